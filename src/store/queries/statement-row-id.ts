/** More statements than the longest stored text can have. */
const mostStatements = 16_384

/**
 * The row id of a statement: the `ordinal`-th of a revision, from 0. Ids grow in the order of filing, also where an
 * earlier article is filed again. They are always larger than the plain numbers that earlier versions of the program
 * gave.
 */
export function statementRowId(revisionId: number, ordinal: number): number {
  if (ordinal >= mostStatements) throw new RangeError(`Statement ${ordinal} of revision ${revisionId} has no row id`)
  return revisionId * mostStatements + ordinal
}
