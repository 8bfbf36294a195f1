/**
 * The words of Marish, an invented language: verbs stand ahead of who does what they say, and a name takes no mark.
 * “Dira Hara Dole: «Vani ma sola.»” is “Hara Dole says: «We build a harbour.»”
 */
const wordsOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** say, warn, ask, shout */
export const cues = wordsOf('dira vesta poka klama')

/** not */
export const negations = wordsOf('nu')

/** he or she */
export const pronouns = wordsOf('elo')

/** Mr, Mrs, engineer: their full stop ends no sentence. */
export const titles = wordsOf('sn sm ing')

/** and, but, that, in, of, the; build, come, need, see; harbour, bridge, council, town, sea, winter, today, new, old, money */
export const others = wordsOf('e ma ke in di la vani tena loka sefa sola ponta radu vila mera frigo odi nova veca pena')
