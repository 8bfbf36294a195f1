/** Seconds of CPU that `work` takes in this process: what a law of speed may rest on, however busy the machine is. */
export function workOf(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
