import type { ActType } from '#src/analysis/findings.ts'
import type { BriefedStatement, BriefedStory, Briefing, Citation } from '#src/briefings/briefing.ts'
import { composeBriefing } from '#src/briefings/compose-briefing.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { coveragePicture } from '#src/pictures/coverage.ts'
import { monthPicture } from '#src/pictures/month.ts'
import { numbersPicture } from '#src/pictures/numbers.ts'
import type { Picture } from '#src/pictures/picture.ts'
import type { Reader } from '#src/pictures/picture-voice.ts'
import { spokePicture } from '#src/pictures/spoke.ts'
import { timelinePicture } from '#src/pictures/timeline.ts'
import { wherePicture } from '#src/pictures/where.ts'
import { demoDossiers, demoNow, demoOutletServer } from '#test/support/demo-dossiers.ts'

export const englishReader: Reader = { voice: voiceOf('en-GB'), zone: 'UTC' }

/** All that the demo's press tells. */
export function demoBriefing(): Briefing {
  return composeBriefing({
    topic: { query: 'world', label: 'World', kind: 'words', actorIds: [] },
    window: { from: new Date(demoNow.getTime() - 3 * 86_400_000), to: demoNow },
    corpus: { articles: 80, outlets: demoOutletServer.length, from: null, to: null, lastReadAt: demoNow },
    stories: demoDossiers(),
    outlets: demoOutletServer,
    shown: null,
    limit: 50,
  })
}

export function citationOf(outlet: string, hoursAgo: number, articleId = `${outlet}-${hoursAgo}`): Citation {
  return {
    articleId,
    revision: 1,
    start: 0,
    end: 10,
    url: `https://${outlet.toLowerCase().replace(/[^a-z]+/g, '-')}.example/${articleId}`,
    outlet: { id: outlet, name: outlet, country: 'FR', ownership: 'private' },
    at: new Date(demoNow.getTime() - hoursAgo * 3_600_000),
    dateQuality: 'stated',
  }
}

/** A statement of somebody about somebody; a day is 24 hours before the demo's present. */
export function saidOf(
  id: number,
  said: { readonly who: string; readonly about: string | null; readonly act: ActType; readonly daysAgo?: number },
): BriefedStatement {
  const citation = citationOf('Meridian Wire', 24 * (said.daysAgo ?? 0))
  return {
    id: `statement.${id}`,
    speaker: { name: said.who, actorId: null },
    office: null,
    via: null,
    act: said.act,
    target: said.about,
    confidence: 0.9,
    printed: true,
    at: citation.at,
    alsoIn: [],
    grade: 'reported',
    kind: 'indirect',
    opening: 'words',
    pieces: [{ text: 'some words', citation, alsoIn: [] }],
  }
}

/** Every picture that can be made of a story. */
export function picturesOfStory(story: BriefedStory, reader: Reader): readonly Picture[] {
  const title = story.headline.text
  return [
    timelinePicture(story, reader),
    numbersPicture({ title, figures: story.figures }, reader),
    spokePicture({ title, statements: story.statements }, reader),
    coveragePicture(story, reader),
    wherePicture({ title, stories: [story] }, reader),
  ].filter((picture) => picture !== null)
}

/** A month of one actor, with every act and a turn. */
export function monthOf(actor: string, statements: readonly BriefedStatement[], reader: Reader) {
  const from = new Date(demoNow.getTime() - 30 * 86_400_000)
  const facts = { actor, window: { from, to: demoNow }, statements, turns: [1], total: statements.length + 1 }
  return monthPicture(facts, reader)
}
