import type { BriefedStory, Coverage } from '#src/briefings/briefing.ts'
import type { CoveragePicture } from './picture.ts'
import { altText, type Reader } from './picture-voice.ts'

const mostRows = 12

type Row = Coverage['carriedBy'][number]

/** Which outlets carry a story, by country and ownership, beside those read that do not; null where one alone carries it. */
export function coveragePicture(
  { headline, coverage }: Pick<BriefedStory, 'headline' | 'coverage'>,
  reader: Reader,
): CoveragePicture | null {
  const { voice } = reader
  const { carriedBy, notIn } = coverage
  const [carried, missing] = [outletsOf(carriedBy), outletsOf(notIn)]
  if (carried < 2 || carried + missing < 3) return null
  const ownerships = [...new Set([...carriedBy, ...notIn].map(({ ownership }) => ownership))].toSorted(
    (a, b) => ofOwnership(carriedBy, b) + ofOwnership(notIn, b) - ofOwnership(carriedBy, a) - ofOwnership(notIn, a),
  )
  const countries = [...new Set([...carriedBy, ...notIn].map(({ country }) => country))]
  const rows = countries
    .map((country) => ({
      country: voice.country(country) ?? voice.say('coverage.unknown'),
      carriedBy: ownerships.map((ownership) => outletsOf(carriedBy.filter(isOf(country, ownership)))),
      notIn: ownerships.map((ownership) => outletsOf(notIn.filter(isOf(country, ownership)))),
    }))
    .toSorted((a, b) => sum(b.carriedBy) - sum(a.carriedBy) || sum(b.notIn) - sum(a.notIn))
  const shown = rows.slice(0, mostRows)
  const left = rows.slice(mostRows).reduce((total, row) => total + sum(row.carriedBy) + sum(row.notIn), 0)
  const counts = { carried: voice.number(carried), read: voice.say('count.outlets', { n: carried + missing }) }
  return {
    kind: 'coverage',
    title: headline.text,
    subtitle: voice.say('picture.coverageSubtitle', counts),
    notes: left > 0 ? [voice.say('picture.notDrawn', { what: voice.say('count.outlets', { n: left }) })] : [],
    alt: altText([voice.say('picture.coverageAlt', counts), `${shown.map(shareOf).join(', ')}.`]),
    locale: voice.locale,
    zone: reader.zone,
    rows: shown,
    ownerships: ownerships.map((ownership) =>
      ownership === null ? voice.say('coverage.unknown') : voice.word(`ownership.${ownership}`),
    ),
    words: { carried: voice.say('picture.carries'), missing: voice.say('picture.carriesNot') },
  }
}

/** “France 1/3”. */
function shareOf({ country, carriedBy, notIn }: CoveragePicture['rows'][number]): string {
  return `${country} ${sum(carriedBy)}/${sum(carriedBy) + sum(notIn)}`
}

function isOf(country: string | null, ownership: Row['ownership']): (row: Row) => boolean {
  return (row) => row.country === country && row.ownership === ownership
}

function ofOwnership(rows: readonly Row[], ownership: Row['ownership']): number {
  return outletsOf(rows.filter((row) => row.ownership === ownership))
}

function outletsOf(rows: readonly Row[]): number {
  return sum(rows.map(({ outlets }) => outlets))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0)
}
