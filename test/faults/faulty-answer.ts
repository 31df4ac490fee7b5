import { accept } from '../../src/provider/accepting.ts'
import { servedTo } from '../../src/provider/media-type.ts'
import { contextOf, type Nems, refusedFor } from '../../src/provider/nems.ts'
import { refusal, refuse } from '../../src/provider/refusing.ts'
import { judge } from '../../src/spec/judge.ts'
import type { Finding } from '../../src/spec/model/finding.ts'
import type { Request } from '../../src/spec/model/request.ts'
import type { HttpAnswer } from '../../src/wire/http-message.ts'
import { readRequest } from '../../src/wire/request-reader.ts'
import type { Deliver } from './delivery.ts'
import type { Behaviour, Fault, Told } from './fault.ts'
import type { Seen } from './seen.ts'

/** An answer, and how it is to be sent where that is not as usual. */
export interface Delivered {
  readonly answer: HttpAnswer
  readonly deliver: Deliver | undefined
}

/** A behaviour; that of a fault overlooks its own rules only. */
type Faulty = Behaviour & Partial<Pick<Fault, 'rules'>>

/** Answers as the reference provider does, but for one behaviour. */
export function faultyAnswer(seen: Seen, nems: Nems, behaviour: Faulty): Delivered {
  const http = behaviour.mends?.(seen) ?? seen.http
  const request = readRequest(http)
  const context = contextOf(nems)
  const findings = judge(request, context, nems.without)
  const noticed = findings.filter((finding) =>
    refusedFor([finding], nems).length > 0
      ? !(isOfFault(behaviour, finding) && behaviour.overlooks?.(seen, finding) === true)
      : behaviour.heeds?.(finding) === true,
  )
  const broken = behaviour.arranges?.(noticed, seen) ?? noticed
  const tell = (answer: HttpAnswer): Told => ({ seen, answer, broken, isRefused: answer.status >= 400 })
  const [first, ...others] = broken
  const right =
    first !== undefined
      ? refuse(request, [first, ...others]).answer
      : behaviour.refuses?.(seen) === true
        ? wrongRefusal(request, behaviour)
        : accept({ http, request, context, findings }, nems)
  const answer = behaviour.answers?.(right, tell(right)) ?? right
  return { answer, deliver: behaviour.delivers?.(tell(answer)) }
}

/** Variants have no rules of their own. */
function isOfFault({ rules }: Faulty, { rule }: Finding): boolean {
  return rules === undefined || (rules as readonly string[]).includes(rule)
}

function wrongRefusal(
  request: Request,
  { refusal: told = { status: 422, code: 'invalid', spine: 'INVALID_RESOURCE' } }: Behaviour,
): HttpAnswer {
  const { status, code = 'invalid', spine, severity = 'error' } = told
  const issue = { severity, code, spine, diagnostics: 'the request is not as this provider wants it' }
  return refusal(status, [issue], servedTo(request)).answer
}
