const date = `[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])`
const time = String.raw`(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?`
const offset = `(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))`
const instantForm = new RegExp(`^${date}T${time}${offset}$`)
const dateTimeForm = new RegExp(`^(?:[0-9]{4}|[0-9]{4}-(?:0[1-9]|1[0-2])|${date}(?:T${time}${offset})?)$`)

/** Whether a text is a FHIR instant: date and time to the second at least, with an offset. */
export function isInstant(text: unknown): text is string {
  return typeof text === 'string' && instantForm.test(text) && isOnCalendar(text)
}

/** Whether a text is a FHIR dateTime: a year, a month, a day, or a time with an offset. */
export function isDateTime(text: unknown): text is string {
  return typeof text === 'string' && dateTimeForm.test(text) && isOnCalendar(text)
}

/** Whether a dateTime has a time. */
export function hasTime(text: string): boolean {
  return text.includes('T')
}

function isOnCalendar(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.slice(0, 10).split('-').map(Number)
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
