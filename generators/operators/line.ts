import type { Change } from './change.ts'

/** Sets the method. */
export function method(text: string): Change {
  return (draft) => ({ ...draft, method: text })
}

/** Changes the request target. */
export function target(change: (target: string) => string): Change {
  return (draft) => ({ ...draft, target: change(draft.target) })
}

/** Replaces text in the head as bytes: only a raw socket can send it. */
export function rawHead(find: string, replace: string): Change {
  return (draft) => ({ ...draft, rawHead: [...(draft.rawHead ?? []), { find, replace }] })
}
