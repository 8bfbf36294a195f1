import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { botOnDouble } from '#test/support/bot-on-double.ts'
import { channels } from '#test/support/discord-double/world.ts'
import { fakeNewsroom } from '#test/support/fake-newsroom.ts'
import { quietDay } from '#test/support/invented-news.ts'
import { buttonNamed, buttonsOf, menuOf, textOf } from '#test/support/read-message.ts'

let stage: Awaited<ReturnType<typeof botOnDouble>>

beforeAll(async () => {
  stage = await botOnDouble()
})
afterAll(() => stage.stop())
afterEach(() => {
  expect(stage.double.refusals).toEqual([])
  expect(stage.logged.filter(({ level }) => level === 'error')).toEqual([])
})

const reader = { permissions: 1024n }
const choosesIn = (message: unknown, value: string) =>
  stage.double.person.presses(menuOf(message, value).customId, { values: [value] })

describe('logging in', () => {
  it('asks for nothing but the servers it is in', () => {
    expect(stage.double.gateway.intents).toBe(1)
  })

  it('registers its commands once', () => {
    const names = stage.double.commands.global.map((command) => (command as { name: string }).name)
    expect(names).toEqual(expect.arrayContaining(['brief', 'said', 'digests', 'digest', 'status', 'help']))
  })
})

describe('/brief', () => {
  it('defers at once and then says what happened and who said what', async () => {
    const answer = await stage.double.person.uses('brief', { topic: 'iraq' })
    const text = textOf(answer.message)
    expect(answer.callbackType).toBe(5)
    expect(answer.isPrivate).toBe(false)
    expect(text).toContain('## Iraq')
    expect(text).toContain('11 stories · 38 articles · 6 outlets · 5 independent sources')
    expect(text).toContain('**Key actors** — Layla Haddad, Foreign Minister of Iraq (rejects → Turkey) · Emre Aksoy')
    expect(text).toContain('**Layla Haddad**: “No foreign army will decide where our border runs.”')
    expect(text).toContain('(*second-hand, via Alborz News*): Washington is paying both sides of the quarrel')
    expect(buttonsOf(answer.message).map(({ label }) => label)).toEqual(['+6 more'])
  })

  it('answers in private when asked to', async () => {
    const answer = await stage.double.person.uses('brief', { topic: 'iraq', private: true })
    expect(answer.isPrivate).toBe(true)
  })

  it('says what was read on a quiet day', async () => {
    const answer = await stage.double.person.uses('brief', { topic: 'vanuatu' })
    expect(textOf(answer.message)).toContain('Nothing on Vanuatu in the last 24 hours')
    expect(buttonsOf(answer.message).map(({ label }) => label)).toEqual(['Iraq', 'Ukraine', 'Sahel'])
    const instead = await stage.double.person.presses(buttonNamed(answer.message, 'Iraq'))
    expect(textOf(instead.message)).toContain('## Iraq · ')
  })

  const asItStood = /^-# As it stood on <t:\d+:f>; sources may have changed their words since\.$/m

  it.each([
    { view: 'statements', label: 'Statements' },
    { view: 'timeline', label: 'Timeline' },
    { view: 'sources', label: 'Sources' },
    { view: 'coverage', label: 'Coverage' },
    { view: 'disputed', label: 'Disputed' },
    { view: 'numbers', label: 'Numbers' },
    { view: 'coming', label: 'Coming up' },
    { view: 'why', label: 'Why this first' },
  ])('turns to $label and back', async ({ view: name, label }) => {
    const answer = await stage.double.person.uses('brief', { topic: 'iraq' })
    const view = await choosesIn(answer.message, name)
    expect(view.callbackType).toBe(6)
    expect(textOf(view.message)).toContain(`## Iraq · ${label}`)
    expect(textOf(view.message)).toMatch(asItStood)
    const back = await choosesIn(view.message, 'overview')
    expect(textOf(back.message)).toContain('### Who said what')
    expect(textOf(back.message)).toMatch(asItStood)
    expect(textOf(answer.message)).not.toMatch(asItStood)
  })

  it('opens a story', async () => {
    const answer = await stage.double.person.uses('brief', { topic: 'iraq' })
    const view = await choosesIn(answer.message, 's1')
    expect(textOf(view.message)).toContain('## Baghdad and Ankara trade warnings')
    expect(textOf(view.message)).toContain('First seen in')
    expect(textOf(view.message)).toMatch(asItStood)
    for (const part of ['timeline', 'sources', 'coverage', 'statements']) {
      const shown = await choosesIn(view.message, part)
      expect(textOf(shown.message)).toMatch(/^### (?:Timeline|Sources|Coverage|Statements)$/m)
      const short = await choosesIn(shown.message, 'story')
      expect(textOf(short.message)).toBe(textOf(view.message))
    }
    const back = await choosesIn(view.message, 'overview')
    expect(textOf(back.message)).toContain('## Iraq')
  })

  it('lists all stories where there are more', async () => {
    const answer = await stage.double.person.uses('brief', { topic: 'iraq' })
    const all = await stage.double.person.presses(buttonNamed(answer.message, '+6 more'))
    expect(textOf(all.message)).toContain('## Iraq · All stories')
    expect(textOf(all.message)).toContain('**5 · Kirkuk pipeline')
  })

  it.each([
    { id: 'brief|statements|o|24|hs7e8|Iraq', shows: '## Iraq · Statements' },
    { id: 'brief|overview|s|24|hs7e8|Iraq', shows: '### Who said what' },
    { id: 'brief|story|o|24|hs7e8|Iraq|s1', shows: '## Baghdad and Ankara trade warnings' },
    { id: 'said|first|0||168|hs7e8||Iraq', shows: '1 of 3' },
    { id: 'said|last|2||168|hs7e8||Iraq', shows: '## Who said what · about Iraq' },
    { id: 'said|grade|0|0|168|hs7e8||Iraq', shows: 'word for word' },
    { id: 'said|timeline|0||168|hs7e8||Iraq', shows: '↻ *turns here*' },
    { id: 'said|less|0|l|168|hs7e8||Iraq', shows: 'less certain' },
    { id: 'said|csv|0||168|hs7e8||Iraq', shows: 'as a table' },
  ])('still knows a button of the last release: $id', async ({ id, shows }) => {
    const answer = await stage.double.person.presses(id)
    const printed = [textOf(answer.message), ...buttonsOf(answer.message).map(({ label }) => label)].join('\n')
    expect(printed).toContain(shows)
  })

  it('completes a topic', async () => {
    const answer = await stage.double.person.types('brief', 'topic', 'ir')
    expect(answer.choices?.map(({ value }) => value)).toEqual(['Iraq', 'Iran'])
    const german = await stage.double.person.types('brief', 'topic', 'ir', { locale: 'de' })
    expect(german.choices).toEqual([
      { name: 'Irak', value: 'Iraq' },
      { name: 'Iran', value: 'Iran' },
    ])
  })

  it('answers a button of an older form politely', async () => {
    const answer = await stage.double.person.presses('brief|statements|old')
    expect(answer.followUps[0]?.isPrivate).toBe(true)
    expect(textOf(answer.followUps[0]?.body)).toContain('Ask again with /brief')
  })

  it('refuses a topic of control characters, in private, with one next step', async () => {
    const answer = await stage.double.person.uses('brief', { topic: '\u0007\u200b' })
    expect(answer.callbackType).toBe(4)
    expect(answer.isPrivate).toBe(true)
    expect(textOf(answer.message)).toContain('The option topic came empty.')
  })
})

describe('/said', () => {
  it('shows six a page and turns them', async () => {
    const answer = await stage.double.person.uses('said', { about: 'Iraq' })
    expect(textOf(answer.message)).toContain('14 statements')
    expect(textOf(answer.message)).toContain('Searched 412 articles of 31 outlets')
    const turns = (message: unknown) =>
      buttonsOf(message).map(({ label, disabled }) => (disabled ? `(${label})` : label))
    expect(turns(answer.message)).toEqual(['(Previous)', '(1 of 3)', 'Next'])
    const second = await stage.double.person.presses(buttonNamed(answer.message, 'Next'))
    expect(turns(second.message)).toEqual(['Previous', '(2 of 3)', 'Next'])
    const last = await stage.double.person.presses(buttonNamed(second.message, 'Next'))
    expect(turns(last.message)).toEqual(['Previous', '(3 of 3)', '(Next)'])
    const first = await stage.double.person.presses(buttonNamed(second.message, 'Previous'))
    expect(turns(first.message)).toEqual(['(Previous)', '(1 of 3)', 'Next'])
  })

  it('narrows to what was said word for word', async () => {
    const answer = await stage.double.person.uses('said', { about: 'Iraq' })
    const narrowed = await choosesIn(answer.message, 'verbatim')
    expect(textOf(narrowed.message)).not.toContain('reported:')
    const { labels } = menuOf(narrowed.message)
    expect(labels).toEqual(['All grades', 'reported', 'second-hand', 'Position timeline', 'CSV'])
    expect(textOf((await choosesIn(narrowed.message, 'all')).message)).toContain('14 statements')
  })

  it('shows how positions moved', async () => {
    const answer = await stage.double.person.uses('said', { about: 'Iraq' })
    const timeline = await choosesIn(answer.message, 'timeline')
    const text = textOf(timeline.message)
    expect(text).toContain('**Layla Haddad**, Foreign Minister of Iraq · **rejects → Turkey**\n-# “No foreign army')
    expect(text.match(/↻ \*turns here\*/g)).toHaveLength(1)
    expect(text).toContain('The words decide, not the mark.')
    const moments = [...text.matchAll(/^<t:(\d+):d> · /gm)].map(([, seconds]) => Number(seconds))
    expect(moments.length).toBeGreaterThan(5)
    expect(moments).toEqual(moments.toSorted((a, b) => a - b))
  })

  it('hands over a table, in private', async () => {
    const answer = await stage.double.person.uses('said', { about: 'Iraq' })
    const table = await choosesIn(answer.message, 'csv')
    const csv = new TextDecoder().decode(table.files[0]?.data)
    expect(table.isPrivate).toBe(true)
    expect(table.files[0]?.name).toBe('statements.csv')
    expect(csv.split('\r\n')).toHaveLength(16)
    expect(csv).toContain('Layla Haddad,Foreign Minister of Iraq,verbatim,reject,Turkey')
  })

  it('asks who is meant', async () => {
    const answer = await stage.double.person.uses('said', { who: 'Aksoy' })
    const menu = menuOf(answer.message)
    expect(menu.values).toEqual(['person:emre-aksoy', 'person:deniz-aksoy'])
    const chosen = await stage.double.person.presses(menu.customId, { values: ['person:emre-aksoy'] })
    expect(textOf(chosen.message)).toContain('14 statements')
  })

  it('wants a speaker or a topic', async () => {
    const answer = await stage.double.person.uses('said', {})
    expect(textOf(answer.message)).toContain('Say who or about what')
    expect(answer).toMatchObject({ isPrivate: true, deleted: false })
  })
})

describe('/digest', () => {
  it('adds with nothing but a topic, shows when it comes and what it would say', async () => {
    const answer = await stage.double.person.uses('digest add', { topic: 'Iraq' })
    const text = textOf(answer.message)
    expect(answer.isPrivate).toBe(true)
    expect(text).toContain(`**Iraq** in <#${channels.news}>`)
    expect(text).toContain('Next <t:1795242600:F>')
    expect(text).toContain('Baghdad and Ankara trade warnings')
    const undone = await stage.double.person.presses(buttonNamed(answer.message, 'Remove it again'))
    expect(textOf(undone.message)).toContain('removed')
  })

  it('pauses, resumes, tests and removes', async () => {
    await stage.double.person.uses('digest add', { topic: 'Iran', time: '08:15', zone: 'Asia/Baghdad' })
    const listed = await stage.double.person.uses('digests')
    const id = Number(/\*\*(\d+)\*\* · \*\*Iran/.exec(textOf(listed.message))?.[1])
    expect(textOf(listed.message)).toContain('every day at 08:15 (Asia/Baghdad)')
    expect(textOf((await stage.double.person.uses('digest pause', { id })).message)).toContain('paused')
    expect(textOf((await stage.double.person.uses('digests')).message)).toContain('paused')
    expect(textOf((await stage.double.person.uses('digest resume', { id })).message)).toContain('Next <t:')
    expect(textOf((await stage.double.person.uses('digest test', { id })).message)).toContain(
      'briefing · Iraq · Fri 20 Nov',
    )
    expect(textOf((await stage.double.person.uses('digest remove', { id })).message)).toContain('removed')
    expect(textOf((await stage.double.person.uses('digest remove', { id })).message)).toContain(
      `no digest number ${id}`,
    )
  })

  it('names the nearest zones for one it does not know', async () => {
    const answer = await stage.double.person.uses('digest add', { topic: 'Iraq', zone: 'Europe/Berln' })
    expect(textOf(answer.message)).toContain('Did you mean Europe/Berlin?')
  })

  it('asks for the permission again on our side', async () => {
    const answer = await stage.double.person.uses('digest add', { topic: 'Iraq' }, reader)
    expect(answer.isPrivate).toBe(true)
    expect(textOf(answer.message)).toContain('**Manage Channels**')
    const pressed = await stage.double.person.presses('digest|undo|1', reader)
    expect(textOf(pressed.message)).toContain('**Manage Channels**')
  })

  it('refuses a voice channel and a hidden one', async () => {
    const voice = await stage.double.person.uses('digest add', { topic: 'Iraq', channel: channels.voice })
    expect(textOf(voice.message)).toContain('Choose a text, announcement or forum channel')
    const hidden = await stage.double.person.uses('digest add', { topic: 'Iraq', channel: '799999999999999999' })
    expect(textOf(hidden.message)).toContain('**View Channel**')
  })
})

describe('the first minutes', () => {
  it.each([
    { active: 18, says: '18 feeds are being read for the first time. Ask again in two minutes.' },
    { active: 0, says: 'No feed is followed yet. /feeds pack adds some.' },
  ])('speak of themselves: $active feeds', async ({ active, says }) => {
    const newsroom = fakeNewsroom()
    const corpus = { articles: 0, outlets: 0, from: null, to: null, lastReadAt: null }
    const other = await botOnDouble({
      newsroom: {
        ...newsroom,
        brief: async () => ({ ...quietDay, corpus }),
        status: async (asking) => ({
          ...(await newsroom.status(asking)),
          corpus,
          feeds: { active, failing: 0, stopped: 0 },
        }),
      },
    })
    const { person } = other.double
    expect(textOf((await person.uses('brief', { topic: 'Iraq' })).message)).toBe(says)
    expect(textOf((await person.uses('status')).message)).toContain(`## Status\n${says}`)
    await other.stop()
  })

  it('say that no feed could be read, and where the reasons stand', async () => {
    const newsroom = fakeNewsroom()
    const corpus = { articles: 0, outlets: 0, from: null, to: null, lastReadAt: null }
    const feeds = { active: 18, failing: 18, stopped: 0 }
    const other = await botOnDouble({
      newsroom: {
        ...newsroom,
        brief: async () => ({ ...quietDay, corpus }),
        status: async (asking) => ({ ...(await newsroom.status(asking)), corpus, feeds }),
      },
    })
    const { person } = other.double
    expect(textOf((await person.uses('brief', { topic: 'Iraq' })).message)).toBe(
      '18 feeds are followed, and none could be read so far. /status says why.',
    )
    const status = textOf((await person.uses('status')).message)
    expect(status).toContain('## Status\n**Feeds**')
    expect(status).toContain('Ganges Herald answers 404')
    await other.stop()
  })
})

describe('/status and /help', () => {
  it('tells how the newsroom fares', async () => {
    const answer = await stage.double.person.uses('status')
    expect(textOf(answer.message)).toContain('38 active, 2 failing, 1 stopped')
    expect(answer.isPrivate).toBe(true)
  })

  it('lists the commands', async () => {
    const answer = await stage.double.person.uses('help')
    const text = textOf(answer.message)
    expect(text).toMatch(/<\/brief:\d+> What happened, and who said what\n-# `\/brief topic:Iraq window:3d`/)
    expect(text).toMatch(/<\/digest add:\d+> .*\n-# `\/digest add topic:Iraq time:07:30 days:mon-fri`/)
  })
})
