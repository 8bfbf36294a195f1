import { describe, expect, it } from 'vitest'
import { said } from '#test/support/said.ts'

describe('what somebody calls something', () => {
  it.each([
    [
      'The chancellor heralded the deal with Norland as a “breakthrough”.',
      ['The chancellor: the deal with Norland as a “breakthrough”'],
    ],
    ['The chancellor saw the deal with Norland as a boy.', []],
    ['Marsh identified the judge as “Norlandic,” which angered others.', ['Marsh: the judge as “Norlandic,”']],
    ['Police identified the victim as a nurse of 24.', []],
    ['Canova describes himself on his page as a “quiet man”.', ['Canova: himself on his page as a “quiet man”']],
    ['Canova describes himself badly.', []],
    ['Ella Ferro presented herself as an “outsider” on Tuesday.', ['Ella Ferro: herself as an “outsider”']],
    ['Ella Ferro presented herself at the door on Tuesday.', []],
  ])('with “as”, words in marks are needed where the verb alone says nothing: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each([
    ['Jeff Waller called that “beyond belief”.', ['Jeff Waller: that “beyond belief”']],
    ['Jeff Waller called that report on Friday a “bold lie”.', ['Jeff Waller: that report on Friday a “bold lie”']],
    ['Jeff Waller said that “belief” was lost.', ['Jeff Waller: “belief” was lost']],
    ['Holm attacked the teacher, calling her a “horrible witness”.', ['Holm: her a “horrible witness”']],
    ['Holm thanked the teacher, calling her plan “a gift”.', ['Holm: her plan “a gift”']],
    ['Ella Ferro called the group “awful” in a tweet Sunday.', ['Ella Ferro: the group “awful”']],
    ['Ella Ferro called the group “awful for us all”.', ['Ella Ferro: the group “awful for us all”']],
    ['What former workers have called a “fraud” took an ugly turn in May.', ['former workers: a “fraud”']],
    ['Former workers have called it a “fraud” that took years.', ['Former workers: it a “fraud” that took years']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each([
    [
      'Carla Holm said she supports the law, which she called “a shield for the weak”.',
      ['Carla Holm: she supports the law', 'Carla Holm: which … “a shield for the weak”'],
    ],
    [
      'Carla Holm said she supports the law, which protects “the weak”.',
      ['Carla Holm: she supports the law, which protects “the weak”'],
    ],
    [
      'Carla Holm said the move, which some have called “late”, was right.',
      ['Carla Holm: the move, which some have called “late”, was right'],
    ],
  ])('a relative clause with a name of its own is another statement: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})
