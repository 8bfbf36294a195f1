/**
 * Words that tell a news outlet or a document that relays: the head of its name or of its description.
 *
 * Source: compiled by hand from names of agencies, papers and broadcasters.
 */
const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

export const relayWords = listed(
  `times post news tv television radio agency newspaper daily weekly magazine journal tribune herald gazette guardian telegraph observer
   independent chronicle globe press media outlet outlets broadcaster channel network website site report reports newspapers wire bulletin
   reuters ap afp upi bbc cnn cbs nbc abc npr pbs fox msnbc axios politico bloomberg vox buzzfeed tass ria interfax xinhua kcna yonhap kyodo irna isna
   fars tasnim mehr sana wam kuna spa qna bna mena suna nta sabc bernama antara anadolu wafa petra pti ani dpa efe ansa belga jazeera arabiya monitor standard haaretz ynet dawn spiegel monde
   figaro zeitung reporters journalists correspondent economist wikinews courier examiner sun mail mirror star review today`,
)
