import { valueOfChild } from '../spec/model/element.ts'
import type { Request } from '../spec/model/request.ts'
import { endpointOf } from '../spec/places/endpoint.ts'
import type { HttpAnswer } from '../wire/http-message.ts'
import type { Accepted } from './answering.ts'
import { deprecations } from './deprecations.ts'
import { servedTo } from './media-type.ts'
import { nearestOperation } from './nearest-operation.ts'
import type { Nems } from './nems.ts'
import { operationOutcome } from './operation-outcome.ts'
import { emptyAnswer, resourceAnswer } from './resource-answer.ts'
import { storedSubscription } from './stored-subscription.ts'

/** Does what an accepted request asks for. It may lack anything: rules can be left out. */
export function accept(accepted: Accepted, nems: Nems): HttpAnswer {
  const { request } = accepted
  const id = request.route.id ?? request.route.rawId ?? ''
  switch (nearestOperation(request)) {
    case 'publish-event':
      return publish(accepted, nems)
    case 'create-subscription':
      return create(accepted, nems)
    case 'read-subscription':
      return read(id, request, nems)
    case 'delete-subscription':
      nems.subscriptions.delete(id)
      return emptyAnswer(200)
    default:
      return emptyAnswer(200)
  }
}

function publish(accepted: Accepted, { messages }: Nems): HttpAnswer {
  const id = valueOfChild(accepted.request.event?.header, 'id')
  if (id !== undefined) messages.set(id, true, id.length)
  return told(202, accepted)
}

function create(accepted: Accepted, nems: Nems): HttpAnswer {
  const { http, request, context } = accepted
  const owner = endpointOf(request, context)
  const id = nems.subscriptions.add({
    asid: owner?.asid ?? '',
    odsCodes: owner?.odsCodes ?? [],
    created: nems.now(),
    body: http.body,
    root: request.subscription?.root,
  })
  return told(201, accepted, [['Location', `/STU3/Subscription/${id}`]])
}

function read(id: string, request: Request, { subscriptions, now }: Nems): HttpAnswer {
  const found = subscriptions.find(id)
  const subscription = typeof found === 'object' ? found : { created: now(), body: new Uint8Array(0) }
  return resourceAnswer(200, storedSubscription(id, subscription), servedTo(request))
}

/** An empty body, or the warnings there are. */
function told(
  status: number,
  { request, context, findings }: Accepted,
  headers: HttpAnswer['headers'] = [],
): HttpAnswer {
  const warnings = deprecations(request, context, findings)
  if (warnings.length === 0) return emptyAnswer(status, headers)
  return resourceAnswer(status, operationOutcome(warnings), servedTo(request), headers)
}
