/** A date as it is parsed: lower case, western digits, no comments, single blanks; spellings of a few systems in the usual one. */
export function dateText(written: string): string {
  return written
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => String(((digit.charCodeAt(0) & 0xff) % 16) % 10))
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u200b\ufeff]/g, '')
    .replace(/[−–—]/g, '-')
    .replace(/^ *(["'])([^"']*)\1 *$/, '$2')
    .replace(/^\/date\((\d{9,13})(?:[+-]\d{4})?\)\/$/, '$1') // as .NET writes JSON
    .replace(/^([^()]*\d) *\(((?:gmt|utc)? ?[+-]\d{1,2}(?::?\d{2})?|[a-z]{2,5})\)$/, '$1 $2') // a zone, not a comment
    .replace(/\([^()]*\)/g, ' ')
    .replace(/(?<!^\d\d-\d\d-\d)(\d) ?t ?(?=\d{1,2}:\d)/, '$1 ') // 22 Nov 2026T15:04:05; the T of 26-11-22T15:04 stays
    .replace(/(?<=[\st])(\d{1,2})\.(\d{2})\.(\d{2})(?=$| (?:[ap]\.?m|[a-z]{1,5}$|[+-]))/, '$1:$2:$3') // 15.04.05 GMT
    .replace(/^(\d{1,2})\/(\p{L}+)\/(\d{4}):/u, '$1 $2 $3 ') // as web servers log
    .replace(/(?<=:\d\d) ?([صم])(?!\p{L})/u, (_, half) => (half === 'ص' ? ' am' : ' pm'))
    .replace(/\b(\d{1,2})\. (\d{1,2})\. (?=\d{4})/, '$1.$2.')
    .replace(
      /^(?:[^\d:]{0,12} )?(\d{1,2}) (?:([一-十\d]{1,2}) ?[月월]|th(?:g|áng)? ?(\d{1,2}),?) (\d{4})(?!\d)/u,
      eastAsianDay,
    )
    .replace(/(تشرين|كانون) (?:ال)?(ثاني|[أا]ول)/u, '$1-$2') // two words name one month
    .replace(/(?<=:\d\d):(?=\d{3} ?[ap]m$)/, '.') // 3:04:05:000PM, as a database writes it
    .replace(/\s+/g, ' ')
    .trim()
}

/** `일, 22 11월 2026`, `CN, 22 Thg 11 2026`: some systems put a month's number and its word into the English order. */
function eastAsianDay(
  whole: string,
  day: string,
  inChinese: string | undefined,
  inVietnamese: string | undefined,
  year: string,
): string {
  const month = inChinese ?? inVietnamese!
  const number = /^\d+$/.test(month) ? Number(month) : chineseMonths.indexOf(month) + 1
  return number > 0 ? `${year}-${number}-${day}` : whole
}

const chineseMonths = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
