import type { ActType } from '#src/analysis/findings.ts'
import type { BriefedStatement } from '#src/briefings/briefing.ts'
import type { MonthPicture } from './picture.ts'
import { altText, type Reader } from './picture-voice.ts'

const dayMs = 24 * 60 * 60_000
/** Acts with a colour of their own; the rest shares one. */
const mostActs = 5
const mostDays = 92
const fewestStatements = 4
const fewestDays = 2

/** What an actor said in a window, and how much of that is at hand. */
export type MonthFacts = {
  readonly actor: string
  readonly window: { readonly from: Date; readonly to: Date }
  /** Oldest first. */
  readonly statements: readonly BriefedStatement[]
  /** Places in `statements` where an act turns. */
  readonly turns: readonly number[]
  /** How many there are in the window; where more than `statements` holds, these are the newest. */
  readonly total: number
}

/** Statements of one actor by day and act, with its turns; null where there are too few to see a course in. */
export function monthPicture(facts: MonthFacts, reader: Reader): MonthPicture | null {
  const { voice, zone } = reader
  const printed = facts.statements
    .map((statement, index) => ({ statement, index }))
    .filter(({ statement }) => statement.printed)
  const dateOf = dateIn(zone)
  const dates = daysOf(facts, dateOf)
  const byDate = Map.groupBy(printed, ({ statement }) => dateOf(statement.at))
  const spoken = dates.filter((date) => byDate.has(date))
  if (printed.length < fewestStatements || spoken.length < fewestDays) return null
  const acts = actsOf(printed.map(({ statement }) => statement))
  const turned = new Set(facts.turns)
  const days = dates.map((date) => {
    const said = byDate.get(date) ?? []
    return {
      date,
      counts: acts.map((act) => said.filter(({ statement }) => placeOf(statement.act, acts) === act).length),
      turns: said
        .filter(({ index }) => turned.has(index))
        .map(({ index }) => turnWords(facts.statements, index, reader)),
    }
  })
  const names = acts.map((act) => (act === 'other' ? voice.say('picture.otherActs') : voice.word(`act.${act}`)))
  const drawnActs = acts.map((act, index) => ({ name: names[index]!, isPlain: act === 'state' }))
  const statements = voice.say('count.statements', { n: printed.length })
  return {
    kind: 'month',
    title: facts.actor,
    subtitle: voice.say('picture.monthSubtitle', { statements }),
    notes: [
      ...(facts.total > facts.statements.length ? [voice.say('picture.monthNewest', { statements })] : []),
      voice.say('picture.clock', { zone }),
    ],
    alt: altText([
      voice.say('picture.monthAlt', { who: facts.actor, statements }),
      ...days.filter(({ counts }) => counts.some((n) => n > 0)).map((day) => altOfDay(day, names, reader)),
    ]),
    locale: voice.locale,
    zone,
    days,
    acts: drawnActs,
    words: { turn: voice.say('picture.turn') },
  }
}

/**
 * Days of the window since the first statement, of a long one the newest. An empty day before it could mean that nothing
 * was read then.
 */
function daysOf({ window, statements }: MonthFacts, dateOf: (at: Date) => string): readonly string[] {
  const first = Math.min(window.to.getTime(), ...statements.map(({ at }) => at.getTime()))
  const from = Math.max(first, window.from.getTime(), window.to.getTime() - mostDays * dayMs)
  const dates = new Set<string>()
  for (let at = from; at < window.to.getTime(); at += dayMs / 2) dates.add(dateOf(new Date(at)))
  dates.add(dateOf(window.to))
  return [...dates]
}

function dateIn(zone: string): (at: Date) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return (at) => format.format(at)
}

/** The most frequent acts; `other` stands for the rest. */
function actsOf(statements: readonly BriefedStatement[]): readonly (ActType | 'other')[] {
  const counts = [...Map.groupBy(statements, ({ act }) => act)].toSorted(([, a], [, b]) => b.length - a.length)
  const acts = counts.map(([act]) => act)
  return acts.length <= mostActs + 1 ? acts : [...acts.slice(0, mostActs), 'other']
}

function placeOf(act: ActType, acts: readonly (ActType | 'other')[]): ActType | 'other' {
  return acts.includes(act) ? act : 'other'
}

/** “Iran: accuses → agrees”, by what the same speaker did towards the same target before. */
function turnWords(statements: readonly BriefedStatement[], index: number, { voice }: Reader): string {
  const { target, act } = statements[index]!
  const before = statements.slice(0, index).findLast((other) => other.target === target && other.act !== 'state')
  const course = [...(before ? [before.act] : []), act].map((one) => voice.word(`act.${one}`)).join(' → ')
  return target === null ? course : `${target}: ${course}`
}

function altOfDay(
  { date, counts, turns }: MonthPicture['days'][number],
  names: readonly string[],
  reader: Reader,
): string {
  const { voice } = reader
  const day = new Intl.DateTimeFormat(voice.locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const told = counts.flatMap((n, index) => (n > 0 ? [`${names[index]!} ${voice.number(n)}`] : []))
  const turned = turns.map((words) => `${voice.say('picture.turn')}: ${words}`)
  return `${day.format(new Date(`${date}T12:00:00Z`))}: ${[...told, ...turned].join(', ')}.`
}
