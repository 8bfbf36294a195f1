/**
 * Files articles and places them in stories until it is killed. Arguments: the database, the number of the first article.
 * Tells its parent after the first article that writing has begun.
 */
import { createStoryGatherer } from '#src/newsroom/filing/gather-stories.ts'
import { openStore } from '#src/store/opening/open-store.ts'
import { inventWorld } from '../invented-world.ts'
import { worldOfKills } from './world-of-kills.ts'

const [path = '', first = '0'] = process.argv.slice(2)
const store = await openStore({ path })
const clock = { now: () => worldOfKills.to }
const gatherer = createStoryGatherer({ store, clock })
const { signal } = new AbortController()
const world = inventWorld(worldOfKills)
let number = 0
for (const { reading } of world.articles(worldOfKills.articles)) {
  number += 1
  if (number <= Number(first)) continue
  await store.articles.file(reading.article, reading.analysis)
  await gatherer.place([reading.article], signal)
  if (number === Number(first) + 1) process.send?.('writing')
}
