/** Who says something, so that it is no view of the outlet. */
const sourced =
  /\b(?:said|says|told|wrote|tweeted|added|announced|warned|declared|insisted|claimed|argued|vowed|according to|experts?|analysts?|officials?)\b/i

/** What an outlet thinks, in its own voice. */
const views = [
  // “The report is all but certain to haunt Doe.” What is set to happen is news.
  /\b(?:is|are|was|were|looks?|seems?|appears?|remains?) (?:all but |almost |also )?(?:certain|sure|bound|poised|likely|unlikely|doomed|destined) to\b/i,
  // “The find seems to confirm fears that the ban would fail.”
  /\b(?:seems?|appears?) to (?:confirm|suggest|signal|show|indicate|prove|reflect)\b/i,
  // “… gives hope to thousands, if not millions”
  /, if not (?:\p{L}+ )?\p{L}+\b|\b(?:gives?|gave|given) (?:\p{L}+ )?hope\b/iu,
  // “Should support grow, the party could change its mind.”
  /^Should \p{L}/u,
  // “Now that the country falls apart, …”
  /^Now(?:,| as| that)\b/,
  // “It was a far cry from …”, “the biggest loser of the day”
  /\bbiggest losers?\b|\bfar cry from\b|\bbusiness-as-usual\b|\bcannot (?:afford|risk)\b/i,
  // “it’s usually a matter of concern”, “To be sure, …”
  /\bit['’]s (?:usually|no (?:surprise|secret|wonder))\b|\bunsurprisingly\b|\bto be sure\b|\bhas (?:no|every) (?:choice|reason)\b/i,
] as const

/** Whether a sentence is a forecast or a judgement that nobody is named for: a view without its author. */
export const isOwnView = (words: string): boolean =>
  !sourced.test(words) && views.some((pattern) => pattern.test(words))
