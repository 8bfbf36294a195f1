/**
 * Common English verbs, so that the engine knows where a clause has its verb.
 *
 * Source: compiled by hand for this project from everyday news vocabulary; irregular forms after any school grammar.
 */

/** Base, past, participle where the rule of `-ed` does not hold. */
export const irregularVerbs: readonly (readonly [base: string, past: string, participle: string])[] = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|bet bet bet
bid bid bid|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought
broadcast broadcast broadcast|build built built|burst burst burst|buy bought bought|cast cast cast|catch caught caught
choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug
draw drew drawn|dream dreamt dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt
fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown|forbid forbade forbidden|forecast forecast forecast
foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone
grind ground ground|grow grew grown|hang hung hung|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt
keep kept kept|kneel knelt knelt|know knew known|lay laid laid|lead led led|lean leant leant|leap leapt leapt|learn learnt learnt
leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met
mislead misled misled|mistake mistook mistaken|misunderstand misunderstood misunderstood|offset offset offset|outdo outdid outdone
overcome overcame overcome|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|pay paid paid
plead pleaded pleaded|prove proved proven|put put put|quit quit quit|read read read|rebuild rebuilt rebuilt|repay repaid repaid
retake retook retaken|rid rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen
seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shed shed shed|shine shone shone|shoot shot shot
show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid
speak spoke spoken|speed sped sped|spend spent spent|spin spun spun|split split split|spread spread spread|spring sprang sprung
stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung|strike struck struck|strive strove striven|swear swore sworn
sweep swept swept|swell swelled swollen|swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told
think thought thought|throw threw thrown|thrust thrust thrust|tread trod trodden|undergo underwent undergone
understand understood understood|undertake undertook undertaken|undo undid undone|uphold upheld upheld|upset upset upset
wake woke woken|wear wore worn|weep wept wept|win won won|wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld
withstand withstood withstood|write wrote written|spell spelt spelt|spill spilt spilt|burn burnt burnt|rewrite rewrote rewritten
rerun reran rerun|overrun overran overrun|reset reset reset|redo redid redone|retell retold retold|foretell foretold foretold|bespeak bespoke bespoken`
  .trim()
  .split(/[|\n]/)
  .map((row) => row.split(' ') as unknown as readonly [string, string, string])

/** Regular verbs; cue verbs are added from their own table. */
export const regularVerbs: readonly string[] = `
abandon abolish absorb abuse accelerate accept accompany accomplish account accumulate achieve acquire act activate adapt address adhere adjust
administer adopt advance affect afford age aid aim air airlift allocate allow ally alter amend amount amuse analyze analyse anger annex annoy appear
apply appoint appreciate approach approve arm arrange arrest arrive assassinate assault assemble assess assign assist associate assume attach attack attain
attempt attend attract auction authorize authorise avoid await award back backfire ban bar bargain base battle be beg behave behead belong benefit
betray bind blame block bloom blow board boast bolster bomb bombard boo book boost border borrow bother bounce boycott brand breach brief broaden broker
brush bump burden bury bypass call calm campaign cancel capture care carry cater cause cease celebrate center centre challenge change characterize charge chase chat check cheer
choke cite claim clash clean clear climb close coincide collaborate collapse collect combat combine command commemorate commence commit communicate compare compel
compete compile complete comply compose comprise compromise conceal concentrate concern conduct confine conflict conform confront confuse congratulate connect conquer consent conserve consider consist
consolidate constitute construct consult consume contact contain contest continue contract contribute control convene convert convey convict convince cooperate coordinate cope
copy correct correspond corrupt count couple cover crack crackdown crash create cripple cross crowd crumble crush culminate curb cure curtail damage dance dare date deadlock debate
debut decide decimate decline decrease dedicate deepen defeat defend defer define defuse defy delay delegate delete deliver demobilize demolish demonstrate depart depend depict deploy
deport depose deprive derail derive descend deserve design designate desire destabilize destroy detail detain detect deter deteriorate determine detonate devastate develop deviate devise devote
die differ diminish dine direct disable disagree disappear disappoint disarm disband discourage discover discredit discriminate discuss dismantle dismiss dispatch dispel disperse displace display dispose disrupt dissolve
distance distinguish distort distract distribute disturb dive divert divide divorce document dominate donate double downgrade downplay draft drag drain dress drift drop drown dry dump earn ease echo edit educate
elect elevate eliminate embark embarrass embrace emerge emigrate employ empower empty enable enact encounter encourage end endanger endure enforce engage engineer enhance enjoy enlarge enlist ensue ensure entail enter entertain entitle entrench
equal equip erase erect erode erupt escalate escape escort establish evacuate evade evaluate evolve exacerbate examine exceed exchange exclude excuse execute exempt exercise exert exhaust exhibit exile exist exit expand expel experience
expire exploit explode explore export expose express extend extract extradite face facilitate fade fail falter farm fasten favor favour fear feature field figure file fill finance finish fire fit fix flag flank flaunt flip float flock flood flow
focus follow fool force forge form formulate foster found frame free frighten frustrate fuel fulfil fulfill function fund furnish gain gather generate glance govern grab grant greet grip group guard guess guide halt hamper
hand handle happen harbor harbour harden harm harvest haul haunt head heal heat heed heighten help hesitate highlight hijack hinder hire hobble honor honour hope host house hover hunt hurry identify ignite ignore illustrate imagine impact impeach impede implement
import impose impress imprison improve include incorporate increase incur induce infect infiltrate inflict influence inform inherit inhibit initiate inject injure insert inspect inspire install instigate institute insult integrate intend intensify interact intercept interfere
interpret interrogate interrupt intervene interview introduce invade invest investigate invite involve isolate issue jail jeopardize join judge jump justify kick kidnap kill kiss knock label lack land last laugh launch lay leak legalize legislate lessen level
liberate license lift limit line link linger liquidate list listen live load loan lobby locate lock look loom loot love lower maintain manage manipulate manufacture march mark marry mask massacre master match matter measure mediate melt mend merge
migrate mind minimize miss mix mobilize mobilise modernize modify monitor motivate mount mourn move multiply murder name narrow nationalize near need neglect negotiate nominate normalize notice number obey object oblige observe obstruct obtain occupy occur offend
offer open operate oppose oppress order organize organise orient originate oust outline outlive outnumber outrage outweigh overhaul overlap overlook override overrule overshadow overstate overturn overwhelm owe own pack pair panic parade pardon park part participate
partner pass patrol pause peak penalize penetrate perceive perform permit persecute persist persuade phase phone pick picture pile pilot pin pitch place plague plan plant play please pledge plot plow plunge point poison police poll
portray pose position possess postpone pour power practice practise praise precede prefer prepare present preserve press pressure presume pretend prevail prevent price print proceed process procure produce profit prohibit project prolong promote prompt
propel prosecute prosper protect protest provide provoke publish pull pump punch punish purchase purge pursue push qualify quarrel question queue race raid raise rally range rank rape rate ratify reach react realize realise reap rebel rebound receive recede
reckon recognize recognise reconcile reconsider reconstruct record recover recruit recycle reduce refer reflect reform refrain refuel refuse regain regard register regret regulate rehabilitate reinforce reinstate reject relate relax release relieve
relinquish relocate rely remain remove render renew renounce rent reopen reorganize repair repatriate repeal repel replace represent repress reproduce request require rescue research resemble resent reserve reside resign resist resolve resort respect rest restore restrain
restrict restructure result resume retain retaliate retire retreat retrieve return reunite reverse review revise revive revoke reward risk rival rob rock roll rotate round rouse route ruin rule rush sabotage sack sacrifice safeguard sail sanction satisfy
save scale scare scatter schedule score scramble scrap screen search seat secure seem segregate seize select sell sense sentence separate serve settle sever shape share sharpen shatter shell shelter shield shift ship shock shop shore shorten shower shrug sign signal
signify simplify situate slam slap slash slaughter slip slow smash smile smoke smuggle snap sniff soar soften solidify solve sort sound span spare spark specialize split sponsor spot spy squeeze stab stabilize stage stall stamp star stare start starve
stay stem step stir stop storm strain stream strengthen stress stretch strip structure struggle study subject submit subside substitute succeed suffer suit summon supply support suppose suppress surface surge surpass surprise surrender surround survive
suspect suspend sustain swap switch symbolize tackle tail talk tap target taste tax team tempt tend terminate terrorize test threaten thrive tie tighten time topple toss total touch tour trace track trade trail train transfer transform transit translate transmit
transport trap travel treat trend trigger trim triple triumph trouble trust try turn twist undercut undermine unfold unify unite unleash unveil update upgrade urge use usher utilize vanish vary veer venture veto view violate visit voice volunteer vote wage
wait walk wander want warm warrant wash waste watch water weaken weigh welcome widen wield wipe wish witness wonder work worry worsen worship wound wreck yield zero`
  .trim()
  .split(/\s+/)
