import { describe, expect, it } from 'vitest'
import { storyFeatures } from '#src/stories/gathering/features.ts'

const featuresOf = (title: string, text: string) => storyFeatures({ id: 'a', title, text, at: null })

describe('the terms of an article', () => {
  it('leave out the dateline, with or without the headline before it', () => {
    const body = 'TRIESTE, Italy (Meridian Wire) - The port of Koper will buy two tugs.'
    for (const text of [body, `Koper buys tugs\n\n${body}`]) {
      const { name } = featuresOf('Koper buys tugs', text)
      expect([...name.keys()]).toEqual(expect.arrayContaining(['koper']))
      for (const word of ['trieste', 'italy', 'meridian', 'wire']) expect(name.has(word)).toBe(false)
    }
  })

  it('name the country of a place where the text leaves it out, for less than the place itself', () => {
    const { name, word } = featuresOf('Bus blown up near Burgas', '')
    expect(name.get('bulgaria')).toBeGreaterThan(0)
    expect(name.get('bulgaria')).toBeLessThan(name.get('burgas')!)
    expect(word.has('bulgaria')).toBe(true)
  })

  it('count a country once where the text names it', () => {
    const { name } = featuresOf('Bulgaria mourns after Burgas blast', '')
    expect(name.get('bulgaria')).toBe(name.get('burgas'))
  })
})

describe('the weight of a term', () => {
  const filler = (count: number) => Array.from({ length: count }, (_, n) => `zq${n}`).join(' ')
  const weightOf = (title: string, text: string, stem = 'kiosk') => featuresOf(title, text).word.get(stem) ?? 0

  it('is three in the headline, two in the first sixty words, and one behind them', () => {
    expect(weightOf('kiosk', '')).toBe(3)
    expect(weightOf('', `${filler(59)} kiosk`)).toBe(2)
    expect(weightOf('', `${filler(60)} kiosk`)).toBe(1)
    expect(weightOf('kiosk', `zz kiosk ${filler(58)} kiosk`)).toBe(6)
  })

  it('is nothing behind the first four hundred words, and behind sixty of the headline', () => {
    expect([weightOf('', `${filler(399)} kiosk`), weightOf('', `${filler(400)} kiosk`)]).toEqual([1, 0])
    expect([weightOf(`${filler(59)} kiosk`, ''), weightOf(`${filler(60)} kiosk`, '')]).toEqual([3, 0])
  })

  it('of the country of a place is four tenths of it', () => {
    expect(featuresOf('Bus blown up near Burgas', '').name.get('bulgaria')).toBeCloseTo(1.2)
  })
})

describe('the numbers of an article', () => {
  it.each([
    ['May 3 vote', ['5-3']],
    ['The 3 May vote', ['5-3']],
    ['May 31 vote', ['5-31']],
    ['Jan. 3 vote', ['1-3']],
    ['January 1 vote', ['1-1']],
    ['3 Sept vote', ['9-3']],
    ['December 24 vote', ['12-24']],
    ...['Feb', 'Mar', 'April', 'Jun', 'Jul', 'August', 'Oct', 'November'].map(
      (month, place) => [`${month} 7`, [`${[2, 3, 4, 6, 7, 8, 10, 11][place]}-7`]] as [string, string[]],
    ),
    ['Three ships, nineteen men and zero boats', ['3', '19', '0']],
    ['twenty-one 1.5 21st', ['20', '1', '1.5', '21st']],
    ['32 May vote', ['32']],
    ['The 0 May vote', ['0']],
    ['Vote of 4,200 in 2026', ['4200', '2026']],
  ])('of “%s” are %j', (title, numbers) => {
    expect([...featuresOf(title, '').number.keys()]).toEqual(numbers)
  })
})

describe('the names of an article', () => {
  it.each([
    ['a headline in capitals', 'PORT BLAST HALVAR'],
    ['a headline in title case', 'Port Blast Halvar'],
    ['a plain headline', 'Port blast in Halvar'],
  ])('are told from its words in %s', (_, title) => {
    const { name, word } = featuresOf(title, '')
    expect([...name.keys()]).toEqual(['halvar'])
    expect([...word.keys()]).toEqual(['port', 'blast', 'halvar'])
  })

  it('are none that the text writes small', () => {
    expect(featuresOf('Port Blast Halvar', 'A blast in the port of halvar.').name.has('halvar')).toBe(false)
  })

  it('have no accents and no “’s”', () => {
    expect([...featuresOf('Élan’s port', '').name.keys()]).toEqual(['elan'])
    expect([...featuresOf('The zebra of Élan', '').name.keys()]).toEqual(['elan'])
  })

  it('begin with the first and the last letter of the alphabet, too', () => {
    expect([...featuresOf('Talks in Zebrin and Abrin', '').name.keys()]).toEqual(['zebrin', 'abrin'])
  })

  it('are words of two letters at least', () => {
    expect([...featuresOf('q x cd', '').word.keys()]).toEqual(['cd'])
  })

  it('are known for certain where a sentence that is no headline in title case has them inside', () => {
    const sure = (title: string, text: string) => [...featuresOf(title, text).sureNames]
    expect(sure('Blast shakes windows in Halvar', '')).toEqual(['halvar'])
    expect(sure('Blast Shakes Halvar', '')).toEqual([])
    expect(sure('', 'Halvar is calm. Ferries of Amelie sail “Koper” again')).toEqual(['amelie'])
    expect(sure('Blast shakes windows on Monday, they say in May', '')).toEqual(['monday'])
  })

  it('are told by capitals where three of five long words have none', () => {
    expect([...featuresOf('Blast Kiosk Ferry tram canal', '').name.keys()]).toContain('kiosk')
    expect([...featuresOf('Blast Kiosk Ferry Tram canal', '').sureNames]).toEqual([])
    expect([...featuresOf('Blast Kiosk Ferry tram canal', '').sureNames]).toEqual(['kiosk', 'ferry'])
  })

  it.each([
    ['Envoys meet President Karabey', ['karabey']],
    ['Envoys meet Chancellor Ada Brook', ['ada', 'brook']],
    ['Envoys meet Prime Minister Brook', ['brook']],
    ['Envoys meet the mayor Karabey', []],
    ['The president. Karabey spoke', []],
    ['Envoys meet President Harbour Karabey', ['harbour']],
  ])('of those who lead a state in “%s” are %j', (title, leaders) => {
    expect([...featuresOf(title, '').leaders]).toEqual(leaders)
  })

  it('of a people are those of its country', () => {
    expect([...featuresOf('Talks of Iranians and Iranian envoys', '').name.keys()]).toEqual(['iran'])
    expect([...featuresOf('Talks of North Koreans', '').name.keys()]).toEqual(expect.arrayContaining(['koreans']))
  })
})
