import { execFileSync } from 'node:child_process'
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

/**
 * CPU time of each picture of the demo's press, in ms: the first of a new process, whose code runs for the first time and
 * which reads borders and fonts, and the median of ten later ones.
 *
 * @param process.argv - A kind: prints the CPU time of the first picture of that kind. None: starts a process for each.
 */

const rounds = 10
const reader = { voice: voiceOf('en-GB'), zone: 'UTC' }
const [kindAsked] = process.argv.slice(2)

function picturesOfDemo(): readonly Picture[] {
  const { stories } = composeBriefing({
    topic: { query: 'world', label: 'World', kind: 'words', actorIds: [] },
    window: { from: new Date(demoNow.getTime() - 3 * 86_400_000), to: demoNow },
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
  const pictures = [
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
  return pictures.filter((picture) => picture !== null)
}

/** Milliseconds of user and system time, of all threads. */
function cpuOf(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function pngBytes(picture: Picture): number {
  return pngOf(draw(picture, 'dark').svg).byteLength
}

const pictures = picturesOfDemo()

if (kindAsked !== undefined) {
  const picture = pictures.find(({ kind }) => kind === kindAsked)
  if (picture) process.stdout.write(`${cpuOf(() => pngBytes(picture))}\n`)
} else {
  const firsts = new Map([...new Set(pictures.map(({ kind }) => kind))].map((kind) => [kind, firstOf(kind)]))
  for (const picture of pictures) {
    const bytes = pngBytes(picture)
    const times = Array.from({ length: rounds }, () => cpuOf(() => pngBytes(picture))).toSorted((a, b) => a - b)
    const figures = `first ${firsts.get(picture.kind)} ms, later ${Math.round(times[rounds / 2]!)} ms`
    process.stdout.write(`${picture.kind.padEnd(10)} ${figures}, ${Math.round(bytes / 1024)} kB\n`)
  }
}

function firstOf(kind: string): number {
  const printed = execFileSync(process.execPath, [import.meta.filename, kind], { encoding: 'utf8' })
  return Math.round(Number(printed))
}
