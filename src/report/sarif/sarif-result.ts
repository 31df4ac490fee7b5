import type { FindingEvent } from '../events.ts'

/** How grave a strength is. */
export function levelOf(strength: FindingEvent['strength']): 'error' | 'warning' | 'note' | 'none' {
  return ({ must: 'error', assurance: 'warning', advice: 'note', open: 'none' } as const)[strength]
}

/** A finding as a result. */
export function resultOf(finding: FindingEvent, ruleIndex: number, uriBaseId: string): object {
  const { id, rule, kind, strength, failing, count, party, operation } = finding
  return {
    ruleId: rule,
    ruleIndex,
    kind: strength === 'open' ? 'open' : 'fail',
    level: levelOf(strength),
    message: { text: messageOf(finding) },
    locations: [locationOf(finding, uriBaseId)],
    // The second is the one by which GitHub tells whether an alert is the same.
    partialFingerprints: { 'nemsContractKit/v1': id, primaryLocationLineHash: `${id}:1` },
    occurrenceCount: count,
    ...(strength === 'must' && !failing ? { suppressions: [excused] } : {}),
    properties: { kind, party, operation },
  }
}

const excused = { kind: 'external', justification: 'excused by the baseline or a waiver' }

function messageOf({ message, place, expected, received, answered, replay }: FindingEvent): string {
  const parts = [
    message,
    `Place: ${place}`,
    `Expected: ${expected}`,
    `Received: ${received}`,
    ...(answered === null ? [] : [`Answered: ${answered}`]),
    ...(replay === null ? [] : [`Again: ${replay}`]),
  ]
  // Square brackets before round ones would be a link.
  return parts.join('\n').replace(/\[(?=[^\]]*\]\()/g, '\\[')
}

/**
 * SARIF wants a file: that of the capture that was checked, that of the corpus which keeps the finding, the Pact file; where
 * there is none, the configuration of the kit, which says what was tested.
 */
function locationOf({ file, place }: FindingEvent, uriBaseId: string): object {
  return {
    physicalLocation: {
      artifactLocation: relative(file?.path ?? 'nems-kit.config.json', uriBaseId),
      region: { startLine: file?.line ?? 1 },
    },
    logicalLocations: [{ fullyQualifiedName: place, kind: 'element' }],
  }
}

function relative(path: string, uriBaseId: string): object {
  if (/^https?:/.test(path)) return { uri: encodeURI(path) }
  const slashes = path.replaceAll('\\', '/')
  const [, drive, rest = ''] = /^([A-Za-z]:)?(.*)$/s.exec(slashes) ?? []
  const encoded = rest
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/')
  if (drive !== undefined) return { uri: `file:///${drive}${encoded}` }
  return encoded.startsWith('/')
    ? { uri: `file://${encoded}` }
    : { uri: encoded.replace(/^\.\//, ''), uriBaseId }
}
