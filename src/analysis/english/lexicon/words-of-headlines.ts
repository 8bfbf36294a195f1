/**
 * Words of a headline that tell whether it says what happened.
 *
 * Source: compiled by hand from headlines of newswire.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** The writer weighs something up. */
export const judging = words(
  `unwise wrong right real true truth lie lies phony must should ought never always only best worst better worse good bad
  great biggest big dangerous folly slow rare dull bold false bizarre hard tough astonishing remarkable important why how
  dream nightmare horror myth illusion hope hopes fear fears doubt doubts future past fate legacy soul silence irony
  hypocrisy story stories lesson lessons questions era age role game battle race struggle beginning life behind inside
  beyond human`,
)

/** There is something to see or to hear. */
export const recording = words(
  `video videos footage photos pictures images watch moment clip documentary podcast listen replay interactive tablet
  gallery adorable terrifying heart-stopping spectacular startling`,
)

/** There is something to read through: a list, a review, a profile. */
export const listing = words(
  `list things ways reasons guide schedule latest know explained explainer review preview teaser recap roundup takeaways
  tips facts timeline profile portrait interview playbook`,
)

/** Verbs that say how something looks to the writer. */
export const appearing = words(
  `show shows highlight highlights expose exposes test tests raise raises face faces mean means deliver delivers point
  points push pushes lurk lurks need needs want wants try tries look looks seem seems remain remains become becomes take
  takes risk risks see sees loom looms shift shifts find finds hope hopes fear fears struggle struggles strain strains
  turn turns spark sparks fuel fuels cast casts drive drives keep keeps make makes get gets come comes go goes put puts
  bring brings offer offers`,
)

/** Verbs of what is done or said on one day. */
export const doing = words(
  `arrest arrests arrested kill kills killed die dies died say says said announce announces announced approve approves
  approved ban bans banned order orders ordered accuse accuses accused urge urges urged warn warns warned launch launches
  launched strike strikes struck hit hits attack attacks attacked sign signs signed agree agrees agreed reject rejects
  rejected condemn condemns condemned call calls called meet meets met visit visits visited arrive arrives arrived charge
  charges charged sentence sentences sentenced release releases released seize seizes seized deport deports deported
  block blocks blocked vote votes voted resign resigns resigned win wins won sue sues sued fine fines fined cut cuts
  sanction sanctions impose imposes imposed open opens opened close closes closed suspend suspends suspended halt halts
  halted deploy deploys deployed fire fires fired shoot shoots shot injure injures injured destroy destroys destroyed
  evacuate evacuated rescue rescues rescued recapture recaptured detain detains detained vow vows vowed demand demands
  demanded deny denies denied ask asks asked tell tells told declare declares declared confirm confirms confirmed admit
  admits admitted reveal reveals revealed report reports reported pass passes passed elect elected appoint appoints
  appointed name names named sell sells sold buy buys bought rise rises rose fall falls fell drop drops dropped grow grows
  grew jump jumps jumped join joins joined leave leaves left end ends ended begin begins began start starts started resume
  resumes resumed return returns returned withdraw withdraws withdrew hold holds held host hosts hosted send sends sent
  receive receives received`,
)

/** The writer or the reader. */
export const persons = words('i me my we our us you your')
