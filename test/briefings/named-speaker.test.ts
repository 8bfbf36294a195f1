import { describe, expect, it } from 'vitest'
import { bearsName, introduced, namedSpeaker } from '#src/briefings/named-speaker.ts'

const described = (name: string) => ({ name, actorId: null })

describe('whom a reader is told of', () => {
  it.each([
    'its commander',
    'Some',
    'he',
    'their foreign minister',
    'Speaker',
    'one of them',
    'His lawyer',
    'The two men',
  ])('“%s” names nobody once it stands alone', (name) => {
    expect(namedSpeaker(described(name))).toBeNull()
  })

  it.each([
    'aid workers',
    'an army spokesman',
    'two officials',
    'opposition parties',
    'someone close to the talks in the capital',
    'Somerset council',
    'Hiscox',
  ])('“%s” says as much as the article does', (name) => {
    expect(namedSpeaker(described(name))).toEqual(described(name))
  })

  it('keeps whom the article identifies, whatever they are called', () => {
    const identified = { name: 'Some', actorId: 'person:some' }
    expect(namedSpeaker(identified)).toBe(identified)
    expect(namedSpeaker(null)).toBeNull()
  })

  it.each([
    { name: 'the Kremlin', isName: true },
    { name: 'UNHCR', isName: true },
    { name: 'Łukasz Żak', isName: true },
    { name: '李强', isName: true },
    { name: 'محمد', isName: true },
    { name: 'The governor of the island', isName: false },
    { name: 'an army spokesman', isName: false },
    { name: 'aid workers', isName: false },
  ])('“$name” bears a name: $isName', ({ name, isName }) => {
    expect(bearsName({ name })).toBe(isName)
  })
})

describe('a speaker with an office', () => {
  it.each([
    ['army spokesman Brigadier', 'Brigadier', 'army spokesman'],
    ['Col.', 'Col.', null],
    ['Foreign Minister', null, 'Foreign Minister'],
    ['secretary general', null, 'secretary general'],
    ['Drum Major', null, 'Drum Major'],
    ['spokesman major', null, 'spokesman major'],
  ])('%s is told as %s and %s', (stated, rank, office) => {
    expect(introduced({ name: 'Ada Brook' }, stated)).toEqual({ rank, name: 'Ada Brook', office })
  })
})
