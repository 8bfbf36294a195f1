import type { ActType, Grade, StatementKind } from '#src/analysis/findings.ts'
import type {
  BriefedActor,
  BriefedStatement,
  BriefedStory,
  Briefing,
  Citation,
  Corpus,
  Coverage,
  OutletLabel,
  Sourced,
} from '#src/briefings/briefing.ts'
import type { FirstWord } from '#src/briefings/printed-words.ts'

/** Briefing values of an invented morning: real countries and bodies, invented people and outlets. */

export const noon = new Date('2026-11-20T12:00:00Z')

const hoursBefore = (hours: number): Date => new Date(noon.getTime() - hours * 3_600_000)

export const outlets = {
  tribune: { id: 'atlantic-tribune', name: 'Atlantic Tribune', country: 'US', ownership: 'private' },
  tigris: { id: 'tigris-post', name: 'Tigris Post', country: 'IQ', ownership: 'private' },
  alborz: { id: 'alborz-news', name: 'Alborz News', country: 'IR', ownership: 'state' },
  channel: { id: 'channel-nord', name: 'Channel Nord', country: 'NO', ownership: 'public' },
  bosporus: { id: 'bosporus-wire', name: 'Bosporus Wire', country: 'TR', ownership: 'cooperative' },
  ganges: { id: 'ganges-herald', name: 'Ganges Herald', country: 'IN', ownership: 'private' },
} as const satisfies Record<string, OutletLabel>

type OutletKey = keyof typeof outlets

/** A citation of an invented article. */
export function citation(outlet: OutletKey, hours: number, slug: string, text = ''): Citation {
  return {
    articleId: `article-${outlet}-${slug}`,
    revision: 1,
    start: 0,
    end: text.length,
    url: `https://${outlets[outlet].id}.example/${slug}`,
    outlet: outlets[outlet],
    at: hoursBefore(hours),
    dateQuality: 'stated',
  }
}

export function sourced(text: string, outlet: OutletKey, hours: number, slug: string, also: OutletKey[] = []): Sourced {
  return {
    text,
    citation: citation(outlet, hours, slug, text),
    alsoIn: also.map((other) => citation(other, hours - 0.5, slug, text)),
  }
}

type StatementPlan = {
  id: string
  name: string | null
  office?: string
  via?: string
  grade?: Grade
  kind?: StatementKind
  opening?: FirstWord
  act?: ActType
  target?: string
  text: string | string[]
  outlet: OutletKey
  hours: number
  slug: string
  also?: OutletKey[]
}

export function statement(plan: StatementPlan): BriefedStatement {
  const pieces = typeof plan.text === 'string' ? [plan.text] : plan.text
  const grade = plan.grade ?? 'verbatim'
  return {
    id: plan.id,
    speaker: plan.name ? { name: plan.name, actorId: `person:${plan.name.toLowerCase().replaceAll(' ', '-')}` } : null,
    office: plan.office ?? null,
    via: plan.via ?? null,
    grade,
    kind: plan.kind ?? (grade === 'verbatim' ? 'direct' : 'indirect'),
    opening: plan.opening ?? 'words',
    pieces: pieces.map((piece) => sourced(piece, plan.outlet, plan.hours, plan.slug)),
    act: plan.act ?? 'state',
    target: plan.target ?? null,
    confidence: 0.92,
    printed: true,
    at: hoursBefore(plan.hours),
    alsoIn: (plan.also ?? []).map((other) => citation(other, plan.hours - 0.4, plan.slug)),
  }
}

export const statements: readonly BriefedStatement[] = [
  statement({
    id: '101',
    name: 'Layla Haddad',
    office: 'Foreign Minister of Iraq',
    act: 'reject',
    target: 'Turkey',
    text: 'No foreign army will decide where our border runs.',
    outlet: 'tigris',
    hours: 2,
    slug: 'border-talks',
    also: ['bosporus', 'channel'],
  }),
  statement({
    id: '102',
    name: 'Emre Aksoy',
    office: 'Defence Minister of Turkey',
    act: 'threaten',
    target: 'Kurdistan Workers’ Party',
    text: 'If the attacks go on, our answer will be heavier than last year.',
    outlet: 'bosporus',
    hours: 3,
    slug: 'zap-valley',
    also: ['tribune'],
  }),
  statement({
    id: '103',
    name: 'Daniel Whitcombe',
    office: 'US special envoy',
    act: 'request',
    target: 'Iraq',
    grade: 'reported',
    opening: 'verb',
    text: 'urged both sides to return to the joint commission before the end of the month',
    outlet: 'tribune',
    hours: 5,
    slug: 'envoy-visit',
    also: ['channel'],
  }),
  statement({
    id: '104',
    name: 'Hossein Farahani',
    office: 'spokesman of Iran’s Foreign Ministry',
    via: 'Alborz News',
    grade: 'second-hand',
    act: 'accuse',
    target: 'United States',
    text: 'Washington is paying both sides of the quarrel',
    outlet: 'alborz',
    hours: 6,
    slug: 'weekly-briefing',
  }),
  statement({
    id: '105',
    name: null,
    grade: 'reported',
    act: 'state',
    text: 'eleven villages had been emptied since Sunday',
    outlet: 'channel',
    hours: 7,
    slug: 'villages',
  }),
  statement({
    id: '106',
    name: 'Sara Lindqvist',
    office: 'UN humanitarian coordinator',
    act: 'state',
    text: ['We have tents for four thousand people', 'and we need tents for nine thousand.'],
    outlet: 'channel',
    hours: 8,
    slug: 'villages',
    also: ['ganges'],
  }),
]

/** These outlets carry a story, and the others do not. */
function coverageBy(names: readonly OutletKey[]): Coverage {
  const group = (name: OutletKey) => {
    const { country, ownership } = outlets[name]
    return { country, ownership, outlets: 1 }
  }
  const others = (Object.keys(outlets) as OutletKey[]).filter((name) => !names.includes(name))
  return { carriedBy: names.map(group), notIn: others.map(group) }
}

type StoryPlan = {
  id: string
  headline: string
  outlet: OutletKey
  hours: number
  slug: string
  also: OutletKey[]
  origins: number
  summary: string[]
  /** How much of it is about the topic, 0 to 1. */
  match?: number
  statements?: readonly BriefedStatement[]
}

function story(plan: StoryPlan): BriefedStory {
  const names = [plan.outlet, ...plan.also]
  const headline = sourced(plan.headline, plan.outlet, plan.hours, plan.slug, plan.also)
  return {
    id: plan.id,
    headline,
    summary: plan.summary.map((text) => sourced(text, plan.outlet, plan.hours, plan.slug)),
    phase: 'developing',
    articles: names.length + 1,
    outlets: names.map((name) => outlets[name]),
    origins: plan.origins,
    firstSeen: headline.citation,
    lastAt: hoursBefore(plan.hours - Math.max(0.3 * plan.also.length, 0.5 * plan.summary.length)),
    rank: [
      { name: 'independent origins', weight: 0.3, value: Math.min(1, plan.origins / 4) },
      { name: 'countries of outlets', weight: 0.15, value: names.length / 8 },
      { name: 'freshness', weight: 0.2, value: 0.82 },
      { name: 'statements by office-holders', weight: 0.15, value: 0.458 },
      { name: 'match with the topic', weight: 0.2, value: plan.match ?? 1 },
    ],
    statements: plan.statements ?? [],
    figures: [
      {
        label: 'displaced',
        low: 4000,
        high: 9000,
        unit: null,
        sources: [
          { ...sourced('about 4,000 people have left their homes', 'channel', 7, 'villages'), value: 4000 },
          { ...sourced('as many as 9,000 people fled', 'tigris', 6, 'border-talks'), value: 9000 },
        ],
      },
    ],
    disputes: [],
    comingUp: [],
    timeline: [
      { at: hoursBefore(plan.hours), sentence: headline },
      ...plan.summary.map((text, index) => ({
        at: hoursBefore(plan.hours - 0.5 * (index + 1)),
        sentence: sourced(text, plan.also[index] ?? plan.outlet, plan.hours - 0.5 * (index + 1), plan.slug),
      })),
    ],
    sources: names.map((name, index) => ({
      ...citation(name, plan.hours - index * 0.3, plan.slug),
      headline: plan.headline,
      originOf: index === 0 ? names.length - plan.origins : 0,
      kind: 'news',
      author: null,
    })),
    places: [],
    coverage: coverageBy(names),
    unknowns: plan.origins === 1 ? ['single-origin'] : [],
    sinceLast: null,
  }
}

export const stories: readonly BriefedStory[] = [
  story({
    id: 's1',
    headline: 'Baghdad and Ankara trade warnings over raids in the Zap valley',
    outlet: 'tigris',
    hours: 3,
    slug: 'border-talks',
    also: ['bosporus', 'channel', 'tribune'],
    origins: 3,
    summary: [
      'Iraq’s foreign minister summoned the Turkish ambassador on Friday morning.',
      'Turkey says that its troops answered fire from across the border.',
    ],
    statements: statements.slice(0, 2),
  }),
  story({
    id: 's2',
    headline: 'Aid groups count eleven emptied villages in Dohuk province',
    outlet: 'channel',
    hours: 7,
    slug: 'villages',
    also: ['ganges'],
    origins: 1,
    summary: ['The United Nations asked for tents and fuel before the first snow.'],
    statements: statements.slice(4, 6),
  }),
  story({
    id: 's3',
    headline: 'US envoy urges a return to the joint border commission',
    outlet: 'tribune',
    hours: 5,
    slug: 'envoy-visit',
    also: ['channel'],
    origins: 2,
    match: 0.6,
    summary: ['The commission last met in March.'],
    statements: statements.slice(2, 3),
  }),
  story({
    id: 's4',
    headline: 'Tehran says Washington pays both sides of the quarrel',
    outlet: 'alborz',
    hours: 6,
    slug: 'weekly-briefing',
    also: [],
    origins: 1,
    match: 0.9,
    summary: ['The claim came at the ministry’s weekly briefing.'],
    statements: statements.slice(3, 4),
  }),
  story({
    id: 's5',
    headline: 'Kirkuk pipeline to run at half its volume until repairs end',
    outlet: 'tigris',
    hours: 11,
    slug: 'pipeline',
    also: ['tribune', 'ganges'],
    origins: 2,
    match: 0.3,
    summary: ['Engineers expect the repairs to take twelve days.'],
  }),
  story({
    id: 's6',
    headline: 'Parliament in Baghdad postpones the budget vote to Tuesday',
    outlet: 'tigris',
    hours: 15,
    slug: 'budget',
    also: [],
    origins: 1,
    summary: ['The speaker gave no reason.'],
  }),
]

export const actors: readonly BriefedActor[] = [
  { id: 'state:IQ', name: 'Iraq', kind: 'state', office: null, country: 'IQ', stories: 6, statements: 4 },
  {
    id: 'person:layla-haddad',
    name: 'Layla Haddad',
    kind: 'person',
    office: 'Foreign Minister of Iraq',
    country: 'IQ',
    stories: 2,
    statements: 3,
  },
  {
    id: 'person:emre-aksoy',
    name: 'Emre Aksoy',
    kind: 'person',
    office: 'Defence Minister of Turkey',
    country: 'TR',
    stories: 1,
    statements: 2,
  },
]

export const corpus: Corpus = {
  articles: 412,
  outlets: 31,
  from: hoursBefore(24 * 30),
  to: hoursBefore(0.1),
  lastReadAt: hoursBefore(0.1),
}

export const iraq: Briefing = {
  version: 2,
  topic: { query: 'iraq', label: 'Iraq', kind: 'state', actorIds: ['state:IQ'] },
  window: { from: hoursBefore(24), to: noon },
  counts: { stories: 11, articles: 38, outlets: 6, origins: 5 },
  corpus,
  stories: stories.slice(0, 5),
  alsoNew: [],
  actors,
  statements,
  disputes: [
    {
      claim: statements[3]!,
      unheard: null,
      denials: [
        statement({
          id: '107',
          name: 'Daniel Whitcombe',
          office: 'US special envoy',
          act: 'reject',
          text: 'That is untrue, and the ministry knows it.',
          outlet: 'tribune',
          hours: 4,
          slug: 'envoy-visit',
        }),
      ],
    },
  ],
  figures: stories[1]!.figures,
  comingUp: [
    {
      on: '2026-11-24',
      sentence: sourced('Parliament will vote on the budget on Tuesday.', 'tigris', 15, 'budget'),
    },
  ],
  quiet: null,
}

/** The same as an edition has it on the second day: one story is new, two have moved, two stand as they stood. */
export const secondDay: Briefing = {
  ...iraq,
  stories: iraq.stories.map((one, index) => ({
    ...one,
    sinceLast: index === 1 ? { state: 'new', day: 1 } : { state: index < 3 ? 'changed' : 'unchanged', day: 2 },
  })),
}

export const quietDay: Briefing = {
  ...iraq,
  topic: { query: 'vanuatu', label: 'Vanuatu', kind: 'state', actorIds: ['state:VU'] },
  counts: { stories: 0, articles: 0, outlets: 0, origins: 0 },
  stories: [],
  actors: [],
  statements: [],
  disputes: [],
  figures: [],
  alsoNew: [],
  comingUp: [],
  quiet: {
    lastMention: sourced('Vanuatu asked the court for an opinion on rising seas.', 'ganges', 24 * 9, 'court'),
    tryInstead: ['Iraq', 'Ukraine', 'Sahel'],
  },
}
