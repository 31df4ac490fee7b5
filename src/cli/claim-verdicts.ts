import type { Capture } from '../capture/capture.ts'
import { type CheckOptions, checkCaptures } from '../check/check-captures.ts'
import { maskNhsNumbers } from '../masking/masking.ts'
import type { LoadedConfig } from '../registry/load-config.ts'
import type { Finding } from '../spec/model/finding.ts'
import { readRequest } from '../wire/request-reader.ts'

/** The decoded members of each token, each with its verdict; NHS numbers are masked unless told otherwise. */
export function claimVerdicts(
  captures: readonly Capture[],
  config: LoadedConfig,
  options: CheckOptions,
  showNhsNumbers: boolean,
): string {
  const shown = showNhsNumbers ? (text: string) => text : maskNhsNumbers
  const lines = [...checkCaptures(captures, config, options)].flatMap(({ message, findings }) => {
    const { token } = readRequest(message.request).authorization
    return [
      message.label,
      ...memberLines('JOSE header', token?.header, findings, shown),
      ...memberLines('claims', token?.claims, findings, shown),
      '',
    ]
  })
  return `${lines.join('\n')}\n`
}

function memberLines(
  part: string,
  read:
    | { readonly ok: true; readonly value: { readonly value: unknown } }
    | { readonly ok: false }
    | undefined,
  findings: readonly Finding[],
  shown: (text: string) => string,
): readonly string[] {
  if (!read?.ok || typeof read.value.value !== 'object' || read.value.value === null)
    return [`  ${part}: cannot be read`]
  return [
    `  ${part}`,
    ...Object.entries(read.value.value).map(([name, value]) => {
      const broken = findings.filter(({ place }) => place === `${part}.${name}`)
      const rules = broken.length === 0 ? '' : `  ← ${broken.map(({ rule }) => rule).join(', ')}`
      return `    ${mark(broken)} ${name.padEnd(24)} ${textOf(name, value, shown)}${rules}`
    }),
  ]
}

function mark(broken: readonly Finding[]): string {
  if (broken.length === 0) return '✓'
  return broken.every(({ strength }) => ['advice', 'open'].includes(strength.client)) ? '!' : '✗'
}

/** Times are shown as such; they have ten digits too, and are not to be taken for NHS numbers. */
function textOf(name: string, value: unknown, shown: (text: string) => string): string {
  const isTime = ['iat', 'exp', 'nbf'].includes(name) && typeof value === 'number'
  if (!isTime) return shown(JSON.stringify(value))
  const time = new Date(value * 1000)
  return Number.isNaN(time.getTime()) ? String(value) : `${value}  ${time.toISOString()}`
}
