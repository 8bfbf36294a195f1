/** Asks for one address over eight connections until the time is over, and tells its parent how often it was answered. */
const [url = '', forMs = '0'] = process.argv.slice(2)
const end = performance.now() + Number(forMs)
let answered = 0

async function askAgain(): Promise<void> {
  while (performance.now() < end) {
    const response = await fetch(url)
    await response.arrayBuffer()
    if (response.status === 200) answered += 1
  }
}

await Promise.all(Array.from({ length: 8 }, askAgain))
process.send?.(answered)
