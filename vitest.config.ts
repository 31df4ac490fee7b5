import { defineConfig } from 'vitest/config'

/** The tests of the package share one that is packed and installed, which no other test waits for. */
const packageTests = 'test/package/**/*.test.ts'

/** Tests of functions: they leave nothing behind, so that they can share a process, and the kit is loaded once for all. */
const functionTests =
  'test/{capture,cases,check,conduct,contracts,generators,house,laid-out,laws,masking,openapi,pds,registry,report,wire}/**/*.test.ts'

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // By default a processor is left idle: of two that is half the machine.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'kit', include: ['test/**/*.test.ts'], exclude: [packageTests, functionTests] },
      },
      { extends: true, test: { name: 'functions', include: [functionTests], isolate: false } },
      {
        extends: true,
        test: { name: 'package', include: [packageTests], globalSetup: 'test/package/packed.ts' },
      },
    ],
  },
})
