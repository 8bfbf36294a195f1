const wordsIn = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Nouns of violence, singular: who is named after “in”, “on” or “against” them suffers it. Source: PLOVER, `ASSAULT`. */
export const strikingNouns = wordsIn(
  `attack bombing strike airstrike assault raid shelling killing murder massacre blast explosion violence incursion invasion
  aggression kidnapping abduction crackdown offensive shooting assassination`,
)

/** Prepositions that set a place, for good. */
export const placing = wordsIn('in inside within near across around outside throughout off')

/** Prepositions that tell when or in spite of what something is done. */
export const circumstances = wordsIn('after before amid following despite during since')

/** Verbs whose object changes hands. */
export const trading = wordsIn('buy sell purchase acquire')

/** Prepositions after which the victim of an attack stands. */
export const victimPrepositions = wordsIn('in on against at near of across')

/** What bears a nation's name without being the state's, singular. Source: own reading of newswire. */
export const privateNouns = wordsIn(
  `network company firm bank carmaker chipmaker drugmaker steelmaker brewer lender insurer exporter importer operator trader
  producer product good newspaper film student tourist dollar oil gas steel car chip brand channel broadcaster website
  platform retailer airline university movie team player athlete resident
  app startup shipper investor manufacturer supplier magazine singer actor developer`,
)

/** Rules, not men: what they do to somebody is no act. */
export const ruleNouns = wordsIn(
  'law rule ruling bill policy treaty constitution order decision provision clause act agreement',
)
