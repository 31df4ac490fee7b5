import { defineConfig } from 'vitest/config'

/** The tests of the package share one that is packed and installed, which no other test waits for. */
const packageTests = 'test/package/**/*.test.ts'

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // By default a processor is left idle: of two that is half the machine.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'kit', include: ['test/**/*.test.ts'], exclude: [packageTests] } },
      {
        extends: true,
        test: { name: 'package', include: [packageTests], globalSetup: 'test/package/packed.ts' },
      },
    ],
  },
})
