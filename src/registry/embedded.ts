import type { RegistryConfig } from './config.ts'

/** The registry used where none is given: made-up endpoints and organisations, patients of the 999 range. */
export const embeddedConfig: RegistryConfig = {
  nemsAsid: '200000009999',
  endpoints: [
    {
      asid: '200000000117',
      odsCodes: ['A91720'],
      mailboxes: [{ id: 'A91720OT001', odsCode: 'A91720' }],
      certificateName: 'gp.a91720.nems.example',
    },
    {
      asid: '200000000234',
      odsCodes: ['RA900', 'RA901'],
      mailboxes: [
        { id: 'RA900OT001', odsCode: 'RA900' },
        { id: 'RA901OT001', odsCode: 'RA901' },
      ],
      certificateName: 'trust.ra900.nems.example',
    },
    {
      asid: '200000000351',
      odsCodes: ['B82099'],
      mailboxes: [{ id: 'B82099OT001', odsCode: 'B82099' }],
      interactions: [
        'urn:nhs:names:services:events:Vaccinations.Write',
        'urn:nhs:names:services:clinicals-sync:SubscriptionsApiGet',
      ],
      certificateName: 'pharmacy.b82099.nems.example',
    },
  ],
  organisations: ['A91720', 'RA900', 'RA901', 'B82099', 'T1X5Q', 'Y90128'],
  patients: [
    '9993405639', '9999949088', '9991591761', '9994150022', '9996835545',
    '9990516316', '9990769540', '9998621682', '9995629135', '9990997020',
    '9993844527', '9999548938', '9995330849', '9992261277', '9990403171',
    '9990911223', '9994557106', '9994394851', '9990742480', '9992533536',
    '9990961190', '9995788144', '9994461400', '9990629811', '9998680174',
    '9995939215', '9991308156', '9999944736', '9992350830', '9996622592',
    '9996589110', '9996123162', '9999947441', '9990658676', '9996061361',
    '9996149846', '9994169491', '9990529981', '9992328215', '9990498458',
  ],
  events: {
    'nipe-outcome-1': 'deprecated',
    'newborn-hearing-1': 'no-longer-supported',
    'pds-birth-notification-1': 'withdrawn',
  },
}
