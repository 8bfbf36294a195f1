import { describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'
import { said } from '#test/support/said.ts'

describe('whoever only shares a name, a page or a sentence with the speaker', () => {
  it.each([
    ['A spokeswoman for Mayor Ian Coe said the road was shut.', ['A spokeswoman for Mayor Ian Coe: the road was shut']],
    ['A lawyer for the family of Ann Bray said it was late.', ['A lawyer for the family of Ann Bray: it was late']],
    ['Governor of Washington Ann Bray said it was late.', ['Ann Bray: it was late']],
    [
      '“My roof is gone,” said Elena, 41, a teacher in Brask. President Elena Moss will visit on Monday.',
      ['Elena: My roof is gone'],
    ],
    ['“It is over,” Holm told Oster. “You are late,” he replied.', ['Holm: It is over', 'he: You are late']],
    ['Two people familiar with the matter said it was late.', ['Two people familiar with the matter: it was late']],
    ['Victims of Bishop Paul Lund said the church knew.', ['Victims: the church knew']],
    ['The son of King Olav said his father was well.', ['The son of King Olav: his father was well']],
    ['Ian Coe left on Friday. “We are tired,” Mrs Coe said.', ['Mrs Coe: We are tired']],
    ['Ian Coe left on Friday. “We are tired,” Mr Coe said.', ['Ian Coe: We are tired']],
    ['The company run by Leo Marr said it would close.', ['The company: it would close']],
    ['“My roof is gone,” said Elena. President Elena Moss will visit on Monday.', ['Elena Moss: My roof is gone']],
    ['The second claimed that nobody knew. The latter argued that it was late.', []],
    ['According to police at least six shots were fired.', ['police: at least six shots were fired']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it('gives nobody an office that a speaker of theirs holds', () => {
    const offices = (text: string) => analyze(text).actors.map(({ name, office }) => [name, office])
    expect(offices('A spokeswoman for Mayor Ian Coe left.')).toEqual([['Ian Coe', 'Mayor']])
    expect(offices('Ivo Pratt, editor of The Norwick Echo wrote: “It is over.”')).toContainEqual([
      'Ivo Pratt',
      'editor of The Norwick Echo',
    ])
    expect(offices("Tarn won't join Velora, minister insists")).not.toContainEqual(['Velora', 'minister'])
  })

  it.each([
    [
      'Storm hits coast\n\nREAD MORE: Mayor Ann Cole said the pumps failed.\n\nThe sea rose, officials said.',
      ['officials: The sea rose'],
    ],
    ['Storm hits coast\n\nThe sea rose. (Photo by Ann Cole) “We ran,” said Bo Lund.', ['Bo Lund: We ran']],
    [
      'Smoke rises over Tarn. Ivan Petrov/Anadolu via Getty Images “We lost it all,” said Ida Holm.',
      ['Ida Holm: We lost it all'],
    ],
  ])('what stands round an article speaks for nobody: %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('who relays whom', () => {
  const relayed = (text: string) =>
    analyze(text).statements.map(({ speaker, via }) => [speaker?.name ?? null, via?.name ?? null])

  it.each([
    ['Canova “bristled” and said, “No comment,” The Norwick Herald reported.', 'Canova', 'Norwick Herald'],
    ['Dorn shrugged and replied, “Ask them,” The Daily Post said.', 'Dorn', 'Daily Post'],
    ['“We will appeal,” Reuters quoted Dorn as saying.', 'Dorn', 'Reuters'],
    ['The minister was cited as telling staff “not to panic”, the Herald reported.', 'The minister', 'Herald'],
    ['As first reported by the Echo, the mayor knew.', 'the Echo', null],
    ['Dorn replied, “Ask them,” and left.', 'Dorn', null],
  ])('%s', (text, speaker, via) => {
    expect(relayed(text)).toEqual([[speaker, via]])
  })
})

describe('a headline of words in marks and whose they are', () => {
  it.each([
    ['“We cannot go on”: minister’s warning\n\nThe hall was full.', ['minister: We cannot go on']],
    ['‘We are starving’: aid worker’s warning from Tarn\n\nAid is late.', ['aid worker: We are starving']],
    ['“No more cuts”: union leader’s plea\n\nNurses marched.', ['union leader: No more cuts']],
    ['“No more cuts”: union leader’s house burns\n\nNurses marched.', []],
  ])('%j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('senses and reach', () => {
  it.each([
    ['Late in the match Leo Dahl conceded a free kick.', []],
    ['He claimed a hat-trick in the final.', []],
    ['The firm declared a dividend of two pence.', []],
    ['The president spoke for an hour.', []],
    ['The president spoke for the poor.', ['The president: the poor']],
    ['The Echo listed some of the questions, such as: “Do you trust your mayor in these times?”', []],
    ['Two men I spoke to claimed that the mill was unsafe.', ['Two men: the mill was unsafe']],
    ['Many who support the ban argue that children need it.', ['Many: children need it']],
    ['The general, his voice raised, said the war was over.', ['The general: the war was over']],
    ['The flag, which Dorn said was torn, was burned.', ['Dorn: which … was torn']],
    [
      'Imam Omar Said said in a sermon streamed online on Friday that the mosque would open.',
      ['Omar Said: the mosque would open'],
    ],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})
