import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { unreadExchange } from '../provider/exchange.ts'
import { httpServer } from '../provider/http-server.ts'
import { ordinaryLimits } from '../provider/limits.ts'
import type { Registry } from '../spec/model/registry.ts'
import { basePath, type LookUp, lookUp } from './look-up.ts'

export interface PdsOptions {
  /** Who is a patient. */
  readonly registry: Registry
  /** Is told of each request with its answer, before the answer goes out. */
  readonly onLookUp?: (lookUp: LookUp) => void
}

export interface Pds {
  /** What stands before `/Patient/{nhsNumber}`, without a slash at the end. */
  readonly url: string
  close(): Promise<void>
}

/** Plays the one operation of the PDS FHIR API by which an NHS number is verified, on a free port of loopback. */
export async function startPds({ registry, onLookUp }: PdsOptions): Promise<Pds> {
  const limits = { ...ordinaryLimits, bodyBytes: 0 }
  const { server, close } = httpServer(
    {
      answer: (request) => {
        const told = lookUp(request, registry)
        onLookUp?.(told)
        return told.answer
      },
      refuse: (unread) => unreadExchange(unread, limits).answer,
    },
    limits,
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}${basePath}`, close }
}
