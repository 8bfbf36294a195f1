import type { BriefedStatement } from '#src/briefings/briefing.ts'
import { contentPieces } from '#src/briefings/statement-form.ts'
import { wordDifferences } from '#src/briefings/word-differences.ts'
import type { Message } from '#src/discord/command.ts'
import { outletLink } from '#src/discord/render/cite.ts'
import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import { type Block, fitted, fixed, list } from '#src/discord/render/fit.ts'
import { type LedgerAsked, moreInLedger } from '#src/discord/render/ledger-button.ts'
import { line, moment, text } from '#src/discord/render/parts.ts'
import { LONGEST_STATEMENT, statementEntry } from '#src/discord/render/statement.ts'
import type { Voice } from '#src/discord/words/messages.ts'
import type { QuoteCheck } from '#src/newsroom/archive/questions.ts'

/** The closest statement in the ledger with its differences, where it stood first, and other versions of it. */
export function renderQuoteCheck(asked: string, check: QuoteCheck, voice: Voice): Message {
  const { closest, earliest, corpus } = check
  const since = check.textsSince
    ? [text(`-# ${voice.say('check.textsSince', { date: moment(check.textsSince, 'd') })}`)]
    : []
  const question = `-# ${voice.say('labelled', { label: voice.say('check.asked'), words: escapeFeedText(clip(asked, 300)) })}`
  if (!closest) {
    const none = voice.say('check.none', {
      outlets: voice.say('count.outlets', { n: corpus.outlets }),
      from: corpus.from ? moment(corpus.from, 'd') : '…',
      to: corpus.to ? moment(corpus.to, 'd') : '…',
    })
    return fitted(
      [fixed(text(`${question}\n## ${voice.say('check.notFound')}\n${none}`), ...since)],
      undefined,
      'absent',
    )
  }
  const found = contentPieces(closest)
    .map(({ text }) => text)
    .join(' … ')
  const differences = wordDifferences(asked, found)
  const exact = isPartOf(differences)
  const isShorter = differences.some(({ mark }) => mark !== 'same')
  // What is cut out of a longer statement can mean something else: the reader is told that there is more.
  const verdict = exact ? (isShorter ? 'check.part' : 'check.exact') : 'check.near'
  const compared = Math.max(asked.length, found.length) <= LONGEST_STATEMENT
  return fitted(
    [
      fixed(text(`${question}\n## ${voice.say(verdict)}`)),
      whole(statementEntry(closest, voice), voice, `### ${voice.say('check.found')}\n`),
      ...(exact || !compared ? [] : [whole(`${marked(differences)}\n-# ${voice.say('check.differences')}`, voice)]),
      fixed(
        ...(earliest
          ? [text(voice.say('check.earliest', { outlet: outletLink(earliest, voice), when: moment(earliest.at, 'f') }))]
          : []),
      ),
      list({
        heading: `### ${voice.say('check.versions')}`,
        lines: check.versions.map((version) => statementEntry(version, voice)),
        atMost: 4,
        more: moreInLedger(ledgerOf(closest, check), voice),
      }),
      fixed(...since),
    ],
    undefined,
    exact ? 'found' : 'attention',
  )
}

/** The speaker's statements since the oldest version. */
function ledgerOf(
  { speaker }: BriefedStatement,
  { versions, corpus: { to } }: Pick<QuoteCheck, 'versions' | 'corpus'>,
): LedgerAsked {
  const oldest = Math.min(...versions.map(({ at }) => at.getTime()))
  return { ...(speaker ? { who: speaker.name } : {}), at: to, sinceMs: to ? to.getTime() - oldest + 86_400_000 : 0 }
}

/** Words that are shown whole, or a word that they are too long, since a quotation is never cut. */
function whole(words: string, voice: Voice, heading = ''): Block {
  const tooLong = `*${voice.say('statement.long')}*`
  return { items: 1, build: (kept) => [line(), text(`${heading}${kept > 0 ? words : tooLong}`)] }
}

/** Whether the source has the words as they were asked about; it may have more words before and after them. */
function isPartOf(differences: ReturnType<typeof wordDifferences>): boolean {
  const last = differences.length - 1
  const inner = differences.filter(({ mark }, index) => mark !== 'added' || (index > 0 && index < last))
  return inner.length > 0 && inner.every(({ mark }) => mark === 'same')
}

function marked(differences: ReturnType<typeof wordDifferences>): string {
  const sign = { same: '', struck: '~~', added: '**' } as const
  return differences.map(({ words, mark }) => `${sign[mark]}${escapeFeedText(words)}${sign[mark]}`).join(' ')
}
