import { createServer } from 'node:http'

/** A bare node:http server in a process of its own: reads each request whole, and answers as it was told to. */
const server = createServer((request, response) => {
  request.resume()
  request.on('end', () => {
    response.writeHead(told.status, told.headers.flat())
    response.end(Buffer.from(told.body, 'base64'))
  })
})

/** An answer that can be sent from process to process. */
export interface TellableAnswer {
  readonly status: number
  readonly headers: (readonly [name: string, value: string])[]
  /** In base64. */
  readonly body: string
}

let told: TellableAnswer = { status: 500, headers: [], body: '' }
process.on('message', (answer: TellableAnswer) => {
  told = answer
  process.send?.('told')
})
process.on('disconnect', () => process.exit())
server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
