import type { BriefedActor, Briefing } from '#src/briefings/briefing.ts'
import { introduced } from '#src/briefings/named-speaker.ts'
import { createReferences } from '#src/briefings/references.ts'
import { ageOf, countOf, dayAndTime, lengthOf } from '#src/briefings/wording.ts'
import { blank, type Paragraph, paint } from './paint.ts'
import { showReferences, showSourced, showStatement } from './show-sourced.ts'
import { showDispute, showFigure, showStory, showUpcoming } from './show-story.ts'
import type { Look } from './terminal.ts'

/**
 * A briefing for the terminal.
 *
 * @param why - Whether each story prints the terms of its rank.
 * @param advice - What to do where no feed has been read.
 */
export function showBriefing(
  briefing: Briefing,
  {
    now,
    look,
    why = false,
    advice = null,
  }: { readonly now: Date; readonly look: Look; readonly why?: boolean; readonly advice?: string | null },
): string {
  const references = createReferences()
  const page = { references, now, why }
  const { stories, alsoNew, statements, disputes, figures, comingUp, actors, quiet } = briefing
  const body = [
    ...(quiet ? showQuiet(quiet, advice, references) : []),
    ...stories.flatMap((story, index) => [...(index > 0 ? [blank] : []), ...showStory(story, index + 1, page)]),
    ...section('Also new', alsoNew, (headline) => [
      { indent: 2, hanging: 2, pieces: showSourced(headline, references) },
    ]),
    ...section('Who said what', statements, (statement) => showStatement(statement, { ...page, indent: 2 })),
    ...section('Disputed', disputes, (dispute) => showDispute(dispute, page)),
    ...section('Numbers', figures, (figure) => showFigure(figure, page)),
    ...section('Coming up', comingUp, (event) => [showUpcoming(event, page)]),
    ...(actors.length > 0 ? [blank, heading('Key actors'), showActors(actors)] : []),
  ]
  const sources = references.cited.length > 0 ? [blank, heading('Sources'), ...showReferences(references)] : []
  return paint([...showHead(briefing, now), blank, ...body, ...sources], look)
}

function heading(text: string): Paragraph {
  return { pieces: [{ text, tone: 'heading' }] }
}

function section<Item>(title: string, items: readonly Item[], show: (item: Item) => Paragraph[]): Paragraph[] {
  return items.length === 0 ? [] : [blank, heading(title), ...items.flatMap(show)]
}

function showHead({ topic, window, counts, corpus }: Briefing, now: Date): Paragraph[] {
  const span = lengthOf(window.to.getTime() - window.from.getTime())
  const counted = [
    countOf(counts.stories, 'story', 'stories'),
    countOf(counts.articles, 'article'),
    countOf(counts.outlets, 'outlet'),
    countOf(counts.origins, 'independent source'),
  ]
  const found = counts.stories > 0 ? `${counted.join(' · ')} · ` : ''
  const read = corpus.lastReadAt ? `feeds last read ${ageOf(corpus.lastReadAt, now)}` : 'no feed was read yet'
  return [
    {
      pieces: [
        { text: topic.label, tone: 'heading' },
        { text: `\u00a0 the ${span} to ${dayAndTime(window.to)}`, tone: 'quiet' },
      ],
    },
    { pieces: [{ text: found }, { text: read, tone: 'quiet' }] },
  ]
}

function showQuiet(
  { lastMention, tryInstead }: NonNullable<Briefing['quiet']>,
  advice: string | null,
  references: ReturnType<typeof createReferences>,
): Paragraph[] {
  return [
    { indent: 2, pieces: [{ text: 'No story in this window.', tone: 'strong' }] },
    ...(advice === null ? [] : [{ indent: 2, pieces: [{ text: advice }] }]),
    ...(lastMention
      ? [{ indent: 2, pieces: [{ text: 'Last mention: ' }, ...showSourced(lastMention, references)] }]
      : []),
    ...(tryInstead.length > 0 ? [{ indent: 2, pieces: [{ text: `In the news: ${tryInstead.join(', ')}` }] }] : []),
  ]
}

function showActors(actors: readonly BriefedActor[]): Paragraph {
  const words = actors.map(({ name, office: stated, stories, statements }) => {
    const { rank, office } = introduced({ name }, stated)
    const who = `${rank ? `${rank} ` : ''}${name}${office ? ` (${office})` : ''}`
    return `${who}: ${countOf(stories, 'story', 'stories')}, ${countOf(statements, 'statement')}`
  })
  return { indent: 2, hanging: 4, pieces: [{ text: words.join('; ') }] }
}
