/**
 * Words that the rules of `clauses/` ask for: clauses, their subjects and their reach.
 *
 * Source: compiled by hand from newswire, a list for the sentences that asked for it.
 */

/** Plural nouns that the table of verbs takes for verbs. */
export const pluralNouns = new Set([
  'rebels',
  'forces',
  'guards',
  'police',
  'supporters',
  'talks',
  'strikes',
  'attacks',
  'protests',
  'leaders',
  'troops',
  'allies',
  'fires',
  'raids',
  'ships',
  'groups',
  'reports',
  'states',
  'powers',
  'camps',
  'units',
  'scores',
])

export const clauseOpeners = new Set(['after', 'before', 'as', 'since', 'until', 'till', 'once', 'than'])

export const pronominalDeterminers: ReadonlySet<string> = new Set(
  'some many most those others all several few'.split(' '),
)

export const personalSubjects: ReadonlySet<string> = new Set('i he she they we you'.split(' '))

export const contentOpeners: ReadonlySet<string> = new Set('that the a an he she it they his her'.split(' '))

/** Words that open what somebody asks or tells a hearer. */
export const hearerEnds: ReadonlySet<string> = new Set(
  'that whether if to why how what where when who about'.split(' '),
)

export const futureForms: ReadonlySet<string> = new Set(['will', 'shall', "'ll", '’ll', 'wo', 'sha'])

/** Nouns that no name behind them belongs to: “reasons Doe refuses”, “in the match Doe conceded”. */
export const contacts = new Set(
  'reason reasons way ways thing things word words point points move moves step steps match game race final half season'.split(
    ' ',
  ),
)

/** Words after which a title in marks names something that is broadcast, printed or played. */
export const media = new Set(
  'show film programme program book song album series movie documentary novel magazine newspaper column podcast play'.split(
    ' ',
  ),
)

export const titlePrepositions: ReadonlySet<string> = new Set('of on in by for from'.split(' '))

export const smallInTitles: ReadonlySet<string> = new Set('and of the in on for with to a &'.split(' '))

export const subordinating = /^(?:after|before|as|since|until|till|once|when|where|while)$/

export const particles: ReadonlySet<string> = new Set('out up down off over away back'.split(' '))

export const timeOpeners: ReadonlySet<string> = new Set('after before as since until when while'.split(' '))

export const timeModifiers: ReadonlySet<string> = new Set('last next this late early earlier later'.split(' '))

export const noSubjectHeads: ReadonlySet<string> = new Set(
  'like as though once while when along one himself herself'.split(' '),
)

/** Words before a name that make it the place of what is told. */
export const whereWords: ReadonlySet<string> = new Set(
  'in at from near off across inside outside via throughout'.split(' '),
)

/** Words before a name that set it aside from what is told: “amid Norland sanctions”, “like Norland”. */
export const asideWords: ReadonlySet<string> = new Set(
  'amid amidst despite during since like unlike including as than over after before about following'.split(' '),
)
