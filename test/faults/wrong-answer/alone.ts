import type { Told } from '../fault.ts'

/** Whether a request is refused for one rule alone. */
export function isFor({ broken }: Told, rule: string): boolean {
  return broken.length > 0 && broken.every((each) => each.rule === rule)
}
