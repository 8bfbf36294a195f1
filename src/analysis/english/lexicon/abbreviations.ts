/**
 * Abbreviations that end in a full stop, lower-cased and without it.
 *
 * Source: style books of AP and Reuters; own reading of newswire. Kept by what the stop after them means.
 */

/** A name, number or noun must follow: the stop never ends a sentence. */
export const openAbbreviations: ReadonlySet<string> = new Set(
  `mr mrs ms mx messrs mmes dr drs prof profs rev revd fr hon gen maj brig lt lieut col cmdr cdr cmdt comdr commo capt cpt cpl
  sgt ssgt msgt spc pfc pvt adm radm vadm ens cpo ltc ltg mg bg sen sens rep reps gov govs pres vp amb insp supt det ald
  assn asst assoc atty attys cmsr dist msgr mgr sec st ste mt mts ft pt vs viz cf eg ie e.g i.e c ca al-hajj approx est
  fig figs vol vols pp para ch chap art sect ed eds trans tel ext mlle mme sr sra srta hr dir dep dept minn 
  lt.gen maj.gen brig.gen rt.hon lt.col n s e w`
    .split(/\s+/)
    .filter(
      (entry) => entry && !['dept', 'minn', 'ft', 'sr', 'est', 'ed', 'al-hajj', 'n', 's', 'e', 'w'].includes(entry),
    ),
)

/** A number follows (“No. 5”, “p. 55”), else the stop ends a sentence. */
export const beforeNumber: ReadonlySet<string> = new Set(
  'no nos nr p pp art sec fig vol ch n° nº op cap ver v para lot bk'.split(' '),
)

/** May stand last in a sentence: the next word tells. */
export const closingAbbreviations: ReadonlySet<string> = new Set(
  `u.s u.k u.n e.u bros u.a.e u.s.a u.s.s.r d.c n.y l.a n.j n.c s.c a.m p.m am pm b.c a.d b.c.e c.e inc corp co cos ltd llc plc
  jr sr esq etc al phd ph.d m.d b.a m.a m.b.a d.phil j.d r.n ret est dept govt univ intl natl ave blvd rd hwy sq bldg apt
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va
  vt wash wis wyo n.h n.m n.d s.d r.i w.va ont que alta sask
  min max hr hrs yr yrs mins secs ft lb lbs oz kg km cm mm mph sq tel ext approx ed s.a s.p.a a.g n.v b.v g.m.b.h s.a.s
  p.s d.r.c p.r.c k.g.b c.i.a f.b.i i.r.a p.l.o p.k.k`
    .split(/\s+/)
    .filter(Boolean),
)

/** Words that often begin a sentence and do not go on a name: after “U.S.” or “Corp.” they say that a new one begins. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  `a about according after all also although among an and another any are as asked at because before both but by can
  could critics despite did do does during each earlier even every few for four from had has have he her here his how
  however i if in instead investigators is it its just last later many meanwhile more most much my neither new next no nobody none nor
  not nothing now of officials on once one only or other others our over people please police rather she since so some
  still such than that the their them then there these they this those though three thus to today together two under
  until we were what when where whether which while who whose why will with without would yesterday yet you your did`
    .split(/\s+/)
    .filter(Boolean),
)

/** Names that carry their own exclamation or question mark. */
export const exclaimedNames: ReadonlySet<string> = new Set([
  'yahoo',
  'yum',
  'jeopardy',
  'oklahoma',
  'mia',
  'chips',
  'joomla',
])
