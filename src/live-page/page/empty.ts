import type { Greeting } from '../told.ts'
import { copyable } from './copying.ts'
import { make } from './elements.ts'

/** What to do while nothing came in. */
export function waitingElements({ nems: [address = ''] }: Pick<Greeting, 'nems'>): readonly HTMLElement[] {
  const command = `curl -i ${address}/STU3/Subscription/1 -H "$(npx nems-contract-kit token --header --operation read-subscription)"`
  return [
    make('h3', {}, 'Waiting for the first request'),
    make(
      'p',
      {},
      'Point your client at ',
      make('code', {}, address),
      '. What it sends appears here as it arrives.',
    ),
    make('p', {}, 'Or try this in a terminal:'),
    copyable('Copy this command', command),
  ]
}

/** What to do where nothing that is kept matches. */
export function unmatchedElements(clear: () => void): readonly HTMLElement[] {
  const button = make(
    'button',
    { attributes: { type: 'button' }, on: { click: clear } },
    'Show every request',
  )
  return [make('h3', {}, 'No request that is kept matches'), make('p', {}, button)]
}
