import type { Message } from '#src/discord/command.ts'
import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import { fitted, fixed } from '#src/discord/render/fit.ts'
import { linesInPages } from '#src/discord/render/pages.ts'
import { dot, text } from '#src/discord/render/parts.ts'
import { pausedWords } from '#src/discord/render/paused-words.ts'
import { topicWords } from '#src/discord/render/topic-name.ts'
import type { Voice } from '#src/discord/words/messages.ts'
import type { Watch, WatchSubject } from '#src/subscriptions/watch.ts'

/** A server's watches, page by page. */
export function renderWatches(watches: readonly Watch[], voice: Voice, page = 0): Message {
  const title = `## ${voice.say('watches.title')}`
  if (watches.length === 0) return fitted([fixed(text(`${title}\n${voice.say('watches.none')}`))])
  return fitted([
    fixed(text(title)),
    ...linesInPages(
      watches.map((watch) => watchLine(watch, voice)),
      page,
      ['watch', 'list'],
      voice,
    ),
  ])
}

export function watchLine(watch: Watch, voice: Voice): string {
  const subject = subjectWords(watch.subject, voice)
  return `**${watch.id}**${dot}**${subject}**${dot}<#${watch.channelId}>\n${watchFacts(watch, voice)}`
}

/** Pace, cap, quiet hours, and whether it rests; in small print. */
export function watchFacts(watch: Watch, voice: Voice): string {
  const facts = [
    voice.say(watch.pace === 'instant' ? 'watch.instant' : 'watch.hourly'),
    voice.say('watch.cap', { n: watch.dailyCap }),
    watch.quietHours && voice.say('watch.quiet', { ...watch.quietHours, zone: escapeFeedText(watch.zone) }),
    watch.state === 'paused' && pausedWords(watch.pausedBecause, voice),
  ].filter(Boolean)
  return `-# ${facts.join(dot)}`
}

/** What a watch waits for, as a part of a sentence. */
export function subjectWords(subject: WatchSubject, voice: Voice, harmless = escapeFeedText): string {
  const shown = (words: string): string => harmless(clip(words, 80))
  switch (subject.kind) {
    case 'actor':
      return voice.say('watch.actor', { name: shown(topicWords(subject.name, voice)) })
    case 'topic':
      return voice.say('watch.topic', { topic: shown(topicWords(subject.topic, voice)) })
    case 'origins':
      return voice.say('watch.origins', { topic: shown(topicWords(subject.topic, voice)), n: subject.atLeast })
    case 'act': {
      const who = subject.by ? shown(topicWords(subject.by, voice)) : voice.say('watch.anyone')
      const act = voice.say(`act.${subject.act}`)
      return subject.against
        ? voice.say('watch.actAgainst', { who, act, target: shown(topicWords(subject.against, voice)) })
        : voice.say('watch.act', { who, act })
    }
  }
}
