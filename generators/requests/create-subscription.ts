import fc from 'fast-check'
import type { Endpoint, Registry } from '../../src/spec/model/registry.ts'
import type { Draft } from '../draft/draft.ts'
import { subscription } from '../messages/subscription.ts'
import {
  type CriteriaChoices,
  componentsOf,
  criteriaText,
  explicitCriteria,
  genericCriteria,
} from '../values/criteria.ts'
import { mediaType } from '../values/media-type.ts'
import { reason } from '../values/text.ts'
import {
  commonDraft,
  endpointsFor,
  patients,
  type RequestChoices,
  requestChoices,
} from './request-choices.ts'

/** Choices that make a request that creates a subscription. */
export interface CreateChoices {
  readonly operation: 'create-subscription'
  readonly common: RequestChoices
  readonly format: 'xml' | 'json'
  readonly contentType: string
  /** Which of the endpoint's mailboxes. */
  readonly mailbox: number
  readonly reason: string
  readonly end: string | undefined
  readonly criteria: CriteriaChoices
}

export interface CreateOptions {
  readonly format?: 'xml' | 'json'
  readonly kind?: 'explicit' | 'generic'
}

const interaction = 'urn:nhs:names:services:clinicals-sync:SubscriptionsApiPost'

/** Valid requests that create a subscription: explicit and generic, in XML and in JSON. */
export function createSubscription(registry: Registry, options: CreateOptions = {}): fc.Arbitrary<Draft> {
  return createChoices(registry, options).map((choices) => createDraft(choices, registry))
}

/** Choices for such requests. */
export function createChoices(registry: Registry, options: CreateOptions = {}): fc.Arbitrary<CreateChoices> {
  const formats = options.format === undefined ? (['xml', 'json'] as const) : [options.format]
  const kinds = options.kind === undefined ? (['explicit', 'generic'] as const) : [options.kind]
  const patient = patients(registry)
  return fc.oneof(
    ...creators(registry).flatMap((endpoint) =>
      formats.flatMap((format) =>
        kinds.map((kind) =>
          fc.record({
            operation: fc.constant('create-subscription'),
            common: requestChoices([endpoint], 'subscription', patient),
            format: fc.constant(format),
            contentType: mediaType(format),
            mailbox: fc.nat({ max: endpoint.mailboxes.length - 1 }),
            reason,
            end: fc.constantFrom(undefined, '2099-12-31T23:59:59+00:00', '2099-06-30T12:00:00.500+01:00'),
            criteria:
              kind === 'explicit'
                ? explicitCriteria(registry, patient)
                : genericCriteria(registry, endpoint.odsCodes),
          }),
        ),
      ),
    ),
  )
}

/** The request that choices make. */
export function createDraft(choices: CreateChoices, registry: Registry): Draft {
  const { common, contentType, format, reason, end, criteria } = choices
  const { mailboxes } = common.endpoint
  const mailbox = mailboxes[choices.mailbox % mailboxes.length]
  const draft = commonDraft('create-subscription', registry, interaction, common)
  return {
    ...draft,
    method: 'POST',
    target: '/STU3/Subscription',
    headers: [...draft.headers, ['Content-Type', contentType]],
    format,
    resource: subscription({
      odsCode: mailbox?.odsCode ?? '',
      mailbox: mailbox?.id ?? '',
      reason,
      end,
      criteria: criteriaText(componentsOf(criteria)),
    }),
  }
}

/** Endpoints that can create a subscription: assured for it, with a mailbox. */
export function creators(registry: Registry): readonly Endpoint[] {
  return endpointsFor(registry, interaction).filter(({ mailboxes }) => mailboxes.length > 0)
}
