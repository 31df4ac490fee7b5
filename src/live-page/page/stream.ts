import type { Greeting, News } from '../told.ts'

export interface Heard {
  readonly greeting: (greeting: Greeting) => void
  readonly news: (news: News) => void
  readonly connection: (isOpen: boolean) => void
}

/** Listens to what the kit tells. A browser connects again by itself, and says what it was told last. */
export function listen(heard: Heard): void {
  const source = new EventSource('/events')
  source.addEventListener('open', () => heard.connection(true))
  source.addEventListener('greeting', ({ data }) => heard.greeting(JSON.parse(data) as Greeting))
  source.addEventListener('news', ({ data }) => heard.news(JSON.parse(data) as News))
  source.addEventListener('error', () => {
    heard.connection(false)
    // After an answer that is no stream, it gives up.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(heard), againMilliseconds)
  })
}

const againMilliseconds = 2_000
