import { pagePaths } from '#src/base/page-paths.ts'
import type { BriefedStory, Briefing } from '#src/briefings/briefing.ts'
import { createReferences } from '#src/briefings/references.ts'
import { type Html, html } from './html.ts'
import type { PageContext } from './page.ts'
import { sourced } from './sourced-words.ts'
import { summaryOf } from './story-parts.ts'

/** Characters that XML 1.0 has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are taken out
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/**
 * The stories of a topic as an Atom feed. Each entry is a story, and changes as the story does.
 *
 * @param links - `self` and `page` are addresses of the feed and of its page, `of` makes the address of any page.
 *
 * Source: RFC 4287.
 */
export function topicFeed(
  briefing: Briefing,
  links: { readonly self: string; readonly page: string; of(path: string): string },
): string {
  const { topic, stories, window } = briefing
  const newest = new Date(Math.max(...stories.map(({ lastAt }) => lastAt.getTime()), window.from.getTime()))
  const feed = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>tag:attache,2026:topic/${encodeURIComponent(topic.label)}</id>
<title>${topic.label} · Attaché</title>
<updated>${newest.toISOString()}</updated>
<author><name>Attaché</name></author>
<link rel="self" type="application/atom+xml" href="${links.self}"/>
<link rel="alternate" type="text/html" href="${links.page}"/>
${stories.map((story) => entryOf(story, window.to, links.of))}
</feed>
`
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed.markup.replaceAll(unwritable, '')}`
}

function entryOf(story: BriefedStory, now: Date, addressOf: (path: string) => string): Html {
  const page: PageContext = { references: createReferences(), now, link: addressOf }
  const content = html`${summaryOf(story).map((sentence) => html`<p>${sourced(sentence, page)}</p>`)}`
  return html`<entry>
<id>tag:attache,2026:story/${encodeURIComponent(story.id)}</id>
<title>${story.headline.text}</title>
<published>${story.firstSeen.at.toISOString()}</published>
<updated>${story.lastAt.toISOString()}</updated>
<link rel="alternate" type="text/html" href="${addressOf(pagePaths.story(story.id))}"/>
${story.outlets.map(({ name }) => html`<author><name>${name}</name></author>`)}
<content type="html">${content.markup}</content>
</entry>
`
}
