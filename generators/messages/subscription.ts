import { element, type Node, primitive } from '../../src/fhir/node.ts'

/** What a Subscription is made of. */
export interface SubscriptionParts {
  readonly odsCode: string
  readonly mailbox: string
  readonly reason: string
  readonly criteria: string
  readonly end: string | undefined
}

/** A Subscription to be created. */
export function subscription({ odsCode, mailbox, reason, criteria, end }: SubscriptionParts): Node {
  return element(
    'Subscription',
    element('meta', primitive('profile', 'https://fhir.nhs.uk/STU3/StructureDefinition/EMS-Subscription-1')),
    primitive('status', 'requested'),
    element(
      'contact',
      primitive('system', 'url'),
      primitive('value', `https://directory.spineservices.nhs.uk/STU3/Organization/${odsCode}`),
      primitive('use', 'work'),
    ),
    end === undefined ? undefined : primitive('end', end),
    primitive('reason', reason),
    primitive('criteria', criteria),
    element('channel', primitive('type', 'message'), primitive('endpoint', mailbox)),
  )
}
