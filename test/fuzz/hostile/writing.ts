import type { Socket } from 'node:net'
import type { HttpAnswer } from '../../../src/wire/http-message.ts'
import type { Deliver } from '../../faults/delivery.ts'

/** Sends what is made of an answer, and closes. */
export function sending(made: (answer: HttpAnswer) => string | Uint8Array): Deliver {
  return onSocket((socket, answer) => socket.end(made(answer)))
}

export function onSocket(act: (socket: Socket, answer: HttpAnswer) => void): Deliver {
  return (response, answer) => {
    const { socket } = response.req
    socket.on('error', () => undefined)
    act(socket, answer)
  }
}

/** An answer that says that its body has so many bytes. */
export function whole(answer: HttpAnswer, length: number): Buffer {
  return Buffer.concat([Buffer.from(headOf(answer, length), 'latin1'), answer.body])
}

/** The head of an answer, that says that its body has so many bytes. */
export function headOf({ status, headers }: HttpAnswer, length: number): string {
  const fields = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return `HTTP/1.1 ${status} So\r\n${fields}Content-Length: ${length}\r\n\r\n`
}

/** A byte every 20 ms. */
export function dripped(socket: Socket, answer: HttpAnswer): void {
  drip(socket, whole(answer, answer.body.length))
}

export function drip(socket: Socket, bytes: Buffer): void {
  let at = 0
  const timer = setInterval(() => {
    socket.write(bytes.subarray(at, at + 1))
    at += 1
    if (at > bytes.length) clearInterval(timer)
  }, 20)
  socket.once('close', () => clearInterval(timer))
}

/** Writes the same again and again, as fast as it is read. */
export function repeat(socket: Socket, bytes: Buffer): void {
  const write = () => {
    if (socket.destroyed) return
    if (socket.write(bytes)) setImmediate(write)
    else socket.once('drain', write)
  }
  write()
}
