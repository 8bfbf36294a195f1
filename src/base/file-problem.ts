const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full for this user',
  EFBIG: 'the disk takes no file of that size',
  ENAMETOOLONG: 'its name is too long',
  EEXIST: 'it exists already',
}

/** Why a file could not be read or written, in words for people. */
export function fileProblem(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : null
  return (code !== null && reasons[code]) || (cause instanceof Error ? cause.message : String(cause))
}
