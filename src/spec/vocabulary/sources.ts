import type { Source } from '../model/source.ts'
import {
  type PublicationSentence,
  publicationSentences,
  type SubscriptionSentence,
  subscriptionSentences,
} from './sentences.ts'

const nemsPages = 'https://nhsconnect.github.io/Events-Management/'
const spineCorePages = 'https://nhsconnect.github.io/FHIR-SpineCore/'

/** A sentence of "Generic Publication API Guidance". */
export function publicationGuidance(sentence: PublicationSentence): Source {
  return {
    page: 'Generic Publication API Guidance',
    section: publicationSentences[sentence].section,
    address: `${nemsPages}publication_general_api_guidance.html`,
    sentence: `publication/${sentence}`,
  }
}

/** A sentence of "Generic Subscription API Requirements". */
export function subscriptionGuidance(sentence: SubscriptionSentence): Source {
  return {
    page: 'Generic Subscription API Requirements',
    section: subscriptionSentences[sentence].section,
    address: `${nemsPages}subscription_general_api_guidance.html`,
    sentence: `subscription/${sentence}`,
  }
}

/** A sentence that stands on both guidance pages. */
export function bothGuidances(sentence: PublicationSentence & SubscriptionSentence): [Source, Source] {
  return [publicationGuidance(sentence), subscriptionGuidance(sentence)]
}

const pages = {
  publication_publish: 'Publish an Event',
  subscription_ig: 'Subscription: Information Governance',
  overview_supported_events: 'Supported Event Messages',
  overview_msg_architecture_life_cycle: 'Event Life Cycle',
  build_endpoints: 'Endpoints',
  explore_create_subscription: 'Create Subscription',
  explore_generic_event_requirements: 'Generic Event Requirements',
} as const

/** Another page of the NEMS specification, by the last part of its address. */
export function nemsPage(name: keyof typeof pages, section: string): Source {
  return { page: pages[name], section, address: `${nemsPages}${name}.html` }
}

/** The page of Spine Core on the JWT. */
export function spineCoreJwt(section: string): Source {
  return {
    page: 'Spine Core: Cross Organisation Audit and Provenance',
    section,
    address: `${spineCorePages}security_jwt.html`,
  }
}

/** The page of Spine Core on errors. */
export function spineCoreErrors(section: string): Source {
  return {
    page: 'Spine Core: Error Handling',
    section,
    address: `${spineCorePages}resources_error_handling.html`,
  }
}

/** A section of an RFC. */
export function rfc(number: number, section: string): Source {
  return {
    page: `RFC ${number}`,
    section: `section ${section}`,
    address: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
  }
}

/** A page of FHIR STU3. */
export function stu3(page: string, section: string): Source {
  return { page: `FHIR STU3: ${page}`, section, address: `https://hl7.org/fhir/STU3/${page}.html` }
}

/** A ruling of the project, where the sources differ or are silent; docs/rulings.md has them. */
export function ruling(number: number): Source {
  return { page: 'Rulings of nems-contract-kit (docs/rulings.md)', section: `ruling ${number}`, address: '' }
}

/** When each page or collection was read last, by the beginning of its address. */
const readings: Readonly<Record<string, string>> = {
  [`${nemsPages}publication_general_api_guidance`]: '2026-11-14',
  [`${nemsPages}subscription_general_api_guidance`]: '2026-11-14',
  ...Object.fromEntries(Object.keys(pages).map((name) => [`${nemsPages}${name}`, '2026-11-14'])),
  [`${spineCorePages}security_jwt`]: '2026-11-14',
  [`${spineCorePages}resources_error_handling`]: '2026-11-14',
  'https://www.rfc-editor.org/': '2026-11-14',
  'https://hl7.org/fhir/STU3/': '2026-11-14',
}

/** The date on which a source was read last, such as 2026-11-14; undefined for a ruling of the project. */
export function dateOfReading({ address }: Source): string | undefined {
  return Object.entries(readings).find(([beginning]) => address.startsWith(beginning))?.[1]
}
