import { cases } from './case.ts'
import { body, both, header, headerName, inBody } from './changes.ts'

const line = 'operators.md Verdict-preserving changes'
const every = ['publish', 'create', 'read', 'delete'] as const
const posted = ['publish', 'nipeDelete', 'create', 'createGeneric'] as const

export const operatorsPreserving = [
  ...cases(line, every, 'A', '', {
    'header-name case': both(
      headerName('InteractionID', 'iNTERACTIONid'),
      headerName('Authorization', 'AuthorizatioN'),
    ),
    'header order': (parts) => ({ ...parts, headers: parts.headers.toReversed() }),
    'a Host with a port': header('Host', 'nems.example:8443'),
  }),
  ...cases(line, posted, 'A', '', {
    'XML prefixes': body((text) =>
      text.replace(/<(\/?)(?=\w)/g, '<$1fhir:').replace(' xmlns=', ' xmlns:fhir='),
    ),
    'attribute quotes': body((text) => text.replaceAll('"', "'")),
    'blanks inside tags': body((text) =>
      text.replaceAll('"/>', '" />').replaceAll(' value=', '\n  value = '),
    ),
    'empty elements with an end tag': body((text) => text.replace(/<(\w+)([^<>]*)\/>/g, '<$1$2></$1>')),
    'no line breaks': body((text) => text.replaceAll('\n', '')),
    'CR LF line breaks': body((text) => text.replaceAll('\n', '\r\n')),
    indented: body((text) => text.replaceAll('\n', '\n    ')),
  }),
  ...cases(line, 'publish', 'A', '', {
    'entity-encoded characters': inBody('Quayle', '&#81;&#x75;ayle'),
    'an entity-encoded code': inBody('"new"', '"&#110;ew"'),
    'predefined entities': inBody('Quay Road Surgery', 'Quay &amp; Road &quot;Surgery&quot; &lt;&gt;&apos;'),
    'the namespace again inside': inBody('<Patient>', '<Patient xmlns="http://hl7.org/fhir">'),
    'another prefix declared': inBody('<Patient>', '<Patient xmlns:x="https://gp.example/x">'),
    'entries in another order': (parts) => {
      const entries = parts.body.match(/<entry>[\s\S]*?<\/entry>\n/g) ?? []
      const [first = '', ...others] = entries
      return { ...parts, body: parts.body.replace(entries.join(''), first + others.reverse().join('')) }
    },
  }),
  ...cases(line, 'create', 'A', '', {
    'an entity-encoded status': inBody('"requested"', '"&#x72;equested"'),
    'entity-encoded criteria': inBody('MessageHeader.event=', 'MessageHeader&#46;event&#61;'),
    'ampersands of the criteria as references': inBody('&amp;', '&#38;'),
  }),
  ...cases(line, 'createJson', 'A', '', {
    'JSON escapes': inBody('"requested"', '"\\u0072equested"'),
    'escaped slashes': inBody('https://directory', 'https:\\/\\/directory'),
    'ampersands as escapes': inBody('&', '\\u0026'),
    'member order': (parts) => ({
      ...parts,
      body: JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(parts.body)).sort())),
    }),
    'no blanks': body((text) => JSON.stringify(JSON.parse(text))),
  }),
]
