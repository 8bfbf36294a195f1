/**
 * Words that the rules of `acts/` ask for: acts and their parties.
 *
 * Source: compiled by hand from newswire, a list for the sentences that asked for it.
 */

export const speakerPronouns = new Set(['i', 'we', 'he', 'she', 'it', 'they'])

export const happens = new Set(
  'begin start open continue resume end erupt break take follow occur happen rage flare spread intensify conclude last hit rock kill wound injure leave claim enter'.split(
    ' ',
  ),
)

/** “is opposed to”, “is committed to”: no one does it to the subject. */
export const adjectival = new Set(['oppose', 'commit', 'prepare', 'determine', 'concern', 'resign', 'set'])

export const crowds = new Set(
  'protester demonstrator student worker farmer villager marcher miner teacher nurse doctor crowd rioter striker taxi driver prisoner inmate resident mob thousand hundred ten-of-thousand youth people trucker supporter'.split(
    ' ',
  ),
)

export const requests = new Set(
  'urge ask demand request implore beg plead exhort insist petition press pressure lobby entreat invite solicit beseech call appeal order tell advise encourage seek push require'.split(
    ' ',
  ),
)

export const refusals = new Set('refuse decline reject deny oppose fail'.split(' '))

export const forces = new Set('troop force army soldier rebel fighter militia unit tank peacekeeper'.split(' '))

export const mildVerbs = new Set(
  'promise pledge offer agree commit undertake volunteer guarantee consent propose'.split(' '),
)

/** What is promised harms no one by itself and helps no one: “vowed to abolish the guilds”. */
export const undoing = new Set('abolish scrap axe repeal dismantle dissolve disband'.split(' '))

export const copulaForms: ReadonlySet<string> = new Set([
  'be',
  'is',
  'are',
  'was',
  'were',
  'am',
  'been',
  'being',
  'remain',
  "'s",
  '’s',
  "'re",
  "'m",
])

/** Cues of one word that do nothing by themselves, whatever follows: most cues are one of them. */
export const neutralForms = new Set(['said', 'says', 'told', 'tells', 'saying', 'telling', 'added', 'adds', 'adding'])

export const ownWords = new Set(['it', 'he', 'she', 'they', 'we', 'i'])

/** Nobody's deeds: weather, disease, markets. */
export const causes = new Set(
  'heat storm flood flooding drought frost hail snow snowfall ice rain rainfall wind lightning earthquake quake tremor aftershock tsunami wave avalanche landslide mudslide eruption volcano cyclone hurricane typhoon tornado wildfire fire blaze epidemic pandemic virus disease outbreak infection cholera famine fear worry concern slowdown slump recession inflation shortage crisis accident crash fog cold snap weather'.split(
    ' ',
  ),
)

/** Players attack nobody. */
export const players = new Set(
  'striker forward midfielder defender winger batsman bowler side team club champion player coach jockey cyclist runner boxer'.split(
    ' ',
  ),
)

/** What can only be attacked in words. */
export const worded = new Set(
  'plan proposal policy decision bill law code budget record deal report speech idea remark comment verdict ruling reform treaty agreement stance handling approach article programme program strategy legacy press media judiciary tax system rule measure move project scheme choice role silence failure lack hypocrisy culture notion claim theory charter constitution vote'.split(
    ' ',
  ),
)

export const toward = new Set([
  'with',
  'against',
  'to',
  'on',
  'of',
  'from',
  'at',
  'between',
  'over',
  'for',
  'into',
  'upon',
])

export const asides = new Set([
  'with',
  'as',
  'after',
  'before',
  'while',
  'when',
  'who',
  'which',
  'where',
  'although',
  'though',
  'killing',
  'saying',
  'adding',
  'citing',
])

/** Verbs of words about an attack, by their beginnings: “launched an attack on” is none. */
export const aboutAttacks =
  /^(?:condemn|denounc|deplor|decr[iy]|critici|slam|blast|regret|mourn|reject|den[iy]|protest|oppos)/

/** Adjectives of a deed that need not have happened: “Doe's planned visit”. */
export const unrealised: ReadonlySet<string> = new Set(
  'planned possible upcoming proposed alleged next future likely'.split(' '),
)
