/**
 * Offices of which nobody holds two at one time, and what tells that somebody is of an office holder's family.
 *
 * Source: compiled by hand from newswire.
 */
const listed = (words: string): ReadonlySet<string> => new Set(words.split(','))

export const soleOffices = listed(
  'president,vice president,prime minister,senator,congressman,governor,mayor,judge,king,queen,pope',
)

/** Offices whose bearer's wife or husband is a first lady or a first gentleman. */
export const seatsOfState = listed('president,vice president,prime minister,governor,king')

/** Bodies whose president may hold an office besides. */
export const bodiesWithPresidents = listed(
  'senate,council,assembly,court,board,commission,committee,union,association,federation,league,society,club,party,bank,' +
    'company,group,university,college,school,chamber,foundation,institute,conference,caucus',
)

/** Last words of “the president's daughter”. */
export const relatives = listed(
  'wife,husband,son,daughter,brother,sister,mother,father,widow,widower,cousin,nephew,niece',
)
