import { cases } from './case.ts'
import { asItIs, type Change, claim, criteria, inBody } from './changes.ts'

const line = 'operators.md NHS numbers'
const pages = 'http://fhir.nhs.net/Id/nhs-number'
const known = 'nhs-number/is-known-to-pds'

/** A number in each of the three places that carry one. */
const inCriteria = (number: string) =>
  criteria(
    `/Bundle?type=message&Patient.identifier=${pages}|${number}&MessageHeader.event=pds-change-of-gp-1`,
  )
const inEvent = (number: string) => inBody('9993405639', number)
const inClaim = (number: string) => claim('requesting_patient', `${pages}|${number}`)

/** Numbers that are not ten ASCII digits. */
const misshapen: Readonly<Record<string, string>> = {
  '9 digits, a leading zero lost': '993405639',
  '11 digits': '99934056390',
  '11 digits, a leading zero': '09993405639',
  '20 digits': '99934056399993405639',
  '3-3-4 with blanks': '999 340 5639',
  '3-3-4 with hyphens': '999-340-5639',
  'a no-break space': '999\u00A03405639',
  'a blank before': ' 9993405639',
  'a blank behind': '9993405639 ',
  'Arabic-Indic digits': '٩٩٩٣٤٠٥٦٣٩',
  'full-width digits': '９９９３４０５６３９',
  'Devanagari digits': '९९९३४०५६३९',
  'one full-width digit': '999340563９',
  'a letter O for the zero': '99934O5639',
  'a letter I': '999340563I',
  'a letter l': '999340563l',
  'a zero-width space inside': '99934\u200B05639',
  'a plus sign': '+9993405639',
  'a minus sign': '-9993405639',
  'a comma': '9,993,405,639',
  'a point': '9993405639.0',
  'an exponent': '9.993405639e9',
}

/** Ten digits whose check digit does not hold. */
const unchecked: Readonly<Record<string, string>> = {
  'check digit 0': '9993405630',
  'check digit 1': '9993405631',
  'check digit 2': '9993405632',
  'check digit 3': '9993405633',
  'check digit 4': '9993405634',
  'check digit 5': '9993405635',
  'check digit 6': '9993405636',
  'check digit 7': '9993405637',
  'check digit 8': '9993405638',
  'check digit would be 10, ends in 0': '9993405680',
  'check digit would be 10, ends in 1': '9993405681',
  'check digit would be 10, ends in 2': '9993405682',
  'check digit would be 10, ends in 3': '9993405683',
  'check digit would be 10, ends in 4': '9993405684',
  'check digit would be 10, ends in 5': '9993405685',
  'check digit would be 10, ends in 6': '9993405686',
  'check digit would be 10, ends in 7': '9993405687',
  'check digit would be 10, ends in 8': '9993405688',
  'check digit would be 10, ends in 9': '9993405689',
  'fifth and sixth digit swapped': '9993045639',
  'eighth and ninth digit swapped': '9993405369',
  'the last two digits swapped': '9993405693',
  'fourth digit changed': '9994405639',
  'sixth digit changed': '9993415639',
  'ninth digit changed': '9993405649',
}

/** Numbers whose check digit holds, all of the embedded registry. */
const valid: Readonly<Record<string, string>> = {
  'remainder giving 11, check digit 0': '9990769540',
  'remainder giving 11 again': '9994461400',
  'it holds, check digit 1': '9991591761',
  'it holds, check digit 2': '9994150022',
  'it holds, check digit 4': '9998680174',
  'it holds, check digit 5': '9996835545',
  'it holds, check digit 6': '9990516316',
  'it holds, check digit 3': '9990911223',
  'it holds, check digit 7': '9993844527',
  'it holds, check digit 8': '9999949088',
  'it holds, check digit 9': '9993405639',
}

function each(numbers: Readonly<Record<string, string>>, place: (number: string) => Change) {
  return Object.fromEntries(
    Object.entries(numbers).map(([what, number]) => [what, changeUnlessSame(number, place)]),
  )
}

/** The valid requests carry 9993405639 already. */
function changeUnlessSame(number: string, place: (number: string) => Change): Change {
  return number === '9993405639' ? asItIs : place(number)
}

export const operatorsNhsNumbers = [
  ...cases(line, ['create', 'createJson'], 'R', 'nhs-number/has-ten-digits', each(misshapen, inCriteria)),
  ...cases(line, 'publish', 'R', 'nhs-number/has-ten-digits', each(misshapen, inEvent)),
  ...cases(line, 'read', 'R', 'nhs-number/of-requesting-patient-has-ten-digits', each(misshapen, inClaim)),
  ...cases(line, 'create', 'R', 'nhs-number/check-digit-holds', each(unchecked, inCriteria)),
  ...cases(line, 'publish', 'R', 'nhs-number/check-digit-holds', each(unchecked, inEvent)),
  ...cases(
    line,
    'delete',
    'R',
    'nhs-number/of-requesting-patient-check-digit-holds',
    each(unchecked, inClaim),
  ),
  ...cases(line, 'create', 'A', '', each(valid, inCriteria)),
  ...cases(line, 'publish', 'A', '', each(valid, inEvent)),
  ...cases(line, 'read', 'A', '', each(valid, inClaim)),
  ...cases(line, 'publish', 'R', 'nhs-number/has-ten-digits', {
    'a newline behind, as a character reference': inEvent('9993405639&#10;'),
    'a newline before, as a character reference': inEvent('&#10;9993405639'),
  }),
  ...cases(line, 'read', 'R', 'claims/requesting-patient-is-an-identifier', {
    'JSON number': claim('requesting_patient', 9993405639),
    float: claim('requesting_patient', 9993405639.5),
    'under a wrong system': claim('requesting_patient', 'https://fhir.nhs.uk/Id/local-number|9993405639'),
  }),
  ...cases(line, 'read', 'R', 'nhs-number/of-requesting-patient-has-ten-digits', {
    'a line separator behind': inClaim('9993405639\u2028'),
    '0 digits': inClaim(''),
    'two numbers': inClaim('9993405639,9999949088'),
  }),
  ...cases(line, 'create', 'R', 'criteria/patient-identifier-is-an-nhs-number', {
    'under a wrong system': criteria(
      '/Bundle?type=message&Patient.identifier=https://fhir.nhs.uk/Id/local-number|9993405639&MessageHeader.event=pds-change-of-gp-1',
    ),
  }),
  ...cases(line, 'create', 'R', 'nhs-number/has-ten-digits', {
    '0 digits': inCriteria(''),
    'two numbers': inCriteria('9993405639,9999949088'),
  }),
  ...cases(line, 'create', 'R', 'criteria/single-components-are-sent-once', {
    'two numbers, each its own component': criteria(
      `/Bundle?type=message&Patient.identifier=${pages}|9993405639&Patient.identifier=${pages}|9999949088&MessageHeader.event=pds-change-of-gp-1`,
    ),
  }),
  ...cases(line, 'publish', 'R', 'event/patient-has-one-nhs-number event/patient-is-the-one-routed-by', {
    'two numbers': inBody(
      '</identifier>\n<name><use value="official"/>',
      '</identifier>\n<identifier><system value="https://fhir.nhs.uk/Id/nhs-number"/><value value="9999949088"/></identifier>\n<name><use value="official"/>',
    ),
  }),
  ...cases(line, 'publish', 'R', 'event/patient-has-one-nhs-number', {
    'under a wrong system': inBody(
      '\n<identifier><system value="https://fhir.nhs.uk/Id/nhs-number"/>',
      '\n<identifier><system value="https://fhir.nhs.uk/Id/local-number"/>',
    ),
  }),
  ...cases(line, 'publish', 'R', 'event/routing-nhs-number-is-sent', {
    'routed by a number under a wrong system': inBody(
      '<valueIdentifier><system value="https://fhir.nhs.uk/Id/nhs-number"/>',
      '<valueIdentifier><system value="https://fhir.nhs.uk/Id/local-number"/>',
    ),
  }),
  ...cases(line, 'create', 'R', 'nhs-number/check-digit-holds', {
    'one digit nine times': inCriteria('9999999998'),
  }),
  ...cases(line, 'create', 'E', `nhs-number/is-not-one-digit-repeated ${known}`, {
    'the same digit ten times': inCriteria('9999999999'),
  }),
  ...cases(line, 'publish', 'E', `nhs-number/is-not-one-digit-repeated ${known}`, {
    'the same digit ten times': inEvent('9999999999'),
  }),
  ...cases(
    line,
    'delete',
    'E',
    'nhs-number/of-requesting-patient-is-not-one-digit-repeated nhs-number/of-requesting-patient-is-known-to-pds',
    { 'the same digit ten times': inClaim('9999999999') },
  ),
  ...cases(
    line,
    'create',
    'E',
    'nhs-number/is-not-one-digit-repeated',
    { 'the same digit ten times, no patient list': inCriteria('9999999999') },
    { without: ['patients'] },
  ),
  ...cases(
    line,
    'publish',
    'E',
    'nhs-number/is-not-one-digit-repeated',
    { 'the same digit ten times, a known patient': inEvent('9999999999') },
    { config: { patients: ['9999999999'] } },
  ),
  ...cases(
    line,
    'create',
    'A',
    '',
    { '999 range, no patient list': inCriteria('9991234500') },
    { without: ['patients'] },
  ),
  ...cases(
    line,
    'publish',
    'A',
    '',
    { '999 range, no patient list': inEvent('9991234519') },
    { without: ['patients'] },
  ),
  ...cases(
    line,
    'create',
    'A',
    '',
    {
      'printed on the pages, no patient list': inCriteria('9000000009'),
      'printed on the pages too, no patient list': inCriteria('9434765919'),
    },
    { without: ['patients'] },
  ),
  ...cases(line, 'createGeneric', 'A', '', { 'a generic subscription names no patient': asItIs }),
]
