/**
 * Words for one office: “Sen.” and “the senator”.
 *
 * Source: compiled by hand from newswire.
 */
const short: Readonly<Record<string, string>> = {
  sen: 'senator',
  rep: 'congressman',
  representative: 'congressman',
  congresswoman: 'congressman',
  lawmaker: 'congressman',
  gov: 'governor',
  gen: 'general',
  lt: 'lieutenant',
  col: 'colonel',
  capt: 'captain',
  maj: 'major',
  sgt: 'sergeant',
  adm: 'admiral',
  cmdr: 'commander',
  spokeswoman: 'spokesman',
  spokesperson: 'spokesman',
  chairwoman: 'chairman',
  chair: 'chairman',
  premier: 'premier',
  prof: 'professor',
  amb: 'ambassador',
  pres: 'president',
  sec: 'secretary',
  insp: 'inspector',
  supt: 'superintendent',
  businesswoman: 'businessman',
  policewoman: 'policeman',
  actress: 'actor',
}

/** One word for all that mean the same office. */
export function officeWord(word: string): string {
  const bare = word.replace(/\.$/, '')
  return short[bare] ?? bare
}
