import { STATUS_CODES } from 'node:http'
import { curlLine } from '../client/curl.ts'
import { placesOf } from '../laid-out/places-of-findings.ts'
import { maskEvent } from '../masking/masking.ts'
import type { TimedExchange } from '../provider/exchange.ts'
import type { Context } from '../spec/model/context.ts'
import type { Finding } from '../spec/model/finding.ts'
import type { Request } from '../spec/model/request.ts'
import type { HttpRequest } from '../wire/http-message.ts'
import { readRequest } from '../wire/request-reader.ts'
import { bodyView } from './body-view.ts'
import type { KeptExchange } from './kept-exchanges.ts'
import { rowOf } from './row.ts'
import { rulesAbout } from './rules-about.ts'
import { masked, type Showing, shown } from './shown.ts'
import { tokenView } from './token-view.ts'
import type { CurlView, Details, Field, ToldFinding } from './told.ts'

/** What details are made with. */
export interface Telling extends Showing {
  /** What requests are judged by, apart from the clock and what came before. */
  readonly judgedBy: Pick<Context, 'registry' | 'pdsEnforced' | 'organisationClaim'>
  /** Rules that count as kept. */
  readonly without: ReadonlySet<string>
  /** Where NEMS is played; the first is where a command of curl sends to. */
  readonly nems: readonly [string, ...string[]]
}

/** All that is shown of an exchange. It is read again for that: most are never looked at. */
export function detailsOf(kept: KeptExchange, telling: Telling): Details {
  const { exchange } = kept
  const { request: http = nothing, answer, findings } = exchange
  const isLarge = http.body.length > mostToReadAgain
  const request = isLarge
    ? readRequest({ ...http, body: nothing.body }, { missing: new Set(['body']) })
    : readRequest(http)
  const context: Context = { ...telling.judgedBy, now: Math.floor(exchange.at / 1000), history: undefined }
  const wasJudged = exchange.isUnjudged !== true
  return {
    ...rowOf(kept, telling),
    findings: findings.map((finding) => told(finding, telling)),
    rulesAbout: wasJudged ? rulesAbout(request, context, findings, telling.without) : [],
    rulesNotes: notesOf(wasJudged, isLarge),
    head: fieldsOf(http.headers, telling),
    token: tokenView(request.authorization, findings, telling),
    message: messageView(http, request, context, findings, telling),
    answer: {
      status: answer.status,
      reason: STATUS_CODES[answer.status] ?? '',
      head: fieldsOf(answer.headers, telling),
      body: bodyView(answer, [], telling),
    },
    curl: curlView(exchange, telling),
  }
}

const nothing: HttpRequest = { method: '', target: '', headers: [], body: new Uint8Array(0) }
/** Bytes; a larger body may take seconds to read. */
const mostToReadAgain = 262_144

function notesOf(wasJudged: boolean, isLarge: boolean): readonly string[] {
  if (!wasJudged) return ['It was not judged by the other rules: it was refused before it was read whole.']
  return [
    ...(isLarge
      ? ['The body is too large to be judged again: rules about it are told of only if broken.']
      : []),
    'Rules on what came before a request are told of only if broken.',
  ]
}

function told(finding: Finding, { showNhsNumbers }: Showing): ToldFinding {
  const { rule, title, place, line, expected, received, hint, strength } = finding
  const [{ page, section, address }] = finding.source
  const event = { type: 'finding', rule, place, title, expected, received, hint: hint ?? null }
  const safe = showNhsNumbers ? event : maskEvent(event)
  const brief = (text: string) => shown(text, { showNhsNumbers: true }, 1_000)
  return {
    rule,
    title,
    place: brief(safe.place),
    line: line ?? null,
    expected: brief(safe.expected),
    received: brief(safe.received),
    hint: safe.hint === null ? null : brief(safe.hint),
    strength: strength.client,
    page,
    section,
    address,
  }
}

function fieldsOf(headers: HttpRequest['headers'], showing: Showing): readonly Field[] {
  return headers.slice(0, mostFields).map(([name, value]) => ({
    name: shown(name, showing, 200),
    value: shown(value, showing, 4_000),
  }))
}

const mostFields = 200

function messageView(
  http: HttpRequest,
  request: Request,
  context: Context,
  findings: readonly Finding[],
  showing: Showing,
): Details['message'] {
  const places = placesOf(findings, request, context)
  const marks = findings.flatMap(({ rule, line }, finding) => {
    const key = places[finding]
    const isAboutReading = /^media-type\/(?:xml|json|body)-/.test(rule)
    return key === undefined && line === undefined && !isAboutReading ? [] : [{ finding, key, line }]
  })
  return bodyView(http, marks, showing)
}

function curlView({ request }: TimedExchange, { nems: [origin], ...showing }: Telling): CurlView {
  const command = request === undefined ? undefined : curlLine(request, origin)
  if (command === undefined)
    return {
      command: null,
      notes: ['curl cannot send the same: it has bytes, a head or a size that curl does not send.'],
    }
  const safe = masked(command, showing)
  return {
    command: safe,
    notes: [
      'A token holds for five minutes: put a fresh one in when it is refused as expired.',
      ...(safe === command
        ? []
        : [
            'NHS numbers are masked in it, so that it does not do the same; with --show-nhs-numbers it does.',
          ]),
    ],
  }
}
