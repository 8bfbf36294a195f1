export const paragraph =
  'The foreign minister said on Sunday that talks with the neighbouring government would resume “within days”, after a week in which ' +
  'both sides had accused each other of breaking the truce at the border crossing. '

export const article = (n: number): string =>
  Array.from(
    { length: 12 },
    (_, p) => `<p>${paragraph}<a href="https://news.example.org/topic/${n}?a=1&amp;b=${p}">Read</a></p>`,
  ).join('\n')

/** A page of the size and shape that newsrooms serve: menus, an article, teasers, scripts. */
export const page = (n: number): string =>
  `<!doctype html><html lang="en"><head><title>Talks ${n}</title><script>${'var x = "y";'.repeat(3000)}</script></head><body><nav>${'<li><a href="/s">Section</a></li>'.repeat(150)}</nav>` +
  `<article><h1>Talks ${n}</h1>${article(n).repeat(4)}</article><aside>${'<div class="teaser"><a href="/o"><h3>Other story</h3></a><p>Short.</p></div>'.repeat(200)}</aside></body></html>`
