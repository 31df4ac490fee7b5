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

/** Whether the day is one of its month; a text without a day passes. */
function isOnCalendar(text: string): boolean {
  if (text.length < 10) return true
  const month = Number(text.slice(5, 7))
  return (
    Number(text.slice(8, 10)) <= (month === 2 && isLeapYear(Number(text.slice(0, 4))) ? 29 : daysOf(month))
  )
}

function daysOf(month: number): number {
  if (month === 2) return 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
