import { describe, expect, it } from 'vitest'
import { isWithdrawal } from '#src/articles/withdrawal.ts'

const article = (headline: string, body: string) => ({
  text: body === '' ? headline : `${headline}\n\n${body}`,
  title: { start: 0, end: headline.length },
})

describe('an outlet takes an article back', () => {
  it.each([
    { headline: '', body: '' },
    { headline: 'RETRACTED: Minister left for Muscat', body: 'The minister was at home all day.' },
    { headline: '(WITHDRAWN) Minister left for Muscat', body: '' },
    { headline: 'KILL – Minister left for Muscat', body: 'Do not use.' },
    { headline: 'Article removed', body: '' },
    { headline: 'Minister left for Muscat', body: 'This story has been withdrawn.' },
    { headline: 'Minister left for Muscat', body: 'We regret that this report was later retracted by its author.' },
    { headline: 'Minister left for Muscat', body: 'The editors have withdrawn this article pending review.' },
    { headline: 'Le ministre à Mascate', body: 'Cet article a été supprimé.' },
    { headline: 'Minister in Maskat', body: 'Dieser Beitrag wurde nachträglich zurückgezogen.' },
    { headline: 'Ministro en Mascate', body: 'Esta noticia ha sido retirada.' },
    { headline: 'Ministro em Mascate', body: 'Esta matéria foi removida do site.' },
    { headline: 'Minister w Maskacie', body: 'Ten tekst został wycofany.' },
    { headline: 'Міністр у Маскаті', body: 'Цю новину було видалено.' },
    { headline: 'Bakan Maskat’ta', body: 'Bu haber yayından kaldırılmıştır.' },
  ])('“$headline”: $body', ({ headline, body }) => {
    expect(isWithdrawal(article(headline, body))).toBe(true)
  })

  it.each([
    { headline: 'UN report withdrawn after protest', body: 'The report was withdrawn on Tuesday, diplomats said.' },
    { headline: 'Withdrawn: how the garrison left', body: 'Trucks rolled all night.' },
    { headline: 'Kill switch for drones', body: 'Engineers showed it in Oslo.' },
    { headline: 'KILLED IN ACTION', body: 'Two names were read out.' },
    { headline: 'Troops withdraw', body: 'This town has been left to itself.' },
    { headline: 'Senator says this story is false', body: 'This story is about a bridge.' },
    { headline: 'Long read', body: `This article has been removed. ${'Much else is told here. '.repeat(40)}` },
  ])('and not: “$headline”', ({ headline, body }) => {
    expect(isWithdrawal(article(headline, body))).toBe(false)
  })
})
