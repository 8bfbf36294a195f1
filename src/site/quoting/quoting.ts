import type {
  BriefedStatement,
  BriefedStory,
  Briefing,
  Citation,
  Dispute,
  FigureRange,
  Sourced,
  StatementWording,
  StorySource,
} from '#src/briefings/briefing.ts'
import { placesNamedIn } from '#src/briefings/story-places.ts'
import type { ActorView, SaidAnswer } from '#src/newsroom/archive/questions.ts'
import { type Allowance, createAllowance } from './allowance.ts'

/** How much the site may print, and of whom. */
export type QuotingRules = {
  /** Of one article on one page, besides its title. */
  readonly mostWords: number
  /** Ids of outlets of which nothing is printed. */
  readonly leftOut: ReadonlySet<string>
}

/** Most words of one article on one page, besides its title. */
export const mostWordsOfArticle = 60

/**
 * Answers of the archive with no more of each article than one page may print. A quotation is printed whole or not at
 * all; what would have no source left goes with it.
 */
export type Quoting = {
  briefing(briefing: Briefing): Briefing
  /** Null where nothing of the story may be printed. */
  story(story: BriefedStory): BriefedStory | null
  said(answer: SaidAnswer): SaidAnswer
  /** For counting alone: nothing of it is printed, and only outlets are left out. */
  counted(answer: SaidAnswer): SaidAnswer
  actor(view: ActorView): ActorView
  isLeftOut(outletId: string): boolean
}

export function quotingBy({ mostWords, leftOut }: QuotingRules): Quoting {
  const isOpen = ({ outlet }: Pick<Citation, 'outlet'>) => !leftOut.has(outlet.id)

  /** A page's own way of taking words. */
  const taking = (allowance: Allowance) => {
    const take = (quotation: Sourced): readonly Sourced[] => {
      if (!isOpen(quotation.citation)) return []
      const kept = { ...quotation, alsoIn: quotation.alsoIn.filter(isOpen) }
      return allowance.take([kept]) ? [kept] : []
    }
    /** The line of an article that has no title is one of its sentences, and is charged. */
    const title = (quotation: Sourced): boolean => {
      if (/[.!?…]["”’']?$/.test(quotation.text)) return allowance.take([{ ...quotation, alsoIn: [] }])
      allowance.title(quotation)
      return true
    }
    const open = <Wording extends StatementWording>(wording: Wording): Wording => ({
      ...wording,
      pieces: wording.pieces.map((piece) => ({ ...piece, alsoIn: piece.alsoIn.filter(isOpen) })),
    })
    const statement = (asked: BriefedStatement): readonly BriefedStatement[] => {
      const statement = open(asked)
      const alsoIn = statement.alsoIn.filter(isOpen)
      const besides = [statement.speaker?.name, statement.office, statement.via].join(' ')
      if (
        !statement.pieces.every(({ citation }) => isOpen(citation)) ||
        !allowance.take(statement.pieces, { alsoIn, besides })
      )
        return []
      const { versions, ...rest } = statement
      const kept = versions
        ?.map(open)
        .filter(({ pieces }) => pieces.every(({ citation }) => isOpen(citation)) && allowance.take(pieces))
      return [{ ...rest, alsoIn, ...(kept && kept.length > 0 ? { versions: kept } : {}) }]
    }
    const dispute = ({ claim, denials, unheard }: Dispute): readonly Dispute[] => {
      const [kept] = statement(claim)
      const answers = denials.flatMap(statement)
      return kept && (answers.length > 0 || unheard) ? [{ claim: kept, denials: answers, unheard }] : []
    }
    const figure = (range: FigureRange): readonly FigureRange[] => {
      const sources = range.sources.flatMap((source) => take(source).map((kept) => ({ ...source, ...kept })))
      const values = sources.map(({ value }) => value)
      return sources.length === 0 ? [] : [{ ...range, sources, low: Math.min(...values), high: Math.max(...values) }]
    }
    const dated = <Entry extends { readonly sentence: Sourced }>(entry: Entry): readonly Entry[] =>
      take(entry.sentence).map((sentence) => ({ ...entry, sentence }))
    return { take, title, statement, dispute, figure, dated }
  }

  const storyBy = (story: BriefedStory, page: ReturnType<typeof taking>): BriefedStory | null => {
    const sources = story.sources.filter((source) => isOpen(source) && page.title(titleOf(source)))
    const headline = headlineOf(story, sources, isOpen)
    const [first] = sources
    const outlets = story.outlets.filter(({ id }) => !leftOut.has(id))
    if (!headline || !first || outlets.length === 0 || !page.title(headline)) return null
    const news = sources.filter(({ kind }) => kind === 'news').length
    const [lead, ...further] = story.summary
    const leads = lead ? page.take(lead) : []
    const printed = {
      statements: story.statements.flatMap(page.statement),
      disputes: story.disputes.flatMap(page.dispute),
      figures: story.figures.flatMap(page.figure),
      comingUp: story.comingUp.flatMap(page.dated),
      summary: [...leads, ...further.flatMap(page.take)],
      timeline: story.timeline.flatMap(page.dated),
    }
    const sentences = [headline, ...printed.summary, ...printed.timeline.map(({ sentence }) => sentence)]
    return {
      ...story,
      sources,
      headline,
      outlets,
      articles: sources.length === story.sources.length ? story.articles : Math.max(1, news),
      origins: Math.min(story.origins, outlets.length),
      firstSeen: isOpen(story.firstSeen) ? story.firstSeen : citationOf(first),
      ...printed,
      places: placesNamedIn(sentences, story.places),
    }
  }

  return {
    isLeftOut: (outletId) => leftOut.has(outletId),
    story: (story) => storyBy(story, taking(createAllowance(mostWords))),
    briefing(briefing) {
      const page = taking(createAllowance(mostWords))
      const stories = briefing.stories.flatMap((story) => storyBy(story, page) ?? [])
      const missing = briefing.stories.length - stories.length
      const lastMention = briefing.quiet?.lastMention
      return {
        ...briefing,
        counts: { ...briefing.counts, stories: briefing.counts.stories - missing },
        stories,
        alsoNew: briefing.alsoNew.flatMap((headline) =>
          isOpen(headline.citation) && page.title(headline)
            ? [{ ...headline, alsoIn: headline.alsoIn.filter(isOpen) }]
            : [],
        ),
        statements: briefing.statements.flatMap(page.statement),
        disputes: briefing.disputes.flatMap(page.dispute),
        figures: briefing.figures.flatMap(page.figure),
        comingUp: briefing.comingUp.flatMap(page.dated),
        quiet: briefing.quiet && {
          ...briefing.quiet,
          lastMention:
            lastMention && isOpen(lastMention.citation) && page.title(lastMention)
              ? { ...lastMention, alsoIn: lastMention.alsoIn.filter(isOpen) }
              : null,
        },
      }
    },
    said(answer) {
      const page = taking(createAllowance(mostWords))
      return { ...answer, statements: answer.statements.flatMap(page.statement) }
    },
    counted(answer) {
      const { statements, turns = [] } = answer
      const kept = statements.filter(({ pieces }) => pieces.every(({ citation }) => isOpen(citation)))
      const turned = new Set(turns.map((index) => statements[index]))
      return {
        ...answer,
        statements: kept,
        turns: kept.flatMap((statement, index) => (turned.has(statement) ? [index] : [])),
        total: answer.total - (statements.length - kept.length),
      }
    },
    actor(view) {
      const page = taking(createAllowance(mostWords))
      return {
        ...view,
        offices: view.offices.filter(
          ({ office, citation }) => page.take({ text: office, citation, alsoIn: [] }).length > 0,
        ),
        by: view.by.flatMap(page.statement),
        about: view.about.flatMap(page.statement),
        quotedBy: view.quotedBy.filter(({ outlet }) => !leftOut.has(outlet.id)),
      }
    },
  }
}

/** The story's headline; where its outlet is left out, that of the first article of news that is not. */
function headlineOf(
  { headline }: BriefedStory,
  sources: readonly StorySource[],
  isOpen: (citation: Citation) => boolean,
): Sourced | null {
  if (isOpen(headline.citation)) return { ...headline, alsoIn: headline.alsoIn.filter(isOpen) }
  const other = sources.find(({ kind }) => kind === 'news')
  return other ? titleOf(other) : null
}

function titleOf(source: StorySource): Sourced {
  return { text: source.headline, citation: citationOf(source), alsoIn: [] }
}

function citationOf({ articleId, revision, start, end, url, outlet, at, dateQuality }: StorySource): Citation {
  return { articleId, revision, start, end, url, outlet, at, dateQuality }
}
