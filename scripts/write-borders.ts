import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bordersOf, fileOf } from './borders.ts'

const folder = join(import.meta.dirname, '..', 'src', 'pictures', 'borders')

for (const scale of ['near', 'far'] as const) writeFileSync(join(folder, `${scale}.json`), fileOf(bordersOf(scale)))
