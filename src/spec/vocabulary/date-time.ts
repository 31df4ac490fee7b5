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

/** Whether a day from 1 to 31 is one of its month; a text without a day passes, as day 0. */
function isOnCalendar(text: string): boolean {
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8, 10))
  if (month === 2) return day <= (isLeapYear(Number(text.slice(0, 4))) ? 29 : 28)
  return day <= 30 || !monthsOf30.includes(month)
}

const monthsOf30: readonly number[] = [4, 6, 9, 11]

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
