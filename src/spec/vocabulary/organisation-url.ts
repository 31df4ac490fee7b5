import { isOdsCode } from './ods-code.ts'

/** What the URL of an organisation begins with; its ODS code follows. */
export const organisationUrl = 'https://directory.spineservices.nhs.uk/STU3/Organization/'

/** Whether a text is the URL of an organisation. */
export function isOrganisationUrl(text: string): boolean {
  return text.startsWith(organisationUrl) && isOdsCode(text.slice(organisationUrl.length))
}
