import fc from 'fast-check'
import type { World } from '../../generators/expectations/expectation.ts'
import { type Choices, draftOf } from '../../generators/requests/choices.ts'
import { type CreateChoices, createChoices } from '../../generators/requests/create-subscription.ts'
import { plainCreate, plainPublish } from '../../generators/requests/plain-choices.ts'
import { publishable, publishChoices } from '../../generators/requests/publish-event.ts'
import { nhsNumber } from '../../generators/values/nhs-number.ts'
import { plainForms } from '../../generators/variations/varied-requests.ts'
import { embeddedConfig } from '../../src/registry/embedded.ts'
import { registryFrom } from '../../src/registry/registry.ts'
import { givenIn, madeOf } from './generated-cases.ts'
import type { VectorCase } from './vector-case.ts'

const seed = 20_261_114
const perPlace = 25

/** The embedded registry with its first endpoint alone, which the plain requests are of. */
const registry = registryFrom({ ...embeddedConfig, endpoints: embeddedConfig.endpoints.slice(0, 1) })

/** Valid values of each kind, drawn with a fixed seed and put into a plain request. */
export function sampledCases(): readonly VectorCase[] {
  return [...numbers(), ...subscriptions(), ...events()]
}

/** Numbers of nobody in particular: PDS knows every valid number here. */
function numbers(): readonly VectorCase[] {
  const plain = plainCreate(registry)
  if (plain === undefined) return []
  const drawn = nhsNumber().map((patient) => ({ ...plain, criteria: { ...plain.criteria, patient } }))
  return sampled('a valid number', plain, drawn, { registry: { patients: [] } })
}

function subscriptions(): readonly VectorCase[] {
  return plainForms('create-subscription', registry)
    .filter((plain): plain is CreateChoices => plain.operation === 'create-subscription')
    .flatMap((plain) => {
      const kind = plain.criteria.rule === undefined ? 'explicit' : 'generic'
      const choices = createChoices(registry, { format: plain.format, kind })
      return [
        ...sampled(
          `criteria of an ${kind} subscription`,
          plain,
          choices.map(({ criteria }) => ({ ...plain, criteria })),
        ),
        ...sampled(
          `an ${kind} Subscription`,
          plain,
          choices.map(({ criteria, reason, end }) => ({ ...plain, criteria, reason: `${reason}.`, end })),
        ),
        ...sampled(
          'a token',
          plain,
          choices.map(({ common: { claims } }) => withClaims(plain, claims)),
        ),
      ]
    })
}

function events(): readonly VectorCase[] {
  return publishable(registry).flatMap(({ code }) => {
    const plain = plainPublish(registry, code)
    if (plain === undefined) return []
    const choices = publishChoices(registry, { event: code })
    const messages = choices.map(({ message, nhsNumber }) => ({ ...plain, message, nhsNumber }))
    const tokens = choices.map(({ common: { claims } }) => withClaims(plain, claims))
    return [...sampled(`a message of ${code}`, plain, messages), ...sampled('a token', plain, tokens)]
  })
}

/** The other spelling of the organisation claim is a test of its own. */
function withClaims<C extends Choices>(plain: C, claims: Choices['common']['claims']): C {
  const usual = { ...claims, organisationClaim: 'requesting_organization' }
  return { ...plain, common: { ...plain.common, claims: usual } }
}

function sampled(
  what: string,
  plain: Choices,
  drawn: fc.Arbitrary<Choices>,
  world: World = {},
): VectorCase[] {
  const original = draftOf(plain, registry)
  return fc.sample(drawn, { numRuns: perPlace, seed }).map((choices, index) => ({
    ...madeOf(original, draftOf(choices, registry)),
    name: `${what} ${index + 1} in place of ${JSON.stringify(plain)}`,
    comment: `${what}, ${index + 1}`,
    given: givenIn(world),
    expected: 'accept',
    broken: [],
    companions: [],
    about: [],
  }))
}
