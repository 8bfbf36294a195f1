import type { BriefedStatement, StatementWording } from '#src/briefings/briefing.ts'
import { bearsName, introduced } from '#src/briefings/named-speaker.ts'
import { contentPieces, statementForm, type Worded } from '#src/briefings/statement-form.ts'
import { wordDifferences } from '#src/briefings/word-differences.ts'
import { alsoIn, dated, outletLink } from '#src/discord/render/cite.ts'
import { escapeFeedText } from '#src/discord/render/feed-text.ts'
import { dot } from '#src/discord/render/parts.ts'
import { introducedOnce, type ToldOffices } from '#src/discord/render/told-offices.ts'
import { actorWords } from '#src/discord/render/topic-name.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/** Longest statement that is printed; a longer one is named and linked, since a quotation is never cut. */
export const LONGEST_STATEMENT = 700

/** What a statement's line is made of, whether it comes from the ledger or straight from an article. */
export type Said = Worded &
  Pick<BriefedStatement, 'office' | 'via'> & { readonly speaker: { readonly name: string } | null }

/**
 * A statement as one sentence, the same wherever one is printed: `**Name**, office: “…”`, `**Name** denied that …`.
 * Words too long for a message are named and linked instead, since a quotation is never cut.
 */
export function statementSentence(said: Said, voice: Voice): string {
  const { join } = statementForm(said)
  const { office } = said.speaker ? introduced(said.speaker, said.office) : { office: null }
  // “**Name** (*reported*): …”: one colon, not two.
  const chain = isLabelled(said) ? ` (*${voice.word('grade.reported')}*)` : chainOf(said, voice)
  const isApposed = office !== null && chain === '' && join === ' '
  const label = `${speakerOf(said, voice)}${chain}`
  const words = isLabelled(said) ? plainWords(said) : saidWords(said, voice)
  if (!said.speaker || isTooLong(said) || join === ': ') return voice.say('labelled', { label, words })
  return `${label}${isApposed ? ',' : ''}${join}${words}`
}

/**
 * The sentence; where it stands and since when, in small print below.
 *
 * @param from - Start of the message's window: a statement in it needs no date, if its date can be believed.
 * @param named - Outlets whose facts the message has told.
 */
export function statementLine(
  statement: BriefedStatement,
  voice: Voice,
  context: { readonly from?: Date; readonly named?: Set<string> } = {},
): string {
  return `${statementSentence(statement, voice)}${statementSource(statement, voice, context)}`
}

/** The small print of `statementLine`, with the line break before it; empty where there is no source. */
export function statementSource(
  { pieces, alsoIn: others, at }: BriefedStatement,
  voice: Voice,
  { from, named }: { readonly from?: Date; readonly named?: Set<string> } = {},
): string {
  const citation = pieces[0]?.citation
  if (!citation) return ''
  const isCurrent = from !== undefined && at >= from && citation.dateQuality === 'stated'
  const when = isCurrent ? '' : `${dot}${dated(citation, voice)}`
  return `\n-# ${outletLink(citation, voice, named)}${alsoIn(others, voice)}${when}`
}

/**
 * The sentence; grade, act, outlet and moment in small print; below, how another outlet words it.
 *
 * @param form - `words` where the message is about the speaker: then who says it is not said again.
 * @param named - Outlets whose facts the message has told.
 * @param offices - Offices that the message has told.
 */
export function statementEntry(
  stated: BriefedStatement,
  voice: Voice,
  { form = 'sentence', named, offices }: EntryContext = {},
): string {
  const statement = offices ? introducedOnce(stated, offices) : stated
  const citation = statement.pieces[0]?.citation
  const facts = [
    // A statement that is relayed, or labelled as reported, says so before its words.
    statement.grade !== 'second-hand' && !isLabelled(statement) && voice.word(`grade.${statement.grade}`),
    statement.act === 'state' ? null : actOf(statement, voice),
    citation && `${outletLink(citation, voice, named)}${alsoIn(statement.alsoIn, voice)}`,
    citation && dated(citation, voice),
  ]
  const chain = chainOf(statement, voice).trim()
  const sentence =
    form === 'sentence'
      ? statementSentence(statement, voice)
      : [chain, saidWords(statement, voice)].filter((part) => part !== '').join(' ')
  const lines = [sentence, `-# ${facts.filter(Boolean).join(dot)}`]
  return [...lines, ...versionLine(statement, voice, named)].join('\n')
}

type EntryContext = {
  readonly form?: 'sentence' | 'words'
  readonly named?: Set<string>
  readonly offices?: ToldOffices
}

/** How another outlet words it, with the words that the first wording does not have, and where still others stand. */
function versionLine(
  { versions = [], ...first }: BriefedStatement,
  voice: Voice,
  named?: Set<string>,
): readonly string[] {
  const [version, ...others] = versions
  const citation = version?.pieces[0]?.citation
  if (!version || !citation) return []
  const added = wordDifferences(textOf(first), textOf(version)).filter(({ mark }) => mark === 'added')
  const differing = added.map(({ words }) => escapeFeedText(words)).join(' … ')
  const further = others.flatMap(({ pieces }) => (pieces[0] ? [outletLink(pieces[0].citation, voice, named)] : []))
  const facts = [
    `${voice.say('statement.version', { outlet: outletLink(citation, voice, named) })} ${saidWords(version, voice)}`,
    differing && `*${voice.say('statement.differs', { words: differing })}*`,
    further.length > 0 && `+ ${further.join(', ')}`,
  ]
  return [`-# ${facts.filter(Boolean).join(dot)}`]
}

function textOf(wording: StatementWording): string {
  return contentPieces(wording)
    .map(({ text }) => text)
    .join(' … ')
}

/** `**Name**, office`; a rank stands before its name. A speaker whom the article only describes stands in italics. */
export function speakerOf({ speaker, office: stated }: Pick<Said, 'speaker' | 'office'>, voice: Voice): string {
  if (!speaker) return `*${voice.say('statement.unclear')}*`
  const { rank, office } = introduced(speaker, stated)
  const name = escapeFeedText(speaker.name)
  const named = bearsName(speaker) ? `**${name}**` : `*${name}*`
  return `${rank ? `${escapeFeedText(rank)} ` : ''}${named}${office ? `, ${escapeFeedText(office)}` : ''}`
}

/** The words of a statement without its speaker: in quotation marks only where the source has them in marks. */
export function saidWords(said: Worded, voice: Voice): string {
  if (isTooLong(said)) return `*${voice.say('statement.long')}*`
  return isLabelled(said) ? `*${voice.say('statement.reported')}* ${plainWords(said)}` : plainWords(said)
}

function plainWords(said: Worded): string {
  return statementForm(said)
    .stretches.map(({ text, isOurs }) => (isOurs ? text : escapeFeedText(text)))
    .join('')
}

function isLabelled(said: Worded): boolean {
  return !isTooLong(said) && statementForm(said).label === 'reported'
}

function isTooLong({ pieces }: Worded): boolean {
  return pieces.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_STATEMENT
}

/** Who relays it, where somebody does. */
export function chainOf({ grade, via }: Said, voice: Voice): string {
  if (grade !== 'second-hand') return ''
  const chain = via
    ? voice.say('statement.secondHand', { via: escapeFeedText(via) })
    : voice.say('statement.secondHandUnnamed')
  return ` (*${chain}*)`
}

export function actOf(statement: BriefedStatement, voice: Voice): string {
  const act = voice.say(`act.${statement.act}`)
  return statement.target
    ? voice.say('statement.target', { act, target: escapeFeedText(actorWords(statement.target, voice)) })
    : act
}
