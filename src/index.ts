/** Public interface of nems-contract-kit. */
export {
  type JudgeAnswerOptions,
  type JudgedAnswer,
  type JudgedRequest,
  type JudgeOptions,
  judgeAnswer,
  judgeRequest,
} from './judge.ts'
export { embeddedConfig } from './registry/embedded.ts'
export { registryFrom } from './registry/registry.ts'
export type { RegistryConfig } from './registry/registry-config.ts'
export type { History, KnownSubscription, OrganisationClaim } from './spec/model/context.ts'
export type { Finding } from './spec/model/finding.ts'
export type { Operation } from './spec/model/operation.ts'
export type { Refusal, RefusalAnswer } from './spec/model/refusal.ts'
export type { Endpoint, Registry } from './spec/model/registry.ts'
export type { Source } from './spec/model/source.ts'
export type { ProviderStrength, Strength, Strengths, Verdict } from './spec/model/strength.ts'
export type { RuleId } from './spec/rules/ids.generated.ts'
export { catalogueVersion } from './spec/version.ts'
export type { ClientCertificate, HttpAnswer, HttpRequest } from './wire/http-message.ts'
export { readHttpRequest } from './wire/http-reader.ts'
export { writeHttpRequest } from './wire/http-writer.ts'
