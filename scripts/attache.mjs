#!/usr/bin/env node
import './need-node.mjs'
import './heed-signals.mjs'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

// What an earlier start has compiled, before the first module with types is loaded: where all of them are found there,
// the compiler that strips types is not loaded, which takes 17 MB for as long as the bot runs.
// These two are imported late, because a Node too old has not got them.
const { enableCompileCache } = await import('node:module')
const { parseEnv } = await import('node:util')
// The folder whose settings hold, as `enterSettingsFolder` in src/config.ts finds it.
const installed = join(import.meta.dirname, '..')
const isHere = existsSync('.env') || existsSync(join('data', 'attache.sqlite')) || process.env.DATA_DIR
const file = ['.env', join(installed, '.env')].find((path) => existsSync(path))
const settings = file === undefined ? {} : settingsIn(file)
const data = resolve(isHere ? '.' : installed, process.env.DATA_DIR || settings.DATA_DIR || 'data')
if (existsSync(data)) enableCompileCache(join(data, 'compile-cache'))

await import('../src/main.ts')

/** None where the file cannot be read: `enterSettingsFolder` says so. */
function settingsIn(path) {
  try {
    return parseEnv(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch {
    return {}
  }
}
