import type { Endpoint, Registry } from '../spec/model/registry.ts'

/**
 * What the command under test is told of whom it speaks for: an endpoint that may do everything and has a mailbox, and a
 * patient whom PDS knows.
 */
export function subjectEnvironment(registry: Registry): Readonly<Record<string, string>> {
  const endpoint = spokenFor(registry)
  const mailbox = endpoint?.mailboxes[0]
  const odsCode = mailbox?.odsCode ?? endpoint?.odsCodes[0]
  return defined({
    NEMS_FROM_ASID: endpoint?.asid,
    NEMS_TO_ASID: registry.nemsAsid,
    NEMS_ODS_CODE: odsCode,
    NEMS_MAILBOX: mailbox?.id,
    NEMS_PATIENT: registry.patients[0] ?? anyPatient,
  })
}

/** The endpoint that the command speaks for: the first that may do most. */
export function spokenFor({ endpoints }: Registry): Endpoint | undefined {
  const mayDoAll = endpoints.filter(({ interactions }) => interactions === undefined)
  const candidates = [...mayDoAll, ...endpoints]
  return candidates.find(({ mailboxes }) => mailboxes.length > 0) ?? candidates[0]
}

/**
 * The environment of the command: this one, with what the session gives. Loopback is not to be asked through a proxy,
 * which would keep from NEMS whatever is sent.
 */
export function commandEnvironment(
  own: NodeJS.ProcessEnv,
  given: Readonly<Record<string, string>>,
): NodeJS.ProcessEnv {
  const without = [own.NO_PROXY ?? own.no_proxy, '127.0.0.1', 'localhost', '::1'].filter(Boolean).join(',')
  return { ...own, NO_PROXY: without, no_proxy: without, ...given }
}

/** Any valid number of the 999 range, where every patient is known. */
const anyPatient = '9993405639'

function defined(variables: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  const entries = Object.entries(variables).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return Object.fromEntries(entries)
}
