/** Style of the site and of a briefing as a file: one narrow column, dark where the reader prefers it, black on paper. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ink: #1b1a18; --soft: #57534c; --paper: #fcfbf8; --card: #f4f1ea; --line: #ddd8cc;
  --accent: #8a1c2c; --verbatim: #1c5c43; --reported: #4a4f57; --second: #85500a; --open: #85500a;
  --serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Source Serif 4', 'DejaVu Serif', Georgia, serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'DejaVu Sans', sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #eae6dd; --soft: #aba69b; --paper: #161615; --card: #201f1d; --line: #38352f;
    --accent: #f0959f; --verbatim: #7fcfa8; --reported: #b3bac4; --second: #e3b05c; --open: #e3b05c;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--serif); text-rendering: optimizeLegibility; }
a { color: inherit; text-decoration-color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main, footer, .bar { max-width: 43rem; margin-inline: auto; padding-inline: 1.25rem; }
main { padding-block: 2rem 3rem; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: .5rem; padding: .5rem 1rem; background: var(--ink); color: var(--paper); z-index: 1; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.masthead { border-bottom: 1px solid var(--line); font-family: var(--sans); }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.5rem; padding-block: .8rem; max-width: 64rem; }
.name { font: 600 1.35rem/1 var(--serif); letter-spacing: -.01em; text-decoration: none; color: var(--accent); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; list-style: none; margin: 0; padding: 0; }
nav li a { display: inline-block; padding: .35rem 0; color: var(--soft); font-size: .9rem; text-decoration: none; }
nav li a:hover, nav li a[aria-current] { color: var(--ink); text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 2px; text-underline-offset: .4em; }
.search { display: flex; gap: .4rem; margin-left: auto; }
input, select, button { font: .95rem/1.2 var(--sans); color: inherit; padding: .5rem .65rem; border: 1px solid var(--soft); border-radius: 4px; background: var(--paper); min-height: 2.5rem; }
.search input { width: 15.5rem; min-width: 0; }
::placeholder { color: var(--soft); opacity: 1; }
button { background: var(--ink); border-color: var(--ink); color: var(--paper); cursor: pointer; }
button:hover { background: var(--accent); border-color: var(--accent); }

h1, h2, h3 { font-weight: 600; line-height: 1.22; letter-spacing: -.012em; text-wrap: balance; margin: 0; }
h1 { font-size: clamp(1.9rem, 1.5rem + 1.8vw, 2.45rem); line-height: 1.12; }
h1.headline { font-size: clamp(1.6rem, 1.35rem + 1.4vw, 2.1rem); }
h2 { font-size: 1.3rem; }
h3 { font-size: 1.05rem; margin: 1.1rem 0 .3rem; }
p { margin: .5rem 0; text-wrap: pretty; }
.head { border-bottom: 1px solid var(--ink); padding-bottom: 1rem; margin-bottom: 1.75rem; }
.kicker { margin: 0 0 .35rem; color: var(--accent); font: 600 .78rem/1.3 var(--sans); letter-spacing: .07em; text-transform: uppercase; }
.facts, .outlets, .open, .windows, .actors, .version, .label { font: .84rem/1.5 var(--sans); color: var(--soft); margin: .35rem 0; }
.windows b { color: var(--ink); }
.actors { color: var(--ink); font-size: .92rem; margin-top: .8rem; }
.label { display: inline; font-weight: 600; color: var(--accent); margin-right: .35rem; }
.office { color: var(--soft); }
.open { color: var(--open); }
.phase { font-weight: 600; }
.lead { font-size: 1.15rem; line-height: 1.58; }

.story { border-bottom: 1px solid var(--line); padding-bottom: 1.1rem; margin-bottom: 1.75rem; }
.story > h2 { font-size: clamp(1.3rem, 1.15rem + .7vw, 1.6rem); margin-bottom: .4rem; }
.story > h2 > a.source-text { text-decoration: none; }
.story > h2 > a.source-text:hover { text-decoration: underline; text-decoration-color: var(--accent); }
.story .said { margin-top: .9rem; }

.cite { font: .76em/1 var(--sans); color: var(--accent); text-decoration: none; white-space: nowrap; letter-spacing: 0; font-weight: 400; }
h1 .cite, h2 .cite { font-size: .82rem; }
a.cite:hover { text-decoration: underline; }
.cite sup { font-size: .8em; margin-left: .1em; line-height: 0; vertical-align: .45em; }

.speaker { margin: 0; font-size: 1rem; }
.speaker::first-letter { text-transform: uppercase; }
.facts + .statement { margin-top: 1.2rem; }
time { white-space: nowrap; }
.speaker strong a { text-decoration-color: var(--line); }
.statement { margin: 0 0 1.1rem; }
.said { margin-bottom: 1.3rem; }
.said .statement { margin-bottom: .7rem; }
blockquote { margin: .2rem 0 .25rem; padding-left: 1rem; border-left: 2px solid var(--line); }
blockquote .ours { color: var(--soft); }
.statement .facts { margin: 0; padding-left: calc(1rem + 2px); }
.version { padding-left: calc(1rem + 2px); }
.grade { font-weight: 600; }
.grade.verbatim { color: var(--verbatim); } .grade.reported { color: var(--reported); } .grade.second-hand { color: var(--second); }
.dispute { border-left: 3px solid var(--open); padding-left: 1rem; margin-bottom: 1.4rem; }

section { margin: 2.4rem 0; }
section > h2 { border-bottom: 1px solid var(--line); padding-bottom: .35rem; margin-bottom: .9rem; }
ul, ol { padding-left: 1.3rem; margin: .4rem 0; }
li { margin: .3rem 0; }
.timeline { list-style: none; padding: 0; border-left: 2px solid var(--line); }
.timeline li { padding-left: 1rem; margin-bottom: .9rem; position: relative; }
.timeline li::before { content: ''; position: absolute; left: -5px; top: .5rem; width: 8px; height: 8px; border-radius: 50%; background: var(--accent); }
.timeline time { font: .82rem/1.4 var(--sans); color: var(--soft); }
.timeline p { margin: .1rem 0; }
.tally { list-style: none; padding: 0; font: .92rem/1.5 var(--sans); columns: 14rem; }
.tally li { margin: 0; padding: .15rem 0; break-inside: avoid; }
.articles, .choices { list-style: none; padding: 0; }
.articles li, .choices li { margin: .65rem 0; line-height: 1.4; }
.articles .facts { display: block; margin: .1rem 0 0; }
.sources { font: .84rem/1.5 var(--sans); color: var(--soft); }
.sources h2 { font-family: var(--serif); color: var(--ink); }
.sources li { margin-bottom: .35rem; overflow-wrap: anywhere; }
.sources .address { display: none; }
.filters { display: grid; grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr)); gap: .7rem 1rem; align-items: end; padding: 1rem; background: var(--card); border-radius: 6px; margin-bottom: 1.75rem; }
.filters p { margin: 0; } .filters label { display: block; font: 600 .82rem/1.4 var(--sans); margin-bottom: .2rem; }
.filters input, .filters select, .filters button { width: 100%; }
.pages { display: flex; justify-content: space-between; font-family: var(--sans); font-size: .92rem; border-top: 1px solid var(--line); padding-top: .8rem; }
dl { margin: .5rem 0; } dt { font-weight: 600; margin-top: .9rem; } dd { margin: .1rem 0 0; }
.outlets-list .facts { font-size: .78rem; }
.picture { margin: 1.5rem 0; } .picture img { width: 100%; height: auto; display: block; border-radius: 6px; }
footer { border-top: 1px solid var(--line); padding-block: 1rem 3rem; font: .82rem/1.5 var(--sans); color: var(--soft); }
footer p { margin: .3rem 0; }

@media (min-width: 64rem) { main, footer { max-width: 45rem; } body { font-size: 1.125rem; } }
@media (max-width: 34rem) {
  .search { margin-left: 0; width: 100%; } .search input { flex: 1; width: auto; }
  main { padding-top: 1.4rem; }
  .bar { gap: .3rem 1rem; }
  .picture { margin-inline: -1.25rem; } .picture img { border-radius: 0; } .picture .facts { padding-inline: 1.25rem; }
}
@media print {
  :root { --ink: #000; --soft: #333; --paper: #fff; --card: #fff; --line: #aaa; --accent: #000; --verbatim: #000; --reported: #000; --second: #000; --open: #000; }
  @page { margin: 18mm 17mm; }
  body { font-size: 10.5pt; line-height: 1.45; }
  main, footer { max-width: none; padding-inline: 0; }
  .masthead, .skip, .windows, .filters, .pages { display: none; }
  h1 { font-size: 22pt; } h2, .story > h2 { font-size: 13pt; } h1.headline { font-size: 19pt; } .lead { font-size: 12pt; }
  a { text-decoration: none; }
  .sources .address { display: inline; }
  .statement, .said, .dispute, .story > h2, .sources li, .articles li, .timeline li, figure { break-inside: avoid; }
  .timeline { margin-left: 5px; }
  .picture img { max-height: 90mm; width: auto; max-width: 100%; }
  h1, h2, h3, .speaker { break-after: avoid; }
}
`
