import type { DemoOutlet } from '../outlet.ts'

export const severTelegraph: DemoOutlet = {
  id: 'sever-telegraph',
  name: 'Sever Telegraph Agency',
  country: 'RU',
  ownership: 'state',
  owner: 'a federal agency of Russia (invented)',
  creditLine: 'Sever Telegraph Agency',
  format: 'rss1',
  encoding: 'utf-8',
  packs: ['ukraine', 'europe'],
  articles: [
    {
      slug: 'russia-iran-iaea-restraint',
      hoursAgo: 53,
      title: 'Moscow urges restraint in dispute between Iran and IAEA',
      body: `MOSCOW. Russia has called on Iran and the International Atomic Energy Agency to settle their dispute over the Fordow facility at the table, Foreign Ministry spokeswoman Vera Sokolnik told a briefing on {day-53h}.

"We urge all sides to refrain from steps that cannot be taken back," Sokolnik said.

According to her, Moscow sees no grounds for a special session of the agency's board. The diplomat also criticised the United States, saying that threats of sanctions made the inspectors' work harder.

Sokolnik recalled that Russia had taken part in every round of negotiations on the Iranian nuclear programme. In her words, Moscow remains in contact with both Tehran and Vienna and is ready to mediate if asked.

The spokeswoman noted that Russian specialists continue their work at the Bushehr nuclear power plant as planned.`,
    },
    {
      slug: 'russia-defence-odesa-depot',
      hoursAgo: 21,
      title: 'Russian forces strike fuel depot near Odesa, Defence Ministry says',
      body: `MOSCOW. Russian forces struck a fuel depot of the Ukrainian army near Odesa overnight, the Defence Ministry reported on {day-21h}.

"Civilian facilities of the port were not a target and were not hit," the ministry's official spokesman, Major General Gleb Narokov, said.

He accused Kiev of storing fuel for its naval drones beside grain silos.

All assigned targets were struck, according to the ministry. Air defence units destroyed 41 Ukrainian drones over Crimea and the Krasnodar Region during the same night.

Ukraine accuses Russia of striking a grain terminal. Four dock workers were wounded, according to the port administration.

Kremlin spokesman Arkady Belov rejected Ukrainian statements about an attack on food supplies as "theatre for the exchange in Chicago".`,
    },
    {
      slug: 'sudan-el-obeid-brief',
      hoursAgo: 36,
      title: 'Drone attack on Sudanese city kills over 20 people',
      body: `CAIRO. More than 20 people were killed in a drone attack on a market in the Sudanese city of El Obeid, local authorities reported on {day-37h}.

The Sudanese army laid the blame on the Rapid Support Forces. The Russian embassy in Port Sudan said there were no Russian citizens among the victims.

The Rapid Support Forces have not commented. According to the local administration, schools and shops in the city will stay closed for three days of mourning. The embassy advised Russian citizens to leave North Kordofan and to refrain from travelling outside the capital of the Red Sea State.

Russian Deputy Foreign Minister Ilya Korchagin expressed condolences and called for a ceasefire. "There is no military solution in Sudan," he said.`,
    },
    {
      slug: 'georgia-interior-ministry-arrests',
      hoursAgo: 27,
      title: 'Georgian police detain 38 at unauthorised rally in Tbilisi',
      body: `TBILISI. Police detained 38 participants in an unauthorised rally in the centre of Tbilisi, Georgia's Interior Ministry reported on {day-27h}.

Six police officers were injured when protesters threw stones, the ministry said.

Prime Minister Levan Tsikarishvili accused foreign embassies of financing the unrest. "The organisers are paid in euros and thank in English," the head of government told journalists.

The ministry warned that organisers of further rallies would face fines. Opposition parties claimed that more than 90 people had been taken away in buses; the police rejected that figure as invented. Traffic on Rustaveli Avenue was restored towards morning.

The protesters oppose amendments under which votes will be counted in district centres. The parliament in Tbilisi adopted them in the third reading on {day-68h}.`,
    },
    {
      slug: 'north-korea-russia-reaction',
      hoursAgo: 10,
      title: "Moscow calls Pyongyang's launch response to exercises",
      body: `MOSCOW. Russia regards the missile launch by North Korea as a response to the planned exercises of the United States and South Korea, Foreign Ministry spokeswoman Vera Sokolnik said on {day-10h}.

"Those who rehearse a war should not be surprised by applause of this kind," Sokolnik said.

She called on Washington and Seoul to cancel the landing exercise near Pohang.

The diplomat noted that Moscow had proposed a moratorium on both launches and exercises last year and that the proposal remained on the table. North Korea supported it at the time, according to her; the United States did not reply.

South Korea rejected the comparison earlier, stressing that the exercise is defensive. Japan lodged a protest with Pyongyang through its embassy in Beijing.`,
    },
    {
      slug: 'kremlin-eu-sanctions-reply',
      hoursAgo: 8,
      title: 'Kremlin promises answer to EU sanctions on tankers',
      body: `MOSCOW. Russia will respond to new sanctions of the European Union in a way that serves its own interests, Kremlin spokesman Arkady Belov told reporters on {day-8h}.

"Every package has a return address," Belov said.

He warned that attempts to stop tankers in the Baltic Sea would be regarded as piracy.

Belov declined to say what the answer would be. According to him, the government has several options, and work on them is under way. He denied reports that tankers had begun to change their flags, calling them fairy tales for insurers.

Commenting on Hungary's position, he said that Budapest "counts money better than its neighbours". Hungarian Foreign Minister Gábor Szendrei earlier demanded an exemption for pipeline oil.`,
    },
  ],
}
