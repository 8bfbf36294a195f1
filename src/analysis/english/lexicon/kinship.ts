/**
 * Words before a name that bring its bearer in as somebody's relative: “his late wife, Jane Doe”.
 *
 * Source: compiled by hand from newswire.
 */
export const kinship =
  /\b(?:his|her) (?:late |ex-|former |eldest |youngest |older |younger |elder |twin )?(?:wife|husband|son|daughter|brother|sister|mother|father|widow|widower|uncle|aunt|cousin|nephew|niece),? $/

/** Who is told from somebody else: “the son of King Olav”, “a lawyer for Mayor Doe”. */
export const relatives: ReadonlySet<string> = new Set(
  `wife husband widow widower partner son sons daughter daughters brother brothers sister sisters mother father parents uncle aunt cousin nephew niece
   grandson granddaughter grandmother grandfather friend friends family aide aides adviser advisers advisor advisors lawyer lawyers attorney attorneys
   ally allies critic critics supporter supporters victim victims colleague colleagues neighbour neighbours`.split(
    /\s+/,
  ),
)
