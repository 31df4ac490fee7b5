import { type Facet, facets } from './entries.ts'
import type { FindingList } from './finding-list.ts'

/** Lets the form of the page say which findings are wanted, and addresses within the page name one. */
export function filterOn(list: FindingList): void {
  const form = document.getElementById('filters') as HTMLFormElement | null
  const text = document.getElementById('filter-text') as HTMLInputElement | null
  if (form === null || text === null) return
  const selects = facets.flatMap((facet): readonly (readonly [Facet, HTMLSelectElement])[] => {
    const select = document.getElementById(`filter-${facet}`)
    return select instanceof HTMLSelectElement ? [[facet, select]] : []
  })
  const apply = () => {
    const chosen = { failing: '', rule: '', operation: '', kind: '' }
    for (const [facet, select] of selects) chosen[facet] = select.value
    list.show({ text: text.value.trim().toLowerCase(), facets: chosen })
  }
  form.hidden = false
  form.addEventListener('input', apply)
  form.addEventListener('submit', (event) => event.preventDefault())
  const goTo = () => goToFinding(list, form, text, apply)
  window.addEventListener('hashchange', goTo)
  goTo()
}

/** A finding that is not shown is searched for by its id. */
function goToFinding(
  list: FindingList,
  form: HTMLFormElement,
  text: HTMLInputElement,
  apply: () => void,
): void {
  const [, id] = /^#(finding-[0-9a-z-]+)$/.exec(location.hash) ?? []
  if (id === undefined || !list.has(id.replace('finding-', ''))) return
  if (document.getElementById(id) === null) {
    form.reset()
    text.value = id
    apply()
  }
  const card = document.getElementById(id)
  card?.scrollIntoView()
  const heading = card?.querySelector('h3')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
}
