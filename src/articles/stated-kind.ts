import type { MarkedKind } from './article-kind-words.ts'

/**
 * What outlets call the sections that hold no news, in the categories of their feeds. Our own list, from the feeds of
 * English-language outlets.
 */
const kindsOfSections: Readonly<Record<Exclude<MarkedKind, 'sport'>, string>> = {
  opinion:
    'opinion|opinions|comment|commentary|comment is free|commentisfree|editorial|editorials|op-ed|op-eds|oped|column|columns|columnist|columnists|letters|letters to the editor|readers letters|guest essay|guest column|viewpoint|viewpoints|views|our view|my view|perspective|perspectives|opinion & analysis|opinion and analysis',
  newsletter:
    'newsletter|newsletters|morning briefing|evening briefing|daily briefing|morning brief|press review|press reviews|daily digest|weekly digest|news quiz',
  live: 'live|live blog|live blogs|liveblog|liveblogs|live update|live updates|live news|live coverage|minute by minute|as it happened|liveticker',
  gallery:
    'gallery|galleries|photo gallery|photo galleries|photos|pictures|in pictures|picture gallery|photo essay|photo essays|slideshow|slideshows|cartoon|cartoons|infographic|infographics|photos of the day|pictures of the day',
  programme: 'podcast|podcasts|radio show|radio shows|transcript|transcripts|full episodes',
  utility:
    'horoscope|horoscopes|crossword|crosswords|puzzles|puzzles & games|recipe|recipes|shopping|coupons|lottery|quiz|quizzes|sponsored|sponsored content|paid content|paid post|partner content|brand content|branded content|promoted content|advertorial|advertisement|advertisement feature',
  explainer:
    'explainer|explainers|explained|fact check|fact checks|fact-check|factcheck|fact checking|faq|faqs|reality check',
}

/** A tag beside others may say “football” of a riot at a match: sport is what an item is filed under first. */
const sportSections =
  'sport|sports|football|soccer|cricket|tennis|golf|rugby|rugby union|rugby league|basketball|baseball|ice hockey|hockey|athletics|cycling|boxing|mma|ufc|wrestling|formula 1|formula one|f1|motorsport|motorsports|horse racing|olympics|nfl|nba|mlb|nhl|wnba|college football|premier league|champions league|ipl'

const kindOfSection: ReadonlyMap<string, MarkedKind> = new Map(
  Object.entries(kindsOfSections).flatMap(([kind, names]) =>
    names.split('|').map((name) => [name, kind as MarkedKind] as const),
  ),
)
const sports: ReadonlySet<string> = new Set(sportSections.split('|'))

/** “fnc/opinion”, “World > Live blogs”: the sections from wide to narrow, each alone. */
function sectionsIn(category: string): readonly string[] {
  return category
    .toLowerCase()
    .split(/[/>:|»]/)
    .map((part) => part.replaceAll('_', ' ').trim())
}

/**
 * The kind of an item by the categories of its feed; null where they name none, as those of news do.
 *
 * @param categories - As `Entry.categories`.
 */
export function statedKind(categories: readonly string[] = []): MarkedKind | null {
  for (const category of categories) {
    for (const section of sectionsIn(category)) {
      const kind = kindOfSection.get(section)
      if (kind !== undefined) return kind
    }
  }
  return sectionsIn(categories[0] ?? '').some((section) => sports.has(section)) ? 'sport' : null
}
