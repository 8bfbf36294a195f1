/**
 * Words that tell whether a clause states a fact: what governs an infinitive, what opens a condition, what denies.
 *
 * Source: compiled by hand; classes after Karttunen, “Implicative Verbs” (1971), and Saurí and Pustejovsky, “FactBank” (2009).
 */
const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Verbs and adjectives whose infinitive is still to come: “is expected to announce”; “wants to say” says it as often as not. */
export const prospective = listed(
  `expect due set likely unlikely schedule plan prepare ready poise suppose bound expected poised supposed scheduled slated slate about`,
)

/** Verbs whose infinitive or gerund does not happen: “declined to say”, “failed to explain”, “avoided naming”. */
export const preventing = listed(
  `decline refuse fail neglect omit forget hesitate avoid stop deny resist forgo forbear ban bar keep prevent prohibit
   unable unwilling reluctant loath powerless`,
)

/** Verbs with a bare verb behind their object: “hear him say”, “let her tell”. */
export const perceiving = listed(`hear see watch let make help have feel notice`)

/** Verbs that move somebody else to speak: “pushed the party to say”. */
export const moving = listed(
  `push press urge ask tell order force pressure compel lead prompt cause allow enable persuade convince encourage invite want expect get help call
   require permit advise challenge dare beg implore warn`,
)

/** Verbs whose object did what the infinitive tells: “the delay led critics to say …”. */
export const bringing = listed(`lead prompt cause leave drive spur inspire`)

/** Openers of a condition. */
export const conditions = listed(`if unless whether`)

/** Subjects that nobody is: “nobody said”, “no official confirmed”, “neither side denied”. */
export const nobodies = listed(`no nobody none neither nothing few`)

/** Adjectives that make “to say” a matter of judgement: “it is hard to say why”. */
export const judging = listed(
  `hard easy difficult impossible possible fair unfair wrong right safe premature important necessary early late tempting enough wise
   reasonable unreasonable accurate inaccurate`,
)

/** Openers of a sentence that only imagines what it tells. */
export const imagining = listed(`imagine suppose supposing assume assuming pretend`)

/** Words before a subject that leave little of it. */
export const hardly = listed(`not hardly scarcely barely`)

/** Words between “not” and a subject: “not all of the groups”. */
export const afterNot = listed(`all every everyone everybody many both of`)
