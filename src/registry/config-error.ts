/** One mistake of a configuration file. */
export interface ConfigMistake {
  /** `registry.endpoints[1].asid`, or `line 3, column 14` where the file is no JSON. */
  readonly place: string
  readonly expected: string
  /** NHS numbers outside 999 are masked in it. */
  readonly received: string
}

/** `UNREADABLE`: there is no such file · `SYNTAX`: it is no JSON · `MISTAKES`: its members are not what they must be. */
export type ConfigErrorCode = 'ERR_CONFIG_UNREADABLE' | 'ERR_CONFIG_SYNTAX' | 'ERR_CONFIG_MISTAKES'

/** A configuration that cannot be used, with every mistake in it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly code: ConfigErrorCode
  readonly file: string
  readonly mistakes: readonly [ConfigMistake, ...ConfigMistake[]]

  constructor(code: ConfigErrorCode, file: string, mistakes: readonly [ConfigMistake, ...ConfigMistake[]]) {
    super([`${file} cannot be used:`, ...mistakes.map(sentence)].join('\n'))
    this.code = code
    this.file = file
    this.mistakes = mistakes
  }
}

function sentence({ place, expected, received }: ConfigMistake): string {
  return `  ${place}: expected ${expected}, received ${received}`
}
