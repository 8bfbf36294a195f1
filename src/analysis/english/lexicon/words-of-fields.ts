/**
 * Words by which the beginning of an article tells what field of life it is from.
 *
 * Source: compiled by hand from headlines and teasers of newswire.
 */

/** Fields in which a country is mostly only where somebody or something comes from, and the one in which it acts. */
export type FieldOfLife = 'culture' | 'technology' | 'business' | 'sport' | 'science' | 'states'

const wordsOfFields: Readonly<Record<FieldOfLife, string>> = {
  culture: `film films movie movies actor actress actors singer album song songs novel museum netflix oscar oscars
    hollywood celebrity celebrities fashion artist artists theatre theater concert concerts band tv series documentary
    filmmaker filmmakers producer producers screenplay premiere premieres thriller teaser trailer star stars starring
    wedding recipe travel cannes box-office cast comedian comedy drama actor’s streaming award awards literary author
    style palme studio studios screening screenings exclusive variety gallery art`,
  technology: `ai app apps chip chips startup startups start-up software smartphone smartphones robot robots iphone
    android google apple meta openai nvidia tesla ev evs hacker hackers malware gadget games laptop tiktok huawei rocket
    rockets satellite satellites spacex orbit browser gpu gpus cyber user users model models data tech bytedance
    anthropic microsoft`,
  business: `ipo shares profit profits earnings investors investor valuation raises sales market markets stock stocks
    billionaire brand brands retailer carmaker carmakers firm company companies factory plant consumers consumer bank
    fund revenue buyers customers prices inflation shareholder stake`,
  sport: `football soccer cricket league coach match tournament olympic olympics tennis team striker goal player players
    champion champions chess cup quarter-final fifa racing stadium`,
  science: `study researcher researchers scientist scientists species fossil coronavirus covid covid-19 vaccine virus
    patients patient disease symptoms climate space telescope asteroid comet ancient archaeologists hospital health`,
  states: `president minister ministers government parliament army military troops soldiers war strike strikes attack
    attacks missile missiles drone drones sanctions ceasefire truce talks embassy diplomat diplomats diplomatic foreign
    nuclear election elections police killed border hostages militants officials official tariffs trade un nato
    protests protesters opposition authorities envoy rebels invasion`,
}

export const fields = Object.keys(wordsOfFields) as readonly FieldOfLife[]

/** The field of a word in small letters. */
export const fieldOfWord: ReadonlyMap<string, FieldOfLife> = new Map(
  fields.flatMap((field) => wordsOfFields[field].split(/\s+/).map((word) => [word, field] as const)),
)
