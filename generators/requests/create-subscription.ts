import fc from 'fast-check'
import type { Registry } from '../../src/spec/model/registry.ts'
import type { Draft } from '../draft/draft.ts'
import { subscription } from '../messages/subscription.ts'
import { criteriaText, explicitCriteria, genericCriteria } from '../values/criteria.ts'
import { mediaType } from '../values/media-type.ts'
import { reason } from '../values/text.ts'
import { commonDraft, endpointsFor, patients, requestChoices } from './request-choices.ts'

export interface CreateOptions {
  readonly format?: 'xml' | 'json'
  readonly kind?: 'explicit' | 'generic'
}

const interaction = 'urn:nhs:names:services:clinicals-sync:SubscriptionsApiPost'

/** Valid requests that create a subscription: explicit and generic, in XML and in JSON. */
export function createSubscription(registry: Registry, options: CreateOptions = {}): fc.Arbitrary<Draft> {
  const endpoints = endpointsFor(registry, interaction).filter(({ mailboxes }) => mailboxes.length > 0)
  const formats = options.format === undefined ? (['xml', 'json'] as const) : [options.format]
  const kinds = options.kind === undefined ? (['explicit', 'generic'] as const) : [options.kind]
  const patient = patients(registry)
  return fc.oneof(
    ...endpoints.flatMap((endpoint) =>
      formats.flatMap((format) =>
        kinds.map((kind) =>
          fc
            .record({
              common: requestChoices([endpoint], 'subscription', patient),
              contentType: mediaType(format),
              mailbox: fc.constantFrom(...endpoint.mailboxes),
              reason,
              end: fc.constantFrom(undefined, '2099-12-31T23:59:59+00:00', '2099-06-30T12:00:00.500+01:00'),
              criteria:
                kind === 'explicit'
                  ? explicitCriteria(registry, patient)
                  : genericCriteria(registry, endpoint.odsCodes),
            })
            .map(({ common, contentType, mailbox, reason, end, criteria }): Draft => {
              const draft = commonDraft('create-subscription', registry, interaction, common)
              const { id, odsCode } = mailbox
              return {
                ...draft,
                method: 'POST',
                target: '/STU3/Subscription',
                headers: [...draft.headers, ['Content-Type', contentType]],
                format,
                resource: subscription({
                  odsCode,
                  mailbox: id,
                  reason,
                  end,
                  criteria: criteriaText(criteria),
                }),
              }
            }),
        ),
      ),
    ),
  )
}
