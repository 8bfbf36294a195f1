import { parseSync } from 'oxc-parser'

type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<Record<string, unknown>>

/** A list of words written into a source: the line where it begins, and its words. */
export type WordList = { readonly line: number; readonly words: readonly string[] }

const word = /^\p{L}[\p{L}'’-]*$/u

/**
 * Lists of more than `most` plain words: an array of strings, a string that is cut into words, and the branches of one
 * group of a regular expression. A word is letters, with hyphens and apostrophes.
 */
export function wordListsIn(path: string, source: string, most: number): readonly WordList[] {
  const found: WordList[] = []
  visit(parseSync(path, source).program as unknown as Node)
  return found

  function visit(node: Node): void {
    for (const words of listsOf(node))
      if (words.length > most) found.push({ line: source.slice(0, node.start).split('\n').length, words })
    for (const child of childrenOf(node)) visit(child)
  }
}

/** Strings that a source's types name: values of the project itself, no words of a language. */
export function ownValuesIn(path: string, source: string): readonly string[] {
  const found: string[] = []
  visit(parseSync(path, source).program as unknown as Node)
  return found

  function visit(node: Node): void {
    const text = node.type === 'TSLiteralType' ? textOf(node['literal']) : null
    if (text !== null) found.push(text)
    for (const child of childrenOf(node)) visit(child)
  }
}

function childrenOf(node: Node): readonly Node[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode))
}

function listsOf(node: Node): readonly (readonly string[])[] {
  if (node.type === 'ArrayExpression') return [(node['elements'] as readonly unknown[]).flatMap(plainWords)]
  if (node.type === 'CallExpression') return [cutWords(node)]
  const regex = node['regex'] as { readonly pattern: string } | undefined
  return regex ? alternations(regex.pattern) : []
}

/** The text of a string literal or of a template without holes; null for anything else. */
function textOf(node: unknown): string | null {
  if (!isNode(node)) return null
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null
  const quasis = node.type === 'TemplateLiteral' ? (node['quasis'] as readonly Node[]) : []
  return quasis.length === 1 ? (quasis[0]!['value'] as { readonly cooked: string }).cooked : null
}

function plainWords(node: unknown): readonly string[] {
  const text = textOf(node)
  return text !== null && word.test(text) ? [text] : []
}

/** `'a b c'.split(' ')` */
function cutWords({ callee, arguments: cutters }: Node): readonly string[] {
  if (!isNode(callee) || !isNode(callee['property']) || callee['property']['name'] !== 'split') return []
  const text = (cutters as readonly unknown[]).length > 0 ? textOf(callee['object']) : null
  return (text ?? '').split(/[\s,;|]+/).filter((part) => word.test(part))
}

/** The words of each group of branches: `he`, `she` of `/^(?:he|she) said$/`; an ending such as `s?` is no other word. */
function alternations(pattern: string): readonly (readonly string[])[] {
  const open: string[][] = [['']]
  const closed: string[][] = []
  let isClass = false
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern[at]!
    const level = open.at(-1)!
    const add = (piece: string) => level.push(level.pop()! + piece)
    if (char === '\\') {
      at += 1
      add(pattern[at] === 'b' ? '' : '’')
    } else if (isClass || char === '[') {
      isClass = char !== ']'
      if (!isClass) add('’')
    } else if (char === '(') {
      open.push([''])
      at += (/^\(\?(?:[:=!]|<[=!])/.exec(pattern.slice(at))?.[0].length ?? 1) - 1
    } else if (char === ')') {
      closed.push(open.pop()!)
      open.at(-1)!.push(`${open.at(-1)!.pop()!}’`)
    } else if (char === '|') level.push('')
    else if (!'?*+^$'.includes(char)) add(char)
  }
  return [...closed, ...open].map((branches) =>
    branches.filter((branch) => /^[\p{L}'’ -]*\p{L}[\p{L}'’ -]*$/u.test(branch)),
  )
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}
