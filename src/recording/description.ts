import type { Operation } from '../spec/model/operation.ts'
import type { Request } from '../spec/model/request.ts'
import { isExplicit } from '../spec/places/criteria.ts'

/** What an interaction is, in words: what was asked for, as what, and for what it was refused. */
export function descriptionOf(request: Request, operation: Operation, rules: readonly string[]): string {
  const type = request.contentType.lines[0] ?? request.accept.lines[0]
  const as = type === undefined ? '' : ` as ${type}`
  const refused = rules.length === 0 ? '' : `, refused for ${rules.join(' and ')}`
  return `${askedFor(request, operation)}${as}${refused}`
}

function askedFor({ event, subscription }: Request, operation: Operation): string {
  switch (operation) {
    case 'publish-event': {
      const action = event?.action === undefined || event.action === 'new' ? '' : `, ${event.action}`
      return `publish ${event?.code ?? 'an event'}${action}`
    }
    case 'create-subscription': {
      const { criteria } = subscription ?? {}
      if (criteria === undefined) return 'create a subscription'
      return `create a subscription ${isExplicit(criteria) ? 'of one patient' : 'by a rule'}`
    }
    case 'read-subscription':
      return 'read a subscription'
    case 'delete-subscription':
      return 'delete a subscription'
  }
}
