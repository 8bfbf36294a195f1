import { describe, expect, it } from 'vitest'
import { createGatherer } from '#src/stories/gathering/gatherer.ts'

const signal = new AbortController().signal
const article = (id: string, title: string) => ({
  id,
  title,
  text: `${title}\n\nA ferry sank off Halvar in heavy seas.`,
  at: 0,
})
const sinking = (id: string) => article(id, 'Ferry Amelie sinks off Halvar')

describe('the gathering of stories', () => {
  it('keeps an article where it was, and finds a story for each other', async () => {
    const gatherer = createGatherer()
    await gatherer.begin(signal)
    const [known, joined] = await gatherer.gather(
      [
        { article: sinking('a'), storyId: 'known' },
        { article: sinking('b'), storyId: null },
      ],
      signal,
    )
    expect([known, joined]).toEqual(['known', 'known'])
    const [other] = await gatherer.gather(
      [{ article: { ...sinking('c'), title: 'Vote', text: 'Vote\n\nNorland votes on a bridge.' }, storyId: null }],
      signal,
    )
    expect(other).not.toBe('known')
  })

  it('foresees how large the story is that an article would join', async () => {
    const gatherer = createGatherer()
    await gatherer.begin(signal)
    await gatherer.gather(
      ['a', 'b'].map((id) => ({ article: sinking(id), storyId: 'known' })),
      signal,
    )
    const foreseen = await gatherer.foresee(
      [sinking('c'), { id: 'd', title: 'Budget', text: 'Taxes rise.', at: 0 }],
      signal,
    )
    expect(foreseen).toEqual([2, 0])
    expect(await gatherer.foresee([sinking('c')], signal)).toEqual([2])
  })

  it('has the articles of a circle apart from the common ones', async () => {
    const gatherer = createGatherer()
    await gatherer.begin(signal)
    await gatherer.gather([{ article: sinking('a'), storyId: 'known' }], signal)
    const [own] = await gatherer.gather([{ article: sinking('b'), storyId: null }], signal, 7)
    expect(own).toBe('known')
    const [kept] = await gatherer.gather([{ article: article('c', 'Vote'), storyId: 'theirs' }], signal, 7)
    expect(kept).toBe('theirs')
    const mending = await gatherer.mend({ before: -1, shown: new Set(), circleId: 7 }, signal)
    expect(mending.affairs).toEqual([])
    const common = await gatherer.mend({ before: -1, shown: new Set() }, signal)
    expect(common.affairs.flat()).toEqual(['known'])
  })

  it('is begun first', async () => {
    await expect(createGatherer().gather([], signal)).rejects.toThrow()
  })
})
