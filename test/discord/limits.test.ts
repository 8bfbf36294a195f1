import { describe, expect, it } from 'vitest'
import type { Message } from '#src/discord/command.ts'
import { fits, limits, measure, problemsOf } from '#src/discord/limits.ts'
import { text } from '#src/discord/render/parts.ts'

const words = (length: number) => text('x'.repeat(length))
const messageOf = (components: readonly object[], files: readonly string[] = []): Message =>
  ({ components, files: files.map((name) => ({ name, data: new Uint8Array() })) }) as unknown as Message
const many = (count: number) => Array.from({ length: count }, () => text('x'))
const files = (count: number) => Array.from({ length: count }, (_, number) => `${number}.png`)

describe('the size of a message', () => {
  // Source: Discord's reference of Components V2 and of attachments.
  it('is limited as Discord limits it', () => {
    expect(limits).toEqual({
      components: 40,
      textLength: 4000,
      customIdLength: 100,
      choices: 25,
      buttonsInRow: 5,
      files: 10,
    })
  })

  it.each([
    [many(40), true],
    [many(41), false],
    [[words(4000)], true],
    [[words(4001)], false],
    [[words(2000), { type: 17, components: [words(2000)] }], true],
    [[words(2000), { type: 17, components: [words(2001)] }], false],
  ])('no. %# fits or does not', (components, isFitting) => {
    expect(fits(components)).toBe(isFitting)
    expect(problemsOf(messageOf(components))).toHaveLength(isFitting ? 0 : 1)
  })

  it.each([
    [[], [], ['nothing in it']],
    [many(1), files(10), []],
    [many(1), files(11), ['11 files']],
    [many(1), ['a b.png'], ['file name a b.png']],
    [many(1), [`${'x'.repeat(97)}.png`], [`file name ${'x'.repeat(97)}.png`]],
    [many(1), [`${'x'.repeat(96)}.png`], []],
    [[{ custom_id: 'x'.repeat(100) }], [], []],
    [[{ custom_id: 'x'.repeat(101) }], [], ['custom_id of 101']],
    [[{ custom_id: '' }], [], ['custom_id of 0']],
    [[{ custom_id: 'x' }, { custom_id: 'y' }], [], []],
    [[{ custom_id: 'x' }, { custom_id: 'x' }], [], ['custom_id twice']],
  ])('no. %# has the problems that Discord would find', (components, names, problems) => {
    expect(problemsOf(messageOf(components, names))).toEqual(problems)
  })

  it('counts what has no shape of ours as one component without words', () => {
    expect(measure([{ content: 7, custom_id: 7, components: 'x' }, null, 'x'])).toEqual({
      components: 1,
      textLength: 0,
      customIds: [],
    })
    expect(measure([{ accessory: { custom_id: 'x' } }])).toMatchObject({ components: 2, customIds: ['x'] })
  })
})
