import type { BriefedStory } from '#src/briefings/briefing.ts'
import { dated, outletLink } from '#src/discord/render/cite.ts'
import { dot, moment } from '#src/discord/render/parts.ts'
import { printedWords } from '#src/discord/render/printed-words.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/** The kind of an article that is not news, its outlet, its headline where the story has another one, and its moment. */
export function sourceEntry(
  source: BriefedStory['sources'][number],
  headline: string,
  voice: Voice,
  named?: Set<string>,
): string {
  const own = source.headline === headline ? '' : `: ${printedWords(source.headline, 'source')}`
  const kind = source.kind === 'news' ? [] : [voice.say(`kind.${source.kind}`)]
  return `• ${[...kind, `${outletLink(source, voice, named)}${own}`, dated(source, voice)].join(dot)}`
}

/** What happened when, newest first, each sentence once. */
export function timelineEntries(
  stories: readonly Pick<BriefedStory, 'timeline'>[],
  voice: Voice,
  told: ReadonlySet<string> = new Set(),
  named?: Set<string>,
): readonly string[] {
  return stories
    .flatMap(({ timeline }) => timeline)
    .filter(({ sentence }) => !told.has(sentence.text))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .map(
      ({ at, sentence }) =>
        `${printedWords(sentence.text, 'timeline')}\n-# ${[moment(at, 'f'), outletLink(sentence.citation, voice, named)].join(dot)}`,
    )
}
