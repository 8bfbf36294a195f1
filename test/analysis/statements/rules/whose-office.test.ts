import { describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'

/** Each statement as “name (office)”, in reading order. */
function speakersOf(text: string): string[] {
  return analyze(text).statements.map(({ speaker, office }) => `${speaker?.name ?? '–'}${office ? ` (${office})` : ''}`)
}

describe('whose office it is', () => {
  it.each([
    {
      story: 'a sacked minister is none any more',
      text: 'Norland’s sacked defence minister Maro calls for a vote\n\nNorland’s popular ex-defence minister Mykhailo Maro said the nation was facing a crisis.',
      who: 'Mykhailo Maro (sacked defence minister)',
    },
    {
      story: 'nor is an ousted one',
      text: 'In an address, Norland’s ousted defence minister Pavel Maro said that the war would go on.',
      who: 'Pavel Maro (ousted defence minister)',
    },
    {
      story: 'an office that was lost is truer than the bare one',
      text: 'Minister Pavel Maro left on Monday. Former Minister Pavel Maro said that the war would go on.',
      who: 'Pavel Maro (Former Minister)',
    },
    {
      story: 'a verb before it is no part of it',
      text: 'The report is all but certain to shadow President Ian Maro. “It is over,” Maro said.',
      who: 'Ian Maro (President)',
    },
    {
      story: 'a body that its seat cuts off is left out',
      text: '“They come from Norland,” Rosa Lind, a senior adviser to the Garrison, New York-based Lund Centre, said.',
      who: 'Rosa Lind (senior adviser)',
    },
    {
      story: 'who sacks a minister leaves the verb out of the office',
      text: 'The president sacked Defence Minister Pavel Maro. Maro said that the war would go on.',
      who: 'Pavel Maro (Defence Minister)',
    },
    {
      story: 'a former adviser is none any more, whatever stands between',
      text: 'Marsh’s former hawkish security adviser Jon Bolt said that this was the first step.',
      who: 'Jon Bolt (former hawkish security adviser)',
    },
    {
      story: 'a spokesman of whom a source tells is another',
      text: 'According to Lena Holt, the ministry spokesman on Thursday ruled out talks.',
      who: 'Lena Holt',
    },
    {
      story: 'a phrase in front ends with the office of somebody else',
      text: 'Ada Quill met him. In a recording released by the lawmaker, Ren Holt said that he was sorry.',
      who: 'Ren Holt',
    },
    {
      story: 'a family name that stands first and is a town too',
      text: 'Gao Feng, a spokesman for the ministry, said that three concerns were left.',
      who: 'Gao Feng (spokesman for the ministry)',
    },
    {
      story: 'a button of a box is no part of an office, and a box’s line is no part of a name',
      text: 'Show Hide US President Anton Marsh Marsh has often said that Kessia pays.',
      who: 'Anton Marsh (US President)',
    },
    {
      story: 'a client is no lawyer',
      text: 'Arlen Voss was charged. Voss’ lawyer, Scott Freeling, was late. “I never did it,” Voss said.',
      who: 'Arlen Voss',
    },
    {
      story: 'who is unlike presidents is none',
      text: 'Dan Marsh, unlike every president since Jim Cartwell, kept his taxes secret. “The courts know it,” Marsh said.',
      who: 'Dan Marsh',
    },
    {
      story: 'a clause after “according to” is no office',
      text: 'According to Axel Brandt, the US president expressed confidence that Norland wants a deal.',
      who: 'Axel Brandt',
    },
    {
      story: 'an office keeps both nouns of its body',
      text: '“It will disappoint many,” said Mark Millard, director of the law and society programme at Clark University.',
      who: 'Mark Millard (director of the law and society programme at Clark University)',
    },
    {
      story: 'a head with its body is an office',
      text: '“No missile hit it,” the aviation department head Ali Abedi said at a press conference.',
      who: 'Ali Abedi (aviation department head)',
    },
    {
      story: 'a president keeps the body',
      text: 'Commission president Ulla Brandt said that the reserve was empty.',
      who: 'Ulla Brandt (Commission president)',
    },
    {
      story: 'a head alone is none',
      text: '“No missile hit it,” said Ali Abedi, the head.',
      who: 'Ali Abedi',
    },
    {
      story: 'a spokesman for a president is not the president',
      text: 'A spokesman for Norlandic President Ada Brook said the talks would go on.',
      who: 'A spokesman for Norlandic President Ada Brook',
    },
    {
      story: 'a family is not its dead',
      text: 'The family of the slain aid worker Zoe Frankel said the decision was wrong.',
      who: 'The family of the slain aid worker Zoe Frankel',
    },
    {
      story: 'a regime is not its ruler',
      text: 'The regime of Norlandic dictator Bashar Asan claims that the video was fabricated.',
      who: 'The regime of Norlandic dictator Bashar Asan',
    },
    {
      story: 'a place within an office keeps its governor',
      text: 'Governor of Washington Jane Doyle said the roads were shut.',
      who: 'Jane Doyle (Governor of Washington)',
    },
  ])('$story', ({ text, who }) => {
    expect(speakersOf(text)).toContain(who)
  })
})

describe('who speaks', () => {
  it.each([
    ['a report in a headline', 'Mouthwash could stop the virus, report says', ['report']],
    ['the second name of a headline', 'George Lloyd: Boris Janson urges peaceful struggle', ['Boris Janson']],
    [
      'an official by the whole title',
      'The second highest ranking official in Halvar insists the law will not harm freedom.',
      ['The second highest ranking official'],
    ],
    ['a senator with a particle', '“I would ask him,” Senator Ronald dela Rosa said.', ['Ronald dela Rosa (Senator)']],
    [
      'a body with its country',
      'The Korea Meteorological Administration said the north had the hottest morning.',
      ['Korea Meteorological Administration'],
    ],
    [
      'a body that begins like a rank',
      'The General Administration of Customs reported that Norland stays first.',
      ['General Administration'],
    ],
    [
      'an ambassador, not the state',
      'The calls have been handled clumsily, says Australia’s first ambassador to Halvar.',
      ['Australia’s first ambassador'],
    ],
    [
      'nobody known where two bear the surname',
      'Rep. Debbie Marlin was late. John Marlin was ill. “We care about each other,” Marlin said.',
      ['Marlin'],
    ],
    [
      'not the wife who is named late',
      'Marlin came on Monday. Marlin met the army. Marlin smiled. “I do what I have to do,” Marlin said. His wife is Melania Marlin, a painter. Marlin left.',
      ['Marlin'],
    ],
    [
      'who attacked him, not the man who resigned',
      'Marlin attacked Jim Matson, who resigned last month, saying that the job was done badly.',
      ['Marlin'],
    ],
    ['who is blamed for saying it', 'The union fined Marlin for saying that the bridge was safe.', ['Marlin']],
  ])('%s', (_, text, who) => {
    expect(speakersOf(text)).toEqual(who)
  })
})

describe('whom an office means', () => {
  it('is no named spokesman where another one came in without a name', () => {
    const text =
      'White House spokesman Judd Marlow said tests go on. A Defence Department spokesman said the admiral was tested. “He will undergo a third test,” the spokesman said.'
    expect(speakersOf(text)).toEqual([
      'Judd Marlow (White House spokesman)',
      'A Defence Department spokesman',
      'the spokesman',
    ])
  })

  it('is the named one where nobody else came in', () => {
    const text = 'White House spokesman Judd Marlow was late. “The tests go on, and so do we,” the spokesman said.'
    expect(speakersOf(text)).toEqual(['Judd Marlow (White House spokesman)'])
  })

  it('is another one where a word of the office differs', () => {
    const text =
      'Deputy Prime Minister Ada Brook and Foreign Minister Ivo Berg met. The foreign minister said talks went well. The deputy prime minister said they would go on.'
    expect(speakersOf(text)).toEqual(['Ivo Berg (Foreign Minister)', 'Ada Brook (Deputy Prime Minister)'])
  })

  it('is told apart by its gender', () => {
    const text =
      'Harbour spokesman Dmitri Peskin and navy spokeswoman Maria Zaran met. The spokesman said the deal was close. The spokeswoman said it was late.'
    expect(speakersOf(text)).toEqual(['Dmitri Peskin (Harbour spokesman)', 'Maria Zaran (navy spokeswoman)'])
  })

  it('is no vice president', () => {
    const text =
      'G. William Hoagland, senior vice president at the Policy Center, was there. “They say I’m the most popular,” the president told reporters.'
    expect(speakersOf(text)).toEqual(['the president'])
  })

  it('is no president of another country', () => {
    const text =
      'Turkish President Recep Erdal met him. In Dallas, the US president said he allowed the forces to clash.'
    expect(speakersOf(text)).toEqual(['the US president'])
  })

  it('is told apart between two presidents side by side', () => {
    const text = 'US President Don Marsh met Norlandic President Ivo Berg. The US president said talks went well.'
    expect(speakersOf(text)).toEqual(['Don Marsh (US President)'])
  })

  it.each([
    {
      story: 'of whom an article tells most, where the other president is a guest',
      text: 'President Don Marsh defended his tariffs. Marsh likes tariffs. He called Mexican President Ivo Berg. “We will win,” the president wrote.',
      who: 'Don Marsh (President)',
    },
    {
      story: 'the guest, where the article tells of him',
      text: 'President Don Marsh met French President Ivo Berg. Berg was late. Berg left early. “We will win,” the president said.',
      who: 'Ivo Berg (French President)',
    },
    {
      story: 'nobody, where it tells of both',
      text: 'President Don Marsh met French President Ivo Berg. “We will win,” the president said.',
      who: 'the president',
    },
    {
      story: 'no senator of another state',
      text: 'Sen. Ann Moss of Washington opposed the bill. “We cannot wait,” says the Connecticut senator.',
      who: 'the Connecticut senator',
    },
    {
      story: 'nor one with the letters of another state',
      text: 'Sen. Ann Moss, D-Wash., opposed the bill. “We cannot wait,” says the Connecticut senator.',
      who: 'the Connecticut senator',
    },
    {
      story: 'the senator whose state it is',
      text: 'Sen. Ann Moss, D-Ky., opposed the bill with Ohio Sen. Ben Coe. “We cannot wait,” says the Kentucky senator.',
      who: 'Ann Moss (Sen.)',
    },
    {
      story: 'the senator of whom no state is told',
      text: 'Sen. Ann Moss opposed the bill. “We cannot wait,” says the Connecticut senator.',
      who: 'Ann Moss (Sen.)',
    },
    {
      story: 'no newspaper, where something was posted',
      text: 'The Norwick Post reported the fire. The cryptic post mentioned the fire again.',
      who: 'The cryptic post',
    },
  ])('is $story', ({ text, who }) => {
    expect(speakersOf(text).at(-1)).toBe(who)
  })
})
