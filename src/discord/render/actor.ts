import type { BriefedActor } from '#src/briefings/briefing.ts'
import { type OfficeSpelling, officesOf } from '#src/briefings/offices.ts'
import type { Message } from '#src/discord/command.ts'
import { type ActorState, actorId, positionMenu } from '#src/discord/render/actor-positions.ts'
import { outletLabel, outletLink } from '#src/discord/render/cite.ts'
import { clip, escapeFeedText, visible } from '#src/discord/render/feed-text.ts'
import { fitted, fixed, list, type MoreOf } from '#src/discord/render/fit.ts'
import { moreInLedger } from '#src/discord/render/ledger-button.ts'
import { moreButton, moreLine } from '#src/discord/render/more.ts'
import { pageLink } from '#src/discord/render/page-link.ts'
import { button, dot, menu, moment, type Part, row, text } from '#src/discord/render/parts.ts'
import { actorPictureButton } from '#src/discord/render/picture-menu.ts'
import { corpusLine } from '#src/discord/render/searched.ts'
import { statementEntry } from '#src/discord/render/statement.ts'
import { actorWords } from '#src/discord/render/topic-name.ts'
import { windowWords } from '#src/discord/render/windows.ts'
import type { Voice } from '#src/discord/words/messages.ts'
import type { ActorView } from '#src/newsroom/archive/questions.ts'

/**
 * What is known of an actor: offices, statements by and about, acts by target, who quotes them.
 *
 * @param page - Address of the page that shows the same to all.
 */
export function renderActor(view: ActorView, state: ActorState, voice: Voice, page: string | null = null): Message {
  const { actor, corpus } = view
  const named = new Set<string>()
  const offices = new Map()
  const moreOf = (part: ActorPart): MoreOf => moreButton(actorId(part, state), voice)
  const ledger = { sinceMs: state.sinceMs, at: corpus.to }
  const facts = [
    actor.office && escapeFeedText(clip(actor.office, 150)),
    actor.kind === 'state' || namesCountry(actor) ? null : voice.country(actor.country),
    voice.say('count.statements', { n: actor.statements }),
    voice.say('count.stories', { n: actor.stories }),
    voice.say('window.last', { window: windowWords(state.sinceMs, voice) }),
  ].filter(Boolean)
  return fitted([
    fixed(text(`${titleOf(actor, voice)}\n${facts.join(dot)}`)),
    list({
      heading: `### ${voice.say('actor.by')}`,
      lines: view.by.map((statement) => statementEntry(statement, voice, { form: 'words', named })),
      atMost: 4,
      unseen: Math.max(0, actor.statements - view.by.length),
      more: moreInLedger({ who: state.name, ...ledger }, voice),
      apart: true,
    }),
    list({
      heading: `### ${voice.say('actor.about')}`,
      lines: view.about.map((statement) => statementEntry(statement, voice, { named, offices })),
      atMost: 3,
      more: moreInLedger({ about: state.name, ...ledger }, voice),
      apart: true,
    }),
    ...actorParts.map((part) =>
      list({
        heading: headingOf(part, voice),
        lines: linesOf[part](view, voice),
        atMost: part === 'offices' ? 5 : 6,
        more: moreOf(part),
      }),
    ),
    fixed(
      ...positionMenu(view, state, voice),
      ...actorPictureButton(view, state, voice),
      text(`-# ${[corpusLine(corpus, voice), ...pageLink(page, voice)].join(' ')}`),
    ),
  ])
}

const titleOf = (actor: BriefedActor, voice: Voice): string =>
  `## ${escapeFeedText(clip(actorWords(actor, voice), 100))}`

/** “Foreign Minister of Iraq”, “Iraqi Foreign Minister”: the office tells the country already. */
function namesCountry({ office, country }: BriefedActor): boolean {
  const name = country && new Intl.DisplayNames('en', { type: 'region' }).of(country)
  return Boolean(name && office?.includes(name))
}

/** The lists of an actor that a button shows whole. */
export const actorParts = ['offices', 'acts', 'quoted'] as const
export type ActorPart = (typeof actorParts)[number]

const linesOf: Readonly<Record<ActorPart, (view: ActorView, voice: Voice) => readonly string[]>> = {
  offices: ({ offices }, voice) => officesOf(offices).map((one) => officeLine(one, voice)),
  acts: actLines,
  quoted: ({ quotedBy }, voice) =>
    quotedBy.map(
      ({ outlet, count }) =>
        `• ${voice.say('labelled', { label: outletLabel(outlet, voice), words: voice.number(count) })}`,
    ),
}

const headingOf = (part: ActorPart, voice: Voice): string =>
  `### ${voice.say(({ offices: 'actor.offices', acts: 'actor.acts', quoted: 'actor.quotedBy' } as const)[part])}`

/** One of its lists, whole; the overview where nothing is left of it. */
export function renderActorPart(part: ActorPart, view: ActorView, state: ActorState, voice: Voice): Message {
  const lines = linesOf[part](view, voice)
  if (lines.length === 0) return renderActor(view, state, voice)
  const back = actorId('overview', state)
  return fitted([
    fixed(text(`${titleOf(view.actor, voice)}\n${headingOf(part, voice)}`)),
    list({ lines, more: moreLine(voice), isUndivided: true }),
    fixed(
      ...(back ? [row([button(voice.say('brief.overview'), back)])] : []),
      text(`-# ${corpusLine(view.corpus, voice)}`),
    ),
  ])
}

function officeLine({ office, from, to, citation }: OfficeSpelling, voice: Voice): string {
  const shown = escapeFeedText(clip(office, 120))
  const [first, last] = [moment(from, 'd'), moment(to, 'd')]
  const isOneDay = utcDay(from) === utcDay(to)
  const when = isOneDay ? `${shown}, ${last}` : voice.say('actor.office', { office: shown, from: first, to: last })
  return `• ${when} — ${outletLink(citation, voice)}`
}

/** The same on every machine; the reader's own day may begin some hours earlier or later. */
const utcDay = (at: Date): string => at.toISOString().slice(0, 10)

/** A menu of the actors that a name may mean. */
export function whichActor(customId: string, candidates: readonly BriefedActor[], voice: Voice): Part {
  return menu(
    customId,
    voice.say('said.choose'),
    candidates.map((actor) => ({
      label: visible(actorWords(actor, voice)) || actor.id,
      value: actor.id.length <= 100 ? actor.id : actor.name,
      description: [
        actor.office && visible(actor.office),
        voice.country(actor.country),
        voice.say('count.statements', { n: actor.statements }),
      ]
        .filter(Boolean)
        .join(dot),
    })),
  )
}

/** `accuses → Iran ×4 · Iraq`, one line an act. */
function actLines({ actsByTarget }: ActorView, voice: Voice): readonly string[] {
  const named = actsByTarget.filter(({ target }) => visible(target) !== '')
  const byAct = Map.groupBy(named, ({ act }) => act)
  return [...byAct].map(([act, rows]) => {
    const targets = rows
      .slice(0, 5)
      .map(
        ({ target, count }) =>
          `${escapeFeedText(clip(actorWords(target, voice), 60))}${count > 1 ? ` ×${voice.number(count)}` : ''}`,
      )
    return `• ${voice.word(`act.${act}`)} → ${targets.join(dot)}`
  })
}
