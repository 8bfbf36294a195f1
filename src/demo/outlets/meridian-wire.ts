import type { DemoOutlet } from '../outlet.ts'

/** The agency's text that three other outlets reprint. */
export const riverDataWire = `BAGHDAD (Meridian Wire) - Iraq and Turkey agreed on {day-50h} to exchange daily readings from the Tigris and the Euphrates, the first such arrangement since a severe drought cut river flows by almost half, officials of both countries said.

Under the arrangement, Turkish engineers will send reservoir levels to Baghdad every morning and give 72 hours' notice before closing any sluice gates.

"Farmers in the south cannot wait for another summer of promises," Iraqi Water Resources Minister Hanan Rasul told reporters in Baghdad. "We asked for numbers, and from today we will have them."

Rasul said the flow reaching the Mosul dam had fallen to 180 cubic metres a second, the lowest level in four decades.

Turkish Foreign Minister Cemil Arda, who led his country's delegation, said Ankara would consider releasing more water before the spring planting season. He did not give a figure.

"Rivers do not stop at a border, and neither does responsibility," Arda said.

Some 4.5 million people in Basra and Dhi Qar provinces depend on the rivers for drinking water, according to the United Nations Children's Fund.`

export const meridianWire: DemoOutlet = {
  id: 'meridian-wire',
  name: 'Meridian Wire',
  country: 'GB',
  ownership: 'cooperative',
  owner: 'its member newspapers',
  creditLine: 'Meridian Wire',
  format: 'rss2',
  encoding: 'utf-8',
  packs: ['world'],
  articles: [
    {
      slug: 'iraq-turkey-river-data',
      hoursAgo: 50,
      title: 'Iraq and Turkey agree to share river data as drought bites',
      body: riverDataWire,
    },
    {
      slug: 'iraq-turkey-accord-date',
      hoursAgo: 9,
      title: 'Iraq and Turkey to sign water accord in Ankara on {day+62h}',
      body: `BAGHDAD (Meridian Wire) - Iraq and Turkey will sign a ten-year water accord in Ankara on {day+62h}, the Iraqi government announced.

The accord turns this week's exchange of river readings into a treaty and sets a minimum flow of 300 cubic metres a second on the Tigris at the border, a government statement said.

"This is the first time that a number stands on paper," Iraqi Water Resources Minister Hanan Rasul said. She will travel to Ankara with Prime Minister Karim al-Sabbar.

Turkish Agriculture Minister Nevin Tuna confirmed the date and said that experts would meet in Mosul on {date+130h} to agree on measuring stations.

Iraqi farmers' unions welcomed the announcement but demanded that the figure be raised to 400 cubic metres in planting season.

Rasul rejected criticism by lawmakers who say that Turkey has given figures instead of water. "Read the number, and then tell me that it is not water," she said.

Parliaments of both countries must ratify the accord before it takes effect.`,
    },
    {
      slug: 'iraq-parliament-coalition-vote',
      hoursAgo: 33,
      title: 'Iraqi parliament sets vote on timetable for coalition troops',
      body: `BAGHDAD (Meridian Wire) - Iraq's parliament will vote on {day+40h} on a timetable for the departure of the US-led coalition against the Islamic State, Speaker Tariq al-Mawsili announced on {day-33h}.

The draft, seen by Meridian Wire, gives the roughly 2,500 American troops in the country until the end of next September to leave their remaining base at Ain al-Asad.

"The mission has been completed, and a completed mission must end," al-Mawsili told lawmakers.

Kurdish parties said they would boycott the session. "Whoever votes for an empty base votes for the return of Daesh," said Shirwan Hawrami, who leads the Kurdistan Alliance in the chamber.

In Washington, Pentagon spokeswoman Dana Whitlock said the United States respected Iraqi sovereignty and was in "close and daily" contact with Baghdad. She declined to comment on the draft.

A simple majority of the 329 lawmakers present would be enough to pass the timetable, which does not bind the government.`,
    },
    {
      slug: 'pentagon-denies-iraq-extension',
      hoursAgo: 7,
      title: 'Pentagon denies secret plan to extend Iraq mission',
      body: `WASHINGTON (Meridian Wire) - The United States on {day-7h} denied reports that it had secretly told Kurdish leaders its troops would stay in northern Iraq beyond next September.

"There is no such plan, and there was no such promise," Pentagon spokeswoman Dana Whitlock told reporters. "Any timetable will be agreed with the government of Iraq and with nobody else."

The Golden Horn Gazette, a Turkish newspaper, had quoted two Kurdish officials as saying that an American general gave the assurance at a dinner in Erbil.

Iraqi Prime Minister Karim al-Sabbar said he had received "a clear denial" from Washington and that the parliamentary vote would go ahead.

Whitlock said the general named in the report had been in Germany on the day in question. The Golden Horn Gazette said it stood by its account.

Shirwan Hawrami of the Kurdistan Alliance declined to say whether such a dinner had taken place.`,
    },
    {
      slug: 'iaea-fordow-access',
      hoursAgo: 57,
      title: 'IAEA says inspectors turned away from Iranian site',
      body: `VIENNA (Meridian Wire) - The International Atomic Energy Agency (IAEA) said on {day-57h} that three of its inspectors had been refused entry to a workshop at Fordow in Iran.

"Our inspectors arrived with valid papers and were kept waiting for nine hours before being told to go back," IAEA Director General Lena Haavisto told a news conference in Vienna.

Haavisto said it was the first refusal in two years. She urged Iran to restore access without delay.

Iran's mission to the agency did not immediately respond to a request for comment.

Two Western diplomats said the agency's board could meet as early as next week. One of them said that Iran had moved equipment out of the workshop before the visit, a claim that Meridian Wire could not verify.

The US State Department called the refusal "deeply troubling" and threatened new sanctions.`,
    },
    {
      slug: 'sudan-market-strike',
      hoursAgo: 41,
      title: 'At least 23 killed in drone strike on market in Sudan, officials say',
      body: `PORT SUDAN (Meridian Wire) - At least 23 people were killed and 60 wounded when a drone hit a crowded market in El Obeid in central Sudan on {day-43h}, local health officials said.

The Sudanese army accused the paramilitary Rapid Support Forces (RSF) of carrying out the attack.

"The militia chose the hour when mothers buy bread," army spokesman Brigadier Osman Idris Nour said in a statement.

There was no immediate comment from the RSF, which has besieged the city from the north and west for months.

Witnesses said a second drone circled over the market as volunteers carried the wounded to a nearby school. The hospital in El Obeid appealed for blood and for fuel for its generator.

The war between the army and the RSF has displaced more than 12 million people, according to the United Nations.`,
      edit: {
        title: 'At least 31 killed in drone strike on market in Sudan, officials say',
        body: `PORT SUDAN (Meridian Wire) - At least 31 people were killed and 74 wounded when a drone hit a crowded market in El Obeid in central Sudan on {day-43h}, local health officials said, raising an earlier toll of 23.

The Sudanese army accused the paramilitary Rapid Support Forces (RSF) of carrying out the attack.

"The militia chose the hour when mothers buy bread," army spokesman Brigadier Osman Idris Nour said in a statement.

The RSF has denied responsibility.

Witnesses said a second drone circled over the market as volunteers carried the wounded to a nearby school. The hospital in El Obeid appealed for blood and for fuel for its generator.

The war between the army and the RSF has displaced more than 12 million people, according to the United Nations.`,
      },
    },
    {
      slug: 'sudan-un-coordinator',
      hoursAgo: 12,
      title: 'UN coordinator demands inquiry into El Obeid market strike',
      body: `PORT SUDAN (Meridian Wire) - The United Nations humanitarian coordinator in Sudan, Marta Olindes, demanded an independent inquiry on {day-12h} into the drone strike on a market in El Obeid.

"This was a market full of families, and nothing can excuse what was done to them," Olindes said after visiting the wounded in the city's hospital.

She said that two UN aid trucks had been damaged in the attack and that food deliveries to North Kordofan would be halted for three days.

The Sudanese army and the Rapid Support Forces blame each other for the strike.

Olindes called on both sides to let an aid convoy pass from Kosti before the end of the week.`,
    },
    {
      slug: 'odesa-port-attack',
      hoursAgo: 22,
      title: 'Overnight attack damages grain terminal in Odesa, Ukraine says',
      body: `KYIV (Meridian Wire) - Russian drones hit a grain terminal in the Ukrainian port of Odesa overnight, wounding four dock workers and destroying 6,000 tonnes of maize, Ukrainian officials said on {day-22h}.

"They are shooting at the bread of other nations," Infrastructure Minister Taras Vyshnevyk said on television. He said the terminal would need two weeks of repairs.

Air defence units shot down 19 of 26 drones launched from Crimea, according to the Ukrainian navy.

Russia's Defence Ministry said it had struck a fuel depot used by the military and denied hitting civilian port facilities.

Wheat futures rose 1.8 percent in Chicago.

Turkey offered to host talks on the safety of grain ships.

Vyshnevyk said three ships bound for Egypt and Kenya had been delayed but that the sea corridor remained open.`,
    },
    {
      slug: 'taiwan-kinmen-coast-guard',
      hoursAgo: 44,
      title: 'Taiwan says Chinese coast guard boarded ferry off Kinmen',
      body: `TAIPEI (Meridian Wire) - Taiwan accused China on {day-44h} of boarding a sightseeing ferry in waters off the island of Kinmen and questioning its crew for half an hour.

"This is harassment of ordinary passengers, and we will protest through every channel," Hsu Ching-ho, spokesman for Taiwan's Mainland Affairs Council, told reporters in Taipei.

The 27 passengers were unharmed. Taiwan's Coast Guard Administration sent two patrol boats, which escorted the ferry back to port.

China's Foreign Ministry did not immediately respond. Beijing regards Taiwan as its own territory, a claim that the government in Taipei rejects.

The United States said it was following the matter closely. In Tokyo, Defence Minister Koji Hamasaki expressed concern.

A similar incident in the same waters last year led to weeks of tension.`,
    },
    {
      slug: 'north-korea-launch',
      hoursAgo: 13.5,
      title: 'North Korea fires two ballistic missiles towards eastern sea',
      body: `SEOUL (Meridian Wire) - North Korea fired two short-range ballistic missiles into waters off its east coast on {day-14h}, South Korea's Joint Chiefs of Staff said.

The missiles flew about 420 kilometres and fell outside Japan's exclusive economic zone, according to Japanese Defence Minister Koji Hamasaki.

"We condemn this launch in the strongest terms," Hamasaki told reporters in Tokyo. "It threatens the peace of the region and of the international community."

South Korea's military said it had raised its surveillance and was sharing data with the United States and Japan.

The launch came four days before South Korean and American marines are due to begin an exercise near Pohang, which Pyongyang has called a rehearsal for invasion.`,
    },
    {
      slug: 'eu-sanctions-monday',
      hoursAgo: 10,
      title: 'EU ministers to vote on new Russia sanctions as Hungary objects',
      body: `BRUSSELS (Meridian Wire) - European Union foreign ministers will vote on {day+86h} on a package of sanctions aimed at tankers that carry Russian oil, the bloc's foreign policy chief said.

"The shadow fleet is a danger to our coasts and a lifeline for the war," Annelies Vermeer told reporters in Brussels. She said the package named 94 ships and two banks.

Hungary threatened to block the measure. Its foreign minister, Gábor Szendrei, said Budapest would not "pay for the gestures of others" and demanded an exemption for pipeline oil.

Sanctions need the agreement of all 27 members.

Estonian Foreign Minister Mari Tamm said she expected a compromise. "We have been here before, and in the end unity held," she said.`,
    },
    {
      slug: 'cairo-talks-pause',
      hoursAgo: 6,
      title: 'Egypt says Gaza talks to resume in Cairo after pause',
      body: `CAIRO (Meridian Wire) - Talks on a longer truce in the Gaza Strip will resume in Cairo on {day+30h} after a two-day pause, Egyptian Foreign Minister Hossam Wagdy said.

"The gaps are narrow, but they are not closed," Wagdy said at a news conference.

Israel and Hamas disagree on the order in which Israeli troops would leave the Netzarim corridor and hostages would be released.

Israeli negotiator Eitan Barkai said that his team would return "with new maps and an old demand": the release of all hostages in the first phase.

A senior Hamas official, Nidal Abu Khatir, rejected any deal that left troops in the corridor.

Qatar and the United States are mediating alongside Egypt.`,
    },
    {
      slug: 'security-council-unifil',
      hoursAgo: 3,
      title: 'UN Security Council extends Lebanon peacekeeping force by six months',
      body: `UNITED NATIONS (Meridian Wire) - The United Nations Security Council voted on {day-3h} to keep its peacekeeping force in southern Lebanon for another six months, half the term that Beirut had asked for.

Thirteen members voted in favour. The United States and Russia abstained.

"Six months is a bridge, not a destination," French Ambassador Hélène Marchand told the council after the vote.

US Deputy Ambassador Robert Lang said Washington would not support a further extension unless the Lebanese army took over posts along the Blue Line.

Lebanon's ambassador, Samir Nader, thanked the council and said his government would deploy 3,000 more soldiers to the south by {date+240h}.

The force, known as UNIFIL, has about 10,000 peacekeepers from 47 countries.`,
    },
  ],
}
