const otherCharacter = /[^\t-~\u00a0\u2010-\u2027]/

/**
 * Whether all letters and digits of a text are those of ASCII: beside them it has only marks (dashes, curly quotation
 * marks, an ellipsis) and spaces. Such a text, most English news, is cut into words without asking Unicode's tables.
 */
export function hasPlainLetters(text: string): boolean {
  return !otherCharacter.test(text)
}
