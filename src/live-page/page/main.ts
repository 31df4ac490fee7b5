import type { Greeting } from '../told.ts'
import { Announcer } from './announcer.ts'
import { make, part, say } from './elements.ts'
import { unmatchedElements, waitingElements } from './empty.ts'
import { Exchanges } from './exchanges.ts'
import { Filters } from './filters.ts'
import { Rows } from './rows.ts'
import { Selection } from './selection.ts'
import { listen } from './stream.ts'
import { counted, countOf } from './words.ts'

/** What comes is kept at once, and shown with the next frame, however much of it there is. */
const exchanges = new Exchanges()
const announcer = new Announcer(part('announcements'))
const rows = new Rows(part('rows'), {
  select: (number) => void selection.select(number),
  open: () => selection.open(),
})
const selection = new Selection(part('details'), () => rows.focus())
const filters = new Filters(part('filters'), () => {
  isChanged = true
  showSoon()
})
let nems: Greeting['nems'] = []
/** How many there were when the list was told to stand still. */
let stoodStillAt: number | undefined
let isDue = false
/** Whether another part of what is kept is to be shown. */
let isChanged = false

listen({
  greeting: (greeting) => {
    nems = greeting.nems
    if (exchanges.begin(greeting)) {
      selection.forget()
      rows.forget()
    }
    part('addresses').replaceChildren(...addressElements(greeting))
    showSoon()
  },
  news: (news) => {
    exchanges.add(news)
    announcer.tell(news.totals)
    showSoon()
  },
  connection: (isOpen) => {
    say(part('connection'), isOpen ? 'Live' : 'Connection lost, trying again')
    part('connection').classList.toggle('is-lost', !isOpen)
  },
})

function showSoon(): void {
  if (isDue) return
  isDue = true
  requestAnimationFrame(() => {
    isDue = false
    show()
  })
}

function show(): void {
  const { totals } = exchanges
  filters.show(totals)
  const standsStill = filters.isPaused && stoodStillAt !== undefined && !isChanged
  if (!standsStill) stoodStillAt = filters.isPaused ? totals.exchanges : undefined
  isChanged = false
  say(part('notice'), noticeOf(totals, stoodStillAt))
  if (standsStill) return
  const found = exchanges.matching(filters.filter)
  rows.show(found)
  part('rows').hidden = found.length === 0
  part('empty').hidden = found.length > 0
  showEmpty(totals.exchanges, found.length)
}

function noticeOf(
  { exchanges, oldest }: typeof Exchanges.prototype.totals,
  stoodStill: number | undefined,
): string {
  const left = oldest - 1
  return [
    ...(stoodStill === undefined ? [] : [`Paused: ${counted(exchanges - stoodStill)} more came since.`]),
    ...(left === 0
      ? []
      : [
          `The newest ${counted(exchanges - left)} are shown; ${countOf(left, 'older one')} left out, but counted.`,
        ]),
  ].join(' ')
}

/** Made only when it becomes another: a focus in it stays. */
let emptyShown = ''
function showEmpty(all: number, found: number): void {
  const wanted = found > 0 ? '' : all === 0 ? `waiting ${nems.join()}` : 'unmatched'
  if (wanted === emptyShown) return
  emptyShown = wanted
  const elements = all === 0 ? waitingElements({ nems }) : unmatchedElements(() => filters.clear())
  part('empty').replaceChildren(...(found > 0 ? [] : elements))
}

function addressElements({ nems: addresses, notes }: Greeting): readonly (HTMLElement | string)[] {
  return [
    'NEMS is played at ',
    ...addresses.flatMap((address, at) => [...(at === 0 ? [] : [' and ']), make('code', {}, address)]),
    ...notes.map((note) => make('span', { class: 'note' }, note)),
  ]
}
