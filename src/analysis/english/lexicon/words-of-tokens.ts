/**
 * Words that the rules of `tokens/` ask for: words and their forms.
 *
 * Source: compiled by hand from newswire, a list for the sentences that asked for it.
 */

export const contraction = new Set(['s', 'll', 'd', 've', 're', 'm'])

export const abbreviationsThatAreWords = /^(?:no|mon|sun|sat|fig|al|co|mar|miss|mass|ill|la|wash|ore|del|ind|art)$/i

export const neverVerb = new Set(`u.s. being like number thing people official police senate secretary`.split(' '))

export const notGerund = new Set(
  `king thing nothing something anything everything morning evening during string spring ring wing bring sibling ceiling wedding building being
   beijing outstanding ongoing underlying interesting boring amazing willing sterling lightning`.split(/\s+/),
)

export const notPast = new Set(
  `hundred red bed need speed seed breed shed indeed united united sacred naked wicked hatred kindred embed bred fed led wed sled
   so-called alleged armed-forces unprecedented unexpected talented gifted limited`.split(/\s+/),
)
