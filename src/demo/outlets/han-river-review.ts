import type { DemoOutlet } from '../outlet.ts'

export const hanRiverReview: DemoOutlet = {
  id: 'han-river-review',
  name: 'Han River Review',
  country: 'KR',
  ownership: 'cooperative',
  owner: 'its readers, Seoul (invented)',
  creditLine: null,
  format: 'atom',
  encoding: 'utf-8',
  packs: ['korea', 'china-taiwan'],
  articles: [
    {
      slug: 'joint-chiefs-two-missiles',
      hoursAgo: 14,
      title: 'North fires two short-range missiles ahead of Pohang exercise',
      body: `North Korea fired two short-range ballistic missiles from the Wonsan area on {day-14h}, South Korea’s Joint Chiefs of Staff said.

“Our military has strengthened its watch and keeps full readiness,” said Colonel Baek Do-yun, spokesman for the Joint Chiefs.

The missiles flew 420 kilometres at a height of up to 60 kilometres. Analysts in Seoul said they resembled the KN-25, which can reach every base in the South.

The launch came ahead of a landing exercise of South Korean and American marines near Pohang, which begins on {day+82h}.

A defence ministry official, who spoke on condition of anonymity, said that the missiles had changed course in flight.

President’s office officials held an emergency meeting but did not call the National Security Council into full session.`,
    },
    {
      slug: 'unification-minister-hotline',
      hoursAgo: 4.5,
      title: 'Seoul offers to reopen hotline after launch',
      body: `South Korea’s unification minister has proposed reopening the military hotline with the North, hours after Pyongyang fired two missiles.

“A telephone is not a reward,” Unification Minister Seo Ha-eun told the National Assembly on {day-5h}. “It is a fire extinguisher.”

Opposition lawmakers criticised the offer as a sign of weakness. Seo said that the exercise near Pohang would go ahead as planned.

North Korea’s state media carried a statement by Vice Foreign Minister Ri Chol-min, who threatened “a corresponding action for each foreign boot on the beach”. They did not mention the hotline.

A poll published on {day-30h} found that 58 percent of South Koreans favour the hotline.

The line has been silent for more than two years.`,
    },
    {
      slug: 'seoul-watches-kinmen',
      hoursAgo: 25,
      title: 'Seoul watches Kinmen dispute with unease',
      body: `South Korea’s Foreign Ministry has called for calm in the Taiwan Strait after Taipei accused China’s coast guard of boarding a ferry off Kinmen.

“Freedom of navigation is a matter of livelihood for us,” the ministry’s spokesman, Jang Min-woo, said on {day-26h}. About a quarter of South Korea’s seaborne trade passes through the strait.

China denies that a boarding took place. Luo Wenqi, spokeswoman for the Chinese Foreign Ministry, said that officers had helped a vessel that had lost its way.

Jang said that Seoul had conveyed its concern to both sides through diplomatic channels. Beijing’s embassy answered that the matter was an internal affair of China. Opposition lawmakers asked the ministry to prepare detours for tankers.

Korean shipping companies said they had no plans to change their routes.`,
    },
    {
      slug: 'shipyard-strike-ulsan',
      hoursAgo: 66,
      title: 'Shipyard workers in Ulsan end nine-day strike',
      body: `Workers at a shipyard in Ulsan returned to work on {day-66h} after a nine-day strike over pay.

The union said it had won a rise of 5.2 percent and the return of two dismissed delegates.

“Nobody builds a ship by shouting at it,” said Kim Tae-seok, who led the negotiations for the union. The company did not comment.

Analysts put the cost of the stoppage at 90 billion won. Kim told members at the gate that the union would open its books to anybody who doubted the result. A vote on the agreement passed with 71 percent. The yard’s order book is full until 2029, and both sides had reason to hurry.

The strike had delayed the delivery of two gas carriers to Qatar.`,
    },
  ],
}
