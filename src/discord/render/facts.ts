import type { Coverage, Dispute, FigureRange, RankTerm, UpcomingEvent } from '#src/briefings/briefing.ts'
import { dated, outletLink } from '#src/discord/render/cite.ts'
import { escapeFeedText } from '#src/discord/render/feed-text.ts'
import { dot, moment } from '#src/discord/render/parts.ts'
import { printedWords } from '#src/discord/render/printed-words.ts'
import { saidWords, speakerOf, statementLine } from '#src/discord/render/statement.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/** A claim and who denies it, in the order in which they stand to each other. */
export function disputeLine(dispute: Dispute, voice: Voice): string {
  const denials = dispute.denials.map((denial) => {
    const citation = denial.pieces[0]?.citation
    const who = speakerOf(denial, voice)
    return `-# ${voice.say('brief.denied', { who })}: ${saidWords(denial, voice)}${citation ? ` — ${outletLink(citation, voice)}, ${dated(citation, voice)}` : ''}`
  })
  const { unheard } = dispute
  const silence = unheard
    ? [
        `-# ${voice.say('brief.unheard', { who: escapeFeedText(unheard.name), outlets: voice.say('count.outlets', { n: unheard.outlets }) })}`,
      ]
    : []
  return [`• ${statementLine(dispute.claim, voice)}`, ...denials, ...silence].join('\n')
}

/** A range with its sources and their moments, never an average: `displaced: 4,000, Channel Nord … – 9,000, Tigris Post …`. */
export function figureLine(figure: FigureRange, voice: Voice): string {
  const ends = figure.low === figure.high ? [figure.low] : [figure.low, figure.high]
  const range = ends
    .map((end) => {
      const source = figure.sources.find(({ value }) => value === end)
      const amount = `**${voice.number(end)}**${figure.unit ? ` ${escapeFeedText(figure.unit)}` : ''}`
      return source ? `${amount}, ${outletLink(source.citation, voice)} ${dated(source.citation, voice)}` : amount
    })
    .join(' – ')
  return `• ${voice.say('brief.figure', { label: voice.word(`figure.${figure.label}`), range })}`
}

export function comingLine(event: UpcomingEvent, voice: Voice): string {
  const noon = new Date(`${event.on}T12:00:00Z`)
  const when = Number.isNaN(noon.getTime()) ? escapeFeedText(event.on) : moment(noon, 'd')
  return `• ${when} ${printedWords(event.sentence.text, 'comingUp')} — ${outletLink(event.sentence.citation, voice)}`
}

/** `0.73 = independent sources 0.3 × 0.75 + …`: every addend of a rank, so that anybody can add them up. */
export function rankLine(terms: readonly RankTerm[], voice: Voice): string {
  const addends = terms.map(
    ({ name, weight, value }) => `${voice.word(`term.${name}`)} ${voice.number(weight)} × ${voice.number(value)}`,
  )
  const sum = terms.reduce((total, { weight, value }) => total + weight * value, 0)
  return `**${voice.number(sum)}**\n-# = ${addends.join(' + ')}`
}

export function coverageLines(coverage: Coverage, voice: Voice): readonly string[] {
  const describe = (groups: Coverage['carriedBy']): string =>
    groups
      .map(({ country, ownership, outlets }) => {
        const place = voice.country(country) ?? voice.say('coverage.unknown')
        const owner = ownership ? ` (${voice.word(`ownership.${ownership}`)})` : ''
        return `${place}${owner}${outlets > 1 ? ` ×${voice.number(outlets)}` : ''}`
      })
      .join(dot)
  return [
    ...(coverage.carriedBy.length > 0 ? [`${voice.say('coverage.carried')}: ${describe(coverage.carriedBy)}`] : []),
    ...(coverage.notIn.length > 0 ? [`${voice.say('coverage.missing')}: ${describe(coverage.notIn)}`] : []),
  ]
}
