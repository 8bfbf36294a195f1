import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { endOf, startChild } from '#test/support/child.ts'

const root = join(import.meta.dirname, '../..')
const launcher = join(root, 'scripts/attache.mjs')

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
      'attache: this is Node 20.20.2, and Attaché needs Node 24. `npm ci` brings it for the npm scripts, but not ' +
        'with --omit=dev, nor where install scripts are switched off: run `npm ci --ignore-scripts=false`, or install Node 24.\n',
    )
  })

  it('is looked at by each npm script that runs TypeScript, before all else', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    const running = Object.entries(scripts).filter(([, line]) => /\.ts\b|scripts\/attache|vitest|tsc/.test(line))
    expect(running.length).toBeGreaterThan(30)
    const unguarded = running.filter(
      ([, line]) => !/^node (?:--\S+ )*scripts\/(?:attache\.mjs|need-node\.mjs && )/.test(line),
    )
    expect(unguarded.map(([name]) => name)).toEqual([])
  })

  it('is said nothing of where it will do', async () => {
    expect(await launchAs('24.0.0')).toEqual({
      code: 0,
      out: expect.stringMatching(/^attache \d+\.\d+\.\d+\n$/),
      err: '',
    })
  })
})
