import type { Corpus } from '#src/briefings/briefing.ts'
import { moment } from '#src/discord/render/parts.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/** Says what was searched, and that an empty result proves nothing. */
export function corpusLine({ articles, outlets, from, to }: Corpus, voice: Voice): string {
  const day = (at: Date | null): string => (at ? moment(at, 'd') : '…')
  return voice.say('said.searched', {
    articles: voice.say('count.articles', { n: articles }),
    outlets: voice.say('count.outlets', { n: outlets }),
    from: day(from),
    to: day(to),
  })
}
