import { createSubscription, readSubscription } from '../spec/model/operation.ts'
import type { Seen } from './seen.ts'

/** The ids of subscriptions that an exchange told a client of: by a Location, a read, or a duplicate refused. */
export function idsGivenBy({ operation, status, answer, read }: Seen): readonly string[] {
  if (operation === readSubscription && status === 200)
    return read.route.id === undefined ? [] : [read.route.id]
  if (operation !== createSubscription || status === undefined) return []
  if (status >= 400) return existing(Buffer.from(answer.body).toString('utf8'))
  return answer.headers
    .filter(([name]) => name.toLowerCase() === 'location')
    .flatMap(([, location]) => /(?:^|\/)Subscription\/([^/?#]+)/.exec(location)?.[1] ?? [])
}

function existing(outcome: string): readonly string[] {
  return [...outcome.matchAll(/already exists\s*:\s*([A-Za-z0-9.-]{1,64})/g)].flatMap(([, id]) => id ?? [])
}
