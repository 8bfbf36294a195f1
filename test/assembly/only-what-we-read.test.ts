import { expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'
import { done, failed } from '#src/base/result.ts'
import { onlyWhatWeRead } from '#src/newsroom/filing/only-known-languages.ts'

const read = (text: string) => onlyWhatWeRead(done({ text, title: null, url: null, analysis: analyze(text) }))

const english =
  'Minister Lena Hadi said the crossing would open on Monday. “We keep our word,” Hadi told reporters in Erbil. ' +
  'Traders welcomed the decision and began to load their lorries.'
const german =
  'Die Außenministerin Lena Hadi sagte am Montag in Erbil, der Übergang werde bald wieder geöffnet. „Wir halten unser ' +
  'Wort“, erklärte Hadi vor der Presse. Händler begrüßten die Entscheidung und beluden ihre Lastwagen.'

it('keeps what was found in English, and nothing but whole sentences of another language', async () => {
  const ours = await read(english)
  expect(ours.ok && ours.value.analysis.statements.length).toBeGreaterThan(0)
  const theirs = await read(german)
  expect(theirs).toMatchObject({
    ok: true,
    value: { analysis: { language: 'de', statements: [], actors: [], acts: [] } },
  })
  expect(theirs.ok && theirs.value.analysis.summary.length).toBeGreaterThan(0)
  const unread = failed({ kind: 'unreadable' as const, reason: 'No.' })
  expect(await onlyWhatWeRead(unread)).toBe(unread)
})
