/**
 * Words before a name that bring its bearer in as somebody's relative: “his late wife, Jane Doe”.
 *
 * Source: compiled by hand from newswire.
 */
export const kinship =
  /\b(?:his|her) (?:late |ex-|former |eldest |youngest |older |younger |elder |twin )?(?:wife|husband|son|daughter|brother|sister|mother|father|widow|widower|uncle|aunt|cousin|nephew|niece),? $/
