import type { DemoOutlet } from '../outlet.ts'

export const simurghTv: DemoOutlet = {
  id: 'simurgh-tv',
  name: 'Simurgh TV',
  country: 'IR',
  ownership: 'state',
  owner: 'the state broadcaster of Iran (invented channel)',
  creditLine: null,
  format: 'rss2',
  encoding: 'utf-8',
  packs: ['iran'],
  articles: [
    {
      slug: 'iran-rejects-iaea-claim',
      hoursAgo: 55,
      title: 'Tehran dismisses IAEA claim over Fordow visit',
      body: `Iran has rejected as “baseless” a claim by the head of the UN nuclear watchdog that inspectors were refused entry to a workshop at the Fordow facility.

“No inspector was turned away,” Foreign Ministry spokesman Behrad Sotoudeh told reporters in Tehran on {day-55h}. “The visit was postponed for reasons of safety, and the agency was informed in writing a day earlier.”

Sotoudeh accused the International Atomic Energy Agency of acting on the instructions of Washington and the Zionist regime.

Foreign Minister Farhad Niknam said Iran would not accept new inspections at Fordow as long as threats of sanctions continued.

“Pressure and inspection do not go together,” Niknam said. He added that the Islamic Republic had always honoured its legal obligations.

An Iranian nuclear scientist who advises the government, Mahyar Golestan, told Simurgh TV that the workshop had been closed for repairs since the spring. “Nobody refuses entry to a room that is under repair,” Golestan said. “One asks the guest to come another day.”

The remarks came a day after the US State Department threatened Iran with further illegal sanctions.`,
    },
    {
      slug: 'iraq-water-pledge-not-enough',
      hoursAgo: 44,
      title: 'Turkish water pledge falls short, Iraqi lawmaker says',
      body: `An Iraqi lawmaker has criticised the arrangement between Baghdad and Ankara on the exchange of river data, saying that it brings “figures instead of water”.

Qasim al-Tamer, a member of the parliament’s agriculture committee, told Simurgh TV on {day-45h} that Turkey had reduced the flow of the Tigris while its delegation was sitting in Baghdad.

He claimed that an Iraqi engineer at the Mosul dam had told the committee that the flow dropped by a fifth overnight.

“They give us a thermometer when we ask for medicine,” al-Tamer said.

Turkey has denied that it uses the rivers as a means of pressure.

The Iraqi Water Resources Ministry said the reduction was due to maintenance at a Turkish power station and had lasted eleven hours. It expects the flow at Mosul to return to its earlier level by {day-20h}.

Iran itself has called for a joint commission of all countries on the Tigris and Euphrates. Iran’s Energy Ministry repeated that proposal on {day-46h}.`,
    },
    {
      slug: 'iraq-lawmakers-expel-american-forces',
      hoursAgo: 31,
      title: 'Iraqi lawmakers move to end presence of American forces',
      body: `Iraq’s parliament is preparing to vote on a law that would end the presence of American forces in the country by next September.

Parliament Speaker Tariq al-Mawsili said on {day-33h} that the mission “has been completed, and a completed mission must end”.

Lawmaker Qasim al-Tamer went further. “The occupiers will leave by the door or by the window,” he told Simurgh TV.

Iranian Foreign Ministry spokesman Behrad Sotoudeh welcomed the vote and said that the security of the region must be provided by its own nations.

According to the Iraqi newspaper Dijla Today, which cited an unnamed officer, the American commander at Ain al-Asad said that his troops had received no order to pack. The report could not be confirmed.

In the holy city of Najaf, several hundred people held a rally in support of the law. A cleric who addressed the crowd called on lawmakers not to yield to threats from Washington and its allies in the region.

More than 2,500 American soldiers remain in Iraq under the pretext of fighting the Daesh terrorist group.`,
    },
    {
      slug: 'jordan-crossing-aid-halted',
      hoursAgo: 36,
      title: 'Aid for Gaza stuck in Jordan as Israel closes crossing',
      body: `Some 140 trucks loaded with flour and tents for the Gaza Strip are stuck in Jordan after the Israeli regime closed the King Hussein Bridge, officials in Amman said on {day-36h}.

Jordanian Foreign Minister Ziad Haddadin called the closure “a punishment for people who have nothing left to be punished with”.

The Palestinian Red Crescent said that bakeries in Khan Younis would run out of flour within two days.

Human rights groups have repeatedly criticised the restrictions on aid. A spokesman for the Jordanian army said that its patrols had heard no shots that night.

Israel’s military body for the crossings said the bridge had been closed after a security incident and would open again soon. Simurgh TV has learnt that no incident took place; a Jordanian driver, who did not give his name, said he had seen an empty road.`,
    },
    {
      slug: 'cairo-talks-hamas-maps',
      hoursAgo: 7,
      title: 'Hamas: no agreement without full withdrawal from Netzarim',
      body: `A senior Hamas official has ruled out any agreement that leaves Israeli troops in the Netzarim corridor.

“We will not sign a map of our own prison,” Nidal Abu Khatir told Simurgh TV by telephone from Cairo.

He said that the mediators had promised a full withdrawal within six weeks. Egypt and Qatar have not commented on that.

“The other side changes its maps every evening,” it was said in the corridors of the talks.

Abu Khatir also denied a newspaper report that Hamas had offered to release hostages in two stages. He called on the Arab League to take a position before the talks resume, and thanked Qatar for what he described as honest mediation.

The talks in the Egyptian capital were suspended on {day-50h} and are to resume this week.`,
    },
    {
      slug: 'iran-navy-drill',
      hoursAgo: 20,
      title: 'Iran begins naval drill in Sea of Oman',
      body: `Iran’s navy began a three-day exercise in the Sea of Oman on {day-20h}, with 22 vessels and four drones taking part, the army said.

“The message of this exercise is peace and friendship to our neighbours,” Rear Admiral Sohrab Daryaei said aboard a destroyer.

He warned foreign fleets to keep a distance of 20 nautical miles.

The United States Fifth Fleet, based in Bahrain, said it was monitoring the drill and would continue to sail wherever international law allows.

Daryaei said the exercise had been planned for a year and was not directed against any country. State media showed pictures of a new missile boat, the third of its class, which the navy says can reach 50 knots.

Pakistan and Oman have sent observers.`,
    },
  ],
}
