import { type JudgeOptions, judgeRequest } from '../../src/judge.ts'
import { embeddedConfig } from '../../src/registry/embedded.ts'
import { registryFrom } from '../../src/registry/registry.ts'
import { buildCase, type Case, type Letter } from './case.ts'
import { NOW } from './requests.ts'

const letterOf = { accept: 'A', refuse: 'R', either: 'E' } as const

/** What the judge makes of a case: its letter, and the ids of the rules broken, sorted. */
export function judgeCase(one: Case): { readonly letter: Letter; readonly broken: readonly string[] } {
  const { expected, findings } = judgeRequest(buildCase(one), optionsOf(one))
  return { letter: letterOf[expected], broken: [...new Set(findings.map(({ rule }) => rule))].sort() }
}

/** What is known when a case is judged. */
export function optionsOf(one: Case): JudgeOptions {
  const { config, without = [], now = NOW, pdsEnforced, organisationClaim, history } = one
  const whole = { ...embeddedConfig, ...config }
  for (const part of without) delete whole[part]
  return { registry: registryFrom(whole), now, pdsEnforced, organisationClaim, history }
}
