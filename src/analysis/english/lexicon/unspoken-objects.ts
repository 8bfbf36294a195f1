/**
 * Objects that turn a verb of speech into a deed: a penalty is conceded by no words, asylum is claimed in no sentence.
 *
 * Source: compiled by hand from other senses of the verbs in `cue-verbs.ts` (WordNet).
 */
const rows: Readonly<Record<string, string>> = {
  concede:
    'penalty penalties goal goals corner corners point points set sets game games run runs lead seat seats ground election race try tries free-kick kick kicks spot-kick equaliser equalizer wicket wickets run header',
  claim:
    'asylum life lives victory victories title titles seat seats prize prizes crown benefit benefits refund refunds compensation gold silver bronze medal medals territory ground lead scalp refuge wicket wickets point points spot place hat-trick treble double pole podium record win wins',
  deny: 'access entry bail visa visas asylum parole service services custody chance request requests right rights certification accreditation permission permit permits licence license licences licenses coverage benefits treatment care citizenship admission boarding passage funding',
  raise: 'money funds cash',
  admit:
    'patient patients student students pupil pupils migrant migrants refugee refugees member members observer observers',
  reject: 'ballot ballots',
  cite: 'driver',
  charge: 'fee fees',
  report: 'profit profits loss losses earnings revenue sales growth',
  challenge: 'seat',
  pledge: 'allegiance',
  observe: 'silence holiday anniversary ceasefire truce',
  press: 'button trigger buttons charges',
  push: 'button boundaries',
  blast: 'hole way',
  knock: 'door one two three',
  propose: 'toast marriage',
  recall: 'ambassador ambassadors envoy product products vehicle vehicles car cars troops',
  promote: 'officer',
  release: 'prisoner prisoners hostage hostages',
  declare: 'bankruptcy income assets dividend dividends interest',
  order: 'meal food drink drinks',
  dismiss:
    'minister officer official officials staff general commander chief employee employees worker workers aide judge government cabinet',
  write:
    'opinion opinions dissent book books memoir novel letter letters article articles column columns essay song songs music script software code law laws bill legislation cheque check',
  welcome:
    'visitor visitors delegation crowd crowds newcomers arrivals child baby teacher teachers player players customer customers passenger passengers tourists pilgrims commuters',
}

/** Base form → nouns that it takes in its unspoken sense. */
export const unspokenObjects: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(rows).map(([verb, nouns]) => [verb, new Set(nouns.split(' '))]),
)
