import type { Interaction } from '../../../contracts/interaction.ts'
import { childOf } from '../../spec/model/element.ts'
import type { LifeCycle, Registry } from '../../spec/model/registry.ts'
import type { Request } from '../../spec/model/request.ts'
import { claimsIn } from '../../spec/model/requester.ts'
import type { HttpRequest } from '../../wire/http-message.ts'
import { readRequest } from '../../wire/request-reader.ts'

/** What tells the interactions of one operation apart, and not one patient, endpoint or id from another. */
export interface Traits {
  /** Event types; one that is not current counts by its state, whichever it is. */
  readonly events: string
  /** Of a publish: new, update or delete, and whether a Patient is in it. */
  readonly message: string
  /** Content-Type of what has a body, else Accept. */
  readonly mediaType: string
  /** Who asks beside the system: a user, the patient, or nobody. */
  readonly asker: string
  /** Components of criteria, and the rule by which they select. */
  readonly criteria: string
  /** Whether a subscription has an end. */
  readonly end: string
}

/** The traits of a request that was sent. */
export function traitsOf(http: HttpRequest, registry: Registry): Traits {
  const request = readRequest(http)
  const claims = claimsIn(request.authorization)?.value
  const asker = askerOf(claims?.requesting_user, claims?.requesting_patient)
  return traits(request, asker, (code) => registry.lifeCycle(code))
}

/** The traits of the request of an interaction; who asks and how event types stand is in its provider states. */
export function traitsOfInteraction({
  request: { method, path, headers, body },
  states,
}: Interaction): Traits {
  const content = body?.content ?? ''
  const request = readRequest({
    method,
    target: path.value,
    headers: headers.map(([name, { value }]) => [name, value] as const),
    body: typeof content === 'string' ? Buffer.from(content) : content,
  })
  const token = states.find((state) => state.name === 'a token')?.params
  const type = states.find((state) => state.name === 'an event type')?.params
  const asker = askerOf(token?.requestingUser, token?.requestingPatient)
  return traits(request, asker, (code) => (type?.event === code ? type.lifeCycle : 'current'))
}

function traits(request: Request, asker: string, lifeCycleOf: (code: string) => LifeCycle): Traits {
  const { event, subscription, contentType, head } = request
  const criteria = subscription?.criteria
  const codes = criteria?.valuesOf('MessageHeader.event') ?? (event?.code === undefined ? [] : [event.code])
  const hasBody = request.body.size > 0
  return {
    events: listed(codes.map((code) => (lifeCycleOf(code) === 'current' ? code : lifeCycleOf(code)))),
    message: `${event?.action} ${event !== undefined && event.resources('Patient').length > 0}`,
    mediaType: mediaTypeOf(hasBody ? contentType.lines : (head.fields.get('accept') ?? [])),
    asker,
    criteria: listed([
      ...(criteria?.components.map(({ name }) => name) ?? []),
      ...(criteria?.valuesOf('subscriptionRuleType') ?? []),
    ]),
    end: String(childOf(subscription?.root, 'end') !== undefined),
  }
}

function askerOf(user: unknown, patient: unknown): string {
  if (user !== undefined) return 'a user'
  return patient === undefined ? 'nobody' : 'the patient'
}

/** Blanks and case do not matter. */
function mediaTypeOf(lines: readonly string[]): string {
  return lines.join(',').replace(/\s/g, '').toLowerCase()
}

function listed(texts: readonly string[]): string {
  return [...new Set(texts)].sort().join(' ')
}
