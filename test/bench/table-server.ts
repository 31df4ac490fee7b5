import { createServer } from 'node:http'

/**
 * A bare node:http server in a process of its own, that answers from a table: as a provider that looks at two header
 * fields only, so that a fuzzer goes on.
 */
const outcome =
  '<OperationOutcome xmlns="http://hl7.org/fhir"><issue><severity value="error"/><code value="invalid"/></issue></OperationOutcome>'
const refusal = { status: 400, body: Buffer.from(outcome) }
const acceptances: Readonly<Record<string, number>> = { GET: 200, DELETE: 200, POST: 201 }
let created = 0

const server = createServer((request, response) => {
  request.resume()
  request.on('end', () => {
    const { method = '', url = '', headers } = request
    const status = url.includes('/Events/') ? 202 : acceptances[method]
    if (status === undefined || headers.authorization === undefined || headers.fromasid !== '200000000117') {
      response.writeHead(refusal.status, {
        'Content-Type': 'application/fhir+xml',
        'Content-Length': refusal.body.length,
      })
      response.end(refusal.body)
      return
    }
    created += 1
    const location = status === 201 ? { Location: `/STU3/Subscription/${created}` } : {}
    response.writeHead(status, { ...location, 'Content-Length': 0 })
    response.end()
  })
})

process.on('disconnect', () => process.exit())
server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
