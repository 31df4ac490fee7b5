import { Conduct } from '../conduct/conduct.ts'
import { PdsLookups } from '../conduct/pds-lookups.ts'
import { startPds } from '../pds/pds.ts'
import type { Part, StartPart } from './part.ts'

/** Watches what the client does over time. */
export const conductPart: StartPart = () => watching(new Conduct())

/** The same with a PDS that the client is to ask before it calls NEMS. */
export const conductPartWithPds: StartPart = async ({ knowledge: { registry } }) => {
  const lookups = new PdsLookups(true)
  let asked = 0
  const { url, close } = await startPds({
    registry,
    onLookUp: ({ nhsNumber, answer }) => {
      asked += 1
      if (nhsNumber !== undefined) lookups.note(nhsNumber, answer.status)
    },
  })
  return {
    ...watching(new Conduct(lookups)),
    environment: { NEMS_PDS_URL: url },
    greeting: [`plays PDS at ${url}: GET /Patient/{nhsNumber} of each number before it goes to NEMS`],
    end: () => ({ notes: [`PDS was asked ${asked === 1 ? 'once' : `${asked} times`}`] }),
    close,
  }
}

function watching(conduct: Conduct): Part {
  return { see: (exchange) => conduct.see(exchange, exchange.label) }
}
