import { needOf } from '../spec/judge.ts'
import type { Finding } from '../spec/model/finding.ts'

/**
 * What is left of findings when nobody said at what time the request was sent: a token that has expired by now
 * is advice, anything else about the clock is not judged.
 */
export function advisoryClock(findings: readonly Finding[]): readonly Finding[] {
  return findings.flatMap((finding) => {
    if (needOf(finding.rule) !== 'clock') return [finding]
    return finding.rule === 'claims/exp-is-not-past' ? [asAdvice(finding)] : []
  })
}

function asAdvice(finding: Finding): Finding {
  const hint = 'the clock was not judged: --at TIME says when the request was sent'
  return { ...finding, strength: { client: 'advice', provider: 'open' }, hint }
}
