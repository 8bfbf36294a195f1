import type { ActType } from '#src/analysis/findings.ts'

/**
 * Which verb does which act, with which words after it.
 *
 * Source: PLOVER (Political Language Ontology for Verifiable Event Records), definitions of the event types and its table of
 * conversion from CAMEO; verbs and nouns compiled by hand from everyday news. “Sanctions” and embargoes are coded as
 * `sanction`, as readers expect, where the table of 2021 has `coerce`.
 *
 * Row: act | verbs, in base form | nouns of which one must stand in what follows, singular; `*` for none needed |
 * prepositions or particles of which one must follow the verb closely; empty for none.
 * The first row that fits wins, so the narrower rows come first.
 */
const rows = `
consult|speak talk|*|with to
state|speak talk|*|of about
consult|launch begin start lead mount hold open undertake|mediation diplomacy effort dialogue initiative|
concede|lift ease end relax|curfew emergency martial lockdown|
concede|make offer grant|concession|
agree|reach build find|consensus compromise understanding|
agree|come|agreement understanding arrangement compromise accord|to
agree|propose offer|talk negotiation ceasefire truce summit meeting peace dialogue exchange|
mobilize|train|hacker saboteur guerrilla insurgent gunman recruit militia reservist conscript army unit cadet soldier fighter diver commando sniper pilot marine volunteer crew operative|
sanction|announce order declare|suspension freeze halt boycott embargo severance|
sanction|announce declare|export import|
assault|abuse mistreat|*|
coerce|force drive|*|from out
state|release issue publish|statement report document figure video photo result data book album film study guideline|
state|free|*|to
accuse|tear rip|*|into
accuse|lay pin put|blame fault attack raid killing bombing explosion|on
accuse|find|fault|with
accuse|lodge file submit|complaint|
threaten|give issue deliver|ultimatum|
support|give lend offer|*|backing
support|give grant|approval endorsement nod consent assent|
aid|come|aid assistance rescue help|to
accuse|issue deliver|condemnation rebuke denunciation reprimand|
reject|issue give|denial rejection refusal|
threaten|make issue repeat renew|threat|
consult|hold have|call|
accuse|pour heap|scorn contempt ridicule derision blame|
accuse|level hurl|accusation charge claim|
reject|throw|*|out
reject|strike|law bill decree ban|down
sanction|end cancel terminate scrap renounce denounce-treaty|pact treaty agreement accord alliance|
agree|accept|proposal plan offer invitation roadmap compromise|
support|join|union alliance bloc treaty pact organisation organization court convention accord|
aid|hand|blanket food water rice parcel tent medicine|
state|hit reach|low high record peak bottom snag obstacle milestone|
state|beat defeat thrash|set match final semifinal tournament round game league cup season point goal title race championship|
state|kill destroy|crop tree plant fish bee harvest cattle livestock herd flower blossom vine|
state|cut reduce lower raise|price fare fee rate interest|
state|hold give address|news press conference-room|
state|warn|famine flood storm hunger starvation disease epidemic drought cyclone hurricane tsunami eruption recession shortage outbreak weather|
cooperate|hold conduct begin start stage launch carry|exercise drill manoeuvre maneuver patrol operation raid training|joint
cooperate|restart resume open reopen launch inaugurate|service train flight market pipeline railway route trade ferry|
cooperate|open build launch inaugurate start|farm plant factory project centre center laboratory venture line|joint
cooperate|set form create establish build launch sign|force committee commission company venture team unit patrol|joint
cooperate|team|*|up
cooperate|join|force|
cooperate|trade|*|
protest|begin start stage launch hold join go|strike|hunger
protest|walk|job work class|off out
protest|boycott|election vote poll class referendum parliament|
protest|gather mass assemble throng|embassy parliament palace square office street headquarters prison court ministry|
protest|pour spill flood|street square|
protest|occupy|university square campus building road|
protest|down|tool|
protest|set erect build put throw|barricade roadblock|
protest|storm occupy|parliament|
investigate|open launch start|case probe proceeding|
accuse|file bring|case proceeding charge|
accuse|launch make mount unleash deliver renew continue intensify escalate carry begin open resume|attack assault broadside tirade criticism onslaught salvo|scathing verbal online televised blistering stinging withering bitter outspoken furious rhetorical vitriolic scornful personal vehement veiled thinly-veiled
accuse|attack assail assault|*|verbally online rhetorically
accuse|launch unleash hurl fire direct heap level trade|insult abuse invective barb slur jibe|
state|attack assault|backlog problem task pile dish|
accuse|repeat make level renew|allegation accusation|
accuse|hold|*|responsible accountable
accuse|charge|*|that
accuse|hit lash speak|*|out
accuse|take|aim issue|
accuse|question|*|
accuse|point|finger|
accuse|expose|*|
accuse|voice express|outrage anger fury shock|
reject|object|*|to
reject|disagree balk baulk renege|*|
reject|brush shrug wave|*|off aside away
reject|back|*|out
reject|boycott shelve|talk meeting summit conference|
reject|stay keep|*|away
reject|hold|*|out
reject|rescind|*|
reject|walk|*|away
concede|quit abdicate|*|
concede|hand cede relinquish transfer give|power|
concede|drop withdraw scrap|charge bill plan case lawsuit proposal tax|
concede|allow permit|party opposition newspaper protest vote woman|
concede|back|*|down
concede|agree-no|*|
retreat|hand turn|*|over
retreat|call|strike offensive attack protest boycott siege|off
retreat|suspend halt stop end cease freeze pause|attack offensive operation fighting bombardment shelling bombing hostility enrichment strike campaign fire raid settlement war rocket|
retreat|return repatriate|*|
retreat|hold observe respect|fire truce ceasefire|
retreat|evacuate vacate abandon leave|base post position outpost garrison town city village territory|
retreat|reopen|*|
retreat|unfreeze|*|
retreat|remove|landmine mine checkpoint roadblock|
sanction|suspend|*|
sanction|tear rip|agreement treaty accord|up
sanction|strip|*|of
sanction|isolate|*|
sanction|bar|*|from
sanction|cancel postpone scrap|visit trip summit meeting deal contract talk exercise|
sanction|freeze|asset account fund|
sanction|declare|persona diplomat ambassador|
sanction|revoke|visa licence license accreditation|
mobilize|scramble|jet fighter aircraft plane helicopter|
mobilize|beef step build|security patrol force troop presence defence defense border police army|up
mobilize|fly sail|bomber warship drone jet plane carrier destroyer|
mobilize|conscript draft rearm|*|
mobilize|order call|mobilization mobilisation|
mobilize|stand|alert guard|
coerce|extend|emergency curfew martial|
coerce|put place hold keep take|arrest custody detention|
coerce|disperse|*|
coerce|question interrogate|*|by
coerce|evict|*|
coerce|search|house home office building vehicle|
coerce|deny refuse|visa entry access|
coerce|cut block shut|internet phone electricity water access|
coerce|seize take|power control|
coerce|bar prevent stop|*|from
coerce|block ban|march rally protest demonstration website site access entry film newspaper broadcast|
coerce|dissolve|party group organisation organization|
coerce|suspend|constitution newspaper licence license broadcaster|
coerce|crack clamp|*|down
coerce|condemn|death|
aid|supply|*|
aid|take|refugee migrant|in
aid|rush|aid relief food supply ammunition medicine help arm weapon doctor rescue|
aid|help assist|*|
aid|rebuild repair vaccinate immunise immunize|*|
aid|earmark|*|
aid|escort|convoy|
aid|bring|aid relief food supply|
aid|resume restore increase boost|aid assistance funding|
support|stand|*|by with behind
support|sympathize sympathise|*|
support|lend give offer|backing weight blessing|
support|decorate|*|
support|reelect|*|
support|agree|assessment view|
support|throw|weight|
support|pay|tribute homage|
support|agree|*|with
support|open|embassy consulate|
support|appoint name|ambassador envoy|
support|share|view concern|
support|award|*|
consult|sit|*|down
consult|welcome|president minister delegation envoy leader king premier chancellor counterpart|
consult|end begin start conclude complete wrap|visit tour trip diplomacy talk negotiation|
consult|address attend|summit conference meeting forum|
consult|gather|talk summit meeting conference|
consult|return-no|*|
agree|set|date|
agree|sign-no|*|
agree|say-no|*|
threaten|vow promise pledge|countermeasure response reprisal retaliation revenge action retribution|
threaten|warn caution|*|
assault|die|clash attack bombing explosion blast fighting raid strike shelling shooting violence gunfire|
assault|explode|*|
assault|rip tear|*|through
assault|use|tear force gas baton|
assault|overthrow topple oust|*|
assault|open|fire|
assault|trade exchange|fire gunfire|
assault|beat rough|*|up
assault|ram|*|
assault|shoot gun|*|dead down
assault|set|fire ablaze alight house|
assault|break|house home office|into
assault|hurl throw lob|grenade bomb explosive|
assault|crush quell|rebellion uprising revolt mutiny|
assault|encircle besiege|*|
cooperate|hold conduct begin start stage launch carry|joint|
protest|stage hold begin start launch join|protest demonstration rally march sit-in walkout vigil hunger picket|
sanction|recall withdraw pull|ambassador envoy diplomat charge mission attache|
sanction|expel oust evict eject kick throw|diplomat ambassador envoy attache official inspector observer peacekeeper agency mission staff group ngo journalist|
sanction|order tell ask give|diplomat ambassador envoy peacekeeper agency staff mission observer inspector charity group|leave out home
sanction|break sever cut rupture downgrade scale reduce suspend freeze end|tie relation link contact diplomatic|
sanction|cut reduce halt stop suspend freeze end terminate withhold slash block discontinue|aid assistance funding fund loan support cooperation supply delivery shipment payment grant sale export import trade flight gas oil electricity power subsidy|
sanction|suspend halt break abandon end quit leave walk cancel call postpone scrap boycott freeze|talk negotiation dialogue summit meeting visit conference trip mediation round|
sanction|withdraw pull quit leave exit suspend walk|talk negotiation process treaty accord pact agreement deal union bloc organisation organization alliance convention membership commission|
sanction|impose slap extend tighten renew reimpose announce introduce adopt approve order|sanction embargo boycott tariff quota|
sanction|blacklist sanction embargo|*|
sanction|close shut shutter|embassy consulate mission office airspace|
sanction|ban block bar|import export trade airline flight product|
sanction|cut off|*|
retreat|lift ease end remove relax suspend waive drop|sanction embargo blockade siege boycott|
retreat|lift ease end relax|curfew emergency martial|
concede|lift ease end relax remove drop repeal abolish loosen scrap|ban restriction censorship control law rule requirement|
retreat|declare announce observe extend accept order implement begin|ceasefire cease-fire truce armistice|
agree|sign reach agree|ceasefire cease-fire truce armistice|
retreat|release free liberate parole pardon swap exchange hand|prisoner hostage detainee captive inmate soldier journalist activist leader dissident sailor body remains worker citizen national man woman people dozen hundred|
retreat|release free|*|
retreat|return repatriate hand give|body remains land territory property refugee artefact artifact treasure|
retreat|withdraw pull remove evacuate|troop force soldier army tank unit fighter police militia missile weapon peacekeeper contingent from out back|
retreat|withdraw retreat surrender disarm demobilize demobilise disengage capitulate|*|
retreat|pull back out|*|out back
retreat|lay put turn hand|arm weapon gun|
retreat|destroy dismantle decommission scrap|weapon stockpile missile arsenal mine programme program|
retreat|allow permit admit let|inspector inspection peacekeeper observer monitor aid convoy relief agency access investigator|
retreat|open reopen|border crossing corridor airspace bridge|
retreat|lift ease|*|
concede|resign|*|
concede|step stand|*|down aside
concede|accede bow cave yield relent backtrack concede|*|
concede|grant restore|right freedom autonomy amnesty independence citizenship vote permission|
concede|legalize legalise decriminalize|*|
concede|reinstate|*|
concede|commute pardon|*|
concede|dismiss sack fire dissolve replace reshuffle|minister cabinet government premier chief commander general parliament governor|
aid|send deliver provide give donate supply ship airlift dispatch fly offer-no distribute extend grant allocate release disburse contribute|aid assistance food relief medicine supply help money fund funding loan grant million billion credit donation tent blanket water hospital clinic support training equipment rice wheat fuel doctor medical equipment humanitarian vaccine shelter convoy asylum protection refuge ammunition|
aid|send deliver provide give donate supply ship sell|weapon arm missile tank aircraft jet rifle gun vehicle howitzer ammunition munition launcher mortar armour armor helicopter|
aid|send deploy dispatch contribute|peacekeeper peacekeeping observer monitor|
aid|approve|loan credit grant aid package tranche bailout|
aid|donate aid shelter feed evacuate rescue bail treat subsidise subsidize|*|
aid|hand give pass|aid food water rice blanket tent medicine parcel meal bread|out
aid|grant give|asylum refuge|
aid|forgive cancel write|debt|
aid|finance fund arm|*|
aid|train|troop police force officer rebel|
aid|host shelter accept take|refugee migrant|
mobilize|send deploy dispatch move mass amass station mobilize mobilise position rush fly reinforce order|troop force soldier warship ship carrier tank jet aircraft bomber fighter-jet missile army navy battalion brigade unit reinforcement police riot submarine fleet destroyer frigate squadron marine guard reservist reserve artillery militia paramilitary gunboat fighter plane|
mobilize|put place|alert|
mobilize|mobilize mobilise|*|
mobilize|deploy|*|
mobilize|test test-fire launch fire conduct carry|missile test-missile rocket-test nuclear-test satellite|
mobilize|hold conduct begin start stage launch carry|exercise manoeuvre maneuver drill wargame parade test war-game|
mobilize|call|reservist reserve|up
mobilize|raise increase step|alert readiness patrol security|
mobilize|tighten beef strengthen|security border|
mobilize|patrol parade|*|
cooperate|share exchange swap|intelligence information data technology|
cooperate|resume restore begin start open expand increase boost launch|trade flight cooperation export import link service shipment delivery|
cooperate|extradite|*|
cooperate|cooperate collaborate co-operate|*|
cooperate|build develop produce buy purchase sell import export invest construct|*|
cooperate|join|force coalition operation mission|
cooperate|sign award|contract|
consult|hold conduct begin start open resume attend convene host conclude continue wrap enter have|talk negotiation meeting discussion consultation summit dialogue conference round conversation session|
consult|take|part|
consult|shuttle|*|
consult|participate|*|in
consult|arrive travel fly|*|
consult|head go come|talk visit summit meeting negotiation|
consult|meet visit confer consult discuss negotiate mediate telephone phone brief tour huddle|*|
consult|host|*|
consult|receive greet|president minister delegation envoy leader king premier chancellor counterpart guest official ambassador|
consult|speak talk|*|
consult|send dispatch|envoy delegation emissary mediator team minister diplomat official negotiator representative letter message|
consult|telephone|*|
consult|pay make|visit trip call|
consult|exchange|view visit letter message|
coerce|seal cordon fence|*|off
support|sign conclude initial finalize finalise|treaty agreement accord pact deal memorandum protocol convention declaration charter document communique understanding settlement law|
support|ratify initial|*|
accuse|sign|letter petition|
concede|agree accede yield consent|demand call pressure|to
support|seal conclude|agreement treaty deal pact accord|
support|exchange|ambassador|
support|establish restore resume open normalize normalise upgrade|tie relation link embassy diplomatic consulate|
support|recognize recognise|*|
support|praise laud hail applaud commend endorse support back defend congratulate thank salute welcome approve bless honour honor compliment celebrate champion adopt vindicate|*|
support|express voice offer send convey reiterate reaffirm pledge declare extend give show lend|support solidarity confidence condolence sympathy backing appreciation gratitude praise friendship satisfaction apology regret endorsement congratulation approval|
support|apologize apologise|*|
support|forgive|*|
support|rally|*|behind
support|side|*|with
support|vote|*|for favor favour
support|ask-for-forgiveness|*|
threaten|threaten warn|*|
threaten|give issue set deliver present|ultimatum deadline warning threat|
threaten|vow swear|revenge vengeance retaliation retribution|
threaten|declare|war|
threaten|brandish|*|
request|call|*|for on upon
request|appeal|*|
request|urge ask demand request implore beg plead exhort insist petition press pressure lobby entreat invite summon-no solicit beseech|*|
request|seek|*|
request|want|*|
request|push|*|for
request|apply|*|for
request|require propose-no|*|
request|make issue renew repeat|appeal call demand request|
agree|express voice signal indicate show reiterate declare|willingness readiness intention willing ready desire interest commitment hope|
agree|accept|*|
agree|reach strike clinch conclude|agreement deal accord compromise settlement understanding pact consensus|
agree|make|offer pledge promise proposal commitment|
agree|agree promise pledge offer commit undertake consent prepare decide vow swear volunteer guarantee|*|
accuse|file lodge bring submit|complaint lawsuit suit charge case protest-note petition|
accuse|sue|*|
accuse|accuse blame condemn criticize criticise denounce deplore slam blast decry castigate lambast lambaste rebuke chide assail charge-with fault censure reproach vilify ridicule mock scold lash excoriate savage disparage deride allege berate lament attack-verbally|*|
investigate|investigate probe|*|
investigate|open launch begin order start conduct announce hold lead pursue carry widen reopen undertake|investigation inquiry probe enquiry|
investigate|send deploy dispatch|inspector investigator auditor|
accuse|express voice|outrage anger disapproval dismay indignation condemnation displeasure criticism disappointment|
accuse|convict|*|
accuse|find|guilty liable|
accuse|complain|*|
accuse|protest|*|
accuse|lodge|protest|
accuse|summon|ambassador envoy diplomat charge|
accuse|campaign|*|against
accuse|label describe brand call|terrorist sponsor terror threat disgrace shame sham farce tragedy crime lie provocation coward liar criminal aggressor enemy murderer sponsor evil dictator|
reject|reject refuse decline dismiss rebuff deny spurn veto oppose block rebut repudiate defy resist disavow refute dispute disregard ignore renounce snub violate flout shun|*|
reject|rule|*|out
reject|turn|*|down
reject|vote|*|against down
reject|walk|*|out
reject|fail|agree agreement
reject|break violate breach|ceasefire truce agreement law treaty|
coerce|impose declare order enforce introduce slap|curfew martial emergency blockade restriction ban censorship lockdown|
coerce|arrest detain seize confiscate imprison jail capture round intern apprehend charge indict sentence raid ban outlaw censor deport occupy blockade besiege surround annex block restrict cordon fine punish suppress prosecute extort repress quarantine impound nationalize nationalise silence hack search try-no|*|
coerce|expel|*|
coerce|close shut seal|border newspaper station university school road crossing office checkpoint|
coerce|take gain assume wrest|control town village city island base|
coerce|shut|*|down
coerce|break|*|up
coerce|board intercept|ship vessel tanker boat|
assault|launch carry conduct mount stage unleash begin open make|attack raid offensive strike assault airstrike bombing bombardment fire operation ambush incursion invasion shelling mortar rocket|
assault|fire lob launch hurl|missile rocket shell mortar shot bullet tear gas grenade|
assault|fire shoot|*|
assault|attack bomb shell kill wound injure assassinate murder shoot bombard strike hit invade storm ambush raid torture abduct kidnap hijack execute behead massacre slaughter stab beat rape destroy pound strafe torpedo lynch gun-down detonate explode blow overrun assault target mine slay maim decapitate hang burn ransack loot torch clash fight battle exchange-fire bulldoze demolish down sink crush slaughter gas poison|*|
assault|take seize hold|hostage captive|
assault|set plant throw toss|bomb device grenade stone petrol molotov fire|
assault|exchange trade swap|fire gunfire shell shot blow|
assault|shoot|*|down
assault|open|fire|
assault|capture recapture retake|*|
protest|demonstrate march riot protest rally|*|
protest|stage hold organise organize join mount lead attend|protest demonstration rally march strike sit-in walkout vigil riot hunger blockade picket|
protest|take|street|
protest|go|strike hunger|
protest|strike-work boycott picket walk-off|*|
protest|burn|flag effigy tyre tire car|
protest|clash|police-protester|
protest|chant|*|
protest|hurl throw pelt|stone rock egg bottle|
protest|block|road highway street traffic railway motorway bridge junction intersection crossing entrance line rail port|
`

export type ActRule = {
  readonly act: ActType
  /** One of these, singular, must stand in what follows; null where nothing must. */
  readonly nouns: ReadonlySet<string> | null
  /** One of these must follow the verb closely; null where nothing must. */
  readonly particles: ReadonlySet<string> | null
}

const setOf = (cell: string | undefined): ReadonlySet<string> | null =>
  cell && cell !== '*' ? new Set(cell.split(' ')) : null

/** Verb → its rules, narrowest first: those that ask for a noun or a particle before those that ask for nothing. */
export const actRules: ReadonlyMap<string, readonly ActRule[]> = (() => {
  const rules = new Map<string, ActRule[]>()
  for (const row of rows.trim().split('\n')) {
    const [act = 'state', verbs = '', nouns, particles] = row.split('|')
    const rule: ActRule = { act: act as ActType, nouns: setOf(nouns), particles: setOf(particles) }
    for (const verb of verbs.split(' ')) rules.set(verb, [...(rules.get(verb) ?? []), rule])
  }
  const weight = (rule: ActRule): number => (rule.nouns ? 2 : 0) + (rule.particles ? 1 : 0)
  for (const list of rules.values()) list.sort((a, b) => weight(b) - weight(a))
  return rules
})()

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Verbs of speech that do nothing by themselves: the act is in what is said. */
export const neutralVerbs: ReadonlySet<string> = words(
  `say tell state announce declare report note add explain claim argue believe think stress insist reiterate confirm reveal indicate write reply respond assert maintain affirm
   emphasize emphasise acknowledge admit remark comment suggest predict expect hope tweet disclose`,
)

/** Verbs that promise what their infinitive names: the polarity of that verb decides between agree and threaten. */
export const commissiveVerbs: ReadonlySet<string> = words(
  `agree promise pledge offer plan intend propose commit undertake vow swear prepare decide volunteer guarantee consent threaten resolve aim expect`,
)

/** Verbs that pass the act of their infinitive on: “began to shell”, “helped free”. */
export const transparentVerbs: ReadonlySet<string> = words(
  `begin start continue try attempt manage seek-to help go proceed rush use move keep`,
)

/** Verbs of going and using: what they are for is the act, where they do none themselves: “used a court order to block the march”. */
export const purposiveVerbs: ReadonlySet<string> = words(
  `come go leave travel fly head gather arrive use rush return convene assemble unite meet set depart join turn act`,
)

/** Adjectives of readiness: “is ready to talk”. */
export const readiness: ReadonlySet<string> = words(
  `ready willing prepared open committed keen eager determined set due poised likely`,
)
export const unreadiness: ReadonlySet<string> = words(`unwilling reluctant opposed unprepared`)

/** Acts of conflict that somebody who announces them threatens with. */
export const hostileActs: ReadonlySet<ActType> = new Set<ActType>([
  'assault',
  'coerce',
  'sanction',
  'mobilize',
  'protest',
  'threaten',
])
export const friendlyActs: ReadonlySet<ActType> = new Set<ActType>([
  'agree',
  'consult',
  'support',
  'cooperate',
  'aid',
  'concede',
  'retreat',
])

/** Verbs of harm without a rule of their own, as promised or announced: “vowed to retaliate”. */
export const hostileVerbs: ReadonlySet<string> = words(
  `retaliate avenge crush annihilate punish wipe eliminate fight destroy respond-forcefully continue-attack obliterate eradicate defeat confront strike resume-attack intervene overthrow topple invade hit defend-by-force use-force respond resist boycott strike-back close hunt deport jail behead flatten bury strangle`,
)
