import type { LifeCycle } from '../spec/model/registry.ts'

/** Who exists, as the `registry` member of `nems-kit.config.json` says it. */
export interface RegistryConfig {
  /** ASID of NEMS in this environment, which toASID has to be. */
  readonly nemsAsid?: string | undefined
  readonly endpoints: readonly EndpointConfig[]
  /** ODS codes known to the Spine, besides those of the endpoints. */
  readonly organisations?: readonly string[] | undefined
  /** NHS numbers known to PDS; empty or absent: every valid number. */
  readonly patients?: readonly string[] | undefined
  /** State of each event type, by its code; absent: current. */
  readonly events?: Readonly<Record<string, LifeCycle | undefined>> | undefined
}

/** An endpoint of the Spine. */
export interface EndpointConfig {
  /** Twelve digits. */
  readonly asid: string
  readonly odsCodes: readonly string[]
  /** MESH mailboxes; a bare id where the endpoint has exactly one ODS code. */
  readonly mailboxes?: readonly (string | { readonly id: string; readonly odsCode: string })[] | undefined
  /** InteractionIDs that it was assured for; absent: all. */
  readonly interactions?: readonly string[] | undefined
  /** Common name or DNS name of its client certificate. */
  readonly certificateName?: string | undefined
}
