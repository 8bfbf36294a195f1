import type { Span } from '#src/base/span.ts'

/** “votes in the Senate”, “members of the Senate”: the body is where something happens, or whose members are told of. */
const forumBefore =
  /\b(?:in|on|before|through|(?:members?|floor|halls|control|seats?|race|majority) (?:of|in|for)) (?:the )?$/i

/** “Senate Democrats”, “Senate votes”, “Senate race”: some of its members, or a matter of it. */
const forumAfter =
  /^ (?:Dems?|Democrats?|Republicans?|GOP|(?:[Mm]inority|[Mm]ajority)|[Mm]embers?|[Vv]otes|[Rr]ace|[Ss]eats?|[Hh]earing|[Ff]loor|[Aa]ides?|[Ll]eaders?|[Cc]andidates?)\b/u

/** “warned the Senate in February that …”: who was told something before. */
const heardBefore =
  /^ in (?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)\b/

/** Whether a body is named only as the place of votes, by some of its members, or as who once listened: it does nothing itself. */
export function isOnlyForum(text: string, { start, end }: Span): boolean {
  const after = text.slice(end, end + 30)
  return (
    forumBefore.test(text.slice(Math.max(0, start - 30), start)) || forumAfter.test(after) || heardBefore.test(after)
  )
}
