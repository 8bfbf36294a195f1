import { events } from './words-of-sieves.ts'

/**
 * Words that the rules of `summary/` ask for: summary sentences.
 *
 * Source: compiled by hand from newswire, a list for the sentences that asked for it.
 */

/** Each asks only for the words at its beginning. */
export const furnitureStarts: readonly RegExp[] = [
  /^by ?[.:]/i,
  /^(?:first )?(?:published|updated|created|posted|modified) ?:|^last (?:updated|modified)\b/i,
  /^(?:scroll down|click (?:here|through|on the)|read (?:more|the full|the whole|also)\b|see also\b)/i,
  /^(?:sign up|subscribe (?:to|now|here)|join us|follow (?:us|@|(?:her|him|them) on)|e-?mail (?:this|us|your|the author))/i,
  /^(?:photo|picture|image|video|gallery|infographic|source|caption|warning|poll|watch|listen|live|more|also|related)s? ?[:|]/i,
  /^(?:pictured ?:|related (?:articles|stories|content)|editor ?['’]s note|story highlights|advertisement\b)/i,
  /^(?:share (?:this|your)|view (?:comments|gallery)|comments? (?:below|are|\()|no comments|what do you think|tell us)/i,
  /^(?:for more on|for confidential (?:support|help)|the (?:opinions|views) expressed (?:in|on|here))/i,
  /^this (?:page|story|article|transcript|material) (?:was (?:amended|updated|corrected|first|originally)|has been|may not|is part)/i,
  /^(?:copyright\b|©|\(c\)|all rights|\||[*_=\-–—•·. ]+$)/i,
]

export const furnitureEnds =
  /(?:scroll down for (?:video|videos|more)|all rights reserved|contributed to this (?:report|story|article)|\( ?(?:pictured|left|right|above|below|file photo|stock image) ?\)|(?:file|stock|library) (?:photo|picture|image)|to see (?:the )?(?:video|more)|for (?:the )?(?:video|transcript))[ .]{0,4}$/i

/** “By halftime the score was 27-3”, “By all accounts …” begin like a byline and are none. */
export const tellsSomething = /\b(?:is|are|was|were|has|have|had|will|would|can|could|said|ended|began)\b|\d/i

/** Joins on to what was said before: out of its place such a sentence misleads. */
export const joiningWords = new Set([
  ...['but', 'and', 'or', 'so', 'yet', 'nor', 'however', 'also', 'then', 'thus', 'therefore', 'hence', 'instead'],
  ...[
    'moreover',
    'furthermore',
    'still',
    'otherwise',
    'nevertheless',
    'nonetheless',
    'besides',
    'likewise',
    'similarly',
    'afterward',
    'afterwards',
    'later',
  ],
  ...['consequently', 'meanwhile', 'there', 'here', 'which', 'who', "there's", 'neither', 'another', 'others'],
])

/** Means somebody or something that the sentence before has named. */
export const pointingWords = new Set([
  ...['he', 'she', 'it', 'they', 'this', 'that', 'these', 'those', 'his', 'her', 'hers', 'its', 'their', 'theirs'],
  ...['him', 'them', 'such', 'both', "it's", "he's", "she's", "they're", "that's"],
])

/** “in March, it fell”, “the post comes after”: the sentence is about something in an earlier one. */
export const backwardOpenings: RegExp =
  /^(?:(?:some|most|many|all|none|one|both|few|each|part) of (?:it|them|these|those|this|that)\b|in (?:\p{L}+|\d{4}),? (?:it|he|she|they)\b|the (?:post|move|comments?|remarks?|announcement|decision|incident|statement|latter|former|pair|duo|two|trio|case|law|ruling|order|report|attack|strike|clash(?:es)?) (?:comes?|came|follows?|followed)\b|according to (?:him|her|them|it|the (?:official|report|statement|document|diplomat|minister))\b|that['’]s\b|as a result\b|at the (?:time|same time)\b|in (?:response|addition|turn)\b|among (?:them|those)\b|one of (?:them|those)\b|as \p{L}+ (?:said|noted|mentioned|put it|pointed out),|the (?:\p{Ll}+ )?(?:response|reaction|reply|answer|threats?|demand|warning) from the (?:nation|country|government|group|regime|president|ministry)\b|(?:\p{Nd}[\p{Nd}.,]*\s?(?:%|percent|per cent)|(?:an? |the )?(?:\p{Ll}+ )?(?:majorit(?:y|ies)|minorit(?:y|ies))|respondents) (?:want|say|said|think|thought|believe|favou?r|support|oppose|back|approve|disapprove|agree)(?:s|d|ed)?\b)/iu

/** Words that speak from inside a quotation or to the reader: what they mean is known only to who says them. */
export const insiderWords = new Set([
  'i',
  "i'm",
  "i've",
  "i'd",
  "i'll",
  'we',
  "we're",
  "we've",
  "we'd",
  "we'll",
  'my',
  'our',
  'you',
  'your',
  'me',
  'us',
])

export const beWords = new Set('is are was were has have had will would may might could s'.split(' '))

export const spansOfTime = new Set(
  'week month year morning afternoon evening weekend season spring summer autumn fall winter'.split(' '),
)

/** The commonest words of all, which stand in a summary for grammar's sake. */
export const grammarWords = new Set(
  `the of a in to and on for was is has that by with from at as an he it his after had who said be she her were have
  their been will they`.split(/\s+/),
)

/** Nouns of what there is one of, so that “the” needs no sentence before. */
export const oneOfAKind: ReadonlySet<string> = new Set(
  `world economy pandemic coronavirus virus internet public media sun moon weather pope universe planet dollar euro pound
   yen rouble ruble west east north south military's sky earth`.split(/\s+/),
)

/** Words that mean somebody or something an earlier sentence names. */
export const meantEarlier: readonly RegExp[] = [
  // “…, the company said”: a speaker whom an earlier sentence names
  /, (?:the )?(?:company|firm|group|bank|union|statement|report|officials?|officer|spokes(?:man|woman|person)|sources?|paper|newspaper|study|survey|researchers|authors|pair|duo|president|minister|ministry|department|agency|office|website|magazine|lawsuit|complaint|document|memo|letter)(?: also| later)? (?:said|says|say|added|adds|reported|reports|wrote|announced|told|claimed|noted)\b/i,
  // “…, they say, …”: a pronoun speaks in the middle
  /, (?:they|it) (?:said|says?|added|adds?|wrote|explain(?:s|ed)?|claim(?:s|ed)?)(?:, |\.$)/u,
  // “such an action would be a crime”: the action stands in an earlier sentence
  /\bsuch (?:an? )?(?:actions?|moves?|steps?|attacks?|decisions?|measures?|strikes?|plans?|laws?|deals?|claims?|statements?|incidents?|cases?)\b/i,
  // “Doe said that Norland would do so”
  /^(?:\S+ ){0,10}do(?:es|ing)? so\b/i,
  // “A diver was held on Monday, it said.”: who “it” is stands in an earlier sentence
  /^(?:an?|one|two|three|four|five|some|several|at|in|on|more|another|\p{Nd}{1,12})\b[^,]*, it (?:said|added|says)\b/iu,
  // “Amid the breach, the group has come to …”, “Like the officials, the ministry said …”: who it is stands in an earlier sentence
  /^[^,]{2,120}, the (?:\p{Ll}+ )?(?:group|company|firm|bank|party|agency|ministry|organi[sz]ation|gang|militia|movement|team|pair|man|woman|suspect|victim|actor|actress|singer|family)(?:['’]s)? (?!of\b|that\b|who\b|which\b|said to\b)\p{Ll}/iu,
  // “…, the former prime minister’s reputation …”
  /^[^,]{2,120}, the former (?:\p{Ll}+ ){1,2}?(?:president|minister|chancellor|king|premier|governor|mayor|senator|general|leader|official|officer|soldier|guard|star|player)(?:['’]s\b| \p{Ll})/iu,
  // “The shipping company’s decision follows …”
  /^the (?:\p{Ll}+ ){0,2}(?:group|company|firm|bank|party|agency|ministry|organi[sz]ation|gang|militia|movement|team|network|platform|retailer|maker|giant|start-?up|city|town|island|country|nation|region|village)['’]s \p{Ll}/iu,
  // “Orlo’s announcement comes amid …”, “The government’s move follows …”: what was announced stands in an earlier sentence
  /^(?:[\p{L}.’'-]+ ){0,5}(?:announcement|agreement|remarks?|comments?|moves?|statements?|warnings?|decision|visit|rebuttal|response|threats?|nomination) (?:from (?:[\p{L}.’'-]+ ){1,5})?(?:comes?|came|follows?|followed|appears?|marks?)\b/iu,
  // “The Halvar Republican added …”
  /^the (?:\p{Lu}\p{L}+ ){1,2}(?:Democrat|Republican|senator|congress(?:man|woman)|lawmaker|native)s? \p{Ll}/iu,
  // “Officials warned, however, that …”
  /, (?:however|though|meanwhile|too|instead|nevertheless|nonetheless)(?:,|\.$)/iu,
  // “… during those talks”: which talks is told before
  /\b(?:in|during|at|after|before|of|from|to|about) (?:those|these) (?:conversations?|talks|meetings|remarks|comments|attacks|hearings|discussions|exchanges|calls|documents|emails|letters|messages)\b/iu,
  // “…, officials told the newspaper”: which one is told before
  /\btold the (?:newspaper|paper|outlet|magazine|broadcaster|network|channel|news agency|publication)\b/iu,
  // “Speaking in Halvar, the North Shore Republican praised …”, “On the channel's “Table,” the …”
  /[,”"] the (?:\p{Lu}\p{L}+ ){1,2}(?:Democrat|Republican|senator|congress(?:man|woman)|lawmaker|native) \p{Ll}/u,
  // “…, says the Halvar Democrat.”: who that is stands in an earlier sentence
  /\b(?:said|says|added|told) the (?:\p{Lu}\p{L}+ ){1,2}(?:Democrat|Republican|senator|congress(?:man|woman)|lawmaker|native)\b/u,
  // “Brook said that the move was needed”
  /\b(?:said|says|called|told \p{L}+) (?:that )?the (?:move|step|decision|measure|incident|change) (?:was|is|would|will|had|has)\b/u,
  // “Orlo made the remarks in Halvar”: what was said stands in an earlier sentence
  /\b(?:gave|made|issued|repeated|delivered) the (?:assurances?|remarks?|comments?|claims?|statements?|announcement|promises?|pledges?|threats?|warnings?|accusations?|allegations?) (?:at|in|on|during|after|before|while)\b/i,
  // “A lesser-known crisis afflicts both”: it is not told
  /\ba (?:lesser|little)-known (?:crisis|problem|threat|war|danger|secret)\b/i,
  // “Since the raid, the island has …”: the place is named in an earlier sentence
  /^(?:since|after|before|as|when|while|amid|despite|following)\b[^,]*, the (?:island|city|town|village|country|nation|region|province|territory) (?:has|had|is|was|will)\b/i,
]

/** “…, he said.”, “…, they told reporters.”: whoever speaks is named in an earlier sentence … */
export const pronounSpeaks: RegExp =
  /, (?:he|she|they|it) (?:also |later |then )?(?:said|says|told|added|adds|wrote|noted|argued|explained|tweeted|continued|claimed|warned)\b/u
/** … unless a full name stands at the beginning: “Captain Ada Brook will resign on Monday, she told reporters.” */
export const opensOnName: RegExp = /^(?:\S+ ){0,4}\p{Lu}[\p{L}.’'-]+ \p{Lu}\p{L}/u

/** “both countries”: two, and which they are: “Norland and Sudmark”, “Norland-Sudmark”. */
export const bothAlone: RegExp =
  /\bboth (?:countries|nations|sides|leaders|governments|parties|allies|neighbou?rs|rivals|men|women|companies|teams)\b/i
export const namesBoth: RegExp =
  /(?<![\p{L}.])\p{Lu}[\p{L}.]{0,40}(?:['’]s)?(?:,? and |,? or | with | ?[-–/] ?)(?:the |its |his |her )?(?:\p{Ll}{2,20} )?\p{Lu}/u

/** “the couple”: two people, and who they are. */
export const pairAlone: RegExp = /\bthe (?:couple|duo|siblings|brothers|sisters|spouses)\b(?! (?:of|who|from)\b)/i
export const namesPair: RegExp = /\b(?:wife|husband|spouse|married|\p{Lu}\p{Ll}+ and (?:\p{Lu}|his|her))\b/u

export const singularPronouns: ReadonlySet<string> = new Set('he she him his her hers himself herself'.split(' '))
export const pluralPronouns: ReadonlySet<string> = new Set('they them their theirs themselves'.split(' '))

/** Endings of nouns for one person. */
export const endsLikePerson: RegExp = /(?:er|or|ist|man|woman|-year-old|ee|ian|ant)$/

/** Whom “they” may mean: plurals, and bodies of people. */
export const endsLikeSeveral: RegExp =
  /(?:[^s]s|people|police|men|women|children|media|and|team|group|family|company|government)$/

/** Verbs for what is done to people: behind a noun and before a preposition their past form is a participle. */
export const undergone: ReadonlySet<string> = new Set(
  'accuse charge arrest detain kill injure wound eliminate convict suspect jail sentence name call describe design evacuate'.split(
    ' ',
  ),
)

/** Nouns and adjectives by which a headline without a verb tells what happened: “Explosion at the port”, “Two dead in flood”. */
export const happenings: ReadonlySet<string> = new Set([
  ...events,
  ...`dead sanctions ceasefire truce derailment outbreak evacuation evacuations stabbing hijacking kidnapping blackout famine
  eruption landslide wildfire wildfires cyclone hurricane typhoon mutiny mobilisation mobilization embargo blockade swap exchange`.split(
    /\s+/,
  ),
])
