import { needOf } from '../spec/judge.ts'
import type { Finding } from '../spec/model/finding.ts'

/**
 * What is left of findings when nobody said who exists and the example registry stands in: of a request that is
 * not from one of its endpoints, or a resource captured alone that is of none of its patients and mailboxes,
 * nothing about the registry.
 */
export function advisoryRegistry(
  findings: readonly Finding[],
  isWhole: boolean,
): { readonly findings: readonly Finding[]; readonly leftOut: boolean } {
  const signs = isWhole ? unknownSender : unknownOfResource
  if (!findings.some(({ rule }) => signs.includes(rule))) return { findings, leftOut: false }
  return { findings: findings.filter(({ rule }) => needOf(rule) !== 'registry'), leftOut: true }
}

const unknownSender = ['endpoint/from-asid-is-registered', 'endpoint/requesting-system-is-registered']
const unknownOfResource = [...unknownSender, 'endpoint/mailbox-is-registered', 'nhs-number/is-known-to-pds']
