import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

type Locked = {
  readonly version: string
  readonly integrity?: string
  readonly resolved?: string
  readonly license?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly hasInstallScript?: boolean
}

const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }
const entries = Object.entries(packages).filter(([place]) => place !== '')
const production = entries.filter(([, { dev }]) => !dev)
const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** Rows of docs/licences.md: `| licence | packages |`. */
const listed = new Map(
  [...read('docs/licences.md').matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)]
    .map(([, licence = '', names = '']) => [licence, names.split(', ')] as const)
    .filter(([licence]) => licence !== 'licence' && !licence.startsWith('---')),
)

describe('what an installation brings', () => {
  it('has a digest for each package, of production and of the tools', () => {
    expect(production.length).toBeGreaterThan(100)
    expect(entries.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([place]) => place)).toEqual([])
  })

  it('runs no script of a package in production', () => {
    expect(production.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place)).toEqual([])
  })

  it('stands in docs/licences.md, each production package under its licence', () => {
    const byLicence = new Map<string, Set<string>>()
    for (const [place, { license = 'none' }] of production)
      byLicence.set(license, (byLicence.get(license) ?? new Set()).add(nameOf(place)))
    const found = [...byLicence].map(([licence, names]) => [licence, [...names].sort()])
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(found))
  })

  it('says the same of its licence in the lock file and in the package itself', () => {
    const others = production
      .filter(([place]) => existsSync(join(root, place, 'package.json')))
      .filter(([place, { license }]) => JSON.parse(read(`${place}/package.json`)).license !== license)
    expect(others.map(([place]) => place)).toEqual([])
  })
})
