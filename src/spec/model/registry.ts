/** Who exists: endpoints of the Spine, organisations, patients, and how far along each event type is. */
export interface Registry {
  /** ASID of NEMS itself in this environment; undefined when nobody said. */
  readonly nemsAsid: string | undefined
  readonly endpoints: readonly Endpoint[]
  /** ODS codes of the organisations listed, those of endpoints not repeated. */
  readonly organisations: readonly string[]
  /** NHS numbers known to PDS; empty when every valid number is. */
  readonly patients: readonly string[]
  readonly endpoint: (asid: string) => Endpoint | undefined
  /** Whether an ODS code is of an organisation listed, or of any endpoint. */
  readonly knowsOrganisation: (odsCode: string) => boolean
  /** The MESH mailbox of that id, of whichever endpoint. */
  readonly mailbox: (id: string) => Mailbox | undefined
  /** `not listed`: there is no list of patients, every valid number may be somebody's. */
  readonly patient: (nhsNumber: string) => 'known' | 'unknown' | 'not listed'
  /** How far along an event type is; `current` unless told otherwise. */
  readonly lifeCycle: (eventCode: string) => LifeCycle
}

/** One system accredited by the Spine. */
export interface Endpoint {
  readonly asid: string
  /** Organisations that it acts for. */
  readonly odsCodes: readonly string[]
  readonly mailboxes: readonly Mailbox[]
  /** InteractionIDs that it was assured for; undefined means all. */
  readonly interactions: readonly string[] | undefined
  /** A name in the certificate that it presents; undefined when nobody said. */
  readonly certificateName: string | undefined
}

/** A MESH mailbox, to which NEMS delivers. */
export interface Mailbox {
  readonly id: string
  /** The organisation that owns it. */
  readonly odsCode: string
}

/** States of an event type, as the page on the event life cycle has them. */
export const lifeCycles = ['current', 'deprecated', 'no-longer-supported', 'withdrawn'] as const

export type LifeCycle = (typeof lifeCycles)[number]
