import { createdIdIn } from '../client/created-id.ts'
import { Subscriptions } from '../provider/subscriptions.ts'
import type { History } from '../spec/model/context.ts'
import { valueOfChild } from '../spec/model/element.ts'
import type { FhirElement } from '../spec/model/fhir.ts'
import type { Request } from '../spec/model/request.ts'
import type { HttpAnswer, HttpRequest } from '../wire/http-message.ts'

/** A subscription that is there, and who can delete it. */
export interface OwnedSubscription {
  readonly id: string
  readonly asid: string
  readonly odsCode: string
}

/** What a provider did so far, as far as its accepting answers tell. */
export class SeenHistory implements History {
  readonly #subscriptions = new Subscriptions()
  readonly #roots = new Map<string, FhirElement>()
  readonly #present = new Map<string, OwnedSubscription>()
  readonly #messages = new Set<string>()

  readonly subscription = (id: string) => this.#subscriptions.find(id)
  readonly duplicateOf = (root: FhirElement) => this.#subscriptions.same(root)
  readonly hasMessage = (id: string) => this.#messages.has(id)

  /** The Subscription that was created under an id. */
  created(id: string | undefined): FhirElement | undefined {
    return id === undefined ? undefined : this.#roots.get(id)
  }

  /** Subscriptions that were created and not deleted. */
  get present(): readonly OwnedSubscription[] {
    return [...this.#present.values()]
  }

  /** Takes in what an accepted request did; the id of the subscription that it created. */
  accepted(http: HttpRequest, request: Request, answer: HttpAnswer): string | undefined {
    const { operation, route } = request
    if (operation === 'publish-event') {
      const id = valueOfChild(request.event?.header, 'id')
      if (id !== undefined) this.#messages.add(id)
    }
    if (operation === 'delete-subscription' && route.id !== undefined) this.#forget(route.id)
    const id = operation === 'create-subscription' ? createdIdIn(answer) : undefined
    if (id !== undefined) this.isThere(id, http, request)
    return id
  }

  /** Takes in that the subscription of a request to create one is there under an id, however it came about. */
  isThere(id: string, { body }: HttpRequest, { requester, subscription }: Request): void {
    const { asid = '', odsCode = '' } = requester
    const root = subscription?.root
    this.#subscriptions.add({ asid, odsCodes: [odsCode], created: 0, body, root }, id)
    this.#present.set(id, { id, asid, odsCode })
    if (root !== undefined) this.#roots.set(id, root)
  }

  #forget(id: string): void {
    this.#subscriptions.delete(id)
    this.#present.delete(id)
  }
}
