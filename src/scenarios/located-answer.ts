import type { HttpAnswer } from '../wire/http-message.ts'
import type { Asked } from './scenario.ts'

/** Answers as ever, the Location in another form. */
export function withLocation(form: (id: string, origin: string) => string): (asked: Asked) => HttpAnswer {
  return ({ http, request, accept }) => {
    const answer = accept()
    const [host = 'localhost'] = request.head.fields.get('host') ?? []
    const origin = `${http.clientCertificate === undefined ? 'http' : 'https'}://${host}`
    const headers = answer.headers.map(([name, value]): HttpAnswer['headers'][number] =>
      name === 'Location' ? [name, form(value.split('/').at(-1) ?? '', origin)] : [name, value],
    )
    return { ...answer, headers }
  }
}
