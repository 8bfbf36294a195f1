/**
 * Whose article pages are read where robots.txt allows, from the least to the most: nobody's; those that the catalogue
 * marks; beside them those of teasers that a followed topic or a busy event needs; every outlet's.
 */
export const fullTextPolicies = ['never', 'catalogue', 'needed', 'always'] as const
export type FullTextPolicy = (typeof fullTextPolicies)[number]

/**
 * One policy for feeds that servers share. A server that has not chosen takes the operator's choice. The server that
 * wants most decides, because reading more harms no other server. The operator's `never` binds all of them.
 *
 * @param choices - Of every server that the bot is in; null where it has not chosen.
 */
export function joinedPolicy(operator: FullTextPolicy, choices: readonly (FullTextPolicy | null)[]): FullTextPolicy {
  if (operator === 'never' || choices.length === 0) return operator
  const wanted = choices.map((choice) => fullTextPolicies.indexOf(choice ?? operator))
  return fullTextPolicies[Math.max(...wanted)] ?? operator
}
