/** The criteria of a Subscription, read as a FHIR search string. */
export interface Criteria {
  readonly text: string
  /** Whether it begins as the criteria of NEMS must; when not, there are no components. */
  readonly beginsWell: boolean
  readonly components: readonly Component[]
  readonly kind: Kind
  /** The values of the components with a name, in order; those without a value, or not decodable, are left out. */
  readonly valuesOf: (name: string) => readonly string[]
  /** How many components have a name. */
  readonly countOf: (name: string) => number
}

/** Which of the components that tell explicit criteria from generic ones are there. */
export interface Kind {
  readonly patient: boolean
  readonly ruleType: boolean
  readonly organization: boolean
}

export interface Component {
  /** As sent, percent-decoded where that can be done. */
  readonly text: string
  /** Percent-decoded; as sent when that fails. */
  readonly name: string
  /** Percent-decoded; undefined when there is no `=`; as sent when decoding fails. */
  readonly value: string | undefined
  /** Whether it is percent-encoded correctly. */
  readonly decodable: boolean
  /** 0-based place among the components after `type=message`. */
  readonly index: number
}

const beginning = '/Bundle?type=message'

/** Reads criteria; what stands after `/Bundle?type=message` are its components. */
export function readCriteria(text: string): Criteria {
  const rest = text.slice(beginning.length)
  const beginsWell = text.startsWith(beginning) && (rest === '' || rest.startsWith('&'))
  const components = beginsWell && rest !== '' ? rest.slice(1).split('&').map(readComponent) : []
  const byName = new Map<string, string[]>()
  const counts = new Map<string, number>()
  for (const { name, value, decodable } of components) {
    counts.set(name, (counts.get(name) ?? 0) + 1)
    const values = byName.get(name)
    if (!value || !decodable) continue
    if (values === undefined) byName.set(name, [value])
    else values.push(value)
  }
  return {
    text,
    beginsWell,
    components,
    kind: {
      patient: counts.has('Patient.identifier'),
      ruleType: counts.has('subscriptionRuleType'),
      organization: counts.has('Organization.identifier'),
    },
    valuesOf: (name) => byName.get(name) ?? none,
    countOf: (name) => counts.get(name) ?? 0,
  }
}

const none: readonly string[] = []

function readComponent(text: string, index: number): Component {
  const equals = text.indexOf('=')
  const [name, value] = equals < 0 ? [text, undefined] : [text.slice(0, equals), text.slice(equals + 1)]
  if (!text.includes('%')) return { text, name, value, decodable: true, index }
  try {
    const decodedValue = value === undefined ? undefined : decodeURIComponent(value)
    const decodedName = decodeURIComponent(name)
    return { text: decodeURIComponent(text), name: decodedName, value: decodedValue, decodable: true, index }
  } catch {
    return { text, name, value, decodable: false, index }
  }
}
