import { plainWords } from '#src/stories/plain-words.ts'
import type { BriefedStatement } from './briefing.ts'
import type { ReadArticle } from './dossier.ts'
import { mayBeOneName } from './may-be-one-name.ts'

type Speaker = NonNullable<BriefedStatement['speaker']>
type Person = Speaker & { readonly words: readonly string[]; readonly offices: Set<string> }

/**
 * Gives a speaker the full name that another article of the story has: “President Marsh” is “Don Marsh” where the story
 * knows one Marsh, and both have one office. The office stays as the article states it.
 *
 * @returns What a statement is shown as; the statement itself where its speaker stays as written.
 */
export function underOneName(articles: readonly ReadArticle[]): (statement: BriefedStatement) => BriefedStatement {
  const people = peopleNamedInFull(articles)
  return (statement) => {
    const { speaker, office, printed } = statement
    if (!printed || office === null || !speaker?.actorId?.startsWith('person:')) return statement
    const words = plainWords(speaker.name)
    if (words.length !== 1) return statement
    const [person, ...others] = people.filter((one) => mayBeOneName(one.words, words))
    if (!person || others.length > 0 || !person.offices.has(kindOf(office))) return statement
    return { ...statement, speaker: { name: person.name, actorId: person.actorId } }
  }
}

function peopleNamedInFull(articles: readonly ReadArticle[]): readonly Person[] {
  const people = new Map<string, Person>()
  for (const { analysis } of articles) {
    for (const { id, kind, name, office } of analysis.actors) {
      const words = plainWords(name)
      if (kind !== 'person' || words.length < 2) continue
      const person = people.get(id) ?? { name, actorId: id, words, offices: new Set<string>() }
      if (office !== null) person.offices.add(kindOf(office))
      people.set(id, person)
    }
  }
  return [...people.values()]
}

/** “president” of “U.S. President” and of “President of Norland”, “vice president” of “Vice President”. */
function kindOf(office: string): string {
  const words = plainWords(office.split(/ (?:of|for) /)[0]!)
  return [...words.slice(0, -1).filter((word) => lesser.has(word)), words.at(-1) ?? ''].join(' ')
}

/** Words that make an office another one. */
const lesser: ReadonlySet<string> = new Set(
  'former ex late vice deputy acting interim first elect assistant'.split(' '),
)
