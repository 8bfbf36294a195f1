/**
 * Which articles of the demo are about one event, as a reader sorts them. An article that is not listed is about an
 * event of its own.
 */
const rows = `
meridian-wire-iraq-turkey-river-data levant-courier-iraq-turkey-share-readings strait-ledger-iraq-turkey-tigris-euphrates golden-horn-gazette-ankara-ready-to-release-water tidewater-ledger-world-iraq-turkey-rivers simurgh-tv-iraq-water-pledge-not-enough nordhavn-institute-commentary-tigris-treaty meridian-wire-iraq-turkey-accord-date
oceane-international-fordow-diplomats meridian-wire-iaea-fordow-access simurgh-tv-iran-rejects-iaea-claim sever-telegraph-russia-iran-iaea-restraint levant-courier-tehran-will-admit-inspectors nordhavn-institute-analysis-fordow-visit
meridian-wire-sudan-market-strike acacia-post-el-obeid-market-thirty-seven oceane-international-sudan-el-obeid-doctors sever-telegraph-sudan-el-obeid-brief acacia-post-rsf-denies-market-strike meridian-wire-sudan-un-coordinator acacia-post-olindes-el-obeid-families oceane-international-sudan-olindes-wording levant-courier-sudan-olindes-statement
meridian-wire-iraq-parliament-coalition-vote simurgh-tv-iraq-lawmakers-expel-american-forces levant-courier-baghdad-orderly-end-to-coalition golden-horn-gazette-erbil-dinner-us-troops meridian-wire-pentagon-denies-iraq-extension
oceane-international-mali-fuel-convoys-bamako acacia-post-mali-kenya-tea-fuel oceane-international-mali-first-convoy-arrives
acacia-post-congo-doha-ceasefire oceane-international-congo-doha-monitors
acacia-post-niger-nigeria-crossings oceane-international-niger-nigeria-border-reopens
levant-courier-jordan-bridge-aid-trucks simurgh-tv-jordan-crossing-aid-halted
strait-ledger-kinmen-ferry-boarded meridian-wire-taiwan-kinmen-coast-guard strait-ledger-beijing-denies-boarding han-river-review-seoul-watches-kinmen nordhavn-institute-note-kinmen-grey-zone
oceane-international-georgia-eu-ambassador sever-telegraph-georgia-interior-ministry-arrests golden-horn-gazette-tbilisi-protest-electoral-law
meridian-wire-odesa-port-attack sever-telegraph-russia-defence-odesa-depot oceane-international-odesa-terminal-burns golden-horn-gazette-istanbul-grain-corridor-talks nordhavn-institute-brief-odesa-insurance
han-river-review-joint-chiefs-two-missiles meridian-wire-north-korea-launch strait-ledger-pyongyang-missiles-tokyo sever-telegraph-north-korea-russia-reaction han-river-review-unification-minister-hotline
oceane-international-eu-shadow-fleet-package meridian-wire-eu-sanctions-monday sever-telegraph-kremlin-eu-sanctions-reply nordhavn-institute-brief-shadow-fleet-votes
levant-courier-cairo-talks-hearsay simurgh-tv-cairo-talks-hamas-maps meridian-wire-cairo-talks-pause golden-horn-gazette-gaza-hospital-ship
meridian-wire-security-council-unifil levant-courier-lebanon-peacekeepers-half-year oceane-international-un-council-liban
`

const eventOf = new Map(
  rows
    .trim()
    .split('\n')
    .flatMap((row) => row.split(' ').map((id): [string, string] => [id, row.split(' ')[0]!])),
)

/** Every article that shares its event with another one. */
export const accompanied: readonly string[] = [...eventOf.keys()]

/** Name of the event that an article of the demo is about. */
export function demoEventOf(articleId: string): string {
  return eventOf.get(articleId) ?? articleId
}
