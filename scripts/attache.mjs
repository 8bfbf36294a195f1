#!/usr/bin/env node
import './need-node.mjs'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// What an earlier start has compiled, before the first module with types is loaded: where all of them are found there,
// the compiler that strips types is not loaded, which takes 17 MB for as long as the bot runs.
// These two are imported late, because a Node too old has not got them.
const { enableCompileCache } = await import('node:module')
const { parseEnv } = await import('node:util')
const settings = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {}
const data = process.env.DATA_DIR ?? settings.DATA_DIR ?? 'data'
if (existsSync(data)) enableCompileCache(join(data, 'compile-cache'))

await import('../src/main.ts')
