import { describe, expect, it } from 'vitest'
import { extractArticle } from '#src/articles/extract-article.ts'

const url = 'https://gazette.example/nine'
const words = [
  'Ministers from nine coastal states met in Valparaíso on Thursday to discuss a common rule on fishing fleets.',
  'The host, Foreign Minister Pablo Riquelme, said the draft would be sent to capitals within a week.',
  'Delegates from two states asked for more time, saying that their coastguards lacked ships.',
  'A vote is expected in March, after the text has been translated into four languages.',
]
const article = words.map((text) => `<p>${text}</p>`).join('')
const notice =
  'We use necessary cookies to make our site work, for example to manage your session. By clicking accept, you accept our use of optional cookies. You may disable these by changing your browser settings.'

const bodyOf = (inside: string) => extractArticle(`<!doctype html><html><body>${inside}</body></html>`, url)?.body

describe('a page that asks for consent', () => {
  it.each([
    { story: 'in a dialog', html: `<div role="dialog"><h2>Cookies</h2><p>${notice}</p><p>${notice}</p></div>` },
    { story: 'in a dialog of HTML', html: `<dialog open><p>${notice}</p><p>${notice}</p></dialog>` },
    { story: 'in something modal', html: `<div aria-modal="true"><p>Sign up to our letters. ${notice}</p></div>` },
    { story: 'in the element of AMP', html: `<amp-consent><div><p>${notice}</p></div></amp-consent>` },
    { story: 'in the banner of a tool', html: `<div id="onetrust-banner-sdk"><div>${notice} ${notice}</div></div>` },
    { story: 'in a banner of its own', html: `<section class="gdpr-bar"><ul><li>${notice}</li></ul></section>` },
    { story: 'in a paragraph like any other', html: `<p>${notice}</p>` },
    {
      story: 'in another language',
      html: '<p>Wir verwenden Cookies auf unserer Webseite. Mit Ihrer Einwilligung helfen sie uns.</p>',
    },
  ])('has an article without it: $story', ({ html }) => {
    for (const page of [`${html}<main><div>${article}</div></main>`, `<article>${article}</article>${html}`]) {
      expect(bodyOf(page)).toBe(words.join('\n'))
    }
  })

  it.each([
    {
      story: 'what somebody says of cookies',
      told: '“We use cookies on our site to know who reads us,” the publisher told the court on Tuesday.',
    },
    { story: 'a report on cookies', told: 'The browser will block third-party cookies from March, its maker said.' },
    { story: 'a recipe', told: 'We use butter and brown sugar in our cookies, and bake them for ten minutes.' },
  ])('may report of cookies: $story', ({ told }) => {
    expect(bodyOf(`<article class="cookie-news"><h1>Cookies</h1>${article}<p>${told}</p></article>`)).toContain(told)
  })
})

describe('a table that holds menu and article', () => {
  const text = words.join('<br><br>')
  it.each([
    { story: 'a cell of links', menu: '<tr><td><a href=1>Home</a><br><a href=2>World</a></td>', end: '</tr>' },
    {
      story: 'a cell of links with signs between',
      menu: '<tr><td>» <a href=1>Home</a> | <a href=2>World</a> |</td>',
      end: '</tr>',
    },
    { story: 'a row of links', menu: '<tr><td><a href=1>Home</a></td><td><a href=2>World</a></td></tr><tr>', end: '' },
  ])('has an article without the menu: $story', ({ menu, end }) => {
    const body = bodyOf(`<table>${menu}<td><font>${text}</font></td>${end}</table>`)
    expect(body).toContain(words[0])
    expect(body).not.toMatch(/Home|World/)
  })

  it('keeps the cells of a table that says something', () => {
    const table =
      '<table><tr><td>Chile</td><td><a href=1>120 ships</a></td></tr><tr><td>Peru and its <a href=2>neighbours</a></td><td>90 ships</td></tr></table>'
    expect(bodyOf(`<article>${article}${table}</article>`)).toContain('120 ships')
  })
})
