import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { outletsPage } from '../../scripts/outlets-page.ts'

it('docs/outlets.md says what the catalogue says (npm run docs:outlets)', () => {
  expect(readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'outlets.md'), 'utf8')).toBe(outletsPage())
})
