/** What sort of item an article is. Only `news` tells events; the others comment on them, list them or sell something. */
export type ArticleKind =
  | 'news'
  | 'opinion'
  | 'newsletter'
  | 'live'
  | 'gallery'
  | 'explainer'
  | 'programme'
  | 'utility'
  | 'sport'

/** What an outlet marks as something else than news. */
export type MarkedKind = Exclude<ArticleKind, 'news'>

/**
 * How an outlet marks a kind, in the path of the address or in the headline; `body-kind-words.ts` has how the first words
 * of a text mark it. The first row that fits decides. Our own list, from the addresses and headlines of English-language
 * outlets; each row's examples are in the test beside it.
 */
export type KindMark = {
  readonly kind: MarkedKind
  readonly in: 'path' | 'title' | 'body'
  readonly pattern: RegExp
}

export const kindMarks: readonly KindMark[] = [
  {
    kind: 'opinion',
    in: 'path',
    pattern:
      /\/(?:opinions?|commentisfree|commentary|comment|columns?|columnists?|editorials?|op-?eds?|oped|viewpoints?|letters(?:-to-the-editor)?|ideas|voices|views|perspectives?|analysis-and-opinion)(?:\/|$)/i,
  },
  { kind: 'opinion', in: 'path', pattern: /\/(?:opinion|editorial|op-ed|letters?-to-the-editor)-/i },
  {
    kind: 'opinion',
    in: 'title',
    pattern:
      /^(?:opinions?|editorials?|comment(?:ary)?|op-?ed|viewpoint|column|guest (?:essay|column)|letters?(?: to the editor)?|essay|perspective|my view|our view|the view from|readers? letters?) ?[:|–—-]/i,
  },
  {
    kind: 'opinion',
    in: 'title',
    pattern: /[|–—:-] ?(?:opinion|editorial|op-?ed|column|letters?|commentary|guest essay)$/i,
  },
  {
    kind: 'newsletter',
    in: 'path',
    pattern:
      /\/(?:newsletters?|morning-?briefing|evening-?briefing|daily-?briefing|briefings?|the-morning|firstft|first-edition|playbook|press-?reviews?|morning-?mail|up-first)(?:\/|$)/i,
  },
  {
    kind: 'newsletter',
    in: 'path',
    pattern:
      /[/-](?:newsletter|morning-(?:news-)?brief(?:ing)?|evening-brief(?:ing)?|daily-brief(?:ing)?|news-(?:quiz|roundup)|weekly-roundup|first-thing)(?:[-/.]|$)/i,
  },
  {
    kind: 'newsletter',
    in: 'title',
    pattern:
      /^(?:your |the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|morning|evening|daily|afternoon|weekly|world|us|uk|europe|asia|australia)(?: news| mail| morning| evening)? (?:brief(?:ing)?|digest|round-?up|newsletter|mail|headlines|wrap|bulletin)\b(?! (?:on|for|by|at|with|from|in|that)\b)/i,
  },
  {
    kind: 'newsletter',
    in: 'title',
    pattern:
      /^(?:first ?bf|first ?ft|morning mail|afternoon update|first thing|first edition|evening read|press review|newsletter|up first|playbook|in brief|news in brief|top stories|headlines|today in|the papers|what the papers say|(?:this|the) week in|week in review|the week(?: around| ahead| in)?|what to watch|politico|the download|the brief|must[- ]reads?|weekend reads?|quotes? of the (?:day|week)|news quiz|quiz)\b ?(?:[:|–—-]|$|around the world|in pictures|ahead|palestine|to know|for)/i,
  },
  {
    kind: 'newsletter',
    in: 'title',
    pattern:
      /^this week in \p{Lu}|\b(?:news quiz|weekly quiz)\b|\bnewsletter:|\bbalance of power: (?:late|early) edition\b/iu,
  },
  {
    kind: 'live',
    in: 'path',
    pattern: /\/(?:live|live-?news|live-?updates?|live-?blogs?|liveblog|liveticker|livestream|watch-live)(?:\/|$)/i,
  },
  {
    kind: 'live',
    in: 'path',
    pattern:
      /[/-](?:live-updates?|live-blog|live-news|liveblog|live-coverage|as-it-happened|live-results?)(?:[-/.]|$)|\/live-/i,
  },
  {
    kind: 'live',
    in: 'title',
    pattern:
      /^the latest ?:|^(?:watch )?live(?:[ -](?:updates?|blog|news|coverage|results?|stream|feed))?(?: ?[:|–—]| - )|^.{0,60}\blive(?:[ -](?:updates?|blog))? ?[:–—]/i,
  },
  {
    kind: 'live',
    in: 'title',
    pattern:
      /\blive (?:updates?|blog)$|[,–—|-] live$|\b(?:politics|news|election|war) live\b|\bas it happened$|^\p{L}{2,20}(?: news)? updates?: /iu,
  },
  {
    kind: 'gallery',
    in: 'path',
    pattern:
      /\/(?:gallery|galleries|in-?pictures|photos?|photo-?essays?|slideshows?|photo-?galleries|picture-?gallery|cartoons?|comics|infographics?|in-photos)(?:\/|$)/i,
  },
  {
    kind: 'gallery',
    in: 'path',
    pattern:
      /[/-](?:in-(?:pictures|photos|maps)|photo-gallery|photos-of-the-(?:day|week)|picture-gallery|photo-essay)(?:[-/.]|$)/i,
  },
  {
    kind: 'gallery',
    in: 'title',
    pattern:
      /^(?:photo gallery|gallery|photos?|in (?:pictures|photos|images)|pictures|picture of the day|slideshow|photo essay|cartoons?|infographics?|images)(?: of the (?:day|week))? ?[:|–—-]|[:|–—,-] ?(?:in (?:pictures|photos|images)|photo essay|photos)$|\bin (?:\d+ |twenty |ten )?(?:pictures|photos)(?:[—:–-]|$)|^(?:best )?(?:photos|pictures|images) of the (?:day|week|month|year)\b/i,
  },
  {
    kind: 'programme',
    in: 'path',
    pattern:
      /\/(?:podcasts?|audio|radio|programmes?|program|tv-shows|the-(?:stream|listening-post|take)|inside-story|up-front|talk-to-al-jazeera|featured-documentaries|quotable|counting-the-cost|transcripts?)(?:\/|$)/i,
  },
  {
    kind: 'programme',
    in: 'title',
    pattern:
      /^(?:podcast|video|watch|listen|replay|rewatch|audio|transcript|full transcript|full episode|episode|documentary|the debate|newsmakers?|interview transcript)\b ?(?:[:|–—-])|[:|–—(-] ?(?:podcast|video|audio|transcript|full episode)$|\bfull transcript\b|^transcript of\b|\bwith the atlantic\b/i,
  },
  {
    kind: 'programme',
    in: 'title',
    pattern:
      /^(?:\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d{1,2}, \d{4}) ?[:|–—-]|[:|] (?:late|early) edition\b|\b\d{1,2}\/\d{1,2}\/\d{4}$|\| (?:radio )?(?:balance of power|daybreak \p{L}+|politics weekly)\b/iu,
  },
  {
    kind: 'utility',
    in: 'path',
    pattern:
      /\/(?:horoscopes?|crosswords?|puzzles|games|recipes?|food-?(?:and-?)?drink|shopping|coupons?|deals|reviews?|underscored|wirecutter|buy-?side|select|lottery|quizz?e?s?|sponsored|paid-content|partner-content|advertorial|jobs|travel|style|fashion|beauty|celebrity(?:-news)?|entertainment|showbiz|tv-and-radio|books|film|music|movies|wellness|dating|parenting|property|real-estate)(?:\/|$)/i,
  },
  {
    kind: 'utility',
    in: 'title',
    pattern:
      /\b(?:horoscopes?|crossword|wordle|sudoku|lottery (?:numbers|results?)|powerball (?:numbers|results?)|winning numbers|coupon codes?|promo codes?|best deals|black friday|prime day|recipe|gold (?:price|rate) today|(?:petrol|diesel|fuel) prices? today|weather forecast|tv (?:guide|listings)|how to watch|what(?:'s| is) on tv|streaming guide|gift guide|spaghetti models?)\b/i,
  },
  {
    kind: 'sport',
    in: 'path',
    pattern:
      /\/(?:sports?|football|soccer|cricket|tennis|golf|rugby|nfl|nba|mlb|nhl|wnba|ncaa|formula-?1|f1|boxing|ufc|mma|olympics|athletics|cycling|horse-?racing|motorsports?)(?:\/|$)/i,
  },
  {
    kind: 'sport',
    in: 'title',
    pattern:
      /\b(?:premier league|champions league|europa league|world cup (?:final|qualifier|squad|draw|group)|grand slam|french open|australian open|us open (?:final|tennis|champion)|wimbledon|roland garros|super bowl|nba finals|stanley cup|grand prix|test match|t20|odi series|ipl 20\d\d|asia cup|ballon d'or|transfer (?:window|news)|hat-?trick|line-?ups?|player ratings|match report|live score)\b/i,
  },
  {
    kind: 'explainer',
    in: 'path',
    pattern:
      /\/(?:explainers?|explained|fact-?checks?|factcheck|faqs?|how-to|guides?|reality-?check|timeline|quick-?guide|backgrounder)(?:\/|$)/i,
  },
  {
    kind: 'explainer',
    in: 'path',
    pattern:
      /[/-](?:explainer|explained|fact-check(?:ed|ing)?|what-(?:to-know|we-know)|what-you-need-to-know|things-to-know|a-timeline|q-and-a)(?:[-/.]|$)/i,
  },
  {
    kind: 'explainer',
    in: 'path',
    pattern: /\/(?:features?|analysis|analyses|in-?depth|long-?reads?|longform|magazine|big-read|insights?)(?:\/|$)/i,
  },
  {
    // Under a picture: “Sailors walk past a ship in Sudmark on May 3, 2026, a day after …”
    kind: 'gallery',
    in: 'title',
    pattern:
      /^(?!.*\b(?:will|would|may|to be|to vote|to meet|set (?:to|for)|due|scheduled|slated|expected)\b).{25,}\bon \p{Lu}\p{Ll}{2,8}\.? \d{1,2}, (?:19|20)\d\d\b/u,
  },
  {
    // “Orlo statement on the strike in Sudmark”: a recording. Not “Orlo’s remarks on Sudmark anger Norland”
    kind: 'programme',
    in: 'title',
    pattern:
      /^(?!.*\b(?:angers?|draws?|sparks?|prompts?|triggers?|stirs?|fuels?|alarms?|divides?|raises?|causes?|brings?|leaves?|hits?|lifts?|wins?|interrupted|cancell?ed|postponed|delayed|disrupted|leaked|condemned|criticised|criticized)\b)(?:\p{Lu}[\p{L}-]+ ){1,3}(?:statement|speech|remarks|address|news conference|press conference) (?:on|about|after|following) /u,
  },
  {
    kind: 'explainer',
    in: 'title',
    pattern:
      /^(?:explain(?:ed|er)|analysis|fact[- ]?check(?:ed|ing)?|factbox|timeline|q ?& ?a|faq|profile|at a glance|backgrounder|reality check|verif(?:y|ied)|in depth|the big read|long read|data|charts?|map(?:s|ped)?|tracker|takeaways|breakdown|bbc verify|what is known|ask an expert) ?[:|–—-]|^bbc verify\b|[:|–—,-] ?(?:explain(?:ed|er)|a timeline|an explainer|what (?:to|we) know|what you (?:need|have) to know|fact[- ]?check|what we know so far|(?:a )?visual guide|(?:news )?analysis)\.?$/i,
  },
  {
    kind: 'explainer',
    in: 'title',
    pattern:
      /\bwhat (?:(?:to|we|you) (?:need to |should )?know|(?:we|you) (?:do )?(?:and don.t )?know)\b|\beverything (?:you|we) (?:need to )?know\b|\bthings to know\b|\bwhat (?:is|are) known about\b|\b(?:tracker|flood|path|live|spaghetti) maps?\b ?[:|]|\bin (?:charts|maps|numbers|graphics)$|\bsee how\b/i,
  },
  {
    kind: 'explainer',
    in: 'title',
    pattern:
      /\bhere(?:['’]s| is| are) (?:what|why|how|who|the|where)\b|\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|key|main|big) (?:things|facts|questions|takeaways|charts|maps|reasons|ways|moments|lessons) (?:to know|to watch|from|about|that|we|you|why)\b/i,
  },
  {
    kind: 'explainer',
    in: 'title',
    pattern:
      /^(?!.*\b(?:is|remains?|was) (?:unclear|unknown|not known)\b)(?:who|what|why|how|when|where|which) (?:is|are|was|were|do|does|did|has|have|can|could|will|would|should|might|\p{L}+(?:'s|’s)? \p{L}+)\b|^(?:the )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:key )?(?:things|facts|questions|takeaways|charts|maps|reasons|ways|moments|lessons)\b/iu,
  },
  {
    // “Orlo Latest: Talks in Halvar, ferries sail again”
    kind: 'live',
    in: 'title',
    pattern: /^(?:\p{L}[\p{L}-]* ){1,3}latest ?: /iu,
  },
  {
    kind: 'utility',
    in: 'title',
    pattern: /\bschedule: .{3,60}\b(?:stream|start times?)\b|\b(?:stream|channel), start times?\b/i,
  },
  {
    kind: 'newsletter',
    in: 'title',
    pattern:
      /^(?:news wrap|the morning|the evening|evening news brief|flashback|big take|on this day) ?[:|–—-]|^flashback\b/i,
  },
  {
    kind: 'live',
    in: 'title',
    pattern: /\blive (?:\p{L}+ )?updates?\b/iu,
  },
  {
    kind: 'newsletter',
    in: 'title',
    pattern:
      /^from (?:the|our) archives?\b|\bdaily update\b|^(?:today|tonight|yesterday)[’']s (?:top )?(?:news|stories|headlines)\b|\b(?:war|conflict) day \d+\b|(?:^|[:|–—] ?)day \d+ of the\b/i,
  },
  {
    kind: 'programme',
    in: 'title',
    pattern: /^\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+ on(?:…|\.\.\.| (?:how|why|what)\b)/u,
  },
  {
    kind: 'programme',
    in: 'title',
    pattern: /^(?:the take|the daily|the takeaway|consider this|tribcast|big take asia) ?[:|–—]/i,
  },
  {
    kind: 'explainer',
    in: 'title',
    pattern: /\beverything to know\b/i,
  },
  {
    kind: 'newsletter',
    in: 'title',
    pattern: /^[^;]{12,90}; [^;]{12,90}; [^;]{12,90}$/,
  },
]

/** Words that end a headline behind a bar and are no author's name: of outlets, sections and programmes. */
export const noAuthors: ReadonlySet<string> = new Set(
  'News Press Mail Times Post Jazeera Herald Tribune Journal Star Sun Guardian Telegraph Independent Online Report World Sport Sports Entertainment Business Politics Weekly Daily Today Live Podcast Radio TV Europe Asia Africa America Edition Daybreak Power Blog BLOG LIVE Technology Science Health Monitor Review Standard Analysis Crime Money Markets Opinion Editorial Letters Commentary Column Video Watch Photos'.split(
    ' ',
  ),
)
