import type { Context } from './model/context.ts'
import { type Head, type HeadFields, lastingFields, type Request } from './model/request.ts'
import type { Route } from './model/route.ts'

/** What may be read besides the fields and not be noted: it is the same again and again, and quickly seen to be. */
export interface Lasting
  extends Pick<Context, 'registry' | 'pdsEnforced' | 'organisationClaim' | 'asAdvice'> {
  /** Undefined where it names a subscription, for there are many. */
  readonly route: Route | undefined
}

/** What there is of it beside a request. */
export function lastingOf({ route }: Request, context: Context): Lasting {
  const { registry, pdsEnforced, organisationClaim, asAdvice } = context
  return {
    route: route.names === 'subscription' ? undefined : route,
    registry,
    pdsEnforced,
    organisationClaim,
    asAdvice,
  }
}

/** Whether it is the same beside another request. A provider has one base path, so that a path names the same each time. */
export function isSame(lasting: Lasting, { route }: Request, context: Context): boolean {
  return (
    lasting.registry === context.registry &&
    lasting.pdsEnforced === context.pdsEnforced &&
    lasting.organisationClaim === context.organisationClaim &&
    lasting.asAdvice === context.asAdvice &&
    (lasting.route === undefined ||
      (lasting.route.path === route.path && lasting.route.query === route.query))
  )
}

/** A request and its context that note whether a rule reads more of them than the operation, the fields and what lasts. */
export class Watched {
  readonly request: Request
  readonly context: Context
  /** Whether more was read. */
  readsMore = false

  constructor(request: Request, context: Context) {
    this.request = new WatchedRequest(request, this)
    this.context = new WatchedContext(context, this)
  }
}

class WatchedRequest implements Request {
  readonly knownFields: Request['knownFields']
  readonly operation: Request['operation']
  readonly method: Request['method']
  readonly head: Request['head']
  readonly authorization: Request['authorization']
  readonly requester: Request['requester']
  readonly contentType: Request['contentType']
  readonly accept: Request['accept']
  readonly missing: Request['missing']
  readonly #request: Request
  readonly #watched: Watched

  constructor(request: Request, watched: Watched) {
    this.knownFields = request.knownFields
    this.operation = request.operation
    this.method = request.method
    this.head = new WatchedHead(request.head, watched)
    this.authorization = request.authorization
    this.requester = request.requester
    this.contentType = request.contentType
    this.accept = request.accept
    this.missing = request.missing
    this.#request = request
    this.#watched = watched
  }

  get route(): Request['route'] {
    const { route } = this.#request
    return route.names === 'subscription' ? this.#more().route : route
  }

  get body(): Request['body'] {
    return this.#more().body
  }

  get event(): Request['event'] {
    return this.#more().event
  }

  get subscription(): Request['subscription'] {
    return this.#more().subscription
  }

  get clientCertificate(): Request['clientCertificate'] {
    return this.#more().clientCertificate
  }

  #more(): Request {
    this.#watched.readsMore = true
    return this.#request
  }
}

class WatchedHead implements Head {
  readonly fields: HeadFields
  readonly #head: Head
  readonly #watched: Watched

  constructor(head: Head, watched: Watched) {
    this.#head = head
    this.#watched = watched
    this.fields = { get: (name) => (lasting.has(name) ? head : this.#more()).fields.get(name) }
  }

  get names(): Head['names'] {
    return this.#more().names
  }

  get faults(): Head['faults'] {
    return this.#more().faults
  }

  get size(): Head['size'] {
    return this.#more().size
  }

  #more(): Head {
    this.#watched.readsMore = true
    return this.#head
  }
}

const lasting: ReadonlySet<string> = new Set(lastingFields)

class WatchedContext implements Context {
  readonly registry: Context['registry']
  readonly pdsEnforced: Context['pdsEnforced']
  readonly organisationClaim: Context['organisationClaim']
  readonly asAdvice: Context['asAdvice']
  readonly #context: Context
  readonly #watched: Watched

  constructor(context: Context, watched: Watched) {
    this.registry = context.registry
    this.pdsEnforced = context.pdsEnforced
    this.organisationClaim = context.organisationClaim
    this.asAdvice = context.asAdvice
    this.#context = context
    this.#watched = watched
  }

  get now(): Context['now'] {
    return this.#more().now
  }

  get history(): Context['history'] {
    return this.#more().history
  }

  #more(): Context {
    this.#watched.readsMore = true
    return this.#context
  }
}
