/** Texts that are made to slow an analysis down: each repeats its unit. */
export const hostileTexts: Readonly<Record<string, string>> = {
  'nested marks': '“a ‘b" ',
  'opening marks alone': '“',
  'straight marks alone': '"',
  'one mark a line': '"\n',
  'one endless sentence of cues': 'he said, ',
  'one endless list': 'Doe and ',
  'relative clauses in each other': 'who said that ',
  'according to, without end': 'according to Doe, ',
  brackets: '(',
  'blocks in each other': 'I said:\n',
  'a colon on every line': 'A:\n',
  'a single line of one letter': 'a',
  'capital letters': 'A ',
  'one name': 'Ann Cole ',
  'one long word': 'A',
  hyphens: 'Al-',
  titles: 'Deputy ',
  of: 'Ministry of ',
  commas: 'Ann Cole, ',
  'a headline without end': 'GUNMEN SHELL KABUL AND ',
  'new people': 'Xann Yole. ',
  readiness: 'Iran said it is ready to leave and ',
  'who is ready': 'who said that he is ready and ',
  attacks: 'Rebels attacked Iraq. ',
  agreement: '“We agree,” he said. ',
  talks: 'talks talks ',
  'lines in marks': '“a b c d e f”\n',
  credits: '(Reporting by Ann Cole) ',
  captions: 'Photo: Ann Cole\n',
  'first names that are words': 'Will Cole ',
  clocks: 'At 5 p.m. Sunday ',
  'cues side by side': 'He said he said ',
  'hearsay without end': 'Press TV reported that IRNA quoted Doe as saying ',
  'quotations with a cue each': '“We agree,” he said. ',
  'colons and quotations': 'He said: “Yes.” ',
  'pronouns about pronouns': 'He told him he told her ',
  'turns of a transcript': 'MATTHEWS: Yes.\n',
  'one open mark a line': '“a\n',
  'lines of one letter': 'a\n',
  'statements set out below a cue': 'Doe said:\n\n“We agree.\n\n',
  'words called something': 'called it a “sham” ',
  initials: 'A. B. C. ',
  'cues between dashes': '— he said — ',
  suppositions: 'if he says he would say ',
  'questions and answers': 'Q: What did he say?\nA: Nothing.\n',
  'pictures ahead of sentences': 'AP Photo/Ann Cole The minister said no. ',
  'offices and surnames': 'Foreign Minister Doe said no. Mr Doe said yes. ',
}

/** The same for the cutting of sentences alone. */
export const hostileSentences: Readonly<Record<string, string>> = {
  'full stops': '.',
  'spaced full stops': '. ',
  'quotation marks': '“',
  'open brackets': '(',
  initials: 'A.',
  numbers: '1. ',
  'one long word': 'a',
}

/** The same for the repair of a text. */
export const hostileRepairs: Readonly<Record<string, string>> = {
  references: '&amp;',
  mojibake: 'â€',
  'lost letters': '\ufffd',
  'glued sentences': 'Abc.”“',
  'glued lines': 'aidThree of ',
  'stops without spaces': 'a.B',
  'marks that turn': '”We “',
  'marks that never close': '"a, ',
  'wide spaces': 'a  "B',
  'subjects without a verb': 'The A, has said that ',
  'names after marks': '," Ann Cole, said. ',
  'lines of one width': `${'word '.repeat(9)}word\n`,
  'lines of one word': `${'a'.repeat(50)}\n`,
}

/** Repeats a unit until the text has this many characters. */
export const repeatTo = (size: number, unit: string): string => unit.repeat(Math.ceil(size / unit.length))

/** A text with this many people who have the same first name. */
export function namesakes(people: number): string {
  const name = (index: number): string =>
    `Ann ${String.fromCharCode(65 + (index % 26))}${index.toString(36).replace(/[0-9]/g, 'q')}`
  return Array.from({ length: people }, (_, index) => `${name(index)} spoke.`).join(' ')
}

/** A rule of as many stars, and the path that comes nearest to it. */
export const starryRobots = (stars: number): { readonly rules: string; readonly path: string } => ({
  rules: `User-agent: *\nDisallow: /${'*a'.repeat(stars)}b$`,
  path: `/${'a'.repeat(stars)}`,
})

/** Lists of feeds that never close what they open. */
export const hostileLists: Readonly<Record<string, string>> = {
  'outlines without end': '<outline text="a',
  'open comments': '<!--',
  'open folders with feeds': '<outline text="a" xmlUrl="https://a.example/1">',
  'a feed of many categories': '<outline xmlUrl="https://a.example/1" category="/a,/b,/c,/d,/e,/f,/g,/h,/i,/j,/k,/l"/>',
}

/** Lines of a robots.txt made to be slow. */
export const hostileRobots: Readonly<Record<string, (line: number) => string>> = {
  'agents without rules': (line) => `User-agent: a${line}`,
  'groups of one rule': (line) => `User-agent: a${line}\nDisallow: /${line}`,
  'one group of many rules': (line) => (line === 0 ? 'User-agent: *' : `Disallow: /${line}*a*b`),
}

/** As many tombstones and entries that are never closed. */
export const openTombstones = (count: number): string =>
  `${'<at:deleted-entry ref='.repeat(count)}${'<entry '.repeat(count)}`
