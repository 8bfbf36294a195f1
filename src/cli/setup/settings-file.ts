import { chmod, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { fileProblem } from '#src/base/file-problem.ts'

/**
 * The text of an `.env` with these settings: a line that sets a name, commented out or not, is replaced; a name without
 * a line comes at the end. All else stays as it is.
 */
export function withSettings(text: string, settings: Readonly<Record<string, string>>): string {
  let lines = text === '' ? [] : text.replace(/\n$/, '').split('\n')
  for (const [name, value] of Object.entries(settings)) {
    const line = `${name}=${quoted(value)}`
    const isSet = (candidate: string) => candidate.startsWith(`${name}=`)
    const isShown = (candidate: string) => candidate.startsWith(`# ${name}=`)
    const wanted = lines.some(isSet) ? isSet : isShown
    const place = lines.findIndex(wanted)
    lines = place === -1 ? [...lines, line] : lines.with(place, line)
  }
  return `${lines.join('\n')}\n`
}

/** Settings that are written beside the file, and not in force yet. */
export type PreparedSettings = {
  /** Puts them in the file's place. */
  keep(): Promise<void>
  /** Leaves the file as it is. */
  drop(): Promise<void>
}

/**
 * Writes a file with these settings beside `file`, made from `example` where there is none. Nobody but its owner can read
 * it, at any moment. Rejects where nothing can be written there, before anything has changed.
 */
export async function prepareSettings(
  { file, example }: { readonly file: string; readonly example: string },
  settings: Readonly<Record<string, string>>,
): Promise<PreparedSettings> {
  const text = (await textOf(file)) ?? (await textOf(example)) ?? ''
  const fresh = `${file}.new`
  try {
    await writeFile(fresh, withSettings(text, settings), { mode: 0o600 })
    await chmod(fresh, 0o600) // it may have stood there before
  } catch (cause) {
    await rm(fresh, { force: true })
    throw new Error(`${file} cannot be written: ${fileProblem(cause)}. Nothing was changed.`, { cause })
  }
  return { keep: () => rename(fresh, file), drop: () => rm(fresh, { force: true }) }
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw cause
  }
}

/** Node's reader of `.env` takes `#` for a comment, and blanks at the ends away, outside quotation marks. */
function quoted(value: string): string {
  if (/^[\w./:@+-]*$/.test(value)) return value
  return value.includes('"') ? `'${value}'` : `"${value}"`
}
