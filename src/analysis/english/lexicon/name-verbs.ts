/**
 * Verbs that show by standing after a name that it acts, as people and states do: “Tehran said”, “Baghdad rejects”.
 *
 * Source: own reading of newswire; VerbNet classes of communication, judgement and social interaction.
 */
export const actingVerbs: ReadonlySet<string> = new Set(
  `said says say told tells announced announces declared declares warned warns accused accuses denied denies rejected rejects
  condemned condemns called calls urged urges demanded demands threatened threatens vowed vows pledged pledges promised promises
  agreed agrees refused refuses wants wanted insists insisted claimed claims argued argues believes believed fears feared hopes hoped
  responded responds retaliated retaliates expelled expels recalled recalls summoned summons sent sends offered offers proposed proposes
  plans planned seeks sought backed backs supports supported opposes opposed recognised recognized recognises recognizes signed signs
  imposed imposes lifted lifts launched launches ordered orders decided decides considers considered blamed blames criticised criticized
  criticises criticizes denounced denounces welcomed welcomes praised praises hailed hails confirmed confirms reported reports suspended suspends
  cut severed severs resumed resumes withdrew withdraws fired fires attacked attacks invaded invades deployed deploys mobilised mobilized
  tried tries hit hits struck strikes seized seizes ratified joined joins left leaves vetoed vetoes voted votes approved approves
  regards sees saw views viewed expects expected maintains maintained acknowledges acknowledged admitted admits asked asks
  gave gives provides provided supplied supplies funds funded arms armed trained trains sponsors sponsored
  bowed backs bans banned barred bars blocked blocks broke breaks has had will would may might could should must did does`.split(
    /\s+/,
  ),
)

/** Speech only: after these even an unknown capitalised word is a speaker. */
export const speakingVerbs: ReadonlySet<string> = new Set(
  `said says told tells announced declared warned accused denied rejected condemned urged demanded threatened vowed pledged promised
  insists insisted claimed claims argued argues believes believed responded replied added adds asked asks wrote writes tweeted
  explained noted notes recalled admitted acknowledged joked thinks thought continued testified stated states commented remarked suggested suggests
  told quipped conceded concedes stressed stresses reiterated emphasized emphasised predicts predicted`.split(/\s+/),
)

/** What teams do: a town before them is its club. */
export const sportsVerbs: ReadonlySet<string> = new Set(
  'beat defeated edged routed thrashed trounced outscored scored trailed tied drew won lost clinched crushed hammered upset blanked swept downed visit visited host hosted'.split(
    ' ',
  ),
)

/** After “the Clinton …”: the name is a person's. */
export const familyNouns: ReadonlySet<string> = new Set(
  'regime government administration family campaign clan dynasty camp presidency era doctrine brothers cabinet team supporters rally'.split(
    ' ',
  ),
)
