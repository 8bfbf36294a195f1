import { pagePaths } from '#src/base/page-paths.ts'
import type { BriefedActor } from '#src/briefings/briefing.ts'
import { type OfficeSpelling, officesOf } from '#src/briefings/offices.ts'
import { createReferences } from '#src/briefings/references.ts'
import { countOf } from '#src/briefings/wording.ts'
import type { ActorView } from '#src/newsroom/archive/questions.ts'
import { type Html, html } from './html.ts'
import { momentOf } from './moment.ts'
import { actName } from './names.ts'
import type { PageContext, PageParts } from './page.ts'
import { figureOf, type PagePictures } from './page-pictures.ts'
import { cite, linked, sourceList, statementItem } from './sourced-words.ts'
import { section } from './story-parts.ts'

/** What an actor said, what was said about it, and who quotes it. */
export function actorPage(
  view: ActorView,
  pictured: PagePictures,
  { link, now }: Pick<PageContext, 'link' | 'now'>,
): PageParts {
  const page: PageContext = { references: createReferences(), now, link }
  const { actor, offices, by, about, actsByTarget, quotedBy, corpus } = view
  return {
    title: actor.name,
    searched: actor.name,
    body: [
      html`<div class="head"><p class="kicker">${actor.kind}</p>
<h1>${actor.name}</h1>
<p class="facts">${countOf(actor.statements, 'statement')} in ${countOf(actor.stories, 'story', 'stories')}${corpus.from && html` since ${momentOf(corpus.from, page)}`} · ${linked('all statements', ledgerOf(actor), page)} · ${linked('briefing', pagePaths.topic(actor.name), page)}</p></div>`,
      ...figureOf(
        'month',
        pictured,
        html`<figcaption class="facts">Drawn from ${linked('these statements', ledgerOf(actor), page)}.</figcaption>`,
      ),
      section(`Said by ${actor.name}`, [
        ...by.map((statement) => statementItem(statement, page, { heard: false })),
        ...(by.length > 0 && actor.statements > by.length
          ? [
              html`<p class="facts">${linked(`All ${countOf(actor.statements, 'statement')}`, ledgerOf(actor), page)}</p>`,
            ]
          : []),
      ]),
      section(
        `Said about ${actor.name}`,
        about.map((statement) => statementItem(statement, page)),
      ),
      section('Offices as stated', officeList(offices, page)),
      tallies(actsByTarget, quotedBy, page),
      sourceList(page),
    ],
  }
}

/** Several actors bear the name: a list to choose from. */
export function whichActorPage(
  name: string,
  candidates: readonly BriefedActor[],
  { link, now }: Pick<PageContext, 'link' | 'now'>,
): PageParts {
  const page: PageContext = { references: createReferences(), now, link }
  return {
    title: name,
    searched: name,
    body: [
      html`<div class="head"><p class="kicker">Several bear this name</p><h1>${name}</h1></div>
<ul class="choices">${candidates.map(
        ({ id, name, office, country, statements }) =>
          html`<li>${linked(name, pagePaths.actor(id), page)}<span class="facts"> ${[office, country, countOf(statements, 'statement')].filter(Boolean).join(' · ')}</span></li>`,
      )}</ul>`,
    ],
  }
}

function ledgerOf({ id }: BriefedActor): string {
  return pagePaths.ledgerOf({ who: id, since: '30d' })
}

function officeList(offices: ActorView['offices'], page: PageContext): readonly Html[] {
  const folded = officesOf(offices)
  return folded.length === 0 ? [] : [html`<ul>${folded.map((office) => officeItem(office, page))}</ul>`]
}

function officeItem({ office, from, to, citation }: OfficeSpelling, page: PageContext): Html {
  const isOneMoment = from.getTime() === to.getTime()
  return html`<li><span class="source-text">${office}</span> ${cite(citation, page)} <span class="facts">${momentOf(from, page)}${!isOneMoment && html` to ${momentOf(to, page)}`}</span></li>`
}

function tallies(acts: ActorView['actsByTarget'], quotedBy: ActorView['quotedBy'], page: PageContext): Html {
  const counted = [
    ...(acts.length === 0
      ? []
      : [
          html`<h3>Acts by target</h3><ul class="tally">${acts.map(({ act, target, count }) => html`<li><b>${count}</b> ${actName(act)} → ${target}</li>`)}</ul>`,
        ]),
    ...(quotedBy.length === 0
      ? []
      : [
          html`<h3>Quoted by</h3><ul class="tally">${quotedBy.map(({ outlet, count }) => html`<li><b>${count}</b> ${linked(outlet.name, pagePaths.outlet(outlet.id), page)}</li>`)}</ul>`,
        ]),
  ]
  return section('Counts', counted)
}
