import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { testsByKind } from './test/support/kinds.ts'
import { LongestFirst } from './test/support/longest-first.ts'

const tests = testsByKind()
const cores = Math.max(2, availableParallelism())

// Generous: a busy machine is slow, not wrong. What must be quick counts its steps, not the clock's.
const patience = { testTimeout: 300_000, hookTimeout: 300_000 }

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        // Files share modules and a thread: most of the time would go into loading the same modules again.
        test: {
          ...patience,
          name: 'pure',
          include: [...tests.pure],
          setupFiles: ['test/support/refuse-the-world.ts'],
          pool: 'threads',
          isolate: false,
          maxWorkers: cores,
        },
      },
      {
        test: {
          ...patience,
          name: 'steps',
          include: [...tests.steps],
          setupFiles: ['test/support/steps-of.ts'],
          pool: 'forks',
          maxWorkers: cores,
        },
      },
      {
        // These wait for processes and sockets most of the time: more of them than there are cores.
        test: {
          ...patience,
          name: 'rim',
          include: [...tests.rim],
          globalSetup: ['test/support/compile-once.ts'],
          setupFiles: ['test/support/kill-children.ts'],
          pool: 'forks',
          isolate: false,
          maxWorkers: 2 * cores,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...patience,
          name: 'postgres',
          include: [...tests.postgres],
          globalSetup: ['test/support/one-postgres.ts'],
          setupFiles: ['test/support/kill-children.ts'],
          pool: 'forks',
          isolate: false,
          maxWorkers: 2 * cores,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...patience,
          name: 'alone',
          include: [...tests.alone],
          setupFiles: ['test/support/kill-children.ts'],
          pool: 'forks',
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
