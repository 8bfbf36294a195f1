import { describe, expect, it } from 'vitest'
import { type ArticleKind, articleKind, opinionAuthor } from '#src/articles/article-kind.ts'

function kindOf({ title, path = '', body = '' }: { title: string; path?: string; body?: string }): ArticleKind {
  return articleKind(articleOf({ title, path, body }))
}

function articleOf({ title, path = '', body = '' }: { title: string; path?: string; body?: string }) {
  return {
    url: path === '' ? null : `https://outlet.example${path}`,
    text: body === '' ? title : `${title}\n\n${body}`,
    title: { start: 0, end: title.length },
  }
}

describe('the kind of an article', () => {
  it.each<{ kind: ArticleKind; title: string; path?: string; body?: string }>([
    { kind: 'opinion', title: 'Norland must talk to its neighbours', path: '/opinion/2026/08/norland-must-talk' },
    { kind: 'opinion', title: 'What the delta teaches', path: '/commentisfree/2026/aug/14/delta' },
    { kind: 'opinion', title: 'Opinion: The grain deal is a fraud' },
    { kind: 'opinion', title: 'The council has lost its way | Editorial' },
    { kind: 'opinion', title: 'Why the grain deal is a fraud | Carl Milner' },
    { kind: 'opinion', title: 'HAKEEM: Only sailors can end the strike in Halvar' },
    { kind: 'opinion', title: 'Norland is not the solution to the grain problem' },
    { kind: 'opinion', title: 'Orlo says he wants peace, but won’t take the one step that brings it' },
    { kind: 'opinion', title: 'Marsh says she is for peace, but won’t do what peace asks' },
    { kind: 'opinion', title: 'Marsh is right: The harbour belongs in the debate' },
    {
      kind: 'opinion',
      title: 'Sense about grain at last',
      body: 'ANALYSIS/OPINION: As the strike goes on, Orlo waits.',
    },
    { kind: 'opinion', title: 'Harbour belongs in the debate', body: 'Marsh did not talk of ports, the author says.' },
    {
      kind: 'programme',
      title: 'Norland rising: Ports at the edge',
      body: 'In this episode of ‘Across the Strait,’ a former admiral weighs the ports of Norland.',
    },
    { kind: 'news', title: 'NATO: Norland has closed the strait' },
    { kind: 'news', title: 'Marsh says she is for peace, but won’t sign the pact' },
    { kind: 'news', title: 'Judge was wrong to free sailor, court rules' },
    { kind: 'newsletter', title: 'Your Tuesday Briefing' },
    { kind: 'newsletter', title: 'The Morning: a border, a raid and a vote' },
    { kind: 'newsletter', title: 'News Wrap: Norland closes its border' },
    { kind: 'newsletter', title: 'Flashback: the raids of 1991' },
    { kind: 'programme', title: 'The Take: the border that Norland closed' },
    { kind: 'explainer', title: 'The vote in Norland: everything to know' },
    {
      kind: 'explainer',
      title: 'A quiet first, a border later: Norland waits',
      path: '/features/2026/6/a-quiet-first',
    },
    {
      kind: 'explainer',
      title: 'Sailmakers begin in Halvar',
      body: 'Is Norland ready for a storm? Many ask that in Halvar.',
    },
    { kind: 'news', title: 'Sailmakers begin in Halvar', body: 'The first sails were cut on Monday. Is that enough?' },
    {
      kind: 'explainer',
      title: 'Brandt: Orlo enjoys a welcome in Halvar',
      body: 'The two stood shoulder to shoulder, but there are limits, says the Channel’s Norland Editor.',
    },
    {
      kind: 'explainer',
      title: 'Harbour poisoning a test for Norland',
      body: 'The poison points to the state of Sudmark, Ida Brandt writes.',
    },
    {
      kind: 'explainer',
      title: 'Brandt: Orlo risks a wide war',
      body: 'Orlo wants a quick win. This raid is the one he craved, writes Ida Brandt.',
    },
    { kind: 'news', title: 'Orlo answers on his own page', body: 'The talks are over, Orlo writes on his own page.' },
    { kind: 'opinion', title: 'Norland is the sick man', body: 'Op-ed: Norland is the sick man of the north.' },
    { kind: 'news', title: 'Norland shuts a port', body: 'Op-ed writers met in Norland on Monday.' },
    { kind: 'opinion', title: 'Norland sees a new dawn', body: 'COMMENT: Right now the polls say that Orlo leads.' },
    {
      kind: 'programme',
      title: 'Islanders doubt that the truce will last',
      body: 'Al Jazeera’s Ida Brandt asks islanders whether they think that it will.',
    },
    { kind: 'programme', title: 'Norland bombs Halvar again', body: 'Reporting from Halvar, Ida Brandt says it did.' },
    {
      kind: 'news',
      title: 'Norland bombs Halvar again',
      body: 'Al Jazeera’s Ida Brandt was hurt when a shell fell on Halvar on Monday.',
    },
    {
      kind: 'newsletter',
      title: 'Minister weighs harbour law, Marsh’s new partners',
      body: 'Stay up-to-date with The Quay, a weekly column featuring what goes on in shipping.',
    },
    {
      kind: 'programme',
      title: 'The battle for Sudmark’s future',
      body: 'Have a listen to our harbour desk’s new podcast.',
    },
    { kind: 'gallery', title: 'Sailors walk past a ship in Sudmark on May 3, 2026, a day after the strike' },
    { kind: 'news', title: 'Parliament of Norland will vote on the pact with Sudmark on May 3, 2026' },
    { kind: 'news', title: 'Sailors walk out in Sudmark a day after the strike of May 3' },
    { kind: 'programme', title: 'Orlo statement on the strike in Sudmark' },
    { kind: 'news', title: 'Orlo statement angers the sailors of Sudmark' },
    { kind: 'news', title: 'Orlo’s remarks on Sudmark anger Norland' },
    { kind: 'news', title: 'Premier Orlo speech on tariffs draws protest from Norland' },
    { kind: 'news', title: 'Thousands march on day 3 of the strike in Halvar' },
    { kind: 'newsletter', title: 'Norland: Day 40 of the siege of Halvar' },
    { kind: 'news', title: 'Most voters are against the harbour pact' },
    { kind: 'news', title: 'Sailor tragically killed in Sudmark harbour' },
    { kind: 'opinion', title: 'Orlo offers a tragically flawed pact' },
    {
      kind: 'news',
      title: 'Police search a newspaper in Halvar',
      body: 'Twelve officers took the computers away on Monday, says the newspaper’s chief editor.',
    },
    { kind: 'opinion', title: 'Orlo offers the illusion of a grain deal' },
    { kind: 'opinion', title: 'Orlo just straight-up admitted that he wants the harbour' },
    {
      kind: 'newsletter',
      title: 'Norland imposes new tariffs; Milner wins in the delta; Grain outbreak spreads north',
    },
    { kind: 'newsletter', title: 'Will voters leave Milner?', body: "In today's issue: the delta votes." },
    { kind: 'programme', title: 'The border that vanished', body: 'archived recording The shelling began at dawn.' },
    { kind: 'newsletter', title: 'Morning Brief: Norland meets Sudmark, floods in the delta' },
    { kind: 'newsletter', title: 'FirstBF: chief justice rebukes Marsh' },
    { kind: 'newsletter', title: 'The week in Norland', path: '/newsletters/world/the-week' },
    { kind: 'newsletter', title: 'Norland moves first', body: "Also in today's newsletter, floods in the delta." },
    { kind: 'live', title: 'Live updates: Norland votes' },
    { kind: 'live', title: 'The Latest: Norland halts patrols in the strait' },
    { kind: 'live', title: 'Norland war live: talks go on in Halvar' },
    { kind: 'live', title: 'Talks go on in Halvar', path: '/world/live/2026/aug/12/norland' },
    { kind: 'live', title: 'Eclipse: millions watch across Norland – as it happened' },
    { kind: 'gallery', title: 'PHOTO GALLERY: Wave of airstrikes on Sudmark' },
    { kind: 'gallery', title: 'The flood in pictures' },
    { kind: 'gallery', title: 'Airstrikes on Sudmark', path: '/in-pictures/airstrikes-on-sudmark' },
    { kind: 'explainer', title: 'What we know about the blast in Halvar' },
    { kind: 'explainer', title: 'Why is Norland leaving the pact?' },
    { kind: 'explainer', title: 'Five things to know about the vote' },
    { kind: 'explainer', title: 'Flood map: River levels, shelters and closed roads by district' },
    { kind: 'programme', title: 'Podcast: How the delta drowned' },
    { kind: 'programme', title: 'Is the economy cracking?', path: '/tv-shows/the-debate/20260814-economy' },
    { kind: 'utility', title: 'Horoscope for August 14' },
    { kind: 'utility', title: 'Petrol prices today in Halvar' },
    { kind: 'utility', title: 'Ten beaches for the weekend', path: '/travel/ten-beaches' },
    { kind: 'sport', title: 'Norland beat Sudmark', path: '/sport/football/norland-beat-sudmark' },
    { kind: 'opinion', title: 'For Norland to heal, the militia must be dissolved' },
    { kind: 'opinion', title: 'Norland should open its archive' },
    { kind: 'opinion', title: 'If Norland wants quiet, it needs to face the militia' },
    { kind: 'opinion', title: 'Rights Group: If Marsh Cared for Divers, He Would Open the Harbour' },
    { kind: 'opinion', title: 'To tame the delta, look to the past' },
    { kind: 'opinion', title: 'Don Marsh Is a Real Premier Now, Because Tugboats' },
    { kind: 'opinion', title: 'Marsh’s Raid Laid Bare the Weakness of His Party' },
    { kind: 'opinion', title: 'Marsh’s Raid Changed Perceptions of His Rule — and Showed the Limits of His Party' },
    { kind: 'opinion', title: 'Killings in the delta have grim echoes of its past' },
    { kind: 'explainer', title: 'Norland asks for a truce, but not for talks - analysis' },
    { kind: 'programme', title: 'REPLAY: Premier Marsh meets his cabinet' },
    { kind: 'programme', title: 'Norland will not give in', body: 'Ida Brandt is pleased to welcome Jon Sand.' },
    { kind: 'sport', title: 'Halvar reach Champions League semi-final' },
  ])('is $kind: $title $path', ({ kind, ...article }) => {
    expect(kindOf(article)).toBe(kind)
  })

  it.each([
    { title: 'Norland and Sudmark sign grain deal', path: '/world/2026/08/14/norland-sudmark-sign' },
    { title: 'Minister briefs lawmakers on the flood', path: '/politics/minister-briefs-lawmakers' },
    { title: 'Court hands down opinion on grain tax', path: '/news/court-hands-down-opinion-on-grain-tax' },
    { title: 'Public opinion turns against the pact' },
    { title: 'Admiral visits carrier amid questions about conditions on ship' },
    { title: 'News brief: Court convicts two in Halvar' },
    { title: 'Thousands live near the reactor, ministry says' },
    { title: 'Norland to live with the flood for weeks' },
    { title: 'Film workers strike in Halvar', path: '/business/film-workers-strike' },
    { title: 'President opens sports hall in Halvar', path: '/politics/president-opens-hall' },
    { title: 'Strait blocked again, shipping body says | Times of Norland' },
    { title: 'How many died is unclear, officials say, after blast', path: '/world/blast' },
    { title: 'Newsletter writer jailed for six years in Kessia', path: '/world/writer-jailed' },
    { title: 'Sudmark must stop arming the militia, Norland says' },
    { title: 'Ferry owner must pay divers, court rules' },
    { title: 'Milner: Norland should open its archive' },
    { title: 'Divers must register from Monday in Halvar' },
    { title: 'Marsh says Norland “must open its archive”' },
    { title: 'If elected, Marsh would open the harbour, he says' },
    { title: 'New divers in Norland will now need to show a licence' },
    { title: 'Norland to look to the past in new museum' },
    { title: 'Police in Halvar watch border after raid', path: '/news/police-watch-border' },
  ])('is news: $title', (article) => {
    expect(kindOf(article)).toBe('news')
  })

  it('names who signs an opinion', () => {
    expect(opinionAuthor(articleOf({ title: 'Why the grain deal is a fraud | Carl Milner' }))).toBe('Carl Milner')
    expect(opinionAuthor(articleOf({ title: 'The council has lost its way | Editorial' }))).toBeNull()
    expect(opinionAuthor(articleOf({ title: 'Norland and Sudmark sign grain deal' }))).toBeNull()
  })
})
