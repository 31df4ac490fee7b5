/** fast-check arbitraries of what keeps the rules and of what breaks them, for properties of one's own. */
export {
  type BrokenMediaType,
  brokenMediaType,
  type MediaTypeField,
  validMediaType,
} from '../generators/arbitraries/media-type.ts'
export {
  type BrokenNhsNumber,
  brokenNhsNumber,
  validNhsNumber,
} from '../generators/arbitraries/nhs-number.ts'
export type { Broken, BrokenOptions, GeneratorOptions } from '../generators/arbitraries/options.ts'
export {
  type BrokenRequest,
  brokenRequest,
  type GeneratedRequest,
  validRequest,
} from '../generators/arbitraries/request.ts'
export { type BrokenToken, brokenToken, validToken } from '../generators/arbitraries/token.ts'
