/**
 * `npm run fit:actors -- --sheet FILE … --items DIR …`: learns from filled sheets which actors of a briefing readers call
 * right, and writes the weights and the tables of `docs/grading.md`.
 */
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { chooseBriefings } from '#bench/grade/choose-briefings.ts'
import { readItems } from '#bench/grade/feed-item.ts'
import { answerFrom } from '#bench/grade/newsroom-of-items.ts'
import { type ActorCase, casesOf, readVerdicts } from './cases.ts'
import { learnFrom } from './learn.ts'

const usage = `Learns from graded briefings which actors readers call right.

  npm run fit:actors -- --sheet FILE [--sheet FILE …] --items DIR [--items DIR …]

  FILE is a filled sheet of npm run grade; DIR is a folder with feed items and briefings.json that sheets were made from. Each
  folder is left out in turn for the tables. Keep sheets and folders outside the repository.
`

const { values } = parseArgs({
  options: {
    sheet: { type: 'string', multiple: true },
    items: { type: 'string', multiple: true },
    help: { type: 'boolean', default: false },
  },
})
if (values.help || !values.sheet || !values.items) {
  process[values.help ? 'stdout' : 'stderr'].write(usage)
  process.exit(values.help ? 0 : 2)
}

/** As many briefings as a sheet has. */
const mostBriefings = 20

const verdicts = await readVerdicts(values.sheet)
const cases: ActorCase[] = []
for (const folder of values.items) {
  const items = await readItems(folder)
  const asked = await chooseBriefings(folder, items, mostBriefings)
  for (const some of Map.groupBy(asked, ({ to, hours }) => `${to.getTime()} ${hours}`).values())
    for (const answer of await answerFrom(items, some)) cases.push(...casesOf(answer, basename(folder), verdicts))
}
process.stdout.write(`${learnFrom(cases)}\n`)
