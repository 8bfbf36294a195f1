import type { Result } from '#src/base/result.ts'
import type { CommandProblem } from '#src/discord/render/notice.ts'

/** What the newsroom did, or its refusal, told to whoever asked. */
export function settled<Value, Problem>(
  result: Result<Value, Problem>,
  refusalOf: (problem: Problem) => CommandProblem,
): Value {
  if (result.ok) return result.value
  throw refusalOf(result.problem)
}
