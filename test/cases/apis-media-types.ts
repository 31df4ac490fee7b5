import { cases } from './case.ts'
import { header } from './changes.ts'

const posts = ['publish', 'create'] as const

const mediaTypes = [
  'application/fhir+xml',
  'application/xml+fhir',
  'application/fhir+xml;charset=utf-8',
  'application/xml+fhir;charset=utf-8',
]
const jsonTypes = [
  'application/fhir+json',
  'application/json+fhir',
  'application/fhir+json;charset=utf-8',
  'application/json+fhir;charset=utf-8',
]
const types = (name: string, values: readonly string[]) =>
  Object.fromEntries(values.map((value) => [`${name} ${value}`, header(name, value)]))

export const apisMediaTypes = [
  ...cases('apis.md MIME types', posts, 'A', '', {
    ...types('Content-Type', mediaTypes),
    ...types('Accept', mediaTypes),
  }),
  ...cases('apis.md MIME types', 'createJson', 'A', '', {
    ...types('Content-Type', jsonTypes),
    ...types('Accept', jsonTypes),
  }),
  ...cases('apis.md MIME types', ['read', 'delete'], 'A', '', {
    ...types('Accept', mediaTypes),
    ...types('Accept', jsonTypes),
  }),
  ...cases(
    'apis.md MIME types',
    'publish',
    'R',
    'media-type/content-type-is-supported media-type/body-is-of-the-content-type',
    types('Content-Type', jsonTypes),
  ),
  ...cases(
    'apis.md MIME types',
    'publish',
    'E',
    'media-type/accept-can-be-served',
    types('Accept', jsonTypes),
  ),
  ...cases(
    'apis.md MIME types',
    'create',
    'R',
    'media-type/body-is-of-the-content-type',
    types('Content-Type', jsonTypes),
  ),
  ...cases(
    'apis.md MIME types',
    'createJson',
    'R',
    'media-type/body-is-of-the-content-type',
    types('Content-Type', mediaTypes),
  ),
]
