/**
 * Names of states that also name something else, and the words in an article that tell which.
 *
 * Source: own reading of newswire. Keys are words without case and accents.
 */
export type AmbiguousName = {
  /** The state it names unless the article tells otherwise. */
  readonly state: string
  /** What else it names. */
  readonly other: {
    readonly kind: 'place' | 'state'
    readonly id: string
    readonly name: string
    readonly country: string
  }
  /** Words that speak for the state. */
  readonly forState: ReadonlySet<string>
  /** Words that speak for the other. */
  readonly forOther: ReadonlySet<string>
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

export const ambiguousNames: ReadonlyMap<string, AmbiguousName> = new Map([
  [
    'georgia',
    {
      state: 'state:GE',
      other: { kind: 'place', id: 'place:georgia-us', name: 'Georgia', country: 'US' },
      forState: words(
        'georgian georgians tbilisi batumi gori abkhazia abkhaz ossetia ossetian saakashvili shevardnadze ivanishvili kobakhidze zourabichvili margvelashvili caucasus russia russian moscow kremlin nato armenia azerbaijan eu european brussels',
      ),
      forOther: words(
        'atlanta savannah augusta macon florida alabama carolina tennessee texas ohio iowa michigan pennsylvania wisconsin arizona nevada virginia republican republicans democrat democrats democratic senate congress gop governor kemp raffensperger ossoff warnock abrams fulton trump biden clinton us u.s american primary county',
      ),
    },
  ],
  [
    'congo',
    {
      state: 'state:CD',
      other: { kind: 'state', id: 'state:CG', name: 'Republic of the Congo', country: 'CG' },
      forState: words(
        'kinshasa goma kivu kabila tshisekedi m23 bukavu katanga ituri drc democratic monusco mobutu rwanda rwandan',
      ),
      forOther: words('brazzaville nguesso sassou pointe-noire lissouba'),
    },
  ],
])
