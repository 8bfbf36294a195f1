import { readFileSync } from 'node:fs'
import { type QuotedDocument, quotedDocument, readQuotedDocuments } from '#bench/evaluation/gold.ts'
import { scoreDocument } from '#bench/evaluation/score.ts'
import { newTotals, report } from '#bench/evaluation/totals.ts'
import { toAnalysisJson } from '#src/analysis/analysis-json.ts'
import { analyze } from '#src/analysis/running/analyze.ts'
import { parseMarkedPassages } from '#test/support/marked-passages.ts'
import { loadPeer } from './peers.ts'
import { type Row, timed } from './row.ts'

type Predict = (document: QuotedDocument) => QuotedDocument
type Found = QuotedDocument['quotes'][number]

/** The project's own passages, which ours was written with in view. */
export async function statementRows(): Promise<readonly Row[]> {
  const golden = (name: string) =>
    readFileSync(new URL(`../../test/golden/statements/${name}`, import.meta.url), 'utf8')
  const sets = {
    passages: readQuotedDocuments(golden('passages.jsonl')),
    'British passages': parseMarkedPassages(golden('british-held.txt')),
  }
  const rows: Row[] = []
  for (const [set, documents] of Object.entries(sets)) {
    for (const [who, predict] of Object.entries({
      Attaché: byRules,
      compromise: byCompromise(),
      'plain patterns': byPatterns,
    })) {
      const { value, ms } = await timed(() => {
        const totals = newTotals()
        for (const document of documents) scoreDocument(document, predict(document), totals)
        return report(totals)
      })
      const quotations = f1(value.verbatim.attributed.f1)
      const quality = `right words and speaker: F1 ${f1(value.classes.all.endToEnd.f1)} of all statements, ${quotations} of strings in quotation marks`
      rows.push({ task: `statements, ${documents.length} ${set}`, who, quality, time: `${ms.toFixed(0)} ms` })
    }
  }
  return rows
}

const f1 = (value: number): string => (100 * value).toFixed(0)

function byRules({ id, text }: QuotedDocument): QuotedDocument {
  return quotedDocument.parse(toAnalysisJson(id, text, analyze(text)))
}

type Located = { readonly offset?: { readonly start: number; readonly length: number } }
type View = { json(options: object): readonly Located[] }
type Compromise = (text: string) => { quotations(): View; people(): View }

/** Its quotations, each with the nearest person that it finds outside of them: it has no speakers of its own. */
function byCompromise(): Predict {
  const nlp = loadPeer<Compromise>('compromise')
  return ({ id, text }) => {
    const document = nlp(text)
    const spans = (view: View) =>
      view.json({ offset: true }).flatMap(({ offset }) => {
        return offset ? [tightened(text, offset.start, offset.start + offset.length)] : []
      })
    const quotations = spans(document.quotations())
    const people = spans(document.people()).filter((person) => !quotations.some((quote) => overlaps(quote, person)))
    const quotes = quotations.map(
      (quote): Found => ({ ...quote, kind: 'direct', speaker: nearest(text, quote, people) }),
    )
    return { id, text, quotes }
  }
}

const name = String.raw`((?:[A-Z][\p{L}’'-]+ )*[A-Z][\p{L}’'-]+)`
const cues = 'said|says|told|added|warned|announced|insisted|claimed'
const cueThenName = new RegExp(`^[”"],? (?:${cues}) ${name}`, 'u')
const nameThenCue = new RegExp(String.raw`^[”"],? ${name} (?:${cues})\b`, 'u')
const nameBefore = new RegExp(`${name} (?:${cues})[^.“”"]*[“"]$`, 'u')
const reported = new RegExp(String.raw`${name} (?:${cues}) ((?:that )?[^.“”"]+)\.`, 'gdu')

/** What somebody would write in an hour: quotation marks, nine verbs, names in capitals. */
function byPatterns({ id, text }: QuotedDocument): QuotedDocument {
  const direct = [...text.matchAll(/[“"]([^“”"]+)[”"]/g)].map((match): Found => {
    const start = match.index + 1
    const end = start + match[1]!.length
    const after = text.slice(end, end + 120)
    const found = cueThenName.exec(after) ?? nameThenCue.exec(after)
    const before = nameBefore.exec(text.slice(0, start))
    const speaker = found?.[1] ?? before?.[1]
    const at = found ? end + after.indexOf(found[1]!) : text.lastIndexOf(before?.[1] ?? '', start)
    return {
      start,
      end,
      kind: 'direct',
      speaker: speaker ? { start: at, end: at + speaker.length, text: speaker } : null,
    }
  })
  const indirect = [...text.matchAll(reported)].map((match): Found => {
    const [[from, to], [start, end]] = [match.indices![1]!, match.indices![2]!]
    return { start, end, kind: 'indirect', speaker: { start: from, end: to, text: text.slice(from, to) } }
  })
  return { id, text, quotes: [...direct, ...indirect] }
}

type Place = { readonly start: number; readonly end: number }

function tightened(text: string, start: number, end: number): Place {
  const inner = /^[\s“”"]*(.*?)[\s“”",]*$/s.exec(text.slice(start, end))?.[1] ?? ''
  const from = text.indexOf(inner, start)
  return { start: from, end: from + inner.length }
}

function overlaps(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end
}

function nearest(text: string, quote: Place, people: readonly Place[]): Found['speaker'] {
  const distance = ({ start, end }: Place) => (end <= quote.start ? quote.start - end : start - quote.end)
  const best = people.toSorted((a, b) => distance(a) - distance(b))[0]
  return best ? { ...best, text: text.slice(best.start, best.end) } : null
}
