import { cases } from './case.ts'
import { body, type Change, inBody, replacing } from './changes.ts'

const line = 'operators.md Bodies'
const posted = ['publish', 'create'] as const
const set = (text: string): Change => body(() => text)
const fhir = 'http://hl7.org/fhir'

export const operatorsBodySyntax = [
  ...cases(line, posted, 'R', 'media-type/xml-is-well-formed', {
    'two roots': body((text) => text + text),
    'an end tag missing': body((text) => text.replace(/<\/\w+>$/, '')),
    'cut off': body((text) => text.slice(0, -20)),
    'an end tag of another name': body(replacing(/<\/\w+>$/, '</Bundel>')),
    'a bare ampersand': inBody('<status value="', '<status value="&'),
    'an undeclared entity': inBody('<status value="', '<status value="&nbsp;'),
    'an attribute without quotes': inBody(/<status value="(\w+)"/, '<status value=completed'),
    'an attribute twice': inBody('<status value="', '<status value="a" value="'),
    'an undeclared prefix': body((text) => prefixed(text).replace(' xmlns:f=', ' xmlns:g=')),
    'text behind the root': body((text) => `${text}x`),
    'text before the root': body((text) => `x${text}`),
    'a control character': inBody('<status value="', '<status value="\u0001'),
    'an XML declaration behind a blank': body((text) => ` <?xml version="1.0"?>${text}`),
    'not XML at all': set('<'),
  }),
  ...cases(line, posted, 'A', '', {
    'prefixed namespace': body((text) => prefixed(text)),
    'an XML declaration': body((text) => `<?xml version="1.0"?>${text}`),
    'an XML declaration with utf-8': body((text) => `<?xml version="1.0" encoding="utf-8"?>\n${text}`),
    'an XML declaration with UTF-8 and standalone': body(
      (text) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`,
    ),
    'byte order mark': body((text) => `\uFEFF${text}`),
    'byte order mark and an XML declaration': body(
      (text) => `\uFEFF<?xml version="1.0" encoding="UTF-8"?>${text}`,
    ),
    comments: body((text) => `<!-- first -->${text.replaceAll('>\n', '><!-- & < -->\n')}<!-- last -->`),
    'a processing instruction': body((text) => `<?note here?>${text}`),
    'blanks behind the root': body((text) => `${text}\n \t\n`),
    'a schema location': inBody(
      `xmlns="${fhir}"`,
      `xmlns="${fhir}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${fhir} fhir-all.xsd"`,
    ),
    'letters beyond ASCII': body((text) => `${text}<!-- Zoë ☃ 𝄞 -->`),
  }),
  ...cases(line, 'publish', 'A', '', {
    'CDATA in a narrative': inBody(
      '\n<identifier><system value="https://fhir.nhs.uk/Id/ods-organization-code"/>',
      '\n<text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml"><p class="x">Quay <b>Road</b> <![CDATA[<Surgery> & more]]></p></div></text>\n<identifier><system value="https://fhir.nhs.uk/Id/ods-organization-code"/>',
    ),
  }),
  ...cases(line, 'createJson', 'A', '', {
    'JSON with a byte order mark': body((text) => `\uFEFF${text}`),
    'JSON with other blanks': body((text) => JSON.stringify(JSON.parse(text))),
    'JSON with escapes': inBody('"Direct care"', '"\\u0044irect\\u0020care"'),
    'letters beyond ASCII': inBody('Direct care', 'Direct care of Zoë ☃ 𝄞'),
  }),
  ...cases(line, posted, 'R', 'media-type/xml-has-no-doctype', {
    DOCTYPE: body((text) => `<!DOCTYPE Bundle>${text}`),
    'DOCTYPE behind an XML declaration': body(
      (text) => `<?xml version="1.0"?>\n<!DOCTYPE Bundle [ ]>${text}`,
    ),
    'an entity bomb': body(
      (text) =>
        `<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>${text.replace('<status value="', '<status value="&c;')}`,
    ),
    'an external entity': body(
      (text) =>
        `<!DOCTYPE b [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]>${text.replace('<status value="', '<status value="&x;')}`,
    ),
    'an external DTD': body((text) => `<!DOCTYPE b SYSTEM "http://127.0.0.1:9/b.dtd">${text}`),
  }),
]

/** The same document with every element of the FHIR namespace prefixed. */
function prefixed(text: string): string {
  return text.replace(/<(\/?)(?=\w)/g, '<$1f:').replace(' xmlns=', ' xmlns:f=')
}
