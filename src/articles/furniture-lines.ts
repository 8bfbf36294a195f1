import { quotedButton } from './without-notices.ts'

/** Lines that pages put among an article's paragraphs, whole, in lower case. */
const furniture = [
  /^(?:advertisement|advertising|sponsored(?: content)?|(?:story|article) continues (?:below|after)(?: this)? (?:ad|advert|advertisement)\.?)$/,
  /^(?:reading time:? ?)?\d{1,2}[- ]min(?:ute)?s?\.?(?: (?:read|listen))?$/,
  /^listen to (?:this|the) (?:article|story)\b.{0,40}$/,
  /^image (?:source|caption|credit)[,:] .{1,300}$/,
  /^(?:photo(?:graph)?s?|image|picture|file photo|foto|crédit photo)(?: credit)?(?: by)?: .{1,120}$/,
  /^(?:copyright|©|\(c\)) .{0,120}\ball rights reserved\b.{0,300}$/,
  /^you have \d{1,2} (?:free )?articles? (?:remaining|left)\b.{0,200}$/,
  /^(?:already (?:a subscriber|have an account|registered)\?).{0,120}$/,
  /^(?:follow|join) .{1,60} on (?:whatsapp|telegram|facebook|twitter|instagram|tiktok|google news|linkedin|x)\b.{0,80}$/,
  /^(?:sign up|subscribe) (?:to|for)\b.{0,200}\b(?:newsletters?|inbox|briefing|e-?mails?|alerts|podcast|channel)\b.{0,120}$/,
  /^get .{1,120} (?:delivered |straight |sent )?(?:to|in) your inbox\b.{0,80}$/,
]

const longestLine = 600

/** An article's lines without those that a page puts among them: “Advertisement”, “4 min read”, “Image source, Agency”. */
export function withoutFurnitureLines(body: string): string {
  return body
    .split('\n')
    .filter((line) => line.length > longestLine || !furniture.some((pattern) => pattern.test(line.toLowerCase())))
    .join('\n')
}

/** What servers say in place of an article: that it is not there, that they want proof, a log-in or consent, in lower case. */
const refusals = [
  /\bpage (?:you (?:are|were) looking for|(?:could |can |was )?not (?:be )?found)\b/,
  /\b(?:checking your browser|enable javascript|not a robot|are you a robot|unusual traffic from|access (?:has been )?denied)\b/,
  /\bunavailable (?:due to|for) legal reasons\b|\baccess cannot be granted\b/,
  /\b(?:(?:web)?site|page|portal|service)s? (?:is|are) (?:currently |temporarily )?(?:undergoing|down for) (?:scheduled |planned )?maintenance\b/,
  /\b(?:you(?: are|['’]re) being redirected|redirected shortly|by (?:logging|signing) in,? you agree|forgot your password)\b/,
  /\b(?:before you continue|\d partners (?:store|process|use|access)|enables tracking technologies)\b/,
  /seite (?:wurde )?nicht gefunden|page introuvable|página n(?:o|ão) encontrada|pagina non trovata|страница не найдена/,
]

/** Servers report nothing: “Inspectors were denied access, the union said.” */
const reports = /\b(?:said|told|according to|reported)\b/

/** Longest text that a server puts in place of an article, in UTF-16 units. */
const longestRefusal = 1500

/** Whether a page says that it gives no article: it was not found, it wants a log-in, consent or a proof of being human. */
export function isRefusal(text: string): boolean {
  if (text.length > longestRefusal || /[“”„«»]/.test(text.replace(quotedButton, ''))) return false
  const lower = text.toLowerCase()
  return refusals.some((refusal) => refusal.test(lower)) && !reports.test(lower)
}
