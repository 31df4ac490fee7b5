import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { plainChoices } from '../../generators/requests/plain-choices.ts'
import { embeddedRegistry as registry } from '../../generators/world.ts'
import type { FuzzCase } from '../../src/fuzz/case.ts'
import { curlOf } from '../../src/fuzz/curl.ts'
import { made } from '../../src/fuzz/made-request.ts'
import { startProvider } from '../../src/provider/provider.ts'
import type { Operation } from '../../src/spec/model/operation.ts'
import type { HttpRequest } from '../../src/wire/http-message.ts'

const hasCurl = spawnSync('curl', ['--version']).status === 0 && spawnSync('sh', ['-c', 'true']).status === 0

function caseOf(operation: Operation, changes: readonly string[], more: Partial<FuzzCase> = {}): FuzzCase {
  const choices = plainChoices(operation, registry)
  if (choices === undefined) throw new Error(`nobody may ${operation}`)
  return { id: operation, stage: 'sweep', choices, changes, before: undefined, ...more }
}

function lineOf(
  fuzzCase: FuzzCase,
  host = 'nems.example',
): { line: string | undefined; request: HttpRequest } {
  const request = made(fuzzCase, { registry, now: 1_800_000_000, host, basePath: '' })
  if (request === undefined) throw new Error(`${fuzzCase.id} cannot be made`)
  return { line: curlOf({ fuzzCase, request }, `http://${host}`), request: request.request }
}

const sendable = [
  caseOf('create-subscription', []),
  caseOf('publish-event', []),
  caseOf('read-subscription', [], { before: 'unknown' }),
  caseOf('delete-subscription', [], { before: 'unknown' }),
  caseOf('create-subscription', ['media-type/accept-is-sent: absent']),
  caseOf('create-subscription', ['authorization/is-sent: absent']),
]

describe.skipIf(!hasCurl)('the line of curl', () => {
  test.each(sendable.map((each) => [[each.id, ...each.changes].join(', '), each] as const))(
    'sends %s to the byte',
    async (_name, fuzzCase) => {
      let received: HttpRequest | undefined
      const { url, close } = await startProvider({
        registry,
        onExchange: ({ request }) => (received = request),
      })
      const { line, request } = lineOf(fuzzCase, new URL(url).host)
      await promisify(execFile)('sh', ['-c', `${line} -s --noproxy '*'`])
      await close()
      expect(received && sent(received)).toEqual(sent(request))
    },
  )
})

describe('there is no line of curl', () => {
  test.each([
    ['for what needs a subscription', caseOf('read-subscription', [])],
    ['for what needs one that was deleted', caseOf('read-subscription', [], { before: 'deleted' })],
    ['for what is sent twice', caseOf('create-subscription', [], { before: 'duplicate' })],
    [
      'for what is sent at once',
      caseOf('create-subscription', [], { twin: caseOf('create-subscription', []) }),
    ],
    [
      'for what comes after something',
      caseOf('publish-event', [], { prelude: [caseOf('publish-event', [])] }),
    ],
  ])('%s', (_name, fuzzCase) => expect(lineOf(fuzzCase).line).toBeUndefined())

  test('for bytes that no client sends', () => {
    const fuzzCase = caseOf('create-subscription', [])
    const { request } = lineOf(fuzzCase)
    const raw = { bytes: new Uint8Array(), request, presents: 'own', isRaw: true } as const
    expect(curlOf({ fuzzCase, request: raw }, 'http://nems.example')).toBeUndefined()
  })
})

/** Fields come in an order of curl's own; those of the connection it writes itself. */
function sent({ method, target, headers, body }: HttpRequest): unknown {
  const own = headers.filter(([name]) => !/^(?:host|connection|content-length)$/i.test(name))
  return {
    method,
    target,
    fields: own.map(([name, value]) => `${name}: ${value}`),
    body: Buffer.from(body).toString(),
  }
}
