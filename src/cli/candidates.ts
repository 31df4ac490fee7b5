import type { Argument, Command, Option } from 'commander'

/** Values of a closed list, by the name that help gives to what an option or an argument takes, such as `rule`. */
export type ClosedLists = (name: string) => readonly string[]

/**
 * What may stand where somebody types, given the words so far but the name of the program; the last is being typed, and may be
 * empty. Nothing where it is up to them, such as a file.
 */
export function candidatesFor(kit: Command, words: readonly string[], lists: ClosedLists): readonly string[] {
  const typed = words.at(-1) ?? ''
  const place = placeAfter(kit, words.slice(0, -1))
  if (place === undefined) return []
  const { command, option, operands } = place
  if (option !== undefined) return completed(typed, valuesOf(option, lists))
  if (typed.startsWith('-')) return optionsOf(command).filter((each) => each.startsWith(typed))
  const commands = operands === 0 ? command.commands.flatMap(namesOf) : []
  const argument = command.registeredArguments.at(operands) ?? command.registeredArguments.at(-1)
  const values = argument === undefined ? [] : valuesOf(argument, lists)
  return [...commands.filter((each) => each.startsWith(typed)), ...completed(typed, values)]
}

interface Place {
  readonly command: Command
  /** The option whose value comes next. */
  readonly option: Option | undefined
  /** How many operands of the command there are already. */
  readonly operands: number
}

/** Undefined behind `--`, where the words are those of another program. */
function placeAfter(kit: Command, words: readonly string[]): Place | undefined {
  let place: Place = { command: kit, option: undefined, operands: 0 }
  for (const word of words) {
    const { command, option, operands } = place
    const sub = operands === 0 ? command.commands.find((each) => each.name() === word) : undefined
    if (option !== undefined) place = { command, option: undefined, operands }
    else if (word === '--') return undefined
    else if (word.startsWith('-')) place = { command, option: takingValue(command, word), operands }
    else if (sub !== undefined) place = { command: sub, option: undefined, operands: 0 }
    else place = { command, option: undefined, operands: operands + 1 }
  }
  return place
}

function takingValue(command: Command, word: string): Option | undefined {
  return command.options.find((option) => option.required && [option.long, option.short].includes(word))
}

function valuesOf(of: Option | Argument, lists: ClosedLists): readonly string[] {
  if (of.argChoices !== undefined) return of.argChoices
  const name = 'flags' in of ? /[<[](.+?)[>\]]$/.exec(of.flags)?.[1] : of.name()
  return lists(name ?? '')
}

/** Of a list divided by commas the last part is being typed; what stands in it is not offered again. */
function completed(typed: string, values: readonly string[]): readonly string[] {
  const before = typed.slice(0, typed.lastIndexOf(',') + 1)
  const named = before.split(',')
  return values
    .filter((value) => !named.includes(value))
    .map((value) => before + value)
    .filter((value) => value.startsWith(typed))
}

function optionsOf(command: Command): readonly string[] {
  return [...command.options.filter(({ hidden }) => !hidden).flatMap(({ long }) => long ?? []), '--help']
}

function namesOf(command: Command): readonly string[] {
  return command.name() === hiddenCommand ? [] : [command.name()]
}

/** The command that shells ask. */
export const hiddenCommand = 'complete'
