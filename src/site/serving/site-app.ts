import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { routePath } from 'hono/route'
import type { Asking } from '#src/base/asking.ts'
import type { Clock } from '#src/base/clock.ts'
import { pagePaths } from '#src/base/page-paths.ts'
import { windowNamed } from '#src/base/page-windows.ts'
import type { Theme } from '#src/pictures/picture.ts'
import type { PicturePool } from '#src/pictures/picture-pool.ts'
import { type LedgerQuery, ledgerActs, ledgerGrades, mostLedgerPages } from '#src/site/pages/ledger-page.ts'
import { pageStyle } from '#src/site/pages/page-style.ts'
import { type Answer, answerCache, type KeptAnswer } from './answer-cache.ts'
import { type BriefingBefore, basePathOf, type SiteArchive, type SiteSettings, siteAnswers } from './answers.ts'
import { askerOf, type Rate, rateLimit } from './rate-limit.ts'
import { securityHeaders } from './security-headers.ts'
import { type InTurn, takingTurns } from './taking-turns.ts'

export type SiteLog = { warn(facts: object, sentence: string): void }

export type SiteEffects = Asking & {
  readonly archive: SiteArchive
  readonly clock: Clock
  readonly pictures: Pick<PicturePool, 'svg'>
  readonly log: SiteLog
  /** A clock that never goes back, in ms. */
  readonly nowMs: () => number
}

/** What the server tells of a request: who is at the other end. */
type Connection = { readonly incoming?: { readonly socket: { readonly remoteAddress?: string | undefined } } }

type Bound = { Bindings: Connection }

const usualRate: Rate = { burst: 60, perSecond: 2 }
/** How long an answer is good. */
const keptSeconds = 60
const cacheLimits = { keptMs: keptSeconds * 1000, mostBytes: 32_000_000 }
/** Questions of the site that wait for the archive. Discord's wait behind one of them at most. */
const mostWaiting = 24
const longestText = 100
const stylePath = `/style-${createHash('sha256').update(pageStyle).digest('hex').slice(0, 12)}.css`

/** The site as a function from a request to a response. Only GET and HEAD, no cookie, nothing is written. */
export function siteApp(
  settings: SiteSettings & { readonly rate?: Rate },
  { archive, clock, pictures, log, nowMs, signal }: SiteEffects,
): (request: Request, connection?: Connection) => Promise<Response> {
  const base = basePathOf(settings.publicUrl)
  const answers = siteAnswers(settings, { archive, clock, pictures, stylePath, signal })
  const mayAsk = rateLimit(settings.rate ?? usualRate, nowMs)
  const kept = answerCache(cacheLimits, nowMs)
  const turns = takingTurns(mostWaiting)
  const app = new Hono<Bound>()

  app.use(async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(securityHeaders)) context.res.headers.set(name, value)
    if (!settings.isIndexed) context.res.headers.set('x-robots-tag', 'noindex, noarchive')
  })
  app.use(async (context, next) => {
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      return context.text('Only GET and HEAD.\n', 405, { allow: 'GET, HEAD' })
    }
    const peer = context.env.incoming?.socket.remoteAddress ?? ''
    const waitSeconds = mayAsk(askerOf(peer, context.req.header('x-forwarded-for')))
    if (waitSeconds === null) return await next()
    return context.text('Too many requests. Please wait a moment.\n', 429, { 'retry-after': String(waitSeconds) })
  })

  /** Sends what is kept under the address, or what `make` makes. */
  const send = async (context: Context<Bound>, key: string, make: () => Promise<Answer>, turn: InTurn = turns) => {
    try {
      return reply(context, await kept(key, () => turn(make)))
    } catch (err) {
      // The kind of page alone: what somebody asked is in the path.
      log.warn({ err, page: routePath(context) }, 'the site could not answer')
      const { body } = answers.notice(503, 'Not now', 'The archive is busy. Please try again in a minute.')
      return context.body(body, 503, { 'content-type': 'text/html; charset=utf-8', 'retry-after': '60' })
    }
  }
  const atOnce: InTurn = (work) => work()

  app.get(pagePaths.today, (context) => send(context, 'today', answers.today))
  app.get(pagePaths.how, (context) => send(context, 'how', answers.how, atOnce))
  app.get(pagePaths.outlets, (context) => send(context, 'outlets', answers.outlets))
  app.get('/robots.txt', (context) => send(context, 'robots', answers.robots, atOnce))
  app.get(stylePath, (context) =>
    context.body(pageStyle, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    }),
  )
  app.get('/topic', (context) => {
    const topic = textIn(context, 'q')
    return context.redirect(base + (topic === '' ? pagePaths.today : pagePaths.topic(topic)), 303)
  })
  for (const [ending, answer] of [
    ['', answers.topic],
    ['/feed.atom', answers.topicFeed],
    ['/briefing.json', answers.topicJson],
  ] as const) {
    app.get(`/topic/:topic${ending}`, (context) => {
      const topic = clean(context.req.param('topic'))
      if (!/[\p{L}\p{N}]/u.test(topic)) return reply404(context)
      const window = windowNamed(context.req.query('since'), '24h')
      return send(context, JSON.stringify(['topic', ending, topic, window.key]), () => answer(topic, window))
    })
  }
  app.get('/story/:id', (context) => {
    const id = clean(context.req.param('id'))
    const from = briefingBefore(context)
    return send(context, JSON.stringify(['story', id, from?.about, from?.window.key]), () => answers.story(id, from))
  })
  app.get(`/story/:id/${pictureFile}`, (context) => {
    const id = clean(context.req.param('id'))
    const from = briefingBefore(context)
    const { kind, theme } = pictureAsked(context.req.param('file'))
    const key = JSON.stringify(['picture', 'story', id, from?.about, from?.window.key, kind, theme])
    return send(context, key, () => answers.storyPicture(id, from, kind, theme))
  })
  for (const [of, usual, answer] of [
    ['topic', '24h', answers.topicPicture],
    ['actor', '30d', answers.actorPicture],
  ] as const) {
    app.get(`/${of}/:of/${pictureFile}`, (context) => {
      const name = clean(context.req.param('of'))
      if (!/[\p{L}\p{N}]/u.test(name)) return reply404(context)
      const window = windowNamed(context.req.query('since'), usual)
      const { kind, theme } = pictureAsked(context.req.param('file'))
      const make = () => answer(name, window, kind, theme)
      return send(context, JSON.stringify(['picture', of, name, window.key, kind, theme]), make)
    })
  }
  app.get('/actor/:name', (context) => {
    const name = clean(context.req.param('name'))
    if (!/[\p{L}\p{N}]/u.test(name)) return reply404(context)
    const window = windowNamed(context.req.query('since'), '30d')
    return send(context, JSON.stringify(['actor', name, window.key]), () => answers.actor(name, window))
  })
  app.get('/outlet/:id', (context) => {
    const id = clean(context.req.param('id'))
    return send(context, JSON.stringify(['outlet', id]), () => answers.outlet(id))
  })
  app.get(pagePaths.ledger, (context) => {
    const query = ledgerQuery(context)
    return send(context, JSON.stringify(['ledger', query]), () => answers.ledger(query))
  })
  const reply404 = (context: Context<Bound>) => send(context, 'nothing', async () => answers.nothing(), atOnce)
  app.notFound(reply404)

  return async (request, connection = {}) => {
    const url = new URL(request.url)
    if (base !== '' && (url.pathname === base || url.pathname.startsWith(`${base}/`))) {
      url.pathname = url.pathname.slice(base.length) || '/'
      return await app.fetch(new Request(url, request), connection)
    }
    return await app.fetch(request, connection)
  }
}

function reply(context: Context<Bound>, { status, type, bytes, packed, etag }: KeptAnswer): Response {
  const headers: Record<string, string> = {
    'content-type': type,
    'cache-control': `public, max-age=${keptSeconds}`,
    vary: 'accept-encoding',
    etag: `W/${etag}`,
  }
  const known = context.req
    .header('if-none-match')
    ?.split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
  if (status === 200 && (known?.includes(etag) || known?.includes('*'))) {
    return context.body(null, 304, headers)
  }
  const isPacked = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '')
  if (isPacked) headers['content-encoding'] = 'gzip'
  const body = isPacked ? packed : bytes
  headers['content-length'] = String(body.byteLength)
  return new Response(context.req.method === 'HEAD' ? null : body, { status, headers })
}

/** A picture's name in a route: `where-dark.svg`. */
const pictureFile = ':file{[a-z]+-(?:light|dark)\\.svg}'

function pictureAsked(file: string): { readonly kind: string; readonly theme: Theme } {
  const [kind = '', shade] = file.split(/[-.]/)
  return { kind, theme: shade === 'dark' ? 'dark' : 'light' }
}

/** The briefing that leads to the page of a story; null where its address names none. */
function briefingBefore(context: Context<Bound>): BriefingBefore | null {
  const since = context.req.query('since')
  return since === undefined ? null : { about: textIn(context, 'about'), window: windowNamed(since, '24h') }
}

function clean(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, longestText)
    .toWellFormed()
}

function textIn(context: Context<Bound>, name: string): string {
  return clean(context.req.query(name) ?? '')
}

function ledgerQuery(context: Context<Bound>): LedgerQuery {
  const asked = { grade: context.req.query('grade'), act: context.req.query('act') }
  const page = Number(context.req.query('page') ?? '1')
  return {
    who: textIn(context, 'who'),
    about: textIn(context, 'about'),
    grade: ledgerGrades.find((grade) => grade === asked.grade) ?? '',
    act: ledgerActs.find((act) => act === asked.act) ?? '',
    since: windowNamed(context.req.query('since'), '7d').key,
    page: Number.isInteger(page) ? Math.min(mostLedgerPages, Math.max(1, page)) - 1 : 0,
  }
}
