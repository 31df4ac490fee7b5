import type { Draft } from '../draft/draft.ts'

/** Changes a draft; undefined where it has nothing to change. */
export type Change = (draft: Draft) => Draft | undefined

/** One change after the other; undefined as soon as one has nothing to change. */
export function both(...changes: readonly Change[]): Change {
  return (draft) => {
    let here: Draft | undefined = draft
    for (const change of changes) here = here === undefined ? undefined : change(here)
    return here
  }
}

/** A change for drafts that satisfy a condition only. */
export function where(holds: (draft: Draft) => boolean, change: Change): Change {
  return (draft) => (holds(draft) ? change(draft) : undefined)
}

/** No change. */
export const asItIs: Change = (draft) => draft
