import type { HttpRequest } from '../../src/wire/http-message.ts'
import { buildCase, type Case } from '../cases/case.ts'

/** The request of a case, built once: nothing that is spoilt could change it. */
export function builtRequest(one: Case): HttpRequest {
  const known = built.get(one) ?? buildCase(one)
  built.set(one, known)
  return known
}

const built = new WeakMap<Case, HttpRequest>()
