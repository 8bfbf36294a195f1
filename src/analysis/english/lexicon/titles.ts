/**
 * Titles and offices that stand before a name, or after it in an apposition.
 *
 * Source: own reading of newswire; ranks of the forces of the USA, the UK and NATO (STANAG 2116); list of offices of
 * state in the CIA directory “Chiefs of State and Cabinet Members”.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words that name an office or rank, lower-cased: the last word of a title (“Defense Secretary”, “Gen.”). */
export const officeHeads: ReadonlySet<string> = words(`
  president vice-president vp mk cfo coo premier chancellor minister pm fm king queen prince princess emperor empress sultan emir sheikh sheikha shaikh
  secretary secretary-general undersecretary governor mayor senator congressman congresswoman representative lawmaker
  deputy ambassador envoy consul commissioner commissar chairman chairwoman chair chairperson chief head leader speaker
  spokesman spokeswoman spokesperson director director-general administrator coordinator adviser advisor aide analyst
  general lieutenant colonel major captain commander admiral commodore brigadier marshal sergeant corporal private officer
  petty specialist airman seaman operator class
  judge justice prosecutor attorney lawyer barrister solicitor counsel sheriff inspector superintendent detective constable
  ayatollah imam mullah cleric rabbi pope cardinal archbishop bishop patriarch reverend pastor father metropolitan hojatoleslam
  professor doctor dean rector economist historian scientist researcher expert author journalist reporter correspondent editor columnist
  executive ceo founder co-founder owner manager coach captain trainer banker broker trader dealer
  striker defender midfielder goalkeeper forward winger pitcher quarterback batsman bowler skipper referee umpire
  activist campaigner dissident opponent rebel warlord militant resident
  cm dcm mlc mca councillor councilman councilwoman alderman parliamentarian mp mep mla whip treasurer comptroller ombudsman rapporteur
  republican democrat conservative socialist independent
  negotiator mediator delegate commander-in-chief chief-of-staff candidate nominee incumbent frontrunner
  congressperson assemblyman assemblywoman delegate strategist pollster consultant operative fundraiser surrogate
  tsar czar regent viceroy chairman-elect president-elect
  actor actress singer writer director producer comedian player golfer boxer driver rider swimmer sprinter
  daughter son brother sister wife husband mother
`)

/** Ranks of armed forces that an article writes out before a name. Not “general”, which ends civil offices too. */
export const writtenRanks: ReadonlySet<string> = words(`
  brigadier colonel major captain admiral commodore marshal sergeant lieutenant corporal
`)

/** Short titles with a full stop or that only stand before names: “Mr.”, “Gen.”, “Dr”. */
export const courtesyTitles: ReadonlySet<string> = words(`
  mr mrs ms miss mx cllr sir dame lord lady baron baroness dr prof rev fr hon gen maj lt col cmdr cdr adm brig capt cpt sgt cpl pfc pvt
  sen rep gov pres sec amb supt insp det atty messrs madame monsieur mme mlle herr frau senor señor signor haji hajji
  ltc ltg rear vice staff master chief warrant ens comrade citizen mullah maulana hojatoleslam hujjat-ul-islam sayyid shaykh mallam malam alhaji alhaja ustaz datuk dato datin shri smt pandit
  premier-designate tsgt ssgt msgt spc radm vadm lt.gen
`)

/** Words that go before an office head inside one title: “Deputy Prime Minister”, “Defense Secretary”, “Senior Staff”. */
export const officeQualifiers: ReadonlySet<string> = words(`
  prime foreign vice deputy assistant acting interim former ex first second third senior chief lead special general
  defense defence interior finance treasury justice home health education labor labour energy environment agriculture
  trade transport transportation commerce culture security intelligence oil economy economic planning housing justice
  attorney solicitor lieutenant rear major brigadier field air wing flight group fleet army navy naval marine
  state federal national regional provincial local city county district police military political public press
  campaign party parliamentary parliament senate house congressional cabinet presidential government opposition
  majority minority supreme court high grand crown ruling central bank executive managing editorial news bureau press
  information communications media research science technology industry industrial tourism sports sport religious affairs
  secretary petty warrant master staff class special warfare lance gunnery
  human rights development social welfare internal external european
  water resources natural humanitarian relief irrigation electricity petroleum mines mining infrastructure migration
  immigration border reconstruction reconciliation aviation fisheries forestry climate atomic nuclear veterans harbour harbor port
  rebel guerrilla militia army team club company union spiritual supreme friday prayer democratic republican liberal
  conservative socialist communist labour independent libertarian green centre-right centre-left far-right far-left
  veteran top longtime outgoing incoming newly-elected visiting retired late then shadow
  co- nobel laureate world number
`)

/** Words before an office that its bearer has lost: “the sacked minister”. They are verbs as well: “she sacked Minister Doe”. */
export const lostOffices: ReadonlySet<string> = words(`
  sacked dismissed ousted fired deposed disgraced toppled removed demoted suspended resigned departed erstwhile onetime one-time
`)

/** Words that say somebody does not hold the office after them, or no more. */
export const undoneOffices: ReadonlySet<string> = new Set([...lostOffices, 'former', 'ex', 'late', 'acting', 'interim'])

/** Who speaks or works for the bearer of an office, or is of the family: “a spokeswoman for Mayor Jane Doe”, “a lawyer for Mayor Doe”. */
export const servants: ReadonlySet<string> = words(`
  spokesman spokeswoman spokesperson lawyer attorney counsel solicitor barrister aide adviser advisor strategist
  wife husband son daughter brother sister mother father widow widower
`)

/** Heads that tell nothing without the body they belong to: “the head”, “the chief”. */
export const emptyOffices: ReadonlySet<string> = words(`head chief executive operator class`)

/** Gender that a title tells. */
export const femaleTitles: ReadonlySet<string> = words(
  `mrs ms miss dame lady baroness queen princess empress sheikha congresswoman chairwoman spokeswoman councilwoman
   assemblywoman madame mme mlle frau actress sister mother daughter wife businesswoman policewoman senora señora`,
)
export const maleTitles: ReadonlySet<string> = words(
  `mr sir lord baron king prince emperor sultan emir sheikh shaikh congressman chairman spokesman councilman assemblyman monsieur herr
   pope imam ayatollah cardinal bishop archbishop father brother son husband businessman policeman senor señor messrs fr`,
)

/** Whole phrases that are offices although their last word is not a head: “Secretary of State”. */
export const officePhrases: readonly string[] = [
  'first lady',
  'first gentleman',
  'secretary of state',
  'secretary of defense',
  'under secretary',
  'secretary of the navy',
  'secretary of the army',
  'secretary of the treasury',
  'secretary of homeland security',
  'chief of staff',
  'chief of the general staff',
  'chief of general staff',
  'chief of defence staff',
  'chief of the defence staff',
  'chief of army staff',
  'chief of the army staff',
  'chief of naval staff',
  'chief of air staff',
  'commander in chief',
  'attorney general',
  'surgeon general',
  'solicitor general',
  'secretary general',
  'director general',
  'governor general',
  'consul general',
  'inspector general',
  'high representative',
  'high commissioner for refugees',
  'high commissioner for human rights',
  'speaker of the house',
  'speaker of the house of representatives',
  'leader of the opposition',
  'chairman of the joint chiefs of staff',
  'head of state',
  'head of government',
  'chancellor of the exchequer',
  'minister of state',
  'prime minister designate',
  'president elect',
  'charge d’affaires',
  "charge d'affaires",
  'major general',
  'lieutenant general',
  'brigadier general',
  'lieutenant colonel',
  'rear admiral',
  'vice admiral',
  'staff sergeant',
  'sergeant major',
  'det con',
  'det sgt',
  'det insp',
  'det supt',
  'det ch insp',
  'det ch supt',
  'ch insp',
  'ch supt',
  'rt rev',
  'rt hon',
]
