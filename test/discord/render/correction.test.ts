import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bodyFor, type Payload, payloadSchema } from '#src/discord/payload.ts'
import { renderBriefView } from '#src/discord/render/brief-views.ts'
import { correctPayload } from '#src/discord/render/correction.ts'
import { renderEdition } from '#src/discord/render/edition.ts'
import { notice } from '#src/discord/render/notice.ts'
import { type PrintedPlace, printedLengths, printedWords } from '#src/discord/render/printed-words.ts'
import { statementEntry } from '#src/discord/render/statement.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { keptDigest } from '#test/support/daily-digest.ts'
import { iraq, noon, sourced } from '#test/support/invented-news.ts'
import { menuOf, textOf } from '#test/support/read-message.ts'

/** Words of more than 700 characters, with signs that Markdown would read. */
const long =
  `Ferry 7 of the *Delta* line struck a pier at Port Amsel, ${'the harbour office said that boats wait_there and '.repeat(15)}`.trim()

const voice = voiceOf('en-GB')
const change = { lostFigures: [], isWithdrawn: true, at: noon }
const correct = (payload: Payload, lostWords: readonly string[], withdrawn = true): Payload => {
  const corrected = correctPayload(JSON.stringify(payload), { ...change, lostWords, isWithdrawn: withdrawn }, 'en-GB')
  return payloadSchema.parse(JSON.parse(corrected ?? 'null'))
}

describe('withdrawn words', () => {
  it.each(Object.keys(printedLengths).filter((place) => place !== 'title') as PrintedPlace[])(
    'are struck where they are cut as a %s',
    (place) => {
      const printed = printedWords(long, place)
      expect(printed).toMatch(/…$/)
      const payload: Payload = { kind: 'message', body: bodyFor(notice(`Before: ${printed} · after`)) }
      expect(textOf(correct(payload, [long]).body.components)).toContain(`Before: ~~${printed}~~ · after`)
    },
  )

  it('are struck in every length that one message prints', () => {
    const printed = [printedWords(long, 'headline'), printedWords(long, 'folded')]
    const payload: Payload = { kind: 'message', body: bodyFor(notice(printed.join('\n'))) }
    expect(textOf(correct(payload, [long]).body.components)).toContain(printed.map((form) => `~~${form}~~`).join('\n'))
  })

  const unchanged = { day: 2, state: 'unchanged' } as const
  const [first, ...others] = iraq.stories
  const headline = { ...first!.headline, text: long }
  const digest = keptDigest({ id: 7, topic: 'Iraq', nextRunAt: noon })
  const facts = { digest, isLate: false, isQuiet: false }

  it('are struck in a folded story', () => {
    const briefing = { ...iraq, stories: [...others, { ...first!, headline, sinceLast: unchanged }] }
    const [payload] = renderEdition(briefing, facts, null)
    const folded = printedWords(long, 'folded')
    expect(textOf(payload!.body.components)).toContain(`Unchanged since last time: **5** ${folded}`)
    expect(textOf(correct(payload!, [long]).body.components)).toContain(
      `Unchanged since last time: **5** ~~${folded}~~`,
    )
  })

  it('are struck where they are named as also new', () => {
    const [payload] = renderEdition({ ...iraq, alsoNew: [headline] }, facts, null)
    const printed = printedWords(long, 'headline')
    expect(textOf(correct(payload!, [long]).body.components)).toContain(`**Also new**\n• ~~${printed}~~ — `)
  })

  it('leave the menu of stories', () => {
    const briefing = { ...iraq, stories: [{ ...first!, headline }, ...others] }
    const [payload] = renderEdition(briefing, facts, null)
    const labels = (shown: Payload) => menuOf(shown.body.components, first!.id).labels
    expect(labels(payload!)[0]).toBe(`1 · ${printedWords(long, 'choice')}`)
    const corrected = labels(correct(payload!, [long]))
    expect(corrected[0]).toBe('⊘ A headline that its outlet withdrew')
    expect(corrected.slice(1)).toEqual(labels(payload!).slice(1))
  })

  it('are struck in the headline of a source', () => {
    const [source] = first!.sources
    const briefing = { ...iraq, stories: [{ ...first!, sources: [{ ...source!, headline: long }] }] }
    const state = { topic: 'Iraq', sinceMs: 86_400_000, at: noon, shared: true }
    const payload: Payload = { kind: 'message', body: bodyFor(renderBriefView('sources', briefing, state, voice)) }
    expect(textOf(correct(payload, [long]).body.components)).toContain(`: ~~${printedWords(long, 'source')}~~`)
  })

  it('are struck in the note on how one wording differs from another', () => {
    const [said] = iraq.statements
    const version = { ...said!, pieces: [sourced('Talks will wait for the *last* soldier', 'channel', 2, 'talks')] }
    const entry = statementEntry({ ...said!, versions: [version] }, voice)
    expect(entry).toMatch(/\*differs in: [^\n]*\\\*last\\\*[^\n]*\*$/)
    const payload: Payload = { kind: 'message', body: bodyFor(notice(entry)) }
    const struck = textOf(correct(payload, [version.pieces[0]!.text]).body.components)
    expect(struck).toMatch(/~~\*differs in: [^\n]*\\\*last\\\*[^\n]*\*~~$/m)
    expect(struck.split('~~').length).toBe(5)
    const others = textOf(correct(payload, [said!.pieces[0]!.text]).body.components)
    expect(others).toMatch(/(?<!~~)\*differs in: [^\n]*\*(?!~~)$/m)
  })

  it('leave the title of a forum post, which then says what became of them', () => {
    const briefing = { ...iraq, stories: [{ ...first!, headline }, ...others] }
    const [post, other] = renderEdition(briefing, facts, { kind: 'forum', tags: [] })
    expect(post).toMatchObject({ kind: 'post', title: printedWords(long, 'title') })
    expect(correct(post!, [long])).toMatchObject({ title: '⊘ A headline that its outlet withdrew', isRetitled: true })
    expect(correct(post!, [long], false)).toMatchObject({ title: '✎ A headline that its outlet changed' })
    expect(correctPayload(JSON.stringify(other), { ...change, lostWords: [long] }, 'en-GB')).toBeNull()
  })

  it('leave no other title', () => {
    const [post] = renderEdition(iraq, facts, { kind: 'forum', tags: [] })
    const corrected = correct(post!, [first!.summary[0]!.text])
    expect(corrected).toMatchObject({ kind: 'post', title: first!.headline.text })
    expect(corrected).not.toHaveProperty('isRetitled')
  })
})

describe('the table of printed lengths', () => {
  it('is what cuts a source’s words, in every renderer', () => {
    const folder = join(import.meta.dirname, '../../../src/discord')
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
    const cuts = files.flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/clip\([^\n]*?\.(?:text|headline)\b[^\n]*/g)].map(
        ([cut]) => cut,
      ),
    )
    expect(cuts).toEqual([])
  })
})
