import { pagePaths } from '#src/base/page-paths.ts'
import type { BriefedActor, BriefedStatement, Briefing } from '#src/briefings/briefing.ts'
import { introduced } from '#src/briefings/named-speaker.ts'
import { createReferences } from '#src/briefings/references.ts'
import { countOf, lengthOf } from '#src/briefings/wording.ts'
import { type Html, html } from './html.ts'
import { dayWords, momentOf, momentWords } from './moment.ts'
import type { PageContext, PageParts } from './page.ts'
import { figureOf, type PagePictures } from './page-pictures.ts'
import { linked, sourced, sourceList, statementsBySpeaker } from './sourced-words.ts'
import {
  alsoNew,
  comingUp,
  disputes,
  type EntryLength,
  figures,
  fullEntry,
  printedOf,
  section,
  storyEntry,
  undisputed,
} from './story-parts.ts'

export type TopicPageOptions = {
  /** Absent on a page that stands alone. */
  readonly pictured?: PagePictures
  /** Addresses of the same for other programs; absent on a page that stands alone. */
  readonly feed?: string
  readonly json?: string
  /** Other windows: their names and addresses; null is the present one. */
  readonly windows?: readonly { readonly name: string; readonly address: string | null }[]
}

const noPictures: PagePictures = { pictures: [], address: () => null }

/** The answer to a topic and a window. */
export function topicPage(
  briefing: Briefing,
  { link, now }: Pick<PageContext, 'link' | 'now'>,
  { pictured = noPictures, feed, json, windows = [] }: TopicPageOptions = {},
): PageParts {
  const { topic, window, counts, corpus, stories, quiet } = briefing
  const page: PageContext = { references: createReferences(), now, link }
  const span = lengthOf(window.to.getTime() - window.from.getTime())
  const body = [
    html`<div class="head"><p class="kicker">Briefing</p>
<h1>${topic.label}</h1>
<p class="facts">${counts.stories > 0 && `${countsOf(counts)} · `}the ${span} to ${momentOf(window.to, page)}${corpus.lastReadAt && html` · feeds last read ${momentOf(corpus.lastReadAt, page)}`}</p>
${windows.length > 0 && html`<p class="windows">${windows.map(({ name, address }, index) => html`${index > 0 && ' · '}${address === null ? html`<b>${name}</b>` : html`<a href="${address}">${name}</a>`}`)}${feed !== undefined && html` · <a href="${feed}">Atom</a>`}${json !== undefined && html` · <a href="${json}">JSON</a>`}</p>`}
${keyActors(briefing.actors, page)}</div>`,
    quiet ? quietDay(quiet, page) : html``,
    ...stories.map((story) => storyEntry(story, page, fullEntry, briefing)),
    alsoNew(briefing.alsoNew, page),
    section('In pictures', [...figureOf('where', pictured), ...figureOf('spoke', pictured)]),
    section('Who said what', statementsBySpeaker(furtherStatements(briefing), page)),
    disputes(briefing.disputes, page),
    figures(briefing.figures, page),
    ...figureOf('numbers', pictured),
    comingUp(briefing.comingUp, page),
  ]
  return {
    title: `${topic.label}: briefing to ${momentWords(window.to, now)}`,
    searched: topic.query,
    body: [...body, sourceList(page)],
  }
}

/** The statements of a briefing that stand neither below its stories nor under “Disputed”. */
function furtherStatements({ stories, statements, disputes }: Briefing): readonly BriefedStatement[] {
  const shown = new Set(
    stories.flatMap((story) => printedOf(story, fullEntry, disputes).statements).map(({ id }) => id),
  )
  return undisputed(statements, disputes).filter(({ id }) => !shown.has(id))
}

/** How much a day's page prints of a story below the first three. */
const shortEntry: EntryLength = { summary: 1, statements: 1 }

/** The stories of the day, whatever their topic. */
export function todayPage(briefing: Briefing, { link, now }: Pick<PageContext, 'link' | 'now'>): PageParts {
  const { window, counts, stories, quiet, corpus } = briefing
  const page: PageContext = { references: createReferences(), now, link }
  return {
    title: 'Today',
    current: pagePaths.today,
    body: [
      html`<div class="head"><p class="kicker">What happened, and who said what</p>
<h1>${dayWords(window.to)}</h1>
<p class="facts">${countOf(counts.stories, 'story', 'stories')} of the ${lengthOf(window.to.getTime() - window.from.getTime())} to ${momentOf(window.to, page)} · ${countOf(counts.outlets, 'outlet')}${corpus.lastReadAt && html` · feeds last read ${momentOf(corpus.lastReadAt, page)}`}</p>
${keyActors(briefing.actors, page)}</div>`,
      quiet ? quietDay(quiet, page) : html``,
      ...stories.map((story, index) =>
        storyEntry(story, page, index < 3 ? fullEntry : shortEntry, { ...briefing, disputes: [] }),
      ),
      alsoNew(briefing.alsoNew, page),
      comingUp(briefing.comingUp, page),
      sourceList(page),
    ],
  }
}

/** `2 stories · 6 articles · 4 outlets · 3 independent sources`. */
function countsOf({ stories, articles, outlets, origins }: Briefing['counts']): string {
  return [
    countOf(stories, 'story', 'stories'),
    countOf(articles, 'article'),
    countOf(outlets, 'outlet'),
    countOf(origins, 'independent source'),
  ].join(' · ')
}

function keyActors(actors: readonly BriefedActor[], page: PageContext): Html {
  if (actors.length === 0) return html``
  return html`<p class="actors"><span class="label">Key actors</span> ${actors.map(
    ({ id, name, office: stated }, index) => {
      const { rank, office } = introduced({ name }, stated)
      return html`${index > 0 && '; '}${rank && `${rank} `}${linked(name, pagePaths.actor(id), page)}${office && html`<span class="office">, ${office}</span>`}`
    },
  )}</p>`
}

function quietDay({ lastMention, tryInstead }: NonNullable<Briefing['quiet']>, page: PageContext): Html {
  return html`<p>No story in this window.</p>
${lastMention && html`<p>Last mention: ${sourced(lastMention, page)}</p>`}
${tryInstead.length > 0 && html`<p>In the news: ${tryInstead.map((name, index) => html`${index > 0 && ', '}${linked(name, pagePaths.topic(name), page)}`)}</p>`}`
}
