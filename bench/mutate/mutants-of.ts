import { parseSync } from 'oxc-parser'

/** One change to a source: the text between `start` and `end` (UTF-16 units) becomes `replacement`. */
export type Mutant = {
  readonly start: number
  readonly end: number
  readonly replacement: string
  /** The expression that changes with it, as a span: the whole comparison where an operator is replaced. */
  readonly within: { readonly start: number; readonly end: number }
  /** What is changed, in words: `<= becomes <`. */
  readonly change: string
}

type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<Record<string, unknown>>

const comparisons: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
}
const connectives: Readonly<Record<string, string>> = { '&&': '||', '||': '&&' }

/** Types are not run; these hold an expression that is. */
const typedExpressions = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'])

/**
 * Every small change that a test should notice: a number one more, true for false, `<` for `<=`, `&&` for `||`, a
 * condition that always or never holds, a negation left out. In the order of the source.
 */
export function mutantsOf(path: string, source: string): readonly Mutant[] {
  const mutants: Mutant[] = []
  visit(parseSync(path, source).program as unknown as Node)
  return mutants.toSorted((a, b) => a.start - b.start)

  function visit(node: Node): void {
    if (node.type.startsWith('TS') && !typedExpressions.has(node.type)) return
    if (node.type === 'ImportDeclaration') return
    mutants.push(...changesOf(node, source))
    for (const [key, value] of Object.entries(node)) {
      if (key === 'typeAnnotation' || key === 'typeArguments' || key === 'typeParameters') continue
      if (key === 'key' && node['computed'] === false) continue
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child)
    }
  }
}

function changesOf(node: Node, source: string): readonly Mutant[] {
  switch (node.type) {
    case 'Literal':
      return ofLiteral(node)
    case 'BinaryExpression':
      return ofOperator(node, comparisons, source)
    case 'LogicalExpression':
      return ofOperator(node, connectives, source)
    case 'IfStatement':
    case 'ConditionalExpression':
      return isNode(node['test']) ? ['true', 'false'].map((fixed) => replaced(node['test'] as Node, fixed, source)) : []
    case 'UnaryExpression':
      return ofNegation(node)
    default:
      return []
  }
}

function ofNegation(node: Node): readonly Mutant[] {
  const { start, operator, argument } = node
  if (operator !== '!' || !isNode(argument)) return []
  return [{ start, end: argument.start, replacement: '', change: 'the negation is left out', within: spanOf(node) }]
}

function ofLiteral(node: Node): readonly Mutant[] {
  const { start, end, value } = node
  if (typeof value !== 'number' && typeof value !== 'boolean') return []
  const replacement = String(typeof value === 'number' ? value + 1 : !value)
  return [{ start, end, replacement, change: `${value} becomes ${replacement}`, within: spanOf(node) }]
}

function ofOperator(node: Node, others: Readonly<Record<string, string>>, source: string): readonly Mutant[] {
  const { left, right, operator } = node
  const other = others[String(operator)]
  if (other === undefined || !isNode(left) || !isNode(right)) return []
  // Parentheses and comments may stand between the operands, too.
  const start = source.indexOf(String(operator), left.end)
  const end = start + String(operator).length
  return [{ start, end, replacement: other, change: `${String(operator)} becomes ${other}`, within: spanOf(node) }]
}

function replaced(node: Node, fixed: string, source: string): Mutant {
  const { start, end } = node
  const condition = source.slice(start, end).replaceAll(/\s+/g, ' ')
  return { start, end, replacement: fixed, change: `the condition ${condition} becomes ${fixed}`, within: spanOf(node) }
}

/** The place alone: a whole node may hold what JSON cannot write, such as `0n`. */
function spanOf({ start, end }: Node): Mutant['within'] {
  return { start, end }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}
