import type { BlockRole } from '#src/analysis/findings.ts'

/**
 * How lines and sentences begin (or end) that stand round an article on its page, by role.
 *
 * Source: own reading of the leftovers in extracted pages of some 300 English outlets. Each pattern looks at the opening
 * words alone, so that it costs the same on any line.
 */
export const openings: readonly (readonly [BlockRole, RegExp])[] = [
  [
    'credit',
    /^[([]? ?(?:(?:additional |further )?(?:reporting|writing|editing) by |compiled by |translated by |edited by |written by )/i,
  ],
  [
    'credit',
    /^[([]? ?(?:photos?|pictures?|images?|photograph|credit|photo credit|image credit|video)(?: ?(?:by|:|©|courtesy)) ?[a-z/]/i,
  ],
  ['credit', /^(?:REUTERS|AFP|AP|EPA|GETTY|Getty Images|Reuters) ?\/ ?\p{L}/u],
  ['caption', /^(?:GETTY(?: IMAGES)?|REX(?: FEATURES)?|ALAMY|SHUTTERSTOCK)[ :•-]{1,3}\p{Lu}\p{Ll}/u],
  ['caption', /^(?:caption|image caption|file ?(?:photo|image|picture)|pictured) ?[:—–-]/i],
  [
    'related',
    /^(?:most read|read more|read also|also read|see also|more on this(?: story| topic)?|related(?: articles?| stories| content| coverage| topics?)?|recommended|don['’]t miss|you may also like|more from|trending(?: now)?|must reads?) ?(?:[:|»›→>]|$)/i,
  ],
  [
    'related',
    /^(?:MOST READ|READ MORE|READ ALSO|ALSO READ|RELATED|MORE|WATCH|LISTEN|DON['’]T MISS)(?: IN \p{Lu}+)? ?[:|-]? ?(?=\p{Lu}|['"‘“])/u,
  ],
  // “Read: Norland vows to fight”: a link
  ['related', /^(?:Read|Watch|Listen|Opinion|Analysis|Photos): (?=[\p{Lu}'"‘“])[^.]{10,160}$/u],
  ['furniture', /^(?:[\p{L}’'-]{1,20} ){0,4}newsletter sign up\b/iu],
  ['furniture', /^(?:by (?:signing|clicking|subscribing)|e-?mail sign up)\b/i],
  ['sources', /^sources? ?: ?[a-z]/i],
  ['question', /^(?:Q|Question) ?[:.] /u],
  [
    'furniture',
    /^(?:advertis(?:ement|ing)(?=$|[.:|—–-]| continue| story)|story continues below|sign up|subscribe (?:to|now|here)|follow (?:us|@|(?:her|him|them) on)|click (?:here|to|on)|scroll down|share (?:this|on)|comments? (?:are|\()|no comments|what do you think\?|tell us\b|join the conversation|e-?mail (?:us|this|the author)|listen to this article|enter your email|also in (?:today|this week)['’]s |here['’]s what you need to know|we use (?:necessary )?cookies|accept (?:all )?cookies|by clicking)/i,
  ],
  [
    'furniture',
    /^(?:copyright\b|©|\(c\) ?\d|all rights reserved|the post .{1,200} appeared first on|this (?:story|article|page) (?:was (?:amended|updated|corrected|first|originally)|has been (?:updated|corrected)|is part of)|editor ?['’]s note|(?:first )?(?:published|updated|last updated|posted) ?:|last (?:updated|modified)\b)/i,
  ],
]

const agencies =
  'Getty Images|Getty|REUTERS|Reuters|AFP|AP Photo|AP|EPA-EFE|EPA|Shutterstock|Alamy|Anadolu|Bloomberg|Zuma Press|ZUMA|SOPA Images|NurPhoto|Sipa USA|Pool|Xinhua|TASS|Kyodo News|Kyodo|Yonhap|PA Media|PA'

/**
 * A photographer and an agency ahead of the first sentence of a teaser: “Ann Lowry/Getty Images President Doe said …”.
 * Source: own reading of feeds whose teasers begin with the picture's credit.
 */
export const creditAhead = new RegExp(
  `^(?:(?:Photo|Image|Picture)s?(?: by|:) |(?:(?:\\p{Lu}[\\p{L}.’'-]{0,20}|van|von|der|de|da|al|el|bin) ){1,4}?\\p{Lu}[\\p{L}.’'-]{0,20} ?\\/ ?)(?:${agencies})(?:(?: via |\\/)(?:Getty Images|REUTERS|Reuters|AFP|AP))? (?=["“]?\\p{Lu})`,
  'u',
)

/**
 * A button of a box that opens, or the label of a list: “Show Hide President Doe has often said …”, “Story highlights Two guards
 * killed, army says”, “Related Coverage Doe says he will go”.
 */
export const boxAhead =
  /^(?:(?:Show Hide|Show more|Hide) (?=\p{Lu}\p{L}+ \p{Lu})|(?:Story highlights|Related Coverage) (?=["“‘]?\p{Lu}))/u

/**
 * The end of a picture's credit within a line, with a caption before it: “… in Halvar—Anadolu/Getty Images The army …”,
 * “Ann Lowry/Xinhua via Getty Images Doe said”. The agency stands behind a slash, a dash or “via”.
 */
export const creditWithin = new RegExp(
  `(?:(?:\\/|—|–|-{2}| via ) ?(?:${agencies}))(?:(?: via |\\/)(?:Getty Images|REUTERS|Reuters|AFP|AP))? (?=["“]?\\p{Lu})`,
  'u',
)

/** “Read More: Chalk one up for Norland “We fight on,” she said”: a link that runs into a quotation. */
export const linkAhead =
  /^(?:[Rr]ead [Mm]ore|READ MORE|RELATED|Related|[Ss]ee [Aa]lso|SEE ALSO) ?[:|][^“”"]{4,160}? (?=[“"])/u

/** An agency's or an editor's mark ahead of a headline: “UPDATE 2-”, “RPT-WRAPUP 3-”, “(2nd LD) ”, “EXCLUSIVE: ”, “Breaking | ”. */
export const markAhead =
  /^(?:(?:(?:RPT|REFILE|CORRECTED|UPDATE|WRAPUP|EXCLUSIVE|INSIGHT|FOCUS|PREVIEW|FACTBOX|TIMELINE|ADVISORY|ANALYSIS|URGENT|BRIEF) ?\d{0,2}-)+|\((?:\d(?:st|nd|rd|th) )?(?:LD|LEAD|URGENT)\) |(?:EXCLUSIVE|Exclusive|BREAKING|Breaking|JUST IN|Just in|UPDATED?|Updated?|URGENT|Urgent)(?:: | ?\| | [-–—] )|(?:Opinion|Analysis|Explained|Explainer|Editorial|Comment|Interview|Video|Watch|Live|OPINION|ANALYSIS|EXPLAINED|WATCH|LIVE) ?\| )(?=["'“‘]?[\p{Lu}\d])/u

/** A credit in brackets ahead of a sentence: “(Photo by Ann Lowry) “We ran,” said Bo Lund.” */
export const bracketedCredit =
  /^[([](?:[Pp]hotos?|[Pp]ictures?|[Ii]mages?|[Cc]redit|[Rr]eporting|[Ww]riting|[Ee]diting|[Aa]dditional [Rr]eporting)(?: by |: ?)[^()[\]\n]{1,120}[)\]] (?=["“'‘]?\p{Lu})/u

/** How lines end that stand round an article. */
export const endings: readonly (readonly [BlockRole, RegExp])[] = [
  [
    'credit',
    /(?:contributed (?:to|reporting)(?: (?:to )?this (?:report|story|article))?|contributed reporting)[ .)]{0,4}$/i,
  ],
  [
    'caption',
    /(?:\( ?(?:pictured|left|right|above|below|file photo|stock image) ?\)|(?:file|stock|library) (?:photo|picture|image))[ .)]{0,3}$/i,
  ],
  ['furniture', /all rights reserved[ .]{0,3}$/i],
]

/** Section labels that stand alone on a line, in lower case. */
export const sectionLabels: ReadonlySet<string> = new Set(
  `world|politics|opinion|editorial|analysis|business|sport|sports|culture|health|science|technology|europe|asia|africa|
middle east|americas|national|local|breaking news|news|top stories|exclusive|live|video|photos|photo gallery|explainer|
fact check|world news|us news|uk news|home|latest|newsletter|commentary|features|letters|obituaries`
    .replaceAll('\n', '')
    .split('|'),
)

/** Words of buttons and section labels that run into the sentence behind them, in lower case: “JUST WATCHED Doe speaks”. */
export const labelWords: ReadonlySet<string> = new Set(
  `close open hide show expand collapse next previous back more read watch watched listen just must play replay pause mute skip
share save print copy link email comment comments subscribe download follow menu search gallery photo photos video videos image images
caption advertisement continue continued story below above related recommended trending developing breaking update updated exclusive
opinion analysis politics business sport sports entertainment health science technology travel culture economy editorial review
interview explainer correction newsletter podcast transcript latest headlines`.split(/\s+/),
)

/** Headlines of what is no report: galleries, games, newsletters that hold many reports at once. */
export const noReportTitle =
  /^(?:photo gallery|in pictures|photos of the (?:day|week)|gallery|quiz|crossword|podcast|horoscope|cartoons?|newsletter) ?[:|–—-]|^(?:your |the )?(?:monday |tuesday |wednesday |thursday |friday |saturday |sunday |morning |evening |weekend |daily |weekly )(?:briefing|newsletter|digest|roundup)(?!\p{L})/iu

/** An agency’s mark before the first sentence: “(CNN) ”, “(Meridian Wire) -- ”, “Cairo, Egypt (CNN) -- ”. */
export const agencyAhead =
  /^(?:(?:\p{Lu}[\p{L}./, -]{1,60} )?\((?:CNN|Reuters|AP|AFP|UPI|NBC News|CBS News)\) {0,2}(?:[-–—]{1,2} ?)?|\(\p{Lu}[^()\n]{1,30}\) ?(?:--|[-–—]) )/u
