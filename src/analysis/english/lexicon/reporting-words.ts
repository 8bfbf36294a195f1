/**
 * Small lists of reporting: who crowds are, what commits, what attests, what only previews.
 *
 * Source: compiled by hand from news prose; determiners after Quirk et al., “A Comprehensive Grammar of the English Language” (1985).
 */
const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Nouns that commit whoever owns them to an infinitive: “Doe's refusal to admit the raid”. */
export const committingNouns = listed(`refusal pledge promise threat vow demand offer call plea request proposal`)

/** Verbs of “as reported by Doe”. */
export const attestingVerbs = listed(
  `report say note state write announce confirm describe disclose reveal tell explain put point suggest`,
)

/** What “of voters saying” hangs on: “30 percent”, “a chorus”. */
export const crowds = listed(
  `percent % cent number chorus group crowd majority handful dozens hundreds thousands half most some many third quarter`,
)

/** Adverbs that belong to the number or determiner after them: “said nearly every donor”. */
export const quantityAdverbs = listed(
  `nearly almost about roughly only just even some approximately barely hardly scarcely practically virtually quite`,
)

/** First words of a headline that previews an article and states nothing. */
export const previewWords = listed(`how what when where why who which key inside meet watch see read`)

/** Determiners that stand for people when nothing follows: “some said”, “both agreed”. */
export const countingDeterminers = listed(
  `some many most several few fewer both all those these one each others another either any half neither`,
)

/** Pronouns that no speaker is; “it” may be a body. */
export const mutePronouns = listed(
  `there nothing something anything everything himself herself itself themselves myself ourselves yourself him her them me us mine yours hers ours
   theirs`,
)

/** Capitalised adjectives with the ending of a nationality that are none. */
export const notNations = listed(
  `Republican Democratic Christian Metropolitan Italian-American Catholic Islamic Labour Green Main German-born Then`,
)
