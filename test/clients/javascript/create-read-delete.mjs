/** A client that creates a subscription, reads it, and deletes it. */
import { send, subscription } from './nems.mjs'

const created = await send('POST', '/STU3/Subscription', 'Post', 'write', subscription)
const location = created.headers.get('Location')
await (await send('GET', location, 'Get', 'read')).text()
await (await send('DELETE', location, 'Delete', 'write')).text()
