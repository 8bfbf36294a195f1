import { describe, expect, it } from 'vitest'
import { isFurniture } from '#src/analysis/english/summary/furniture.ts'

describe('what belongs to the page, not to the news', () => {
  it.each([
    'By Milena Dobreva, Harbour Post',
    'by .',
    'From Milena Dobreva, Harbour Post',
    'PUBLISHED: 08:15 EST, 12 December 2013',
    'published : .',
    '08:15 est , 12 december 2013 .',
    '5:30 pm on 2nd may 2011 .',
    '12 december 2013 .',
    'last updated at 5:30 pm on 2nd may 2011 .',
    'scroll down for video .',
    'Towed off : the freighter on its way to the yard -lrb- pictured -rrb- .',
    'Click here to see the whole gallery',
    'watch : divers at the hull of the freighter .',
    'read more : how the harbour was built .',
    "editor 's note : milena dobreva teaches law in varna .",
    'The opinions expressed in this column are solely hers.',
    'Ilian Petkov in Burgas contributed to this report.',
    '-lrb- harbour post for schools -rrb- -- may 3 , 2012 .',
    '* * *',
    '| .',
  ])('“%s”', (line) => {
    expect(isFurniture(line)).toBe(true)
  })

  it.each([
    'By halftime the harbour side led by two goals.',
    'by all accounts the freighter sank in minutes .',
    'From then on, nobody went near the bank.',
    'Watchmen saw the freighter turn at noon.',
    '3:05 pm bst the freighter was towed off the bank by three tugs from burgas .',
    'Email systems of the port were down for hours.',
    'The views of both captains were heard by the court.',
    'More than 40 ships waited off Varna.',
    'Published figures show that traffic fell by a third.',
    '( harbour post ) -- a freighter ran aground at varna on tuesday .',
  ])('not “%s”', (line) => {
    expect(isFurniture(line)).toBe(false)
  })
})
