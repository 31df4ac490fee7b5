import fc from 'fast-check'

const families = [
  'Thistlewood',
  "O'Dowd",
  'Ashworth & Lee',
  'Nguyễn',
  'Szczepański',
  'Björk-Hale',
  'Quill <the younger>',
]
const givens = ['Avis', 'Zoë', 'Imran', 'Beatrix', 'Łucja', 'Owen', 'Priya']
const organisations = [
  'Mill Lane Surgery',
  'Harbour & Quay Health',
  'St Elmo’s Hospital',
  '"The Priory" Practice',
]
const reasons = ['Direct care of the patient', 'Health visiting', 'Registered patients of the practice']

/** Family names, with characters that XML and JSON have to escape. */
export const family = fc.constantFrom(...families)

/** Given names. */
export const given = fc.constantFrom(...givens)

/** Names of organisations. */
export const organisationName = fc.constantFrom(...organisations)

/** Reasons for a subscription. */
export const reason = fc.constantFrom(...reasons)
