import type { HttpAnswer } from '../wire/http-message.ts'

/** The id that the Location of an answer gives a new subscription; undefined where it names none. */
export function createdIdIn({ headers }: HttpAnswer): string | undefined {
  const location = headers.find(([name]) => name.toLowerCase() === 'location')?.[1]
  return /Subscription\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[^/]*)?$/.exec(location ?? '')?.[1]
}
