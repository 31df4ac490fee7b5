import { request } from 'undici'

/** A client of the Subscription API as a supplier writes one, who knows nothing of the kit. */
export class SubscriptionClient {
  readonly #url: string
  readonly #system: System

  constructor(url: string, system: System) {
    this.#url = url
    this.#system = system
  }

  /** Subscribes to the events of a patient, and gives back the id of the subscription. */
  async subscribe(nhsNumber: string, event: string): Promise<string> {
    const { odsCode, mailbox } = this.#system
    const body = {
      resourceType: 'Subscription',
      meta: { profile: ['https://fhir.nhs.uk/STU3/StructureDefinition/EMS-Subscription-1'] },
      status: 'requested',
      contact: [
        {
          system: 'url',
          value: `https://directory.spineservices.nhs.uk/STU3/Organization/${odsCode}`,
          use: 'work',
        },
      ],
      reason: 'Direct care of our patient',
      criteria: `/Bundle?type=message&Patient.identifier=http://fhir.nhs.net/Id/nhs-number|${nhsNumber}&MessageHeader.event=${event}`,
      channel: { type: 'message', endpoint: mailbox },
    }
    const { headers } = await this.#send('POST', 'Post', '', JSON.stringify(body))
    return String(headers.location).split('/').at(-1) ?? ''
  }

  async read(id: string): Promise<{ readonly status: string; readonly criteria: string }> {
    const { body } = await this.#send('GET', 'Get', `/${id}`)
    return JSON.parse(body) as { status: string; criteria: string }
  }

  async delete(id: string): Promise<void> {
    await this.#send('DELETE', 'Delete', `/${id}`)
  }

  async #send(method: 'GET' | 'POST' | 'DELETE', interaction: string, path: string, body?: string) {
    const answer = await request(`${this.#url}/STU3/Subscription${path}`, {
      method,
      headers: {
        fromASID: this.#system.asid,
        toASID: this.#system.nemsAsid,
        InteractionID: `urn:nhs:names:services:clinicals-sync:SubscriptionsApi${interaction}`,
        Authorization: `Bearer ${this.#token(method)}`,
        Accept: 'application/fhir+json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/fhir+json' }),
      },
      body: body ?? null,
    })
    const text = await answer.body.text()
    if (answer.statusCode >= 400) throw new Refused(answer.statusCode, codeOf(text))
    return { headers: answer.headers, body: text }
  }

  #token(method: string): string {
    const now = Math.floor(Date.now() / 1000)
    const system = `https://fhir.nhs.uk/Id/accredited-system|${this.#system.asid}`
    const claims = {
      iss: 'https://clinical-system.example',
      sub: system,
      aud: `${this.#url}/STU3/Subscription`,
      iat: now,
      exp: now + 300,
      reason_for_request: 'directcare',
      scope: `patient/Subscription.${method === 'GET' ? 'read' : 'write'}`,
      requesting_system: system,
      requesting_organization: `https://fhir.nhs.uk/Id/ods-organization-code|${this.#system.odsCode}`,
    }
    const parts = [{ alg: 'none', typ: 'JWT' }, claims]
    return `${parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`
  }
}

/** Who asks. */
export interface System {
  readonly asid: string
  readonly nemsAsid: string
  readonly odsCode: string
  readonly mailbox: string
}

/** NEMS did not do what it was asked for. */
export class Refused extends Error {
  readonly status: number
  /** The Spine error code. */
  readonly code: string

  constructor(status: number, code: string) {
    super(`NEMS answered ${status} ${code}`)
    this.status = status
    this.code = code
  }
}

/** The code of an OperationOutcome, which may come as XML whatever was asked for. */
function codeOf(text: string): string {
  return /<coding>.*<code value="([A-Z_0-9]+)"|"code":"([A-Z_0-9]+)"/.exec(text)?.slice(1).join('') ?? ''
}
