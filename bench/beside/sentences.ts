import { splitSentences } from '#src/analysis/english/sentences/sentences.ts'
import { markedSentences } from '#test/support/marked-sentences.ts'
import { loadPeer } from './peers.ts'
import { type Row, shareOf, timed } from './row.ts'

type Split = (text: string) => readonly string[]

/** The project's own texts, each with the ends of its sentences marked. Ours was written with them in view. */
export async function sentenceRows(): Promise<readonly Row[]> {
  const wanted = Object.values(markedSentences)
    .flatMap((lines) => lines.trim().split('\n'))
    .map((line) => line.trim().split('|'))
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  const sbd = loadPeer<{ sentences(text: string): string[] }>('sbd')
  const splitters: Readonly<Record<string, Split>> = {
    Attaché: (text) => splitSentences(text).map(({ start, end }) => text.slice(start, end)),
    'Intl.Segmenter': (text) => [...segmenter.segment(text)].map(({ segment }) => segment),
    sbd: (text) => sbd.sentences(text),
  }
  const rows: Row[] = []
  for (const [who, split] of Object.entries(splitters)) {
    const { value, ms } = await timed(() => wanted.filter((sentences) => isSame(split(sentences.join(' ')), sentences)))
    const quality = `${shareOf(value.length, wanted.length)} of texts cut right`
    rows.push({ task: 'sentences', who, quality, time: `${ms.toFixed(0)} ms` })
  }
  return rows
}

function isSame(found: readonly string[], wanted: readonly string[]): boolean {
  const trimmed = found.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
  return trimmed.length === wanted.length && trimmed.every((sentence, index) => sentence === wanted[index]?.trim())
}
