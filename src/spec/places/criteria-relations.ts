import type { Context } from '../model/context.ts'
import type { Component, Criteria } from '../model/criteria.ts'
import { map, nowhere, type Place } from '../model/place.ts'
import type { Registry } from '../model/registry.ts'
import type { Request } from '../model/request.ts'
import { countryCodes, ruleTypesWithoutGpRegistration } from '../vocabulary/criteria.ts'
import {
  componentValue,
  criteria,
  eventCodes,
  eventCodesOf,
  explicitCriteria,
  firstValue,
  isSubscribable,
  type Kind,
  kindOf,
} from './criteria.ts'

/** Whether exactly one kind of criteria is told; an Organization.identifier alone tells of a rule. */
export function isOneKind({ patient, ruleType, organization }: Kind): boolean {
  return patient ? !ruleType : ruleType || organization
}

/** Whether a component has a name and a value. */
export function isFilled({ name, value }: Component): boolean {
  return name !== '' && value !== undefined && value !== ''
}

/** Whether numbers do not fall. */
export function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0))
}

/** Whether no text is there twice. */
export function isDistinct(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length
}

/** A place of explicit criteria only. */
export function whenExplicit<T>(place: Place<T>): Place<T> {
  return (request, context) =>
    explicitCriteria(request, context).length === 0 ? nowhere : place(request, context)
}

/** A place of generic criteria of a rule type only. */
export function whenRuleType<T>(ruleType: string, place: Place<T>): Place<T> {
  return (request, context) => (ruleTypeOf(request) === ruleType ? place(request, context) : nowhere)
}

/** A place of generic criteria of another rule type than COUNTRYCODE. */
export function whenOtherRuleType<T>(place: Place<T>): Place<T> {
  return (request, context) => {
    const ruleType = ruleTypeOf(request)
    return ruleType === undefined || ruleType === 'COUNTRYCODE' ? nowhere : place(request, context)
  }
}

function ruleTypeOf({ subscription }: Request): string | undefined {
  return subscription?.criteria === undefined
    ? undefined
    : firstValue(subscription.criteria, 'subscriptionRuleType')
}

/** The rule type, when GPRegistration stands beside one that it should not stand beside. */
export const ruleTypeBesideGpRegistration: Place<string> = map(criteria, (value) => {
  const ruleType = firstValue(value, 'subscriptionRuleType') ?? ''
  const suits =
    firstValue(value, 'GPRegistration') === undefined || !ruleTypesWithoutGpRegistration.includes(ruleType)
  return suits ? undefined : ruleType
})

/** The prefixes of the Patient.age components. */
export const agePrefixes: Place<readonly string[]> = (request, context) => {
  const ages = componentValue('Patient.age')(request, context)
  const [first] = ages
  if (first === undefined) return nowhere
  const received = ages.map(({ value }) => value).join(' and ')
  return [{ value: ages.map(({ value }) => value.slice(0, 2)), at: first.at, received }]
}

/** The country codes for a report. */
export const countries = Object.entries(countryCodes)
  .map(([code, country]) => `${code} (${country})`)
  .join(', ')

/** The life-cycle state of each event that can be subscribed to. */
export const lifeCycle: Place<string> = (request, context) => {
  const { registry } = context
  if (registry === undefined) return nowhere
  return eventCodes(request, context).flatMap(({ value: code, at }) =>
    isSubscribable(code)
      ? [{ value: registry.lifeCycle(code), at, received: `${code}, ${registry.lifeCycle(code)}` }]
      : [],
  )
}

/** Whether explicit criteria mix events that are supported with events that are not. */
export function isMixed({ subscription }: Request, { registry }: Context): boolean {
  const value = subscription?.criteria
  if (registry === undefined || value === undefined || !isExplicit(value)) return false
  const supported = eventCodesOf(value)
    .filter(isSubscribable)
    .map((code) => isSupported(code, registry))
  return supported.includes(true) && supported.includes(false)
}

/** Whether the events of criteria are all of them supported, or all of them not. */
export function isUnmixed(request: Request, context: Context): boolean {
  return !isMixed(request, context)
}

function isExplicit(value: Criteria): boolean {
  return kindOf(value).patient && !kindOf(value).ruleType
}

function isSupported(code: string, registry: Registry): boolean {
  return ['current', 'deprecated'].includes(registry.lifeCycle(code))
}
