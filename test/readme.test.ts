import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ApplicationCommandOptionType } from 'discord-api-types/v10'
import { describe, expect, it } from 'vitest'
import { commands } from '#commands/index.ts'
import { terminalCommands } from '#src/cli/index.ts'
import { invitedWith, permissionBits } from '#src/discord/places.ts'
import { phrases } from '#src/discord/words/en/phrases.ts'
import { rankWeights } from '#src/stories/facts/rank.ts'

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const settings = readFileSync(join(root, '.env.example'), 'utf8')
const settingsPage = readFileSync(join(root, 'docs/settings.md'), 'utf8')

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }

describe('the README', () => {
  it('invites the bot with the permissions that posting needs, and no other', () => {
    const [, asked] = /[?&]permissions=(\d+)/.exec(readme) ?? []
    expect(BigInt(asked!)).toBe(invitedWith.reduce((bits, name) => bits | permissionBits[name], 0n))
    const section = readme.slice(readme.indexOf('permissions='), readme.indexOf('The slash commands themselves'))
    expect(invitedWith.filter((name) => !section.includes(phrases[`permission.${name}`]))).toEqual([])
  })

  it.each(Object.entries(rankWeights))('and the page behind it give %s its true weight', (name, weight) => {
    const page = readFileSync(join(root, 'docs/how-it-works.md'), 'utf8')
    expect(page).toContain(`${weight.toFixed(2)} × ${name} `)
  })

  it.each(terminalCommands.map(({ name }) => name))('names the terminal command %s', (name) => {
    expect(readme).toMatch(new RegExp(`\`[^\`\n]*\\b${name}\\b`))
  })

  it.each(commands.map(({ data }) => data.name))('names the Discord command %s', (name) => {
    expect(readme).toMatch(new RegExp(`\`/${name}\\b|\\*\\*${name}\\*\\*`))
  })

  it.each(
    commands.flatMap(({ data }) =>
      ('options' in data ? (data.options ?? []) : [])
        .filter(({ type }) => type === ApplicationCommandOptionType.Subcommand)
        .map(({ name }) => ({ command: data.name, part: name })),
    ),
  )('names /$command $part', ({ command, part }) => {
    const rows = readme.matchAll(new RegExp(`\`/${command} ([^\`]*)\``, 'g'))
    expect([...rows].flatMap(([, parts]) => parts!.split(/[·\s]+/))).toContain(part)
  })

  it.each(['brief', 'said'])('names all options of /%s, and no other', (name) => {
    const { data } = commands.find((command) => command.data.name === name)!
    const named = new RegExp(`^\\| \`/${name} ([^\`]*)\``, 'm').exec(readme)![1]!.replaceAll(/[[\]]/g, '').split(' ')
    expect(named).toEqual('options' in data ? data.options?.map((option) => option.name) : [])
  })

  it('names what a server may set', () => {
    const { data } = commands.find((command) => command.data.name === 'settings')!
    const [row] = /^\| `\/settings .*$/m.exec(readme)!
    const set = 'options' in data ? data.options?.find((option) => option.name === 'set') : undefined
    const names = set && 'options' in set ? (set.options ?? []).map((option) => option.name) : []
    expect(names.length).toBeGreaterThan(3)
    expect(names.filter((name) => !row.includes(`\`${name}\``))).toEqual([])
  })

  it.each([...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path!))(
    'links to %s, which is there',
    (path) => {
      expect(existsSync(join(root, path))).toBe(true)
    },
  )

  it('has the first command within a screen', () => {
    const lines = readme.split('\n')
    expect(lines.findIndex((line) => line.startsWith('npm ci'))).toBeLessThan(40)
    expect(lines.length).toBeLessThan(200)
  })

  it.each([...readme.matchAll(/`?npm run ([a-z:-]+)/g)].map(([, name]) => name!))('knows npm run %s', (name) => {
    expect(Object.keys(scripts)).toContain(name)
  })
})

describe('the page of settings', () => {
  it('knows no setting that .env.example does not explain', () => {
    const named = [...settingsPage.matchAll(/`([A-Z][A-Z_]+)`/g)]
      .map(([, name]) => name!)
      .filter((name) => name !== 'UTC')
    expect(named.length).toBeGreaterThan(5)
    for (const name of named) expect(settings).toMatch(new RegExp(`^(?:# )?${name}=`, 'm'))
  })

  it.each([...settings.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name]) => name!))(
    'tells of the setting %s',
    (name) => {
      expect(settingsPage).toContain(`\`${name}\``)
    },
  )
})
