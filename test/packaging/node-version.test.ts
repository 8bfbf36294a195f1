import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { endOf, startChild } from '#test/support/child.ts'

const launcher = join(import.meta.dirname, '../../scripts/attache.mjs')

/** Runs the launcher in a Node that says it is of another version. */
function launchAs(version: string) {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`
  return endOf(startChild(['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, launcher, '--version']))
}

describe('the version of Node', () => {
  it('is named in one sentence where it is too old', async () => {
    const { code, out, err } = await launchAs('20.20.2')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toBe(
      'attache: this is Node 20.20.2, and Attaché needs Node 24. `npm ci` brings it for the npm scripts, unless ' +
        'install scripts are switched off: run `npm ci --ignore-scripts=false`, or install Node 24.\n',
    )
  })

  it('is said nothing of where it will do', async () => {
    expect(await launchAs('24.0.0')).toEqual({
      code: 0,
      out: expect.stringMatching(/^attache \d+\.\d+\.\d+\n$/),
      err: '',
    })
  })
})
