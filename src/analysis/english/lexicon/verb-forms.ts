/** What a written form can be of its verb. A form may be several at once (“set”). */
export const verbForm = { base: 1, third: 2, past: 4, participle: 8, gerund: 16 } as const

const vowels = 'aeiou'

/**
 * “stop” → “stopp-”: one syllable (or a stressed last one, listed) that ends consonant, vowel, consonant.
 *
 * Source: Quirk et al., “A Comprehensive Grammar of the English Language” (1985), section 3.8; verbs compiled by hand.
 */
const doubling = new Set(
  `admit commit submit permit refer defer prefer deter incur occur control patrol compel propel expel rebel repel dispel regret equip quip abet
   transmit omit emit remit acquit begin forget upset offset reset outrun confer infer concur recur transfer compel excel
   babysit handicap kidnap worship`.split(/\s+/),
)

function doublesLastLetter(base: string): boolean {
  if (doubling.has(base)) return true
  if (base.length < 3 || base.length > 5) return false
  const [c, v, d] = [base.at(-3)!, base.at(-2)!, base.at(-1)!]
  if (vowels.includes(c) || !vowels.includes(v) || vowels.includes(d) || 'wxy'.includes(d)) return false
  return [...base].filter((letter) => vowels.includes(letter) || letter === 'y').length === 1
}

function thirdPerson(base: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}

function regularPast(base: string): string[] {
  if (base.endsWith('e')) return [`${base}d`]
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`]
  if (doublesLastLetter(base)) return [`${base}${base.at(-1)}ed`]
  return base.endsWith('l') && vowels.includes(base.at(-2) ?? '') ? [`${base}ed`, `${base}led`] : [`${base}ed`]
}

function gerunds(base: string): string[] {
  if (base.endsWith('ie')) return [`${base.slice(0, -2)}ying`]
  if (base.endsWith('e') && !/(?:ee|ye|oe)$/.test(base)) return [`${base.slice(0, -1)}ing`]
  if (doublesLastLetter(base)) return [`${base}${base.at(-1)}ing`]
  return base.endsWith('l') && vowels.includes(base.at(-2) ?? '') ? [`${base}ing`, `${base}ling`] : [`${base}ing`]
}

export type VerbForm = { readonly written: string; readonly form: number }

/**
 * Every written form of a verb with what it can be.
 *
 * @param irregular - Past and participle where they do not follow the rule.
 */
export function formsOf(base: string, irregular?: { readonly past: string; readonly participle: string }): VerbForm[] {
  const forms: VerbForm[] = [
    { written: base, form: verbForm.base },
    { written: thirdPerson(base), form: verbForm.third },
    ...gerunds(base).map((written) => ({ written, form: verbForm.gerund })),
  ]
  if (irregular) {
    forms.push(
      { written: irregular.past, form: verbForm.past },
      { written: irregular.participle, form: verbForm.participle },
    )
    const rule = regularPast(base)[0]!
    if (
      /^(?:dream|lean|leap|learn|spell|spill|burn|prove|light|show|plead|speed|wake|forecast|broadcast|quit|rid)$/.test(
        base,
      )
    ) {
      forms.push({ written: rule, form: verbForm.past | verbForm.participle })
    }
  } else {
    forms.push(...regularPast(base).map((written) => ({ written, form: verbForm.past | verbForm.participle })))
  }
  return forms
}
