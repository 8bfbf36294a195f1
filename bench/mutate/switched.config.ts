import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { defineConfig } from 'vitest/config'
import tests from '../../vitest.config.ts'
import { type Numbered, switched } from './switched.ts'

const root = process.cwd()
const mutants: readonly Numbered[] = JSON.parse(readFileSync(process.env['ATTACHE_MUTANTS'] ?? '', 'utf8'))

/** The tests as always, over sources whose mutants can be switched on one by one. */
export default defineConfig({
  root,
  test: {
    // A mutant may fail after its test is over; that says nothing of the tests as they are.
    dangerouslyIgnoreUnhandledErrors: true,
    projects: (tests.test?.projects ?? []).map((project) => {
      if (typeof project !== 'object' || !('test' in project)) return project
      return {
        root,
        plugins: [
          {
            name: 'switched',
            enforce: 'pre' as const,
            transform(source: string, id: string) {
              const here = mutants.filter(({ file }) => file === relative(root, id))
              return here.length === 0 ? null : { code: switched(source, here), map: null }
            },
          },
        ],
        // The cache knows a file by its text, and the mutants are others the next time. A hook may wait for what a mutant
        // keeps from coming.
        test: {
          ...project.test,
          hookTimeout: 120_000,
          fsModuleCache: false,
          runner: 'bench/mutate/switching-runner.ts',
        },
      }
    }),
  },
})
