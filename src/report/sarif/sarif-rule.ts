import type { FindingEvent } from '../events.ts'
import { link, plainText } from '../markdown-text.ts'
import { titleOf } from '../title.ts'
import { levelOf } from './sarif-result.ts'

/** The rule of a finding, with what it asks for and where that is written down. */
export function ruleOf(finding: FindingEvent): object {
  const { rule, strength, basis, source } = finding
  const title = titleOf(rule) ?? finding.title ?? finding.message
  const { page, section, address } = source
  const place = section === '' ? page : `${page}, ${section}`
  const reading = basis === 'stated' ? 'The source states it' : 'Read so from the source'
  return {
    id: rule,
    name: nameOf(rule),
    shortDescription: { text: title },
    fullDescription: { text: `${title}.` },
    help: {
      text: `${title}. ${reading}: ${place}${address === '' ? '' : `, ${address}`}.`,
      markdown: `${plainText(title)}. ${reading}: ${link(place, address)}.`,
    },
    ...(address === '' ? {} : { helpUri: address }),
    defaultConfiguration: { level: levelOf(strength) },
    properties: { tags: ['nems', rule.split('/')[0] ?? rule, strength], precision: 'very-high' },
  }
}

/** `claims/exp-is-not-past` as `ClaimsExpIsNotPast`: the specification asks for Pascal case. */
function nameOf(rule: string): string {
  return rule.replace(/(?:^|[^a-z0-9]+)([a-z0-9])/gi, (_, letter: string) => letter.toUpperCase())
}
