/** Style of the briefing page: a narrow column in a serif face, dark where the reader prefers it, black on paper. */
export const pageStyle = `
:root { --ink: #1d1d1b; --quiet: #66645e; --paper: #fdfcf8; --line: #dcd8cc; --accent: #7a1f2b; --open: #8a5a00; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e6de; --quiet: #a09c92; --paper: #191918; --line: #3a3833; --accent: #e08a94; --open: #e0b050; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 44rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 Georgia, 'Times New Roman', serif; }
header { border-bottom: 3px double var(--line); margin-bottom: 1.5rem; padding-bottom: 1rem; }
h1 { font-size: 2.4rem; line-height: 1.1; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 .25rem; }
h3 { font-size: 1rem; margin: .75rem 0 .25rem; }
p { margin: .35rem 0; }
.kicker, .facts, .outlets, .open, .mark, footer, .sources { font-family: system-ui, sans-serif; }
.kicker { color: var(--accent); font-size: .8rem; letter-spacing: .08em; margin: 0; text-transform: uppercase; }
.facts, .outlets { color: var(--quiet); font-size: .85rem; font-weight: 400; margin: .1rem 0; }
.open { color: var(--open); font-size: .85rem; }
.mark { color: var(--accent); font-size: .75rem; font-weight: 400; margin-left: .2em; text-decoration: none; vertical-align: .25em; white-space: nowrap; }
article { border-bottom: 1px solid var(--line); margin-bottom: 1.25rem; padding-bottom: 1rem; }
section { margin: 2rem 0; }
section > h2 { border-bottom: 1px solid var(--line); margin-bottom: .75rem; padding-bottom: .25rem; }
blockquote { border-left: 3px solid var(--line); margin: .25rem 0 1rem; padding-left: .9rem; }
.version { color: var(--quiet); font-size: .9rem; margin: -.6rem 0 1rem .9rem; }
blockquote em { color: var(--quiet); }
.dispute { border-left: 3px solid var(--open); margin-bottom: 1rem; padding-left: .9rem; }
ul { margin: .25rem 0; padding-left: 1.25rem; }
.sources li { font-size: .85rem; }
.sources h2 { font-family: Georgia, 'Times New Roman', serif; }
.sources li { margin-bottom: .5rem; overflow-wrap: anywhere; }
.sources a { color: var(--accent); }
footer { border-top: 1px solid var(--line); color: var(--quiet); font-size: .8rem; padding-top: .75rem; }
@media print {
  :root { --ink: #000; --quiet: #444; --paper: #fff; --line: #bbb; --accent: #000; --open: #000; }
  @page { margin: 18mm 16mm; }
  body { font-size: 10.5pt; max-width: none; padding: 0; }
  article, .statement, .dispute, .sources li { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
  a { text-decoration: none; }
}
`
