import { scenarios } from '../../src/scenarios/scenarios.ts'
import { stories, textOf as textOfStory } from '../conduct/stories.ts'
import { textOf as textOfScenario } from '../scenarios/texts.ts'
import type { Check } from './check.ts'
import { paragraphOf } from './golden.ts'

/** What is found of clients over time, and what a client may be answered. */
export function clientChecks(): readonly Check[] {
  return [
    ...stories.map(
      (story): Check => ({
        name: `story: ${story.name}`,
        rules: ['src/conduct'],
        holds: () => textOfStory(story) === paragraphOf('stories', story.name),
      }),
    ),
    ...scenarios.map(
      (scenario): Check => ({
        name: `scenario: ${scenario.name}`,
        rules: ['src/scenarios'],
        holds: () => textOfScenario(scenario) === paragraphOf('scenarios', scenario.name),
      }),
    ),
  ]
}
