import { describe, expect, it } from 'vitest'
import { said } from '#test/support/said.ts'

/** Each rule with a sentence that it is for and one that it leaves alone. */
describe('words in marks that no verb of saying claims', () => {
  it.each<[string, string[]]>([
    ['Doe gushed about a “common cause of the north” on Monday.', ['Doe: a “common cause of the north”']],
    ['Doe attended the “Common Cause of the North” on Monday.', []],
    ['Doe has a “common cause of the north” in the house.', []],
    ['The firm calls it its “common cause of the north”.', ['The firm: it its “common cause of the north”']],
    ['The foundation focuses on the “sustainable use of rivers”.', ['The foundation: the “sustainable use of rivers”']],
    ['The foundation hosted the “sustainable use of rivers” forum, called “green days ahead”.', []],
    ['The firm runs a so-called “sleep pod” near the station.', []],
    ['The site activated its “safety check” feature for people in the town.', []],
    ['The aide coined the term “bank run by rumour” in May.', []],
    ['Doe’s “a matter of time” from the door.', []],
  ])(
    'belong to the subject of their clause, if they are no title and are not only had or named: %s',
    (text, expected) => {
      expect(said(text)).toEqual(expected)
    },
  )

  it.each<[string, string[]]>([
    [
      '“Voters do not care,” Palmer said. “What they care about is that she looks at the middle class” and other issues.',
      [
        'Palmer: Voters do not care',
        'Palmer: “What they care about is that she looks at the middle class” and other issues',
      ],
    ],
    [
      '“Voters do not care,” Palmer said. “Make the land great again” is the slogan of Doe.',
      ['Palmer: Voters do not care'],
    ],
    [
      '“The biggest concern is a break,” Palmer said. “That is why there are appointments like Roe’s” — a reference to the aide.',
      ['Palmer: The biggest concern is a break', 'Palmer: That is why there are appointments like Roe’s'],
    ],
    [
      '“They were not any better,” Palmer said. Because they now support it, “it posed a much harder question.”',
      ['Palmer: They were not any better', 'Palmer: Because they now support it, “it posed a much harder question.”'],
    ],
    [
      '“They were not any better,” Palmer said. After the war ended, “we had nothing left to eat.”',
      ['Palmer: They were not any better', 'Palmer: After the war ended, “we had nothing left to eat.”'],
    ],
    [
      '“They were not any better,” Palmer said. In the court’s words, “no man is above the law of the land.”',
      ['Palmer: They were not any better', 'the court: no man is above the law of the land.'],
    ],
    [
      '“They were not any better,” Palmer said. As in the old song, “the times they are a-changing.”',
      ['Palmer: They were not any better'],
    ],
    [
      '“They were not any better,” Palmer said. The bill, known as “the shield of the land,” was passed.',
      ['Palmer: They were not any better'],
    ],
    [
      '“It is late,” Palmer said.\n\nAnd then: “We will try again.”',
      ['Palmer: It is late', 'Palmer: We will try again.'],
    ],
    [
      '“It is late,” Palmer said.\n\nThe hall was full: “We will try again.”',
      ['Palmer: It is late', 'The hall: We will try again.'],
    ],
  ])('go on outside the marks, or into them, with whoever spoke right before: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    [
      'According to the Norwick Herald:\n\n“The member was told by the office that the vote was off.”',
      ['Norwick Herald: The member was told by the office that the vote was off.'],
    ],
    [
      'Others agree, including the envoy Jane Doe – “It is over for all of us” – and her aides.',
      ['Jane Doe: It is over for all of us'],
    ],
    ['Others agree, including the envoy – “It is over for all of us” – and her aides.', []],
    [
      'Doe said it was late. Adding, “We tried for years to mend it.”',
      ['Doe: it was late', 'Doe: We tried for years to mend it.'],
    ],
    [
      'Doe said it was late. Adding salt, Roe asked, “Who tried to mend it?”',
      ['Doe: it was late', 'Roe: Who tried to mend it?'],
    ],
  ])('stand behind a source or a name: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
  it.each<[string, string[]]>([
    [
      '“The road is long and hard,” Palmer said.\n\n‘A hard decision it was.’\n\nThe sun rose over the town.',
      ['Palmer: The road is long and hard'],
    ],
    [
      '‘The road is long and hard,’ Palmer said.\n\n‘A hard decision it was.’\n\nThe sun rose over the town.',
      ['Palmer: The road is long and hard', 'Palmer: A hard decision it was.'],
    ],
  ])('are a heading where they alone stand in single marks: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})
