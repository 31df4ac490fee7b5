import { SaxesParser } from 'saxes'
import type { FhirDocument } from '../spec/model/fhir.ts'
import type { Read, SyntaxFault } from '../spec/model/json.ts'
import { FhirXmlTree } from './fhir-xml-tree.ts'
import { readPlainXml } from './plain-xml.ts'
import { positionOf, readUtf8 } from './utf8.ts'
import { faultOfInstructions } from './xml-instructions.ts'
import { faultOfProlog } from './xml-prolog.ts'

/**
 * Reads a FHIR resource from XML. Faults: `utf-8` (UTF-16 too), `encoding` (the declaration names another than utf-8),
 * `doctype`, `depth` (elements nest deeper than 200, met at once), `syntax` (not well formed, or a namespace prefix that
 * is not bound).
 *
 * Elements of the FHIR namespace are read by their local name, whatever the prefix. A root of another namespace or of
 * none is told of once and read all the same, together with the elements of its own namespace; any other element of
 * another namespace is told of and skipped. The narrative (`text/div` in the XHTML namespace) becomes an element `div`
 * that holds nothing. A foreign element is told of by its local name, an attribute with its prefix, text without the
 * blanks around it.
 */
export function readFhirXml(bytes: Uint8Array): Read<FhirDocument> {
  const decoded = readUtf8(bytes)
  if (!decoded.ok) return decoded
  const text = decoded.value
  const plain = readPlainXml(text)
  if (plain !== undefined)
    return { ok: true, value: { syntax: 'xml', root: plain, foreign: [], mistyped: [], duplicates: [] } }
  return readAnyXml(text)
}

/** Reads what is not of the plain form, with a parser of all of XML. */
export function readAnyXml(text: string): Read<FhirDocument> {
  const fault = faultOfProlog(text)
  if (fault !== undefined) return { ok: false, fault }
  const parser = new SaxesParser({
    xmlns: true,
    position: false,
    defaultXMLVersion: '1.0',
    forceXMLVersion: true,
  })
  const tree = new FhirXmlTree()
  try {
    grow(tree, parser, text)
  } catch (thrown) {
    return { ok: false, fault: faultOf(thrown, parser) }
  }
  const unread = faultOfInstructions(text)
  if (unread !== undefined) return { ok: false, fault: unread }
  return {
    ok: true,
    value: { syntax: 'xml', root: tree.root!, foreign: tree.foreign, mistyped: [], duplicates: [] },
  }
}

type Parser = SaxesParser<{ xmlns: true }>

/** How deeply elements may nest; the parser's time grows with the square of the depth. */
const deepest = 200

const notBlank = /[^ \t\r\n]/

/** What the kit refuses of what the parser accepts. */
class Refusal extends Error {
  readonly kind: 'encoding' | 'depth'

  constructor(kind: 'encoding' | 'depth', message: string) {
    super(message)
    this.kind = kind
  }
}

/**
 * Runs the parser. It gets few handlers on purpose: from the seventh on V8 (Node 20) keeps a parser as a dictionary, and
 * everything takes five times as long. Hence the declared encoding is looked up and errors are left to be thrown.
 */
function grow(tree: FhirXmlTree, parser: Parser, text: string): void {
  /** The line and offset of the name in the tag that follows the last text; 0 when none does. */
  let line = 0
  let tagName = 0
  parser.on('attribute', (attribute) => tree.attribute(attribute))
  parser.on('opentag', (tag) => {
    if (tree.depth === 0) refuseOtherEncoding(parser)
    tree.openElement(tag, isNameStart(text, tagName) ? line : lineOfTag(text, parser))
    if (tree.depth > deepest) throw new Refusal('depth', `elements nest deeper than ${deepest}`)
    tagName = 0
  })
  parser.on('closetag', () => tree.closeElement())
  parser.on('text', (text) => {
    line = parser.line
    tagName = parser.position
    if (notBlank.test(text)) tree.text(text)
  })
  parser.on('cdata', (text) => {
    if (notBlank.test(text)) tree.text(text)
  })
  parser.write(text).close()
}

function refuseOtherEncoding(parser: Parser): void {
  const { encoding } = parser.xmlDecl
  if (encoding === undefined || /^utf-8$/i.test(encoding)) return
  throw new Refusal('encoding', `the XML declaration says ${encoding}, not utf-8`)
}

/** saxes throws plain errors; any other is a mistake of ours. */
function faultOf(thrown: unknown, { line, column }: Parser): SyntaxFault {
  const position = { line, column: Math.max(column, 1) }
  if (thrown instanceof Refusal) return { kind: thrown.kind, message: thrown.message, ...position }
  if (!(thrown instanceof Error) || thrown.constructor !== Error) throw thrown
  return { kind: 'syntax', message: thrown.message.replace(/\.$/, ''), ...position }
}

/** The line on which the tag that was just read begins; the parser itself stands behind it. */
function lineOfTag(text: string, { position, columnIndex, line }: Parser): number {
  const start = text.lastIndexOf('<', position - 1)
  const lineStart = position - columnIndex
  return start >= lineStart ? line : line - (positionOf(text.slice(start, position), position).line - 1)
}

/** Whether a tag's name begins there, and not `/`, `!` or `?`. */
function isNameStart(text: string, at: number): boolean {
  return at > 0 && text.charCodeAt(at) > 0x3f
}
