#!/usr/bin/env node
import './need-node.mjs'

await import('../src/main.ts')
