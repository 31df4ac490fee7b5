import { uuid } from './uuid.ts'

/** Ids in the form that NEMS gives them: 32 hexadecimal digits. */
export function subscriptionId() {
  return uuid().map((id) => id.replaceAll('-', ''))
}
