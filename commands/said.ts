import { ApplicationCommandOptionType as Option } from 'discord-api-types/v10'
import { z } from 'zod'
import { type CommandContext, defineCommand, type Message } from '#src/discord/command.ts'
import { CommandProblem, withParts } from '#src/discord/render/notice.ts'
import { renderSaid, renderSaidTable } from '#src/discord/render/said.ts'
import { chosenIn, parseSaidState, type SaidAction, type SaidState } from '#src/discord/render/said-state.ts'
import { wrongMenu } from '#src/discord/render/wrong-menu.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import type { SaidAnswer, SaidQuery } from '#src/newsroom/archive/questions.ts'
import {
  duration,
  everywhere,
  LONGEST_TOPIC,
  namedOption,
  privateOption,
  topicOption,
  windowOption,
  words,
} from './options.ts'
import { ledgerPage } from './public-page.ts'
import { reportWrong } from './report-wrong.ts'

/** Both names must fit into a button's `custom_id`. */
const LONGEST_NAME = Math.floor(LONGEST_TOPIC / 2)

const grades = ['verbatim', 'reported', 'second-hand'] as const

const MOST_ROWS = 1000
const MOST_POSITIONS = 12

/** `/said who about`: the statement ledger, six a page. */
export const said = defineCommand({
  data: {
    name: 'said',
    description: 'command.said',
    ...everywhere,
    options: [
      { ...namedOption('who', 'option.speaker'), max_length: LONGEST_NAME },
      { ...topicOption, name: 'about', max_length: LONGEST_NAME },
      { ...windowOption, name: 'since' },
      {
        type: Option.String,
        name: 'kind',
        description: 'option.grade',
        choices: grades.map((grade) => ({ phrase: `grade.${grade}` as const, value: grade })),
      },
      privateOption,
    ],
  },
  options: z.object({
    who: words.optional(),
    about: words.optional(),
    since: duration.default(7 * 86_400_000),
    kind: z.enum(grades).optional(),
    private: z.boolean().default(false),
  }),
  isPrivate: (options) => options.private,

  async answer({ who, about, since, kind }, context) {
    if (!who && !about) throw new CommandProblem('error.whoOrAbout')
    const state = {
      who: who ?? null,
      about: about ?? null,
      sinceMs: since,
      grade: kind ?? null,
      lessCertain: false,
      at: context.now,
      page: 0,
    }
    return page('list', state, context)
  },

  async press(pressedState, values, context) {
    if (pressedState[0] === 'wrong') return await reportWrong(pressedState[1], values[0], context)
    const pressed = pressOf(pressedState, values)
    if (!pressed) throw new CommandProblem('error.stale', { command: 'said' })
    return page(pressed.action, pressed.state, context)
  },

  answersPressInPrivate: (state, values) =>
    state[0] === 'wrong' || ['csv', 'open'].includes(pressOf(state, values)?.action ?? ''),

  complete: ({ name, value }, { newsroom, viewer }) =>
    newsroom.suggest(name === 'who' ? 'actor' : 'topic', value, viewer),
})

/** What a button or a menu asks for: another page, another person of that name, or what was chosen. */
function pressOf(pressedState: readonly string[], values: readonly string[]) {
  const pressed = parseSaidState(pressedState)
  const [chosen] = values
  if (!pressed) return null
  if (pressed.action === 'menu') return chosenIn(chosen, pressed.state)
  if (pressed.action !== 'who') return pressed
  return chosen ? { ...pressed, state: { ...pressed.state, who: chosen } } : null
}

async function page(action: SaidAction, state: SaidState, context: CommandContext): Promise<Message> {
  const { newsroom, asker, viewer, signal } = context
  const voice = voiceOf(asker.locale)
  const { who, about, sinceMs, grade, lessCertain, at, page } = state
  const ask = (shape: Pick<SaidQuery, 'page' | 'pageSize' | 'timeline'>) =>
    newsroom.said(
      {
        ...(who ? { who } : {}),
        ...(about ? { about } : {}),
        ...(grade ? { grade } : {}),
        lessCertain,
        sinceMs,
        at,
        ...shape,
      },
      { signal, viewer },
    )
  if (action === 'csv') return renderSaidTable(await ask({ page: 0, pageSize: MOST_ROWS }), state, voice)
  if (action === 'timeline') {
    const answer = await ask({ page: 0, pageSize: MOST_POSITIONS, timeline: true })
    return shown(answer, 'timeline')
  }
  return shown(await ask({ page }), 'list')

  async function shown(answer: SaidAnswer, view: 'list' | 'timeline'): Promise<Message> {
    const asked = { who: who ?? '', about: about ?? '', grade: grade ?? '', sinceMs }
    const webPage = await ledgerPage(answer.statements, asked, context)
    return withParts(renderSaid(answer, state, voice, view, webPage), wrongMenu(answer.statements, voice))
  }
}
