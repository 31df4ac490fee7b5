import type { Context } from './model/context.ts'
import type { Request } from './model/request.ts'

/** A request and its context that note whether a rule reads more of them than the operation and the fields. */
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
    this.authorization = request.authorization
    this.requester = request.requester
    this.contentType = request.contentType
    this.accept = request.accept
    this.missing = request.missing
    this.#request = request
    this.#watched = watched
  }

  get method(): Request['method'] {
    return this.#more().method
  }

  get route(): Request['route'] {
    return this.#more().route
  }

  get head(): Request['head'] {
    return this.#more().head
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

class WatchedContext implements Context {
  readonly #context: Context
  readonly #watched: Watched

  constructor(context: Context, watched: Watched) {
    this.#context = context
    this.#watched = watched
  }

  get registry(): Context['registry'] {
    return this.#more().registry
  }

  get now(): Context['now'] {
    return this.#more().now
  }

  get history(): Context['history'] {
    return this.#more().history
  }

  get pdsEnforced(): Context['pdsEnforced'] {
    return this.#more().pdsEnforced
  }

  get organisationClaim(): Context['organisationClaim'] {
    return this.#more().organisationClaim
  }

  get asAdvice(): Context['asAdvice'] {
    return this.#more().asAdvice
  }

  #more(): Context {
    this.#watched.readsMore = true
    return this.#context
  }
}
