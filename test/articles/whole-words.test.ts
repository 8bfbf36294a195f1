import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '#src/articles/extract-article.ts'

/** Elements that stand as boxes of their own. Source: the HTML standard's section on rendering. */
const boxes = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL OPTGROUP OPTION P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
)

type Leaf = { readonly nodeType: number; readonly textContent: string | null }
type Branch = Leaf & { readonly tagName?: string; readonly childNodes?: Iterable<Branch> }

/** The words of a node as a reader sees them: boxes part them, other elements do not. */
function visibleWords(node: Branch): readonly string[] {
  const textOf = ({ nodeType, tagName = '', textContent, childNodes }: Branch): string => {
    if (nodeType === 3) return textContent ?? ''
    if (nodeType !== 1 || tagName === 'SCRIPT' || tagName === 'STYLE') return ''
    const inner = Array.from(childNodes ?? [], textOf).join('')
    return boxes.has(tagName) ? `\n${inner}\n` : inner
  }
  return textOf(node).split(/\s+/).filter(Boolean)
}

const paragraph = `<p>${'The harbour master of Kessel, Ada Example, said on Sunday that the ferries would sail again within days, after a long pause. '.repeat(4)}</p>`
const pageOf = (body: string): string =>
  `<!doctype html><html><head><title>T</title></head><body><article><h1>T</h1>${paragraph}${body}${paragraph}</article></body></html>`

const bodies: Readonly<Record<string, string>> = {
  table:
    '<table><caption>Cap one</caption><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1,000</td><td>two words</td></tr><tr><td>x</td><td><p>para</p><p>other</p></td></tr></tbody></table>',
  lists:
    '<ul><li>One<li>Two<ul><li>Nested one</li></ul></li></ul><ol><li><p>P in li</p></li></ol><dl><dt>Term</dt><dd>Def</dd></dl>',
  figure:
    '<figure><img src=a.jpg alt="x"><figcaption>Caption <em>here</em><span>Credit</span></figcaption></figure>Text after figure <figure><picture><img src=b.jpg></picture><figcaption>B</figcaption></figure>',
  code: '<pre>line one\n  line two\n\nline <b>four</b></pre><p>Use <code>npm&nbsp;ci</code>then <kbd>Enter</kbd></p>',
  headings: '<h2>Head<br>ing</h2><h3>Sub</h3>text bare<h4>Sub sub</h4>',
  quotes:
    '<blockquote><p>Outer</p><blockquote>Inner <cite>Who</cite></blockquote></blockquote><p>He said <q>yes <q>no</q></q>.</p>',
  inline:
    '<p><b>W</b>ord and <span>an</span><span>other</span> f<i>o</i>o<br>bar<br/>baz A&nbsp;B c<wbr>d soft&shy;hyphen zero&#8203;width</p>',
  sup: '<p>H<sub>2</sub>O and E=mc<sup>2</sup><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>',
  svg: '<p>before <svg viewBox="0 0 1 1"><title>Icon title</title><desc>d</desc><text>svg text</text></svg> after</p>',
  hidden:
    '<p hidden>hidden one</p><p style="display:none">hidden two</p><p aria-hidden="true">aria hidden</p><p style="visibility:hidden">vis</p><p>Shown</p>',
  aside:
    '<p>Lead</p><aside><p>Aside words</p></aside>Loose text<nav>Nav text</nav>more <form><label>Label</label><input value=x><button>Send</button></form>end',
  details: '<details><summary>Sum</summary>Body of details</details>tail',
  comment: '<p>one<!-- hidden -->two <!-- a > b --> three</p><![CDATA[cdata]]>',
  entities: '<p>&lt;b&gt; &amp;amp; AT&T &copy 2026 &notit; &#x2019; &euro;5 &bogus;</p>',
  custom:
    '<x-card><p>Custom element words here</p></x-card><style-guide>Custom style words</style-guide><script-note>Script note</script-note>',
  noscript:
    '<p>Lead</p><noscript><p>No script words</p><img src=a.jpg></noscript><template><p>Template words</p></template>',
  media:
    '<video controls>No video<source src=a></video><audio>no audio</audio><object>obj</object><iframe src=x>if</iframe><canvas>cv</canvas>',
  textarea: '<p>x</p><textarea>Typed <b>text</b></textarea><select><option>One</option><option>Two</option></select>',
  address: '<address>Street 1<br>City</address><p>Para</p><footer>Foot</footer><header>Head</header>',
  mathml: '<p>Formula <math><mi>x</mi><mo>=</mo><mn>1</mn></math> ends</p>',
  font: '<center>Centered</center><font size=2>Font</font>text<big>big</big><strike>struck</strike>',
  cells: '<div style="display:table"><div>one</div><div>two</div></div><table><tr><td>a<td>b<tr><td>c</table>',
  links: '<p><a href="/a">Link</a><a href="/b">Other</a>, text.</p><p>See <a name=x></a>this</p>',
  unclosed: '<p>One<p>Two<div>Three<p>Four',
  crlf: '<p>one\r\ntwo\tthree\n\n\nfour</p>',
  lsep: '<p>one\u2028two\u00a0three\u3000four\u200afive\u2003six</p>',
  emoji: '<p>👩‍✈️ flag 🇩🇪 e\u0301 \ufeffbom</p>',
  meter: '<p>Progress <progress value=1>10%</progress><meter>5</meter><output>o</output><time>Sunday</time></p>',
}

describe('the text of an article', () => {
  it.each(Object.entries(bodies))('has every word that Readability keeps: %s', (_story, body) => {
    const html = pageOf(body)
    const content = new Readability(parseHTML(html).document).parse()?.content
    const kept = visibleWords(parseHTML(`<!doctype html><html><body>${content}</body></html>`).document.body)
    expect(kept.length).toBeGreaterThan(150)
    expect(extractArticle(html, 'https://kessel.example/a')?.text.split(/\s+/)).toEqual(kept)
  })

  it.each([
    ['<p>Short.</p>', 'Short.'],
    ['<article><p>A short note on the ferry.</p></article>', 'A short note on the ferry.'],
    ['text only', 'text only'],
    ['<html><body><main>Main words</main></body></html>', 'Main words'],
  ])('is found however short: %s', (html, text) => {
    expect(extractArticle(html, 'https://kessel.example/a')?.text).toBe(text)
  })
})
