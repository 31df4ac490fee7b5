import { webcrypto } from 'node:crypto'

/**
 * The library of certificates. It brings another that will not load without the Reflect API for metadata; no metadata is
 * looked for in what is used here.
 */
export async function certificateLibrary(): Promise<typeof import('@peculiar/x509')> {
  for (const name of ['getMetadata', 'getOwnMetadata', 'defineMetadata'])
    if (!(name in Reflect)) Object.defineProperty(Reflect, name, { value: () => undefined })
  const library = await import('@peculiar/x509')
  library.cryptoProvider.set(webcrypto as never)
  return library
}
