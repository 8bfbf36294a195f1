import type {
  BriefedStory,
  Citation,
  Coverage,
  Dispute,
  FigureRange,
  RankTerm,
  UpcomingEvent,
} from '#src/briefings/briefing.ts'
import { figureEnds, figureWords } from '#src/briefings/figure-ends.ts'
import { statementForm } from '#src/briefings/statement-form.ts'
import { dated, outletLink } from '#src/discord/render/cite.ts'
import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import { dot, moment } from '#src/discord/render/parts.ts'
import { printedWords } from '#src/discord/render/printed-words.ts'
import { saidWords, speakerOf, statementLine, statementSentence } from '#src/discord/render/statement.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/** What the message has told already: outlets' facts; and from when on a statement needs no date. */
export type ToldSoFar = { readonly named?: Set<string>; readonly from?: Date }

/** A claim and who denies it, in the order in which they stand to each other. */
export function disputeLine(dispute: Dispute, voice: Voice, context: ToldSoFar = {}): string {
  const denials = dispute.denials.map((denial) => {
    const citation = denial.pieces[0]?.citation
    // “RSF have denied that …” says by itself that it is denied.
    const words =
      statementForm(denial).join === ': '
        ? voice.say('labelled', {
            label: voice.say('brief.denied', { who: speakerOf(denial, voice) }),
            words: saidWords(denial, voice),
          })
        : statementSentence(denial, voice)
    return `-# ${words}${citation ? ` — ${outletLink(citation, voice, context.named)}${whenOf(citation)}` : ''}`
  })
  const { unheard } = dispute
  const silence = unheard
    ? [
        `-# ${voice.say('brief.unheard', { who: escapeFeedText(unheard.name), outlets: voice.say('count.outlets', { n: unheard.outlets }) })}`,
      ]
    : []
  return [`• ${statementLine(dispute.claim, voice, context)}`, ...denials, ...silence].join('\n')

  function whenOf(citation: Citation): string {
    const isCurrent = context.from !== undefined && citation.at >= context.from && citation.dateQuality === 'stated'
    return isCurrent ? '' : `, ${dated(citation, voice)}`
  }
}

/** A range with its sources and their moments, never an average: `displaced: 4,000, Channel Nord … – more than 9,000, Tigris Post …`. */
export function figureLine(figure: FigureRange, voice: Voice, { named }: ToldSoFar = {}): string {
  const range = figureEnds(figure)
    .map((end) => {
      const amount = figureWords(end, figure.unit, voice.number)
      return `**${escapeFeedText(amount)}**, ${outletLink(end.citation, voice, named)} ${dated(end.citation, voice)}`
    })
    .join(' – ')
  return `• ${voice.say('brief.figure', { label: voice.word(`figure.${figure.label}`), range })}`
}

export function comingLine(event: UpcomingEvent, voice: Voice, { named }: ToldSoFar = {}): string {
  const noon = new Date(`${event.on}T12:00:00Z`)
  const when = Number.isNaN(noon.getTime()) ? escapeFeedText(event.on) : moment(noon, 'd')
  return `• ${when} ${printedWords(event.sentence.text, 'comingUp')} — ${outletLink(event.sentence.citation, voice, named)}`
}

/** Each addend of a rank as a bar with weight × value, so that anybody can add them up, and the sum. */
export function rankLine(terms: readonly RankTerm[], voice: Voice): string {
  const { format } = new Intl.NumberFormat(voice.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const addends = terms.map(
    ({ name, weight, value }) =>
      `-# ${barOf(value)} ${voice.word(`term.${name}`)} ${format(weight)} × ${format(value)}`,
  )
  const sum = terms.reduce((total, { weight, value }) => total + weight * value, 0)
  return [...addends, `-# = **${format(sum)}**`].join('\n')
}

/** Who carries a story and who of those read does not: by country and owner; outlets outside the catalogue by name. */
export function coverageLines(
  { coverage, outlets }: Pick<BriefedStory, 'coverage' | 'outlets'>,
  voice: Voice,
): readonly string[] {
  const isUnlabelled = ({ country, ownership }: Pick<CoverageGroup, 'country' | 'ownership'>): boolean =>
    country === null && ownership === null
  const names = outlets.filter(isUnlabelled).map(({ name }) => escapeFeedText(clip(name, 60)))
  const describe = (group: CoverageGroup): string => {
    const { country, ownership } = group
    if (isUnlabelled(group)) return voice.say('coverage.others', { n: group.outlets })
    const place = voice.country(country) ?? voice.say('coverage.unknown')
    const owner = ownership ? ` (${voice.word(`ownership.${ownership}`)})` : ''
    return `${place}${owner}${group.outlets > 1 ? ` ×${voice.number(group.outlets)}` : ''}`
  }
  const carriedBy = coverage.carriedBy.flatMap((group) =>
    isUnlabelled(group) && names.length === group.outlets ? names : [describe(group)],
  )
  return [
    ...(carriedBy.length > 0
      ? [voice.say('labelled', { label: voice.say('coverage.carried'), words: carriedBy.join(dot) })]
      : []),
    ...(coverage.notIn.length > 0
      ? [voice.say('labelled', { label: voice.say('coverage.missing'), words: coverage.notIn.map(describe).join(dot) })]
      : []),
  ]
}

type CoverageGroup = Coverage['carriedBy'][number]

/** Filled bars for a value from 0 to 1. */
function barOf(value: number): string {
  const filled = Math.round(Math.min(1, Math.max(0, value)) * barLength)
  return '▰'.repeat(filled) + '▱'.repeat(barLength - filled)
}

const barLength = 5
