import type { SaxesAttributeNS, SaxesTagNS } from 'saxes'
import { type FhirElement, type Foreign, mostTold } from '../spec/model/fhir.ts'

/** Grows the tree of a FHIR document from what an XML parser meets. */
export class FhirXmlTree {
  readonly foreign: Foreign[] = []
  root: Growing | undefined
  /** How many elements are open. */
  depth = 0
  #open: Growing | undefined
  /** The namespace of the root. */
  #home = ''
  /** How many of the open elements belong to a subtree that is not read. */
  #skipped = 0
  #value: string | undefined
  #url: string | undefined
  #otherAttributes: SaxesAttributeNS[] = []
  #paddedNamespaces: SaxesAttributeNS[] = []

  /** Attributes come before the tag that they stand in; the parser completes their namespaces with the tag. */
  attribute(attribute: SaxesAttributeNS): void {
    const { name, prefix, value } = attribute
    if (name === 'value') this.#value = value
    else if (name === 'url') this.#url = value
    else if (name === 'xmlns' || prefix === 'xmlns') {
      if (value !== value.trim()) this.#paddedNamespaces.push(attribute)
    } else if (name !== 'id' && prefix !== 'xml') this.#otherAttributes.push(attribute)
  }

  openElement(tag: SaxesTagNS, line: number): void {
    this.depth++
    const parent = this.#open
    if (this.#paddedNamespaces.length > 0) this.#restoreNamespaces(tag)
    if (this.#skipped > 0) this.#skipped++
    else if (parent === undefined) this.#openRoot(tag, line)
    else if (tag.uri === fhir || tag.uri === this.#home) append(this.#grow(tag, parent, line), parent)
    else this.#skip(tag, parent, line)
    this.#value = undefined
    this.#url = undefined
    if (this.#otherAttributes.length > 0) this.#otherAttributes = []
  }

  closeElement(): void {
    this.depth--
    if (this.#skipped > 0) this.#skipped--
    else this.#open = this.#open?.parent
  }

  /** Text that is not blank. */
  text(text: string): void {
    if (this.#open === undefined || this.#skipped > 0) return
    this.#tell({ kind: 'text', element: this.#open, name: withoutBlanksAround(text) })
  }

  /** The parser trims the names of namespaces, but with blanks around it a name is another. */
  #restoreNamespaces(tag: SaxesTagNS): void {
    for (const { name, local, value } of this.#paddedNamespaces) {
      const prefix = name === 'xmlns' ? '' : local
      tag.ns[prefix] = value
      if (tag.prefix === prefix) tag.uri = value
    }
    this.#paddedNamespaces = []
  }

  #openRoot(tag: SaxesTagNS, line: number): void {
    this.#home = tag.uri
    this.root = this.#grow(tag, undefined, line)
    if (tag.uri !== fhir) this.#tell({ kind: 'namespace', element: this.root, name: tag.local })
  }

  #grow(tag: SaxesTagNS, parent: Growing | undefined, line: number): Growing {
    const element: Growing = {
      name: tag.local,
      value: this.#value,
      url: undefined,
      children: childless,
      parent,
      line,
    }
    if (this.#url !== undefined) {
      if (isExtension(element)) element.url = this.#url
      else this.#tell({ kind: 'attribute', element, name: 'url' })
    }
    for (const { name, uri, local } of this.#otherAttributes) {
      if (uri === xsi && local === 'schemaLocation') continue
      this.#tell({ kind: 'attribute', element, name })
    }
    this.#open = element
    return element
  }

  #skip(tag: SaxesTagNS, parent: Growing, line: number): void {
    if (tag.uri === xhtml && tag.local === 'div' && parent.name === 'text') {
      append({ name: 'div', value: undefined, url: undefined, children: childless, parent, line }, parent)
    } else {
      this.#tell({ kind: 'namespace', element: parent, name: tag.local })
    }
    this.#skipped = 1
  }

  #tell(part: Foreign): void {
    if (this.foreign.length < mostTold) this.foreign.push(part)
  }
}

interface Growing extends FhirElement {
  url: string | undefined
  children: Growing[]
  readonly parent: Growing | undefined
}

/** Most elements have no children, so they share the array of none. */
const childless: Growing[] = []

const fhir = 'http://hl7.org/fhir'
const xhtml = 'http://www.w3.org/1999/xhtml'
const xsi = 'http://www.w3.org/2001/XMLSchema-instance'

function append(child: Growing, parent: Growing): void {
  if (parent.children === childless) parent.children = [child]
  else parent.children.push(child)
}

function isExtension({ name }: FhirElement): boolean {
  return name === 'extension' || name === 'modifierExtension'
}

function withoutBlanksAround(text: string): string {
  let start = 0
  while (isBlank(text.charCodeAt(start))) start++
  let end = text.length
  while (isBlank(text.charCodeAt(end - 1))) end--
  return text.slice(start, end)
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
}
