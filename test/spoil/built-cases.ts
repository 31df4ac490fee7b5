import type { HttpRequest } from '../../src/wire/http-message.ts'
import { allCases } from '../cases/all.ts'
import { buildCase } from '../cases/case.ts'

/** The request of a case by its index, built once: nothing that is spoilt could change it. */
export function builtCase(index: number): HttpRequest {
  const known = built.get(index)
  if (known !== undefined) return known
  const one = allCases[index]
  if (one === undefined) throw new Error(`there is no case ${index}`)
  const request = buildCase(one)
  built.set(index, request)
  return request
}

const built = new Map<number, HttpRequest>()
