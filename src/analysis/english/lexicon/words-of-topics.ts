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

/** What acts for a state or befalls the whole of it: “Norland’s army”, “the Norlandic economy”. */
export const ofStates: ReadonlySet<string> = new Set(
  `government cabinet president premier pm minister ministry chancellor king queen prince leader leaders leadership
  regime parliament assembly senate lawmakers lawmaker congress court courts judge judges prosecutors prosecutor police
  army military navy forces force troops soldiers soldier airforce fighters militants rebels commander commanders general
  generals officials official authorities authority diplomat diplomats envoy envoys ambassador embassy delegation
  negotiators spokesman spokesperson spokeswoman state jets jet drones drone missiles missile strikes strike airstrike
  airstrikes raid raids attack attacks offensive invasion war ceasefire truce blockade siege sanctions tariffs border
  borders coast capital economy election elections voters opposition party people citizens residents protesters exports
  imports oil gas plan deal talks crisis conflict nuclear warship warships bombers warplanes spies hackers chief
  support aid`.split(/\s+/),
)

/** What only comes from somewhere: “the Norlandic carmaker”, “a Norlandic film”. */
export const comingFrom: ReadonlySet<string> = new Set(
  `company companies firm firms startup startups start-up start-ups giant maker makers carmaker carmakers brand brands
  group retailer lender billionaire tycoon businessman investor investors developer rival rivals ai app apps model models
  chip chips plant car cars ev evs plane phone phones phonemaker streamer platform studio producer director filmmaker film
  films movie drama series novel author writer actor actress singer musician band artist star stars chef designer artisan
  footballer player players striker coach team cyclist yachtsman swimmer tennis man woman men women couple teenager
  student students tourist tourists national nationals journalist researcher researchers scientist scientists engineers
  engineer expert nurse doctor teacher broker owned origin food dish cuisine shepherd business parent oligarch
  product products goods robot robots airline airlines airliner unicorn titan conglomerate spin-off two-wheelers
  supermarket discounter insurer biotech fintech shipbuilder exporter automaker manufacturer manufacturers
  academic academics professor businesswoman entrepreneur entrepreneurs shepherds`.split(/\s+/),
)

/** Before a name they tell where: “two held in Norland”. */
export const placeWords: ReadonlySet<string> = new Set(
  'in at inside across near around throughout within off outside'.split(' '),
)

/** Before a name they tell what else goes on: “amid Norland talks”. */
export const meanwhileWords: ReadonlySet<string> = new Set(
  'amid amidst despite after since during before as while from over'.split(' '),
)

/** Right before a name they tell how it belongs to the line: “on Norland”, “from Norland”. */
export const besideTopics: ReadonlySet<string> = new Set(
  'in at on over for from to with against amid about of by between into near after as despite'.split(' '),
)

/** Behind a verb they open another clause, or what goes on meanwhile: “… as talks go on in Norland”. */
export const opensSideClause: ReadonlySet<string> = new Set(
  'as after before while who that which when since because despite amid for by'.split(' '),
)
