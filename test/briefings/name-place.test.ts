import { describe, expect, it } from 'vitest'
import { namePlace } from '#src/briefings/name-place.ts'

/** How the name in ⟦ ⟧ stands in a line. */
function placeIn(line: string, office: string | null = null) {
  const start = line.indexOf('⟦')
  const text = line.replace('⟦', '').replace('⟧', '')
  return namePlace(text, { start, end: line.indexOf('⟧') - 1 }, office)
}

describe('how a name stands', () => {
  it.each([
    ['⟦Norland⟧ signs the pact', 'start'],
    ['The ⟦Norland Party⟧ signs', 'start'],
    ['Ships sunk by ⟦Norland⟧', 'by'],
    ['The fleet of the ⟦Norland⟧ side', 'of'],
    ['Heading to ⟦Norland⟧, Doe waits', 'to'],
    ['Storm nears towns in ⟦Norland⟧', 'where'],
    ['Ban goes on amid ⟦Norland⟧ sanctions', 'aside'],
    ['Sudmark warns against ⟦Norland⟧', 'preposition'],
    ['Sudmark and ⟦Norland⟧ sign', 'and'],
    ['Sudmark accuses ⟦Norland⟧', 'verb'],
    ['On Monday minister ⟦Doe⟧ signed', 'office'],
    ['The Los ⟦Police Department⟧ fired', 'capital'],
    ['The Sudmark-⟦Norland⟧ rift', 'hyphen'],
    ['The late ⟦Doe⟧ signed', 'word'],
  ] as const)('%s: %s before it', (line, before) => {
    expect(placeIn(line).before).toBe(before)
  })

  it('takes the words of the office that the article states for an office', () => {
    expect(placeIn('On Monday Harbour Clerk ⟦Doe⟧ signed', 'Harbour Clerk').before).toBe('office')
    expect(placeIn('On Monday Harbour Clerk ⟦Doe⟧ signed').before).toBe('capital')
  })

  it.each([
    ['It was signed by ⟦Norland⟧.', 'end'],
    ['⟦Norland⟧ army fires', 'arm'],
    ['⟦Norland⟧ journalist fined', 'people'],
    ['⟦Norland⟧ signs the pact', 'verb'],
    ['⟦Norland⟧’s pact fails', 'owner'],
    ['⟦Norland⟧-backed fleet', 'hyphen'],
    ['⟦Norland⟧ wheat rots', 'noun'],
    ['⟦Jane⟧ Doe left', 'capital'],
    ['⟦Norland⟧, an island', 'comma'],
    ['⟦Norland⟧ (an island)', 'mark'],
    ['⟦Norland⟧ and Sudmark sign', 'small word'],
  ] as const)('%s: %s behind it', (line, behind) => {
    expect(placeIn(line).behind).toBe(behind)
  })
})
