const wordsIn = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Days of the week in lower case, short forms too. Source: style books of AP and Reuters. */
export const weekdayWords = wordsIn(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
)

/** Months in lower case, short forms too. Source: style books of AP and Reuters. */
export const monthWords = wordsIn(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
)

/** Short names of time zones in lower case. Source: abbreviations of the IANA time zone database that newswires print. */
export const zoneWords = wordsIn(
  'et est edt ct cst cdt mt mst mdt pt pst pdt akst akdt hst ast adt nst gmt utc bst ist wet west cet cest eet eest msk trt pkt npt ict wib sgt hkt jst kst aest aedt acst awst nzst nzdt sast eat wat cat',
)

/** “Eastern Time”, “Pacific Standard Time”, in lower case. Source: 15 U.S.C. 263, names of the zones. */
export const zoneNames = wordsIn('eastern central mountain pacific atlantic alaska hawaii greenwich')
