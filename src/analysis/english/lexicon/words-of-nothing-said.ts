/** Words that tell nothing, or not what their speaker said. Source: own reading of what was printed wrongly under a name. */

/** Verbs that take “that” for speech; with a bare noun they are deeds: “maintained a clear lead”. */
export const needsThat: RegExp = /\b(?:maintain|hold|held)\p{L}{0,4}$/iu

/** How a bare clause begins that a verb of `needsThat` may take: “Doe maintains he is innocent”, “Doe maintained the law was void”. */
export const beginsClause: RegExp =
  /^(?:he|she|it|they|we|I|there|this|his|her|their|\p{Lu}|(?:(?!that |which |who |what )[\p{L}’'-]+ ){1,4}(?:is|was|are|were|has|had|have|will|would|can|could|should) )/u

/** Verbs for a talk, of which nothing that was said is told: “discussed trade and drugs”. */
export const talks: RegExp = /\bdiscuss\p{L}{0,4}$/iu

/** A person and half a verb: “he was”. */
export const halfSentence: RegExp =
  /^(?:he|she|it|they|I|we) (?:was|is|were|are|did|does|do|had|has|have|will|would|could|can|may|might)(?: not)?$/iu

/** A clause that leans on another one, alone: “Now that a vote is at hand”, “Bothered by the charge that he lied”. */
export const leansOnAnother: RegExp =
  /^(?:(?:Now that|While|Although|Though|When|After|Before|Because|Since|Once|Until|Unless)\b|\p{Lu}\p{Ll}{2,20}ed (?:by|with|at|about)\b)[^,;]*(?:,[”"])?$/u

/** What is told of a report behind “a poll that …”: “found that half of them agree”. */
export const toldOfPaper: RegExp = /^(?:found|finds|showed|shows|suggested|suggests|revealed|reveals|said|says)\b/iu

/** A time and no agent behind “by”: “said by Monday roads would open”, “said by the end of May”. */
export const untilWhen: RegExp =
  /^ by (?:the (?:end|time|middle|start|summer|winter|spring|autumn)\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter)\b)/u

/** What somebody who was asked answered, behind the question: “whether he would run again, said he had not decided”. */
export const answersBehind: RegExp = /, (?:said|says|replied|replies|answered|answers|declined|refused)\b/u

/** A clause without a subject of its own that speaks to nobody: “declaring yourself the victor”. */
export const ofAnybody: RegExp = /^(?:yourself|oneself)\b/iu

/** An adverb or two that open a sentence which goes on elsewhere: “Most alarmingly”; “Absolutely” alone is an answer. */
export const openingAdverb: RegExp =
  /^(?!(?:absolutely|certainly|definitely|exactly|hardly|possibly|precisely|probably|totally)$)(?:\p{L}+ )?\p{L}{3,}ly$/iu

/** A day with what it was done for, the thing itself cut away: “Wednesday as models”. */
export const dayWithoutObject: RegExp =
  /^(?:on |last |this )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:as|for|with)\b/u

/** Papers of numbers and questions: what stands in marks there is nobody's words. */
export const countingPaper: RegExp = /\b(?:polls?|surveys?|charts?|graphs?|census)\b/iu

/** A list of what one person is or was, cut to its end: “New York senator, and first lady”. */
export const cutList: RegExp = /, and \p{Ll}/u

/** What goes on behind a name that was cut: “the Immigration [and Checkpoints Authority]”, “Member [of Parliament Ada Cole]”. */
export const nameGoesOn: RegExp = /^ (?:and|of|for|&) (?:the )?\p{Lu}\p{Ll}|^\//u

/** Last words of firms that bear the names of those who founded them: “Lind and Baker Partners”. */
export const firmsOfFounders: ReadonlySet<string> = new Set(
  'partners associates sons brothers company group capital holdings'.split(' '),
)

/** Who words in marks belong to when others are named before them: “Doe’s threat to “…””, “accused Doe of “…””. */
export const markedAsAnothers: RegExp =
  /(?:\p{L}['’]s? (?:\p{L}+ ){0,2}(?:threat|claim|call|demand|vow|promise|pledge|remark|comment|statement|warning|accusation|charge|boast|suggestion|assertion)s? (?:to|that|of|about|for)(?: \p{L}+){0,2}|\baccus(?:ed|es|ing) \P{Lu}{0,8}\p{Lu}[^"“”]{1,60}) $/u

/** Who spoke and where, and nothing of what: “Bo Lund wrote in an email to supporters”. */
export const onlyWhere: RegExp = /\b(?:said|wrote|tweeted|posted|spoke) (?:in|on|at|to) (?:\p{L}+ ){0,6}\p{L}+$/u

/** Words in marks with who said them behind: ““It is good,” Doe said in May”, ““It is late,” he told the judge”. */
export const toldByAnother: RegExp = /[,?!]["”] (?:\p{L}+ ){0,4}(?:said|says|told|wrote|added|tweeted)\b[^"“”]{0,60}$/u

/** Verbs that are deeds with some objects: “held what was billed as a briefing”, “claimed the award”, “challenged Roe in a race”. */
export const deeds: readonly { readonly cue: RegExp; readonly content: RegExp }[] = [
  { cue: /\b(?:hold|held|holds|holding)$/iu, content: /^what\b/iu },
  {
    cue: /\bclaim\p{L}{0,4}$/iu,
    content:
      /^(?:the|an?|his|her|its|their) (?:[\p{L}’'-]+ ){0,6}(?:award|title|medal|gold|silver|bronze|prize|crown|trophy|championship|victory)\b(?! (?:is|was|were|has|had|will|would|belonged)\b)/iu,
  },
  {
    cue: /\bchalleng\p{L}{0,4}$/iu,
    content: /\bin an? (?:[\p{L}-]+ ){0,2}(?:race|election|primary|contest|runoff)\b/iu,
  },
]

/** A second clause in which somebody says nothing: “…, and Doe declined to say who called”; not “…, and Norland refused to sign”. */
export const joinedRefusal: RegExp =
  /, and \p{Lu}\p{L}+ (?:declined|refused) to (?:answer|be|comment|confirm|disclose|discuss|elaborate|explain|give|identify|name|respond|say|speak|talk|tell)\b/u

/** Verbs before another verb: “has said”, “was told”. */
export const auxiliary: RegExp = /^(?:has|have|had|is|are|was|were|be|been)$/

/** The first of a sentence's verbs, where it is one that others follow. */
export const auxiliaryWithin: RegExp = / (?:has|have|had|is|was|will) /
