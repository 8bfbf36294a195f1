/**
 * For `node --import`: the process into which this is loaded believes that it is so many milliseconds later than it is.
 * They stand in the address, after `?`. Timers go on as ever.
 */
const aheadMs = Number(new URL(import.meta.url).search.slice(1))
const RealDate = Date

class DateAhead extends RealDate {
  constructor(...given: [] | [number | string | Date]) {
    if (given.length === 0) super(RealDate.now() + aheadMs)
    else super(...(given as [number]))
  }

  static override now(): number {
    return RealDate.now() + aheadMs
  }
}

globalThis.Date = DateAhead as DateConstructor
