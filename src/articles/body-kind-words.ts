import type { KindMark } from './article-kind-words.ts'

/**
 * How the first words of a text mark that it is no news. They are asked where address and headline mark nothing. Our own
 * list, from the teasers of English-language outlets.
 */
export const bodyMarks: readonly KindMark[] = [
  {
    // “COMMENT: …”, “ANALYSIS/OPINION: …”
    kind: 'opinion',
    in: 'body',
    pattern:
      /^(?:(?:COMMENT|ANALYSIS|COMMENTARY|NEWS) ?\/ ?)?(?:COMMENT|COMMENTARY|OPINION|ANALYSIS|EDITORIAL) ?[:|–—-]/,
  },
  {
    // “Op-ed: Norland is the sick man of the north …”
    kind: 'opinion',
    in: 'body',
    pattern: /^(?:Opinion|Editorial|Op-?[Ee]d|OP-?ED|Commentary|Comment|Viewpoint|Guest [Ee]ssay) ?[:|] /,
  },
  {
    // “It was late, the author says.”: the line under the picture of a column
    kind: 'opinion',
    in: 'body',
    pattern: /^[^.!?]{0,160}, the (?:author|writer|columnist) (?:says|writes|argues)\b/i,
  },
  {
    // “In this episode of ‘Across the Strait’, …”
    kind: 'programme',
    in: 'body',
    pattern:
      /^(?:in|on) (?:this (?:week['’]s )?|the latest |the first |our latest )(?:episode|instal?lment|podcast)\b/i,
  },
  {
    // “Halvar TV’s Ida Brandt asks islanders …”, “Reporting from Halvar for …”: a recording, announced
    kind: 'programme',
    in: 'body',
    pattern:
      /^(?:the )?(?:BBC|CNN|Al Jazeera|FRANCE 24|DW|NPR|Sky News|ITV|CBS|NBC|ABC)['’]s (?:\p{L}+ ){1,4}(?:asks|meets|speaks|looks|explains|brings|visits|takes|travels|examines|explores)\b|^reporting from \p{Lu}/iu,
  },
  {
    // A feature asks first: “Are we ready for war? It is a question …”
    kind: 'explainer',
    in: 'body',
    pattern: /^[^.!?:“"]{10,140}\?(?=\s)/u,
  },
  {
    // “…, says the BBC's Norland Editor”: the outlet's own view of things
    kind: 'explainer',
    in: 'body',
    pattern:
      /\b(?:says|writes|explains) (?:our|(?:the )?\p{Lu}[\p{L}.]+[’']s) (?:[\p{L}-]+ ){0,3}(?:[Ee]ditor|[Cc]orrespondent)\b/u,
  },
  {
    // “…, writes Carl Milner.”, “…, Carl Milner writes.”: a correspondent's view of things
    kind: 'explainer',
    in: 'body',
    pattern:
      /, (?:writes (?:\p{Lu}[\p{L}’'-]+ ){1,2}\p{Lu}[\p{L}’'-]+|(?:\p{Lu}[\p{L}’'-]+ ){1,2}\p{Lu}[\p{L}’'-]+ writes)(?:\.|$)/u,
  },
  {
    // “Stay up to date with The Insider, a weekly column on …”
    kind: 'newsletter',
    in: 'body',
    pattern:
      /^stay up[- ]to[- ]date with\b|\b(?:a|our) weekly (?:column|round-?up|newsletter) (?:featuring|on|about|from|by)\b/i,
  },
  {
    // “Have a listen to our new podcast”
    kind: 'programme',
    in: 'body',
    pattern: /^(?:have a listen|listen in|tune in)\b|\b(?:our|['’]s) (?:new|latest|first) podcast\b/i,
  },
  {
    kind: 'newsletter',
    in: 'body',
    pattern:
      /\b(?:also )?in (?:today|tonight|this (?:week|morning))(?:'|’)s (?:newsletter|edition|briefing)|^(?:good (?:morning|evening|afternoon)[.,!]|this is (?:a|an|the) .{0,30}newsletter|here(?:'|’)s what you need to know\b)|\bhere(?:'|’)s what you need to know\b|\b(?:the past seven days|this week) as captured by\b/i,
  },
  {
    kind: 'programme',
    in: 'body',
    pattern:
      /\barchived recording\b|\bthis is [“"']?the daily\b|\b(?:is|are) (?:pleased|delighted|happy|glad|honou?red) to (?:welcome|be joined by)\b|^this is a rush transcript\b/i,
  },
  {
    kind: 'newsletter',
    in: 'body',
    pattern: /\{beacon\}|^(?:in today(?:'|’)s issue|welcome to (?:the hill|this week)(?:'|’)s)\b/i,
  },
  {
    kind: 'opinion',
    in: 'body',
    pattern:
      /^(?:[^.!?]{0,160}\b(?:is a (?:professor|fellow|senior fellow|columnist|contributing (?:writer|editor|columnist))|writes (?:our|the) .{0,30}columnist|argues [A-Z]\p{L}+ [A-Z]\p{L}+)\b)/u,
  },
]
