/**
 * Words that tell of a name beside them whether an article is about it.
 *
 * Source: compiled by hand from headlines and teasers of newswire.
 */

/** Somebody's kin: the story is theirs, not that of whom they belong to. */
export const kinOfSomebody =
  'brother|sister|son|daughter|wife|husband|mother|father|niece|nephew|cousin|grandson|granddaughter|grandfather|grandmother|widow|widower|uncle|aunt|girlfriend|boyfriend|fiancée?'

/** Who is near somebody or known beside a name, and acts for themselves: “Marsh aide”, “Norland’s richest men”. */
export const companions: ReadonlySet<string> = new Set(
  `aide aides associate associates friend friends confidant confidante donor donors backer backers rival rivals foe foes
  predecessor successor billionaire billionaires tycoon tycoons oligarch magnate millionaire actor actress singer model
  footballer star chef rapper influencer`.split(/\s+/),
)

/** Companies on whose pages their users show something. */
export const platforms: ReadonlySet<string> = new Set(
  'facebook twitter x tiktok instagram youtube whatsapp telegram snapchat reddit zoom'.split(' '),
)

/** What users make on a platform: “Ringbook video leads to arrest” is not about Ringbook. */
export const madeByUsers: ReadonlySet<string> = new Set(
  'video videos post posts page pages message messages livestream photo photos chat chats'.split(' '),
)

/** Who was held or killed at a place: “Halvar hostages” are no Halvarians. */
export const heldSomewhere: ReadonlySet<string> = new Set(
  'hostage hostages captive captives survivor survivors'.split(' '),
)
