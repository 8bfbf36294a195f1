import type { BriefedStatement } from '#src/briefings/briefing.ts'
import { outletLink } from '#src/discord/render/cite.ts'
import type { Block } from '#src/discord/render/fit.ts'
import { button, dot, line, moment, row, text } from '#src/discord/render/parts.ts'
import { actOf, saidWords, speakerOf } from '#src/discord/render/statement.ts'
import type { Voice } from '#src/discord/words/messages.ts'
import type { SaidAnswer } from '#src/newsroom/archive/questions.ts'

/** Longer statements are only linked: a timeline must be quick to read, and a quotation is never cut. */
const LONGEST_WORDS = 280

/**
 * Dated statements, oldest first, with a mark where a speaker's position changes. Where not all fit, the oldest are
 * left out: readers ask for the newest position.
 *
 * @param unseen - Older statements beyond those of the answer.
 * @param earlierId - The `custom_id` that opens the ledger with them; null where it would be too long.
 */
export function positionsBlock(
  { statements, turns = [] }: Pick<SaidAnswer, 'statements' | 'turns'>,
  voice: Voice,
  {
    unseen,
    speakers,
    earlierId,
  }: { readonly unseen: number; readonly speakers: 'one' | 'many'; readonly earlierId: string | null },
): Block {
  const entries = statements.map((statement, index) =>
    positionEntry(statement, { turned: turns.includes(index), named: speakers === 'many' }, voice),
  )
  return {
    items: entries.length,
    build(kept) {
      const left = entries.length - kept + unseen
      const shown = kept === 0 ? [] : entries.slice(-kept)
      const words = left > 0 ? voice.say('positions.earlier', { n: left }) : ''
      const before = words !== '' && earlierId !== null ? [row([button(words, earlierId)])] : []
      const earlier = words !== '' && earlierId === null ? [`-# ${words}`] : []
      const note = turns.length > 0 ? ['', `-# ${voice.say('positions.note')}`] : []
      if (entries.length === 0) return []
      return [line(), ...before, text([...earlier, shown.join('\n\n'), ...note].join('\n'))]
    },
  }
}

/** `12/11/2026 · rejects → Turkey`, the words, and their source. */
function positionEntry(
  statement: BriefedStatement,
  { turned, named }: { readonly turned: boolean; readonly named: boolean },
  voice: Voice,
): string {
  const citation = statement.pieces[0]?.citation
  const head = [
    moment(statement.at, 'd'),
    named && speakerOf(statement, voice),
    `**${actOf(statement, voice)}**`,
    turned && `↻ *${voice.say('positions.turn')}*`,
  ]
  const length = statement.pieces.reduce((sum, piece) => sum + piece.text.length, 0)
  const words = length <= LONGEST_WORDS ? `${saidWords(statement, voice)} — ` : ''
  const source = citation ? outletLink(citation, voice) : ''
  return `${head.filter(Boolean).join(dot)}\n-# ${words}${source}`
}
