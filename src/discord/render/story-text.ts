import type { BriefedStory, Sourced } from '#src/briefings/briefing.ts'
import { outletLink } from '#src/discord/render/cite.ts'
import { dot, moment } from '#src/discord/render/parts.ts'
import { printedWords } from '#src/discord/render/printed-words.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/** Headline in bold or as a title, then who carries it, how fresh it is and how it stands to what was told before. */
export function storyText(
  story: BriefedStory,
  voice: Voice,
  { as = 'bold', named }: { readonly as?: 'bold' | 'title'; readonly named?: Set<string> } = {},
): string {
  const headline = printedWords(story.headline.text, 'headline')
  return `${as === 'bold' ? `**${headline}**` : `## ${headline}`}\n-# ${factsOf(story, voice, { ...(named ? { named } : {}) }).join(dot)}`
}

/**
 * A story of a briefing: its number and headline, one sentence of what happened, and in small print who carries it and
 * when. The sentence has a link of its own where it is from another article than the headline.
 *
 * @param from - Begin of the briefing's window: an older story says since when it goes.
 * @param named - Outlets whose facts the message has told.
 * @param isAllNew - Whether the title says already that every story is new.
 * @param elsewhere - Sentences that the message prints in another place: another one is taken where there is one.
 */
export function storyCard(
  { story, number }: { readonly story: BriefedStory; readonly number: number },
  voice: Voice,
  {
    from,
    named,
    isAllNew = false,
    elsewhere,
  }: {
    readonly from: Date
    readonly named: Set<string>
    readonly isAllNew?: boolean
    readonly elsewhere?: Told
  },
): string {
  const { headline } = story
  const fact = newestFact(story, elsewhere)
  const facts = `-# ${factsOf(story, voice, { from, named, isAllNew }).join(dot)}`
  const lines = [`**${number} · ${printedWords(headline.text, 'headline')}**`, ...(fact ? [factLine(fact)] : [])]
  return [...lines, facts].join('\n')

  function factLine({ text, citation }: Sourced): string {
    const words = printedWords(text, 'sentence')
    const isSame = citation.articleId === headline.citation.articleId && citation.url === headline.citation.url
    return isSame ? words : `${words} — ${outletLink(citation, voice, named)}`
  }
}

/** Texts of sentences. */
type Told = ReadonlySet<string>

/** A fact that is newer by this much stands before the sentence that most outlets confirm. */
const newerByMs = 3_600_000

/** The sentence that tells a story, or a newer one beside it; none that only repeats the headline. */
export function newestFact(
  { summary, headline }: Pick<BriefedStory, 'summary' | 'headline'>,
  elsewhere: Told = new Set(),
): Sourced | null {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const facts = summary.filter(({ text }) => plain(text) !== plain(headline.text))
  const untold = facts.filter(({ text }) => !elsewhere.has(text))
  const [first, ...others] = untold.length > 0 ? untold : facts
  if (!first) return null
  const newer = others
    .filter(
      ({ citation, text }) => citation.at.getTime() - first.citation.at.getTime() > newerByMs && !/^["“„«]/.test(text),
    )
    .toSorted((a, b) => b.citation.at.getTime() - a.citation.at.getTime())
  return newer[0] ?? first
}

function factsOf(
  story: BriefedStory,
  voice: Voice,
  {
    from = null,
    named,
    isAllNew = false,
  }: { readonly from?: Date | null; readonly named?: Set<string>; readonly isAllNew?: boolean } = {},
): readonly string[] {
  return [
    outletLink(story.headline.citation, voice, named),
    ...sourceCounts({ outlets: story.outlets.length, origins: story.origins }, voice),
    latestOf(story, voice),
    isAllNew ? '' : standing(story, from, voice),
  ].filter((fact) => fact !== '')
}

/** How many outlets, and how many of them are independent: one outlet is one source, which needs no second word. */
export function sourceCounts(
  { outlets, origins }: { readonly outlets: number; readonly origins: number },
  voice: Voice,
): readonly string[] {
  const told = voice.say('count.outlets', { n: outlets })
  return outlets === 1 ? [told] : [told, voice.say('count.origins', { n: origins })]
}

/** When the newest article came; it says that it is the newest where the outlet beside it has an older one. */
function latestOf({ headline, lastAt }: BriefedStory, voice: Voice): string {
  const when = moment(lastAt)
  return headline.citation.at.getTime() === lastAt.getTime() ? when : voice.say('story.latest', { when })
}

/** What is new in a story: compared with what the channel was told, else with the window, else in itself. */
function standing({ sinceLast, firstSeen, phase }: BriefedStory, from: Date | null, voice: Voice): string {
  if (sinceLast) return voice.say(`since.${sinceLast.state}`, { day: sinceLast.day })
  if (from === null) return voice.word(`phase.${phase}`)
  return firstSeen.at < from ? voice.say('story.since', { when: moment(firstSeen.at, 'd') }) : voice.word('phase.new')
}
