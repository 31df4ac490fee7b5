/**
 * The library of certificates brings another that will not load without the Reflect API for metadata. No metadata is
 * looked for in what is used here.
 */
Object.assign(Reflect, {
  getMetadata: () => undefined,
  getOwnMetadata: () => undefined,
  defineMetadata: () => undefined,
})
