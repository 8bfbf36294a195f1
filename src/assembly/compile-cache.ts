import { enableCompileCache, flushCompileCache } from 'node:module'

/**
 * Keeps our compiled modules in a folder, where the next start and every new thread find them. A thread then starts in
 * half the time, and no thread loads the compiler that strips types. If the folder cannot be written, nothing is kept.
 * A folder that the environment names stays the one that is used.
 */
export function keepCompiled(folder: string): void {
  const { directory } = enableCompileCache(folder)
  // Threads read it from their environment. Changing it has no effect on this thread, which has started already.
  if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] ??= folder
}

/** Writes what was compiled until now; the rest follows when the program ends. */
export const writeCompiled = flushCompileCache
