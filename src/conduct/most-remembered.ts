/** Requests that a rule of conduct remembers; memory is bounded, however long a client runs. */
export const mostRequests = 10_000

/** Ids, tokens, patients and subscriptions that are remembered. */
export const mostIds = 100_000
