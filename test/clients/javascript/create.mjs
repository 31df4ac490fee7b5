/**
 * A client that subscribes, and cares for nothing that it is answered: `again` tries a create that fails ten times at once,
 * `give up` once, `hang` waits for ever where it fails, and `look up` asks PDS first. It ends with 1 where nothing was created.
 */
import { send, subscription } from './nems.mjs'

const { NEMS_PATIENT, NEMS_PDS_URL } = process.env
const [how] = process.argv.slice(2)
if (how === 'look up') {
  const headers = { 'X-Request-ID': '60e0b220-8136-4ca5-ae46-1d97ef59d068' }
  await (await fetch(`${NEMS_PDS_URL}/Patient/${NEMS_PATIENT}`, { headers })).json()
}
let status = 0
for (let tries = 0; status !== 201 && tries < (how === 'again' ? 10 : 1); tries++)
  status = await create().catch(() => 0)
if (status !== 201 && how === 'hang') setInterval(() => undefined, 1_000)
process.exitCode = status === 201 ? 0 : 1

async function create() {
  const answer = await send('POST', '/STU3/Subscription', 'Post', 'write', subscription)
  await answer.text()
  return answer.status
}
