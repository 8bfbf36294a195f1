/**
 * Nouns that say that somebody says something: “his claim that …”, “launched attacks on …”.
 *
 * Source: compiled by hand; nominalisations of the verbs in `cue-verbs.ts` and their neighbours in news prose.
 */
const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

export const cueNouns = listed(
  `accusation accusations admission admissions affirmation allegation allegations analysis announcement announcements answer apology appeal appeals argument
   arguments assertion assertions assessment assurance assurances attack attacks avowal belief boast boasts broadside call calls caution caveat
   challenge charge charges claim claims comment comments commitment complaint complaints concession conclusion condemnation confession
   confirmation contention criticism criticisms critique declaration declarations defence defense demand demands denial denials denunciation
   denunciations description diatribe dismissal disclosure endorsement estimate estimates explanation finding findings forecast forecasts
   guarantee hint hints insinuation insistence invective jibe lament message messages objection objections observation opinion order outburst
   plea pleas pledge pledges praise prediction predictions proclamation promise promises proposal proposals protest protests protestation
   question questions rant rebuke rebukes rebuttal recommendation recommendations refusal refutation rejection rejections remark remarks
   reminder report reports reprimand request requests response retort revelation revelations salvo statement statements suggestion
   suggestions suspicion swipe testimony threat threats tirade tribute ultimatum verdict vow vows warning warnings`,
)

/** Verbs that only lend a noun cue its subject. */
export const lightVerbs = listed(
  `launch make issue level levy deliver file mount lodge direct aim hurl trade repeat renew raise offer give voice express release utter pose post
   publish air unleash fire sound echo reiterate broadcast circulate send pay take`,
)

/** What may stand between a noun cue and its content. */
export const cueNounPrepositions = listed(`on of against about over for at that to toward towards regarding`)
