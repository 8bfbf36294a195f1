import { enableCompileCache, flushCompileCache } from 'node:module'

/**
 * Keeps what the engine makes of our modules in a folder, where the next start and every new thread find it: a thread
 * starts in half the time, and no thread holds the compiler of types. A folder that cannot be written is done without.
 */
export function keepCompiled(folder: string): void {
  const { directory } = enableCompileCache(folder)
  // Threads take it from the environment; only theirs may say so, since this one has begun already.
  if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] = folder
}

/** Writes what was compiled until now; the rest follows when the program ends. */
export const writeCompiled = flushCompileCache
