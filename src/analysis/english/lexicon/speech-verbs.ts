/**
 * The commonest past-tense and present verbs that follow a speaker's name after a quotation.
 * A short closed list for the splitter; the table of cues with their frames is another.
 *
 * Source: compiled by hand from newswire.
 */
const forms = new Set(
  `said says say asked asks asking replied replies wrote writes added adds told tells shouted shouts cried cries answered answers demanded
  wondered wonders exclaimed exclaims remarked continued continues recalled insisted argued joked declared quipped tweeted
  yelled yells screamed whispered inquired pleaded explained responded warned noted called chanted snapped retorted mused`.split(
    /\s+/,
  ),
)

export function isSpeechVerb(lowerCased: string): boolean {
  return forms.has(lowerCased)
}
