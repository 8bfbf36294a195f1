import { describe, expect, it } from 'vitest'
import { blankFindings } from '#src/analysis/blank-findings.ts'
import { markMentions } from '#src/analysis/english/names/mark-mentions.ts'
import { splitSentences } from '#src/analysis/english/sentences/sentences.ts'
import { analyze } from '#src/analysis/running/analyze.ts'

const letters = { person: 'P', organisation: 'O', state: 'S', place: 'L', group: 'G' } as const

/** A text with its mentions marked: “[P Ann Cole] left [L Basra].” */
function marked(text: string): string {
  const nothing = { ...blankFindings(text), sentences: splitSentences(text) }
  let end = 0
  let result = ''
  for (const mention of markMentions(nothing).mentions) {
    result += `${text.slice(end, mention.start)}[${letters[mention.kind]} ${text.slice(mention.start, mention.end)}]`
    end = mention.end
  }
  return result + text.slice(end)
}

const bare = (line: string): string => line.replace(/\[[POSLG] ([^\]]*)\]/g, '$1')

const stories: Readonly<Record<string, string>> = {
  people: `
    [P Anna Kowalczyk] met [P Tomas Lindgren] in [L Geneva].
    Foreign Minister [P Hadi Mansour] resigned.
    Gen. [P J. T. Arkwright] and Col. [P Brandt] flew home.
    Mr. [P Osei] said so.
    [P Haider al-Jaziri] spoke to [P Omar bin Salem].
    Prime Minister [P Ludovic de Marais] won.
    Secretary of State [P Maria Stern] left [L Paris].
    It was [P Arkady Belov], 52, who signed.
    The mayor, [P Rosa Quintana], stayed.
    Col. [P John “J.D.” Marlow] denied it.
    [P James Carr Jr.] spoke first.
    Senators [P Ann Cole] and [P Bo Reyes] agreed.
    Reps. [P Ann Cole] and [P Bo Reyes] agreed.
    The Norlandic FM [P Anders Lund] agreed.
    President [P Min Jun-ho] left.
    [P Chelsea Marlow] is no club.
    [P Hannah May] spoke in May.`,
  bodies: `
    The [O Ministry of Foreign Affairs] said no.
    [O Larch Holdings Inc] bought [O Vega Telecom].
    The [O University of Nordhaven] closed.
    The [O European Union] and the [O African Union] agreed.
    Officials of the [O World Health Organization] ([O WHO]) came.
    [O Human Rights Watch] wrote to the [O Interior Ministry].
    The [O Syrian Observatory for Human Rights] counted nine.
    The [O Bank of England] kept its rate.
    The [O Nordhaven Port Authority] is closed.
    The [O Iraqi Army]'s [O 9th Armored Division] moved.
    The [O UN] Special Envoy for [S Syria], [P Anders Lund], came.
    He joined the [O 5th Fleet] in [S Bahrain].
    The [O Hostages and Missing Families Forum] said no.
    The [O Army] and the [O Nordhaven Port Authority] said no.
    The [O Food, Health and Safety Authority] said no.
    The [O Roads & Rivers Agency] said no.
    The [O Hostages & Missing Forum] said no.
    The [O Pentagon], [O FBI] and [O Justice Department] said no.`,
  'armed groups': `
    [G Hezbollah] and [G Hamas] met in [L Beirut].
    The [G Houthis] fired at a ship.
    [G Islamic State] fighters fled [L Mosul].
    Fighters of [G al-Shabaab] left [L Kismayo].
    The [G Taliban] took [L Kunduz].
    Fighters of [G Jaysh al-Zahir] left.
    Kurdish [G YPG] fighters left.
    The [G Rapid Support Forces] ([G RSF]) held [L El Fasher].`,
  'states, their people and adjectives': `
    [S Iraq] thanked [S Turkey].
    [S Iraqi] troops entered [L Tikrit].
    The [S Americans] left; the [S French] stayed.
    [S U.S.] and [S U.K.] ships sailed.
    The [S US] and [S Iran] spoke.
    Tell us about [S Kenya].
    [S South Sudan] borders [S Sudan].
    [S North Korea] fired at [S South Korea].
    [S Guinea-Bissau] is not [S Guinea], nor is [S Equatorial Guinea] or [S Papua New Guinea].
    [S Niger] and [S Nigeria] share a border.
    The [S Democratic Republic of the Congo] and the [S Republic of the Congo] share a river.
    The [S Republic of Ireland] borders [L Northern Ireland].
    [S Mexico] is south of [L New Mexico].
    Ships crossed the [L Indian Ocean].
    The [S Dominican Republic] is not [S Dominica].`,
  places: `
    They left [L Ar Rutbah].
    The list of [L Ar Rutbah] stands at t.co/Vkwry today.
    The rebels shelled [L Penjvan].
    It is in [L Nantou] county.
    They crossed the [L Tigris] near [L Samarra].
    Floods hit [L Kayes] and [L Lake Chad].
    He was born in [L Zwickendorf], in [S Austria].
    The road to [L Wadi Halfa] is closed.
    Troops held [L Arbela Airport].
    She lives in northern [S Syria] and eastern [L Aleppo].
    The [L Golan Heights] and the [L West Bank] were calm.`,
  'words with capitals that name no actor': `
    The war ended on Monday in June.
    Airstrikes hit the town.
    Police said no.
    She speaks Arabic at Christmas.
    They have read the Bible and the Koran.
    I think so.
    We've won.
    He put the GDP on a DVD.
    Islamophobia grows.`,
  'a state that only backs, leads or owns': `
    Iran-backed militias fled.
    The U.S.-led coalition struck.
    pro-Russian rebels came.
    [S Iran] backed the militias.
    The [S Iran]-[S Iraq] war ended.
    [S U.S.]-[S China] talks began.`,
  'ships and tags': `
    USS Harlan sailed with HMS Marlow.
    #Iraq is trending.
    He wrote to @Marlow.`,
  headlines: `
    TROOPS SHELL TOWN IN [S SYRIA]
    [S CHINA] AND [S JAPAN] SIGN ACCORD
    [S Iran] Rejects New Talks With [S Turkey]`,
  results: `
    [O Leeds] 2 [O Bolton] 1
    [O DETROIT] AT [L BOSTON]
    He lives in [L Leeds] and works in [L Boston].`,
  'names that are also places': `
    [P Jordan Avery] said so.|[P Avery] left.
    [S Jordan] signed the accord.
    [P Chad Marlow] won.|[P Marlow] lives in [L Boston].
    [S Chad] borders [S Sudan].
    [P Paris Linden] sang in [L Paris].
    [P Israel Katzman] is a minister of [S Israel].
    [P Georgia Kowalczyk] lives in [L Savannah].
    [S Georgia] accused [S Russia].|[L Tbilisi] is quiet.
    Voters in [L Atlanta], [L Georgia], chose a senator.|The Republican lost the county.
    Roast turkey is served in [S Turkey].
    [P Denzel Washington] flew to [L Washington].
    [P Michael Jordan] won.|[P Jordan] was tired.`,
  'capitals that act and capitals that are places': `
    [S Tehran] said it would not yield.
    Talks with [S Tehran] failed.
    He lives in [L Tehran].
    [S Moscow] and [S Kyiv] agreed.
    The road from [L Baghdad] is closed.
    It depends on [S Beijing]'s nuclear policy.
    Ties between [S Ankara] and [S Athens] are cold.
    A bomb went off in central [L Kabul].
    The [S Kremlin] denied it.|The [S White House] did not.
    The [O Pentagon] confirmed it.`,
}

describe('names are found as a reader would underline them', () => {
  for (const [story, lines] of Object.entries(stories)) {
    it.each(
      lines
        .trim()
        .split('\n')
        .map((line) => line.trim().replaceAll('|', ' ')),
    )(`${story}: %s`, (line) => {
      expect(marked(bare(line))).toBe(line)
    })
  }
})

describe('offices stand with their people as the article words them', () => {
  const officeOf = (text: string): string | null =>
    analyze(text).actors.find(({ kind }) => kind === 'person')?.office ?? null

  it.each([
    ['Foreign Minister Hadi Mansour resigned.', 'Foreign Minister'],
    ['Iraqi President Samir Haddad spoke.', 'Iraqi President'],
    ['Secretary of State Maria Stern left.', 'Secretary of State'],
    ['The envoy met Turkish foreign minister Emre Kaplan.', 'Turkish foreign minister'],
    ['Hadi Mansour, the foreign minister of Iraq, resigned.', 'foreign minister of Iraq'],
    ['“No,” said Peter Lund, a Pentagon spokesman.', 'Pentagon spokesman'],
    ['Iran’s foreign minister, Karim Vaziri, resigned.', 'foreign minister'],
    ['U.S. Central Command chief Gen. Tom Harlan agreed.', 'U.S. Central Command chief Gen.'],
    [
      'Harbour Committee on Foreign Affairs Chairman Edward R. Royce agreed.',
      'Harbour Committee on Foreign Affairs Chairman',
    ],
    ['Minister for the Middle East Colin Marsh agreed.', 'Minister for the Middle East'],
    ['Rosa Quintana, 42, mayor of Basra, stayed.', 'mayor of Basra'],
    ['Alan Whitby: MP murder suspect held.', null],
    ['Det Ch Insp Sarah Lowe agreed.', 'Det Ch Insp'],
    ['President-elect Don Marsh agreed.', 'President-elect'],
    ['Vice President-elect Ivo Marek agreed.', 'Vice President-elect'],
    ['A local police chief Sayed Kamal Sadiq agreed.', 'local police chief'],
    ['House of Representatives Speaker Peter Rowan agreed.', 'House of Representatives Speaker'],
    ['Mr. Osei agreed.', null],
    ['“It is over in Iraq,” aid chief Nora Blix said.', null],
    ['Iraq aid chief Nora Blix agreed.', 'Iraq aid chief'],
    ['Anwar, a rickshaw driver of 31, agreed.', 'rickshaw driver'],
    ['Harbour master Odile Kerr agreed.', 'Harbour master'],
    ['Ann Cole met the president.', null],
    ['Carter Bell, who won, left.', null],
  ])('%s', (text, office) => {
    expect(officeOf(text)).toBe(office)
  })
})

describe('gender is hinted by titles and given names', () => {
  const genderOf = (text: string) => {
    const nothing = { ...blankFindings(text), sentences: splitSentences(text) }
    return markMentions(nothing).mentions.find(({ kind }) => kind === 'person')?.gender
  }
  it.each([
    ['Mrs. Osei agreed.', 'female'],
    ['Mr. Osei agreed.', 'male'],
    ['Fatima Osei agreed.', 'female'],
    ['Ahmed Osei agreed.', 'male'],
    ['Spokeswoman Robin Osei agreed.', 'female'],
    ['Qwex Osei agreed.', null],
  ])('%s', (text, gender) => {
    expect(genderOf(text)).toBe(gender)
  })
})

describe('one name, one actor of one kind', () => {
  const actorsOf = (text: string) => analyze(text).actors.map(({ name, kind }) => `${name}: ${kind}`)

  it.each([
    ['President-elect Don Marsh agreed.', ['Don Marsh: person']],
    ['The president elected Don Quill.', ['Don Quill: person']],
    ['He said in May Lindqvist would leave.', ['Lindqvist: person']],
    ['A local police chief Sayed Kamal Sadiq agreed.', ['Sayed Kamal Sadiq: person']],
    ['Mallam Garo Shebu left. Garo Shebu came back.', ['Garo Shebu: person']],
    ['Bill Tarrant, her deputy, left. Tarrant came back.', ['Bill Tarrant: person']],
    ['Bill passes Senate.', ['Senate: organisation']],
    ['Will Baptiste said he agreed.', ['Will Baptiste: person']],
    ['Will the minister go?', []],
    ['Rose Achieng warned Ethiopia.', ['Rose Achieng: person', 'Ethiopia: state']],
    ['Rose prices rise.', []],
    ['Grant Mbeki denied it.', ['Grant Mbeki: person']],
    ['Grant talks failed.', []],
    ['Sue Park said: “No.”', ['Sue Park: person']],
    ['Hope Island is empty.', ['Hope Island: place']],
    ['The bus passes Aisby. Police in Aisby closed it.', ['Aisby: place']],
    ['The road from Harrison to Bridgford is shut.', ['Harrison: place', 'Bridgford: place']],
    ['A letter from Harrison to Bridgford is lost.', ['Harrison: person', 'Bridgford: place']],
    ['It burned in Halvar, the mayor of Halvar said.', ['Halvar: place']],
    ['The sister of Halvar said no.', ['Halvar: person']],
    ['“No,” said Jan Kos.', ['Jan Kos: person']],
    ['In Jan Kos voted.', ['Kos: place']],
    ['The June Iran talks failed.', ['Iran: state']],
    ['He met Joris van Meer.', ['Joris van Meer: person']],
    ['“No,” said Nia Price.', ['Nia Price: person']],
    ['The firm said Nia Price rose.', ['Nia Price: organisation']],
    [
      'Norhill and Caloi signed it. Shares of Norhill rose after Caloi said it would sell Ekberg.',
      ['Caloi: organisation', 'Norhill: organisation', 'Ekberg: organisation'],
    ],
    ['Porto drew with Newcastle on Friday.', ['Porto: organisation', 'Newcastle: organisation']],
    ['The firm said it would buy Harlan.', ['Harlan: organisation']],
    ['The path from Weston to Harbury is shut.', ['Weston: place', 'Harbury: place']],
    ['Will Harper said the roof leaked.', ['Will Harper: person']],
    ['Porto lost to Newcastle on Friday.', ['Porto: organisation', 'Newcastle: organisation']],
    ['He moved to Newcastle on Friday.', ['Newcastle: place']],
    ['Nvidia sells AI chips.', ['Nvidia: organisation']],
    ['The IAEA met.', ['International Atomic Energy Agency: organisation']],
    ['Connecticut Lottery paid out.', ['Connecticut Lottery: organisation']],
  ])('%s', (text, actors) => {
    expect(actorsOf(text)).toEqual(actors)
  })
})
