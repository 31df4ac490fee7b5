import type { Draft } from '../../generators/draft/draft.ts'
import { render } from '../../generators/draft/render.ts'
import { seenInTheWild } from '../../generators/in-the-wild.ts'
import { draftsOf, judgeDraft } from '../../generators/samples.ts'
import { embeddedRegistry } from '../../generators/world.ts'
import { KeptExchanges } from '../../src/live-page/kept-exchanges.ts'
import { startLivePage } from '../../src/live-page/live-page.ts'
import { exchange } from '../../src/provider/exchange.ts'
import type { Nems } from '../../src/provider/nems.ts'
import { Remembered } from '../../src/provider/remembered.ts'
import { Subscriptions } from '../../src/provider/subscriptions.ts'
import { everyOperation, type Operation } from '../../src/spec/model/operation.ts'
import { livePageFiles } from '../live-page.ts'
import type { TakePicture } from './picture.ts'

/** The live page, with always the same requests at always the same time. */
export const livePagePicture: TakePicture = async (take) => {
  const kept = new KeptExchanges()
  const nems: Nems = {
    ...judgedBy,
    now: () => now,
    subscriptions: new Subscriptions(),
    messages: new Remembered(100),
    without: new Set(),
    strict: false,
  }
  for (const [at, draft] of drafts().entries()) {
    const told = exchange(render(draft, { now, host: '127.0.0.1:9080' }), nems)
    kept.add({ ...told, at: now * 1000 + at * 1_370 })
  }
  const page = await startLivePage({
    files: await livePageFiles(),
    kept,
    judgedBy,
    without: new Set(),
    nems: ['http://127.0.0.1:9080'],
    showNhsNumbers: false,
  })
  await take(page.url, async (tab) => {
    await tab.locator('#rows [role=option]').nth(1).click()
    await tab.getByRole('heading', { name: 'Token' }).waitFor()
  })
  await page.close()
}

const now = 1_800_000_000
const judgedBy = { registry: embeddedRegistry, pdsEnforced: false, organisationClaim: 'either' } as const

function drafts(): readonly Draft[] {
  const defect = (rule: string) =>
    seenInTheWild().filter(({ breaks }) => breaks.some((each) => each === rule))
  return [
    ...everyOperation.map((operation) => plain(operation)),
    ...defect('criteria/service-type-is-known').map(({ draft }) => draft),
    ...defect('header/to-asid-is-nems').map(({ draft }) => draft),
    ...defect('claims/requesting-system-is-an-accredited-system').map(({ draft }) => draft),
    plain('publish-event', 8),
  ]
}

/** One that breaks nothing; of each seed another. */
function plain(operation: Operation, seed = 7): Draft {
  const found = draftsOf(operation, 60, seed).find(
    (draft) => judgeDraft(draft, {}, now).findings.length === 0,
  )
  if (found === undefined) throw new Error(`no ${operation} breaks nothing`)
  return found
}
