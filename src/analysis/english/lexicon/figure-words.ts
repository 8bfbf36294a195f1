/**
 * Words that tell what a number counts. Source: own reading of casualty reports of newswires; the guidance of AP and Reuters
 * on death tolls.
 */
const wordsIn = (list: string): readonly string[] => list.trim().split(/\s+/)

/** What is counted, with the words that say so after a number: “24 dead”, “were wounded”. */
export const countedWords: readonly (readonly [string, readonly string[]])[] = [
  ['killed', wordsIn('killed dead died deaths slain perished fatalities bodies martyred drowned')],
  ['wounded', wordsIn('wounded injured injuries hurt')],
  ['missing', wordsIn('missing')],
  ['displaced', wordsIn('displaced homeless fled evacuated uprooted')],
  ['detained', wordsIn('arrested arrests detained captured')],
]

/** Verbs whose object is counted: “killing 24”, “has displaced 2.5 million people”. */
export const countingVerbs: readonly (readonly [string, readonly string[]])[] = [
  ['killed', wordsIn('killed kills killing')],
  ['wounded', wordsIn('wounded wounding wounds injured injuring injures hurt hurting')],
  ['displaced', wordsIn('displaced displacing displaces evacuated evacuating uprooted')],
  ['detained', wordsIn('arrested arresting arrests detained detaining detains captured capturing')],
]

/** Whom a number of people counts. */
export const personNouns: ReadonlySet<string> = new Set(
  wordsIn(`people persons civilians soldiers troops officers policemen policewomen police children women men girls boys
  fighters militants insurgents rebels gunmen terrorists jihadists protesters protestors demonstrators students pupils workers
  miners passengers pilgrims migrants refugees fishermen prisoners inmates detainees hostages villagers residents inhabitants
  victims members personnel others journalists reporters guards doctors nurses medics tourists visitors teachers players
  sailors crew adults teenagers youths babies infants pilots servicemen marines peacekeepers firefighters rescuers settlers
  farmers employees staff suspects activists lawyers judges officials lawmakers recruits conscripts patients shoppers
  worshippers bystanders pedestrians foreigners nationals citizens individuals lives`),
)

/** Single persons, after “one”: “one person was killed”. */
export const singlePersonNouns: ReadonlySet<string> = new Set(
  wordsIn('person civilian soldier officer policeman child woman man girl boy fighter student worker passenger other'),
)

/** Words between a counted noun and what befell it: “24 people were reportedly killed”. */
export const fillers: ReadonlySet<string> = new Set(
  wordsIn(`was were is are has have had been being be who that also still now reportedly already so far more later then
  confirmed remain remained went go reported found left listed shot crushed burned burnt beaten stabbed and`),
)

/** Words between a toll and its number: “the death toll has risen to 46”. */
export const climbers: ReadonlySet<string> = new Set(
  wordsIn(`rose rises risen rise climbed climbs climbing rising jumped reached reaches reaching hit hits stands stood standing
  passed passes topped tops exceeded exceeds now has had is was to at from the country's city's official overall least
  more than about around nearly almost over some up`),
)

/** Words that may stand between a verb and its number: “killing at least 24”. */
export const hedges: ReadonlySet<string> = new Set(
  wordsIn(
    'at least more than about around some nearly almost up to over an estimated another as many all roughly just only well no not fewer less close above approximately',
  ),
)

/** What stands right before a number that is not exact: “more than 20”. */
export const roundBefore: readonly string[] = [
  'at least',
  'no fewer than',
  'no less than',
  'not less than',
  'more than',
  'over',
  'above',
  'upwards of',
  'in excess of',
  'a minimum of',
  'nearly',
  'almost',
  'close to',
  'about',
  'around',
  'roughly',
  'approximately',
  'some',
  'estimated',
  'an estimated',
]

/** What may stand before these: “well over 20”. */
export const moreOrLess: readonly string[] = ['well', 'just', 'slightly', 'far', 'a little', 'an', 'perhaps', 'maybe']

/** What stands right after a number that is not exact: “20 or more”. */
export const roundAfter: readonly string[] = ['or more', 'or so', 'plus', 'or thereabouts']

/** Words that make of a count something that has not happened, or is not known. */
export const unrealWords: ReadonlySet<string> = new Set(
  wordsIn(`would could may might should if unless will feared fear fears threatened threatens threaten plan plans planned
  aim aims aimed vowed pledged promised expected warned not never no without hoped want wants wanted`),
)

/** Verbs of moving troops: “sent 900 troops”. */
export const troopVerbs: ReadonlySet<string> = new Set(
  wordsIn(`sent send sends sending deployed deploy deploys deploying stationed dispatched moved withdrew withdrawn withdraw
  withdrawing pulled mobilised mobilized has had keeps kept massed amassed of with`),
)

export const troopNouns: ReadonlySet<string> = new Set(
  wordsIn('troops soldiers personnel servicemen marines peacekeepers'),
)

/** Words right after a number that make it no count of people: “24 years”, “24 percent”. */
export const otherUnits: ReadonlySet<string> = new Set(
  wordsIn(`year years old day days hour hours minutes minute month months week weeks percent per cent km kilometers kilometres
  miles mile metres meters am pm st nd rd th times degrees tons tonnes magnitude feet points seats votes`),
)

/** Prepositions and the like that may follow a counted number without a noun: “killed 24 in Halvar”. */
export const afterCount: ReadonlySet<string> = new Set(
  wordsIn(
    'in on at near during when while after as by outside inside and of since over across before who this last so',
  ),
)

/** Units and tens in words, each with its value. */
export const smallNumbers: readonly string[] = wordsIn(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty`,
)
export const tens: readonly string[] = wordsIn('thirty forty fifty sixty seventy eighty ninety')
