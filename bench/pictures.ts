import { composeBriefing } from '#src/briefings/compose-briefing.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { coveragePicture } from '#src/pictures/coverage.ts'
import { draw } from '#src/pictures/draw.ts'
import { numbersPicture } from '#src/pictures/numbers.ts'
import type { Picture } from '#src/pictures/picture.ts'
import { pngOf } from '#src/pictures/png.ts'
import { spokePicture } from '#src/pictures/spoke.ts'
import { timelinePicture } from '#src/pictures/timeline.ts'
import { wherePicture } from '#src/pictures/where.ts'
import { demoDossiers, demoNow, demoOutletServer } from '#test/support/demo-dossiers.ts'
import { monthOf, saidOf } from '#test/support/pictured.ts'

/** CPU time of each picture of the demo's press, in ms: the first, which reads map and fonts, and the median of ten. */

const rounds = 10
const reader = { voice: voiceOf('en-GB'), zone: 'UTC' }
const from = new Date(demoNow.getTime() - 3 * 86_400_000)
const { stories } = composeBriefing({
  topic: { query: 'world', label: 'World', kind: 'words', actorIds: [] },
  window: { from, to: demoNow },
  corpus: { articles: 80, outlets: demoOutletServer.length, from: null, to: null, lastReadAt: demoNow },
  stories: demoDossiers(),
  outlets: demoOutletServer,
  shown: null,
  limit: 50,
})
const acts = ['accuse', 'reject', 'agree', 'state', 'threaten'] as const
const said = Array.from({ length: 30 }, (_, n) =>
  saidOf(n, { who: `Minister ${n % 6}`, about: `Country ${n % 5}`, act: acts[n % acts.length]!, daysAgo: 29 - n }),
)

function cpuOf(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const pictures: readonly (Picture | null)[] = [
  ...stories
    .slice(0, 5)
    .flatMap((story) => [
      wherePicture({ title: story.headline.text, stories: [story] }, reader),
      timelinePicture(story, reader),
      numbersPicture({ title: story.headline.text, figures: story.figures }, reader),
      coveragePicture(story, reader),
    ]),
  wherePicture({ title: 'World', stories: stories.slice(0, 5) }, reader),
  spokePicture({ title: 'World', statements: said }, reader),
  monthOf('Minister 1', said, reader),
]

const lines = pictures.flatMap((picture) => {
  if (picture === null) return []
  let bytes = 0
  const once = () => {
    bytes = pngOf(draw(picture, 'dark').svg).byteLength
  }
  const first = cpuOf(once)
  const times = Array.from({ length: rounds }, () => cpuOf(once)).toSorted((a, b) => a - b)
  const median = times[Math.floor(rounds / 2)] ?? first
  return [
    { kind: picture.kind, first: Math.round(first), median: Math.round(median), kilobytes: Math.round(bytes / 1024) },
  ]
})

for (const { kind, first, median, kilobytes } of lines) {
  process.stdout.write(`${kind.padEnd(10)} first ${first} ms, median ${median} ms, ${kilobytes} kB\n`)
}
