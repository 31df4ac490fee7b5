import type { Endpoint, Mailbox, Registry } from '../spec/model/registry.ts'
import type { EndpointConfig, RegistryConfig } from './registry-config.ts'

/** The registry that a configuration describes. Looking anything up takes the same time however many there are. */
export function registryFrom(config: RegistryConfig): Registry {
  const endpoints = config.endpoints.map(endpointFrom)
  const patients = config.patients ?? []
  const organisations = config.organisations ?? []
  const byAsid = new Map(endpoints.map((endpoint) => [endpoint.asid, endpoint]))
  const byMailbox = new Map(
    endpoints.flatMap(({ mailboxes }) => mailboxes.map((mailbox) => [mailbox.id, mailbox])),
  )
  const odsCodes = new Set([...organisations, ...endpoints.flatMap((endpoint) => endpoint.odsCodes)])
  const known = new Set(patients)
  const states = new Map(Object.entries(config.events ?? {}))
  return {
    nemsAsid: config.nemsAsid,
    endpoints,
    organisations,
    patients,
    endpoint: (asid) => byAsid.get(asid),
    knowsOrganisation: (odsCode) => odsCodes.has(odsCode),
    mailbox: (id) => byMailbox.get(id),
    patient: (nhsNumber) => (known.size === 0 ? 'not listed' : known.has(nhsNumber) ? 'known' : 'unknown'),
    lifeCycle: (eventCode) => states.get(eventCode) ?? 'current',
  }
}

function endpointFrom({
  asid,
  odsCodes,
  mailboxes,
  interactions,
  certificateName,
}: EndpointConfig): Endpoint {
  const owner = odsCodes[0] ?? ''
  return {
    asid,
    odsCodes,
    mailboxes: (mailboxes ?? []).map(
      (mailbox): Mailbox => (typeof mailbox === 'string' ? { id: mailbox, odsCode: owner } : mailbox),
    ),
    interactions,
    certificateName,
  }
}
