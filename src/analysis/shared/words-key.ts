import { hash } from 'node:crypto'
import type { Statement } from '#src/analysis/findings.ts'
import { foldName } from '#src/base/fold-name.ts'
import { sliceOf } from '#src/base/span.ts'

/** Bytes of a hash that a row id can hold exactly. */
const keyBytes = 6

/** A number for who said which words: what many outlets carry is one statement. Marks, case and accents do not count. */
export function wordsKey(text: string, { content, speaker }: Statement): number {
  const who = speaker?.actorId ?? foldName(speaker?.name ?? '')
  const words = foldName(sliceOf(text, content)).replaceAll(/[.'-]/g, '')
  return hash('sha1', `${who}\n${words}`, 'buffer').readUIntBE(0, keyBytes)
}
