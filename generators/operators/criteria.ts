import type { Draft } from '../draft/draft.ts'
import type { Change } from './change.ts'
import { find, valueText } from './element.ts'

/** Changes the text of the criteria. */
export function criteria(change: (text: string) => string): Change {
  return (draft) => {
    const text = find(draft, 'criteria')?.value
    if (text === undefined) return undefined
    const changed = change(text)
    return changed === text ? undefined : valueText('criteria', () => changed)(draft)
  }
}

/** Sets the first component with a name; adds it in the page's place where it is not there. */
export function component(name: string, value: string): Change {
  return (draft) =>
    has(draft, name)
      ? criteria((text) => text.replace(pattern(name), () => `&${name}=${value}`))(draft)
      : componentsOf(draft, (all) => insert(all, name, `${name}=${value}`))
}

/** Leaves every component with a name out. */
export function withoutComponent(name: string): Change {
  return criteria((text) => text.replaceAll(new RegExp(pattern(name), 'g'), ''))
}

/** Has one more component, in the page's place. */
export function componentAgain(name: string, value?: string): Change {
  return (draft) => {
    const sent = value ?? componentValue(draft, name)
    return sent === undefined ? undefined : componentsOf(draft, (all) => insert(all, name, `${name}=${sent}`))
  }
}

/** Appends text behind the criteria. */
export function appended(text: string): Change {
  return criteria((all) => all + text)
}

/** A change of criteria of one patient. */
export function ofPatient(change: Change): Change {
  return (draft) => (has(draft, 'Patient.identifier') ? change(draft) : undefined)
}

/** A change of criteria of a rule. */
export function ofRule(change: Change): Change {
  return (draft) => (has(draft, 'subscriptionRuleType') ? change(draft) : undefined)
}

/** The value of the first component with a name. */
export function componentValue(draft: Draft, name: string): string | undefined {
  const text = find(draft, 'criteria')?.value ?? ''
  return pattern(name).exec(text)?.[1]
}

function has(draft: Draft, name: string): boolean {
  return componentValue(draft, name) !== undefined
}

function pattern(name: string): RegExp {
  return new RegExp(`&${name.replace('.', '\\.')}=([^&]*)`)
}

function componentsOf(draft: Draft, change: (components: string[]) => string[]): Draft | undefined {
  return criteria((text) => {
    const [start = '', ...components] = text.split('&')
    return [start, ...change(components)].join('&')
  })(draft)
}

function insert(components: readonly string[], name: string, component: string): string[] {
  const rank = order.indexOf(name)
  const at = components.findLastIndex((each) => order.indexOf(each.split('=')[0] ?? '') <= rank) + 1
  return [...components.slice(0, at), component, ...components.slice(at)]
}

const order = [
  'serviceType',
  'Patient.identifier',
  'MessageHeader.event',
  'Patient.age',
  'GPRegistration',
  'subscriptionRuleType',
  'Organization.identifier',
  'tag',
]
