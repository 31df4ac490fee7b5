import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { program } from '../../src/cli/program.ts'
import { kitIn } from '../kit.ts'

/** Commands that take the URL of a provider first, by their own help. */
const commands = program()
  .commands.filter(({ registeredArguments: [first] }) => first !== undefined && first.name() === 'url')
  .map((command) => command.name())

test('there are commands for the URL of a provider', () => {
  expect(commands).toContain('fuzz')
})

test.each(commands.flatMap((command) => ['https://127.0.0.1:9443,', 'http://'].map((url) => [command, url])))(
  '%s says of %s that it is no URL, and what one is',
  async (command = '', url = '') => {
    const { code, stdout, stderr } = await kitIn(tmpdir(), [command, url])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/expected a URL such as https:\/\/\S+, without query or user, received/)
    expect(stderr).toContain(url)
    expect(stderr).not.toMatch(/\n {4}at /)
  },
)
