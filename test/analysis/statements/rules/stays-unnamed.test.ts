import { describe, expect, it } from 'vitest'
import { staysUnnamed } from '#src/analysis/english/sieves/stays-unnamed.ts'
import { analyze } from '#src/analysis/running/analyze.ts'

/** Contents of the statements that are printed under a name, with that name. */
function printedIn(text: string): readonly string[] {
  return analyze(text)
    .statements.filter(({ printed }) => printed)
    .map(({ speaker, content }) => `${speaker?.name}: ${text.slice(content.start, content.end)}`)
}

describe('no name stands over', () => {
  it.each([
    ['what is still to be said', 'Jane Doe will announce that burglaries dropped by an estimated 15.8%.'],
    ['a cut text', 'In a post, Deputy Foreign Minister Karim Ghari said the U.S. has no...'],
    ['a clause on a noun', 'The president laughed when asked about the news reports that have shed light on the ship.'],
    ['what somebody threatens to do', 'Strikes kill 11 in southern Kessia, Hezbollah threatens to retaliate'],
    ['a name for a thing', 'The drills were held near what Moscow calls the Kuril Islands.'],
    ['what somebody thought', 'You will recall that Bashar Asan in 2011 thought he would not leave Norland alive.'],
    ['a wish not to be named', 'Maj. John Reed asked to only be identified by his first name for security reasons.'],
    [
      'when it was said',
      'It would achieve the objectives Norland announced when it launched its assault on October 9.',
    ],
    ['half a verb', 'President Don Marsh went on to unexpectedly criticize Kurdish forces, who have fought for years.'],
    ['what is taken back', 'Norland can join the shield for free, Marsh says — if it becomes a state'],
    [
      'some of a people',
      'The data tracks the percentage of Americans who agree that the state will “do what is right.”',
    ],
    ['what others are said to claim', 'U.S. officials make dubious claims about traffic in the strait.'],
    ['“not all”', 'Not all the organizations revealed how much they received from the fund.'],
    ['a share of some', 'Fifty-six percent of voters who plan to support the senator said he should wait.'],
    ['“few”', 'Few experts said the plan would work.'],
    ['“hardly any”', 'Hardly any minister admitted that the plan had failed.'],
    ['what is imagined', 'Imagine that Minister Doe said the bridge was safe.'],
    ['what was not the case', 'Had the minister said it was safe, people would have stayed.'],
    ['where somebody spoke', 'Speaking of the selection at a rally in Halvar on Wednesday night, he smiled.'],
    ['who wrote the opinion', 'Chief Justice John Robin wrote the court’s opinion, joined by Justice Ann Cole.'],
    ['a deed with another one', 'President Recep Erdal has already claimed his first prize and already has a foothold'],
    ['what is said of somebody', 'Draft UN resolution said to grant the army a broad mandate to govern Halvar.'],
    ['what somebody is said to do', 'Norland said leaning on its ally to keep the truce, prevented a blockade'],
    [
      'how a state calls itself',
      'Peter Fitz has been the head of a fantasy state calling itself the “Kingdom of Norland.”',
    ],
    ['why somebody came', 'Minister Alexander Dobrin appeared at the border to explain the government’s new controls.'],
    ['what somebody will be heard to say', 'Today you will hear President Don Marsh say we walked out.'],
    [
      'what somebody is unwilling to tell',
      'Don Marsh is almost certainly unable and unwilling to tell the country what he is doing.',
    ],
    ['talks in marks', 'India, Norland generals hold ‘routine’ hotline talks'],
    ['what was added to a list', 'Council approves sanctions package, nearly 200 tankers added to the list — Kallas'],
    ['a refusal', 'Federal regulators denied BYD certification after a visit to its factories in Norland.'],
    ['what a writer infers', 'Ms. Ada Doe has also apparently concluded that a hard line is the safest course.'],
    ['a refusal to speak', 'Carl Peters, a spokesman for the court, declined to comment on the report about the loan.'],
    ['what somebody ran on', 'Don Marsh ran on a platform of questioning the alliances of Norland around the world.'],
    ['a bare share', 'The numbers are no better: 61 percent say they are “uneasy” about the plan.'],
    ['a majority of nobody', 'Large majorities think Kessia should not be allowed to keep the boats.'],
    ['a half sentence', 'According to Jane Carlsen, the course of'],
    ['a list without its end', 'Pakistan says peace talks with Kessia failed without any'],
    ['whatever others claim', 'But whatever former officials claim, this week’s attack can be tied to their policy.'],
    ['a clause without its noun', 'The operation, which Israel says was aimed at Hezbollah, drew a furious response.'],
    [
      'a programme',
      '“I think we want peace” about the war, Mr. Tilson said on NBS’s “Meet the Nation” — a line often used.',
    ],
    ['a denial', 'Mayor Ann Cole’s denials that she took the money for the bridge were printed on Monday.'],
    ['a tone', 'The overall tone of condemnation indicated that the advisers were nudging Don Marsh back.'],
    [
      'a form',
      'HERALD Playbook newsletter Sign up today to get the best newsletter Email Sign Up By signing up you agree to receive email newsletters or alerts from HERALD.',
    ],
    ['who was accused', 'Retired Maryland officer falsely accused by Internet ‘vigilantes’ in attack on teens'],
    ['a headline’s infinitive', 'Marsh lauds ending war, says hostages to be freed ‘Monday or Tuesday’'],
    ['a headline’s participle', 'Marsh faults Norland for virus’ spread, says US investigating'],
    ['a noun that lacks its title', 'On Monday “Tonight Show” host said President Doe had been surprised.'],
  ])('%s: %s', (_, text) => {
    expect(printedIn(text)).toEqual([])
  })

  it('who told another report', () => {
    const text =
      'At least 24 people died in Manora and 17 in East Manora, with additional fatalities reported in Sikka, the agency said.'
    expect(printedIn(text).map((line) => line.split(':')[0])).toEqual(['the agency'])
  })

  it('a clause whose subject stands behind a comma and “after”', () => {
    const text =
      'Japan and South Korea held a call to coordinate their response to the barrage of missiles, after Pyongyang dismissed the overtures of President Jane Doe.'
    expect(printedIn(text).filter((line) => line.startsWith('South Korea'))).toEqual([])
  })

  it('a clause whose subject stands behind “after”', () => {
    const text = 'President Jane Doe kept building her ballroom after two lower courts said she was flouting the law.'
    expect(printedIn(text).filter((line) => line.startsWith('Jane Doe'))).toEqual([])
  })
})

describe('a statement', () => {
  it.each([
    ['that is a list of headlines', 'Kessia calls it a diversion. Officials make claims about traffic.'],
    ['with a link ahead', 'Doe said Read More: Chalk One Up for Kessia “We want to stay.”'],
    ['with another headline ahead', 'Doe said COURT STAYS SILENT ON CLAIMS “There is a word for that.”'],
  ])('%s stays without a name', (_, text) => {
    const start = text.indexOf(' ', text.indexOf(text.startsWith('Doe') ? 'said' : 'calls')) + 1
    const content = { start, end: text.length }
    const judged = { content, kind: 'indirect', cue: null, speaker: null } as const
    expect(staysUnnamed(text, judged, { reality: 'real', sieve: 'reported clause', announced: false })).toBe(true)
  })
})

describe('a name stands over', () => {
  it('words of somebody whom a pronoun behind them means', () => {
    const text =
      'Mayor Jane Doe spoke in Halvar on Monday. “The bridge is old and the road is closed,” Doe said. Waiting would be “a danger for everybody in the town,” she said.'
    expect(printedIn(text)).toContain('Jane Doe: Waiting would be “a danger for everybody in the town,”')
  })

  it.each([
    [
      'Jane Doe announced that burglaries dropped by an estimated 15.8%.',
      'Jane Doe: burglaries dropped by an estimated 15.8%',
    ],
    [
      'Deputy Foreign Minister Karim Ghari said the U.S. has no right to stay.',
      'Karim Ghari: the U.S. has no right to stay',
    ],
    ['The ship will not return, the agency said on Friday.', 'the agency: The ship will not return'],
    [
      'Minister Jane Doe said that the ships “have nothing to fear in the strait. They are guarded.”',
      'Jane Doe: the ships “have nothing to fear in the strait. They are guarded.”',
    ],
    ['Minister Jane Doe said that was a mistake.', 'Jane Doe: that was a mistake'],
    [
      'The FBI concluded that while the clerks were careless, nobody would bring charges against them.',
      'Federal Bureau of Investigation: while the clerks were careless, nobody would bring charges against them',
    ],
    [
      'According to Mayor Ann Cole, while the bridge was old, no ship had come near it.',
      'Ann Cole: while the bridge was old, no ship had come near it',
    ],
  ])('%s', (text, line) => {
    expect(printedIn(text)).toEqual([line])
  })
})
