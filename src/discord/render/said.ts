import { csvOf } from '#src/briefings/csv.ts'
import type { Message } from '#src/discord/command.ts'
import { whichActor } from '#src/discord/render/actor.ts'
import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import { fitted, fixed, list } from '#src/discord/render/fit.ts'
import { moreLine } from '#src/discord/render/more.ts'
import { pageLink } from '#src/discord/render/page-link.ts'
import { pageRow } from '#src/discord/render/pages.ts'
import { dot, menu, moment, type Part, text } from '#src/discord/render/parts.ts'
import { positionsBlock } from '#src/discord/render/positions.ts'
import { type SaidChoice, type SaidState, saidId } from '#src/discord/render/said-state.ts'
import { corpusLine } from '#src/discord/render/searched.ts'
import { statementEntry } from '#src/discord/render/statement.ts'
import { topicName } from '#src/discord/render/topic-name.ts'
import { tryButtons } from '#src/discord/render/try-buttons.ts'
import { windowWords } from '#src/discord/render/windows.ts'
import type { Voice } from '#src/discord/words/messages.ts'
import type { SaidAnswer } from '#src/newsroom/archive/questions.ts'

/**
 * One page of the ledger, or the position timeline of the same question.
 *
 * @param page - Address of the page that shows the same to all.
 */
export function renderSaid(
  answer: SaidAnswer,
  state: SaidState,
  voice: Voice,
  view: 'list' | 'timeline',
  page: string | null = null,
): Message {
  if (answer.candidates.length > 1 && answer.statements.length === 0) return renderWhich(answer, state, voice)
  const { statements, total } = answer
  const told = { named: new Set<string>(), offices: new Map() }
  const speakers = state.who ? 'one' : 'many'
  return fitted([
    fixed(text([headOf(answer, state, voice), ...pageLink(page, voice)].join(' '))),
    view === 'timeline'
      ? positionsBlock(answer, voice, {
          unseen: total - statements.length,
          speakers,
          earlierId: saidId('open', { ...state, page: 0 }),
        })
      : list({
          lines: statements.map((statement) => statementEntry(statement, voice, told)),
          more: moreLine(voice),
          apart: true,
        }),
    fixed(...(total === 0 ? noneParts(answer, state, voice) : []), ...controls(answer, state, voice, view)),
  ])
}

/** The whole answer as a table. */
export function renderSaidTable(answer: SaidAnswer, state: SaidState, voice: Voice): Message {
  const { components } = fitted([
    fixed(text(`${headOf(answer, state, voice)}\n${voice.say('said.csvReady')}`), {
      type: 13,
      file: { url: 'attachment://statements.csv' },
    }),
  ])
  return { components, files: [{ name: 'statements.csv', data: new TextEncoder().encode(csvOf(answer.statements)) }] }
}

function headOf(
  { total, corpus, since }: SaidAnswer,
  { who, about, sinceMs, grade, lessCertain }: SaidState,
  voice: Voice,
): string {
  const asked = [
    who && voice.say('said.by', { who: topicName(who, voice) }),
    about && voice.say('said.about', { about: topicName(about, voice) }),
  ].filter(Boolean)
  const facts = [
    voice.say('count.statements', { n: total }),
    since
      ? voice.say('story.since', { when: moment(since, 'd') })
      : voice.say('window.last', { window: windowWords(sinceMs, voice) }),
    grade && voice.word(`grade.${grade}`),
    lessCertain && voice.say('said.lessCertain'),
  ].filter(Boolean)
  return `## ${[voice.say('said.title'), ...asked].join(dot)}\n${facts.join(dot)}\n-# ${corpusLine(corpus, voice)}`
}

/** Nothing found: who or what to ask about instead, in place of the topic, or of the speaker where there is none. */
function noneParts(answer: SaidAnswer, state: SaidState, voice: Voice): readonly Part[] {
  const asking = (name: string): SaidState => ({
    ...state,
    page: 0,
    ...(state.about ? { about: name } : { who: name }),
  })
  return [text(voice.say('said.none')), ...tryButtons(answer.tryInstead, (name) => saidId('list', asking(name)), voice)]
}

/** The pages, and one menu of what else the same question can show. */
function controls(answer: SaidAnswer, state: SaidState, voice: Voice, view: 'list' | 'timeline'): readonly Part[] {
  const turn = { page: answer.page, pages: answer.pages }
  const idOf = (page: number): string | null =>
    saidId(page === state.page ? 'page' : page < state.page ? 'previous' : 'next', { ...state, page })
  const id = saidId('menu', state)
  const choices = choicesOf(answer, state, voice, view).map(([value, label]) => ({ label, value }))
  return [
    ...(view === 'list' ? pageRow(turn, idOf, voice) : []),
    ...(id && choices.length > 0 ? [menu(id, voice.say('said.show'), choices)] : []),
  ]
}

/** Everything but what is shown. */
function choicesOf(
  { total, others }: SaidAnswer,
  { grade, lessCertain }: SaidState,
  voice: Voice,
  view: 'list' | 'timeline',
): readonly (readonly [SaidChoice, string])[] {
  const certainty: readonly (readonly [SaidChoice, string])[] =
    others === 0
      ? []
      : lessCertain
        ? [['certain', voice.say('said.certain', { n: others })]]
        : [['less', voice.say('said.moreLessCertain', { n: others })]]
  const narrowed: readonly (readonly [SaidChoice, string])[] = [
    ['all', voice.say('said.all')],
    ['verbatim', voice.say('said.verbatim')],
    ['reported', voice.word('grade.reported')],
    ['second-hand', voice.word('grade.second-hand')],
  ]
  const byGrade = total > 0 || grade !== null ? narrowed.filter(([value]) => value !== (grade ?? 'all')) : []
  const forms: readonly (readonly [SaidChoice, string])[] =
    total === 0
      ? []
      : [
          view === 'list' ? ['timeline', voice.say('said.timeline')] : ['list', voice.say('said.list')],
          ['csv', voice.say('said.csv')],
        ]
  return [...byGrade, ...certainty, ...forms]
}

function renderWhich(answer: SaidAnswer, state: SaidState, voice: Voice): Message {
  const question = voice.say('said.which', { who: escapeFeedText(clip(state.who ?? '', 100)) })
  const id = saidId('who', { ...state, who: null })
  return fitted([fixed(text(question), ...(id ? [whichActor(id, answer.candidates, voice)] : []))])
}
