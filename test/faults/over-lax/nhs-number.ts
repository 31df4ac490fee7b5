import type { Mistake } from '../fault.ts'
import { create, instead, publish } from '../plain/ask.ts'
import { patientEntry } from '../plain/event.ts'
import { criteria, patient } from '../plain/subscription.ts'

/** NHS numbers that are taken though they are none. */
export const laxNhsNumbers: readonly Mistake[] = [
  {
    id: 'check-digit-of-events',
    says: 'Checks the check digit in criteria only.',
    rules: ['nhs-number/check-digit-holds'],
    overlooks: (seen) => seen.operation === 'publish',
    witness: [publish({ number: '9993405630' })],
  },
  {
    id: 'check-digit-of-ten-as-zero',
    says: 'Takes 0 as the check digit where it would be 10.',
    rules: ['nhs-number/check-digit-holds'],
    overlooks: (_, { received }) => checkOf(numberIn(received)) === 10 && received.endsWith('0'),
    witness: [create({ criteria: criteria('', '9990000000') })],
  },
  {
    id: 'check-digit-of-the-number-routed-by',
    says: 'Checks the first NHS number of a message only.',
    rules: ['nhs-number/check-digit-holds'],
    overlooks: (seen, { place }) => seen.operation === 'publish' && place.includes('Patient'),
    witness: [publish({ body: (text) => text.replace(patientEntry(), patientEntry('9993405630')) })],
  },
  {
    id: 'nhs-number-with-blanks',
    says: 'Takes the blanks out of an NHS number in criteria.',
    rules: ['nhs-number/has-ten-digits'],
    overlooks: (_, { received }) => /^\d{3} \d{3} \d{4}$/.test(numberIn(received)),
    witness: [create({ criteria: criteria('', '999 340 5639') })],
  },
  {
    id: 'nhs-number-before-a-line-break',
    says: 'Takes a line break behind an NHS number, as a regular expression with $ does in other languages.',
    rules: ['nhs-number/has-ten-digits'],
    overlooks: (seen) => /\|\d{10}(\\n|&#10;|&#xA;)/i.test(seen.criteria),
    witness: [create({ json: true, criteria: criteria('', `${patient}\n`) })],
  },
  {
    id: 'digits-of-any-script',
    says: 'Takes digits of any script in an NHS number.',
    rules: ['nhs-number/has-ten-digits'],
    overlooks: (_, { received }) => /^\p{Nd}{10}$/u.test(numberIn(received)),
    witness: [create({ criteria: criteria('', '٩٩٩٣٤٠٥٦٣٩') })],
  },
  {
    id: 'nhs-number-of-nine-digits',
    says: 'Puts zeros before an NHS number that is too short, as if a spreadsheet had lost them.',
    rules: ['nhs-number/has-ten-digits'],
    overlooks: (_, { received }) => /^\d{9}$/.test(numberIn(received)),
    witness: [publish({ number: '999340563' })],
  },
  {
    id: 'nhs-number-of-any-system',
    says: 'Takes the number in Patient.identifier under any system.',
    rules: ['criteria/patient-identifier-is-an-nhs-number'],
    overlooks: (seen) => /^[^|]+\|\d{10}$/.test(seen.components('Patient.identifier')[0] ?? ''),
    witness: [
      create({
        criteria: criteria().replace('http://fhir.nhs.net/Id/nhs-number', 'http://hospital.example/mrn'),
      }),
    ],
  },
  {
    id: 'nhs-number-without-a-system',
    says: 'Takes a bare NHS number in Patient.identifier.',
    rules: ['criteria/patient-identifier-is-an-nhs-number'],
    overlooks: (seen) => /^\d{10}$/.test(seen.components('Patient.identifier')[0] ?? ''),
    witness: [create({ criteria: criteria().replace('http://fhir.nhs.net/Id/nhs-number|', '') })],
  },
  {
    id: 'two-nhs-numbers',
    says: 'Takes the first of two NHS numbers of a Patient.',
    rules: ['event/patient-has-one-nhs-number'],
    overlooks: () => true,
    witness: [
      publish({
        body: instead(
          '<name><use',
          `${/<identifier>.*?<\/identifier>/.exec(patientEntry('9990769540'))?.[0]}<name><use`,
        ),
      }),
    ],
  },
]

/** Criteria have the system before it. */
function numberIn(received: string): string {
  return received.slice(received.indexOf('|') + 1)
}

function checkOf(number: string): number {
  const sum = [...number.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0)
  return 11 - (sum % 11)
}
