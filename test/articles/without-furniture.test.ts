import { describe, expect, it } from 'vitest'
import { extractArticle } from '#src/articles/extract-article.ts'
import { isRefusal, withoutFurnitureLines } from '#src/articles/furniture-lines.ts'

const url = 'https://kessel.example/news/ferry'
const words = [
  'The transport minister, Ada Hollis, told parliament on Tuesday that the northern ferry line would reopen this month.',
  'Engineers had found cracks in the hull of the older ship in March, and the company withdrew it from service at once.',
  '“We will not send passengers out on a ship that has not been inspected,” Ms Hollis said, and named a surveyor.',
  'The opposition accused the government of having ignored three warnings from the harbour authority since last year.',
  'Jonas Wick, who leads the seamen’s union, said his members welcomed the news but wanted a promise in writing.',
  'A vote on the supplementary budget is expected on Friday, when the surveyor’s report will be published in full.',
]
const paragraphs = (texts: readonly string[] = words) => texts.map((text) => `<p>${text}</p>`).join('')
const bodyOf = (inside: string) => extractArticle(`<!doctype html><html><body>${inside}</body></html>`, url)?.body
const around = (furniture: string) =>
  `<article>${paragraphs(words.slice(0, 3))}${furniture}${paragraphs(words.slice(3))}</article>`

const storm = '<a href="/news/storm">Winter storm closes three airports in the eastern provinces</a>'

describe('what stands among the paragraphs of an article and is none', () => {
  it.each([
    { story: 'a paragraph that leads to another article', html: `<p><b>Read also: ${storm}</b></p>` },
    { story: 'the same in another language', html: `<p>Lire aussi : ${storm}</p>` },
    { story: 'a paragraph that is a link', html: `<p>${storm}</p>` },
    { story: 'a block that is a link', html: `<div class="x">${storm}</div>` },
    { story: 'a list of links under its heading', html: `<h2>More on this story</h2><ul><li>${storm}</li></ul>` },
    { story: 'a teaser', html: `<div><h3>${storm}</h3><p>Flights were cancelled in the east.</p></div>` },
    { story: 'a form for letters', html: '<div class="newsletter"><p>The stories that matter, every day.</p></div>' },
    { story: 'a caption', html: '<div class="image__caption">The older ship in dock last week.</div>' },
    { story: 'a caption of WordPress', html: '<p class="wp-caption-text">The older ship in dock last week.</p>' },
    { story: 'a life of the author', html: '<div class="authorBio"><p>Ann Ferris has two cats.</p></div>' },
    { story: 'a mark of an advertisement', html: '<div class="ad-slot"><span>Advertisement</span></div>' },
    { story: 'an advertisement without a name', html: '<p>Story continues below advertisement</p>' },
    { story: 'a question to readers', html: '<div class="poll"><p>Should the ferry be free of charge?</p></div>' },
    { story: 'the end of the free text', html: '<div class="paywall"><p>Subscribe to continue reading.</p></div>' },
    { story: 'the counter of free articles', html: '<p>You have 2 free articles remaining this month.</p>' },
    { story: 'the source of a picture', html: '<p>Image source, Some Agency</p>' },
    { story: 'the time that reading takes', html: '<p>4 min read</p>' },
    { story: 'a call to follow', html: '<p>Follow our channel on WhatsApp and never miss an update.</p>' },
    { story: 'a right that is reserved', html: '<p>Copyright 2026 The Agency. All rights reserved. Thanks.</p>' },
    { story: 'words without size', html: '<p style="font-size:0">The ship sank, the minister said.</p>' },
    { story: 'words far to the left', html: '<p style="position:absolute;left:-9999px">The ship sank, he said.</p>' },
    { story: 'words for a reading machine', html: '<p class="sr-only">Opens in a new window.</p>' },
  ])('$story', ({ html }) => {
    expect(bodyOf(around(html))).toBe(words.join('\n'))
  })

  it('a second article below the first', () => {
    const second = `<article><h1>Mayor resigns</h1>${`<p>The mayor of Morran, Otto Brandt, stepped down on Monday, after a long dispute over the bridge.</p>`.repeat(3)}</article>`
    const first = `<article><h1>Ferry line to reopen</h1>${paragraphs()}</article>`
    expect(bodyOf(first + second)).toBe(['Ferry line to reopen', ...words].join('\n'))
  })

  it('a wall that asks for consent without a word on cookies', () => {
    const wall =
      '<p>We and our 842 partners store and access personal data, like browsing data or unique identifiers, on your device. Selecting “I accept” enables tracking technologies to support these purposes.</p>'
    expect(bodyOf(`<h1>Before you continue</h1>${wall}${wall}`) ?? '').not.toContain('partners')
    expect(bodyOf(`<div>${wall}</div><article>${paragraphs()}</article>`)).toBe(words.join('\n'))
  })
})

describe('what an article keeps', () => {
  it.each([
    { story: 'paragraphs that are named like a letter', html: words.map((w) => `<p class="newsletter-p">${w}</p>`) },
    { story: 'a text that is named after its wall', html: [`<div class="paywall">${paragraphs()}</div>`] },
    { story: 'paragraphs that are links', html: words.map((text) => `<p><a href="/a">${text}</a></p>`) },
    { story: 'captions that are the text', html: words.map((text) => `<div class="caption">${text}</div>`) },
    { story: 'the life of whom it is about', html: [`<div class="bio">${paragraphs()}</div>`] },
    {
      story: 'entries of a live page under links to their places',
      html: words.map((text, at) => `<article><h2><a href="?block=${at}">At ${at}</a></h2><p>${text}</p></article>`),
    },
    { story: 'a text that a script fades in', html: [`<div style="opacity:0">${paragraphs()}</div>`] },
    { story: 'small letters', html: words.map((text) => `<p style="font-size:0.9em;opacity:0.9">${text}</p>`) },
    {
      story: 'an article behind its introduction',
      html: [`<article><h1>A</h1><p>Soon.</p></article><article><h1>A</h1>${paragraphs()}</article>`],
    },
    {
      story: 'an article in an article',
      html: [`<article><h1>A</h1><p>Soon.</p><article><h1>A</h1>${paragraphs()}</article></article>`],
    },
  ])('$story', ({ html }) => {
    const body = bodyOf(`<main>${html.join('')}</main>`) ?? ''
    for (const text of words) expect(body).toContain(text)
  })

  it.each([
    'Related <a href="/x">costs</a> rose too, the ministry said in its own report on Monday.',
    'Watch <a href="/x">committee members</a> said they had not been told of the cracks in the hull.',
  ])('a sentence that begins like one that leads away: %s', (html) => {
    expect(bodyOf(around(`<p>${html}</p>`))).toContain(html.replaceAll(/<[^>]*>/g, ''))
  })
})

describe('the text that a page gives to programs', () => {
  const data = (more: object) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: words.join('\n'), ...more })}</script>`

  it('is its article where it shows none', () => {
    expect(bodyOf(`${data({})}<div id="app"></div>`)).toBe(words.join('\n'))
    expect(bodyOf(`${data({ '@type': ['ReportageNewsArticle'] })}<div id="app"></div>`)).toBe(words.join('\n'))
  })

  it.each([
    { story: 'where the page shows a part', page: `${data({})}<article>${paragraphs(words.slice(0, 2))}</article>` },
    { story: 'where it is paid for', page: `${data({ isAccessibleForFree: false })}<div id="app"></div>` },
    { story: 'where it is of no article', page: `${data({ '@type': 'WebPage' })}<div id="app"></div>` },
  ])('is not used $story', ({ page }) => {
    expect(bodyOf(page) ?? '').not.toContain(words[2])
  })
})

describe('a page that gives no article', () => {
  it.each([
    'Page not found. Sorry, the page that you are looking for cannot be found. It may have been moved or deleted.',
    'Checking your browser before accessing kessel.example. This process is automatic.',
    'We recognise you are attempting to access this website from a country that is not served. Access cannot be granted at this time.',
    'Our website is currently undergoing scheduled maintenance. Thank you for your patience.',
    'To continue, please click the box below to let us know you’re not a robot.',
    'You are being redirected to the article. If nothing happens, click here.',
    'By logging in you agree to our terms of use and privacy policy.',
    'Diese Seite wurde nicht gefunden. Bitte nutzen Sie die Suche.',
    'Извините, страница не найдена.',
  ])('says so: %s', (text) => {
    expect(isRefusal(text)).toBe(true)
    expect(bodyOf(`<main><h1>Kessel Herald</h1><p>${text}</p></main>`)).toBeUndefined()
  })

  it.each([
    'Inspectors were denied access to the ship, and access denied again on Tuesday, the union said.',
    'The ferry stays in port for scheduled maintenance. It sails again on Tuesday.',
    'A reactor in Norland is undergoing scheduled maintenance until May, its operator announced.',
    'Ships are being redirected round the cape while the strait is closed.',
    'Cables off Halvar carry unusual traffic, the navy of Norland warned on Monday.',
    '“The page was not found on any of our own servers,” is what most readers saw.',
    `${'The ferry sails at noon. '.repeat(80)} Page not found.`,
  ])('is not taken for one: %.60s', (text) => {
    expect(isRefusal(text)).toBe(false)
  })

  it('is an index of teasers', () => {
    const teaser = (at: number) => `<div><h3><a href="/s${at}">Headline ${at} on the port</a></h3><p>A line.</p></div>`
    expect(
      bodyOf(`<main><h1>News</h1>${Array.from({ length: 20 }, (_, at) => teaser(at)).join('')}</main>`),
    ).not.toContain('Headline')
  })
})

describe('lines that pages put among paragraphs', () => {
  it.each([
    ['He waited.\nAdvertisement\nShe came.', 'He waited.\nShe came.'],
    ['5 minutes passed.', '5 minutes passed.'],
    ['Photo: Ada Example/Agency\nHe waited.', 'He waited.'],
    ['Sign up for our morning briefing, in your inbox every day.\nHe waited.', 'He waited.'],
    ['Follow the money, the judge told X.', 'Follow the money, the judge told X.'],
    ['Get the ship in order, he said.', 'Get the ship in order, he said.'],
    ['Image source close to him, he said, was wrong.', 'Image source close to him, he said, was wrong.'],
  ])('“%s” reads “%s”', (body, read) => {
    expect(withoutFurnitureLines(body)).toBe(read)
  })
})
