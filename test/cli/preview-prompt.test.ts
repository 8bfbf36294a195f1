import { describe, expect, it } from 'vitest'
import { slash } from '#src/assembly/slash.ts'
import { completeLine } from '#src/cli/prompt/complete-line.ts'
import { previewPrompt } from '#src/cli/prompt/preview-prompt.ts'
import { noHistory } from '#src/cli/prompt/prompt-history.ts'
import { fakeNewsroom } from '#test/support/fake-newsroom.ts'
import { noon } from '#test/support/invented-news.ts'
import { recordedTerminal } from '#test/support/recorded-terminal.ts'

const clock = { now: () => noon }
const signal = new AbortController().signal

async function type(...lines: string[]) {
  const terminal = recordedTerminal(`${lines.join('\n')}\n`)
  await previewPrompt({ terminal, slash, newsroom: fakeNewsroom(), clock, history: noHistory, signal })
  return terminal.out()
}

describe('the preview prompt', () => {
  it('answers a slash command with the message that Discord would get', async () => {
    const shown = await type('/brief iraq')
    expect(shown).toContain('Baghdad and Ankara trade warnings over raids in the Zap valley')
    expect(shown.replace(/\s+/g, ' ')).toContain('“No foreign army will decide where our border runs.”')
    expect(shown).toContain('https://tigris-post.example/border-talks')
    expect(shown).not.toMatch(/<t:|\*|\]\(/)
  })

  it('presses a numbered button of the last message', async () => {
    const briefing = await type('/brief iraq')
    const [, number] = /\((\d+)\) Why this first/.exec(briefing) ?? []
    const pressed = (await type('/brief iraq', number!)).slice(briefing.length)
    expect(pressed).toContain('0.30 ×')
  })

  it('says when something is planned, and a day without an hour', async () => {
    expect(await type('/feeds list')).toMatch(/last read 10 min ago, next in 5 min/)
    expect(await type('/brief iraq')).toContain('24 Nov 2026 Parliament will vote')
  })

  it('tells a view in words from a picture of the same name', async () => {
    expect((await type('/brief iraq')).replaceAll('\u00a0', ' ')).toMatch(/\) Numbers\b.*\) Numbers \(As a picture\)/s)
  })

  it('keeps the buttons of a refusal', async () => {
    expect(await type('/actor Xyzzy', '1')).toContain('Foreign Minister of Iraq')
  })

  it('says how an option is written', async () => {
    expect(await type('/watch add topic:iraq quiet:soon')).toContain('I could not use soon as quiet. Write hours like')
  })

  it('lets a digest be tried, and forgets it when it ends', async () => {
    const newsroom = fakeNewsroom()
    const terminal = recordedTerminal('/digest add topic:iraq time:07:30 zone:Europe/Berlin\n/digests\n')
    await previewPrompt({ terminal, slash, newsroom, clock, history: noHistory, signal })
    expect(terminal.out()).toContain('Europe/Berlin')
    expect(await newsroom.digests.list('preview')).toEqual([])
  })

  it('says a command’s refusal in its own words', async () => {
    expect(await type('/digest add topic:iraq zone:Europe/Belrin')).toContain('Europe/Berlin')
  })

  it('writes a refusal without the marks of Discord', async () => {
    expect(await type('/digest add topic:iraq time:25:99')).not.toContain('**')
  })

  it('says in one sentence what it cannot do, and goes on', async () => {
    const shown = await type('/breif', '99', '', '/status', 'exit', '/status')
    expect(shown).toMatch(/^There is no command \/breif; .*\nNo button has the number 99\.\n/)
    expect(shown.match(/\b903\b/g)).toHaveLength(1) // statements kept, told by /status
  })
})

describe('Tab', () => {
  const context = {
    viewer: 'operator' as const,
    newsroom: fakeNewsroom(),
    asker: { userId: '0', guildId: null, channelId: null, locale: 'en-US', permissions: 0n },
    now: noon,
    signal,
  }

  it.each([
    { line: '/br', candidates: ['/brief '], replaced: '/br' },
    { line: '/digest re', candidates: ['remove ', 'resume '], replaced: 're' },
    { line: '/brief ir', candidates: ['Iraq ', 'Iran '], replaced: 'ir' },
    { line: '/brief iraq window:', candidates: ['24h ', '30d ', '3d ', '6h ', '7d '], replaced: '' },
    { line: '/said kind:', candidates: ['verbatim ', 'reported ', 'second-hand '], replaced: '' },
    { line: '/said who:', candidates: ['Emre Aksoy ', 'Layla Haddad '], replaced: '' },
    { line: '/said ab', candidates: ['about:'], replaced: 'ab' },
    { line: '/said wh', candidates: ['who:'], replaced: 'wh' },
    { line: '/said who:Lay', candidates: ['Layla Haddad '], replaced: 'Lay' },
    { line: '/brief iraq pri', candidates: ['private:'], replaced: 'pri' },
    { line: '/nothing x', candidates: [], replaced: '/nothing x' },
  ])('after $line', async ({ line, candidates, replaced }) => {
    const [found, part] = await completeLine(line, slash.commands, context)
    expect(found.toSorted()).toEqual(candidates.toSorted())
    expect(part).toBe(replaced)
  })
})
