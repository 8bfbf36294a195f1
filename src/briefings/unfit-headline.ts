import { isGivenName } from '#src/analysis/english/lexicon/given-names.ts'
import { dottedWords } from '#src/analysis/gazetteer/dotted-words.ts'

/** Questions, cut lines, words to the reader, and lines that announce a kind of article or promise to explain. */
const unfit =
  /: (?:how|why|what|who|when|inside|meet)\b|^(?:flashback|seen|photos?|pictures|gallery)\b.{0,20}[:?]|\b(?:a|the) list of\b|\?["”’']?$|(?:\.\.\.|…)$|^(?:watch|listen|live|video|exclusive video|opinion|analysis|explainer|breaking) ?[:|–—-]|^(?:why|how|what|who|when|where|inside|meet|the (?:truth|story|case) (?:about|of|behind|for|against))\b/i

/** “Can Orlo recover? The fight for Sudmark”: it asks; not “‘Who are you?’: Judge hears sailor”. */
const asks = /\?(?: |$)/

/** “Amid the raids, this mother waits”, “It’s official: …”: a portrait, or the writer speaks; not “This week …”. */
const portrait =
  /(?:^|, )th(?:is|ese) (?!weeks?|weekend|months?|years?|morning|evening|afternoon|summer|winter|spring|autumn|fall|time|season|century|decade)\p{L}+|^it['’]s official\b/iu

/** “Voter: It is plain what comes”: the street speaks. */
const voice = /^(?:voters?|residents?|locals|viewers?|readers?|shoppers?|tourists?) ?: /i

/** “‘They are mad’: BBC speaks to islanders”: the outlet tells of its own visit. */
const ownVisit =
  /(?:^|: )(?:BBC|CNN|ITV|NBC|CBS|ABC|NPR|DW|Sky News|Fox News|Al Jazeera|FRANCE 24|France 24|Reuters|AFP) (?:speaks?|talks|visits|meets|goes|travels|sees|looks|hears|asks|finds out)\b/

/** “Videos show the moment …”, “Hear from sailors”, “He foresaw it.”, “While Orlo waits, …”, “Sgt. Ada Marsh, 19: She loved the sea”: a recording, a portrait or a contrast. */
const feature =
  /^(?:\p{L}+ )?(?:videos?|footage|clips?|images?) (?:shows? the moment|captures?|catch(?:es)?)\b|\bhear from\b|^(?:he|she|they|while) \p{L}|^[^:,]{5,40}, \d{1,2}: |\byear in (?:review|search|pictures|photos|numbers)\b|^\p{L}+ing (?:the|an?|in|on|with) [^:]{2,30}: /iu

/** Words to the reader; not “‘We will not yield’: Norland rejects ultimatum”. */
const toReader = /\b(?:you|your|here['’]s|we|our)\b/i
const inMarks = /“[^“”]*”|"[^"]*"|(?<!\p{L})[‘'][^‘’']*[’'](?!\p{L})/gu

/** “Norland fines ships after failed”, “… fails without any”: a feed cut the line. */
const cutEnd =
  /\b(?:the|an?|of|with|without|and|or|from|any|its|their|between|against|amid|into|than)$|\b(?:after|amid|with|without|over|following) (?:failed|new|deadly|recent|major|alleged|another)$/i

/** A line that is somebody's words alone: who says them is not told. */
const wordsAlone = /^(?:“[^“”]*”|"[^"]*"|['‘](?:[^'’]|['’](?=\p{L}))*['’])$/u

/** “Behind the truce, Orlo's bid for time”, “From quay to cell: …”, “CARL MILNER: Norland wants a fight”: features and columns. */
const longRead = /^(?:[Bb]ehind|[Bb]eyond|[Bb]eneath|[Ff]rom (?:\p{L}+ ){1,5}to (?:\p{L}+ ){0,3}\p{L}+:)(?!-)/u
const columnist = /^(\p{Lu}{3,})(?: \p{Lu}{2,}){0,2}: \p{Lu}?\p{L}*\p{Ll}/u

/** Not “HEAVY RAIN: Three die in Sudmark”. */
const isColumn = (line: string): boolean => isGivenName(columnist.exec(line)?.[1]?.toLowerCase() ?? '')

/** “‘Act of war’: Expert rejects the raid”, “Professor warns of …”: a talk with somebody without a name. “Authors reject …” is none. */
const talk =
  /^(?:experts?|analysts?) ?: |, (?:experts|analysts) (?:say|warn|believe|fear|think)$|(?:^|: )(?:expert|analyst|professor|scholar|historian|academic|author|columnist|commentator)s? (?:says?|rejects|warns?|slams|explains?|argues?|weighs?|reacts|discuss(?:es)?|questions)\b/i

/** “Norland is losing its ports. Nobody cares”: two sentences are a feature's. */
function isTwoSentences(line: string): boolean {
  const words = line.split(' ')
  return words.some(
    (word, at) =>
      /(?:\p{Ll}{3}|\p{Nd}{4})\.$/u.test(word) &&
      /^\p{Lu}\p{Ll}/u.test(words[at + 1] ?? '') &&
      !isShort(word.slice(0, -1).toLowerCase()),
  )
}

/** “Capt. Doe freed”, “Sens. Orlo and Marsh vote”: the stop of an abbreviation ends no sentence. */
const isShort = (word: string): boolean => dottedWords.all.has(word) || dottedWords.all.has(word.replace(/s$/, ''))

/** What something may mean, shows or tests: an analysis. Not where somebody is named who says so. */
const analyses =
  /(?<!\b(?:in|by|since|until|next|last) )\b(?:may|might|could) (?:signal|mean|mark|prove|spell|help|hurt|be|not|have|shape)\b|\b(?:highlights?|underscores?|underlines?|lays? bare|raises? questions|leaves? (?:\p{L}+ )?questions|looms? (?:large|over)|shows? (?:new face|limits?|strain|cracks?)|brings? \p{L}+ and baggage|hopes? and fears?)\b|\bone man[’']s\b|\bin a hurry\b|\bhigh-stakes (?:test|gamble|bet|game|choice|moment)\b|\bbig test for\b|: experts?$/iu
/** “The port ban points to the next nightmare”, “Strike sets stage for talks”, “Marsh’s tactic: Sowing doubt”: what it means, whoever is named. */
const weighsUp =
  /\bthe next (?:\p{L}+ )?(?:nightmare|flashpoint|frontier|battleground)\b|\badds? to (?:\p{L}+ ){0,2}questions\b|\bpush(?:es)? the limits\b|\bsets? (?:the )?stage for\b|\blurks\b|\bbalances? (?:global|great|world|rival|foreign) powers\b|\bwalks? a (?:tightrope|fine line)\b|\b(?:come|came)s? home to\b|\bha(?:s|ve) (?:their|its|his|her) doubts\b|\bturns? (?:the |back the )?clock\b|\brisks? (?:pushing|becoming|turning)\b|^[^:]{2,30}['’]s? \p{L}+: \p{Lu}?\p{Ll}+ing\b|^[^:]{2,30} in \p{Lu}\p{L}+: \p{Lu}?\p{Ll}+ing\b/iu
const sourced =
  /\b(?:says?|said|tells?|told|warns?|finds?|reports?|signals|hints|suggests?|according|officials?|police|court|judge|minister|study|poll|sources?|claims?)\b/i

/** “WHO warns of cholera in Norland”: a name that only looks like a question; not “WHO RULES NORLAND NOW”. */
const withoutHealthBody = (line: string): string =>
  line === line.toUpperCase() ? line : line.replaceAll(/(^|: )WHO\b/g, '$1it')

/** Whether a line can be no headline of a story, whatever it tells. */
export const isUnfit = (line: string): boolean =>
  unfit.test(withoutHealthBody(line)) ||
  asks.test(line.replaceAll(inMarks, ' ')) ||
  toReader.test(line.replaceAll(inMarks, ' ')) ||
  voice.test(line) ||
  portrait.test(line.replaceAll(inMarks, ' ')) ||
  ownVisit.test(line) ||
  weighsUp.test(line) ||
  cutEnd.test(line) ||
  wordsAlone.test(line) ||
  feature.test(line.replaceAll(inMarks, ' ').trim()) ||
  longRead.test(line) ||
  isColumn(line) ||
  isTwoSentences(line) ||
  talk.test(line) ||
  (analyses.test(line) && !sourced.test(line))
