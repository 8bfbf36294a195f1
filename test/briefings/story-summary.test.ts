import { describe, expect, it } from 'vitest'
import type { ReadArticle } from '#src/briefings/dossier.ts'
import { summaryOf } from '#src/briefings/story-summary.ts'
import { outletNamed, readingOf, spanOf, statementOf } from '#test/support/reading.ts'

const post = outletNamed('harbour-post')
const gazette = outletNamed('hill-gazette')

const tanker = 'The tanker Orsha broke in two off Cape Senta on Monday.'
const crew = 'Tugs brought all nineteen sailors ashore before dawn.'
const boats = 'Fishing boats stay in port until the oil is gone.'
const pilots = 'Pilots of Senta refused to board old tankers on Wednesday.'
const view = 'Parliament must close the strait to every old ship at once.'
const bare = '“Nobody had ever seen so much oil on our beaches.”'

/** An article whose summary is these sentences, the best first. */
function article(id: string, outlet: typeof post, sentences: readonly string[], title = ''): ReadArticle {
  return readingOf({
    id,
    outlet,
    title,
    body: sentences.join(' '),
    found: (text) => ({ statements: [], summary: sentences.map((sentence) => spanOf(text, sentence)) }),
  })
}

/** Under a headline; an empty one asks nothing of the sentences. */
const told = (articles: readonly ReadArticle[], headline = '') =>
  summaryOf(articles, articles, headline).map(({ text }) => text)

describe('the summary of a story', () => {
  it.each([
    { story: 'a view of the writer', opener: view },
    { story: 'somebody’s bare words', opener: bare },
    { story: 'the outlet’s own voice', opener: 'We had warned of ships such as the Orsha for years.' },
    { story: 'an appraisal', opener: 'Cleaning the beaches of Senta is a short answer to a long question.' },
    { story: 'what did not happen', opener: 'Had Norland acted in May, the Orsha would still be afloat today.' },
    { story: 'a comparison', opener: 'Like Sudmark, Norland faced a number of hard choices off Senta.' },
    { story: 'a guess', opener: 'The owner of the Orsha has apparently decided that silence is the safest course.' },
    {
      story: 'a double praise',
      opener: 'The rescue not only saved the crew, it also gave Marsh a useful political tool.',
    },
    { story: 'what was said long before', opener: 'Harbour master Lena Orlo said in December that the Orsha was old.' },
    { story: 'what was done years before', opener: 'Norland banned three ships of the owner back in May 2018.' },
    { story: 'another year', opener: 'In 2008 the owner of the tanker Orsha had promised a second hull.' },
    { story: 'years long past', opener: 'Only a few years ago the tanker Orsha was the pride of Norland.' },
    {
      story: 'an arrest of another year',
      opener: 'Police arrested harbour master Lena Orlo in 2019 after a leak off Senta.',
    },
    { story: 'who lost by it', opener: 'The pilots of Senta were the biggest losers of the accident of the Orsha.' },
    {
      story: 'a measure of the writer',
      opener: 'The rescue off Senta was a far cry from what Marsh had promised sailors.',
    },
    {
      story: 'what goes on by the way',
      opener: 'Now as the coast falls apart, Marsh is claiming that the Orsha was not his.',
    },
    { story: 'what some want most', opener: 'There’s nothing that the sailors of Senta want more than a new tanker.' },
    { story: 'what is usual', opener: 'When a tanker breaks off Senta, it’s usually a matter of public concern.' },
    { story: 'what something is', opener: 'The Orsha is one of the 11 tankers that Norland owns off Senta.' },
    { story: 'a sigh', opener: 'Sadly, the tanker Orsha was bound to break one day.' },
  ])('leaves $story out, though its article puts it first', ({ opener }) => {
    expect(told([article('a', post, [opener, tanker, crew])])).toEqual([tanker, crew])
  })

  it.each([
    'A court jailed the owner of the Orsha on Monday over a leak in 2019.',
    'Norland bought the Orsha in 2019, harbour master Lena Orlo said.',
    'The owner of the Orsha was the biggest winner of the election in Norland.',
    'Norland jailed a captain for a leak in 2019 off Cape Senta.',
  ])('keeps the news “%s”', (opener) => {
    expect(told([article('a', post, [opener, crew])])).toContain(opener)
  })

  it('is not opened by an article that calls itself an opinion', () => {
    const opinion = article('a', post, [boats, crew], 'Opinion: Senta sleeps')
    expect(told([opinion, article('b', gazette, [tanker])])[0]).toBe(tanker)
  })

  it('may be opened by a demand whose speaker is named', () => {
    const demand = 'Minister Oda Lind said that parliament must close the strait.'
    const read = readingOf({
      id: 'a',
      outlet: post,
      body: `${demand} ${crew}`,
      found: (text) => ({
        summary: [spanOf(text, demand), spanOf(text, crew)],
        statements: [
          statementOf(text, { speaker: 'Oda Lind', cue: 'said', content: 'parliament must close the strait' }),
        ],
      }),
    })
    expect(told([read])[0]).toBe(demand)
  })

  it('is empty where all of it is opinion, or nothing is there', () => {
    expect(told([article('a', post, [view])])).toEqual([])
    expect(summaryOf([article('a', post, [])], [], '')).toEqual([])
  })

  it('has no sentence into which the headline ran', () => {
    const title = 'Tanker Orsha breaks off Senta'
    expect(
      told([article('a', post, [`${title} Divers are concerned about the oil off Cape Senta.`, tanker], title)]),
    ).toEqual([tanker])
  })

  it('comes from the beginnings of the articles', () => {
    const deep = 'The tanker Orsha had been built for a shipping line of Norland.'
    const body = [tanker, crew, boats, pilots, deep]
    const read = readingOf({
      id: 'a',
      outlet: post,
      body: body.join(' '),
      found: (text) => ({ statements: [], summary: [spanOf(text, deep)] }),
    })
    expect(told([read])).toEqual([tanker, crew, pilots])
  })

  it('tells the event of the headline and no other', () => {
    const farmer = 'Jon Sand left his farm above the cliffs when he was nine years old.'
    const articles = [article('a', post, [farmer, tanker]), article('b', gazette, [pilots])]
    expect(told(articles, 'Tanker Orsha sinks in storm off Senta')).toEqual([tanker, pilots])
  })

  it('takes other words for the event where two outlets have them', () => {
    const articles = [article('a', post, [crew, tanker]), article('b', gazette, [crew])]
    expect(told(articles, 'Orsha breaks in two off Senta')).toContain(crew)
  })

  it('cites two outlets where the story has two', () => {
    const articles = [article('a', post, [tanker, crew, boats]), article('b', gazette, [pilots])]
    const outlets = summaryOf(articles, articles, '').map(({ citation }) => citation.outlet.id)
    expect(new Set(outlets)).toEqual(new Set(['harbour-post', 'hill-gazette']))
  })

  it('names the other outlet beside a sentence that it bears out', () => {
    const articles = [article('a', post, [tanker]), article('b', gazette, [tanker])]
    const [sentence, ...more] = summaryOf(articles, articles, '')
    expect(more).toEqual([])
    expect(sentence!.alsoIn.map(({ outlet }) => outlet.id)).toHaveLength(1)
  })
})
