import { expect, test } from 'vitest'
import { progressOn } from '../../src/report/progress.ts'

function screen(isTTY: boolean, columns?: number) {
  const written: string[] = []
  return {
    written,
    isTTY,
    ...(columns === undefined ? {} : { columns }),
    write: (text: string) => written.push(text),
  }
}

test('on a terminal a line rewrites itself, not too often, no wider than the terminal, and goes away', () => {
  const terminal = screen(true, 20)
  let time = 0
  const progress = progressOn(terminal, () => time)
  for (time = 0; time <= 200; time += 40) progress.tell(`rule ${time} of many more`)
  progress.clear()
  progress.clear()
  expect(terminal.written).toEqual([
    '\r\u001b[2K  … rule 80 of many',
    '\r\u001b[2K  … rule 160 of man',
    '\r\u001b[2K',
  ])
})

test('elsewhere there is a plain line now and then, and nothing to clear', () => {
  const file = screen(false)
  let time = 0
  const progress = progressOn(file, () => time)
  for (time = 0; time <= 5_000; time += 100) progress.tell(`rule ${time}`)
  progress.clear()
  expect(file.written).toEqual(['  … rule 2000\n', '  … rule 4000\n'])
})
