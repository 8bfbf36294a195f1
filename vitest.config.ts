import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Generous: a busy machine is slow, not wrong. What must be quick measures the work it does, not the clock.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
  },
})
