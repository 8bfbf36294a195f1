import { sliceOf } from '#src/base/span.ts'
import type { Figure } from '#src/stories/facts/figures.ts'

/** What money is given, owed or taken as. */
const kinds =
  'aid|assistance|relief|loans?|credit|grants?|funds?|funding|package|fines?|penalt(?:y|ies)|damages|compensation|' +
  'reparations|debts?|deficit|contracts?|deals?|budget|investments?|sanctions|tariffs|ransom|bribes?|donations?|' +
  'pledges?|subsid(?:y|ies)|bailout'
const kindAfter = new RegExp(`^(?:\\s+(?:in|of|worth of|as))?(?:\\s+[\\p{L}-]+){0,3}?\\s+(?:${kinds})\\b`, 'iu')
const kindBefore = new RegExp(`\\b(?:${kinds})(?:\\s+(?:is|was|of|worth|for|about|totall?ing|up|to)){1,3}\\s*$`, 'iu')

/** Beginnings of the verbs that say what is done with money. */
const movingVerb =
  /^(?:pledg|donat|lend|lent|borrow|grant|allocat|approv|paid|pay|fin(?:ed|es)$|seiz|froze|freez|confiscat|stole|owe|rais|invest|spen[dt]|releas|transfer|committed|promis|award)/

/** “a £340m yacht”: a sum right before a thing is what the thing is worth. */
const isWorth =
  /^\s(?!(?:in|to|for|from|on|of|and|or|by|over|after|before|at|as|this|last|more|less|worth|towards?|into|with|per|a|an|the|its|his|her|their)\b)\p{Ll}/u

/** How many words before a sum its verb may stand. */
const reach = 5

/** What makes a sum a price, or one of many. */
const isPrice =
  /\b(?:each|apiece|per|costs?|costing|pric(?:e|ed|es)|ticket|fetche[sd]|valu(?:ed|ation)|IPO|flotation|stake|revenues?|profits?|net worth|salary|salaries)\b|\ba (?:barrel|head|day|month|year|share|ounce|tonne|gallon|litre|piece)\b/iu

/** “his demand for $5 billion”, “insists on $5bn in funding”: what somebody wants is not given yet. */
const wished = /\b(?:demand(?:s|ed|ing)?|insist(?:s|ed|ing|ence)?|seek(?:s|ing)?|sought|request(?:s|ed|ing)?)\b/i

/** Whether a sum of money is one that was given, owed, taken or spent, not a price or what a thing is called by. */
export function isMoneyMoved(text: string, { span, sentence }: Pick<Figure, 'span' | 'sentence'>): boolean {
  const before = sliceOf(text, { start: Math.max(sentence.start, span.start - 60), end: span.start })
  const after = sliceOf(text, { start: span.end, end: Math.min(sentence.end, span.end + 60) })
  if (isPrice.test(before) || isPrice.test(after) || wished.test(before)) return false
  const verbal = before.replace(/[$€£¥]\s*$/, '')
  const noun = after.replace(/^\s*(?:dollars|euros|pounds|yuan|yen|rubles|roubles)\b/i, '')
  return kindAfter.test(noun) || kindBefore.test(verbal) || (!isWorth.test(noun) && isMoved(verbal))
}

function isMoved(before: string): boolean {
  const words = before.toLowerCase().trim().split(' ').slice(-reach)
  return words.some((word) => movingVerb.test(word))
}
