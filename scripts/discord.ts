import { createInterface } from 'node:readline'
import { startDouble } from '#test/support/discord-double/double.ts'
import { textOf } from '#test/support/read-message.ts'

/**
 * A Discord of our own on 127.0.0.1, to try the bot by hand: `npm run dev:discord` here, `npm start` elsewhere with the
 * settings that this prints. A line typed here is a person who uses a command: `brief topic=iraq`,
 * `digest add topic=iraq time=07:00 zone=UTC`. What the bot answers and posts is printed as text.
 */
const double = await startDouble()
const say = (text: string) => void process.stdout.write(`${text}\n`)

say(`Discord on 127.0.0.1. Start the bot with:

DISCORD_TOKEN=${double.token} DISCORD_API_URL=${double.apiUrl} npm start

Then type commands here, such as: brief topic=iraq`)

const input = createInterface({ input: process.stdin })
const watching = setInterval(tellPosts, 500)
let told = 0
input.on('line', (line) => void use(line))
input.on('close', () => {
  clearInterval(watching)
  void double.stop()
})

async function use(line: string): Promise<void> {
  const [path, options] = parse(line)
  if (path === '') return
  try {
    const { message, followUps } = await double.person.uses(path, options)
    for (const body of [message, ...followUps.map((followUp) => followUp.body)]) if (body) say(`\n${textOf(body)}`)
  } catch (cause) {
    say(cause instanceof Error ? `${cause.message}. Is the bot running?` : String(cause))
  }
  for (const refusal of double.refusals.splice(0)) say(`Discord would refuse: ${refusal}`)
}

function tellPosts(): void {
  for (const { channelId, body } of double.messages.slice(told)) say(`\nPosted in ${channelId}:\n${textOf(body)}`)
  told = double.messages.length
}

/** `digest add topic=south sudan` is the command “digest add” with one option. */
function parse(line: string): readonly [string, Readonly<Record<string, string>>] {
  const at = line.search(/\S+=/)
  const path = (at < 0 ? line : line.slice(0, at)).replace(/^\//, '').trim()
  const options = at < 0 ? [] : [...line.slice(at).matchAll(/(\S+)=(.*?)(?=\s+\S+=|$)/g)]
  return [path, Object.fromEntries(options.map(([, name = '', value = '']) => [name, value.trim()]))]
}
