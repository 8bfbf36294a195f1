import { expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import { foldedOutcomes } from '#test/support/folded-outcomes.ts'

/**
 * Passages that are changed a little at every word: cut, without the word, with it twice, in capitals or small letters, and
 * without each mark; and what is read of each. It is a record of what a change of the rules does, not of what is right: the
 * gold sets are that. Its difference is to be read.
 */
const passages: Readonly<Record<string, string>> = {
  quoted: '“We will not sign,” Foreign Minister Ada Brook said on Monday. “Not now, and not for Norland.”',
  inverted: 'The dam “will hold”, said Col. Tom Reth, who leads the army’s engineers, adding that “nobody need leave”.',
  reported:
    'Sudmark’s president, Hana Lind, told reporters in Oslo that Norland had never asked for 1.5 million tons of grain.',
  according:
    'According to the U.N. agency, at least 24 people were killed near St. Ives at 5 p.m. on Tuesday, Dr. Lena Hadi wrote.',
  denied: 'Norland’s army denied that it had fired first; it accused rebels of shelling the port and vowed to answer.',
  relayed: 'Lind said Brook had told her that the talks were over, the Harbour Post reported, citing two officials.',
  paragraphs:
    'Brook warns Norland\n\nHALVAR (Reuters) - Ada Brook warned Norland on Friday.\n\n“We have waited long enough.\n\n“We will wait no longer,” she said.\n\nLind, 54, a former judge, declined to comment.',
  noun: 'Her claim that the bridge was unsafe was rejected by the mayor, who called it “a tale” and demanded an apology from Reth.',
  question:
    'Asked whether Sudmark would pay, Lind replied: “Why should we?” The minister’s spokesman did not say when.',
  transcript: 'MR. REED: Who gave the order?\nMS. BROOK: I did not, and neither did Tom Reth.',
}

const words = (text: string, span: Span | null): string =>
  span === null ? '–' : sliceOf(text, span).replaceAll('\n', ' ¶ ')

function outcome(text: string): string {
  const end = text.indexOf('\n\n')
  const { sentences, statements, actors, acts } = analyze(text, end > 0 ? { title: { start: 0, end } } : {})
  return [
    `${sentences.length} sentences`,
    ...statements.map(
      ({ speaker, office, cue, act, parts, kind, grade, printed, via, target }) =>
        `${printed ? 'says+' : 'says'} ${speaker?.name ?? '?'} (${office ?? '–'}) ${words(text, cue)} ${act} ${kind} ${grade} ${via?.name ?? '–'} ${target?.name ?? '–'}: ${parts.map((part) => words(text, part)).join(' … ')}`,
    ),
    actors.map(({ id, office }) => `${id}${office ? ` (${office})` : ''}`).join(', '),
    acts.map(({ act, actor, target }) => `${actor?.name ?? '?'} ${act} ${target?.name ?? '?'}`).join(', '),
  ]
    .filter((part) => part !== '')
    .join(' ¶ ')
}

function changesOf(text: string): readonly (readonly [string, string])[] {
  const changed = (start: number, end: number, by: string) => text.slice(0, start) + by + text.slice(end)
  const ofWords = [...text.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ index, 0: word }) => {
    const end = index + word.length
    const other = /^\p{Lu}/u.test(word) ? word.toLowerCase() : word[0]!.toUpperCase() + word.slice(1)
    return [
      [`until ${word}`, text.slice(0, end)],
      [`without ${word}`, changed(index, end + 1, '')],
      [`${word} twice`, changed(index, end, `${word} ${word}`)],
      [`${other}`, changed(index, end, other)],
    ] as const
  })
  const ofMarks = [...text.matchAll(/[^\p{L}\p{N} ]/gu)].map(
    ({ index, 0: mark }) => [`no ${mark === '\n' ? '¶' : mark} at ${index}`, changed(index, index + 1, '')] as const,
  )
  return [['as it is', text], ...ofWords, ...ofMarks, ['in capitals', text.toUpperCase()]]
}

it.each(Object.keys(passages))('a passage that is changed a little: %s', async (name) => {
  const outcomes = changesOf(passages[name]!).map(([change, text]) => [change, outcome(text)] as const)
  await expect(foldedOutcomes(outcomes)).toMatchFileSnapshot(`../golden/analysis/changed-${name}.txt`)
})
