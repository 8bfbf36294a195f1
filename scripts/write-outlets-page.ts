import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { outletsPage } from './outlets-page.ts'

writeFileSync(join(import.meta.dirname, '..', 'docs', 'outlets.md'), outletsPage())
