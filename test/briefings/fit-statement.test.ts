import { describe, expect, it } from 'vitest'
import { isFitStatement } from '#src/briefings/fit-statement.ts'
import { readingOf, statementOf } from '#test/support/reading.ts'

type Said = { readonly body: string; readonly cue: string; readonly content: string; readonly title?: string }

function isPrinted({ body, cue, content, title = 'Halvar waits' }: Said): boolean {
  const read = readingOf({ id: 'a', title, body, at: '2026-03-04T09:00:00Z' })
  return isFitStatement(read, statementOf(read.article.text, { speaker: 'Orlo', cue, content }))
}

describe('a statement that a briefing prints', () => {
  it.each([
    {
      body: 'Orlo said that the strait would open on Monday.',
      cue: 'said',
      content: 'the strait would open on Monday',
    },
    {
      body: 'Orlo said in 2026 that the strait would open.',
      cue: 'said',
      content: 'the strait would open',
    },
    { body: 'Orlo says the harbour was built in 1901', cue: 'says', content: 'the harbour was built in 1901' },
    { body: '“Absolutely,” said Orlo of the plan.', cue: 'said', content: 'Absolutely,' },
    { body: 'Orlo blamed Italy for the delay.', cue: 'blamed', content: 'Italy' },
    {
      body: 'Orlo said that Norland would not return the ship.',
      cue: 'said',
      content: 'Norland would not return the ship',
    },
    {
      body: 'Orlo said Norland will not respond to threats.',
      cue: 'said',
      content: 'Norland will not respond to threats',
    },
    {
      body: 'Orlo accused Norland of having refused to answer the court.',
      cue: 'accused',
      content: 'Norland of having refused to answer the court',
    },
    {
      body: 'Orlo, who took office in 2019, said that the strait would open.',
      cue: 'said',
      content: 'the strait would open',
    },
    {
      body: 'Orlo, born in 1960, said that the strait would open.',
      cue: 'said',
      content: 'the strait would open',
    },
    {
      body: '“The strait will open,” said Orlo, a minister in the 2020 government.',
      cue: 'said',
      content: 'The strait will open,',
    },
    { body: 'Orlo refused to open the strait.', cue: 'refused', content: 'to open the strait' },
    {
      body: 'Orlo said Norland was wrong or badly informed.',
      cue: 'said',
      content: 'Norland was wrong or badly informed',
    },
    { body: 'Orlo would not say if the strait will open.', cue: 'say', content: 'if the strait will open' },
    {
      body: 'Orlo said Norland may open the strait if the board allows it to do so.',
      cue: 'said',
      content: 'Norland may open the strait if the board allows it to do so',
    },
    {
      body: 'Orlo said if Norland yields, the strait will open.',
      cue: 'said',
      content: 'if Norland yields, the strait will open',
    },
  ])('$body', (said) => {
    expect(isPrinted(said)).toBe(true)
  })

  it.each([
    {
      why: 'what it announces is cut off',
      body: 'Orlo announced that Norland and the board of the harbour would sign.',
      cue: 'announced',
      content: 'that Norland',
    },
    {
      why: 'it has only begun',
      body: '“Most alarmingly,” said Orlo, citing a study, “the harbour sinks.”',
      cue: 'said',
      content: 'Most alarmingly,',
    },
    {
      why: 'half of it is lost',
      body: 'Orlo found that it was not shown that Norland asked or told the board to yield.',
      cue: 'found',
      content: 'it was not shown that Norland asked',
    },
    {
      why: 'what was decided stands elsewhere',
      body: 'Norland could close the strait. Orlo said the premier decided not to do so.',
      cue: 'said',
      content: 'the premier decided not to do so',
    },
    {
      why: 'it is a condition alone',
      body: 'Orlo said, if you think you are ill — and it spreads.',
      cue: 'said',
      content: 'if you think you are ill',
    },
    {
      why: 'a link runs into it',
      body: 'Port report:Norland often closed the strait, Orlo said.',
      cue: 'said',
      content: 'Port report:Norland often closed the strait',
    },
    {
      why: 'two lines run into each other',
      body: 'Orlo urges a truce and grain for shipsThree hundred writers sign.',
      cue: 'urges',
      content: 'a truce and grain for shipsThree hundred writers sign',
    },
    {
      why: 'its feed cut it',
      body: 'A raid hit Halvar. Orlo accused Norland of d',
      cue: 'accused',
      content: 'Norland of d',
    },
    {
      why: 'its feed cut the speaker',
      body: 'A raid hit Halvar. The strait is closed, said Orlo',
      cue: 'said',
      content: 'The strait is closed',
    },
    {
      why: 'it is said to the outlet alone',
      body: 'Orlo declined to be interviewed for this story.',
      cue: 'declined',
      content: 'to be interviewed for this story',
    },
    {
      why: 'it is no answer to the outlet',
      body: 'Orlo said that the board did not immediately respond to a request for comment.',
      cue: 'said',
      content: 'the board did not immediately respond to a request for comment',
    },
    {
      why: 'the outlet heard nothing',
      body: 'Orlo refused to say who owned the ship.',
      cue: 'refused',
      content: 'to say who owned the ship',
    },
    {
      why: 'it was said in another year, by whoever came into office still earlier',
      body: 'Orlo, who took office in 2003, agreed in May 2005 to open the strait.',
      cue: 'agreed',
      content: 'to open the strait',
    },
    {
      why: 'a side clause with another year says it',
      body: 'Orlo, who said in 2019 that the strait would open, left the room.',
      cue: 'said',
      content: 'the strait would open',
    },
    {
      why: 'nobody says it',
      body: 'Orlo also discussed the strait and the price of grain.',
      cue: 'discussed',
      content: 'the strait and the price of grain',
    },
    {
      why: 'it was said in another year',
      body: 'In 2005, Orlo agreed to open the strait.',
      cue: 'agreed',
      content: 'to open the strait',
    },
  ])('is not one where $why', (said) => {
    expect(isPrinted(said)).toBe(false)
  })
})

describe('words without a verb of saying', () => {
  const film = 'The film shows ships of the strait and the harbour of Halvar at dawn. '
  const isPrintedAfter = (gap: string) => {
    const read = readingOf({
      id: 'a',
      title: 'Halvar waits',
      body: `Orlo left the room. ${gap}“The crisis is over for good.”`,
    })
    const found = statementOf(read.article.text, {
      speaker: 'Orlo',
      cue: 'left',
      content: 'The crisis is over for good.',
    })
    return isFitStatement(read, { ...found, cue: null })
  }

  it('are printed right behind the name of their speaker, not far below it', () => {
    expect(isPrintedAfter('')).toBe(true)
    expect(isPrintedAfter(film.repeat(6))).toBe(false)
  })
})
