/**
 * Measures the processor time in ms that this thread spends from one tick of 5 ms to the next: how long it keeps others
 * waiting, whatever else the machine does meanwhile.
 */
export function watchStretches(): { end(): readonly number[] } {
  const stretches: number[] = []
  let last = process.threadCpuUsage()
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(last)
    stretches.push((user + system) / 1000)
    last = process.threadCpuUsage()
  }, 5)
  return {
    end() {
      clearInterval(timer)
      return stretches
    },
  }
}
