/** What an element has; `on` are its listeners. A child that is a text becomes one, whatever it holds. */
export interface Has {
  readonly class?: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly on?: Readonly<Record<string, (event: Event) => void>>
}

export type Child = Node | string | undefined

/** Makes an element. Texts are never read as HTML. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  has: Has = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  if (has.class !== undefined) element.className = has.class
  for (const [attribute, value] of Object.entries(has.attributes ?? {}))
    element.setAttribute(attribute, value)
  for (const [event, listener] of Object.entries(has.on ?? {})) element.addEventListener(event, listener)
  element.append(...children.filter((child) => child !== undefined))
  return element
}

/** An element that the page has from the start. */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`the page has no ${id}`)
  return found
}

/** Sets a text, if it is another: what is set again is announced again. */
export function say(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text
}
