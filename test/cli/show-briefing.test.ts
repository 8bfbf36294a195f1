import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { BriefedStatement, Briefing, Sourced } from '#src/briefings/briefing.ts'
import { showBriefing } from '#src/cli/show/show-briefing.ts'
import { showSaid } from '#src/cli/show/show-said.ts'
import { renderBriefingFile } from '#src/site/pages/briefing-file.ts'
import { fakeNewsroom } from '#test/support/fake-newsroom.ts'
import { iraq, noon, quietDay } from '#test/support/invented-news.ts'

const at = (columns: number) => ({ columns, color: false, hyperlinks: false })
const golden = (name: string) => `../golden/terminal/${name}`

describe('a briefing in the terminal', () => {
  it.each([80, 110])('%i columns wide', async (columns) => {
    const shown = showBriefing(iraq, { now: noon, look: at(columns), why: true })
    await expect(shown).toMatchFileSnapshot(golden(`briefing-${columns}.txt`))
    for (const line of shown.split('\n')) expect(line.length).toBeLessThanOrEqual(columns)
  })

  it('on a quiet day says what was read and what to try', async () => {
    await expect(showBriefing(quietDay, { now: noon, look: at(80) })).toMatchFileSnapshot(golden('quiet-day.txt'))
  })

  it('says of an accused party that no outlet quotes how far was looked', () => {
    const [dispute] = iraq.disputes
    const unheard = { actorId: 'state:TR', name: 'Turkey', outlets: 5 }
    const briefing = { ...iraq, disputes: [{ ...dispute!, denials: [], unheard }] }
    const shown = showBriefing(briefing, { now: noon, look: at(80) })
    expect(shown).toMatch(/no statement of Turkey found in 5 outlets since \d/)
    expect(renderBriefingFile(briefing, noon)).toContain('no statement of Turkey found in 5 outlets since')
  })

  it('with colour holds the same words as without', () => {
    const colored = showBriefing(iraq, { now: noon, look: { columns: 80, color: true, hyperlinks: true } })
    const bare = stripVTControlCharacters(colored)
    expect(colored).not.toBe(bare)
    expect(bare).toBe(showBriefing(iraq, { now: noon, look: at(80) }))
  })
})

describe('the ledger in the terminal', () => {
  it('names speaker, grade and source of each statement', async () => {
    const answer = await fakeNewsroom().said(
      { about: 'Iraq', sinceMs: 604_800_000, pageSize: 5 },
      { signal: new AbortController().signal, viewer: 'common' },
    )
    await expect(showSaid(answer, { now: noon, look: at(80) })).toMatchFileSnapshot(golden('ledger.txt'))
  })

  it('marks where a speaker’s act turns', async () => {
    const answer = await fakeNewsroom().said(
      { about: 'Iraq', sinceMs: 604_800_000, pageSize: 5 },
      { signal: new AbortController().signal, viewer: 'common' },
    )
    const shown = (turns: readonly number[]) => showSaid({ ...answer, turns }, { now: noon, look: at(80) })
    expect(shown([1]).split('↻ the act turns here')).toHaveLength(2)
    expect(shown([])).not.toContain('turns here')
  })

  it('asks who is meant where several bear the name', async () => {
    const answer = await fakeNewsroom().said(
      { who: 'Aksoy', sinceMs: 604_800_000 },
      { signal: new AbortController().signal, viewer: 'common' },
    )
    await expect(showSaid(answer, { now: noon, look: at(80) })).toMatchFileSnapshot(golden('ambiguous-name.txt'))
  })
})

describe('a briefing as a page', () => {
  const page = renderBriefingFile(iraq, noon)

  it('asks nobody for anything, and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(/i)
    expect(page).toContain("default-src 'none'")
  })

  it('gives each mark the address of its source, and its number in the list of sources', () => {
    const marks = [...page.matchAll(/<a class="cite" href="([^"]+)"[^>]*>[^<]*<sup>(\d+)<\/sup>/g)]
    expect(new Set(marks.map(([, , number]) => number)).size).toBeGreaterThan(5)
    for (const [, url, number] of marks) expect(page).toMatch(new RegExp(`<li id="source-${number}">.*href="${url}"`))
  })

  it('tells moments, and no ages that are untrue when it is read', () => {
    expect(page).toMatch(/<time datetime="2026-11-20T[\d:.]+Z">20 Nov, \d\d:\d\d UTC<\/time>/)
    expect(page).not.toMatch(/\b(?:min|h|d) ago\b/)
  })

  it('lets no markup of an outlet through', () => {
    const headline = { ...iraq.stories[0]!.headline, text: '<img src=x onerror="alert(1)"> & \'more\'' }
    const hostile: Briefing = { ...iraq, stories: [{ ...iraq.stories[0]!, headline }] }
    expect(renderBriefingFile(hostile, noon)).toContain(
      '&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;more&#39;',
    )
  })

  it('makes no link of an address that is not of the web', () => {
    const headline: Sourced = {
      ...iraq.stories[0]!.headline,
      citation: { ...iraq.stories[0]!.headline.citation, url: 'javascript:alert(1)' },
    }
    const hostile: Briefing = { ...iraq, stories: [{ ...iraq.stories[0]!, headline }] }
    expect(renderBriefingFile(hostile, noon)).not.toContain('href="javascript:')
  })
})

describe('quotation marks', () => {
  const statements = (briefing: Briefing): readonly BriefedStatement[] => [
    ...briefing.statements,
    ...briefing.disputes.flatMap(({ claim, denials }) => [claim, ...denials]),
  ]

  it.each([
    { where: 'in the terminal', shown: showBriefing(iraq, { now: noon, look: at(400) }) },
    { where: 'on the page', shown: renderBriefingFile(iraq, noon) },
  ])('$where stand round words of a source and nothing else', ({ shown }) => {
    const slices = statements(iraq).flatMap(({ pieces }) => pieces.map(({ text }) => text))
    const quoted = [...shown.matchAll(/“([^”]*)”/g)].map(([, words]) => words)
    expect(quoted.length).toBeGreaterThan(3)
    for (const words of quoted) expect(slices).toContain(words)
  })
})
