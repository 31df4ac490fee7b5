import { registry } from '../../contracts/subjects.ts'
import { startProvider } from '../provider/provider.ts'
import { referenceStates } from './reference-states.ts'
import type { StateHandlers } from './state-handlers.ts'
import { type Verification, type VerifyOptions, verifyPacts } from './verify-pacts.ts'

export interface ReferenceOptions extends Pick<VerifyOptions, 'files' | 'pact' | 'program' | 'signal'> {
  /** Rules that the provider leaves out: a fault to be found. */
  readonly without?: ReadonlySet<string>
  /** Other handlers for some states. */
  readonly handlers?: Partial<StateHandlers>
}

/** Verifies Pact files against the reference provider, with the registry that the contracts speak of. */
export async function verifyReferenceProvider(options: ReferenceOptions): Promise<Verification> {
  const { without, handlers, ...rest } = options
  const now = () => Math.floor(Date.now() / 1000)
  const received = new Set<string>()
  const provider = await startProvider({
    registry,
    now,
    ...(without === undefined ? {} : { without }),
    onExchange: ({ request }) => {
      for (const [name, value] of request?.headers ?? [])
        if (name.toLowerCase() === 'authorization') received.add(value)
    },
  })
  try {
    return await verifyPacts({
      ...rest,
      providerUrl: provider.url,
      handlers: { ...referenceStates(provider, registry, now), ...handlers },
      wasReceived: (token) => [...received].some((value) => value.includes(token)),
    })
  } finally {
    await provider.close()
  }
}
