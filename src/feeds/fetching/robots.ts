/** What a robots.txt says to one robot. */
export type RobotsRules = {
  readonly rules: readonly { readonly allow: boolean; readonly path: string }[]
  /** Null where it names none. */
  readonly crawlDelayMs: number | null
}

/** Everything is allowed: there is no robots.txt. */
export const noRobotsRules: RobotsRules = { rules: [], crawlDelayMs: null }

/** Nothing is allowed: nobody knows what robots.txt says. */
export const closedByRobots: RobotsRules = { rules: [{ allow: false, path: '/' }], crawlDelayMs: null }

/** RFC 9309 section 2.5 asks for 500 KiB at least. */
const longestRead = 512_000

/** Most rules of one robot: each is held against each page. */
const mostRules = 2000
/** Longest path of a rule, in UTF-16 units; no page that we read has a longer one. */
const longestPath = 2000

/**
 * Reads a robots.txt for one robot: the groups that name it, else those for everybody.
 *
 * @param robot - Product token, as in the User-Agent: `Attache`.
 *
 * Source: RFC 9309 sections 2.1 and 2.2; `Crawl-delay` is an old custom that the RFC leaves out.
 */
export function parseRobots(text: string, robot: string): RobotsRules {
  const name = robot.toLowerCase()
  const own: Line[] = []
  const general: Line[] = []
  let group = { isOurs: false, isGeneral: false, hasRules: false }
  for (const line of linesOf(text.slice(0, longestRead))) {
    if (line.field === 'user-agent') {
      if (group.hasRules) group = { isOurs: false, isGeneral: false, hasRules: false }
      group.isOurs ||= productOf(line.value) === name
      group.isGeneral ||= line.value === '*'
    } else if (line.field === 'allow' || line.field === 'disallow' || line.field === 'crawl-delay') {
      group.hasRules = true
      if (group.isOurs && own.length < mostRules) own.push(line)
      if (group.isGeneral && general.length < mostRules) general.push(line)
    }
  }
  return rulesOf(own.length > 0 ? own : general)
}

/**
 * Whether a path may be fetched: the longest rule that fits decides, and `Allow` where two are equally long.
 *
 * @param path - With its query: `/news/1?page=2`.
 */
export function isAllowedByRobots({ rules }: RobotsRules, path: string): boolean {
  if (path === '/robots.txt') return true
  const target = normalised(path)
  const fitting = rules.filter((rule) => fits(rule.path, target))
  const longest = fitting.reduce((most, rule) => Math.max(most, rule.path.length), 0)
  const deciding = fitting.filter((rule) => rule.path.length === longest)
  return deciding.length === 0 || deciding.some(({ allow }) => allow)
}

type Line = { readonly field: string; readonly value: string }

function linesOf(text: string): Line[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .flatMap((line) => {
      const plain = line.split('#')[0]!
      const colon = plain.indexOf(':')
      if (colon < 0) return []
      return [{ field: plain.slice(0, colon).trim().toLowerCase(), value: plain.slice(colon + 1).trim() }]
    })
}

/** “attache” in “Attache/1.0”. */
function productOf(agent: string): string {
  return agent.split(/[/\s]/)[0]!.toLowerCase()
}

function rulesOf(lines: readonly Line[]): RobotsRules {
  const delay = lines.find(({ field }) => field === 'crawl-delay')?.value ?? ''
  return {
    rules: lines
      // An empty `Disallow` forbids nothing.
      .filter(({ field, value }) => field !== 'crawl-delay' && value !== '' && value.length <= longestPath)
      .map(({ field, value }) => ({ allow: field === 'allow', path: normalised(value) })),
    crawlDelayMs: /^\d{1,6}(?:\.\d{1,3})?$/.test(delay) ? Number(delay) * 1000 : null,
  }
}

/** One spelling for what may be percent-encoded or not. */
function normalised(path: string): string {
  try {
    return encodeURI(decodeURI(path))
  } catch {
    return path
  }
}

/** `*` is any stretch, `$` at the end is the end. Each piece is sought once, from left to right: linear. */
function fits(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$')
  const [head = '', ...pieces] = (anchored ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(head)) return false
  const last = anchored ? pieces.pop() : undefined
  let at = head.length
  for (const piece of pieces) {
    const found = path.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  if (!anchored) return true
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last)
}
