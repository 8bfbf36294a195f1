import type { DemoOutlet } from '../outlet.ts'
import { riverDataWire } from './meridian-wire.ts'

export const straitLedger: DemoOutlet = {
  id: 'strait-ledger',
  name: 'The Strait Ledger',
  country: 'SG',
  ownership: 'private',
  owner: 'Ledger Press Singapore (invented)',
  creditLine: null,
  format: 'rss2',
  encoding: 'utf-8',
  packs: ['china-taiwan', 'korea'],
  articles: [
    {
      slug: 'kinmen-ferry-boarded',
      hoursAgo: 45,
      title: 'Chinese officers board Taiwanese ferry near Kinmen',
      body: `Officers of China’s coast guard boarded a Taiwanese sightseeing ferry near Kinmen on {day-46h} and checked the papers of its captain and five crew, Taiwanese officials said.

“They were polite, and they were where they had no right to be,” said Fang Mei-chu, deputy head of Taiwan’s Coast Guard Administration.

The ferry, with 27 passengers on board, was about four kilometres from the Chinese city of Xiamen. Passengers filmed men in white helmets climbing a ladder.

Taipei’s Mainland Affairs Council accused Beijing of harassment.

China’s coast guard did not answer questions. State media in Beijing did not mention the boarding. The ferry company said it would sail again on {day-20h}.

Kinmen, held by Taiwan since 1949, has become a testing ground for what analysts call grey-zone pressure.`,
    },
    {
      slug: 'beijing-denies-boarding',
      hoursAgo: 27,
      title: 'Beijing denies boarding ferry, accuses Taipei of staging incident',
      body: `China has denied that its coast guard boarded a ferry off Kinmen and accused Taiwan’s government of staging the incident.

“There was no boarding, and there is no such thing as prohibited waters there,” Foreign Ministry spokeswoman Luo Wenqi told reporters in Beijing on {day-28h}. “Our officers gave assistance to a vessel that had lost its way.”

The captain of the ferry disagreed. “I have sailed this route for eleven years and have never been lost,” Wu Tsung-lin told local television.

Hsu Ching-ho, the spokesman for the Mainland Affairs Council in Taipei, said the denial was “an insult to 27 pairs of eyes”.

The United States called on Beijing to keep channels of communication open, the State Department said.`,
    },
    {
      slug: 'iraq-turkey-tigris-euphrates',
      hoursAgo: 48,
      title: 'Iraq and Turkey to exchange daily readings from Tigris and Euphrates',
      body: riverDataWire,
    },
    {
      slug: 'pyongyang-missiles-tokyo',
      hoursAgo: 12,
      title: 'Tokyo condemns North Korean missile launch, ferries halted briefly',
      body: `Japan has condemned the launch of two ballistic missiles by North Korea, the third such test this year.

“We condemn this launch in the strongest terms,” Defence Minister Koji Hamasaki said. Ferries between Niigata and Sado were stopped for twenty minutes.

The missiles flew some 420 kilometres before they fell into the sea, according to South Korea’s Joint Chiefs of Staff.

China called on all sides to stay calm. Foreign Ministry spokeswoman Luo Wenqi said that the situation on the peninsula was “complicated and sensitive”.

In Seoul, the unification ministry kept silent at first. Analysts in Singapore said the timing, ahead of a landing exercise near Pohang, was meant for Washington rather than for Tokyo.

The won and the Tokyo stock market were little changed.`,
    },
    {
      slug: 'singapore-haze',
      hoursAgo: 56,
      title: 'Haze returns to Singapore as fires spread in Sumatra',
      body: `Singapore’s air quality fell to unhealthy levels on {day-56h} as smoke from fires in Sumatra drifted across the strait.

The National Environment Agency advised people to avoid long exercise outdoors.

Indonesia’s forestry minister, Bagus Wirawan, said 1,400 firefighters were at work in Riau province and that rain was expected within days. “We are fighting peat, and peat burns like a secret,” he said.

Malaysia closed 120 schools in Johor. Its environment minister, Farah Iskandar, urged Jakarta to name the plantation companies on whose land the fires began. Wirawan rejected the demand, saying that courts and not neighbours would do so. Doctors in Singapore reported more patients with asthma.

Schools in Singapore moved sports lessons indoors.`,
    },
  ],
}
