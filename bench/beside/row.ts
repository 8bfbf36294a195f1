/** One line of the table: who did the task, how well, and in what time. */
export type Row = {
  readonly task: string
  readonly who: string
  /** What is better, in words with its unit. */
  readonly quality: string
  readonly time: string
}

/** @returns A Markdown table, tasks in the order of their rows. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ task, who, quality, time }) => `| ${task} | ${who} | ${quality} | ${time} |`)
  return ['| task | who | quality | time |', '| --- | --- | --- | --- |', ...lines, ''].join('\n')
}

/** @returns What the work gave, and the milliseconds it took. */
export async function timed<Value>(work: () => Value | Promise<Value>) {
  const began = performance.now()
  const value = await work()
  return { value, ms: performance.now() - began }
}

/** `12 of 16 (75 %)` */
export function shareOf(part: number, whole: number): string {
  return `${part} of ${whole} (${((100 * part) / whole).toFixed(0)} %)`
}
