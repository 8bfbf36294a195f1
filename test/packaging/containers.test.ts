import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readConfig } from '#src/config.ts'
import { dockerfileRules, instructionsOf } from './dockerfile-rules.ts'

const root = join(import.meta.dirname, '../..')

const service = z.looseObject({
  env_file: z.array(z.object({ path: z.string(), required: z.boolean() })).optional(),
  environment: z.record(z.string(), z.string()),
  volumes: z.array(z.string()),
  mem_limit: z.string(),
  logging: z.object({ driver: z.string(), options: z.record(z.string(), z.string()) }),
})
const compose = z
  .object({ services: z.object({ attache: service, postgres: service }) })
  .parse(parse(readFileSync(join(root, 'compose.yaml'), 'utf8')))
const { attache, postgres } = compose.services
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8')

const many = z
  .object({
    services: z.record(
      z.string(),
      service.pick({ mem_limit: true, logging: true }).extend({ environment: z.record(z.string(), z.coerce.string()) }),
    ),
  })
  .parse(parse(readFileSync(join(root, 'docs/ops/compose.many.yaml'), 'utf8'), { merge: true }))

describe('many containers over one PostgreSQL', () => {
  it('have among them each role that reads, analyses and talks, and settings that are taken', () => {
    const { postgres: _, ...ours } = many.services
    const roles = Object.values(ours).map(({ environment }) => readConfig(environment).roles)
    expect(roles.flatMap((some) => [...some]).toSorted()).toEqual(['analyst', 'bot', 'poller'])
  })
})

const all = [...Object.entries(compose.services), ...Object.entries(many.services)]

describe('the containers', () => {
  it('start from a copied .env.example, whatever DATA_DIR stands in it', () => {
    expect(attache.environment['DATA_DIR']).toBe('/data')
    expect(attache.volumes).toEqual(['data:/data'])
  })

  it('start without an .env too', () => {
    expect(attache.env_file).toEqual([{ path: '.env', required: false }])
  })

  it.each(all)('%s can write nowhere but in its volume, and gains no right', (_, one) => {
    expect(one).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] })
    expect(one).toHaveProperty('tmpfs.0', '/tmp')
  })

  it('can do no more than they need', () => {
    expect(attache).not.toHaveProperty('cap_add')
    expect(postgres).toHaveProperty('cap_add', ['CHOWN', 'DAC_READ_SEARCH', 'FOWNER', 'SETGID', 'SETUID'])
    expect(dockerfile).toMatch(/^USER node$/m)
  })

  it.each(all)('%s has a ceiling for memory and for logs', (_name, { mem_limit, logging }) => {
    expect(mem_limit).toMatch(/^\d+[mg]$/)
    expect(logging.options).toMatchObject({ 'max-size': '10m', 'max-file': '3' })
  })

  it('PostgreSQL has no password that everybody knows, and is waited for', () => {
    expect(postgres.environment['POSTGRES_PASSWORD']).toMatch(/^\$\{POSTGRES_PASSWORD:-\}$/)
    expect(postgres).toHaveProperty('healthcheck')
    expect(attache).toHaveProperty('depends_on.postgres', { condition: 'service_healthy', required: false })
  })

  it('are asked whether they are ready, also where OPS_PORT names an address', () => {
    expect(attache.environment['OPS_PORT']).toMatch(/^\$\{OPS_PORT:-9464\}$/)
    const [, check] = /^HEALTHCHECK .*\\\n {2}CMD (.*)$/m.exec(dockerfile)!
    const [program, flag, source] = z.array(z.string()).parse(JSON.parse(check!))
    expect([program, flag]).toEqual(['node', '-e'])
    const asked: string[] = []
    const run = new Function('fetch', 'process', source!)
    for (const place of ['9464', '0.0.0.0:9464']) {
      run(async (url: string) => ({ ok: asked.push(url) > 0 }), { env: { OPS_PORT: place }, exit: () => undefined })
    }
    expect(asked).toEqual(['http://127.0.0.1:9464/readyz', 'http://127.0.0.1:9464/readyz'])
  })

  it('hear signals themselves, for no npm stands between', () => {
    expect(dockerfile).toMatch(/^ENTRYPOINT \["node", "--max-semi-space-size=4", "\/app\/scripts\/attache\.mjs"\]$/m)
    expect(dockerfile).toMatch(/^CMD \["start"\]$/m)
  })

  it('are built from what the repository holds', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) => names.split(' '))
    expect(copied).toContain('src')
    for (const name of copied) expect(() => readFileSync(join(root, name))).not.toThrow(/ENOENT/)
    const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n')
    expect(copied.filter((name) => ignored.includes(name))).toEqual([])
    expect(ignored).toContain('.env')
  })
})

describe('the Dockerfile', () => {
  it.each(dockerfileRules)('keeps $code, $says, which would be seen', ({ breaks, isBroken }) => {
    expect(isBroken(instructionsOf(dockerfile))).toBe(false)
    expect(isBroken(instructionsOf(breaks))).toBe(true)
  })
})

it.each(Object.entries(compose.services))(
  '%s publishes no port and has an image with a version, or is built here',
  (_, one) => {
    expect(one).not.toHaveProperty('ports')
    const { image } = z.looseObject({ image: z.string().optional() }).parse(one)
    if (image === undefined) expect(one).toHaveProperty('build', '.')
    else expect(image).toMatch(/^[a-z/]+:\d[\w.-]*$/)
  },
)
