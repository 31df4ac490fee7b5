import { publishDraft } from '../../contracts/drafts.ts'
import { creation, explicit } from '../../contracts/originals.ts'
import { PdsLookups } from '../../src/conduct/pds-lookups.ts'
import type { OutgoingAnswer } from '../../src/provider/answering.ts'
import { answer, outsider, patient, ScriptedClient } from './scripted-client.ts'

/** What a client does, on both sides of each bound of the rules of conduct. */
export interface Story {
  readonly name: string
  readonly play: (client: ScriptedClient) => void
  /** The status with which PDS answered the look-up of a patient; PDS is not played without this. */
  readonly pds?: Readonly<Record<string, number>>
}

/** What is found in a story, in full: every word that a person may read. */
export function textOf({ name, play, pds }: Story): string {
  const lookups = pds && new PdsLookups(true)
  for (const [number, status] of Object.entries(pds ?? {})) lookups?.note(number, status)
  const client = new ScriptedClient(lookups)
  play(client)
  const found = client.found.map(({ label, explains, finding }) => {
    const { rule, title, operation, place, line, expected, received, hint, strength, answers } = finding
    const id = received.replaceAll(/[0-9a-f]{32}/g, '<id>')
    const sources = finding.source.map(({ page, section, address }) => `${page}, ${section} ${address}`)
    return [
      `${label}: ${rule}, ${title}`,
      `  ${operation}, ${place}, line ${line}; expected ${expected}; received ${id}; hint ${hint}`,
      `  ${strength.client} ${strength.provider} ${answers}; explains ${explains}; ${sources.join('; ')}`,
    ].join('\n')
  })
  return [`# ${name}`, ...(found.length === 0 ? ['nothing'] : found)].join('\n')
}

const cut: OutgoingAnswer = { ...answer(200), spoilt: { cut: 'half way' } }
const location = (value: string) => answer(201, [['Location', value]])
const outcome = (text: string): OutgoingAnswer => ({ ...answer(422), body: Buffer.from(text) })

/** Publishes, and again so many milliseconds after an answer. */
function again(first: OutgoingAnswer, milliseconds: number): Story['play'] {
  return (client) => {
    client.publish(first)
    client.now += milliseconds / 1000
    client.publish()
  }
}

/** Publishes so often, with a pause of so many milliseconds between. */
function often(count: number, milliseconds: number, told = answer(500)): Story['play'] {
  return (client) => {
    for (let time = 0; time < count; time++) {
      client.publish(told)
      client.now += milliseconds / 1000
    }
  }
}

/** Creates, reads with an answer, does something, and creates the same again. */
function recreated(
  told: OutgoingAnswer,
  between: (client: ScriptedClient, id: string) => void = () => undefined,
) {
  return (client: ScriptedClient) => {
    const id = client.create()
    client.read(id, told)
    between(client, id)
    client.create()
  }
}

/** Has an id from a create or a read, and deletes one that NEMS says is not there. */
function deletes(id: string, status: number, before: Story['play'] = () => undefined): Story['play'] {
  return (client) => {
    before(client)
    client.delete(id, answer(status))
  }
}

const retryAfter = (value: string, status = 429) => answer(status, [['Retry-After', value]])
const date = new Date((1_800_000_000 + 10) * 1000).toUTCString()

export const stories: readonly Story[] = [
  { name: 'Retry-After 3, again 1 ms before it is time', play: again(retryAfter('3'), 2_949) },
  { name: 'Retry-After 3, again when it is time', play: again(retryAfter('3'), 2_950) },
  { name: 'Retry-After as a date, again 1 ms before it is time', play: again(retryAfter(date), 8_999) },
  { name: 'Retry-After as a date, again when it is time', play: again(retryAfter(date), 9_000) },
  { name: 'Retry-After of nine digits', play: again(retryAfter('999999999'), 1_000) },
  { name: 'Retry-After of one digit', play: again(retryAfter(' 9 '), 1_000) },
  { name: 'Retry-After of ten digits', play: again(retryAfter('9999999999'), 1_000) },
  { name: 'Retry-After with a sign', play: again(retryAfter('+9'), 1_000) },
  { name: 'Retry-After with a unit', play: again(retryAfter('9s'), 1_000) },
  { name: 'Retry-After with 399', play: again(retryAfter('9', 399), 1_000) },
  { name: 'Retry-After with 400', play: again(retryAfter('9', 400), 1_000) },
  { name: 'Retry-After in small letters', play: again(answer(503, [['retry-after', '9']]), 1_000) },
  {
    name: 'Retry-After of an answer that was cut',
    play: again({ ...retryAfter('9'), spoilt: { cut: 'half way' } }, 1_000),
  },
  {
    name: 'Retry-After of a late answer',
    play: again({ ...retryAfter('2'), spoilt: { delayMilliseconds: 3_000 } }, 4_000),
  },
  {
    name: 'Retry-After without a value, of a late answer',
    play: again({ ...retryAfter(''), spoilt: { delayMilliseconds: 3_000 } }, 1_000),
  },
  {
    name: 'Retry-After, and once more when it was waited for',
    play: (client) => {
      again(retryAfter('1'), 2_000)(client)
      client.publish()
    },
  },
  { name: 'six failing tries', play: often(6, 999) },
  { name: 'six failing tries in 4949 ms', play: often(6, 989.8) },
  { name: 'six failing tries in 4952 ms', play: often(6, 990.4) },
  { name: 'six failing tries, one a second', play: often(6, 1_000) },
  { name: 'six failing tries, 1 ms more than one a second', play: often(6, 1_001) },
  { name: 'five failing tries', play: often(5, 0) },
  { name: 'eleven failing tries', play: often(11, 0) },
  { name: 'twelve failing tries', play: often(12, 0) },
  { name: 'six tries of 399', play: often(6, 0, answer(399)) },
  { name: 'six tries of 400', play: often(6, 0, answer(400)) },
  { name: 'six tries that are cut', play: often(6, 100, cut) },
  {
    name: 'five failing tries, and one that does not fail',
    play: (client) => {
      often(5, 0)(client)
      client.publish()
    },
  },
  {
    name: 'three failing tries, one that does not fail, three failing tries',
    play: (client) => {
      often(3, 0)(client)
      client.publish()
      often(3, 0)(client)
    },
  },
  ...[200, 399, 400, 403, 404, 405, 409, 410, 411, 429, 500].map((status) => ({
    name: `created again after a read with ${status}`,
    play: recreated(answer(status)),
  })),
  { name: 'created again after a read that was cut', play: recreated(cut) },
  {
    name: 'created again after a second read',
    play: recreated(answer(500), (client, id) => client.read(id)),
  },
  {
    name: 'created again after a second read with 404',
    play: recreated(answer(500), (client, id) => client.read(id, answer(404))),
  },
  { name: 'created again after a delete', play: recreated(answer(500), (client, id) => client.delete(id)) },
  ...[404, 410, 500].map((status) => ({
    name: `created again after a delete with ${status}`,
    play: recreated(answer(500), (client, id) => client.delete(id, answer(status))),
  })),
  {
    name: 'created again twice',
    play: (client) => {
      recreated(answer(500))(client)
      client.create()
    },
  },
  ...['criteria', 'endpoint'].map((name) => ({
    name: `created again without ${name}`,
    play: (client: ScriptedClient) => {
      const http = client.bytesOf(creation(patient, explicit(patient)).draft)
      const body = Buffer.from(Buffer.from(http.body).toString().replaceAll(name, `${name}s`))
      client.sendBytes({ ...http, body }, location('/Subscription/7'))
      client.read('7', answer(500))
      client.sendBytes({ ...http, body })
    },
  })),
  {
    name: 'created for another mailbox or patient',
    play: (client) => {
      client.read(client.create(), answer(500))
      client.create(undefined, outsider)
      client.send(creation(patient, explicit(patient, 'pds-change-of-gp-1')).draft)
    },
  },
  ...[200, 399, 403, 404, 405, 409, 410, 411].map((status) => ({
    name: `deletes an id of its own, answered ${status}`,
    play: deletes('7', status),
  })),
  ...[200, 399, 403, 404, 405, 409, 410, 411].map((status) => ({
    name: `deletes an id that NEMS keeps and did not give, answered ${status}`,
    play: deletes('7', status, (client: ScriptedClient) => client.keep('7')),
  })),
  { name: 'deletes an id of its own', play: (client) => client.delete('7') },
  ...[
    '/STU3/Subscription/7',
    'Subscription/7',
    'https://nems.example/Subscription/7/_history/1',
    'xSubscription/7',
    '/Subscription/',
    '/Subscription/7?x',
    '/Subscription/7#x',
    '/Subscription/78',
  ].map((value) => ({
    name: `deletes 7 after the Location ${value}`,
    play: deletes('7', 404, (client) => client.create(location(value))),
  })),
  {
    name: 'deletes 7 after a location in small letters',
    play: deletes('7', 404, (client) => client.create(answer(201, [['location', '/Subscription/7']]))),
  },
  {
    name: 'deletes 7 after another field',
    play: deletes('7', 404, (client) =>
      client.create(answer(201, [['Content-Location', '/Subscription/7']])),
    ),
  },
  {
    name: 'deletes 7 after a publish with a Location',
    play: deletes('7', 404, (client) => client.publish(location('/Subscription/7'))),
  },
  {
    name: 'deletes 7 after a create that was cut',
    play: deletes('7', 404, (client) =>
      client.create({ ...location('/Subscription/7'), spoilt: { cut: 'half way' } }),
    ),
  },
  ...[199, 200, 201, 404].map((status) => ({
    name: `deletes 7 after a read with ${status}`,
    play: deletes('7', 404, (client: ScriptedClient) => client.read('7', answer(status))),
  })),
  {
    name: 'deletes 7 after a Location with 399',
    play: deletes('7', 404, (client) => client.create(answer(399, [['Location', '/Subscription/7']]))),
  },
  {
    name: 'deletes 7 after a Location with 400',
    play: deletes('7', 404, (client) => client.create(answer(400, [['Location', '/Subscription/7']]))),
  },
  ...[
    'already exists : 7',
    'already exists for now : 7',
    'already exists:7',
    'already  exists : 7',
    'already exists : 7<',
    'already exists : 7_',
    'already exists  :  7',
    'ALREADY exists : 7',
    'first already exists : 6, already exists : 7',
  ].map((text) => ({
    name: `deletes 7 after the refusal ${text}`,
    play: deletes('7', 404, (client: ScriptedClient) => client.create(outcome(text))),
  })),
  ...['A', 'Z', 'a', 'z', '0', '9', '.', '-', '_', 'a'.repeat(64), 'a'.repeat(65)].map((id) => ({
    name: `deletes ${id} after a refusal that names it`,
    play: deletes(id, 404, (client: ScriptedClient) => client.create(outcome(`already exists : ${id}`))),
  })),
  {
    name: 'a token is sent again',
    play: (client) => {
      const request = client.bytesOf(publishDraft('vaccinations-1', patient))
      for (const seconds of [0, 300, 61]) {
        client.now += seconds
        client.sendBytes(request)
      }
    },
  },
  {
    name: 'an expired token is sent once',
    play: (client) => {
      const request = client.bytesOf(publishDraft('vaccinations-1', patient))
      client.now += 361
      client.sendBytes(request)
    },
  },
  {
    name: 'what names no operation',
    play: (client) => {
      const request = client.bytesOf(publishDraft('vaccinations-1', patient))
      for (let time = 0; time < 7; time++) client.sendBytes({ ...request, target: '/nowhere' }, answer(500))
    },
  },
  ...[{}, { [patient]: 199 }, { [patient]: 200 }, { [patient]: 201 }, { [patient]: 404 }].map((pds) => ({
    name: `all operations, with ${JSON.stringify(Object.values(pds))} of PDS`,
    play: (client: ScriptedClient) => {
      const id = client.create()
      client.read(id)
      client.publish()
      client.delete(id)
    },
    pds,
  })),
  {
    name: 'a number that is none, with PDS',
    play: (client) => client.publish(undefined, '9990000010'),
    pds: {},
  },
]
