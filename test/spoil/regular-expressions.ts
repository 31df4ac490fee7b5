/** Every regular expression literal that differs from one by a single slip, each once and valid. */
export function regularExpressionSpoils(literal: string): readonly string[] {
  const end = literal.lastIndexOf('/')
  const source = literal.slice(1, end)
  const flags = literal.slice(end + 1)
  const ofFlags = [...flags].map((flag) => `/${source}/${flags.replace(flag, '')}`)
  const ofSource = changesOf(source).map(
    ({ from, to, by }) => `/${source.slice(0, from)}${by}${source.slice(to)}/${flags}`,
  )
  return [...new Set([...ofSource, ...ofFlags])].filter((spoilt) => spoilt !== literal && isValid(spoilt))
}

interface Replacement {
  readonly from: number
  readonly to: number
  readonly by: string
}

function changesOf(source: string): readonly Replacement[] {
  const pieces = piecesOf(source)
  return [...pieces.flatMap((piece) => changesOfPiece(piece, source)), ...alternativesDropped(pieces, source)]
}

interface Piece {
  readonly kind: 'class' | 'escape' | 'group' | 'end of group' | 'bar' | 'anchor' | 'quantifier' | 'character'
  readonly from: number
  readonly to: number
}

const grammar: readonly (readonly [Piece['kind'], RegExp])[] = [
  ['class', /\[(?:\\.|[^\]\\])*\]/y],
  ['anchor', /\^|\$|\\[bB]/y],
  ['escape', /\\(?:[pPu]\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)/y],
  ['group', /\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/y],
  ['end of group', /\)/y],
  ['bar', /\|/y],
  ['quantifier', /(?:[*+?]|\{[0-9]+(?:,[0-9]*)?\})\??/y],
  ['character', /[\s\S]/y],
]

function piecesOf(source: string): readonly Piece[] {
  const pieces: Piece[] = []
  for (let from = 0; from < source.length; ) {
    const piece = pieceAt(source, from)
    pieces.push(piece)
    from = piece.to
  }
  return pieces
}

function pieceAt(source: string, from: number): Piece {
  for (const [kind, pattern] of grammar) {
    pattern.lastIndex = from
    if (pattern.test(source)) return { kind, from, to: pattern.lastIndex }
  }
  throw new Error(`nothing of a regular expression stands at ${from} of ${source}`)
}

function changesOfPiece({ kind, from, to }: Piece, source: string): readonly Replacement[] {
  const text = source.slice(from, to)
  switch (kind) {
    case 'anchor':
      return [{ from, to, by: '' }]
    case 'class':
      return classChanges(text).map((by) => ({ from, to, by }))
    case 'quantifier':
      return quantifierChanges(text).map((by) => ({ from, to, by }))
    case 'group':
      return groupChanges(text).map((by) => ({ from, to, by }))
    case 'escape':
      return /^\\[dDsSwWpP]/.test(text) ? [{ from, to, by: '[^]' }] : []
    case 'character':
      return /[a-z0-9]/i.test(text) ? [{ from, to, by: text === 'z' ? 'y' : next(text) }] : []
    default:
      return []
  }
}

/** Anything for the class, and each of its members dropped. */
function classChanges(text: string): readonly string[] {
  const opening = text.startsWith('[^') ? '[^' : '['
  const members = text.slice(opening.length, -1).match(memberOfClass) ?? []
  const without = members.map((_, index) => members.filter((_, other) => other !== index).join(''))
  return ['[^]', ...(members.length > 1 ? without.map((inside) => `${opening}${inside}]`) : [])]
}

const one = String.raw`\\(?:[pPu]\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\s\S])|[^\\]`
const memberOfClass = new RegExp(`(?:${one})(?:-(?:${one}))?`, 'g')

function quantifierChanges(text: string): readonly string[] {
  const lazy = text.length > 1 && text.endsWith('?') ? '?' : ''
  const greedy = lazy === '' ? text : text.slice(0, -1)
  if (greedy === '*') return [`+${lazy}`]
  if (greedy === '+') return [`*${lazy}`, '']
  if (greedy === '?') return ['']
  const [lower = '', upper] = greedy.slice(1, -1).split(',')
  const [low, high] = [Number(lower), Number(upper)]
  if (upper === undefined) return [`{${low + 1}}`, `{${low - 1}}`]
  const lowers = [low - 1, low + 1].filter((bound) => bound >= 0).map((bound) => `{${bound},${upper}}`)
  return upper === '' ? lowers : [...lowers, `{${low},${high + 1}}`, `{${low},${high - 1}}`]
}

function groupChanges(text: string): readonly string[] {
  const opposite: Readonly<Record<string, string>> = {
    '(?=': '(?!',
    '(?!': '(?=',
    '(?<=': '(?<!',
    '(?<!': '(?<=',
  }
  return opposite[text] === undefined ? [] : [opposite[text]]
}

/** Each alternative dropped where there are several. */
function alternativesDropped(pieces: readonly Piece[], source: string): readonly Replacement[] {
  const found: Replacement[] = []
  const open: { from: number; bars: number[] }[] = [{ from: 0, bars: [] }]
  const close = (to: number) => {
    const group = open.pop()
    if (group === undefined || group.bars.length === 0) return
    const starts = [group.from, ...group.bars.map((bar) => bar + 1)]
    const ends = [...group.bars, to]
    starts.forEach((start, index) => {
      const end = ends[index] ?? to
      found.push(index === 0 ? { from: start, to: end + 1, by: '' } : { from: start - 1, to: end, by: '' })
    })
  }
  for (const { kind, from, to } of pieces) {
    if (kind === 'group') open.push({ from: to, bars: [] })
    if (kind === 'bar') open.at(-1)?.bars.push(from)
    if (kind === 'end of group') close(from)
  }
  close(source.length)
  return found
}

function next(character: string): string {
  return character === '9' || character === 'Z' ? '0' : String.fromCharCode(character.charCodeAt(0) + 1)
}

function isValid(literal: string): boolean {
  const end = literal.lastIndexOf('/')
  try {
    return new RegExp(literal.slice(1, end), literal.slice(end + 1)) instanceof RegExp
  } catch {
    return false
  }
}
