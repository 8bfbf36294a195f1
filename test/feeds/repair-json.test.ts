import { describe, expect, it } from 'vitest'
import { repairJson } from '#src/feeds/reading/repair-json.ts'

describe('JSON as feeds write it', () => {
  it.each([['{"items":[{"id":"1"}]}'], ['[]'], ['"words, of a kind,}"'], ['null']])(
    'is left as it is: %s',
    (source) => {
      expect(repairJson(source)).toEqual({ value: JSON.parse(source), repairs: [] })
    },
  )

  it.each([
    { story: 'a line break in a string', source: '{"a":"one\ntwo"}', value: { a: 'one\ntwo' } },
    { story: 'a tabulator in a string', source: '{"a":"one\ttwo"}', value: { a: 'one two' } },
    { story: 'the last of the control characters', source: '{"a":"one\u001ftwo!"}', value: { a: 'one two!' } },
    { story: 'a line break in Windows', source: '{"a":"one\r\ntwo"}', value: { a: 'one \ntwo' } },
    { story: 'several in one string', source: '{"a":"\n\n","b":"\t"}', value: { a: '\n\n', b: ' ' } },
    { story: 'a comma before the end of an object', source: '{"a":1,}', value: { a: 1 } },
    { story: 'a comma before the end of a list', source: '[1,2,]', value: [1, 2] },
    { story: 'white space after such a comma', source: '[{"a":1, \n\t},\r\n ]', value: [{ a: 1 }] },
    {
      story: 'a string that looks like such a comma',
      source: '{"a":",}","b":[",]",],}',
      value: { a: ',}', b: [',]'] },
    },
    { story: 'a mark in a string that is escaped', source: '["say \\",]\\" \n",]', value: ['say ",]" \n'] },
    { story: 'an escaped backslash before the end of a string', source: '["\\\\",]', value: ['\\'] },
  ])('is mended: $story', ({ source, value }) => {
    expect(repairJson(source)).toEqual({ value, repairs: ['JSON was mended'] })
  })

  it.each([
    { story: 'in the next item', source: '{"items":[{"id":"1"},{"id":"2"},{"id":"3', ids: ['1', '2'] },
    { story: 'between two items', source: '{"items":[{"id":"1"},', ids: ['1'] },
    { story: 'after the last item', source: '{"items":[{"id":"1"},{"id":"2"}', ids: ['1', '2'] },
    { story: 'after the list', source: '{"items":[{"id":"1"},{"id":"2"}]', ids: ['1', '2'] },
    { story: 'in a list of an item', source: '{"items":[{"id":"1"},{"id":"2","of":[{"a":1},{"b":', ids: ['1'] },
    { story: 'in an object of an item', source: '{"items":[{"id":"1"},{"id":"2","of":{"a":{"b":1},', ids: ['1'] },
    { story: 'after a bracket in a string', source: '{"items":[{"id":"1}]"},{"id":"]', ids: ['1}]'] },
    { story: 'and has faults before', source: '{"items":[{"id":"1\n2",},{"id":"\t",},{"id":"3', ids: ['1\n2', ' '] },
    { story: 'after other fields', source: '{"title":"News","items":[{"id":"1"},{', ids: ['1'] },
  ])('is read up to its last whole item where it is cut off $story', ({ source, ids }) => {
    const { value, repairs } = repairJson(source)!
    expect((value as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual(ids)
    expect(repairs).toEqual(['the feed was cut off: an unfinished item was dropped'])
  })

  it.each([
    ['no whole item', '{"items":[{"id":"1'],
    ['no list of its own', '{"feed":{"first":{"id":"1"},"second":{'],
    ['a list without a document', '[{"id":"1"},{"id":"2"'],
    ['a string without an end', '"words'],
    ['a backslash at the end', '{"items":["\\'],
    ['markup', '<rss/>'],
    ['nothing', ''],
    ['two documents', '{} {}'],
  ])('is none where it has %s', (_, source) => {
    expect(repairJson(source)).toBeNull()
  })
})
