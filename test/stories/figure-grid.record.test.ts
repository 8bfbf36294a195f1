import { expect, it } from 'vitest'
import { comingUpIn } from '#src/stories/facts/coming-up.ts'
import { figuresOf } from '#src/stories/facts/figures.ts'
import { readingOf } from '#test/support/reading.ts'

const golden = (name: string) => `../golden/stories/${name}.txt`

/** One sentence for each number of words that may stand between. */
const upTo = (most: number, sentence: (between: string) => string, word: string): readonly string[] =>
  Array.from({ length: most + 1 }, (_, count) => sentence(`${word} `.repeat(count)))

/** One sentence for each word. */
const each = (words: string, sentence: (word: string) => string): readonly string[] => words.split(' ').map(sentence)

/** Sentences at the limits of every rule of figures: one word fewer, one more, at the beginning, before each mark. */
const counts: readonly string[] = [
  ...upTo(9, (between) => `Ten miners were ${between}killed in Halvar.`, 'reportedly'),
  ...upTo(9, (between) => `Ten ${between}were killed.`, 'reportedly'),
  ...upTo(5, (between) => `Police killed 24 ${between}soldiers.`, 'young'),
  ...upTo(5, (between) => `Some 24 ${between}soldiers died.`, 'young'),
  ...upTo(5, (between) => `Ten miners in the old ${between}mine were killed.`, 'deep'),
  ...upTo(9, (between) => `The death toll ${between}rose to 46.`, 'now'),
  ...upTo(9, (between) => `The army would ${between}kill 40 soldiers, and killed 41 others.`, 'also'),
  ...upTo(9, (between) => `Nothing would be ${between}said: 40 people were killed.`, 'also'),
  ...upTo(6, (between) => `Forty miners ${between}feared dead.`, 'now'),
  ...upTo(4, (between) => `Ankara sent 900 ${between}troops there.`, 'fresh'),
  ...upTo(5, (between) => `Ankara sent ${between}900 troops there.`, 'another'),
  ...upTo(6, (between) => `Three women, aged 30 ${between}to 40, were killed.`, 'years'),
  ...upTo(3, (between) => `The army killed ${between}24.`, 'roughly'),
  ...each('19 20 21', (number) => `Ankara sent ${number} troops.`),
  ...each('troops soldiers personnel tanks', (noun) => `Ankara keeps 900 ${noun} there.`),
  ...each('% more additional further percent years more', (unit) => `The army killed 24 ${unit} people.`),
  ...each('31 32 1900 1999 2019 2100', (number) => `Ten died and ${number} March people were killed.`),
  ...each('in since by until from the early - to and of after', (word) => `People fled ${word} 2019 in Halvar.`),
  ...each('1 2 one two', (number) => `The army killed ${number} of the rioters.`),
  ...each('1 2 one two', (number) => `The army killed ${number} in Halvar.`),
  ...each('1 2 one two', (number) => `${number} wounded.`),
  ...each('1 one two 0 zero 2.5', (number) => `${number} person was killed.`),
  ...each('1 one two 0 zero 2.5', (number) => `${number} people were killed.`),
  ...each('including among mostly most with', (word) => `Ten people, ${word} two girls, were killed.`),
  ...each('including among mostly most with', (word) => `Ten people, ${word} two girls were killed.`),
  ...each('of including among between with and or', (word) => `There ${word} ten people were killed.`),
  ...each('a an his her their the', (word) => `Two girls and ${word} mother were killed.`),
  ...each('a an his her their the', (word) => `Two girls, ${word} mother were killed.`),
  ...each('three three three', () => 'Two girls and three boys were killed.'),
  'Two girls, three boys were killed.',
  'Two girls, and three boys were killed.',
  'Two girls, and a boy were killed.',
  'Two girls or three boys were killed.',
  'The army killed two girls and wounded three.',
  'The army killed two girls and three others.',
  'The army killed two girls and three were hurt.',
  'The army killed two girls and three dead dogs were found.',
  'The army killed two girls, three of them twins.',
  'It freed 131 detained prisoners and 12 wounded.',
  'Toll: 46 dead.',
  'Deaths at 46.',
  '46 deaths.',
  'Fatalities reached 46; the toll now stands at 47.',
  'The toll of the day was read out: 46.',
  'The toll is 46.',
  'A toll about 46 was read.',
  ...each('nears near nearing approaches approached approaching passes', (word) => `The death toll ${word} 46.`),
  ...each('as so', (word) => `He had ${word} many 30 soldiers killed.`),
  ...each('many much few', (word) => `As ${word} as 30 soldiers were killed.`),
  ...each('up down', (word) => `It took ${word} to 30 soldiers killed.`),
  ...each('up down', (word) => `It took ${word} to $30 million.`),
  ...each('its his her their the annual yearly a', (word) => `They cut ${word} $4 million of aid.`),
  ...each('its his her their the annual yearly a', (word) => `They cut ${word} 4 million euros of aid.`),
  ...each('$ € £', (sign) => `The port cost ${sign}4 million.`),
  ...each('dollars euros pounds roubles', (unit) => `The port cost 4 million ${unit}.`),
  ...each('1 2 8', (number) => `The Rey Song ${number} was captured.`),
  ...each('1 2 8', (number) => `The Rey Song ${number} people were captured.`),
  ...each('killing Killing Wounds Halvar', (word) => `The storm ${word} 6 in May.`),
  ...each('killing Killing Wounds Halvar', (word) => `${word} 6`),
  ...each('Article No. Number Flight Unit Brigade Brigades', (word) => `${word} 93 killed people.`),
  ...each('T-72 72-T 7:30 10-20 x12 12x 24-year-old 1.5 3rd', (word) => `The army killed ${word} people.`),
  ...each('119 120 121', (number) => `The mayor, ${number}, was killed with ${number} people.`),
  ...each('age aged ages about', (word) => `A boy ${word} 14 was killed.`),
  'Girls, aged five and 10, were killed.',
  'Girls, aged five, 10, were killed.',
  'Girls aged in the town of Halvar on Monday and 10 boys were killed.',
  ...each('in of out to', (word) => `Three ${word} 10 were killed.`),
  ...each('in of out to', (word) => `Three ${word} of 10 were killed.`),
  ...each('in of out to', (word) => `The three ${word} town were killed.`),
  'The war has killed 700 people.',
  'A war that has left 700 people dead goes on.',
  'Since the war began, 700 people were killed.',
  'Since March 700 people were killed.',
  'In the past two weeks 700 people were killed.',
  'So far this year 700 people were killed.',
  'Last year 700 people were killed.',
  'In 2019 700 people were killed.',
  'The mayor said 12 people were killed in Halvar on Monday.',
  '“Twelve people were killed in Port Dade,” the mayor said.',
  'Twelve people were killed near Port Dade, in Norland, on Monday.',
  'Twelve people were killed in Port Dade and in May.',
  'Twelve people were killed in Halvar province, police in Norland say.',
  'Thirty thousand people fled; 40 thousand, 2.5 million and 3 bn did not.',
  'Nobody was hurt (12 dead) – 14 wounded.',
]

it('figures are found up to the limits of each rule, and no further', async () => {
  const lines = counts.map((body) => {
    const read = readingOf({ id: 'a', body })
    const found = figuresOf(read).map(({ label, value, unit, span, place, isTotal, hasSource }) =>
      [
        label,
        value,
        unit,
        `“${read.article.text.slice(span.start, span.end)}”`,
        place && `in ${place}`,
        isTotal && 'total',
        hasSource && 'sourced',
      ]
        .filter((part) => part !== null && part !== false)
        .join(' '),
    )
    return `${body}\n    ${found.join('; ') || '–'}`
  })
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(golden('figures'))
})

const days: readonly string[] = [
  ...upTo(13, (between) => `The court will ${between}rule on Monday.`, 'then'),
  ...upTo(13, (between) => `On Monday the court ${between}will rule.`, 'then'),
  ...upTo(13, (between) => `Ministers meet ${between}for talks Monday.`, 'then'),
  ...upTo(5, (between) => `They talk toward a March 31 ${between}deadline.`, 'final'),
  ...upTo(5, (between) => `Missing ${between}a March 31 deadline, they will talk.`, 'even'),
  ...upTo(9, (between) => `They delayed the ${between}vote until Friday, which is expected to fail.`, 'next'),
  ...upTo(3, (between) => `The envoy on Monday ${between}said that they will meet.`, 'again'),
  ...each('will would could may might should shall seeks hopes', (word) => `The court ${word} rule on Monday.`),
  ...each('is are was were be', (word) => `The court ${word} to rule on Monday.`),
  ...each('is was were been not has', (word) => `The vote ${word} scheduled on Monday.`),
  ...each('set expected plans due slated vows', (word) => `The court is ${word} to rule on Monday.`),
  ...each('set expected plans due slated vows', (word) => `A ${word} court rules on Monday.`),
  ...each('to for on at', (word) => `The vote is set ${word} Monday.`),
  ...each('after before since when but if until', (word) => `The court will rule ${word} talks end Monday.`),
  ...each('held met arrived taken ended', (word) => `Talks will be ${word} on Monday.`),
  ...each('held met arrived taken ended', (word) => `Talks, ${word} with the envoy on Monday.`),
  ...each('Sunday Monday Tuesday Wednesday Thursday Friday Saturday tomorrow', (day) => `They will meet ${day}.`),
  ...each('0 1 3 4 5 28 29 30 31 32 99', (day) => `The court will rule on March ${day}.`),
  ...each('0 1 27 28 29 30 31 32', (day) => `The court will rule on ${day} January.`),
  ...each('0 1 28 29 30', (day) => `The court will rule on February ${day}.`),
  ...each('2025 2026 2027 2028 1999 30', (year) => `The court will rule on May 3, ${year}.`),
  ...each('2025 2026 2027', (year) => `The court will rule on 3 May ${year}.`),
  ...each(
    'January February March April May June July August September October November December',
    (month) => `The court will rule on ${month} 7.`,
  ),
  'The court will rule in March.',
  'March 31 deadline.',
  'Monday deadline.',
  'The vote of Monday was lost, the court will rule on Friday.',
  'The court will rule tomorrow and on Friday.',
  'They met on Monday. They will meet on Tuesday. They will go home on Friday.',
  'Tomorrow, next week, some day they will meet.',
  'The talks set for Monday are over.',
]

it('what is coming up is found up to the limits of each rule, and no further', async () => {
  // 4 March 2026 is a Wednesday.
  const lines = days.map((body) => {
    const found = comingUpIn(readingOf({ id: 'a', body, at: '2026-03-04T09:00:00Z' })).map(({ on }) => on)
    return `${found.join(' ').padEnd(10, '–')}  ${body}`
  })
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(golden('coming-up'))
})
