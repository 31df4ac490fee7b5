import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { Connections } from '../../src/provider/connections.ts'
import type { HttpAnswer, HttpRequest } from '../../src/wire/http-message.ts'
import type { Delivered } from './faulty-answer.ts'

/** Stands for an answer until it is known on which connection it goes out. */
export class Unanswered implements HttpAnswer {
  readonly status = 500
  readonly headers: HttpAnswer['headers'] = []
  readonly body = new Uint8Array(0)
  readonly request: HttpRequest

  constructor(request: HttpRequest) {
    this.request = request
  }
}

/** Answers when it sends, since an answer may depend on what came before on its connection. */
export class FaultyConnections extends Connections {
  readonly #answerTo: (request: HttpRequest, nth: number) => Delivered
  readonly #counts = new WeakMap<Socket, number>()

  constructor(lingerMilliseconds: number, answerTo: (request: HttpRequest, nth: number) => Delivered) {
    super(lingerMilliseconds)
    this.#answerTo = answerTo
  }

  override send(response: ServerResponse, unanswered: HttpAnswer): void {
    const { answer, deliver } = this.#answered(response.req.socket, unanswered)
    if (deliver === undefined) super.send(response, answer)
    else deliver(response, answer)
  }

  override sendOn(socket: Socket, unanswered: HttpAnswer): void {
    super.sendOn(socket, this.#answered(socket, unanswered).answer)
  }

  #answered(socket: Socket, unanswered: HttpAnswer): Delivered {
    if (!(unanswered instanceof Unanswered)) return { answer: unanswered, deliver: undefined }
    const nth = (this.#counts.get(socket) ?? 0) + 1
    this.#counts.set(socket, nth)
    return this.#answerTo(unanswered.request, nth)
  }
}
