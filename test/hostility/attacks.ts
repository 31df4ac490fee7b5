import type { Attack } from './attack.ts'
import { bodies } from './bodies.ts'
import { connections } from './connections.ts'
import { content } from './content.ts'
import { heads } from './heads.ts'
import { malformed } from './malformed.ts'
import { slow } from './slow.ts'

/** Everything that a provider has to survive. */
export const attacks: readonly Attack[] = [
  malformed,
  ...heads,
  ...bodies,
  ...content,
  ...slow,
  ...connections,
]
