import fc from 'fast-check'

/** Family names that nobody has to have, with characters that XML and JSON have to escape. */
export const families = [
  'Thistlewood',
  "O'Dowd",
  'Ashworth & Lee',
  'Nguyễn',
  'Szczepański',
  'Björk-Hale',
  'Quill <the younger>',
] as const

/** Given names. */
export const givens = ['Avis', 'Zoë', 'Imran', 'Beatrix', 'Łucja', 'Owen', 'Priya'] as const

const organisations = [
  'Mill Lane Surgery',
  'Harbour & Quay Health',
  'St Elmo’s Hospital',
  '"The Priory" Practice',
]
const reasons = ['Direct care of the patient', 'Health visiting', 'Registered patients of the practice']

/** One of the family names. */
export const family = fc.constantFrom<string[]>(...families)

/** One of the given names. */
export const given = fc.constantFrom<string[]>(...givens)

/** Names of organisations. */
export const organisationName = fc.constantFrom(...organisations)

/** Reasons for a subscription. */
export const reason = fc.constantFrom(...reasons)
