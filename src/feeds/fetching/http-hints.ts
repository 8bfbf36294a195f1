type Headers = Readonly<Record<string, string>>

/**
 * How long a server asks us to wait.
 *
 * @param now - When the answer came; a date in `Retry-After` is measured from the server's own `Date` where it has one.
 * @returns Null where it does not say, or says it in no known form.
 *
 * Source: RFC 9110 section 10.2.3 (delay-seconds or HTTP-date); of several delays the longest.
 */
export function retryAfterMs(headers: Headers, now: Date): number | null {
  const text = headers['retry-after']?.trim() ?? ''
  const delays = text.split(',').map(delayMs)
  return delays.includes(null) ? untilMs(text, headers, now) : Math.max(...delays.map(Number))
}

/** A number of seconds, or of what some servers write behind it: `120`, `12.5`, `30s`, `2 minutes`; null for all else. */
function delayMs(text: string): number | null {
  const [, number, unit = 's'] = /^(\d+(?:\.\d+)?) ?(s|m|h|sec|min|seconds?|minutes?|hours?)?$/i.exec(text.trim()) ?? []
  if (number === undefined) return null
  const unitMs = /^m/i.test(unit) ? 60_000 : /^h/i.test(unit) ? 3_600_000 : 1000
  return Math.ceil(Number(number)) * unitMs
}

/**
 * How long an answer stays fresh.
 *
 * @returns The longer of `max-age` (less the `Age` it has already) and `Expires`; 0 where neither says.
 *
 * Source: RFC 9111 sections 4.2.3, 5.2.2.1, 5.3.
 */
export function freshnessMs(headers: Headers, now: Date): number {
  const maxAgeMs = seconds(directive(headers['cache-control'] ?? '', 'max-age'))
  const ageMs = seconds(headers.age ?? null)
  const expiresMs = untilMs(headers.expires ?? '', headers, now) ?? 0
  return Math.max(0, maxAgeMs - ageMs, expiresMs)
}

function directive(cacheControl: string, name: string): string | null {
  const found = cacheControl
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .find((part) => part.startsWith(`${name}=`))
  return found?.slice(name.length + 1).replaceAll('"', '') ?? null
}

function seconds(text: string | null): number {
  return text !== null && /^\d{1,12}$/.test(text.trim()) ? Number(text) * 1000 : 0
}

function untilMs(text: string, headers: Headers, now: Date): number | null {
  // A lone number is no HTTP-date, though `Date.parse` takes `Expires: 0` for the year 2000.
  if (!/[a-z]{3}/i.test(text)) return null
  const then = Date.parse(text)
  if (Number.isNaN(then)) return null
  const serverNow = Date.parse(headers.date ?? '')
  return Math.max(0, then - (Number.isNaN(serverNow) ? now.getTime() : serverNow))
}
