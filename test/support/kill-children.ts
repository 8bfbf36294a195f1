import { afterAll } from 'vitest'
import { killChildren } from './child.ts'

/** A set-up file: no process outlives the test file that started it. */
afterAll(killChildren)
