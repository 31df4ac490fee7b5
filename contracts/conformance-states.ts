import type { Draft } from '../generators/draft/draft.ts'
import { bodyText } from '../generators/draft/render.ts'
import type { World } from '../generators/expectations/expectation.ts'
import { find } from '../generators/operators/element.ts'
import { fieldValue } from '../generators/operators/header.ts'
import { embeddedConfig } from '../src/registry/embedded.ts'
import { subscribableEvents } from '../src/spec/vocabulary/events.ts'
import type { Original } from './originals.ts'
import type { State } from './states.ts'
import { colleague, endpoint, registry, type Subject, stranger } from './subjects.ts'

/** What else must be so before a broken request is sent, for it to be broken as it should and in no other way. */
export function statesOfWorld(world: World, original: Original, draft: Draft): readonly State[] {
  return [
    ...otherEndpoint(draft),
    ...lifeCycles(world, draft),
    ...(world.duplicate === true && original.subscription !== undefined
      ? [{ name: 'a subscription', params: original.subscription } as const]
      : []),
    ...(world.messageIdsUsed === true ? [published(original)] : []),
  ]
}

/** The same request about a subscription of whoever has it in a world. */
export function inWorld({ subscription: owner }: World, original: Original): Original {
  const { subscription } = original
  const other = owner === undefined ? undefined : owners[owner]
  if (other === undefined || subscription === undefined) return original
  const { asid, odsCode, mailbox } = other
  return { ...original, subscription: { ...subscription, asid, odsCode, mailbox } }
}

const owners: Readonly<Record<NonNullable<World['subscription']>, Subject | undefined>> = {
  'of another organisation': stranger,
  'of the same organisation': colleague,
  unknown: undefined,
  deleted: undefined,
}

/** The other endpoint in whose name it is asked. */
function otherEndpoint(draft: Draft): readonly State[] {
  const asked = registry.endpoint(fieldValue(draft, 'fromASID') ?? '')
  const [odsCode] = asked?.odsCodes ?? []
  const interactionId = fieldValue(draft, 'InteractionID') ?? ''
  if (asked === undefined || odsCode === undefined || asked.asid === endpoint.asid) return []
  const params = { asid: asked.asid, odsCode, interactionId }
  return asked.interactions === undefined || asked.interactions.includes(interactionId)
    ? [{ name: 'an endpoint', params: { ...params, nemsAsid: registry.nemsAsid ?? '' } }]
    : [{ name: 'an endpoint without assurance', params }]
}

function lifeCycles(world: World, draft: Draft): readonly State[] {
  if (world.registry !== embeddedConfig) return []
  const text = bodyText(draft)
  return subscribableEvents
    .filter((event) => text.includes(event))
    .map((event) => ({ name: 'an event type', params: { event, lifeCycle: registry.lifeCycle(event) } }))
}

function published({ nhsNumber, draft }: Original): State {
  const { asid, odsCode } = endpoint
  const messageId = find(draft, 'entry(MessageHeader)>.id')?.value ?? ''
  return {
    name: 'a published event',
    params: { asid, odsCode, nhsNumber, event: 'vaccinations-1', messageId },
  }
}
