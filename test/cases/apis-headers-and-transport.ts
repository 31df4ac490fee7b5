import { cases } from './case.ts'
import { addHeader, asItIs, both, clientCertificate, header, headerName } from './changes.ts'

const every = ['publish', 'create', 'read', 'delete'] as const

export const apisHeaders = [
  ...cases('apis.md Headers', every, 'R', 'header/from-asid-is-an-asid', {
    'fromASID absent': header('fromASID', undefined),
  }),
  ...cases('apis.md Headers', every, 'R', 'header/to-asid-is-an-asid', {
    'toASID absent': header('toASID', undefined),
  }),
  ...cases('apis.md Headers', every, 'R', 'header/interaction-id-is-of-the-operation', {
    'InteractionID absent': header('InteractionID', undefined),
  }),
  ...cases('apis.md Headers', every, 'R', 'authorization/is-sent', {
    'Authorization absent': header('Authorization', undefined),
  }),
  ...cases('apis.md Headers', every, 'A', '', {
    'names in lower case': both(
      headerName('fromASID', 'fromasid'),
      headerName('toASID', 'toasid'),
      headerName('InteractionID', 'interactionid'),
    ),
    'names in upper case': both(
      headerName('fromASID', 'FROMASID'),
      headerName('toASID', 'TOASID'),
      headerName('InteractionID', 'INTERACTIONID'),
    ),
    'another header': addHeader('X-Request-ID', '1'),
  }),
  ...cases('apis.md Headers', every, 'R', 'header/from-asid-is-an-asid header/to-asid-is-an-asid', {
    'Ssp-From and Ssp-To for fromASID and toASID': both(
      headerName('fromASID', 'Ssp-From'),
      headerName('toASID', 'Ssp-To'),
    ),
  }),
]

const good = {
  names: ['gp.a91720.nems.example'],
  trusted: true,
  validFrom: 1_790_000_000,
  validTo: 1_810_000_000,
}
const valid = 'transport/client-certificate-is-valid'
const ofTheEndpoint = 'transport/client-certificate-is-the-endpoints'

export const apisTransport = [
  ...cases('apis.md Transport', every, 'A', '', {
    'nothing known of TLS': asItIs,
    "the endpoint's certificate": clientCertificate(good),
    'one of its names': clientCertificate({ ...good, names: ['other.example', 'gp.a91720.nems.example'] }),
    'valid since a second': clientCertificate({ ...good, validFrom: 1_799_999_999 }),
    'valid for another second': clientCertificate({ ...good, validTo: 1_800_000_001 }),
  }),
  ...cases('apis.md Transport', every, 'R', valid, {
    'no certificate': clientCertificate('none'),
    'a certificate of an unknown issuer': clientCertificate({ ...good, trusted: false }),
    'an expired certificate': clientCertificate({ ...good, validTo: 1_799_999_999 }),
    'a certificate of tomorrow': clientCertificate({ ...good, validFrom: 1_800_000_001 }),
  }),
  ...cases('apis.md Transport', every, 'R', ofTheEndpoint, {
    "another endpoint's certificate": clientCertificate({ ...good, names: ['trust.ra900.nems.example'] }),
    'a certificate without a name': clientCertificate({ ...good, names: [] }),
  }),
  ...cases(
    'apis.md Transport',
    every,
    'A',
    '',
    { 'any name, where the registry has none': clientCertificate({ ...good, names: ['x.example'] }) },
    {
      config: { endpoints: [{ asid: '200000000117', odsCodes: ['A91720'], mailboxes: ['A91720OT001'] }] },
    },
  ),
]
