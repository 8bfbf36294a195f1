import { csvOf } from '#src/briefings/csv.ts'
import type { Message } from '#src/discord/command.ts'
import { whichActor } from '#src/discord/render/actor.ts'
import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import { fitted, fixed, list } from '#src/discord/render/fit.ts'
import { button, dot, type Part, row, text } from '#src/discord/render/parts.ts'
import { positionsBlock } from '#src/discord/render/positions.ts'
import { type SaidAction, type SaidState, saidId } from '#src/discord/render/said-state.ts'
import { corpusLine } from '#src/discord/render/searched.ts'
import { statementEntry } from '#src/discord/render/statement.ts'
import { windowWords } from '#src/discord/render/windows.ts'
import type { Voice } from '#src/discord/words/messages.ts'
import type { SaidAnswer } from '#src/newsroom/archive/questions.ts'

/** One page of the ledger, or the position timeline of the same question. */
export function renderSaid(answer: SaidAnswer, state: SaidState, voice: Voice, view: 'list' | 'timeline'): Message {
  if (answer.candidates.length > 1 && answer.statements.length === 0) return renderWhich(answer, state, voice)
  const { statements, total } = answer
  const speakers = state.who ? 'one' : 'many'
  return fitted([
    fixed(text(headOf(answer, state, voice))),
    view === 'timeline'
      ? positionsBlock(answer, voice, { unseen: total - statements.length, speakers })
      : list({
          lines: statements.map((statement) => statementEntry(statement, voice)),
          more: (n) => `-# ${voice.say('more', { n })}`,
          gap: '\n\n',
        }),
    fixed(
      ...(total === 0 ? [text(noneText(answer, voice))] : []),
      ...(total > 0 || answer.others > 0 ? controls(answer, state, voice, view) : []),
    ),
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
  { total, corpus }: SaidAnswer,
  { who, about, sinceMs, grade, lessCertain }: SaidState,
  voice: Voice,
): string {
  const asked = [
    who && voice.say('said.by', { who: escapeFeedText(clip(who, 100)) }),
    about && voice.say('said.about', { about: escapeFeedText(clip(about, 100)) }),
  ].filter(Boolean)
  const facts = [
    voice.say('count.statements', { n: total }),
    voice.say('window.last', { window: windowWords(sinceMs, voice) }),
    grade && voice.word(`grade.${grade}`),
    lessCertain && voice.say('said.lessCertain'),
  ].filter(Boolean)
  return `## ${voice.say('said.title')}: ${asked.join(' ')}\n${facts.join(dot)}\n-# ${corpusLine(corpus, voice)}`
}

function noneText(answer: SaidAnswer, voice: Voice): string {
  const topics = answer.tryInstead.slice(0, 5).map((name) => escapeFeedText(clip(name, 60)))
  return [
    voice.say('said.none'),
    ...(topics.length > 0 ? [voice.say('quiet.try', { topics: topics.join(dot) })] : []),
  ].join('\n')
}

function controls(answer: SaidAnswer, state: SaidState, voice: Voice, view: 'list' | 'timeline'): readonly Part[] {
  const press = (action: SaidAction, label: string, change: Partial<SaidState> = {}, disabled = false) => {
    const id = saidId(action, { ...state, ...change })
    return id ? [button(label, id, { disabled })] : []
  }
  const { page, pages } = answer
  const paging = [
    ...press('first', voice.say('said.first'), { page: 0 }, page === 0),
    ...press('previous', voice.say('said.previous'), { page: Math.max(0, page - 1) }, page === 0),
    ...press('next', voice.say('said.next'), { page: page + 1 }, page >= pages - 1),
    ...press('last', voice.say('said.last'), { page: Math.max(0, pages - 1) }, page >= pages - 1),
  ]
  const { lessCertain } = state
  const others =
    answer.others === 0
      ? []
      : lessCertain
        ? press('certain', voice.say('said.certain', { n: answer.others }), { lessCertain: false, page: 0 })
        : press('less', voice.say('said.moreLessCertain', { n: answer.others }), { lessCertain: true, page: 0 })
  if (answer.total === 0) return others.length > 0 ? [row(others)] : []
  const verbatim = state.grade === 'verbatim'
  const tools = [
    ...press('grade', voice.say(verbatim ? 'said.all' : 'said.verbatim'), {
      grade: verbatim ? null : 'verbatim',
      page: 0,
    }),
    ...(view === 'list' ? press('timeline', voice.say('said.timeline')) : press('list', voice.say('said.list'))),
    ...press('csv', voice.say('said.csv')),
    ...others,
  ]
  return [
    ...(view === 'list' && pages > 1
      ? [text(`-# ${voice.say('said.page', { page: page + 1, pages })}`), ...(paging.length > 0 ? [row(paging)] : [])]
      : []),
    ...(tools.length > 0 ? [row(tools)] : []),
  ]
}

function renderWhich(answer: SaidAnswer, state: SaidState, voice: Voice): Message {
  const question = voice.say('said.which', { who: escapeFeedText(clip(state.who ?? '', 100)) })
  const id = saidId('who', { ...state, who: null })
  return fitted([fixed(text(question), ...(id ? [whichActor(id, answer.candidates, voice)] : []))])
}
