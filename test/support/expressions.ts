import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { check } from 'recheck'

const root = join(import.meta.dirname, '../..')

export type Expression = { readonly place: string; readonly source: string; readonly flags: string }

const files = ['src', 'commands'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`),
)

/** Literals of a file, and where it puts expressions together: as it loads, or each time a function runs. */
export function expressionsIn(file: string, source: string) {
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

/** No limit of recheck is one of time: how busy the machine is changes no verdict. Its limits of steps stay. */
const countedNotTimed = { timeout: null, incubationTimeout: null, attackTimeout: null, seedingTimeout: null } as const

/** What recheck says of an expression, with a text that proves it; null where no text takes more than linear time. */
export async function complaintAbout({ place, source, flags }: Expression): Promise<string | null> {
  process.env['RECHECK_BACKEND'] = 'native'
  const verdict = await check(source, flags, countedNotTimed)
  if (verdict.status === 'safe') return null
  const why = verdict.status === 'vulnerable' ? `${verdict.complexity.summary} ${verdict.attack.pattern}` : 'not judged'
  return `${place} /${source}/${flags} ${why}`
}

/** What each file of the product holds. */
export const readFiles = () =>
  files.map((file) => ({ file, ...expressionsIn(file, readFileSync(join(root, file), 'utf8')) }))

/** Every expression of the product, those that are put together as a file loads among them, each once. */
export async function everyExpression(): Promise<readonly Expression[]> {
  const read = readFiles()
  const atLoad: Expression[] = []
  for (const { file, builtAtLoad } of read) if (builtAtLoad.length > 0) atLoad.push(...(await builtBy(file)))
  const all = [...read.flatMap(({ literals }) => literals), ...atLoad]
  return [...new Map(all.map((expression) => [keyOf(expression), expression])).values()]
}

/** The line of an expression in the record of proofs. */
export const keyOf = ({ source, flags }: Expression): string =>
  createHash('sha256').update(`/${source}/${flags}`).digest('base64url').slice(0, 22)

const recordPath = join(root, 'test/golden/linear-expressions.txt')
const { version } = JSON.parse(readFileSync(join(root, 'node_modules/recheck/package.json'), 'utf8'))

/** The record of proofs: the version of recheck that gave them, then a line for each expression that it proved. */
const recordOf = (proven: readonly Expression[]): string =>
  [`recheck ${version}`, ...proven.map(keyOf).toSorted()].map((line) => `${line}\n`).join('')

/** Lines of expressions that this version of recheck has proved before. A proof of another version counts for nothing. */
export function provenBefore(): ReadonlySet<string> {
  const [first, ...lines] = readFileSync(recordPath, 'utf8').trimEnd().split('\n')
  return new Set(first === `recheck ${version}` ? lines : [])
}

export const writeRecord = (proven: readonly Expression[]): void => writeFileSync(recordPath, recordOf(proven))
