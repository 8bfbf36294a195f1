import { describe, expect, it } from 'vitest'
import { headlineEvidence } from '#src/briefings/headline-evidence.ts'
import { headlineIsSure } from '#src/briefings/headline-measure.ts'
import { headlineWeights } from '#src/briefings/headline-weights.ts'
import { headlineOf } from '#src/briefings/story-headline.ts'
import { readingOf } from '#test/support/reading.ts'

/** A headline, and where parted by “ / ” the body below it. */
function evidenceOf(written: string) {
  const [title = '', body = ''] = written.split(' / ')
  return headlineEvidence(readingOf({ id: 'a', title, body }))
}

const plain = 'Norland closes two border posts'

describe('the measure of headlines', () => {
  it.each([
    ['no headline by a rule', 'What Norland wants from Orlo', plain],
    ['verb: third person', plain, 'Norland closed two border posts'],
    ['verb: past', 'Norland closed two border posts', plain],
    ['verb: be', 'Norland is a port without ships', plain],
    ['verb: passive', 'Two sailors were freed', plain],
    ['verb: none', 'The port of Halvar', plain],
    ['verb: modal', 'Norland will close two posts', plain],
    ['verb of doing', 'Norland bans two ships', 'Norland dreams of ships'],
    ['verb of saying', 'Iraq warns Jordan of floods', 'Iraq closes posts'],
    ['verb of appearing', 'Raid shows the weakness of Norland', plain],
    ['will do', 'Norland to close posts', plain],
    ['subject is a country', 'Iraq closes two posts', 'Marsh closes two posts'],
    ['label: name', 'Marsh: The port will close', plain],
    ['label: event', 'Halvar ceasefire: Marsh signs', 'Marsh: The port will close'],
    ['label: quotation', '“It is over”: Marsh signs', 'Marsh: The port will close'],
    ['judging words', 'Norland is wrong about the real hopes of Orlo', plain],
    ['something to see', 'Footage shows ships in Halvar', plain],
    ['something to read through', 'A guide lists the ports of Norland', plain],
    ['writer or reader', 'Norland closes our posts', plain],
    ['may or should', 'Norland could close two posts', plain],
    ['question', 'Will Norland close two posts?', plain],
    ['name behind a dash', 'Norland closes two posts - Marsh', plain],
    ['words in marks first', '‘It is over’ for two posts', plain],
    ['opens with a clause', 'As winter comes, Norland closes posts', plain],
    ['opens with an act', 'Closing two posts in Norland', plain],
    ['opens with an article', 'The port closes', plain],
    ['opens with a pronoun', 'It closes two posts', plain],
    ['number', 'Norland closes 22 posts', plain],
    ['but or or', 'Norland closes posts but keeps one', plain],
    ['short', plain, 'Norland closes two border posts on the river for a month'],
    [
      'long',
      'Norland closes two border posts on the river for a month after ships from Orlo came by night',
      'Norland closes two border posts',
    ],
    ['capitals throughout', 'Norland Closes Border Posts', plain],
    ['teaser', `${plain} / They are shut.`, `${plain} / ${'They are shut. '.repeat(50)}`],
    ['no body', plain, `${plain} / They will stay shut until the end of the month.`],
    ['lead has a day', `${plain} / They were shut on Monday.`, `${plain} / They are shut.`],
    ['lead tells who said it', `${plain} / The port said so.`, `${plain} / They are shut.`],
    ['lead speaks to the reader', `${plain} / We went there.`, `${plain} / They are shut.`],
    ['lead asks', `${plain} / For how long?`, `${plain} / They are shut.`],
    ['lead is in the present', `${plain} / They are shut.`, `${plain} / They were shut.`],
    ['lead is in the past', `${plain} / They were shut.`, `${plain} / They are shut.`],
    ['words shared with the lead', `${plain} / Norland shut them.`, `${plain} / They are shut.`],
    ['has statements', `${plain} / “They stay shut,” Ada Marsh said.`, `${plain} / They are shut.`],
    ['field: sport', `${plain} / The football team lost the match.`, plain],
  ])('has “%s” for “%s” and not for “%s”', (name, one, other) => {
    expect(evidenceOf(one).get(name) ?? 0).toBeGreaterThan(0)
    expect(evidenceOf(other).get(name) ?? 0).toBe(0)
  })

  it('tells a section of features by the address', () => {
    const read = readingOf({ id: 'a', title: plain, body: '' })
    const at = (url: string) => headlineEvidence({ ...read, article: { ...read.article, url } })
    expect(at('https://post.example/features/ports').has('section of features')).toBe(true)
    expect(at('https://features.example/news/ports').has('section of features')).toBe(false)
  })

  it('reads the weights: a deed is likelier a headline than a judgement', () => {
    const isSure = (title: string, body: string) => headlineIsSure(readingOf({ id: 'a', title, body }))
    expect(isSure('Iraq closes two border posts', 'Iraq closed two posts on Monday, officials said.')).toBe(true)
    expect(isSure('Beyond the border lies the real story', 'There is hope. It is in the hands of few.')).toBe(false)
    expect(Object.keys(headlineWeights).length).toBeGreaterThan(30)
  })

  it('takes a sure headline before one that is more like the others', () => {
    const body = 'Iraq closed two border posts on Monday, officials said.'
    const judged = 'In the border posts of Iraq lies the real hope but not the truth'
    const articles = [
      readingOf({ id: 'a', title: judged, body: 'The border posts of Iraq are hope.' }),
      readingOf({ id: 'b', title: 'Iraq closes two border posts', body }),
    ]
    expect(headlineOf(articles).text).toBe('Iraq closes two border posts')
  })
})
