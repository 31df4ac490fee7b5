/** Whether a text can be an ODS code at all: 1 to 12 letters and digits. */
export function isOdsCode(text: unknown): text is string {
  return typeof text === 'string' && /^[A-Za-z0-9]{1,12}$/.test(text)
}

/** Whether an ODS code has the usual form: 3 to 9 upper-case letters and digits. */
export function isUsualOdsCode(code: string): boolean {
  return /^[A-Z0-9]{3,9}$/.test(code)
}
