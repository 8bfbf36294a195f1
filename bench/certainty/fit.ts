import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type QuotedDocument, readQuotedDocuments } from '#bench/evaluation/gold.ts'
import { type Case, fitLogistic } from '#bench/learning/logistic.ts'
import { weightsFile } from '#bench/learning/weights-file.ts'
import { certaintyTerms, neverFor } from '#src/analysis/shared/certainty-terms.ts'
import { type Judged, judge, type Reading, teaserOf } from './cases.ts'
import { judgeLines, parseReadLines } from './lines.ts'
import { type Half, withTables } from './page.ts'

const usage = `Fits how certain a statement is to statements whose truth is known, and writes the weights and the tables.

  npm run fit:certainty -- --fit FILE [--fit FILE …]     fit the weights
  npm run fit:certainty -- --report --fit FILE [--fit FILE …] --held FILE     write the tables for the weights that stand

  FILE is of the format of npm run evaluate. The first --fit file and the --held file stand in the tables of
  docs/accuracy.md. The held file is never learnt from. Fit first, then report: the weights are read at the start.
  --lines FILE adds printed lines of news that readers called right or wrong: an article a line,
  {text, title: {start, end} | null, lines: [{start, end, speaker, right}]}.
`

const { values } = parseArgs({
  options: {
    fit: { type: 'string', multiple: true },
    held: { type: 'string' },
    lines: { type: 'string', multiple: true },
    report: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help || !values.fit || (values.report && !values.held)) {
  process[values.help ? 'stdout' : 'stderr'].write(usage)
  process.exit(values.help ? 0 : 2)
}

/** Terms with fewer cases than this say nothing. */
const fewest = 8
/** Strength of the pull of each weight towards 0: enough that a term with few cases cannot carry a statement over the line alone. */
const ridge = 8
/** Own passages are written to be found, so each counts little. */
const ownShare = 0.2
/** Lines of news are those that were printed, most of them right. */
const linesShare = 0.5
/**
 * A term of every line of news, whose weight is not kept: readers forgive an edge that a corpus does not, and what differs between
 * right and wrong lines is to be learnt, not how many are right.
 */
const ofNews = 'a line of news'

const documentsOf = (file: string): QuotedDocument[] => readQuotedDocuments(readFileSync(file, 'utf8'))
const readAll = (documents: readonly QuotedDocument[], titled: boolean) => documents.map((one) => judge(one, titled))

type Weighed = { readonly judged: readonly Judged[]; readonly share: number; readonly isNews?: boolean }

const judgedIn = (readings: readonly Reading[]): Judged[] => readings.flatMap(({ judged }) => judged)

/** Each document as `analyse --jsonl` gets it, with its headline known, and as a teaser. */
function learntFrom(documents: readonly QuotedDocument[]): Weighed[] {
  const teasers = documents.map(teaserOf).filter((teaser) => teaser !== null)
  return [
    { judged: judgedIn(readAll(documents, false)), share: 0.5 },
    { judged: judgedIn(readAll(documents, true)), share: 0.5 },
    { judged: judgedIn(readAll(teasers, true)), share: 0.5 },
  ]
}

function casesOf(sources: readonly Weighed[]): Case[] {
  const known = sources.flatMap(({ judged, share, isNews = false }) =>
    judged.flatMap(({ statement, right }) =>
      right === null || !statement.evidence ? [] : [{ evidence: statement.evidence, right, share, isNews }],
    ),
  )
  const counts = new Map<string, number>()
  for (const { evidence } of known)
    for (const term of certaintyTerms(evidence, () => true).keys()) counts.set(term, (counts.get(term) ?? 0) + 1)
  const isKnown = (term: string) => (counts.get(term) ?? 0) >= fewest
  return known.map(({ evidence, right, share, isNews }) => {
    const terms = certaintyTerms(evidence, isKnown)
    return { terms: isNews ? new Map([...terms, [ofNews, 1]]) : terms, right, share }
  })
}

function writeWeights(weights: ReadonlyMap<string, number>): void {
  const kept = [...weights].filter(([term]) => term !== ofNews)
  const comment = [
    'How much each term of `certaintyTerms` speaks for a statement (above 0) or against it, in log odds.',
    'Written by `npm run fit:certainty`; where they come from and what they are worth stands in docs/accuracy.md.',
  ]
  writeFileSync(
    new URL('../../src/analysis/shared/certainty-weights.ts', import.meta.url),
    weightsFile('certaintyWeights', comment, new Map(kept)),
  )
}

const [main = '', ...others] = values.fit
if (values.report) {
  const halves: Half[] = [
    { name: 'fitted half', readings: readAll(documentsOf(main), false) },
    { name: 'held half', readings: readAll(documentsOf(values.held!), false) },
  ]
  const page = new URL('../../docs/accuracy.md', import.meta.url)
  writeFileSync(page, withTables(readFileSync(page, 'utf8'), halves))
} else {
  const own = new URL('../../test/golden/statements/passages.jsonl', import.meta.url)
  const sources = [
    ...learntFrom(documentsOf(main)),
    ...others.map((file) => ({ judged: judgedIn(readAll(documentsOf(file), true)), share: 1 })),
    { judged: judgedIn(readAll(readQuotedDocuments(readFileSync(own, 'utf8')), false)), share: ownShare },
    ...(values.lines ?? []).map((file) => ({
      judged: parseReadLines(readFileSync(file, 'utf8')).flatMap(judgeLines),
      share: linesShare,
      isNews: true,
    })),
  ]
  const cases = casesOf(sources)
  const weights = fitLogistic(cases, { ridge, fewest, against: neverFor })
  writeWeights(weights)
  process.stdout.write(`${cases.length} cases, ${weights.size} weights\n`)
}
