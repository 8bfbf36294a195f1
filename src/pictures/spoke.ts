import type { ActType } from '#src/analysis/findings.ts'
import type { BriefedStatement } from '#src/briefings/briefing.ts'
import { leanOf } from './lean.ts'
import type { SpokePicture } from './picture.ts'
import { altText, type Reader } from './picture-voice.ts'

/** More names than that are a knot. */
const mostNames = 12
const mostLinks = 12

type Link = {
  readonly speaker: string
  readonly target: string
  readonly act: ActType
  readonly count: number
}

/**
 * Who spoke about whom, in which acts and how often, the most frequent first; at most twelve names.
 *
 * @param statements - Those of the text; only printed ones of a named speaker about a named target are drawn.
 * @returns Null where there are fewer than two links: one is a sentence.
 */
export function spokePicture(
  { title, statements }: { readonly title: string; readonly statements: readonly BriefedStatement[] },
  reader: Reader,
): SpokePicture | null {
  const { voice } = reader
  const all = linksIn(statements)
  const links = withinNames(all)
  if (links.length < 2) return null
  const left = count(all) - count(links)
  const acts = (link: Link): string => voice.word(`act.${link.act}`)
  return {
    kind: 'spoke',
    title,
    subtitle: voice.say('picture.spokeSubtitle', { statements: voice.say('count.statements', { n: count(links) }) }),
    notes: left > 0 ? [voice.say('picture.notDrawn', { what: voice.say('count.statements', { n: left }) })] : [],
    alt: altText([
      voice.say('picture.spokeAlt'),
      ...links.map(
        (link) =>
          `${link.speaker} → ${link.target}: ${acts(link)}${link.count > 1 ? ` ×${voice.number(link.count)}` : ''}.`,
      ),
    ]),
    locale: voice.locale,
    zone: reader.zone,
    links: links.map((link) => ({ ...link, act: acts(link), lean: leanOf(link.act) })),
    words: {
      speakers: voice.say('picture.speakers'),
      targets: voice.say('picture.targets'),
      for: voice.say('picture.for'),
      against: voice.say('picture.against'),
      neutral: voice.say('picture.neutral'),
    },
  }
}

function linksIn(statements: readonly BriefedStatement[]): readonly Link[] {
  const unique = [...new Map(statements.map((statement) => [statement.id, statement])).values()]
  const named = unique.flatMap(({ printed, speaker, target, act }) =>
    printed && speaker !== null && target !== null && target !== speaker.name
      ? [{ speaker: speaker.name, target, act }]
      : [],
  )
  const groups = Map.groupBy(named, ({ speaker, target, act }) => JSON.stringify([speaker, target, act]))
  return [...groups.values()].map((same) => ({ ...same[0]!, count: same.length })).toSorted((a, b) => b.count - a.count)
}

/** As many links, in their order, as name no more than twelve. */
function withinNames(all: readonly Link[]): readonly Link[] {
  const names = new Set<string>()
  const kept: Link[] = []
  for (const link of all) {
    const more = [link.speaker, link.target].filter((name) => !names.has(name))
    if (kept.length >= mostLinks || names.size + more.length > mostNames) continue
    for (const name of more) names.add(name)
    kept.push(link)
  }
  return kept
}

function count(links: readonly Link[]): number {
  return links.reduce((sum, link) => sum + link.count, 0)
}
