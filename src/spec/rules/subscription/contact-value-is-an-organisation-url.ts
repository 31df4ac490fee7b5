import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { value } from '../../places/element.ts'
import { firstContact } from '../../places/subscription.ts'
import { isOrganisationUrl } from '../../vocabulary/organisation-url.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The value of the first contact is the URL of the organisation that owns the mailbox. */
export default rule({
  on: [createSubscription],
  at: value(firstContact, 'value'),
  must: z
    .string()
    .refine(isOrganisationUrl)
    .describe('https://directory.spineservices.nhs.uk/STU3/Organization/<ODS code>'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_create_subscription', 'contact.value'),
})
