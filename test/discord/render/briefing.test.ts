import { describe, expect, it } from 'vitest'
import { composeBriefing } from '#src/briefings/compose-briefing.ts'
import { type BriefState, briefViews } from '#src/discord/render/brief-state.ts'
import { renderBriefView } from '#src/discord/render/brief-views.ts'
import { renderBriefing } from '#src/discord/render/briefing.ts'
import { renderEdition } from '#src/discord/render/edition.ts'
import { renderStory } from '#src/discord/render/story-view.ts'
import { codeOf, languages } from '#src/discord/words/languages.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { keptDigest } from '#test/support/daily-digest.ts'
import { demoDossiers, demoMaterial, demoNow } from '#test/support/demo-dossiers.ts'
import { iraq, noon, quietDay, secondDay, sourced, statement, stories } from '#test/support/invented-news.ts'
import { phoneHeightOf, phoneScreen } from '#test/support/phone-height.ts'
import { menuOf, textOf } from '#test/support/read-message.ts'

const voice = voiceOf('en')
const state: BriefState = { topic: 'Iraq', sinceMs: 86_400_000, at: noon, shared: false }
const shown = (briefing: typeof iraq) => textOf(renderBriefing(briefing, state, voice))
const three = { ...iraq, stories: iraq.stories.slice(0, 3), counts: { ...iraq.counts, stories: 3 } }

/** Headings with nothing below them but another heading, or nothing at all. */
function emptySections(text: string): readonly string[] {
  const lines = text.split('\n')
  return lines.filter((line, index) => /^###? /.test(line) && /^(?:###? .*)?$/.test(lines[index + 1] ?? ''))
}

describe('the first screen of a briefing', () => {
  it('says of each story what happened, with its source, before anything else', () => {
    expect(shown(three).split('**Key actors**')[0]).toBe(
      [
        '## Iraq · <t:1795176000:D>',
        '-# last 24 hours · 3 new',
        '**1 · Baghdad and Ankara trade warnings over raids in the Zap valley**',
        'Iraq’s foreign minister summoned the Turkish ambassador on Friday morning.',
        '-# [Tigris Post](https://tigris-post.example/border-talks) (private, IQ) · 4 outlets · 3 independent sources · latest <t:1795168800:R>',
        '**2 · Aid groups count eleven emptied villages in Dohuk province**',
        'The United Nations asked for tents and fuel before the first snow.',
        '-# [Channel Nord](https://channel-nord.example/villages) (public, NO) · 2 outlets · 1 independent source · latest <t:1795152600:R>',
        '**3 · US envoy urges a return to the joint border commission**',
        'The commission last met in March.',
        '-# [Atlantic Tribune](https://atlantic-tribune.example/envoy-visit) (private, US) · 2 outlets · 2 independent sources · latest <t:1795159800:R>',
        '',
      ].join('\n'),
    )
  })

  it.each(languages.map(codeOf))('of three stories fits two screens of a phone, in %s', (language) => {
    const message = renderBriefing(three, state, voiceOf(language), { page: 'https://news.example/topic/iraq' })
    expect(phoneHeightOf(message)).toBeLessThan(2 * phoneScreen.height)
  })

  it('tells what is coming up once, with its day', () => {
    const [coming] = iraq.comingUp
    const [first] = stories
    const text = shown({ ...three, stories: [{ ...first!, summary: [coming!.sentence, ...first!.summary] }] })
    expect(text.split(coming!.sentence.text)).toHaveLength(2)
    expect(text).toContain(`\n${first!.summary[0]!.text}\n`)
  })

  it('links once below what one speaker says in one article', () => {
    const at = { name: 'Selma Okur', outlet: 'bosporus', hours: 2, slug: 'ship' } as const
    const said = ['We are ready', 'We have waited', 'We sail'].map((text, n) =>
      statement({ ...at, id: `o${n}`, text, ...(n === 2 ? { slug: 'sails' } : {}) }),
    )
    const text = shown({ ...three, stories: [{ ...stories[0]!, statements: said }] })
    expect(text).toContain(
      [
        '**Selma Okur**',
        '• “We are ready”',
        '• “We have waited”',
        '-# [Bosporus Wire](https://bosporus-wire.example/ship) (cooperative, TR)',
        '• “We sail”',
        '-# [Bosporus Wire](https://bosporus-wire.example/sails)',
      ].join('\n'),
    )
  })

  it('says once that a claim is denied', () => {
    const [dispute] = iraq.disputes
    const denial = { ...dispute!.denials[0]!, kind: 'indirect', grade: 'reported', opening: 'verb' } as const
    const denies = { ...denial, pieces: [sourced('has denied that it pays', 'tribune', 4, 'envoy-visit')] }
    const text = shown({ ...three, disputes: [{ ...dispute!, denials: [denies] }] })
    expect(text).toContain('-# **Daniel Whitcombe**, US special envoy, has denied that it pays — ')
    expect(text).not.toContain('denied by')
  })

  it('prefers a newer fact to the sentence that tells the story, and names its outlet', () => {
    const [first] = stories
    const newer = sourced('The ambassador left Baghdad at noon.', 'bosporus', 0.5, 'ambassador')
    const text = shown({ ...three, stories: [{ ...first!, summary: [...first!.summary, newer] }] })
    expect(text).toContain(
      '\nThe ambassador left Baghdad at noon. — [Bosporus Wire](https://bosporus-wire.example/ambassador) (cooperative, TR)\n-# [Tigris Post]',
    )
  })

  it('leads with no quotation, and does not repeat the headline', () => {
    const [first] = stories
    const quotation = sourced('“No army will pass,” she said.', 'bosporus', 0.5, 'quotation')
    const same = sourced(`${first!.headline.text}.`, 'channel', 0.2, 'same')
    const text = shown({ ...three, stories: [{ ...first!, summary: [same, first!.summary[0]!, quotation] }] })
    expect(text).toContain('in the Zap valley**\nIraq’s foreign minister summoned')
  })

  it('names an office once, and a speaker with two statements once', () => {
    const [first, ...others] = stories
    const second = statement({
      id: '150',
      name: 'Layla Haddad',
      office: 'Foreign Minister of Iraq',
      grade: 'reported',
      opening: 'verb',
      text: 'ruled out a joint patrol',
      outlet: 'channel',
      hours: 1,
      slug: 'patrol',
    })
    const statements = [first!.statements[0]!, second, first!.statements[1]!]
    const text = shown({ ...three, stories: [{ ...first!, statements }, ...others.slice(0, 2)] })
    expect(text.match(/Foreign Minister of Iraq/g)).toHaveLength(1)
    expect(text).toContain('**Layla Haddad**\n• “No foreign army will decide where our border runs.”\n-# [Tigris Post]')
    expect(text).toContain('\n• ruled out a joint patrol\n-# [Channel Nord]')
  })

  it('dates what was said before its window, and nothing else of it', () => {
    const earlier = statement({
      id: '151',
      name: 'Jonas Berg',
      text: 'We wait.',
      outlet: 'channel',
      hours: 50,
      slug: 'wait',
    })
    const [first] = stories
    const text = shown({ ...three, stories: [{ ...first!, statements: [earlier, first!.statements[0]!] }] })
    const said = text.split('### Who said what\n')[1]!.split('\n###')[0]!
    expect(said.match(/<t:\d+:R>/g)).toEqual([`<t:${Math.floor(earlier.at.getTime() / 1000)}:R>`])
    expect(said.indexOf('No foreign army')).toBeLessThan(said.indexOf('We wait.'))
  })

  it('names what else is new in a line each, with its source', () => {
    const alsoNew = [sourced('Dohuk closes its airport for a day', 'channel', 3, 'airport')]
    expect(shown({ ...three, alsoNew })).toContain(
      '**Also new**\n• Dohuk closes its airport for a day — [Channel Nord](https://channel-nord.example/airport)',
    )
    expect(shown(three)).not.toContain('Also new')
  })

  it('says since when an older story goes, and how many are new', () => {
    const [first, ...others] = three.stories
    const begun = { ...first!.firstSeen, at: new Date(iraq.window.from.getTime() - 86_400_000) }
    const text = shown({ ...three, stories: [{ ...first!, firstSeen: begun }, ...others] })
    expect(text).toContain('-# last 24 hours · 2 new · 1 ongoing')
    expect(text).toContain(` · since <t:${begun.at.getTime() / 1000}:d>\n`)
  })

  it('has a menu of its stories and one of views that have something to show', () => {
    const message = renderBriefing({ ...three, disputes: [], comingUp: [] }, state, voice)
    expect(menuOf(message, 's1').labels[1]).toBe('2 · Aid groups count eleven emptied villages in Dohuk province')
    const views = ['statements', 'timeline', 'sources', 'coverage', 'numbers', 'why']
    const menu = menuOf(message, 'why')
    expect(menu.values).toEqual([...views, 'picture-spoke', 'picture-numbers'])
    expect(menu.labels.slice(-2)).toEqual(['Who spoke about whom', 'Numbers'])
  })

  it('of the demo fits three screens and a half, with five stories in each language', () => {
    const briefing = composeBriefing(demoMaterial(demoDossiers(), { limit: 5 }))
    for (const language of languages.map(codeOf)) {
      const message = renderBriefing(briefing, { ...state, at: demoNow }, voiceOf(language))
      expect(phoneHeightOf(message), language).toBeLessThan(3.5 * phoneScreen.height)
    }
  })
})

describe('a view', () => {
  const demo = composeBriefing(demoMaterial(demoDossiers(), { limit: 5 }))

  it.each([...briefViews])('has no heading without content: %s', (view) => {
    for (const briefing of [iraq, secondDay, demo, { ...iraq, statements: [], figures: [], disputes: [] }]) {
      expect(emptySections(textOf(renderBriefView(view, briefing, state, voice)))).toEqual([])
    }
  })

  it('of a story has none either, and prints each sentence once', () => {
    for (const story of [...iraq.stories, ...demo.stories]) {
      const text = textOf(renderStory(story, voice, state))
      expect(emptySections(text)).toEqual([])
      for (const sentence of story.summary.map(({ text }) => text).filter((words) => words !== story.headline.text)) {
        expect(text.split(sentence).length, sentence).toBeLessThanOrEqual(2)
      }
    }
  })

  it('names outlets outside the catalogue, and counts those that it cannot name', () => {
    const [first] = stories
    const unknown = { id: 'x', name: 'Harbour Letter', country: null, ownership: null }
    const group = { country: null, ownership: null, outlets: 1 }
    const coverage = { carriedBy: [group], notIn: [{ ...group, outlets: 5 }] }
    const text = textOf(renderStory({ ...first!, outlets: [unknown], coverage }, voice, state))
    expect(text).toContain('Carried by: Harbour Letter\n')
    expect(text).toContain('Read, but not found in: 5 outlets outside the catalogue')
    expect(text).not.toContain('unknown')
  })
})

describe('an edition', () => {
  const lastRunAt = new Date('2026-11-19T06:30:00Z')
  const morning = { ...secondDay, window: { ...secondDay.window, to: new Date('2026-11-20T06:30:00Z') } }
  const digest = keptDigest({ id: 1, topic: 'Iraq', zone: 'Europe/Berlin', roleId: '6', lastRunAt })
  const render = (change: object, kind: 'text' | 'forum' | 'announcement', briefing = morning) =>
    renderEdition(briefing, { digest: { ...digest, ...change }, isLate: false, isQuiet: false }, { kind, tags: [] })
  const textsOf = (payloads: ReturnType<typeof render>) => payloads.map(({ body }) => textOf(body.components))

  it('is one of its morning, since the last, with what is new, changed and unchanged', () => {
    const [text] = textsOf(render({}, 'text'))
    expect(text).toContain(
      `## Morning briefing · Iraq · Fri 20 Nov\n-# since <t:${lastRunAt.getTime() / 1000}:f> · 1 new · 2 changed · 2 unchanged\n`,
    )
  })

  it.each([
    { hour: '02:30', zone: 'UTC', title: 'Night briefing · Iraq · Fri 20 Nov' },
    { hour: '12:00', zone: 'UTC', title: 'Midday briefing · Iraq · Fri 20 Nov' },
    { hour: '18:30', zone: 'UTC', title: 'Evening briefing · Iraq · Fri 20 Nov' },
    { hour: '22:30', zone: 'Asia/Tokyo', title: 'Morning briefing · Iraq · Sat 21 Nov' },
    { hour: '12:00', zone: 'Europe/Nowhere', title: 'Midday briefing · Iraq · Fri 20 Nov' },
  ])('at $hour UTC in $zone is called: $title', ({ hour, zone, title }) => {
    const at = { ...secondDay, window: { ...secondDay.window, to: new Date(`2026-11-20T${hour}:00Z`) } }
    expect(textsOf(render({ zone }, 'text', at))[0]).toContain(`## ${title}\n`)
  })

  it('says that it is the first', () => {
    expect(textsOf(render({ lastRunAt: null }, 'text'))[0]).toContain('-# first edition · last 19 hours · 1 new')
  })

  it.each(['text', 'announcement'] as const)('prints no sentence twice in its parts: %s', (kind) => {
    const parts = textsOf(render({ style: 'full' }, kind))
    expect(parts.length).toBeGreaterThan(1)
    const printed = parts.join('\n')
    const sentences = morning.stories.flatMap(({ summary, statements }) => [
      ...summary.map(({ text }) => text),
      ...statements.flatMap(({ pieces }) => pieces.map(({ text }) => text)),
    ])
    const times = sentences.map((sentence) => printed.split(sentence).length - 1)
    expect(times.filter((number) => number === 1).length).toBeGreaterThan(5)
    expect(Math.max(...times)).toBe(1)
  })

  it('mentions its role in a forum, and tells there which edition it is', () => {
    const [first, second] = render({}, 'forum')
    expect(first?.body.allowed_mentions.roles).toEqual(['6'])
    expect(textOf(first?.body.components)).toMatch(/^<@&6>\n-# Morning briefing · Iraq · Fri 20 Nov · since <t:/)
    expect(textOf(second?.body.components)).not.toContain('Morning briefing')
  })

  it('has no bare heading in a forum, where much is told: a line stands below each', () => {
    const [story] = morning.stories
    const long = (seed: string) => `${seed} ${'the commission counted villages along the river '.repeat(6)}`
    const full = {
      ...story!,
      summary: Array.from({ length: 4 }, (_, at) => ({ ...story!.summary[0]!, text: long(`Summary ${at}`) })),
      statements: Array.from({ length: 9 }, (_, at) => ({ ...story!.statements[0]!, id: String(900 + at) })),
      timeline: Array.from({ length: 9 }, (_, at) => ({
        ...story!.timeline[0]!,
        sentence: { ...story!.timeline[0]!.sentence, text: long(`Event ${at}`) },
      })),
    }
    const [post] = render({ hasPicture: true }, 'forum', { ...morning, stories: [full] })
    const texts = textOf(post?.body.components)
    expect(texts).toMatch(/### Timeline\n\S/)
    expect(texts).toMatch(/### Coverage\nCarried by: /)
    expect(texts).toContain('### Who said what\n')
  })
})

describe('a day without a story', () => {
  it.each([
    { story: 'before the window', hours: 25, title: '## Nothing on Vanuatu in the last 24 hours.' },
    { story: 'in the window', hours: 7, title: '## No story on Vanuatu in the last 24 hours.' },
  ])('says that there is nothing only where the last mention is not of the window: $story', ({ hours, title }) => {
    const lastMention = sourced('Vanuatu asked the court.', 'ganges', hours, 'court')
    const text = shown({ ...quietDay, quiet: { lastMention, tryInstead: [] } })
    expect(text.split('\n')[0]).toBe(title)
    expect(text).toContain('Last mention: Vanuatu asked the court.')
  })
})
