import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allText, plainText } from '#src/articles/plain-text.ts'

describe('HTML to clean text', () => {
  it.each([
    { story: 'plain text', html: 'Talks resume', text: 'Talks resume' },
    { story: 'a line a paragraph', html: '<p>One.</p><p>Two.</p>', text: 'One.\nTwo.' },
    { story: 'a line a break', html: 'One.<br>Two.<br/>Three.', text: 'One.\nTwo.\nThree.' },
    {
      story: 'inline elements part nothing',
      html: '<p>Talks <b>re</b>sume <a href="x">today</a>.</p>',
      text: 'Talks resume today.',
    },
    { story: 'line feeds of the source are blanks', html: '<p>Talks\n  resume\ttoday</p>', text: 'Talks resume today' },
    {
      story: 'lists and tables',
      html: '<ul><li>One</li><li>Two</li></ul><table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
      text: 'One\nTwo\na b\nc',
    },
    {
      story: 'references',
      html: 'D&eacute;tente &amp; &#8220;talks&#8221;&nbsp;&mdash; 5&thinsp;&euro;',
      text: 'Détente & “talks” — 5 €',
    },
    { story: 'a bare less-than sign', html: 'Growth < 2 % and > 1', text: 'Growth < 2 % and > 1' },
    {
      story: 'scripts and styles',
      html: '<style>p{}</style><p>One</p><script>if (a < b) { document.write("<p>") }</script>',
      text: 'One',
    },
    {
      story: 'captions',
      html: '<figure><img src="x"><figcaption>A street. Photo: Ada</figcaption></figure><p>One</p>',
      text: 'One',
    },
    { story: 'comments', html: 'One<!-- <p>Two</p> --> three', text: 'One three' },
    {
      story: 'what a browser hides',
      html: '<p>One</p><span style="display: none">Two</span><p hidden>Three</p>',
      text: 'One',
    },
    { story: 'quotation elements', html: '<p>He said <q>no</q>.</p>', text: 'He said “no”.' },
    {
      story: 'invisible letters',
      html: 'Ta\u200blks\ufeff re\u00adsume \u202etoday\u202c',
      text: 'Talks resume today',
    },
    { story: 'joiners that Persian needs', html: 'می\u200cخواهد', text: 'می\u200cخواهد' },
    { story: 'a tag that is never closed', html: '<p>One<a href="x', text: 'One' },
    { story: 'an odd İ before a script', html: 'İİİİ<script>x</script>y', text: 'İİİİy' },
  ])('$story', ({ html, text }) => {
    expect(plainText(html)).toBe(text)
  })

  it.each([
    '<p>One.</p><p><a href="x">Read more</a></p>',
    '<p>One.</p><a href="x">Continue reading...</a>',
    '<p>One. <a href="x">Read Full Article at Example.com</a></p>',
    '<p>One. <a href="x">Continue reading...</a></p>',
    '<p>One. The post <a href="x">Talks resume</a> appeared first on <a href="y">The Example</a>.</p>',
    '<p>One.</p><p>The post <a href="x">Talks resume</a> appeared first on <a href="y">The Example</a>.</p>',
    '<p>One.</p><p>[&hellip;]</p>',
    '<p>One.</p><p>ADVERTISEMENT</p>',
  ])('drops what feeds append: %s', (html) => {
    expect(plainText(html)).toBe('One.')
  })

  it.each([
    { html: '<p>Read more books, the minister said.</p>', text: 'Read more books, the minister said.' },
    { html: '<p>The post was vacant.</p>', text: 'The post was vacant.' },
  ])('keeps what only sounds like it: $text', ({ html, text }) => {
    expect(plainText(html)).toBe(text)
  })

  it('keeps captions where all text is asked for', () => {
    expect(allText('<figure><figcaption>A street</figcaption></figure><p>One</p>')).toBe('A street\nOne')
  })

  it('leaves no tag, no empty line and no blank at an edge', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<br>',
      'One',
      ' ',
      '\n',
      '&amp;',
      '&lt;',
      '<b',
      '>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<pre>',
      '</pre>',
      '\u200b',
      '<q>',
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        for (const line of plainText(pieces.join('')).split('\n')) expect(line).toBe(line.trim())
        expect(plainText(pieces.join(''))).not.toMatch(/<p>|<br>|<q>|\n\n|\u200b/)
      }),
      { numRuns: 2000 },
    )
  })
})
