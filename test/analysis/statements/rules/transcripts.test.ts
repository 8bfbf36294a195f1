import { expect, it } from 'vitest'
import { said } from '#test/support/said.ts'

it.each([
  [
    'the turn ends where another one begins in the same paragraph',
    'KIM: We will go there tomorrow. Q: Will you meet the minister? A: I do not know that yet. COLE: Thank you.\n\nKIM: Nothing more today.',
    ['KIM: We will go there tomorrow.', 'COLE: Thank you.', 'KIM: Nothing more today.'],
  ],
  [
    'or in the next line',
    'KIM: We will go there tomorrow\nQ: Will you meet him?\nKIM: Perhaps we will.\n\nCOLE: Thank you all.',
    ['KIM: We will go there tomorrow', 'KIM: Perhaps we will.', 'COLE: Thank you all.'],
  ],
  [
    'a name with a title begins a turn',
    'KIM: We met him there. MR. SMITH: When was that? KIM: It was in May.\n\nCOLE: Fine with me.',
    ['KIM: We met him there.', 'SMITH: When was that?', 'KIM: It was in May.', 'COLE: Fine with me.'],
  ],
  [
    'what nobody is called ends a turn and begins none',
    'KIM: The game was close. FINAL SCORE: 3 to 2. We won it.\n\nCOLE: He wrote on a page. BREAKING: the war is over.\n\nKIM: Yes, he did that.',
    ['KIM: The game was close.', 'COLE: He wrote on a page.', 'KIM: Yes, he did that.'],
  ],
  [
    'a colon behind a small letter begins no turn',
    'KIM: We want three things. Among them: a road and a school.\n\nCOLE: Thank you all.',
    ['KIM: We want three things. Among them: a road and a school.', 'COLE: Thank you all.'],
  ],
])('in a transcript %s', (_, text, turns) => {
  expect(said(text)).toEqual(turns)
})

it('takes a label of the page for nobody, and ends the turn there', () => {
  expect(
    said(
      'TRENT: “We won more votes than anybody.” — rally on Monday.\n\nTHE FACTS: He did not.\n\nMORE: 5 jobs that pay more than you think\n\nTRENT: “They took it from us.” — remarks on Friday.',
    ).map((one) => one.split(':')[0]),
  ).toEqual(['TRENT', 'TRENT'])
  expect(said('COLE: We will go there tomorrow.\n\nMOORE: I do not know that yet.')).toEqual([
    'COLE: We will go there tomorrow.',
    'MOORE: I do not know that yet.',
  ])
})
