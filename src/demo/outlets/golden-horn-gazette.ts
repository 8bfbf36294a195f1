import type { DemoOutlet } from '../outlet.ts'

export const goldenHornGazette: DemoOutlet = {
  id: 'golden-horn-gazette',
  name: 'Golden Horn Gazette',
  country: 'TR',
  ownership: 'private',
  owner: 'Haliç Media Group (invented)',
  creditLine: null,
  format: 'rss2',
  encoding: 'utf-8',
  packs: ['iraq', 'europe'],
  articles: [
    {
      slug: 'ankara-ready-to-release-water',
      hoursAgo: 47,
      title: 'Ankara ready to release more water to Iraq, minister says',
      body: `Turkey is prepared to raise the flow of the Tigris to Iraq by a third before the spring, Agriculture Minister Nevin Tuna said on {day-47h}, hours after the two neighbours agreed to exchange readings from their rivers.

“Our reservoirs are not full either, but a neighbour’s thirst is not a matter of bookkeeping,” Tuna told the Golden Horn Gazette.

She said the Ilısu dam could release an extra 90 cubic metres a second for eight weeks. Any longer, she warned, and the power supply of Diyarbakır would suffer.

Iraqi Water Resources Minister Hanan Rasul welcomed the offer. Foreign Minister Cemil Arda is expected to present it formally at the next round of talks.

In Baghdad, the announcement was greeted with relief. A government adviser, Yusuf Dabbagh, said that the extra water would come just in time for the winter wheat. “It is not a gift, it is a beginning,” he said.

Turkey’s chamber of agricultural engineers criticised the plan, arguing that wheat growers on the Harran plain would pay for it.`,
    },
    {
      slug: 'erbil-dinner-us-troops',
      hoursAgo: 20,
      title: 'US told Kurds its troops will stay, officials in Erbil say',
      body: `An American general assured Kurdish leaders at a private dinner that US troops would stay in northern Iraq whatever parliament in Baghdad decides, two Kurdish officials told the Golden Horn Gazette.

According to one of the officials, the general said that the base at Harir “will be there when your children finish school”. The second official gave a similar account but did not recall those words.

Neither was authorised to speak about the dinner, which took place in Erbil on {day-60h}.

The US consulate in Erbil did not answer questions. The office of Iraqi Prime Minister Karim al-Sabbar said it had asked Washington for an explanation.

Turkish Foreign Minister Cemil Arda said Ankara would oppose any arrangement that bypassed the central government. “Iraq has one capital and one parliament,” he said.

Parliament votes on {day+40h} on a timetable that would end the coalition mission next September.`,
    },
    {
      slug: 'istanbul-grain-corridor-talks',
      hoursAgo: 17,
      title: 'Turkey offers to host new talks on Black Sea grain after Odesa attack',
      body: `Turkey has offered to host Russia and Ukraine for talks on the safety of grain ships after a terminal in Odesa was hit overnight.

“A port that feeds three continents must be off limits,” Foreign Minister Cemil Arda said in Ankara on {day-17h}. He proposed a meeting in Istanbul on {date+110h}.

Ukraine’s infrastructure minister, Taras Vyshnevyk, accepted the invitation within hours. “We will come to Istanbul if the drones do not come to Odesa,” Vyshnevyk wrote on Telegram.

Moscow has not replied. The Kremlin’s spokesman, Arkady Belov, said only that Russia was studying the proposal.

A first agreement on grain ships was reached in Istanbul under the auspices of Turkey and the United Nations in 2022 and lapsed a year later. Diplomats in Ankara said that a new one would have to be simpler and would not include fertiliser.

Insurers raised the premium for ships that call at Odesa by a quarter, brokers in Istanbul said.`,
    },
    {
      slug: 'tbilisi-protest-electoral-law',
      hoursAgo: 26,
      title: 'Thousands march in Tbilisi against new electoral law',
      body: `Thousands of people marched through the Georgian capital for a second night on {day-27h} to protest against a law that moves the count of votes from polling stations to district centres.

“A vote that travels by night does not arrive in the morning,” opposition leader Nino Barataia told the crowd in front of parliament.

Police used water cannon. Georgia’s Interior Ministry said 38 people had been arrested and six officers injured; the opposition put the number of arrests at more than 90.

Prime Minister Levan Tsikarishvili defended the law, saying that it followed the advice of international experts. The European Union’s ambassador to Georgia denied that.

Student groups have announced another march for {day+20h}. The opposition says it will put the law before the Constitutional Court; the government answers that parliament acted within its rights.

Turkey, Georgia’s largest trading partner, called for calm.`,
    },
    {
      slug: 'gaza-hospital-ship',
      hoursAgo: 5,
      title: 'Turkish hospital ship waits off El Arish for Gaza truce',
      body: `A Turkish hospital ship with 120 beds has dropped anchor off El Arish in Egypt, where it is waiting for the outcome of the truce talks in Cairo.

Health Minister Selma Okur said the ship could take in its first patients from Gaza within a day of a ceasefire. “The operating theatres are ready, the permission is not,” she said.

Egyptian Foreign Minister Hossam Wagdy, who announced that the talks would resume on {day+30h}, said the gaps between Israel and Hamas were narrow.

Doctors on board said they had prepared for burns and amputations above all. A second ship is being loaded in Mersin with tents, generators and 400 tonnes of flour, the Turkish Red Crescent announced on {day-6h}.

Israel has not said whether it would let patients leave through Rafah.`,
    },
    {
      slug: 'ankara-inflation',
      hoursAgo: 64,
      title: 'Turkish central bank keeps rates unchanged',
      body: `Turkey’s central bank kept its policy rate at 39 percent on {day-64h}, saying that food prices remained a risk.

Governor Ferhat Solmaz said inflation would fall “slowly, then visibly” in the new year.

Economists polled by the Golden Horn Gazette had expected a cut of one point. The lira was little changed.

Solmaz told a news conference in Ankara that the bank would not hesitate to tighten its policy again if wage settlements went too far. The next decision is due on {date+600h}. Bank shares closed slightly higher in Istanbul.

Labour unions, which are negotiating wages for six million people, said the decision would not ease the burden of rents.`,
    },
  ],
}
