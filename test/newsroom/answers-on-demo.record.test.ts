import { afterAll, beforeAll, expect, it } from 'vitest'
import type { BriefedStatement, Briefing } from '#src/briefings/briefing.ts'
import { showBriefing } from '#src/cli/show/show-briefing.ts'
import { showSaid } from '#src/cli/show/show-said.ts'
import type { SaidQuery } from '#src/newsroom/archive/questions.ts'
import { demoNow, demoOutletServer, readDemo } from '#test/support/demo-dossiers.ts'
import { asking, openTestNewsroom, type TestNewsroom } from './test-newsroom.ts'

/**
 * What the archive answers of the demo's press, question by question. It is a record of what a change does to answers; its
 * difference is to be read.
 */
const golden = (name: string) => `../golden/answers/${name}.txt`
const dayMs = 24 * 3_600_000
const look = { columns: 110, color: false, hyperlinks: false }
const earlier = new Date(demoNow.getTime() - dayMs)

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
  newsroom.clock.time = demoNow
  await newsroom.store.outlets.save(demoOutletServer)
  const read = readDemo()
  // In the order in which they came, some at a time, as a poller files them.
  for (let from = 0; from < read.length; from += 10) await newsroom.publish(...read.slice(from, from + 10))
})
afterAll(() => newsroom.close())

const scenes = (all: readonly (readonly [string, string])[]) =>
  all.map(([name, drawn]) => `=== ${name}\n${drawn}\n`).join('\n')

/** Questions one after the other, each with its answer as it is drawn. */
async function answered<Asked>(
  questions: readonly Asked[],
  answer: (asked: Asked) => Promise<string>,
): Promise<string> {
  const drawn: (readonly [string, string])[] = []
  for (const asked of questions) drawn.push([JSON.stringify(asked), await answer(asked)])
  return scenes(drawn)
}

const headlines = ({ stories, counts, statements, actors, disputes, figures, comingUp }: Briefing) =>
  [
    JSON.stringify(counts),
    ...stories.map(({ headline, articles, origins, phase }) => `${headline.text} ${articles} ${origins} ${phase}`),
    `${statements.length} statements, ${disputes.length} disputes, ${figures.length} figures, ${comingUp.length} to come`,
    actors.map(({ name, stories: told, statements: said }) => `${name} ${told} ${said}`).join('; '),
  ].join('\n')

it('briefings', async () => {
  const questions = [
    { topic: 'Iraq', sinceMs: 3 * dayMs },
    { topic: 'sudan', sinceMs: dayMs },
    { topic: 'nuclear inspectors', sinceMs: 3 * dayMs },
    { topic: 'Vanuatu', sinceMs: 3 * dayMs },
  ]
  const shown = await answered(questions, async (query) =>
    showBriefing(await newsroom.brief(query, asking), { now: demoNow, look, why: true }),
  )
  await expect(shown).toMatchFileSnapshot(golden('briefings'))
})

it('what more briefings are of', async () => {
  const questions = [
    ...['Turkey', 'turkish', 'Ankara', 'UN', 'RSF', 'Olindes', 'Jordan', 'Niger', 'North Korea', 'iraq turkey', ''].map(
      (topic) => ({ topic, sinceMs: 3 * dayMs }),
    ),
    { topic: 'Iran', sinceMs: 3_600_000 },
    { topic: 'Iran', sinceMs: 3 * dayMs, limit: 1 },
    { topic: 'Iran', sinceMs: 3 * dayMs, at: earlier },
    { topic: 'Iran', sinceMs: 3 * dayMs, at: new Date(0) },
  ]
  const shown = await answered(questions, async (query) => headlines(await newsroom.brief(query, asking)))
  await expect(shown).toMatchFileSnapshot(golden('more-briefings'))
})

it('the ledger', async () => {
  const week = { sinceMs: 7 * dayMs }
  const questions: readonly SaidQuery[] = [
    { who: 'Olindes', ...week },
    { who: 'Marta Olindes', about: 'Sudan', ...week },
    { about: 'Iraq', pageSize: 4, ...week },
    { about: 'Iraq', pageSize: 4, page: 1, ...week },
    { about: 'Iraq', pageSize: 4, page: 99, ...week },
    { about: 'Iraq', grade: 'verbatim', ...week },
    { about: 'Iraq', act: 'reject', ...week },
    { about: 'Iraq', lessCertain: true, ...week },
    { about: 'Iran', timeline: true, pageSize: 4, ...week },
    { who: 'Iran', about: 'inspectors', ...week },
    { who: 'Nobody Atall', ...week },
    { who: 'Ellery', sinceMs: 3_600_000 },
    { who: 'Kremlin', at: earlier, ...week },
  ]
  const shown = await answered(questions, async (query) => {
    const answer = await newsroom.said(query, asking)
    const { total, others, page, pages, turns, tryInstead } = answer
    return `${JSON.stringify({ total, others, page, pages, turns, tryInstead })}\n${showSaid(answer, { now: demoNow, look })}`
  })
  await expect(shown).toMatchFileSnapshot(golden('ledger'))
})

const words = ({ speaker, office, act, target, pieces, alsoIn }: BriefedStatement) =>
  `${speaker?.name ?? '–'} (${office ?? '–'}) ${act} ${target ?? '–'} +${alsoIn.length}: ${pieces
    .map(({ text }) => text)
    .join(' … ')
    .slice(0, 70)}`

it('actors, names to choose, quotations, stories and the state of things', async () => {
  const actors = await answered(
    ['Marta Olindes', 'Olindes', 'Turkey', 'turkish', 'RSF', 'Jordan', 'Nobody Atall'].map((name) => ({ name })),
    async (query) => {
      const found = await newsroom.actor({ ...query, sinceMs: 7 * dayMs }, asking)
      if (!found.ok) return JSON.stringify(found.problem)
      const { actor, offices, by, about, actsByTarget, quotedBy } = found.value
      return [
        JSON.stringify(actor),
        ...offices.map(({ office, from, to }) => `office ${office} ${from.toISOString()} ${to.toISOString()}`),
        ...by.map((one) => `by ${words(one)}`),
        ...about.map((one) => `about ${words(one)}`),
        actsByTarget.map(({ act, target, count }) => `${act} ${target} ${count}`).join('; '),
        quotedBy.map(({ outlet, count }) => `${outlet.name} ${count}`).join('; '),
      ].join('\n')
    },
  )
  const typed = ['', 'su', 'sou kor', 'oli', 'mart oli', 'olnides', 'turk', 'un', 'zz', 'ber']
  const names = await answered(
    typed.flatMap((text) => (['topic', 'actor', 'zone'] as const).map((kind) => ({ kind, text }))),
    async ({ kind, text }) => {
      const suggested = await newsroom.suggest(kind, text, 'common')
      return suggested.map(({ name }) => name).join('; ')
    },
  )
  const quotations = await answered(
    ['Monitors can see a ceasefire, they cannot make one', 'Monitors see a ceasefire', 'No such words were ever said'],
    async (text) => {
      const { closest, similarity, earliest, versions } = await newsroom.checkQuote({ text }, asking)
      return [closest ? words(closest) : '–', similarity.toFixed(3), earliest?.articleId, versions.length].join('\n')
    },
  )
  const [first] = (await newsroom.brief({ topic: 'Iraq', sinceMs: 3 * dayMs }, asking)).stories
  const story = await newsroom.story({ storyId: first!.id }, asking)
  const same = await newsroom.storyOf({ url: first!.headline.citation.url! }, asking)
  const affair = await newsroom.affair({ storyId: first!.id }, asking)
  const seen = await newsroom.seenByAll({ storyIds: [first!.id, 'none'], articleIds: ['none'] }, asking)
  const status = await newsroom.status(asking)
  const state = [
    `${story?.articles} articles, ${same?.id === story?.id}, ${affair?.events.length ?? 0} events, ${seen.size} seen`,
    JSON.stringify({ ...status, storeBytes: null, corpus: { ...status.corpus } }),
  ].join('\n')
  await expect([actors, names, quotations, state].join('\n')).toMatchFileSnapshot(golden('others'))
})
