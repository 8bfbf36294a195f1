import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'

/** “reject: Iran → Iraq” for each act of a text. */
const acts = (text: string): string[] =>
  analyze(text).acts.map(({ act, actor, target }) => `${act}: ${actor?.name ?? '-'} → ${target?.name ?? '-'}`)
const types = (text: string): string[] => analyze(text).acts.map(({ act }) => act)

describe('mood and negation turn an act round', () => {
  it.each([
    ['Hungary agreed to sign the treaty.', ['agree']],
    ['Hungary refused to sign the treaty.', ['reject']],
    ['Hungary did not agree to the plan.', ['reject']],
    ['Hungary will not attend the summit.', ['reject']],
    ['Hungary will attend the summit.', ['agree']],
    ['Hungary attended the summit.', ['consult']],
    ['Hungary is ready to talk.', ['agree']],
    ['Hungary is unwilling to talk.', ['reject']],
    ['Rebels attacked the base.', ['assault']],
    ['Rebels did not attack the base.', []],
    ['Rebels will attack the base.', ['threaten']],
    ['Rebels could attack the base.', ['threaten']],
    ['Rebels denied attacking the base.', ['reject']],
    ['Rebels threatened to attack the base.', ['threaten']],
    ['Rebels vowed to destroy the base.', ['threaten']],
    ['Rebels vowed to help the wounded.', ['agree']],
    ['Rebels began to shell the base.', ['assault']],
    ['Rebels agreed not to attack the base.', ['agree']],
    ['The envoy urged rebels to leave the base.', ['request']],
    ['The envoy said rebels must leave the base.', ['request']],
  ])('%s', (text, expected) => {
    expect(types(text)).toEqual(expected)
  })
})

describe('what nobody did is no act', () => {
  it.each([
    ['Neither Chad nor Mali has signed the treaty.', []],
    ['Has Chad signed the treaty?', []],
    ['Chad has signed the treaty.', ['support: Chad → -']],
    ['Chad has neither confirmed nor denied that it ordered the strike.', []],
    ['No official in Chad has condemned Mali.', []],
    ['Officials in Chad have condemned Mali.', ['accuse: Chad → Mali']],
    ['In the 62nd minute Joren Haak conceded a penalty.', []],
    ['Joren Haak conceded defeat.', ['concede: Joren Haak → -']],
    ['Barcelona beat Valencia 2-1.', []],
    ['Police in Oman beat Joren Haak.', ['assault: Oman → Joren Haak']],
    ['Chad and Mali both backed Joren Haak.', ['support: Chad → Joren Haak']],
    ['Chad and Mali both backed the treaty.', ['support: Chad → -']],
    ['Chad rebels reject proposed Malian changes to the treaty.', ['reject: Chad → -']],
  ])('%s', (text, expected) => {
    expect(acts(text)).toEqual(expected)
  })
})

describe('a deed in a noun', () => {
  it.each([
    ['Oil rose after Iran’s attack on Israel.', ['assault: Iran → Israel']],
    ['If Iran’s attack on Israel goes on, oil will rise.', []],
    ['The minister said Iran’s attack on Israel was over.', []],
    ['Iran’s swift condemnation of Israel was a surprise.', ['accuse: Iran → Israel']],
    ['Iran’s planned visit to Chad is a surprise.', []],
    ['Iran’s visit to Chad was a surprise.', ['consult: Iran → Chad']],
    ['Iran’s visit to a farm was a surprise.', []],
  ])('has its owner for its doer: %s', (text, expected) => {
    expect(acts(text)).toEqual(expected)
  })

  it.each([
    ['Chad and Mali came to an understanding on the river.', ['agree: Chad → Mali']],
    ['Oman came to the aid of Yemen.', ['aid: Oman → Yemen']],
    ['Libya made concessions to Chad.', ['concede: Libya → Chad']],
    ['Peru lifted a state of emergency in the south.', ['concede: Peru → -']],
    ['Norway has trained two thousand divers to attack Chad’s ports.', ['mobilize: Norway → Chad']],
    ['India announced a ban on rice exports to Nepal.', ['sanction: India → Nepal']],
  ])('makes one predicate with a light verb: %s', (text, expected) => {
    expect(acts(text)).toEqual(expected)
  })
})

describe('the outermost clause decides', () => {
  it.each([
    ['After rebels shelled the town, Chad called for a truce.', ['request: Chad → -']],
    ['The general who had attacked the town resigned.', ['concede: - → -']],
    ['Kenya praised the force that attacked the camp.', ['support: Kenya → -']],
    ['Oman and Qatar held talks.', ['consult: Oman → Qatar']],
    ['The town was shelled by Syrian troops.', ['assault: Syria → -']],
    ['Protesters clashed with police in Lima.', ['protest: - → -']],
    ['Talks between Iran and Iraq began.', ['consult: - → Iran']],
  ])('%s', (text, expected) => {
    expect(acts(text)).toEqual(expected)
  })
})

describe('a light verb and its noun are one act', () => {
  it.each([
    ['Chad and Mali reached a consensus on grazing rights.', ['agree: Chad → Mali']],
    ['Chad reached the coast.', []],
    ['Chad threatened to fine two German carmakers.', ['threaten: Chad → -']],
    ['Chad threatened to bomb German ports.', ['threaten: Chad → Germany']],
    ['Greece launched an investigation into the wreck.', ['investigate: Greece → -']],
    ['Greece launched a website on wrecks.', []],
    ['The emir launched a mediation effort between Chad and Mali.', ['consult: - → Chad']],
    ['Niger lifted a night curfew in the south.', ['concede: Niger → -']],
    ['India announced a suspension of air links with Nepal.', ['sanction: India → Nepal']],
    ['The king launched a peace initiative between Chad and Mali.', ['consult: - → Chad']],
    ['Chad has trained hundreds of hackers to attack banks.', ['mobilize: Chad → -']],
    ['Chad has trained two hundred saboteurs to attack banks.', ['mobilize: Chad → -']],
    ['Foreign Minister Hadi Mansour vowed to abolish the guilds.', []],
    ['Foreign Minister Hadi Mansour vowed to repeal the ban.', ['agree: Hadi Mansour → -']],
    ['Chad will withdraw its soldiers from Mali unless a truce is signed.', ['threaten: Chad → Mali']],
    ['Chad will withdraw its soldiers from Mali.', ['agree: Chad → Mali']],
    ['Guards abused migrants, a rights group charged on Sunday.', ['assault: - → -', 'accuse: a rights group → -']],
    ['Police charged a man with theft.', ['coerce: - → -']],
    ['The mayor has talked of a catastrophe.', []],
    ['The mayor talked to Chad.', ['consult: - → Chad']],
    ['The law prevents courts from hearing the case.', []],
    ['Police prevent villagers from marching.', ['coerce: - → -']],
  ])('%s', (text, expected) => {
    expect(acts(text)).toEqual(expected)
  })
})

describe('a target is a party that stands as the object of the act', () => {
  it.each([
    ['The bishop condemned recent attacks in Norway, Chad and Mali.', 'accuse → -'],
    ['The bishop condemned Chad for the attacks.', 'accuse → Chad'],
    ['Sudan demanded talks after the attack by Chad.', 'request → -'],
    ['Sudan demanded talks with Chad after the attack.', 'request → Chad'],
    ['Norway will buy Larch Corp.', 'agree → -'],
    ['Norway will buy gas from Egypt.', 'agree → Egypt'],
    ['Norway threatened to ban two Chinese apps.', 'threaten → -'],
    ['Iran condemned the attack by Israel on Syria.', 'accuse → Israel'],
    ['Iran condemned Israeli attacks in Syria.', 'accuse → Israel'],
    ['The envoy denied the U.S. had any such window.', 'reject → -'],
    ['The envoy rejected the U.S. and its plan.', 'reject → United States'],
    ['The ministry rejected claims that Iran had attacked Iraq.', 'reject → -'],
    ['The mayor threatened to shut several US networks.', 'threaten → -'],
    ['The mayor threatened Chad.', 'threaten → Chad'],
    ['Gunmen kidnapped a bishop in Haiti.', 'assault → -'],
    ['Gunmen attacked Haiti.', 'assault → Haiti'],
    ['Police clashed with protesters in Lima.', 'assault → -'],
    ['Iranian President Samir Haddad denied links with Iran.', 'reject → -'],
    ['The mayor asked envoys appointed by Chad to quit.', 'request → -'],
    ['The mayor asked Chad to quit.', 'request → Chad'],
    ['Police arrested a man over the killing of Samir Haddad.', 'coerce → -'],
    ['Police arrested Samir Haddad over the killing.', 'coerce → Samir Haddad'],
    ['“It is over,” complained Samir Haddad.', 'accuse → -'],
  ])('%s', (text, expected) => {
    const [first] = analyze(text).acts
    expect(`${first?.act} → ${first?.target?.name ?? '-'}`).toBe(expected)
  })
})

describe('statements bear their act', () => {
  const statement = (text: string) => analyze(text).statements[0]

  it.each([
    ['“We will not negotiate,” said Foreign Minister Hadi Mansour.', 'reject'],
    ['“We are ready to talk to Iran,” said Foreign Minister Hadi Mansour.', 'agree'],
    ['“All the plans we proposed were blocked,” said Foreign Minister Hadi Mansour.', 'state'],
    ['Foreign Minister Hadi Mansour said Chad had hit a fuel depot in Mali.', 'state'],
    ['Foreign Minister Hadi Mansour accused Chad of a raid in Mali.', 'accuse'],
    ['“All the amendments we backed were thrown out,” Foreign Minister Hadi Mansour said.', 'state'],
    ['Foreign Minister Hadi Mansour promised to wipe out the oligarchs.', 'state'],
    ['Foreign Minister Hadi Mansour vowed to wipe out the oligarchs.', 'threaten'],
    ['Foreign Minister Hadi Mansour proposes a central reserve.', 'state'],
    ['“We condemn the attack,” said Foreign Minister Hadi Mansour.', 'accuse'],
    ['“Iran must stop the bombing,” said Foreign Minister Hadi Mansour.', 'request'],
    ['“The weather was fine,” said Foreign Minister Hadi Mansour.', 'state'],
    ['“We welcome the truce,” said Foreign Minister Hadi Mansour.', 'support'],
  ])('%s', (text, act) => {
    expect(statement(text)?.act).toBe(act)
  })

  it('an act of a statement points at it', () => {
    const { acts: found, statements } = analyze('“We condemn the attack on Kenya,” said Foreign Minister Hadi Mansour.')
    expect(found.map(({ statement: index }) => index)).toEqual([0])
    expect(statements).toHaveLength(1)
  })
})

describe('laws of acts', () => {
  const words = fc.constantFrom(
    'Iran',
    'Iraq',
    'said',
    'attacked',
    'the',
    'agreed',
    'to',
    'not',
    'will',
    'by',
    'and',
    'who',
    ',',
    '.',
    '“',
    '”',
    '\n',
    'refused',
    'U.S.',
    'Mr.',
    'Cole',
    'was',
    'that',
    'talks',
    '\ud800',
    '\u200b',
  )

  it('any text: no throw, spans in the text, actors of the article', () => {
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
        (text) => {
          const { acts: found, actors, statements } = analyze(text)
          const ids = new Set(actors.map(({ id }) => id))
          for (const { start, end, actor, target, statement, confidence } of found) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeLessThanOrEqual(text.length)
            expect(end).toBeGreaterThan(start)
            expect(confidence).toBeGreaterThan(0)
            expect(confidence).toBeLessThanOrEqual(1)
            for (const party of [actor, target]) if (party?.actorId) expect(ids).toContain(party.actorId)
            if (statement !== null) expect(statements[statement]).toBeDefined()
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
