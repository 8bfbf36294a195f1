import { isSpeechVerb } from '#src/analysis/english/lexicon/speech-verbs.ts'

/**
 * Whether a clause of saying stands right after a place: “ said Ivo Marek”, “ Marek, the mayor, said”, “ she told the paper”.
 * Looks at six words at most.
 */
export function sayingFollows(text: string, at: number): boolean {
  const ahead = text.slice(at, at + 120).split('\n', 1)[0]!
  if (!ahead.startsWith(' ')) return false
  const words = ahead.slice(1).split(' ', 6)
  const place = words.findIndex((word) => isSpeechVerb(word.replace(/[.,:;]$/, '')))
  if (place < 0) return false
  const subject = words.slice(0, place)
  // “said Ivo”, “Marek said”: no stop before the verb, and a subject that is a name, an office or a pronoun
  if (subject.some((word) => /[!?;:"“”]|\p{Ll}{3}\.$/u.test(word))) return false
  return place > 0 ? isSubject(subject[0]!) : /^(?:\p{Lu}|the$|a$|an$|he$|she$|one$)/u.test(words[1] ?? '')
}

const isSubject = (word: string): boolean =>
  /^(?:\p{Lu}|(?:the|a|an|his|her|its|their|one|he|she|they|it)$)/u.test(word)
