import { describe, expect, it } from 'vitest'
import { closedByRobots, isAllowedByRobots, noRobotsRules, parseRobots } from '#src/feeds/fetching/robots.ts'

const allowed = (text: string, path: string) => isAllowedByRobots(parseRobots(text, 'Attache'), path)

describe('what robots.txt allows', () => {
  it.each([
    { story: 'everything where it says nothing', text: '', path: '/news', may: true },
    { story: 'everything where it disallows nothing', text: 'User-agent: *\nDisallow:', path: '/news', may: true },
    { story: 'nothing under a path', text: 'User-agent: *\nDisallow: /news', path: '/news/1', may: false },
    { story: 'what is beside the path', text: 'User-agent: *\nDisallow: /news/', path: '/newspaper', may: true },
    { story: 'by the longest rule', text: 'User-agent: *\nDisallow: /\nAllow: /news', path: '/news/1', may: true },
    { story: 'where two rules are as long', text: 'User-agent: *\nDisallow: /a\nAllow: /a', path: '/a', may: true },
    { story: 'by stars', text: 'User-agent: *\nDisallow: /*/print', path: '/news/1/print', may: false },
    { story: 'by an end', text: 'User-agent: *\nDisallow: /*.pdf$', path: '/a.pdf?x', may: true },
    { story: 'up to an end', text: 'User-agent: *\nDisallow: /*.pdf$', path: '/a.pdf', may: false },
    { story: 'at the end alone', text: 'User-agent: *\nDisallow: /$', path: '/news', may: true },
    { story: 'whole paths', text: 'User-agent: *\nDisallow: /$', path: '/', may: false },
    {
      story: 'to us by name',
      text: 'User-agent: *\nDisallow: /\n\nUser-agent: attache/2.0\nAllow: /',
      path: '/n',
      may: true,
    },
    {
      story: 'not to us by name',
      text: 'User-agent: *\nAllow: /\n\nUser-agent: ATTACHE\nDisallow: /',
      path: '/n',
      may: false,
    },
    {
      story: 'to groups of several names',
      text: 'User-agent: other\nUser-agent: attache\nDisallow: /',
      path: '/n',
      may: false,
    },
    { story: 'nothing that concerns others', text: 'User-agent: other\nDisallow: /', path: '/n', may: true },
    {
      story: 'with comments and odd line ends',
      text: 'user-agent : * # all\rdisallow:/n # no',
      path: '/n',
      may: false,
    },
    { story: 'after a byte order mark', text: '\ufeffUser-agent: *\nDisallow: /n', path: '/n', may: false },
    { story: 'in queries', text: 'User-agent: *\nDisallow: /*?print=1', path: '/n?print=1', may: false },
    { story: 'in whatever spelling', text: 'User-agent: *\nDisallow: /a%20b', path: '/a b', may: false },
    {
      story: 'to each name of a group',
      text: 'User-agent: attache\nUser-agent: other\nDisallow: /n',
      path: '/n',
      may: false,
    },
    {
      story: 'to each name of a later group',
      text: 'User-agent: x\nDisallow: /x\n\nUser-agent: attache\nUser-agent: other\nDisallow: /n',
      path: '/n',
      may: false,
    },
    {
      story: 'nothing of the group after ours',
      text: 'User-agent: attache\nDisallow: /a\nUser-agent: other\nDisallow: /n',
      path: '/n',
      may: true,
    },
    {
      story: 'nothing of the group after that of everybody',
      text: 'User-agent: *\nDisallow: /a\nUser-agent: other\nDisallow: /n',
      path: '/n',
      may: true,
    },
    {
      story: 'to both names of a group with a line of no rule between them',
      text: 'User-agent: attache\nSitemap: /s\nUser-agent: other\nDisallow: /n',
      path: '/n',
      may: false,
    },
    { story: 'what an unknown field names', text: 'User-agent: *\nNoindex: /n', path: '/n', may: true },
    { story: 'nothing before a group', text: 'Disallow: /n\nUser-agent: *\nDisallow: /a', path: '/n', may: true },
    {
      story: 'by lines with a colon alone',
      text: 'User-agent: *\nDisallow: /a\nUser-agent?\nDisallow: /n',
      path: '/n',
      may: false,
    },
    { story: 'up to the last letter behind a star', text: 'User-agent: *\nDisallow: /a*b', path: '/ac', may: true },
    { story: 'with every piece between stars', text: 'User-agent: *\nDisallow: /a*x*c', path: '/abc', may: true },
    { story: 'with a star at its head', text: 'User-agent: *\nDisallow: */n', path: '/n', may: false },
    { story: 'by the last of several ends', text: 'User-agent: *\nDisallow: /*.pdf$', path: '/a.pdf.pdf', may: false },
    { story: 'with nothing for a star', text: 'User-agent: *\nDisallow: /a*b$', path: '/ab', may: false },
    { story: 'with no letter for two pieces', text: 'User-agent: *\nDisallow: /ab*b$', path: '/ab', may: true },
    {
      story: 'by a path of two thousand letters',
      text: `User-agent: *\nDisallow: /${'a'.repeat(1999)}`,
      path: `/${'a'.repeat(1999)}`,
      may: false,
    },
    {
      story: 'by no longer one',
      text: `User-agent: *\nDisallow: /${'a'.repeat(2000)}`,
      path: `/${'a'.repeat(2000)}`,
      may: true,
    },
    {
      story: 'by the last line within 512,000 letters',
      text: `${'User-agent: *\nDisallow: /n'.padStart(512_000, '\n')}ews`,
      path: '/n',
      may: false,
    },
    {
      story: 'by no line behind them',
      text: 'User-agent: *\nDisallow: /n'.padStart(512_001, '\n'),
      path: '/a',
      may: false,
    },
    { story: 'whatever it says about itself', text: 'User-agent: *\nDisallow: /', path: '/robots.txt', may: true },
  ])('$story', ({ text, path, may }) => {
    expect(allowed(text, path)).toBe(may)
  })

  it('is all where there is none, and nothing where nobody knows', () => {
    expect(isAllowedByRobots(noRobotsRules, '/news')).toBe(true)
    expect(isAllowedByRobots(closedByRobots, '/news')).toBe(false)
  })

  it('is told, however many stars there are', () => {
    const rules = `User-agent: *\nDisallow: /${'*a'.repeat(50_000)}b$`
    expect(allowed(rules, `/${'a'.repeat(50_000)}`)).toBe(true)
  })

  it('may ask for pauses', () => {
    expect(parseRobots('User-agent: *\nCrawl-delay: 7.5', 'Attache').crawlDelayMs).toBe(7500)
    expect(parseRobots('User-agent: *\nCrawl-delay: soon', 'Attache').crawlDelayMs).toBeNull()
  })
})

describe('a robots.txt made to be slow', () => {
  it.each(['*', 'attache'])('has no more than two thousand rules for “%s”', (agent) => {
    const rules = Array.from({ length: 2001 }, (_, n) => `Disallow: /${n}`)
    expect(parseRobots([`User-agent: ${agent}`, ...rules].join('\n'), 'Attache').rules).toHaveLength(2000)
  })
})
