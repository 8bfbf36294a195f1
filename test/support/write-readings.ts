import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readings } from './readings.ts'

/** Rewrites `test/golden/readings` with what the engine reads today: `npm run golden`. The difference is to be read before it is kept. */
const folder = join(import.meta.dirname, '../golden/readings')
mkdirSync(folder, { recursive: true })
for (const [name, read] of Object.entries(readings())) writeFileSync(join(folder, name), read())
