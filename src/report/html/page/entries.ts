import { findingCard, type ShownFinding } from '../finding-card.ts'

/** What findings are filtered by. */
export const facets = ['failing', 'rule', 'operation', 'kind'] as const
export type Facet = (typeof facets)[number]

/** A finding of the page: its card is made when it is looked at. */
export interface Entry {
  readonly id: string
  readonly facets: Readonly<Record<Facet, string>>
  /** What is searched, in lower case. */
  readonly text: () => string
  readonly card: () => Element
}

/** Those that were written out, and those that are there as data. */
export function entriesOf(cards: Element): readonly Entry[] {
  const written = [...cards.children].map((card) => writtenEntry(card as HTMLElement))
  document.getElementById('others-note')?.remove()
  const data = document.getElementById('other-findings')?.textContent ?? '[]'
  return [...written, ...(JSON.parse(data) as readonly ShownFinding[]).map(dataEntry)]
}

function writtenEntry(card: HTMLElement): Entry {
  const { failing = '', rule = '', operation = '', kind = '' } = card.dataset
  return {
    id: card.id.replace('finding-', ''),
    facets: { failing, rule, operation, kind },
    text: once(() => `${card.id} ${card.textContent}`.toLowerCase()),
    card: () => card,
  }
}

function dataEntry(finding: ShownFinding): Entry {
  const { id, rule, kind, operation, title, message, place, expected, received, answered } = finding
  return {
    id,
    facets: { failing: finding.failing ? 'failing' : 'advice', rule, operation: operation ?? '', kind },
    text: once(() =>
      [`finding-${id}`, rule, kind, operation, title, message, place, expected, received, answered]
        .join(' ')
        .toLowerCase(),
    ),
    card: once(() => made(finding)),
  }
}

/** The markup of a card has every text escaped: the same code wrote those that stand in the page. */
function made(finding: ShownFinding): Element {
  const template = document.createElement('template')
  template.innerHTML = findingCard(finding).markup
  const card = template.content.firstElementChild
  if (card === null) throw new Error(`no card was made of ${finding.id}`)
  return card
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
