import { afterEach, describe, expect, it } from 'vitest'
import { renderDigests } from '#src/discord/render/digests.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { botOnDouble } from '#test/support/bot-on-double.ts'
import { keptDigest } from '#test/support/daily-digest.ts'
import { guildId } from '#test/support/discord-double/world.ts'
import { fakeNewsroom } from '#test/support/fake-newsroom.ts'
import { buttonNamed, buttonsOf, textOf } from '#test/support/read-message.ts'

let stage: Awaited<ReturnType<typeof botOnDouble>> | null = null

afterEach(async () => {
  await stage?.stop()
  stage = null
})

describe('the list of digests', () => {
  it('shows what of the newest edition did not appear, and nothing where all did', () => {
    const digests = [keptDigest({ id: 1, topic: 'Iraq' }), keptDigest({ id: 2, topic: 'Iran' })]
    const failures = [{ digestId: 1, localDate: '2026-11-20', messages: 2 }]
    const [iraq, iran] = textOf(renderDigests(digests, failures, voiceOf('en'))).split('**2**')
    expect(iraq).toMatch(/⚠ edition of <t:\d+:d>: 2 messages were refused by Discord/)
    expect(iran).not.toContain('refused')
  })

  it('has pages, so that none is left out', async () => {
    const many = Array.from({ length: 25 }, (_, index) => keptDigest({ id: index + 1, topic: `Topic ${index + 1}!` }))
    const newsroom = fakeNewsroom()
    stage = await botOnDouble({ newsroom: { ...newsroom, digests: { ...newsroom.digests, list: async () => many } } })
    const { person } = stage.double
    const pages = [(await person.uses('digests')).message]
    while (buttonsOf(pages.at(-1)).some(({ label, disabled }) => label === 'Next' && !disabled))
      pages.push((await person.presses(buttonNamed(pages.at(-1), 'Next'))).message)
    expect(pages).toHaveLength(3)
    for (const { topic } of many) expect(pages.filter((page) => textOf(page).includes(topic))).toHaveLength(1)
    expect(stage.double.refusals).toEqual([])
  })
})

describe('a change of a digest', () => {
  it('says that today’s edition has appeared', async () => {
    const newsroom = fakeNewsroom()
    const { edit } = newsroom.digests
    const digests = {
      ...newsroom.digests,
      edit: async (...asked: Parameters<typeof edit>) => {
        const edited = await edit(...asked)
        return edited.ok ? { ...edited, value: { ...edited.value, hasAppearedToday: true } } : edited
      },
    }
    stage = await botOnDouble({ newsroom: { ...newsroom, digests } })
    const { person } = stage.double
    await person.uses('digest add', { topic: 'Iraq' })
    const edited = await person.uses('digest edit', { id: 1, time: '09:00' })
    expect(textOf(edited.message)).toContain('Today’s edition has appeared already.')
  })
})

describe('the role of a digest', () => {
  it('is not everyone', async () => {
    stage = await botOnDouble()
    const answer = await stage.double.person.uses('digest add', { topic: 'Iraq', role: guildId })
    expect(textOf(answer.message)).toContain('I do not mention everyone.')
  })

  it('is named with a word of warning where it cannot be mentioned', async () => {
    stage = await botOnDouble()
    const answer = await stage.double.person.uses('digest add', { topic: 'Iraq', role: '600000000000000077' })
    expect(textOf(answer.message)).toContain('I may not mention <@&600000000000000077>')
  })
})
