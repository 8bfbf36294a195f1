import type { DemoOutlet } from '../outlet.ts'
import { riverDataWire } from './meridian-wire.ts'

/** A local paper of Savannah: its Georgia is a state of the US, and its Jordan is a man. */
export const tidewaterLedger: DemoOutlet = {
  id: 'tidewater-ledger',
  name: 'Tidewater Ledger',
  country: 'US',
  ownership: 'private',
  owner: 'the Ledger Company of Savannah (invented)',
  creditLine: null,
  format: 'rss2',
  encoding: 'utf-8',
  packs: ['world'],
  articles: [
    {
      slug: 'world-iraq-turkey-rivers',
      hoursAgo: 46,
      title: 'Iraq, Turkey agree to share river data',
      body: riverDataWire.split('\n\n').slice(0, 6).join('\n\n'),
    },
    {
      slug: 'savannah-port-cranes',
      hoursAgo: 39,
      title: 'Savannah port to add four cranes as Georgia trade grows',
      body: `SAVANNAH, Ga. — The Port of Savannah will add four ship-to-shore cranes next year, the Georgia Ports Authority said, betting that trade with Asia will keep growing.

“We are out of elbow room,” said Jordan Ellery, the port’s director of operations. “These cranes buy us five years.”

The $96 million order is the largest in the history of the terminal. It will be paid from the authority’s own revenue.

Georgia lawmakers approved a tax break for warehouse builders in the spring. Environmental groups in Chatham County said the expansion would bring more trucks to neighborhoods along the river.

The first two cranes are due to arrive by ship in October. Mayor pro tem Lucille Hargrove told the council that the noise would have to be measured, not guessed.

Ellery said the cranes would be electric.`,
    },
    {
      slug: 'jordan-ellery-profile',
      hoursAgo: 62,
      title: 'From deckhand to director: Jordan Ellery runs the docks',
      body: `SAVANNAH, Ga. — Jordan Ellery started on the docks as a deckhand at 19. On {day-62h} the Georgia Ports Authority named him director of operations.

“I still know how to splice a rope,” Ellery said, laughing. “It’s the spreadsheets that scare me.”

Ellery, 47, grew up on Tybee Island. He replaces Carol Winfield, who retires at the end of the month.

Winfield called him “the only man I know who answers the radio on his honeymoon.”

His first task, Ellery said, will be to cut the time that trucks wait at the gate. The average is 57 minutes; he wants 40 by summer. The longshoremen’s union welcomed the appointment and said it hoped for talks about overtime before the holidays.

He takes over as the port plans its largest purchase of cranes.`,
    },
    {
      slug: 'fort-stewart-brigade-iraq',
      hoursAgo: 18,
      title: 'Fort Stewart brigade’s Iraq deployment still on, colonel says',
      body: `FORT STEWART, Ga. — A brigade from Fort Stewart will deploy to Iraq in January as planned even though lawmakers in Baghdad are about to vote on a timetable for American troops to leave, its commander said.

“Our orders haven’t changed, and we don’t read the orders of other people’s parliaments,” Col. Thomas Ridley told families at a town hall on {day-19h}.

About 900 soldiers from the post, an hour’s drive from Savannah, are to guard supply routes and train Iraqi border police.

Whether they stay the full nine months is another matter. The timetable before the Iraqi parliament would end the mission by September.

A Pentagon spokeswoman in Washington said the deployment was under review like every other.

“I’m packing for nine and hoping for six,” said Sgt. Maria Delgado-Pruitt, a mother of two.`,
    },
  ],
}
