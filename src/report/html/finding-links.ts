import type { Gathered } from '../gathered.ts'
import { html, type Markup, none } from './markup.ts'

/** Links to the findings of a rule, for the first of them. */
export function findingLinks({ findings }: Gathered): (rule: string) => Markup {
  const ids = new Map<string, string[]>()
  for (const { rule, id } of findings) {
    const known = ids.get(rule)
    if (known === undefined) ids.set(rule, [id])
    else known.push(id)
  }
  return (rule) => {
    const all = ids.get(rule) ?? []
    if (all.length === 0) return none
    const more = all.length > most ? html` and ${all.length - most} more` : none
    return html`${all.slice(0, most).map((id) => html`<a href="#finding-${id}"><code>${id}</code></a> `)}${more}`
  }
}

const most = 5
