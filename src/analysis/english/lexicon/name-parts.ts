/**
 * Parts that names are built of: particles inside names of people, heads and endings of names of bodies and places.
 *
 * Source: own reading of newswire; UNGEGN glossary of generic terms in geographical names.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Small words inside names of people: “Charles de Gaulle”, “Haider al-Abadi”, “Osama bin Laden”. */
export const nameParticles: ReadonlySet<string> = words(
  `al el ul ad ar as ash at an az de del della di da das do dos du la le les van von der den ter ten bin ibn ben bint dela abu abd abdel abdul ould uld wa y e zu af av san`,
)

/** Words that make what they end or head an organisation. */
export const bodyHeads: ReadonlySet<string> = words(`
  ministry department office agency authority commission committee council board bureau lottery bank university college institute
  institution academy school foundation fund trust association federation union league alliance society club party movement front coalition congress
  parliament assembly senate court tribunal police army navy force forces guard guards corps brigade brigades battalion division regiment command
  organization organisation corporation company group holdings industries enterprises partners ventures systems technologies
  airlines airways motors bancorp securities insurance petroleum telecom telecommunications energy pharmaceuticals laboratories labs
  times post herald tribune gazette journal news television radio press agency network observatory watch initiative project centre center
  administration service services secretariat directorate cabinet hospital clinic church exchange treasury chamber confederation brotherhood
  stores electronics entertainment pictures records studios media publishing communications software semiconductor steel oil gas mining
  united city rovers wanderers athletic rangers fc afc cf sc team squad orchestra museum library campaign legion militia unit squadron
  consortium syndicate cooperative conference secretariat taskforce task-force fleet
  forum brokerage cavalry infantry artillery regiments shimbun zeitung express airline bancorp cartel mafia gang ministries syndicate centre
`)

/** Company endings, with or without a full stop. */
export const companyEndings: ReadonlySet<string> = words(
  `inc corp co ltd llc plc ag sa nv bv gmbh spa oyj ab asa kk lp llp pty bhd tbk oao zao pao cos rt`,
)

/** Words after which “of …” names a body: “Ministry of Defence”, “University of Sheffield”, “Bank of Canada”. */
export const bodyHeadsOf: ReadonlySet<string> = words(`
  ministry department office bank university college institute academy school court church house council board bureau chamber federation union association
  organization organisation league party army ministry society commission committee agency fund centre center parliament assembly movement front
  authority confederation republic government alliance order brotherhood museum foundation command supreme
`)

/** Words that make what they end or head a place. */
export const placeHeads: ReadonlySet<string> = words(`
  river lake sea ocean gulf bay strait straits channel canal peninsula island islands isle isles mountain mountains mount hills hill valley desert plateau basin
  province district region county governorate oblast prefecture township village town city state territory border airport airfield airbase base port harbour harbor
  street avenue road square boulevard highway bridge park beach coast cape forest palace castle tower stadium plaza heights strip bank
  camp checkpoint crossing pass dam reef atoll archipelago delta suburb neighbourhood neighborhood falls creek springs fort station prison cemetery hall arena
  voivodeship canton municipality archipelago drive lane freeway field gate cathedral mosque temple monastery
`)

/** Place words that stand before the name: “Lake Chad”, “Mount Sinjar”. */
export const placeFronts: ReadonlySet<string> = words(
  `lake mount mt beit bayt kiryat qiryat cape fort port gulf strait straits isle bay camp river saint st san santa los las el ain ayn tel tell khan deir wadi jabal jebel ras umm tal bir kafr sidi oued point sao santo puerto costa villa nova new old`,
)

/** Directions that belong to a place's name when written with a capital. */
export const directions: ReadonlySet<string> = words(
  `north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern southeastern southwestern upper lower greater mid`,
)

/** Prepositions after which an unknown name is most likely a place. */
export const placePrepositions: ReadonlySet<string> = words(
  `in near from at into outside across around throughout toward towards via inside`,
)

/** What follows a comma or stands in a name as its ending: “Jr.”, “III”. */
export const nameSuffixes: ReadonlySet<string> = words('jr sr ii iii iv')

/** Days, months, feasts and other capitalised words that name no actor. */
export const calendarWords: ReadonlySet<string> = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
  christmas easter ramadan eid nowruz passover hanukkah thanksgiving halloween gmt utc est edt pst bst cet et pt am pm ad bc
`)

/** Languages, faiths, peoples without a state, events and things that are written with a capital and are no actor. */
export const otherCapitals: ReadonlySet<string> = words(`
  tamil tamils zulu zulus hutu hutus tutsi tutsis uighur uighurs uyghur uyghurs rohingya rohingyas berber berbers pashtun pashtuns basque basques catalan catalans chechen chechens bosniak bosniaks yugoslav yugoslavs soviet soviets zairean zairians abkhaz ossetian ossetians sikh sikhs persian persians turkic slavic slavs latin latino bedouin maori inuit hebrew caribbean balkan baltic nordic scandinavian
  confederate union
  texans californians floridians iowans ohioans virginians londoners parisians muscovites berliners yorkers new-yorkers republicans-no gazans
  english arabic farsi persian hebrew latin mandarin cantonese hindi urdu pashto dari swahili hausa
  christian christians christianity muslim muslims islam islamic islamist islamists jew jews jewish judaism catholic catholics catholicism protestant protestants orthodox sunni sunnis shia shias shiite shiites shi'ite shi'ites
  hindu hindus buddhist buddhists sikh sikhs alawite alawites druze yazidi yazidis yezidi yezidis kurd kurds kurdish arab arabs arabic african africans asian asians european europeans
  hispanic latino latinos caucasian zionist marxist communist communists socialist socialists nazi nazis fascist bible koran quran qur'an torah god allah
  internet web olympic olympics olympian cup championship championships open grand prix masters trophy tournament medal nobel prize oscar award awards
  war treaty act bill accord accords agreement resolution protocol convention declaration plan operation
  brexit covid covid-19 coronavirus ebola aids hiv
  mr mrs ms dr i ok tv pc dvd cd id ceo pm mp mps vip gdp gnp ngo ngos wmd icbm dna url uss hms
  standings scoreboard halftime seedings playoff playoffs kapellmeister bundesliga liga
`)

/** Acronyms of things, not of bodies. */
export const acronymsOfThings: ReadonlySet<string> = words(`
  gdp gnp ngo ngos wmd icbm icbms dna rna url pdf usb gps ied ieds rpg rpgs uav uavs apc apcs mp mps pm ceo cfo coo tv dvd cd pc id vip faq diy atm abc's
  ai it os cpu cpus gpu gpus vr ar pr hr ir ufo ufos suv suvs led gmo gmos wifi
  hiv aids sars mers covid rsvp asap aka rip lgbt lgbtq lgbtqi bn mln ipo etf eps ebitda cpi ppi pmi vat fx m1 m2 m3 rbi era mvp nfc afc tko ko pts gmt utc est edt pst bst cet
  usd eur gbp jpy caps pct tow no yes ok i ii iii iv vi vii viii ix xi xii xiii xiv xv xvi uss hms thaad himars atacms nasams s-300 s-400 f-16 f-35 mig un-brokered
`)

/** Prefixes of ships: what follows names a ship, which is no actor. As written. */
export const shipPrefixes: ReadonlySet<string> = words(
  'USS HMS HMAS HMCS HMNZS FS INS RFA USNS MV M/V SS RMS MT USCGC JS ROKS TCG KRI BRP PNS',
)
