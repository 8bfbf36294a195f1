import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parser as promql } from '@prometheus-io/lezer-promql'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { terminalCommands } from '#src/cli/index.ts'
import { makeMetrics } from '#src/web/metrics.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const pages = [
  'README.md',
  'docs/operating.md',
  'docs/how-it-works.md',
  'docs/scaling.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
]
const { scripts, version } = z
  .object({ scripts: z.record(z.string(), z.string()), version: z.string() })
  .parse(JSON.parse(read('package.json')))

describe.each(pages)('%s', (page) => {
  const text = read(page)

  it('links to what is there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => join(dirname(page), path!))
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('names only commands that there are', () => {
    const named = [...text.matchAll(/(?:npm run attache -- |src\/main\.ts )([a-z]+)/g)].map(([, name]) => name!)
    const known = terminalCommands.map(({ name }) => name)
    expect(named.filter((name) => !known.includes(name))).toEqual([])
    const ran = [...text.matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name!)
    expect(ran.filter((name) => !(name in scripts))).toEqual([])
  })
})

it('operating.md names only settings that .env.example explains', () => {
  const named = [...read('docs/operating.md').matchAll(/`([A-Z]+_[A-Z_]+|ROLES)[`=]/g)].map(([, name]) => name!)
  expect(named.length).toBeGreaterThan(5)
  const settings = read('.env.example')
  expect(named.filter((name) => !new RegExp(`^(?:# )?${name}=`, 'm').test(settings))).toEqual([])
})

it('the newest change is of this version', () => {
  expect(/^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1]).toBe(version)
})

describe('what watches over the process', () => {
  const rule = z.object({
    alert: z.string(),
    expr: z.string(),
    for: z
      .string()
      .regex(/^\d+[smh]$/)
      .optional(),
    labels: z.object({ severity: z.enum(['critical', 'warning']) }),
    annotations: z.object({ summary: z.string() }),
  })
  const alerts = z
    .object({ groups: z.array(z.object({ name: z.string(), rules: z.array(rule) })) })
    .parse(parse(read('docs/ops/alerts.yml')))
  const dashboard = z
    .looseObject({
      panels: z.array(z.looseObject({ title: z.string(), targets: z.array(z.object({ expr: z.string() }).loose()) })),
    })
    .parse(JSON.parse(read('docs/ops/grafana-dashboard.json')))
  const expressions = [
    ...alerts.groups.flatMap(({ rules }) => rules.map(({ expr }) => expr)),
    ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
  ]

  it('asks only for metrics that there are', async () => {
    const { text } = await makeMetrics({
      version: '1',
      readLevels: async () => ({
        feeds: { active: 1, failing: 0, stopped: 0 },
        articles: 0,
        statements: 0,
        deliveriesPending: 0,
        articlesToAnalyse: 3,
        oldestToAnalyseSeconds: 70,
        oldestDueFeedSeconds: null,
        oldestDeliverySeconds: null,
        databaseBytes: 1,
        gatewayIsOpen: true,
      }),
    }).text()
    const there = [...text.matchAll(/^# TYPE (\S+) (\S+)/gm)].flatMap(([, name = '', type]) =>
      type === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
    )
    const asked = expressions.flatMap((expr) => expr.match(/\b(?:attache|process|nodejs)_[a-z0-9_]+/g) ?? [])
    expect(asked.length).toBeGreaterThan(expressions.length - 3)
    expect(asked.filter((name) => !there.includes(name))).toEqual([])
  })

  it.each(expressions)('is an expression that Prometheus reads: %s', (expr) => {
    expect(faultsOf(expr)).toEqual([])
  })

  it('would find an expression that Prometheus does not read', () => {
    expect(faultsOf('rate(attache_polls_total[5m]')).not.toEqual([])
    expect(faultsOf('attache_articles + / 2')).not.toEqual([])
  })

  it('names each alert once', () => {
    const names = alerts.groups.flatMap(({ rules }) => rules.map(({ alert }) => alert))
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})

/** Where Prometheus' own grammar does not go on. */
function faultsOf(expression: string): readonly number[] {
  const faults: number[] = []
  promql.parse(expression).iterate({
    enter({ type, from }) {
      if (type.isError) faults.push(from)
    },
  })
  return faults
}

it('the unit starts the bot itself and not npm', () => {
  const unit = read('docs/ops/attache.service')
  expect(unit).toMatch(/^ExecStart=\S+\/node --max-semi-space-size=4 scripts\/attache\.mjs start$/m)
  expect(unit).toMatch(/^ExecReload=\/bin\/kill -HUP \$MAINPID$/m)
})

it.each(globSync('.github/workflows/*.yml', { cwd: root }))('%s pins each action to a commit', (path) => {
  const used = [...read(path).matchAll(/uses: (\S+)/g)].map(([, action]) => action!)
  expect(used.length).toBeGreaterThan(0)
  expect(used.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([])
})

it.each(globSync('.github/ISSUE_TEMPLATE/*.yml', { cwd: root }))('%s is a form', (path) => {
  const form = z.looseObject({
    name: z.string(),
    description: z.string(),
    body: z.array(z.looseObject({ type: z.string() })),
  })
  expect(form.parse(parse(read(path))).body.length).toBeGreaterThan(1)
})
