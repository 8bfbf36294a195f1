import { stemOf } from '#src/analysis/english/tokens/stem.ts'

/**
 * Words between which translators and agencies choose freely when they put one foreign sentence into English. Our own
 * list, from the vocabulary of statements about war, treaties and sanctions; inflections follow from the stems.
 */
const rows = `
yield surrender bow submit capitulate kneel cave
respond answer retaliate reply react
nation people country
enemy foe adversary
crush destroy smash annihilate obliterate
agree accept consent
demand insist
talks negotiation negotiate dialogue
aggression attack assault strike
urgent immediate swift prompt
guarantee ensure assure
agreement accord deal treaty pact
violate breach
harsh severe crushing firm decisive
withdraw leave
begin start commence
end finish halt cease
help aid assist support
large big great
mistake error blunder
allow permit tolerate
freedom liberty
fight struggle battle
promise pledge vow
threat menace
baseless groundless unfounded false
claim allegation
homeland motherland fatherland
soldier troop
region area
situation circumstance
defend protect
pressure coercion
demand require
hope wish
ready prepared
continue proceed
path road way
decide determine
each every
`

const classOf: ReadonlyMap<string, string> = new Map(
  rows
    .trim()
    .split('\n')
    .flatMap((row) => row.split(' ').map((word): [string, string] => [stemOf(word), stemOf(row.split(' ')[0]!)])),
)

/** A stem under the first word of its row; any other stem as it is. */
export function alternationOf(stem: string): string {
  return classOf.get(stem) ?? stem
}
