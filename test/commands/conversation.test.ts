import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { articleLinks } from '#commands/brief-this.ts'
import { quotationIn } from '#commands/check-quote.ts'
import { parseDays } from '#commands/days.ts'
import { done, failed } from '#src/base/result.ts'
import { renderHealth } from '#src/discord/render/feeds.ts'
import { codeOf, languages } from '#src/discord/words/languages.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { botOnDouble } from '#test/support/bot-on-double.ts'
import { startDouble } from '#test/support/discord-double/double.ts'
import { channel, channelPayload, channels, guildId } from '#test/support/discord-double/world.ts'
import { fakeNewsroom } from '#test/support/fake-newsroom.ts'
import { buttonNamed, buttonsOf, menuOf, menusOf, textOf } from '#test/support/read-message.ts'

let stage: Awaited<ReturnType<typeof botOnDouble>>

const thread = channel('700000000000000009', guildId, 11, 'border talks', channels.news)

beforeAll(async () => {
  const double = await startDouble({ heartbeatMs: 40_000 })
  double.guilds[0]!.channels.push(thread)
  stage = await botOnDouble({ double })
})
afterAll(async () => {
  await stage.stop()
  await stage.double.stop()
})
afterEach(() => {
  expect(stage.double.refusals).toEqual([])
  expect(stage.logged.filter(({ level }) => level === 'error')).toEqual([])
})

/** A message inside a forwarded one: Discord hands over its words, and not who wrote them. */
const forwarded = (content: string) => ({
  type: 0,
  content,
  timestamp: '2026-11-20T11:00:00.000Z',
  edited_timestamp: null,
  flags: 0,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  components: [],
})

const reader = { permissions: 1024n }
const uses: (typeof stage)['double']['person']['uses'] = (...all) => stage.double.person.uses(...all)

describe('/story', () => {
  it('opens the leading story and offers the others', async () => {
    const answer = await uses('story', { topic: 'iraq' })
    expect(textOf(answer.message)).toContain('## Baghdad and Ankara trade warnings')
    const menu = menuOf(answer.message, 's3')
    expect(menu.values).toEqual(['s2', 's3', 's4', 's5'])
    const other = await stage.double.person.presses(menu.customId, { values: ['s2'] })
    expect(textOf(other.message)).toContain('## Aid groups count eleven emptied villages')
    expect(textOf(other.message)).toContain('Only one independent source so far.')
    expect(textOf(answer.message)).not.toContain('As it stood')
    expect(textOf(other.message)).toMatch(
      /^-# As it stood on <t:\d+:f>; sources may have changed their words since\.$/m,
    )
  })

  it('offers the affair that it belongs to', async () => {
    const { message } = await uses('story', { topic: 'iraq' })
    expect(textOf(message)).toMatch(
      /^-# Part of one affair with: Aid groups count eleven emptied villages.* · 2 events$/m,
    )
    const menu = menuOf(message, 's2')
    const other = await stage.double.person.presses(menu.customId, { values: ['s2'] })
    expect(textOf(other.message)).toContain('## Aid groups count eleven emptied villages')
    expect(textOf(other.message)).not.toContain('Part of one affair')
  })

  it('has one menu of its views and one of other stories, each once', async () => {
    const menus = menusOf((await uses('story', { topic: 'iraq' })).message)
    expect(menus.map(({ values }) => values)).toEqual([
      expect.arrayContaining(['statements', 'sources', 'overview']),
      ['s2', 's3', 's4', 's5'],
    ])
  })

  it('says so where there is none', async () => {
    const answer = await uses('story', { topic: 'vanuatu' })
    expect(textOf(answer.message)).toContain('No story on Vanuatu in the last 3 days.\n')
    const other = await stage.double.person.presses(buttonNamed(answer.message, 'Iraq'))
    expect(textOf(other.message)).toContain('## Baghdad and Ankara trade warnings')
  })
})

describe('a name that no story is about', () => {
  it.each(['brief', 'story'])('leads from /%s to what the person said', async (command) => {
    const answer = await uses(command, { topic: 'haddad' })
    const shown = await stage.double.person.presses(buttonNamed(answer.message, 'Layla Haddad: Statements'))
    expect(textOf(shown.message)).toContain('## Layla Haddad\nForeign Minister of Iraq')
  })

  it('is asked back where several bear it, and leads nowhere where nobody does', async () => {
    const { message } = await uses('brief', { topic: 'Aksoy' })
    expect(menuOf(message).values).toHaveLength(2)
    expect(menusOf((await uses('brief', { topic: 'vanuatu' })).message)).toEqual([])
  })
})

describe('/actor', () => {
  it('tells what somebody says, holds and does, and who quotes them', async () => {
    const text = textOf((await uses('actor', { name: 'Layla Haddad' })).message)
    expect(text).toContain('## Layla Haddad\nForeign Minister of Iraq · 3 statements')
    expect(text).toContain('rejects → Turkey ×3')
    expect(text).toContain('Tigris Post (private, IQ): 3')
  })

  it('shows a position over time, one topic at a time, and goes back', async () => {
    const answer = await uses('actor', { name: 'Layla Haddad' })
    const menu = menuOf(answer.message)
    expect(menu.values).toEqual(['Turkey', 'United Nations'])
    const positions = await stage.double.person.presses(menu.customId, { values: ['Turkey'] })
    expect(positions.callbackType).toBe(6)
    const text = textOf(positions.message)
    expect(text).toContain('## Position timeline · by Layla Haddad · about Turkey\n14 statements')
    expect(text).toContain('**rejects → Turkey** · ↻ *turns here*')
    expect(menuOf(positions.message).values).toEqual(['Turkey', 'United Nations'])
    const back = await stage.double.person.presses(buttonNamed(positions.message, 'Overview'))
    expect(textOf(back.message)).toContain('### Acts by target')
  })

  it('says so where nothing was said on a topic, and answers a button of an older form politely', async () => {
    const answer = await uses('actor', { name: 'Layla Haddad' })
    const none = await stage.double.person.presses(menuOf(answer.message).customId, { values: ['Vanuatu'] })
    expect(textOf(none.message)).toContain('No statement found.')
    const stale = await stage.double.person.presses('actor|720', { values: ['person:emre-aksoy'] })
    expect(textOf(stale.followUps[0]?.body)).toContain('Ask again with /actor')
  })

  it('opens what does not fit: statements in the ledger, the lists as views of their own', async () => {
    const answer = await uses('actor', { name: 'Layla Haddad' })
    const [more] = buttonsOf(answer.message)
    expect(more?.label).toMatch(/^\+\d+ more$/)
    const ledger = await stage.double.person.presses(more!.customId)
    expect(ledger.isPrivate).toBe(true)
    expect(textOf(ledger.message)).toContain('## Who said what · by Layla Haddad')
    const quoted = await stage.double.person.presses('actor|quoted|720|Layla Haddad')
    expect(textOf(quoted.message)).toContain('## Layla Haddad\n### Quoted by')
    const back = await stage.double.person.presses(buttonNamed(quoted.message, 'Overview'))
    expect(textOf(back.message)).toContain('### Acts by target')
  })

  it('asks which one', async () => {
    const answer = await uses('actor', { name: 'Aksoy' })
    expect(menuOf(answer.message).values).toEqual(['person:emre-aksoy', 'person:deniz-aksoy'])
  })

  it('names others for a stranger', async () => {
    const answer = await uses('actor', { name: 'Nobody *Special*' })
    expect(answer.isPrivate).toBe(true)
    expect(textOf(answer.message)).toContain('**Nobody \\*Special\\***. Try a full name.\n-# Perhaps one of these:')
    const meant = await stage.double.person.presses(buttonNamed(answer.message, 'Layla Haddad'))
    expect(textOf(meant.message)).toContain('## Layla Haddad')
  })
})

describe('/digest edit', () => {
  it('changes what is said and nothing else', async () => {
    await uses('digest add', { topic: 'Iraq' })
    const edited = await uses('digest edit', { id: 1, days: 'mon wed fri', time: '18:00' })
    expect(textOf(edited.message)).toContain('Mon, Wed, Fri at 18:00 (Asia/Tokyo)')
    expect(textOf((await uses('digest edit', { id: 1 })).message)).toContain('Say what to change')
    expect(textOf((await uses('digest edit', { id: 1, days: 'someday' })).message)).toContain('**someday** as days')
  })

  it('names what is missing in the channel before it promises anything', async () => {
    const room = stage.double.guilds[0]!.channels.find(({ id }) => id === channels.desk)!
    room.denied = 1n << 11n
    const answer = await uses('digest add', { topic: 'Iraq', channel: channels.desk })
    room.denied = 0n
    expect(textOf(answer.message)).toBe(
      `In <#${channels.desk}> I lack **Send Messages**. Open its settings → Permissions → Attaché, allow it, and try again.`,
    )
  })
})

describe('/watch', () => {
  it('is set, listed and removed', async () => {
    const added = await uses('watch add', { act: 'threaten', against: 'Iraq', quiet: '22:00-7:00', cap: 3 })
    expect(textOf(added.message)).toContain('anyone threatens → Iraq')
    expect(textOf(added.message)).toContain('at once · at most 3 a day · quiet 22:00–07:00 (Asia/Tokyo)')
    expect(textOf(added.message)).toContain('Time zone: Asia/Tokyo, the default here.')
    expect(textOf((await uses('watch list')).message)).toContain('anyone threatens → Iraq')
    expect(textOf((await uses('watch remove', { id: 1 })).message)).toBe('Watch 1 removed.')
    expect(textOf((await uses('watch remove', { id: 1 })).message)).toContain('no watch number 1')
  })

  it.each([
    {
      set: { actor: 'Layla Haddad' },
      waits: 'An alert comes when an article that is read from now on has words of Layla Haddad.',
    },
    { set: { topic: 'iraqi' }, waits: 'An alert comes for each new story on Iraq, once a story.' },
    {
      set: { topic: 'Iraq', sources: 4 },
      waits: 'An alert comes once for each story on Iraq that has this many independent sources: 4 or more.',
    },
    {
      set: { act: 'threaten' },
      waits:
        'An alert comes when an article that is read from now on has words of this kind: **threatens**.\nIt does not matter who speaks.',
    },
    {
      set: { act: 'accuse', actor: 'Layla Haddad', against: 'Turkey' },
      waits:
        'An alert comes when an article that is read from now on has words of this kind: **accuses**.\nOnly words of Layla Haddad count.\nOnly words about Turkey count.',
    },
  ])('$set: says what it waits for', async ({ set, waits }) => {
    const answer = textOf((await uses('watch add', set)).message)
    expect(answer).toContain(`\n${waits}\n-# at once`)
    await uses('watch remove', { id: Number(/^Watch (\d+)/.exec(answer)![1]) })
  })

  it.each([{ actor: 'Hadda' }, { act: 'threaten', actor: 'Hadda' }])(
    '%j: is set for a name that nobody has spoken under so far, and says so',
    async (set) => {
      const answer = textOf((await uses('watch add', set)).message)
      expect(answer).toContain('Watch 1 set in')
      expect(answer).toContain(
        'Nobody called **Hadda** has spoken in what I have read so far. The watch waits all the same.\nDid you mean Layla Haddad?',
      )
      await uses('watch remove', { id: 1 })
    },
  )

  it('names those who bear the name of a speaker, and waits for each', async () => {
    const answer = textOf((await uses('watch add', { actor: 'Aksoy' })).message)
    expect(answer).toContain(
      'Several people or bodies are called **Aksoy**: Emre Aksoy, Deniz Aksoy. The watch waits for each of them.',
    )
    await uses('watch remove', { id: 1 })
  })

  it('rests and runs again', async () => {
    await uses('watch add', { topic: 'Iraq' })
    expect(textOf((await uses('watch pause', { id: 1 })).message)).toBe(
      'Watch 1 paused. /watch resume starts it again.',
    )
    expect(textOf((await uses('watch list')).message)).toContain('at most 10 a day · paused')
    const resumed = textOf((await uses('watch resume', { id: 1 })).message)
    expect(resumed).toContain('Watch 1 runs again.')
    expect(resumed).not.toContain('paused')
    expect(textOf((await uses('watch resume', { id: 9 })).message)).toContain('no watch number 9')
    await uses('watch remove', { id: 1 })
  })

  it.each([
    { where: 'an announcement channel', channel: channels.announcements, denied: 0n, lacks: null },
    { where: 'a forum', channel: channels.forum, denied: 0n, lacks: null },
    { where: 'a thread', channel: thread.id, denied: 0n, lacks: null },
    { where: 'a text channel without threads', channel: channels.desk, denied: 1n << 35n, lacks: null },
    {
      where: 'an announcement channel',
      channel: channels.announcements,
      denied: 1n << 16n,
      lacks: 'Read Message History',
    },
    { where: 'a forum', channel: channels.forum, denied: 1n << 38n, lacks: 'Send Messages in Threads' },
    { where: 'a thread', channel: thread.id, denied: 1n << 38n, lacks: 'Send Messages in Threads' },
    { where: 'a text channel', channel: channels.desk, denied: 1n << 16n, lacks: 'Read Message History' },
  ])('asks in $where for what alerts need there: $lacks', async ({ channel, denied, lacks }) => {
    const rooms = stage.double.guilds[0]!.channels
    const room = rooms.find(({ id }) => id === (rooms.find((one) => one.id === channel)?.parentId ?? channel))!
    room.denied = denied
    stage.double.gateway.dispatch('CHANNEL_UPDATE', channelPayload(room))
    const answer = textOf((await uses('watch add', { topic: 'Iraq', channel })).message)
    room.denied = 0n
    stage.double.gateway.dispatch('CHANNEL_UPDATE', channelPayload(room))
    if (lacks) expect(answer).toContain(`In <#${channel}> I lack **${lacks}**`)
    else {
      expect(answer).toContain(`in <#${channel}>: news on Iraq.`)
      await uses('watch remove', { id: 1 })
    }
  })

  it('kindly refuses a forum in which each post must bear a tag', async () => {
    const forum = stage.double.guilds[0]!.channels.find(({ id }) => id === channels.forum)!
    forum.requiresTag = true
    const refused = [
      await uses('watch add', { topic: 'Iraq', channel: channels.forum }),
      await uses('digest add', { topic: 'Iraq', channel: channels.forum }),
    ]
    forum.requiresTag = false
    for (const { message } of refused) expect(textOf(message)).toContain('every post must have a tag')
    expect(textOf((await uses('watch list')).message)).toContain('No watch yet.')
  })

  it('wants something to watch, and hours that are hours', async () => {
    expect(textOf((await uses('watch add')).message)).toContain('Say what to watch')
    expect(textOf((await uses('watch add', { topic: 'Iraq', quiet: 'night' })).message)).toBe(
      'I could not use **night** as quiet. Write hours like 22:00-07:00.',
    )
    expect(textOf((await uses('watch add', { topic: 'Oil', quiet: '10 pm – 7' })).message)).toContain('22:00–07:00')
    expect(textOf((await uses('watch add', { topic: 'Gas', quiet: '10pm to 6am' })).message)).toContain('22:00–06:00')
    expect(textOf((await uses('watch add', { topic: 'Tin', quiet: 'von 22 bis 7' })).message)).toContain('22:00–07:00')
    expect(textOf((await uses('watch add', { topic: 'Tin', quiet: '22:00-22:00' })).message)).toContain('Write hours')
  })

  it('is for those who manage channels', async () => {
    expect(textOf((await uses('watch list', {}, reader)).message)).toContain('**Manage Channels**')
  })
})

describe('/feeds', () => {
  it('lists page by page', async () => {
    const list = await uses('feeds list')
    expect(textOf(list.message)).toContain('## Feeds · 20\n')
    const next = await stage.double.person.presses(buttonNamed(list.message, 'Next'))
    expect(buttonNamed(next.message, '2 of 2')).toBe('feeds|list|page|1')
    expect(buttonsOf(list.message).map(({ label }) => label)).toEqual(['Previous', '1 of 2', 'Next'])
  })

  it('lists ailing feeds page by page too, and leaves none out', async () => {
    const [feed] = await fakeNewsroom().feeds.list({ guildId })
    const ailing = Array.from({ length: 30 }, (_, index) => ({
      ...feed!,
      code: `feed${index}`,
      lastError: `503 of ${index}`,
    }))
    let [page, text] = [renderHealth(ailing, 0, voiceOf('en-GB')), '']
    for (let at = 1; ; at += 1) {
      text += textOf(page)
      if (buttonsOf(page).find(({ label }) => label === 'Next')?.disabled ?? true) break
      page = renderHealth(ailing, at, voiceOf('en-GB'))
    }
    for (const { lastError } of ailing) expect(text).toContain(lastError)
    expect(text).not.toContain('more')
  })

  it('shows the ailing ones first, with what is at fault', async () => {
    const text = textOf((await uses('feeds health')).message)
    expect(text).toContain('503 Service Unavailable')
    expect(text).toContain('18 other feeds are well.')
  })

  it('adds, removes, exports, lists packs and adds one', async () => {
    expect(textOf((await uses('feeds add', { url: 'https://a.example/feed' })).message)).toContain('Feed added')
    expect(textOf((await uses('feeds add', { url: 'https://a.example/' })).message)).toContain('names no feed')
    expect(textOf((await uses('feeds remove', { feed: '1' })).message)).toContain('no longer follows the feed')
    expect(textOf((await uses('feeds remove', { feed: '99' })).message)).toContain('no such feed')
    expect((await uses('feeds export')).files[0]?.name).toBe('feeds.opml')
    expect(textOf((await uses('feeds pack')).message)).toContain('**iraq**: 9 feeds, 4 added')
    expect(textOf((await uses('feeds pack', { name: 'sahel' })).message)).toContain('7 feeds added')
    expect(textOf((await uses('feeds pack', { name: 'moon' })).message)).toContain('no pack **moon**')
  })
})

describe('/settings', () => {
  it('keeps what is chosen and erases everything when told so twice', async () => {
    const saved = await uses('settings set', { zone: 'Asia/Baghdad', language: 'de', notices: channels.desk })
    expect(textOf(saved.message)).toContain('Time zone: Asia/Baghdad\nLanguage of posts: Deutsch')
    expect(textOf(saved.message)).toContain('Whole article pages: not chosen')
    const wanted = await uses('settings set', { 'full-text': 'never' })
    expect(textOf(wanted.message)).toMatch(/Time zone: Asia\/Baghdad[\s\S]*Whole article pages: no outlet/)
    expect(textOf((await uses('settings set', { zone: 'Mars' })).message)).toContain('Europe/Berlin')
    const asked = await uses('settings erase')
    const erased = await stage.double.person.presses(buttonNamed(asked.message, 'Erase everything'))
    expect(textOf(erased.message)).toContain('I keep nothing of this server')
    expect(textOf((await uses('settings show')).message)).toContain('Time zone: not chosen (Asia/Tokyo)')
  })

  it('a reader cannot press what a manager may', async () => {
    const asked = await uses('settings erase')
    const pressed = await stage.double.person.presses(buttonNamed(asked.message, 'Erase everything'), reader)
    expect(pressed.isPrivate).toBe(true)
    expect(textOf(pressed.message)).toContain('**Manage Server**')
  })
})

describe('Check quote', () => {
  const check = (content: string) => stage.double.person.usesOnMessage('Check quote', { content })

  it('finds it word for word', async () => {
    const answer = await check('She said: “No foreign army will decide where our border runs.” Wow')
    expect(answer.isPrivate).toBe(true)
    expect(textOf(answer.message)).toContain('## Found word for word.')
    expect(textOf(answer.message)).toContain('Earliest: [Tigris Post]')
  })

  it('knows a part of a statement for what it is', async () => {
    const text = textOf((await check('“army will decide where our border”')).message)
    expect(text).toContain('## Found word for word, in a longer statement.')
    expect(text).not.toContain('Differences')
  })

  it('marks the words that differ', async () => {
    const text = textOf((await check('No army will ever decide where our border runs')).message)
    expect(text).toContain('No **foreign** army will ~~ever~~ decide where our border runs.')
  })

  it('has a colour for each verdict beside its words', async () => {
    const colourOf = async (content: string) => {
      const { message } = await check(content)
      const { components } = message as { components: readonly { accent_color: number }[] }
      return { colour: components[0]?.accent_color.toString(16), title: /^## (.*)$/m.exec(textOf(message))?.[1] }
    }
    expect(await colourOf('“No foreign army will decide where our border runs.”')).toEqual({
      colour: '3f8f5f',
      title: 'Found word for word.',
    })
    expect(await colourOf('No army will ever decide where our border runs')).toEqual({
      colour: 'c58a2b',
      title: 'Close, but the words differ.',
    })
    expect(await colourOf('The moon is made of cheese')).toEqual({ colour: '80848e', title: 'Not found.' })
  })

  it('says what was searched where nothing is found', async () => {
    expect(textOf((await check('The moon is made of cheese')).message)).toContain('31 outlets searched')
    expect(textOf((await check('?!')).message)).toContain('no words in that message')
  })

  it('reads what a forwarded message says', async () => {
    const answer = await stage.double.person.usesOnMessage('Check quote', {
      content: '',
      message_reference: { type: 1, message_id: '400000000000000001', channel_id: channels.news, guild_id: guildId },
      message_snapshots: [{ message: forwarded('“No foreign army will decide where our border runs.”') }],
    })
    expect(textOf(answer.message)).toContain('## Found word for word.')
  })

  it('a link is no quotation', async () => {
    expect(textOf((await check('https://a.example/where-our-border-runs')).message)).toContain(
      'no words in that message',
    )
  })

  it.each([
    {
      content: 'Er sagte: „Kein Heer bestimmt unsere Grenze.“ So war es.',
      quoted: 'Kein Heer bestimmt unsere Grenze.',
    },
    { content: 'Он сказал: «Граница закрыта навсегда», и ушёл', quoted: 'Граница закрыта навсегда' },
    { content: 'Sie rief »Niemals in meinem Leben« und ging', quoted: 'Niemals in meinem Leben' },
    { content: '大臣は「国境は二度と閉じられない」と述べた', quoted: '国境は二度と閉じられない' },
    { content: '> **“Never in my** *whole life*”\n<@123456> https://a.example', quoted: 'Never in my whole life' },
    { content: 'our \\*border\\* runs [here](https://a.example/x)', quoted: 'our *border* runs here' },
    { content: 'snake_case stays, 3*4 too', quoted: 'snake_case stays, 3*4 too' },
  ])('finds the words in: $content', ({ content, quoted }) => {
    expect(quotationIn(content)).toBe(quoted)
  })

  it('takes no more of an endless message than anybody was ever quoted with', () => {
    expect(quotationIn('never '.repeat(5_000))).toHaveLength(2000)
  })

  it('takes the longest quotation in a message, or all of it', () => {
    expect(quotationIn('He said “yes” and “never in my whole life” today')).toBe('never in my whole life')
    expect(quotationIn('plain  words\nhere')).toBe('plain words here')
  })
})

describe('Brief this', () => {
  it('wants a link or a text', async () => {
    const answer = await stage.double.person.usesOnMessage('Brief this', { content: 'lol' })
    expect(textOf(answer.message)).toContain('no link and no text')
    const unread = await stage.double.person.usesOnMessage('Brief this', { content: 'see https://a.example/x.' })
    expect(textOf(unread.message)).toContain('I could not read that article: No text in it.')
  })

  it.each([
    { content: 'look (https://a.example/b?c=d), there', links: ['https://a.example/b?c=d'] },
    { content: '<https://a.example/x> and https://a.example/x', links: ['https://a.example/x'] },
    { content: '[the talks](https://a.example/talks_(2026)). More', links: ['https://a.example/talks_(2026)'] },
    { content: '**https://a.example/bold**', links: ['https://a.example/bold'] },
    { content: 'https://discord.com/channels/1/2/3 https://tenor.com/x https://discord.gg/abc', links: [] },
    {
      content: 'https://a.example/1 https://a.example/2 https://a.example/3 https://a.example/4',
      links: ['https://a.example/1', 'https://a.example/2', 'https://a.example/3'],
    },
    { content: 'no link', links: [] },
  ])('finds the links of: $content', ({ content, links }) => {
    expect(articleLinks(content)).toEqual(links)
  })

  const reads = async (message: object) => {
    const asked: object[] = []
    const newsroom = fakeNewsroom({
      async analyse(input) {
        asked.push(input)
        return 'url' in input && /dead/.test(input.url)
          ? failed({ kind: 'unreadable', reason: 'It answered with status 404.' })
          : done({
              text: 'Ministers meet.',
              title: 'Ministers meet.',
              url: 'url' in input ? input.url : null,
              analysis: { language: 'en', sentences: [], statements: [], actors: [], acts: [], summary: [] },
            })
      },
    })
    const other = await botOnDouble({ newsroom })
    const answer = await other.double.person.usesOnMessage('Brief this', { content: '', ...message })
    expect(other.double.refusals).toEqual([])
    await other.stop()
    return { asked, text: textOf(answer.message) }
  }

  it('goes on to the next link where one cannot be read', async () => {
    const { asked, text } = await reads({ content: 'https://a.example/dead or <https://a.example/border-talks>' })
    expect(asked).toEqual([{ url: 'https://a.example/dead' }, { url: 'https://a.example/border-talks' }])
    expect(text).toContain('## Ministers meet.')
    expect(text).toContain('### Belongs to a story')
    expect(text).toContain('I found no statement in it.')
  })

  it('reads the pasted words where no link can be read', async () => {
    const pasted = 'The ministers of both countries met on Sunday and agreed to open the crossing within a month.'
    const { asked } = await reads({ content: `> **${pasted}**\nhttps://a.example/dead` })
    expect(asked.at(-1)).toEqual({ text: pasted })
  })

  it.each([
    { story: 'only embeds', message: { embeds: [{ type: 'rich', url: 'https://a.example/embedded', title: 'T' }] } },
    {
      story: 'a field of an embed',
      message: { embeds: [{ type: 'rich', fields: [{ name: 'Source', value: 'https://a.example/embedded' }] }] },
    },
    {
      story: 'a forwarded message',
      message: {
        message_reference: { type: 1, message_id: '400000000000000001', channel_id: channels.news, guild_id: guildId },
        message_snapshots: [{ message: forwarded('see https://a.example/embedded') }],
      },
    },
    {
      story: 'text displays of another bot',
      message: {
        flags: 1 << 15,
        components: [
          { type: 17, id: 1, components: [{ type: 10, id: 2, content: '[article](https://a.example/embedded)' }] },
        ],
      },
    },
  ])('reads $story', async ({ message }) => {
    expect((await reads(message)).asked).toEqual([{ url: 'https://a.example/embedded' }])
  })
})

describe('days of the week', () => {
  it.each([
    { typed: 'weekdays', days: [1, 2, 3, 4, 5] },
    { typed: 'Fri, mon', days: [1, 5] },
    { typed: 'Wednesday', days: [3] },
    { typed: 'every day', days: [1, 2, 3, 4, 5, 6, 7] },
    { typed: 'mo-fr', days: [1, 2, 3, 4, 5] },
    { typed: 'mon to fri', days: [1, 2, 3, 4, 5] },
    { typed: 'lundi et jeudi', days: [1, 4] },
    { typed: 'Werktags', days: [1, 2, 3, 4, 5] },
    { typed: 'hafta sonu', days: [6, 7] },
    { typed: 'щодня', days: [1, 2, 3, 4, 5, 6, 7] },
    { typed: 'mon – thu', days: [1, 2, 3, 4] },
    { typed: 'fri-mon', days: [1, 5, 6, 7] },
    { typed: 'mo, mi, Freitag', days: [1, 3, 5] },
    { typed: 'lundi jeudi', days: [1, 4] },
    { typed: 'Понеділок', days: [1] },
    { typed: 'çarşamba', days: [3] },
    { typed: 'segunda quinta-feira', days: [1, 4] },
    { typed: 'seg–sex', days: [1, 2, 3, 4, 5] },
    { typed: 'mo-fr-su', days: null },
    { typed: 'm', days: null },
    { typed: 'someday', days: null },
    { typed: '', days: null },
  ])('$typed', ({ typed, days }) => {
    expect(parseDays(typed)).toEqual(days)
  })

  it.each(languages.map((language) => [codeOf(language)]))('are taken as the hint in %s writes them', (locale) => {
    const hint = voiceOf(locale).say('error.daysExample')
    const examples = hint.match(/(?<!\p{L})\p{L}{2,4}-\p{L}{2,4}(?!\p{L})/gu) ?? []
    expect(examples.length).toBeGreaterThan(0)
    expect(examples.filter((example) => parseDays(example) === null)).toEqual([])
  })
})

describe('/digest add', () => {
  const zoneOf = async (options: Record<string, string>): Promise<string | undefined> =>
    textOf((await uses('digest add', { topic: 'Iraq', ...options })).message)
      .split('\n')
      .find((line) => /Time zone/.test(line))

  it('names the time zone that it took, and from where', async () => {
    expect(await zoneOf({})).toBe(
      '-# Time zone: Asia/Tokyo, the default here. Name another as zone, or choose one for the server with /settings set.',
    )
    expect(await zoneOf({ zone: 'Europe/Berlin' })).toBe('-# Time zone: Europe/Berlin, as you said.')
    // What another digest was told says nothing about this one.
    expect(await zoneOf({})).toContain('Asia/Tokyo, the default here')
    await uses('settings set', { zone: 'Asia/Baghdad' })
    expect(await zoneOf({})).toBe(
      '-# Time zone: Asia/Baghdad, the setting of this server. /settings set changes it for what is added later.',
    )
    const asked = await uses('settings erase')
    await stage.double.person.presses(buttonNamed(asked.message, 'Erase everything'))
  })
})

describe('what came empty', () => {
  it.each([
    ['brief', 'topic', '   '],
    ['brief', 'topic', '\u200b\u2060'],
    ['said', 'who', ' '],
    ['digest add', 'time', ' '],
    ['digest add', 'zone', '\u200b'],
    ['settings set', 'zone', '\u200b'],
    ['feeds pack', 'name', '\u00ad'],
  ])('/%s is told so of %s', async (command, option, value) => {
    const topic = command === 'digest add' ? { topic: 'Iraq' } : {}
    const { message } = await uses(command, { ...topic, [option]: value })
    expect(textOf(message)).toBe(`The option ${option} came empty. Look at the hint beside the option and try again.`)
  })
})

describe('a channel that is not of this server', () => {
  it('is a channel that cannot be seen', async () => {
    const elsewhere = channel('700000000000000077', '900000000000000001', 0, 'elsewhere')
    stage.double.guilds[0]!.channels.push(elsewhere)
    const answers = [
      await uses('watch add', { topic: 'Iraq', channel: elsewhere.id }),
      await uses('digest add', { topic: 'Iraq', channel: elsewhere.id }),
      await uses('settings set', { notices: elsewhere.id }),
    ]
    stage.double.guilds[0]!.channels.pop()
    for (const { message } of answers) expect(textOf(message)).toContain('I cannot see that channel.')
  })
})

describe('“Wrong?”', () => {
  const thanks = 'Danke. Der Betreiber dieses Bots erfährt, um welche Aussage es geht'

  it.each([
    ['/said', () => uses('said', { who: 'Layla Haddad' })],
    ['/actor', () => uses('actor', { name: 'Layla Haddad' })],
    [
      'the statements of /story',
      async () => {
        const menu = menuOf((await uses('story', { topic: 'iraq' })).message, 'statements')
        return stage.double.person.presses(menu.customId, { values: ['statements'] })
      },
    ],
    ['Check quote', () => stage.double.person.usesOnMessage('Check quote', { content: '“the border stays open”' })],
    [
      'the statements of /brief',
      async () => {
        const menu = menuOf((await uses('brief', { topic: 'iraq' })).message, 'statements')
        return stage.double.person.presses(menu.customId, { values: ['statements'] })
      },
    ],
  ])('stands below %s, and is answered in private in the language of the one who chose it', async (_, ask) => {
    const menu = menusOf((await ask()).message).at(-1)!
    expect(menu.customId).toBe('said|wrong')
    expect(menu.values.length).toBeGreaterThan(0)
    const answer = await stage.double.person.presses(menu.customId, { values: menu.values.slice(0, 1), locale: 'de' })
    expect(answer.callbackType).toBe(5)
    expect(answer.isPrivate).toBe(true)
    expect(textOf(answer.message)).toContain(thanks)
  })

  it('is told to the operator in one line of the log where no channel is named', async () => {
    const report = {
      ...{ id: 3, statementId: 'a.1.0', words: 'No.', speaker: 'Layla Haddad', url: 'https://page.example/', guildId },
      ...{ times: 1, firstAt: new Date(0), lastAt: new Date(0), postedAt: null },
    }
    expect(await stage.bot.onReported(report)).toBe(true)
    const { id: reportId, statementId, words, speaker, url } = report
    expect(stage.logged.filter(({ sentence }) => /reported/.test(sentence))).toEqual([
      {
        level: 'warn',
        facts: { reportId, statementId, words, speaker, url, guildId },
        sentence: 'a reader reported a statement as wrong',
      },
    ])
  })

  it('tells who has reported enough, and who names nothing, also in their language', async () => {
    const outcomes = ['too-many', 'unknown'] as const
    const newsroom = fakeNewsroom()
    const asked: unknown[] = []
    const other = await botOnDouble({
      newsroom: {
        ...newsroom,
        reports: {
          ...newsroom.reports,
          async add(reported, from) {
            asked.push([reported, from])
            return outcomes[asked.length - 1]!
          },
        },
      },
    })
    const presses = () =>
      other.double.person.presses('said|wrong|https://page.example/', { values: ['Layla|Words'], locale: 'fr' })
    const tooMany = await presses()
    expect(JSON.stringify([tooMany.message, tooMany.followUps])).toContain('Cela suffit pour le moment.')
    const gone = await presses()
    expect(JSON.stringify([gone.message, gone.followUps])).toContain('Cette déclaration n’est plus là.')
    expect(asked[0]).toMatchObject([
      { words: 'Words', speaker: 'Layla', url: 'https://page.example/' },
      { userId: expect.any(String), guildId },
    ])
    await other.stop()
  })
})
