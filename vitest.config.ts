import { defineConfig } from 'vitest/config'

export default defineConfig({
  // By default a processor is left idle: of two that is half the machine.
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000, maxWorkers: '100%' },
})
