import { isGivenName } from '#src/analysis/english/lexicon/given-names.ts'
import { dottedWords } from '#src/analysis/gazetteer/dotted-words.ts'

/** Questions, cut lines, words to the reader, and lines that announce a kind of article or promise to explain. */
const unfit =
  /: (?:how|why|what|who|when|inside|meet)\b|^(?:flashback|seen|photos?|pictures|gallery)\b.{0,20}[:?]|\b(?:a|the) list of\b|\?["”’']?$|(?:\.\.\.|…)$|^(?:watch|listen|live|video|exclusive video|opinion|analysis|explainer|breaking) ?[:|–—-]|^(?:why|how|what|who|when|where|inside|meet|the (?:truth|story|case) (?:about|of|behind|for|against))\b/i

/** Words to the reader; not “‘We will not yield’: Norland rejects ultimatum”. */
const toReader = /\b(?:you|your|here['’]s|we|our)\b/i
const inMarks = /“[^“”]*”|"[^"]*"|(?<!\p{L})[‘'][^‘’']*[’'](?!\p{L})/gu

/** “Norland fines ships after failed”, “… fails without any”: a feed cut the line. */
const cutEnd =
  /\b(?:the|an?|of|with|without|and|or|from|any|its|their|between|against|amid|into|than)$|\b(?:after|amid|with|without|over|following) (?:failed|new|deadly|recent|major|alleged|another)$/i

/** A line that is somebody's words alone: who says them is not told. */
const wordsAlone = /^(?:“[^“”]*”|"[^"]*"|['‘](?:[^'’]|['’](?=\p{L}))*['’])$/u

/** “Behind the truce, Orlo's bid for time”, “From quay to cell: …”, “CARL MILNER: Norland wants a fight”: features and columns. */
const feature = /^(?:[Bb]ehind|[Bb]eyond|[Bb]eneath|[Ff]rom \p{L}+ to \p{L}+:)(?!-)/u
const columnist = /^(\p{Lu}{3,})(?: \p{Lu}{2,}){1,2}: \p{Lu}?\p{L}*\p{Ll}/u

/** Not “HEAVY RAIN: Three die in Sudmark”. */
const isColumn = (line: string): boolean => isGivenName(columnist.exec(line)?.[1]?.toLowerCase() ?? '')

/** “‘Act of war’: Expert rejects the raid”, “Professor warns of …”: a talk with somebody without a name. “Authors reject …” is none. */
const talk =
  /(?:^|: )(?:expert|analyst|professor|scholar|historian|academic|author|columnist|commentator)s? (?:says?|rejects|warns?|slams|explains?|argues?|weighs?|reacts|discuss(?:es)?|questions)\b/i

/** “Norland is losing its ports. Nobody cares”: two sentences are a feature's. */
function isTwoSentences(line: string): boolean {
  const words = line.split(' ')
  return words.some(
    (word, at) =>
      /\p{Ll}{3}\.$/u.test(word) &&
      /^\p{Lu}\p{Ll}/u.test(words[at + 1] ?? '') &&
      !isShort(word.slice(0, -1).toLowerCase()),
  )
}

/** “Capt. Doe freed”, “Sens. Orlo and Marsh vote”: the stop of an abbreviation ends no sentence. */
const isShort = (word: string): boolean => dottedWords.all.has(word) || dottedWords.all.has(word.replace(/s$/, ''))

/** What something may mean, shows or tests: an analysis. Not where somebody is named who says so. */
const analyses =
  /(?<!\b(?:in|by|since|until|next|last) )\b(?:may|might|could) (?:signal|mean|mark|prove|spell|help|hurt|be|not|have|shape)\b|\b(?:highlights?|underscores?|underlines?|lays? bare|raises? questions|leaves? (?:\p{L}+ )?questions|looms? (?:large|over)|shows? (?:new face|limits?|strain|cracks?)|brings? \p{L}+ and baggage|hopes? and fears?)\b|\bone man[’']s\b|\bin a hurry\b|\bhigh-stakes (?:test|gamble|bet|game|choice|moment)\b|\bbig test for\b|: experts?$/iu
const sourced =
  /\b(?:says?|said|tells?|told|warns?|finds?|reports?|signals|hints|suggests?|according|officials?|police|court|judge|minister|study|poll|sources?|claims?)\b/i

/** Whether a line can be no headline of a story, whatever it tells. */
export const isUnfit = (line: string): boolean =>
  unfit.test(line) ||
  toReader.test(line.replaceAll(inMarks, ' ')) ||
  cutEnd.test(line) ||
  wordsAlone.test(line) ||
  feature.test(line) ||
  isColumn(line) ||
  isTwoSentences(line) ||
  talk.test(line) ||
  (analyses.test(line) && !sourced.test(line))
