import './provider-server.ts'

/** The reference provider as Stryker instruments it: asked, it tells which mutants its code has come by. */
declare global {
  var __stryker__:
    | { readonly mutantCoverage?: { readonly static: Readonly<Record<string, number>> } }
    | undefined
}

process.on('message', () => {
  process.send?.({ reached: Object.keys(globalThis.__stryker__?.mutantCoverage?.static ?? {}) })
})
