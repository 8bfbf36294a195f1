import type { Result } from '#src/base/result.ts'
import type { CommandProblem } from '#src/discord/render/notice.ts'

/** The value of a result. Throws the problem as a refusal, which the person who asked reads. */
export function valueOrThrow<Value, Problem>(
  result: Result<Value, Problem>,
  refusalOf: (problem: Problem) => CommandProblem,
): Value {
  if (result.ok) return result.value
  throw refusalOf(result.problem)
}
