import type { z } from 'zod'

interface EndpointLike {
  readonly asid: string
  readonly odsCodes: readonly string[]
  readonly mailboxes?: readonly (string | { readonly id: string; readonly odsCode: string })[] | undefined
}

/** What the members of one endpoint ask of one another. */
export function endpointMistakes(
  { odsCodes, mailboxes }: EndpointLike,
  context: z.core.$RefinementCtx,
): void {
  for (const [i, mailbox] of (mailboxes ?? []).entries()) {
    if (typeof mailbox === 'string') {
      if (odsCodes.length < 2) continue
      const message = `an object with id and odsCode, since the endpoint has ${odsCodes.length} ODS codes`
      context.addIssue({ code: 'custom', path: ['mailboxes', i], message })
    } else if (!odsCodes.includes(mailbox.odsCode)) {
      const message = `an ODS code of this endpoint: ${odsCodes.join(', ')}`
      context.addIssue({ code: 'custom', path: ['mailboxes', i, 'odsCode'], message })
    }
  }
}

/** The first of these relations in JSON Schema, into which refinements are not carried over. */
export const endpointShapes = {
  anyOf: [
    { properties: { odsCodes: { maxItems: 1 } } },
    { properties: { mailboxes: { items: { type: 'object' } } } },
  ],
}

/** What must be one endpoint's alone. */
export function registryMistakes(
  { endpoints }: { readonly endpoints: readonly EndpointLike[] },
  context: z.core.$RefinementCtx,
): void {
  const asids = new Map<string, number>()
  const mailboxIds = new Map<string, number>()
  for (const [i, { asid, mailboxes }] of endpoints.entries()) {
    const first = asids.get(asid)
    if (first === undefined) asids.set(asid, i)
    else {
      const message = `an ASID of its own: endpoints[${first}] has this one`
      context.addIssue({ code: 'custom', path: ['endpoints', i, 'asid'], message })
    }
    for (const [j, mailbox] of (mailboxes ?? []).entries()) {
      const id = typeof mailbox === 'string' ? mailbox : mailbox.id
      const owner = mailboxIds.get(id)
      if (owner === undefined) mailboxIds.set(id, i)
      else {
        const message = `a mailbox id of its own: endpoints[${owner}] has this one`
        context.addIssue({ code: 'custom', path: ['endpoints', i, 'mailboxes', j], message })
      }
    }
  }
}
