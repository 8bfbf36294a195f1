import type { BriefedStatement } from '#src/briefings/briefing.ts'
import { bearsName } from '#src/briefings/named-speaker.ts'
import { wordDifferences } from '#src/briefings/word-differences.ts'
import { alsoIn, dated, outletLink } from '#src/discord/render/cite.ts'
import { escapeFeedText } from '#src/discord/render/feed-text.ts'
import { dot } from '#src/discord/render/parts.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/** Longest statement that is printed; a longer one is named and linked, since a quotation is never cut. */
export const LONGEST_STATEMENT = 700

/** What a statement's line is made of, whether it comes from the ledger or straight from an article. */
export type Said = Pick<BriefedStatement, 'office' | 'via' | 'grade' | 'kind'> & {
  readonly speaker: { readonly name: string } | null
  readonly pieces: readonly { readonly text: string }[]
}

/** Speaker with office in front and the words; where they stand, in small print below. */
export function statementLine(statement: BriefedStatement, voice: Voice): string {
  const citation = statement.pieces[0]?.citation
  const source = citation ? `\n-# ${outletLink(citation, voice)}${alsoIn(statement.alsoIn, voice)}` : ''
  return `${speakerOf(statement, voice)}: ${wordsOf(statement, voice)}${source}`
}

/** The words; grade, act, outlet and moment in small print; below, how another outlet words it. */
export function statementEntry(statement: BriefedStatement, voice: Voice): string {
  const citation = statement.pieces[0]?.citation
  const facts = [
    voice.word(`grade.${statement.grade}`),
    statement.act === 'state' ? null : actOf(statement, voice),
    citation && `${outletLink(citation, voice)}${alsoIn(statement.alsoIn, voice)}`,
    citation && dated(citation, voice),
  ]
  const lines = [
    `${speakerOf(statement, voice)}: ${wordsOf(statement, voice)}`,
    `-# ${facts.filter(Boolean).join(dot)}`,
  ]
  return [...lines, ...versionLine(statement, voice)].join('\n')
}

/** How another outlet words it, with the words that the first wording does not have. */
function versionLine({ pieces, versions = [], via }: BriefedStatement, voice: Voice): readonly string[] {
  const [version, ...others] = versions
  const citation = version?.pieces[0]?.citation
  if (!version || !citation) return []
  const added = wordDifferences(textOf(pieces), textOf(version.pieces)).filter(({ mark }) => mark === 'added')
  const differing = added.map(({ words }) => escapeFeedText(words)).join(' … ')
  const facts = [
    `${voice.say('statement.version', { outlet: outletLink(citation, voice) })} ${wordsOf({ ...version, via }, voice)}`,
    differing && `*${voice.say('statement.differs', { words: differing })}*`,
    others.length > 0 && voice.say('more', { n: others.length }),
  ]
  return [`-# ${facts.filter(Boolean).join(dot)}`]
}

function textOf(pieces: readonly { readonly text: string }[]): string {
  return pieces.map(({ text }) => text).join(' … ')
}

export function speakerOf(statement: Said, voice: Voice): string {
  if (!statement.speaker) return `*${voice.say('statement.unclear')}*`
  const office = statement.office ? `${escapeFeedText(statement.office)} ` : ''
  const name = escapeFeedText(statement.speaker.name)
  return `${office}${bearsName(statement.speaker) ? `**${name}**` : name}`
}

/** The words as their grade allows: in quotation marks only where the source has them in marks. */
export function wordsOf(statement: Pick<Said, 'via' | 'grade' | 'kind' | 'pieces'>, voice: Voice): string {
  const length = statement.pieces.reduce((sum, { text }) => sum + text.length, 0)
  const lead = leadOf(statement, voice)
  if (length > LONGEST_STATEMENT) return `${lead}*${voice.say('statement.long')}*`
  const pieces = statement.pieces.map(({ text }) => escapeFeedText(text))
  return `${lead}${(statement.kind === 'direct' ? pieces.map((piece) => `“${piece}”`) : pieces).join(' … ')}`
}

export function actOf(statement: BriefedStatement, voice: Voice): string {
  const act = voice.word(`act.${statement.act}`)
  return statement.target ? voice.say('statement.target', { act, target: escapeFeedText(statement.target) }) : act
}

function leadOf({ grade, via }: Pick<Said, 'grade' | 'via'>, voice: Voice): string {
  if (grade === 'verbatim') return ''
  if (grade === 'reported') return `*${voice.say('statement.reported')}* `
  return via
    ? `*${voice.say('statement.secondHand', { via: escapeFeedText(via) })}* `
    : `*${voice.say('statement.secondHandUnnamed')}* `
}
