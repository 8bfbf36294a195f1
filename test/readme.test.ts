import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '#commands/index.ts'
import { terminalCommands } from '#src/cli/index.ts'
import { permissionBits } from '#src/discord/places.ts'
import { rankWeights } from '#src/stories/rank.ts'

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const settings = readFileSync(join(root, '.env.example'), 'utf8')

describe('the README', () => {
  it('invites the bot with the permissions that posting needs, and no other', () => {
    const { ViewChannel, SendMessages, CreatePublicThreads, SendMessagesInThreads } = permissionBits
    const [, asked] = /[?&]permissions=(\d+)/.exec(readme) ?? []
    expect(BigInt(asked!)).toBe(ViewChannel | SendMessages | CreatePublicThreads | SendMessagesInThreads)
  })

  it.each(Object.entries(rankWeights))('gives %s its true weight', (name, weight) => {
    expect(readme).toContain(`${weight.toFixed(2)} × ${name} `)
  })

  it.each(terminalCommands.map(({ name }) => name))('names the terminal command %s', (name) => {
    expect(readme).toMatch(new RegExp(`\`[^\`\n]*\\b${name}\\b`))
  })

  it.each(commands.map(({ data }) => data.name))('names the Discord command %s', (name) => {
    expect(readme).toMatch(new RegExp(`\`/${name}\\b|\\*\\*${name}\\*\\*`))
  })

  it('knows no setting that .env.example does not explain', () => {
    const section = readme.slice(readme.indexOf('## Settings'), readme.indexOf('## How it decides'))
    const named = [...section.matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name]) => name!).filter((name) => name !== 'UTC')
    expect(named.length).toBeGreaterThan(5)
    for (const name of named) expect(settings).toMatch(new RegExp(`^${name}=`, 'm'))
  })
})
