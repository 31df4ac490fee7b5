import { judgeAnswer, judgeRequest } from '../../src/judge.ts'
import {
  catalogueOf,
  compareVersions,
  type RulesByVersion,
  rulesNewerThan,
} from '../../src/spec/added-rules.ts'
import { atMostAdvice } from '../../src/spec/model/strength.ts'
import { dateOfReading } from '../../src/spec/vocabulary/sources.ts'
import { buildRequest } from './build.ts'
import { asItIs, type Change, claim } from './changes.ts'
import type { Reading } from './readings.ts'
import { requests } from './requests.ts'

const added: RulesByVersion = {
  '1.2.0': ['claims/iss-is-a-uri'],
  '1.10.0': ['claims/aud-is-a-uri', 'answer/publish-is-answered-202'],
}

/** Strengths of what a publish breaks, and of what is wrong with its answer, where these rules are left at advice. */
function strengthsOf(change: Change, ...ids: readonly string[]): unknown {
  const request = buildRequest(change(requests.publish))
  const asAdvice = ids.length === 0 ? undefined : new Set(ids)
  const { findings, expected } = judgeRequest(request, { asAdvice })
  const answer = { status: 200, headers: [], body: new Uint8Array() }
  const answered = judgeAnswer(request, answer, { asAdvice }).findings
  return [expected, ...[...findings, ...answered].map(({ rule, strength }) => `${rule} ${strength.provider}`)]
}

const answered = 'answer/publish-is-answered-202'
const scope = 'claims/scope-is-bundle-write'
const wrongScope = claim('scope', 'patient/Bundle.read')
const nems = 'https://nhsconnect.github.io/Events-Management/'
const spine = 'https://nhsconnect.github.io/FHIR-SpineCore/'

/** Versions of the catalogue, what is left at advice, and when the sources were read; by hand. */
export const readingsOfVersions: readonly Reading[] = [
  ...(
    [
      ['1.0.0', '1.0.0', 0],
      ['1.2.0', '1.10.0', -1],
      ['1.10.0', '1.2.0', 1],
      ['2.0.0', '1.9.9', 1],
      ['1.0.9', '1.0.10', -1],
    ] as const
  ).map(([one, other, is]) => ({
    what: `the version ${one} beside ${other}`,
    read: () => Math.sign(compareVersions(one, other)),
    is,
  })),
  ...(
    [
      ['1.0.0', ['claims/iss-is-a-uri', 'claims/aud-is-a-uri', answered]],
      ['1.2.0', ['claims/aud-is-a-uri', answered]],
      ['1.10.0', []],
    ] as const
  ).map(([version, is]) => ({
    what: `rules newer than ${version}`,
    read: () => [...rulesNewerThan(version, added)],
    is,
  })),
  { what: 'a rule of a later version', read: () => catalogueOf('claims/aud-is-a-uri', added), is: '1.10.0' },
  { what: 'a rule of the first version', read: () => catalogueOf(scope, added), is: '1.0.0' },
  ...(
    [
      ['must', 'must', 'advice', 'advice'],
      ['assurance', 'accept', 'advice', 'accept'],
      ['advice', 'assurance', 'advice', 'advice'],
      ['open', 'open', 'open', 'open'],
      ['must', 'advice', 'advice', 'advice'],
    ] as const
  ).map(([client, provider, ...is]) => ({
    what: `at most advice: client ${client}, provider ${provider}`,
    read: () => Object.values(atMostAdvice({ client, provider })),
    is,
  })),
  {
    what: 'what binds',
    read: () => strengthsOf(wrongScope),
    is: ['refuse', `${scope} must`, `${answered} must`],
  },
  {
    what: 'a rule about requests left at advice',
    read: () => strengthsOf(wrongScope, scope),
    is: ['either', `${scope} advice`, `${answered} must`],
  },
  {
    what: 'a rule about answers left at advice',
    read: () => strengthsOf(asItIs, answered),
    is: ['accept', `${answered} advice`],
  },
  ...[
    `${nems}publication_general_api_guidance.html`,
    `${nems}subscription_general_api_guidance.html`,
    `${nems}publication_publish.html`,
    `${nems}subscription_ig.html`,
    `${nems}overview_supported_events.html`,
    `${nems}overview_msg_architecture_life_cycle.html`,
    `${nems}build_endpoints.html`,
    `${nems}explore_create_subscription.html`,
    `${nems}explore_generic_event_requirements.html`,
    `${spine}security_jwt.html`,
    `${spine}resources_error_handling.html`,
    'https://www.rfc-editor.org/rfc/rfc9110#section-8.3',
    'https://hl7.org/fhir/STU3/bundle.html',
  ].map((address) => ({
    what: `when ${address} was read`,
    read: () => dateOfReading({ page: '', section: '', address }),
    is: '2026-11-14',
  })),
  {
    what: 'a ruling was not read anywhere',
    read: () => dateOfReading({ page: '', section: '', address: '' }),
    is: undefined,
  },
]
