/** An element of a resource that is being made. */
export interface Node {
  readonly name: string
  readonly value?: string
  /** The `url` of an extension. */
  readonly url?: string
  readonly children: readonly Node[]
}

/** An element with a value. */
export function primitive(name: string, value: string): Node {
  return { name, value, children: [] }
}

/** An element with children; those that are undefined are left out. */
export function element(name: string, ...children: readonly (Node | undefined)[]): Node {
  return { name, children: isWhole(children) ? children : children.filter((child) => child !== undefined) }
}

function isWhole(children: readonly (Node | undefined)[]): children is readonly Node[] {
  return !children.includes(undefined)
}

/** An extension. */
export function extension(url: string, ...children: readonly (Node | undefined)[]): Node {
  return { ...element('extension', ...children), url }
}
