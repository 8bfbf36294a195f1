import { wordDifferences } from '#src/briefings/word-differences.ts'
import type { Message } from '#src/discord/command.ts'
import type { Voice } from '#src/discord/messages.ts'
import { outletLink } from '#src/discord/render/cite.ts'
import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import { fitted, fixed, list } from '#src/discord/render/fit.ts'
import { moment, text } from '#src/discord/render/parts.ts'
import { LONGEST_STATEMENT, statementEntry } from '#src/discord/render/statement.ts'
import type { QuoteCheck } from '#src/newsroom/queries.ts'

/** The closest statement in the ledger with its differences, where it stood first, and other versions of it. */
export function renderQuoteCheck(asked: string, check: QuoteCheck, voice: Voice): Message {
  const { closest, earliest, corpus } = check
  const question = `-# ${voice.say('check.asked')}: ${escapeFeedText(clip(asked, 300))}`
  if (!closest) {
    const none = voice.say('check.none', {
      outlets: voice.say('count.outlets', { n: corpus.outlets }),
      from: corpus.from ? moment(corpus.from, 'd') : '…',
      to: corpus.to ? moment(corpus.to, 'd') : '…',
    })
    return fitted([fixed(text(`${question}\n**${none}**`))])
  }
  const differences = wordDifferences(asked, closest.pieces.map(({ text }) => text).join(' … '))
  const exact = differences.every(({ mark }) => mark === 'same')
  return fitted([
    fixed(
      text(`${question}\n**${voice.say(exact ? 'check.exact' : 'check.near')}**`),
      text(`### ${voice.say('check.found')}\n${statementEntry(closest, voice)}`),
      ...(exact || asked.length > LONGEST_STATEMENT
        ? []
        : [text(`${marked(differences)}\n-# ${voice.say('check.differences')}`)]),
      ...(earliest
        ? [text(voice.say('check.earliest', { outlet: outletLink(earliest, voice), when: moment(earliest.at, 'f') }))]
        : []),
    ),
    list({
      heading: `### ${voice.say('check.versions')}`,
      lines: check.versions.map((version) => statementEntry(version, voice)),
      atMost: 4,
      more: (n) => `-# ${voice.say('more', { n })}`,
    }),
  ])
}

function marked(differences: ReturnType<typeof wordDifferences>): string {
  const sign = { same: '', struck: '~~', added: '**' } as const
  return differences.map(({ words, mark }) => `${sign[mark]}${escapeFeedText(words)}${sign[mark]}`).join(' ')
}
