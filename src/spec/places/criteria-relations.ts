import type { Context } from '../model/context.ts'
import type { Component, Kind } from '../model/criteria.ts'
import { map, nowhere, only, type Place } from '../model/place.ts'
import type { Registry } from '../model/registry.ts'
import type { Request } from '../model/request.ts'
import { countryCodes, ruleTypesWithoutGpRegistration } from '../vocabulary/criteria.ts'
import {
  criteria,
  eventCodes,
  eventCodesOf,
  explicitCriteria,
  isExplicit,
  isSubscribable,
} from './criteria.ts'

/** Whether exactly one kind of criteria is told; an Organization.identifier alone tells of a rule. */
export function isOneKind({ patient, ruleType, organization }: Kind): boolean {
  return patient ? !ruleType : ruleType || organization
}

/** Whether a component has a name and a value. */
export function isFilled({ name, value }: Component): boolean {
  return name !== '' && value !== undefined && value !== ''
}

/** Whether a code has no blanks, and nothing that cannot be seen. */
export function isWithoutBlanks(code: string): boolean {
  return !/[\s\p{C}\u2800\u3164]/u.test(code)
}

/** Whether numbers do not fall. */
export function isAscending(numbers: readonly number[]): boolean {
  return numbers.slice(1).every((number, index) => number >= (numbers[index] ?? number))
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
  return subscription?.criteria?.valuesOf('subscriptionRuleType')[0]
}

/** The rule type, when GPRegistration stands beside one that it should not stand beside. */
export const ruleTypeBesideGpRegistration: Place<string> = map(criteria, ({ valuesOf, countOf }) => {
  const [ruleType] = valuesOf('subscriptionRuleType')
  if (ruleType === undefined || countOf('GPRegistration') === 0) return undefined
  return ruleTypesWithoutGpRegistration.includes(ruleType) ? ruleType : undefined
})

/** The prefixes of the Patient.age components, where there are several. */
export const agePrefixes: Place<readonly string[]> = map(criteria, ({ valuesOf }) => {
  const ages = valuesOf('Patient.age')
  return ages.length > 1 ? ages.map((age) => age.slice(0, 2)) : undefined
})

/** The country codes for a report. */
export const countries = Object.entries(countryCodes)
  .map(([code, country]) => `${code} (${country})`)
  .join(', ')

const subscribable = only(eventCodes, isSubscribable)

/** The life-cycle state of each event that can be subscribed to; silent without a registry. */
export const lifeCycle: Place<string> = (request, context) => {
  const { registry } = context
  if (registry === undefined) return nowhere
  return subscribable(request, context).map(({ value: code, at }) => {
    const state = registry.lifeCycle(code)
    return { value: state, at, received: `${code}, ${state}` }
  })
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

function isSupported(code: string, registry: Registry): boolean {
  const state = registry.lifeCycle(code)
  return state === 'current' || state === 'deprecated'
}
