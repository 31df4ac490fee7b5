import ts from 'typescript'
import { regularExpressionSpoils } from './regular-expressions.ts'
import type { Spoil, SpoilKind } from './spoil.ts'

/** Every way in which a literal of a source file is spoilt, in the order of the file. */
export function literalSpoils(file: string, text: string): readonly Spoil[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const lines = text.split('\n')
  const spoils: Spoil[] = []
  const visit = (node: ts.Node): void => {
    if (isWithoutLiterals(node)) return
    const found = alternativesOf(node, source)
    if (found !== undefined) {
      const start = found.node.getStart(source)
      const end = found.node.getEnd()
      const { line } = source.getLineAndCharacterOfPosition(start)
      const written = text.slice(start, end)
      for (const replacement of found.alternatives)
        spoils.push({
          file,
          line: line + 1,
          code: (lines[line] ?? '').trim(),
          start,
          end,
          replacement,
          kind: found.kind,
          what:
            found.kind === 'operator' ? operation(node, source, replacement) : `${written} → ${replacement}`,
        })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return spoils
}

/** Whether a node is spoilt, by itself or by a piece of it. */
export function isSpoilt(node: ts.Node, source: ts.SourceFile): boolean {
  return alternativesOf(node, source) !== undefined
}

interface Alternatives {
  readonly kind: SpoilKind
  /** What is replaced. */
  readonly node: ts.Node
  readonly alternatives: readonly string[]
}

/** Whether nothing below a node is a literal that is evaluated. */
export function isWithoutLiterals(node: ts.Node): boolean {
  return ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)
}

function alternativesOf(node: ts.Node, source: ts.SourceFile): Alternatives | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
    return { kind: 'string', node, alternatives: [quoted(spoiltString(node.text), node.getText(source))] }
  if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
    if (node.text === '') return undefined
    return { kind: 'string', node, alternatives: [spoiltPiece(node, source)] }
  }
  if (ts.isNumericLiteral(node)) return { kind: 'number', node, alternatives: neighboursOf(node.text) }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { kind: 'boolean', node, alternatives: ['false'] }
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { kind: 'boolean', node, alternatives: ['true'] }
  if (ts.isRegularExpressionLiteral(node))
    return { kind: 'regular expression', node, alternatives: regularExpressionSpoils(node.text) }
  if (!ts.isBinaryExpression(node)) return undefined
  const other = otherOperators[node.operatorToken.getText(source)]
  return other === undefined
    ? undefined
    : { kind: 'operator', node: node.operatorToken, alternatives: [other] }
}

const otherOperators: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
}

/** One character changed; a character where there was none. */
function spoiltString(text: string): string {
  if (text === '') return 'x'
  const index = spoiltIndex(text)
  return text.slice(0, index) + spoiltCharacter(text[index] ?? '') + text.slice(index + 1)
}

/** The last letter or digit before the middle, so that codes stay codes of the same length; else the middle. */
function spoiltIndex(text: string): number {
  const middle = Math.floor(text.length / 2)
  for (let index = middle; index >= 0; index -= 1) if (/[a-z0-9]/i.test(text[index] ?? '')) return index
  return middle
}

function spoiltCharacter(character: string): string {
  if (character === 'z' || character === 'Z' || character === '9')
    return String.fromCharCode(character.charCodeAt(0) - 1)
  if (/[a-z0-9]/i.test(character)) return String.fromCharCode(character.charCodeAt(0) + 1)
  return character === '~' ? '-' : '~'
}

function quoted(text: string, written: string): string {
  const quote = written[0] ?? "'"
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"')
  return `${quote}${escaped.replaceAll(quote, `\\${quote}`)}${quote}`
}

/** A piece of a template with its delimiters, one character changed. */
function spoiltPiece(
  node: ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail,
  source: ts.SourceFile,
): string {
  const written = node.getText(source)
  const closing = ts.isTemplateTail(node) ? 1 : 2
  const inside = written.slice(1, written.length - closing)
  const spoilt = inside.includes('\\') ? `${inside}x` : spoiltString(inside)
  return written[0] + spoilt + written.slice(written.length - closing)
}

function neighboursOf(text: string): readonly string[] {
  const number = Number(text)
  return [String(number + 1), number === 0 ? '(-1)' : String(number - 1)]
}

/** Which comparison it is, in words short enough for a line. */
function operation(node: ts.Node, source: ts.SourceFile, replacement: string): string {
  const whole = node.getText(source).replace(/\s+/g, ' ')
  return `${whole.length > 70 ? `${whole.slice(0, 67)}...` : whole} with ${replacement}`
}
