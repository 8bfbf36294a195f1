import { describe, expect, it } from 'vitest'
import { source, withoutExcerptTail } from '#src/briefings/cite.ts'
import { isFitSentence } from '#src/briefings/fit-sentence.ts'
import { readingOf } from '#test/support/reading.ts'

const isFit = (sentence: string) => isFitSentence(sentence, { start: 0, end: sentence.length })

describe('a sentence of a summary', () => {
  it.each([
    'Norland closed the harbour of Halvar on Monday after a fire at the grain terminal.',
    'A court in Kessia sentenced the opposition politician Lena Orlo to eleven years in prison',
    'At least twelve people were killed when a ferry sank off Sudmark, the coast guard said.',
    'Two ministers resigned on Sept. 13, 2026, over the grain deal with Sudmark, the premier said.',
    'The attack on a mosque in Halvar killed eleven people, the coast guard said.',
    'The world’s largest employer expects to pass on refunds to its customers.',
    'President Doe said he was delaying the tariffs after the two countries reached a deal.',
    'As they left Halvar, the ministers said that the talks would go on.',
    'The grain ship carrying 400 people sank off Norland on Monday morning.',
  ])('tells news alone: %s', (sentence) => {
    expect(isFit(sentence)).toBe(true)
  })

  it.each([
    'The report says that Norland paid 40 million euros for ships that were never built.',
    'The launch came hours after President Doe announced plans to meet Ada Brook.',
    'The suspect was arrested in Kessia a year after another was held in Norland.',
    'The three countries launched strikes overnight Friday in Norland to punish Berg.',
    'The city, also known as Sari, has been the centre of the fighting since May.',
    'When Norland’s forces were driven back, he returned to clear his fields of mines.',
    'In the quarter ended July 31, sales in Norland rose 2.6%, the company said Thursday.',
    'As pressure grows on its trade, Norland, they say, has turned to other blocs.',
    'The grandmother of Hind Doe, a five-year-old girl killed in her car by soldiers.',
    'Ada Brook on just how quickly and predictably that has all come apart.',
    'Ada Brook speaks with Ivo Berg at a lunch, on June 16, 2026 in Evian-les-Bains, France.',
    'Five minors accused of forming a far-right group called the last wave that targeted asylum seekers.',
    'Some of it, like delivering such an address to a virtual crowd, will be new to him.',
    'In Tuesday’s decision upholding Mr. Marsh’s ban, he seemed to chide the court for incivility.',
    'GRAPHIC: Norland fires missiles at bases in Kessia on Monday night - here',
    'May 15, 2020 5:00 AM The number of patients crossed the mark for the first time.',
    '“It is a day of joy for all of Norland and for our friends abroad.”',
    'He said: “It is a day of joy for Norland and for our friends abroad.',
    'Missile and drone attack one of heaviest since the war began, with homes hit – latest updates A heavy bombardment has killed at least 15 people in and around Halvar in one of the worst attacks.',
    'Navy launched drills near what Norland calls the Kuril Islands but Kessia regards as its northern territories Kessia has criticised the tests that were carried out last week amid tensions.',
    'Check your local listings , watch full episodes here , or listen to the weekly podcast here .',
    'Halvar News correspondent Ida Brandt has more.',
    'Jon Sand, the author of that report, joins “The Table” to discuss.',
    'On Washington Week, panelists joined to discuss the consequences of the strike.',
    'The post comes after the president said he would close the strait.',
    'In March, it fell sharply from 13.7 percent in February.',
    'His comments played into a common trope about the small island.',
    'Settlers run as they are chased round the houses of the village, on Aug. 13, 2026.',
    'In this handout, a jet lands on the deck of the carrier in the bay.',
    'Norland on the brink of another long and cold winter.',
    'A group of diplomats visited the city of Halvar, including a man from...',
    'Will Norland ever agree to open the harbour of Halvar again?',
    'and the minister said that the harbour would open on Friday again',
    "Here's what you need to know about the vote in Norland on Sunday.",
  ])('is not: %s', (sentence) => {
    expect(isFit(sentence)).toBe(false)
  })
})

describe('the end of an excerpt', () => {
  it.each([
    ['Norland closed its border. Continue reading...', 'Norland closed its border.'],
    ['Norland closed its border Read Full Article at NTV.com', 'Norland closed its border'],
    ['Norland closed its border [&#8230;]', 'Norland closed its border'],
    [
      'Norland closed its border. The post Norland closes border appeared first on Halvar Post.',
      'Norland closed its border.',
    ],
    ['Officials urged people to continue reading the signs.', 'Officials urged people to continue reading the signs.'],
  ])('is cut from “%s”', (text, words) => {
    const { start, end } = withoutExcerptTail(text, { start: 0, end: text.length })
    expect(text.slice(start, end)).toBe(words)
  })

  it('never reaches a reader', () => {
    const read = readingOf({ id: 'a', title: 'Border closed', body: 'Norland closed its border. Continue reading...' })
    const whole = { start: read.article.title.end + 2, end: read.article.text.length }
    expect(source(read, whole).text).toBe('Norland closed its border.')
  })
})
