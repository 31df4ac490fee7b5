import type { HttpAnswer } from '../../src/wire/http-message.ts'

/** The body of an answer as text. */
export function textOf({ body }: HttpAnswer): string {
  return Buffer.from(body).toString('utf8')
}

/** The same answer with another body. */
export function withText(answer: HttpAnswer, text: string): HttpAnswer {
  return { ...answer, body: Buffer.from(text, 'utf8') }
}

/** The same with a text in the place of what is found in its body. */
export function edited(answer: HttpAnswer, found: string | RegExp, text: string): HttpAnswer {
  return withText(answer, textOf(answer).replace(found, text))
}

/** The same with another field, or without where the value is undefined. */
export function withField(answer: HttpAnswer, name: string, value: string | undefined): HttpAnswer {
  const others = answer.headers.filter(([each]) => each.toLowerCase() !== name.toLowerCase())
  return { ...answer, headers: value === undefined ? others : [...others, [name, value]] }
}

/** The first field of a name. */
export function fieldOf({ headers }: HttpAnswer, name: string): string | undefined {
  return headers.find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1]
}

/** An answer in a media type. */
export function answerOf(status: number, type: string, text: string): HttpAnswer {
  return { status, headers: [['Content-Type', type]], body: Buffer.from(text, 'utf8') }
}

/** An answer without a body. */
export function bare(status: number, headers: HttpAnswer['headers'] = []): HttpAnswer {
  return { status, headers, body: new Uint8Array(0) }
}

/** A page as a gateway sends it. */
export function page(status: number, title: string): HttpAnswer {
  return answerOf(
    status,
    'text/html',
    `<html><head><title>${title}</title></head><body>${title}</body></html>`,
  )
}
