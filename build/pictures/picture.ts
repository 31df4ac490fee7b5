import type { Page } from 'playwright-core'

/** Brings about what is to be seen, and has a picture of it taken. */
export type TakePicture = (
  take: (url: string, prepare: (tab: Page) => Promise<void>) => Promise<void>,
) => Promise<void>
