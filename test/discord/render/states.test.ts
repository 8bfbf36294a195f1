import { describe, expect, it } from 'vitest'
import {
  type BriefState,
  briefViews,
  menuId,
  parseBriefPress,
  pictureValue,
  storyId,
  storyParts,
  viewId,
} from '#src/discord/render/brief-state.ts'
import { chosenIn, parseSaidState, type SaidState, saidActions, saidId } from '#src/discord/render/said-state.ts'
import { stateOf } from '#src/discord/state.ts'
import { noon } from '#test/support/invented-news.ts'

const brief: BriefState = { topic: 'Iraq', sinceMs: 86_400_000, at: noon, shared: false }
const pressed = (id: string | null, values?: readonly string[]) => parseBriefPress(stateOf(id ?? '').state, values)

describe('a button of a briefing', () => {
  it.each([brief, { ...brief, shared: true, topic: 'a|b' }])('says what it shows: %o', (state) => {
    for (const view of briefViews) {
      expect(pressed(viewId(view, state))).toEqual({ state, page: 0, shows: 'view', view })
      expect(pressed(viewId(view, state, 3))).toEqual({ state, page: 3, shows: 'view', view })
    }
    for (const part of [...storyParts, null]) {
      expect(pressed(storyId('s1', state, part))).toEqual({ state, page: 0, shows: 'story', storyId: 's1', part })
    }
    expect(pressed(storyId('s1', state, 'coming', 2))).toMatchObject({ page: 2, part: 'coming' })
  })

  it('has no page in its id where it shows the first', () => {
    expect(viewId('sources', brief, 0)).toBe('brief|sources|o|24|hta40|Iraq')
    expect(viewId('sources', brief, 1)).toBe('brief|sources|o|24|hta40|Iraq|||1')
    expect(storyId('s1', brief, 'statements', 0)).toBe('brief|story|o|24|hta40|Iraq|s1|0')
    expect(storyId('s1', brief, 'statements', 1)).toBe('brief|story|o|24|hta40|Iraq|s1|0|1')
    expect(storyId('s1', brief, null, 4)).toBe('brief|story|o|24|hta40|Iraq|s1')
  })

  it.each([
    ['nothing', []],
    ['no moment', ['overview', 'o', '24', '', 'Iraq']],
    ['no topic', ['overview', 'o', '24', 'hta40', '']],
    ['no hours', ['overview', 'o', 'x', 'hta40', 'Iraq']],
    ['a view of no kind of ours', ['weather', 'o', '24', 'hta40', 'Iraq']],
    ['a story without an id', ['story', 'o', '24', 'hta40', 'Iraq']],
    ['a part of a story without an id', ['part', 'o', '24', 'hta40', 'Iraq']],
  ])('of %s is none of ours', (_, state) => {
    expect(parseBriefPress(state)).toBeNull()
  })

  it.each([
    ['', 0],
    ['7', 7],
    ['999', 999],
    ['1000', 0],
    ['x', 0],
  ])('with the page “%s” shows page %i', (code, page) => {
    expect(parseBriefPress(['sources', 'o', '24', 'hta40', 'Iraq', '', '', code])?.page).toBe(page)
  })
})

describe('a choice of a menu of a briefing', () => {
  const views = menuId({ of: 'views' }, brief)
  const read = menuId({ of: 'stories' }, brief)
  const parts = menuId({ of: 'parts', storyId: 's1' }, brief)
  const earlier = 'brief|picture|o|24|hta40|Iraq|s1'

  it.each([
    [views, 'coverage', { shows: 'view', view: 'coverage' }],
    [views, pictureValue('spoke'), { shows: 'picture', storyId: null, kind: 'spoke' }],
    [read, 's7', { shows: 'story', storyId: 's7', part: null }],
    [read, pictureValue('spoke'), { shows: 'story', storyId: 'picture-spoke', part: null }],
    [parts, 'sources', { shows: 'story', storyId: 's1', part: 'sources' }],
    [parts, 'story', { shows: 'story', storyId: 's1', part: null }],
    [parts, 'overview', { shows: 'view', view: 'overview' }],
    [parts, pictureValue('where'), { shows: 'picture', storyId: 's1', kind: 'where' }],
    [earlier, 'where', { shows: 'picture', storyId: 's1', kind: 'where' }],
    [viewId('why', brief), pictureValue('where'), { shows: 'view', view: 'why' }],
  ])('%s with %s', (id, value, shown) => {
    expect(pressed(id, [value])).toEqual({ state: brief, page: 0, ...shown })
  })

  it.each([
    [views, 'weather'],
    [views, ''],
    [read, ''],
  ])('%s with “%s” is none of ours', (id, value) => {
    expect(pressed(id, [value])).toBeNull()
    expect(pressed(id)).toBeNull()
  })
})

describe('a button of the ledger', () => {
  const first: SaidState = {
    who: 'Haddad',
    about: 'Iraq',
    sinceMs: 86_400_000,
    grade: null,
    lessCertain: false,
    at: noon,
    page: 0,
  }
  const parsed = (id: string | null) => parseSaidState(stateOf(id ?? '').state)

  it.each([
    {},
    { who: null },
    { about: null },
    { page: 12_345 },
    { lessCertain: true },
    ...(['verbatim', 'reported', 'second-hand'] as const).flatMap((grade) => [{ grade }, { grade, lessCertain: true }]),
  ])('comes back as it was: %o', (change) => {
    const state = { ...first, ...change }
    for (const action of saidActions) expect(parsed(saidId(action, state))).toEqual({ action, state })
  })

  it.each([
    ['an action of no kind of ours', 'said|weather|0||24|hta40|a|b'],
    ['no page', 'said|list|||24|hta40|a|b'],
    ['a page of six digits', 'said|list|100000||24|hta40|a|b'],
    ['no hours', 'said|list|0|||hta40|a|b'],
    ['no moment', 'said|list|0||24||a|b'],
    ['nobody and nothing', 'said|list|0||24|hta40||'],
  ])('of %s is none of ours', (_, id) => {
    expect(parsed(id)).toBeNull()
  })

  it('asks about nobody yet where a menu of names says who is meant', () => {
    expect(parsed('said|who|0||24|hta40||')).toMatchObject({ action: 'who', state: { who: null, about: null } })
    expect(parsed('said|list|0|7|24|hta40|a|')).toMatchObject({ state: { grade: null } })
  })

  const third = { ...first, page: 2, grade: 'reported' as const, lessCertain: true }
  it.each([
    ['timeline', 'timeline', {}],
    ['csv', 'csv', {}],
    ['list', 'list', {}],
    ['less', 'list', { lessCertain: true }],
    ['certain', 'list', { lessCertain: false }],
    ['all', 'list', { grade: null }],
    ['verbatim', 'list', { grade: 'verbatim' }],
    ['second-hand', 'list', { grade: 'second-hand' }],
  ])('the choice “%s” asks for the first page of that', (value, action, change) => {
    expect(chosenIn(value, third)).toEqual({ action, state: { ...third, page: 0, ...change } })
  })

  it('another choice asks for nothing', () => {
    expect(chosenIn('weather', third)).toBeNull()
    expect(chosenIn(undefined, third)).toBeNull()
  })
})
