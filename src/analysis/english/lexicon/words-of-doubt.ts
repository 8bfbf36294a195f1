/** Words that make no message. Source: own reading of what was printed wrongly under a name. */

/** A time and no more: “on Friday”, “last week”. */
export const saysOnlyWhen: RegExp =
  /^(?:(?:on|in|earlier|late|early|last|this|next) ){0,2}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:(?:earlier )?today|yesterday|(?:earlier )?(?:this|last) (?:week|month|year))$/iu

/** Verbs with what they threaten or promise behind them. */
export const ownVerbs: RegExp = /^(?:threaten|vow|pledge|promise|refuse|decline|offer|plan|urge)(?:s|ed|d)? to \p{Ll}/iu

/** A clause without its subject. */
export const beginsWithVerb: RegExp = /^(?:that )?(?:has|have|had|was|were|is|are)\b/iu

/** How links, photo credits and headlines of other stories begin that ran into somebody's words. */
export const pageText: RegExp =
  /^["“'‘]?(?:(?:[Rr]ead [Mm]ore|READ MORE|Photo by|Image:|RELATED)\b|(?:[\p{Lu}’'-]{2,20} ){3}[\p{Lu}’'-]{2})/u

/** An end of a sentence amid the words. */
export const severalSentences: RegExp = /\p{Ll}{3}[.!?] \p{Lu}/u

/** A clause that tells when somebody spoke, not what was said. */
export const saysOnlyAbout: RegExp =
  /^(?:when|after|before|while|during|as soon as|(?:\p{L}+ )?(?:seconds|minutes|hours|days|weeks|months|years|an hour|a day|a week|a month|a year) (?:after|before|since|later|ago))\b/iu

/** “to be named by his first name only”, “not to be identified”. */
export const wantsNoName: RegExp =
  /^(?:not )?to (?:only |not )?(?:be|remain) (?:only )?(?:identified|named|quoted|anonymous|referred)\b|^anonymity\b/iu

/** What begins behind a verb of speech and takes back what stood before it. */
export const takesBack: RegExp = /^ ?[—–-]{1,2} ?(?:if|but|unless|although|provided|as long as)\b/iu

/** Words before a people of which only some are meant. */
export const someOf: RegExp =
  /\b(?:percentage|share|number|proportion|percent|majority|half|third|quarter|most|many|fewer|more) (?:of )?(?:the )?(?:all )?(?:\p{L}+ )?$/iu

/** A share of people as a speaker: “56 percent of voters”, “a majority of parents”. */
export const sharesOf: RegExp =
  /^(?:[\p{L}\d.,-]+ (?:percent|per cent|%)|(?:a |the )?(?:majority|third|half|quarter|number|share)) of\b/iu

/** How words end that were cut within a phrase: “the course of”, “failed without any”. */
export const endsOpen: RegExp = /\b(?:of|the|an?|any|and|or|than|without|from|their|his|her|its|which)$/iu

/** A share of nobody: “61 percent”, “large majorities”. */
export const bareShare: RegExp =
  /^(?:\p{L}+ |only |about |some |nearly )?(?:[\d.,]+|\p{L}+(?:-\p{L}+)?) ?(?:percent|per cent|%)$|^(?:an? |the )?(?:\p{L}+ )?(?:majority|majorities|minority|minorities|pluralit(?:y|ies)|half|thirds?|quarters?)$/iu

/** Adverbs of a writer who infers what somebody thinks. */
export const inferred: RegExp = /\b(?:apparently|seemingly|evidently|presumably|probably|perhaps|clearly|obviously)\b/iu

/** What somebody refuses who says nothing: “declined to comment on the report”. */
export const refusesToSpeak: RegExp =
  /^to (?:\p{L}+ly |further )?(?:comment|answer|respond|reply|elaborate|discuss|say|speak|talk|be drawn|signal|reveal|disclose|indicate|specify|confirm|explain|identify|name|give|provide|offer|share|tell|detail|describe|predict|speculate|clarify|hint|address)\b/iu

/** What stands before a gerund that names no utterance: “ran on a platform of questioning …”. */
export const habitBefore: RegExp =
  /\b(?:platform|habit|history|policy|record|strategy|tradition|practice|pattern|way|campaign) of $/iu

/** Before a speaker: “near what Moscow calls the islands”, “whatever officials claim, …”. */
export const whateverBefore: RegExp = /\b(?:what|whatever|however much|no matter what) $/iu

/** Nouns whose content is what somebody does not say. */
export const denying: RegExp = /\b(?:denials?|rejections?|dismissals?|refutations?|rebuttals?)$/iu

/** A paper that speaks for whoever wrote it, without a word on whom: “The statement”, “a joint communique”. */
export const paperOfNobody: RegExp =
  /^(?:the|an?|this|that) (?:joint |official |final |written |same |brief |short )?(?:statement|communiqu[eé]|press release|release|message|letter|post|tweet|memo|note|email|e-mail|text)$/iu

/** The object of a clause that is read with its subject: “one Mr. Doe” in “a task and one Mr. Doe had promised”. */
export const objectBefore: RegExp = /(?:^|\band )(?:one|ones|something|anything|everything|all) (?:\p{Lu}|the )/u

/** What follows a paper and tells whose it is: “from Doe”, “issued by the army”. */
export const hasIssuer: RegExp = /^ (?:from|by|of|to|issued|signed|sent|posted|released|published)\b/u
