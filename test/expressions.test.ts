import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { check } from 'recheck'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

type Expression = { readonly place: string; readonly source: string; readonly flags: string }

const files = ['src', 'commands'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`),
)

/** Literals of a file, and where it puts expressions together: as it loads, or each time a function runs. */
function readFile(file: string, source: string) {
  const literals: Expression[] = []
  const builtAtLoad: string[] = []
  const builtLater: string[] = []
  let functions = 0
  const placeOf = ({ start }: { readonly start: number }) => `${file}:${source.slice(0, start).split('\n').length}`
  const onBuilt = (node: { readonly start: number; readonly callee: { readonly type: string } }) => {
    if (!('name' in node.callee) || node.callee.name !== 'RegExp') return
    const built = functions > 0 ? builtLater : builtAtLoad
    built.push(placeOf(node))
  }
  const enter = () => void functions++
  const leave = () => void functions--
  new Visitor({
    Literal(node) {
      if (!('regex' in node)) return
      literals.push({ place: placeOf(node), source: node.regex.pattern, flags: node.regex.flags })
    },
    NewExpression: onBuilt,
    CallExpression: onBuilt,
    FunctionDeclaration: enter,
    'FunctionDeclaration:exit': leave,
    FunctionExpression: enter,
    'FunctionExpression:exit': leave,
    ArrowFunctionExpression: enter,
    'ArrowFunctionExpression:exit': leave,
  }).visit(parseSync(file, source).program)
  return { literals, builtAtLoad, builtLater }
}

/** Expressions that a module and what it imports put together as they load. */
async function builtBy(file: string): Promise<readonly Expression[]> {
  const built: Expression[] = []
  const { RegExp: Native } = globalThis
  globalThis.RegExp = new Proxy(Native, {
    construct(target, made, newTarget) {
      const expression: RegExp = Reflect.construct(target, made, newTarget)
      if (typeof made[0] === 'string') built.push({ place: file, source: expression.source, flags: expression.flags })
      return expression
    },
  })
  try {
    await import(join(root, file))
  } finally {
    globalThis.RegExp = Native
  }
  return built
}

/** What recheck says of an expression, with a text that proves it; null where no text takes more than linear time. */
async function complaintAbout({ place, source, flags }: Expression): Promise<string | null> {
  // Long enough for a busy machine: an expression that is not judged is not safe.
  const verdict = await check(source, flags, { timeout: 300_000 })
  if (verdict.status === 'safe') return null
  const why = verdict.status === 'vulnerable' ? `${verdict.complexity.summary} ${verdict.attack.pattern}` : 'not judged'
  return `${place} /${source}/${flags} ${why}`
}

const read = files.map((file) => ({ file, ...readFile(file, readFileSync(join(root, file), 'utf8')) }))

describe('every regular expression takes linear time on every text', () => {
  it('and is known before anybody sends a text', () => {
    expect(read.flatMap(({ builtLater }) => builtLater)).toEqual([])
  })

  it('as recheck proves', { timeout: 900_000 }, async () => {
    process.env.RECHECK_BACKEND = 'native'
    const atLoad: Expression[] = []
    for (const { file, builtAtLoad } of read) if (builtAtLoad.length > 0) atLoad.push(...(await builtBy(file)))
    const all = [...read.flatMap(({ literals }) => literals), ...atLoad]
    const once = [
      ...new Map(all.map((expression) => [`/${expression.source}/${expression.flags}`, expression])).values(),
    ]
    expect(once.length).toBeGreaterThan(400)
    const complaints: string[] = []
    for (const expression of once) {
      const complaint = await complaintAbout(expression)
      if (complaint !== null) complaints.push(complaint)
    }
    expect(complaints).toEqual([])
  })

  it.each([
    { text: 'const dots = /\\.+$/', found: [{ source: '\\.+$', flags: '' }], later: [] },
    { text: 'const it = (name: string) => new RegExp(name)', found: [], later: ['some.ts:1'] },
  ])('this test would notice: $text', async ({ text, found, later }) => {
    const { literals, builtLater } = readFile('some.ts', text)
    expect(literals).toEqual(found.map((expression) => ({ place: 'some.ts:1', ...expression })))
    expect(builtLater).toEqual(later)
    for (const expression of literals) expect(await complaintAbout(expression)).toContain('polynomial')
  })
})
