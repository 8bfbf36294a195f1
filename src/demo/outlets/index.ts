import type { DemoOutlet } from '../outlet.ts'
import { acaciaPost } from './acacia-post.ts'
import { goldenHornGazette } from './golden-horn-gazette.ts'
import { hanRiverReview } from './han-river-review.ts'
import { levantCourier } from './levant-courier.ts'
import { meridianWire } from './meridian-wire.ts'
import { nordhavnInstitute } from './nordhavn-institute.ts'
import { oceaneInternational } from './oceane-international.ts'
import { severTelegraph } from './sever-telegraph.ts'
import { simurghTv } from './simurgh-tv.ts'
import { straitLedger } from './strait-ledger.ts'
import { tidewaterLedger } from './tidewater-ledger.ts'

/**
 * The demo's press. Outlets, people and events are invented; countries and international bodies are real. Nobody who
 * exists is given words.
 */
export const demoOutlets: readonly DemoOutlet[] = [
  meridianWire,
  simurghTv,
  levantCourier,
  goldenHornGazette,
  oceaneInternational,
  severTelegraph,
  tidewaterLedger,
  nordhavnInstitute,
  straitLedger,
  acaciaPost,
  hanRiverReview,
]
