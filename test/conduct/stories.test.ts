import { expect, test } from 'vitest'
import { stories, textOf } from './stories.ts'

/** What changes here is what people read: look at the difference, then write it down with `vitest -u`. */
test('what is found in each story', async () => {
  await expect(`${stories.map(textOf).join('\n\n')}\n`).toMatchFileSnapshot('stories.txt')
})
