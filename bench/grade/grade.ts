/**
 * Sheets for grading what briefings print, by the rubric in `docs/grading.md`:
 * `npm run grade -- DIR [--briefings 20] [--out sheet.tsv]` runs briefings over the feed items in a folder's `.jsonl`
 * files and writes a sheet; `npm run grade -- --sum SHEET [SHEET]` sums a filled sheet up, two with their agreement.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { linesOf } from './briefing-lines.ts'
import { chooseBriefings } from './choose-briefings.ts'
import { readItems } from './feed-item.ts'
import { type Answer, answerFrom } from './newsroom-of-items.ts'
import { readSheet, sheetOf } from './sheet.ts'
import { agreementOf, sumUp } from './sum-up.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    briefings: { type: 'string', default: '20' },
    out: { type: 'string', default: 'sheet.tsv' },
    sum: { type: 'boolean', default: false },
  },
})
const print = (line: string) => process.stdout.write(`${line}\n`)
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

if (values.sum) await sum(positionals)
else await prepare(positionals[0] ?? '.')

async function prepare(folder: string): Promise<void> {
  const items = await readItems(folder)
  const asked = await chooseBriefings(folder, items, Number(values.briefings))
  const answers: Answer[] = []
  for (const some of Map.groupBy(asked, ({ to, hours }) => `${to.getTime()} ${hours}`).values())
    answers.push(...(await answerFrom(items, some)))
  const lines = answers.flatMap(linesOf)
  await writeFile(values.out, sheetOf(lines))
  for (const { asked, briefing } of answers)
    print(
      `${asked.topic}: ${briefing.stories.length} stories, ${briefing.stories.flatMap(({ statements }) => statements).length} statements`,
    )
  print(`${lines.length} lines of ${answers.length} briefings in ${values.out}`)
}

async function sum(files: readonly string[]): Promise<void> {
  const sheets = await Promise.all(files.map(async (file) => readSheet(await readFile(file, 'utf8'))))
  const [first = [], second] = sheets
  print('row\tgraded\twrong\tshare\t95 %')
  for (const { row, graded, wrong, low, high } of sumUp(first))
    print(`${row}\t${graded}\t${wrong}\t${percent(wrong / graded)}\t${percent(low)} to ${percent(high)}`)
  if (second === undefined) return
  const { lines, share, kappa } = agreementOf(first, second)
  print(`agreement on ${lines} lines: ${percent(share)}, kappa ${kappa.toFixed(2)}`)
}
