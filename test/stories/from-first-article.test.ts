import { expect, it } from 'vitest'
import { fromFirstArticle } from '#src/stories/gathering/from-first-article.ts'
import { createGatherer, type Gathered, type Gatherer, NotBegunError } from '#src/stories/gathering/gatherer.ts'

const { signal } = new AbortController()
const ferry: Gathered = {
  article: { id: 'a', title: 'Ferry sinks', text: 'Ferry sinks\n\nA ferry sank near Port Sudan.', at: 0 },
  storyId: null,
}
const mending = { before: 0, shown: new Set<string>() }

/** A gatherer, and what it was asked. */
function watched() {
  const inner = createGatherer()
  const asked: string[] = []
  const gatherer = new Proxy(inner, {
    get(of, name: keyof Gatherer) {
      asked.push(name)
      return of[name]
    },
  })
  return { gatherer: fromFirstArticle(gatherer), asked }
}

it('asks for nothing while there is no article, and says of it what an empty gatherer says', async () => {
  const { gatherer, asked } = watched()
  const empty = createGatherer()
  for (const one of [gatherer, empty]) await one.begin(signal)
  expect(await gatherer.gather([], signal)).toEqual(await empty.gather([], signal))
  expect(await gatherer.foresee([ferry.article], signal)).toEqual(await empty.foresee([ferry.article], signal))
  expect(await gatherer.mend(mending, signal)).toEqual(await empty.mend(mending, signal))
  expect(asked).toEqual([])
})

it('begins with the first article, once, and again when it is begun again', async () => {
  const { gatherer, asked } = watched()
  await gatherer.begin(signal)
  const [storyId] = await gatherer.gather([ferry], signal)
  expect(await gatherer.foresee([{ ...ferry.article, id: 'b' }], signal)).toEqual([1])
  await gatherer.mend(mending, signal)
  expect(asked).toEqual(['begin', 'gather', 'foresee', 'mend'])
  await gatherer.begin(signal)
  expect(await gatherer.foresee([ferry.article], signal)).toEqual([0])
  expect(await gatherer.gather([ferry], signal)).toEqual([storyId])
  expect(asked.slice(4)).toEqual(['begin', 'gather'])
})

it('was not begun before it is begun', async () => {
  const { gatherer } = watched()
  await expect(gatherer.gather([ferry], signal)).rejects.toThrow(NotBegunError)
  await expect(gatherer.mend(mending, signal)).rejects.toThrow(NotBegunError)
})
