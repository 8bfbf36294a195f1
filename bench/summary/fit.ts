import { parseArgs } from 'node:util'
import { blankFindings } from '#src/analysis/blank-findings.ts'
import { splitSentences } from '#src/analysis/english/sentences/sentences.ts'
import { sameFrom } from '#src/analysis/english/summary/choose-sentences.ts'
import { type TraitName, traitWeights } from '#src/analysis/english/summary/sentence-traits.ts'
import { createLikeness, createSetMarks, type SetMark, setWeights } from '#src/analysis/english/summary/set-value.ts'
import { summaryMaterial } from '#src/analysis/english/summary/summary-material.ts'
import { readSummarised, type Summarised } from './documents.ts'
import { pairedGain } from './paired.ts'
import { meanPoints, meanRouge, type Rouge } from './rouge.ts'
import { solve } from './solve.ts'

const usage = `Fits the weights of a summary's sentences: of many sets of three sentences of each text, a ridge regression
learns which are worth most (ROUGE-1 and ROUGE-2 F1 together), and is tried on texts that it has not seen.

  npm run bench:summary-fit -- FILE=SHARE …

  FILE   as for bench:summary; SHARE  its part in the fit (0: only measured)
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', default: false } },
})
if (values.help || positionals.length === 0) {
  process[values.help ? 'stdout' : 'stderr'].write(usage)
  process.exit(values.help ? 0 : 2)
}

const fittedTraits = ['early', 'late', 'dense', 'likeLead', 'echoed', 'quotation', 'overlong'] as const
const setNames = Object.keys(setWeights) as SetMark[]
const names: readonly (SetMark | TraitName)[] = [...setNames, ...fittedTraits]
const handSet = (Object.keys(traitWeights) as TraitName[]).filter(
  (name) => !(fittedTraits as readonly string[]).includes(name),
)

/** First sentences that may stand, and as many of the most promising others, in every set. */
const [mostFirst, mostOther] = [7, 7]
const folds = 5
const ridge = 0.01

/** One text: its sets, what each is like, and what it is worth; sets are measured once. */
type Tried = {
  readonly lines: readonly (readonly string[])[]
  readonly marks: readonly Float64Array[]
  /** What the weights that are set by hand add. */
  readonly fixed: Float64Array
  readonly worth: readonly number[]
  readonly references: readonly (readonly string[])[]
  readonly first: Rouge
}

function tried({ text, references }: Summarised): Tried {
  const found = { ...blankFindings(text), sentences: splitSentences(text) }
  const material = summaryMaterial(found)
  const likeness = createLikeness(material)
  const marksOf = createSetMarks(material, 3, likeness)
  const { traits, sentences } = material
  const fit = [...traits.keys()].filter((index) => !traits[index]!.unfit)
  const covered = (index: number) => marksOf([index]).words
  const others = fit
    .slice(mostFirst)
    .sort((a, b) => covered(b) - covered(a))
    .slice(0, mostOther)
  const pool = [...fit.slice(0, mostFirst), ...others].sort((a, b) => a - b)
  const sets: number[][] = []
  const mayStand = (index: number, set: readonly number[]) => !traits[index]!.pointsBack || set.includes(index - 1)
  for (const [place, one] of pool.entries()) {
    for (const [second, two] of pool.entries()) {
      if (second <= place || likeness(one, two) >= sameFrom) continue
      for (const three of pool.slice(second + 1)) {
        const set = [one, two, three]
        if (likeness(one, three) >= sameFrom || likeness(two, three) >= sameFrom) continue
        if (set.every((index) => mayStand(index, set))) sets.push(set)
      }
    }
  }
  if (sets.length === 0) sets.push(pool.slice(0, 3))
  const sum = (set: readonly number[], of: (index: number) => number) => set.reduce((total, one) => total + of(one), 0)
  const lines = sets.map((set) => set.map((index) => text.slice(sentences[index]!.start, sentences[index]!.end)))
  return {
    lines,
    marks: sets.map((set) => {
      const whole = marksOf(set)
      const alone = fittedTraits.map((name) => sum(set, (index) => traits[index]!.marks[name]))
      return Float64Array.from([...setNames.map((name) => whole[name]), ...alone])
    }),
    fixed: Float64Array.from(sets, (set) =>
      handSet.reduce((all, name) => all + traitWeights[name] * sum(set, (index) => traits[index]!.marks[name]), 0),
    ),
    worth: lines.map((set) => meanPoints(set, references)),
    references,
    first: meanRouge(text.split('\n').slice(0, 3), references),
  }
}

const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length

/** Least squares within each text: only what sets one choice apart from another of the same text is learnt. */
function fitted(sources: readonly { readonly texts: readonly Tried[]; readonly share: number }[]): number[] {
  const gram = names.map(() => names.map(() => 0))
  const right = names.map(() => 0)
  for (const { texts, share } of sources) {
    for (const { marks, worth } of share > 0 ? texts : []) {
      const part = share / texts.length / marks.length
      const middle = names.map((_, at) => mean(marks.map((row) => row[at]!)))
      const middleWorth = mean(worth)
      for (const [set, row] of marks.entries()) {
        const apart = names.map((_, at) => row[at]! - middle[at]!)
        const gain = worth[set]! - middleWorth
        for (const [at, value] of apart.entries()) {
          right[at]! += part * value * gain
          for (const [other, otherValue] of apart.entries()) gram[at]![other]! += part * value * otherValue
        }
      }
    }
  }
  for (const at of names.keys()) gram[at]![at]! *= 1 + ridge
  return solve(gram, right)
}

function chosenBy(weights: readonly number[], { lines, marks, fixed, references }: Tried): Rouge {
  const values = marks.map((row, set) => weights.reduce((sum, weight, at) => sum + weight * row[at]!, fixed[set]!))
  return meanRouge(lines[values.indexOf(Math.max(...values))]!, references)
}

const sources = positionals.map((argument) => {
  const [file = '', share = '1'] = argument.split('=')
  return { file, share: Number(share), texts: readSummarised(file).map(tried) }
})

for (const [place, { file, texts }] of sources.entries()) {
  const kept = texts.map((text, at) => {
    const seen = sources.map((source, other) => ({
      ...source,
      texts: other === place ? source.texts.filter((_, one) => one % folds !== at % folds) : source.texts,
    }))
    return { text, at, seen }
  })
  const byFold = Array.from({ length: folds }, (_, fold) => fitted(kept[fold]!.seen))
  const ours = texts.map((text, at) => chosenBy(byFold[at % folds]!, text))
  const gains = (['one', 'two', 'lsum'] as const).map((key) => {
    const {
      mean: gain,
      low,
      high,
    } = pairedGain(
      ours.map((one) => one[key]),
      texts.map(({ first }) => first[key]),
    )
    return `${gain.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`
  })
  process.stdout.write(`${file}, unseen: gains over the first three ${gains.join(', ')}\n`)
  const alone = fitted(sources.map((source, other) => ({ ...source, share: other === place ? 0 : source.share || 1 })))
  if (sources.length > 1) {
    const other = texts.map((text) => chosenBy(alone, text))
    const gain = mean(other.map(({ one }, at) => one - texts[at]!.first.one))
    process.stdout.write(`  fitted on the other sources alone: ROUGE-1 ${gain.toFixed(2)}\n`)
  }
}
for (const [at, weight] of fitted(sources).entries()) process.stdout.write(`${names[at]}: ${weight.toFixed(2)}\n`)
