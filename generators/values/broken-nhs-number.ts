/** A way to spoil a valid NHS number, by its name. */
export type NumberSpoil = readonly [name: string, spoil: (number: string) => string]

/** Ways in which a number is not ten digits. */
export const notTenDigits: readonly NumberSpoil[] = [
  ['9 digits', (number) => number.slice(1)],
  ['11 digits', (number) => `${number}0`],
  ['20 digits', (number) => number + number],
  ['3-3-4 with blanks', (number) => number.replace(/(...)(...)/, '$1 $2 ')],
  ['hyphens', (number) => number.replace(/(...)(...)/, '$1-$2-')],
  ['no-break spaces', (number) => number.replace(/(...)(...)/, '$1\u00a0$2\u00a0')],
  ['blank before', (number) => ` ${number}`],
  ['blank behind', (number) => `${number} `],
  ['line break behind', (number) => `${number}\n`],
  ['letter O', (number) => `${number.slice(0, 4)}O${number.slice(5)}`],
  ['Arabic-Indic digits', (number) => inScript(number, 0x0660)],
  ['full-width digits', (number) => inScript(number, 0xff10)],
  ['Devanagari digits', (number) => inScript(number, 0x0966)],
  ['zero-width character', (number) => `${number.slice(0, 5)}\u200b${number.slice(5)}`],
  ['sign', (number) => `+${number}`],
  ['comma', (number) => `${number},${number}`],
  ['float', (number) => `${number}.0`],
]

/** Ways in which a check digit is wrong: another digit before it, each of the other nine, and a prefix that none fits. */
export const wrongCheckDigit: readonly NumberSpoil[] = [
  ['one digit changed', (number) => `${number.slice(0, 5)}${(Number(number[5]) + 1) % 10}${number.slice(6)}`],
  ...'0123456789'
    .split('')
    .map((digit): NumberSpoil => [`no check digit fits, ${digit}`, () => `999000014${digit}`]),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(
    (step): NumberSpoil => [
      `check digit plus ${step}`,
      (number) => number.slice(0, 9) + ((Number(number[9]) + step) % 10),
    ],
  ),
]

function inScript(number: string, zero: number): string {
  return number.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))
}
