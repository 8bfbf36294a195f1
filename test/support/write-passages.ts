import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseMarkedPassages } from './marked-passages.ts'

/** Rewrites `passages.jsonl` from `passages.txt`: `npm run golden`. */
const folder = join(import.meta.dirname, '../golden/statements')
const passages = parseMarkedPassages(readFileSync(join(folder, 'passages.txt'), 'utf8'))
writeFileSync(join(folder, 'passages.jsonl'), `${passages.map((passage) => JSON.stringify(passage)).join('\n')}\n`)
