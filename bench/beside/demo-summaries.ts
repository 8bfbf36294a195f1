import type { Summarised } from '#bench/summary/documents.ts'
import { splitSentences } from '#src/analysis/english/sentences/sentences.ts'
import { fillMoments } from '#src/demo/moments.ts'
import { demoOutlets } from '#src/demo/outlets/index.ts'

/** What a reader would want to know of an invented article, written without a look at any machine's summary. */
const references: Readonly<Record<string, readonly string[]>> = {
  'iraq-turkey-river-data': [
    'Iraq and Turkey agreed to exchange daily readings from the Tigris and the Euphrates after a severe drought.',
    'Turkey will send reservoir levels every morning and give 72 hours of notice before it closes sluice gates.',
    'The flow reaching the Mosul dam has fallen to the lowest level in four decades, and Ankara would consider releasing more water before spring.',
  ],
  'iraq-turkey-accord-date': [
    'Iraq and Turkey will sign a ten-year water accord in Ankara.',
    'It sets a minimum flow of 300 cubic metres a second on the Tigris at the border, while Iraqi farmers demand 400 in planting season.',
    'Both parliaments must ratify the accord before it takes effect.',
  ],
  'odesa-port-attack': [
    'Russian drones hit a grain terminal in Odesa, wounding four dock workers and destroying 6,000 tonnes of maize, Ukraine said.',
    'Russia denied hitting civilian port facilities and said it had struck a fuel depot used by the military.',
    'The terminal needs two weeks of repairs, but the sea corridor remained open.',
  ],
  'iran-rejects-iaea-claim': [
    'Iran rejected a claim by the head of the UN nuclear watchdog that inspectors were refused entry to a workshop at Fordow.',
    'The Foreign Ministry said the visit was postponed for reasons of safety and the agency was informed in writing.',
    'Foreign Minister Niknam said Iran would not accept new inspections at Fordow as long as threats of sanctions continued.',
  ],
  'iraq-water-pledge-not-enough': [
    'An Iraqi lawmaker criticised the exchange of river data with Turkey as figures instead of water.',
    'He said that Turkey had reduced the flow of the Tigris while its delegation was in Baghdad, and that it dropped by a fifth overnight.',
    'The Water Resources Ministry said the reduction was due to maintenance at a Turkish power station and lasted eleven hours.',
  ],
  'iraq-lawmakers-expel-american-forces': [
    'The Iraqi parliament is preparing to vote on a law that would end the presence of American forces by next September.',
    'Speaker Tariq al-Mawsili said that the mission has been completed and must end.',
    'More than 2,500 American soldiers remain in Iraq.',
  ],
}

/** The longer invented articles, each with a summary that a person wrote. */
export function demoSummaries(now: Date): readonly Summarised[] {
  const articles = demoOutlets.flatMap((outlet) => outlet.articles)
  return Object.entries(references).map(([slug, lines]) => {
    const article = articles.find((one) => one.slug === slug)
    if (!article) throw new Error(`The demo has no article ${slug}`)
    const text = fillMoments(article.body, now)
    const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end).replaceAll('\n', ' '))
    return { id: slug, text: sentences.join('\n'), references: [[...lines]] }
  })
}
