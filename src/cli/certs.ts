import { resolve } from 'node:path'
import { type CertificateFiles, writeCertificates } from '../certificates/certificate-folder.ts'
import { makeCertificates } from '../certificates/certificate-set.ts'
import { loadConfig } from '../registry/load-config.ts'
import { UsageError } from '../report/usage-error.ts'
import { clientNameOf } from '../session/certificates.ts'
import { spokenFor } from '../session/environment.ts'
import type { Endpoint, Registry } from '../spec/model/registry.ts'
import { whoExists } from './who-exists.ts'

interface CertsOptions {
  readonly asid?: string
  readonly config?: string
  readonly force?: true
}

/** `nems-kit certs DIR`: writes certificates for mutual TLS on this machine. */
export async function certs(folder: string, given: object): Promise<void> {
  const { asid, config, force } = given as CertsOptions
  const { registry } = whoExists(loadConfig(config, process.cwd()))
  const name = clientNameOf(endpointOf(asid, registry))
  const set = await makeCertificates(name)
  const { ca, clientCert, clientKey } = written(resolve(folder), () =>
    writeCertificates(resolve(folder), set, force === true),
  )
  const lines = [
    'Certificates for mutual TLS on this machine, for a year:',
    `  ${ca}  to be trusted by the client; the key of this authority was kept nowhere`,
    `  ${clientCert}, ${clientKey}  for the client, made out to ${name}`,
    'The rest is for NEMS as the kit plays it:',
    `  npx nems-contract-kit client --tls --certs ${folder} -- COMMAND ARG…`,
    '',
  ]
  process.stdout.write(lines.join('\n'))
}

function endpointOf(asid: string | undefined, registry: Registry): Endpoint | undefined {
  if (asid === undefined) return spokenFor(registry)
  const endpoint = registry.endpoint(asid)
  if (endpoint !== undefined) return endpoint
  const known = registry.endpoints.map((each) => each.asid).join(', ')
  throw new UsageError('ERR_OPTION', `--asid: expected one of ${known}, received ${asid}`)
}

/** What is there already is somebody's: it is replaced only when that is asked for. */
function written(folder: string, write: () => CertificateFiles): CertificateFiles {
  try {
    return write()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const reason =
      code === 'EEXIST'
        ? `expected a folder without certificates, received ${folder}, which has an authority already; --force replaces it`
        : `expected a folder that can be written, received ${folder} (${code})`
    throw new UsageError('ERR_OPTION', `certs: ${reason}`)
  }
}
