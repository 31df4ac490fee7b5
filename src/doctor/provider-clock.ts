import type { Reply } from '../client/send-request.ts'
import { good, mend, note, type Observation } from './observation.ts'

/**
 * Whether a provider can be reached, and whether its clock agrees with that of this machine.
 * @param asked UTC seconds when it was asked
 * @param answered UTC seconds when it answered: its Date is of some time between the two, in whole seconds
 */
export function observeProvider(reply: Reply, asked: number, answered: number): readonly Observation[] {
  if ('failure' in reply)
    return [
      mend(
        'provider',
        `${reply.failure}: ${reply.reason}`,
        'see whether the URL is right, and who may connect',
      ),
    ]
  const { status, headers } = reply.answer
  const reached = good('provider', `answers: ${status} to a GET without a token`)
  const date = headers.find(([name]) => name.toLowerCase() === 'date')?.[1]
  const seconds = date === undefined ? Number.NaN : Date.parse(date) / 1000
  if (Number.isNaN(seconds)) return [reached, note('clock', 'the provider sends no Date to compare with')]
  return [reached, observeSkew(skewOf(seconds, asked, answered))]
}

function skewOf(date: number, asked: number, answered: number): number {
  if (date > answered) return date - answered
  return Math.min(0, date + 1 - asked)
}

function observeSkew(skew: number): Observation {
  const seconds = Math.round(Math.abs(skew))
  if (seconds === 0) return good('clock', "agrees with the provider's to a second")
  const found = `the provider's is ${seconds} s ${skew > 0 ? 'ahead of' : 'behind'} that of this machine, by its Date`
  if (seconds <= mostSkew) return note('clock', found)
  return mend(
    'clock',
    found,
    'set both by NTP: a token holds for five minutes, and may not be issued in the future',
  )
}

/** Seconds. */
const mostSkew = 30
