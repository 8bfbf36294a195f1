import type { DemoOutlet } from '../outlet.ts'

/** Served in windows-1252: its accented letters and curly quotation marks are single bytes there. */
export const oceaneInternational: DemoOutlet = {
  id: 'oceane-international',
  name: 'Océane International',
  country: 'FR',
  ownership: 'public',
  owner: 'a public broadcasting trust of France (invented)',
  creditLine: null,
  format: 'rss2',
  encoding: 'windows-1252',
  packs: ['sahel', 'europe', 'united-nations'],
  articles: [
    {
      slug: 'fordow-diplomats',
      hoursAgo: 58,
      title: 'Iran blocks inspectors at Fordow, diplomats say',
      body: `Iran has prevented inspectors of the UN nuclear agency from entering a workshop at its Fordow site, three European diplomats told Océane International on {day-58h}.

The inspectors waited at the gate for most of a day, the diplomats said. One of them, who is based in Vienna, said the agency’s chief, Lena Haavisto, had described the refusal as “a slap”.

The International Atomic Energy Agency (IAEA) announced a news conference for later in the day.

France’s Foreign Ministry expressed “grave concern”. Its spokesman, Étienne Vasseur, called on Tehran to let the inspectors return at once.

The workshop makes parts for centrifuges, the machines that enrich uranium. It was last visited in March.`,
    },
    {
      slug: 'sudan-el-obeid-doctors',
      hoursAgo: 38,
      title: 'Sudan: doctors count more dead after attack on El Obeid market',
      body: `The death toll of the drone attack on a market in the Sudanese city of El Obeid has risen, according to doctors there.

A committee of doctors said on {day-38h} that it had registered 37 dead, among them eleven children. Officials of the army-backed government had spoken of 23 killed.

“We are writing the names on the wall because we have no paper left,” said Dr Salwa Bashir, a surgeon at the city’s hospital, reached by telephone.

The army and the paramilitary Rapid Support Forces (RSF) have fought for control of Sudan for more than three years.

France and Germany condemned the attack. The African Union urged both sides to return to the talks in Jeddah.`,
    },
    {
      slug: 'sudan-olindes-wording',
      hoursAgo: 11,
      title: 'UN’s top official in Sudan denounces attack on families',
      body: `“This was a market full of families, and nothing can justify what was done to them.” With these words Marta Olindes, the humanitarian coordinator of the United Nations in Sudan, demanded an inquiry into the drone attack on El Obeid.

Olindes spoke after a visit to the wounded on {day-12h}. She said that food deliveries to North Kordofan would stop for three days.

The toll remains disputed: officials speak of at least 23 killed, a doctors’ committee of 37.

Neither the army nor the Rapid Support Forces (RSF) has agreed to an inquiry. The African Union offered to send a team of four investigators, according to its envoy for Sudan, Joseph Mwangaza.

At the camp of Tawila, 600 kilometres to the west, aid workers fear that the pause will last longer.`,
    },
    {
      slug: 'odesa-terminal-burns',
      hoursAgo: 19,
      title: 'Ukraine: grain burns in Odesa after night of drones',
      body: `A grain terminal in Odesa was still smouldering on {day-20h} after a night of drone attacks on the Ukrainian port.

“I heard the silo go; it sounded like rain,” said Halyna Petrychko, a crane driver who was among the four people wounded.

Infrastructure Minister Taras Vyshnevyk said 6,000 tonnes of maize had been destroyed, enough to feed “a city the size of Nantes for a month”.

Russia insists that it struck a fuel depot. Océane International’s correspondent saw no depot near the terminal but was not allowed behind the police line.

The UN’s World Food Programme, which buys Ukrainian grain for Kenya and Sudan, said it was assessing the damage.`,
    },
    {
      slug: 'mali-fuel-convoys-bamako',
      hoursAgo: 52,
      title: 'Mali: queues in Bamako as jihadists attack fuel convoys',
      body: `Motorists queued for hours in Bamako on {day-52h} after fighters of JNIM, an al-Qaeda affiliate, burnt forty tankers on the road from Côte d’Ivoire.

“The stations will be supplied by {day-24h},” Transport Minister Seydou Kanté promised on national television. He said soldiers would escort every convoy from the border.

Drivers doubt it. “They escort us for ten kilometres and wish us luck for three hundred,” said Aminata Coulibaly, who heads the union of lorry drivers in Sikasso.

JNIM announced in September that it would blockade fuel deliveries to the capital. The group controls stretches of countryside in central and southern Mali.

The African Union condemned the attacks. Mali’s neighbours Senegal and Côte d’Ivoire have advised their lorry drivers to stop at the border until escorts are in place.

Schools in Bamako have been told to close early to save petrol.`,
    },
    {
      slug: 'mali-first-convoy-arrives',
      hoursAgo: 16,
      title: 'Mali: first escorted tankers reach Bamako',
      body: `A convoy of 62 tankers reached the Malian capital under military escort on {day-16h}, the first in eight days.

The army said that it had “broken” the blockade imposed by the jihadists of JNIM. Residents cheered the lorries at the Sénou roundabout.

Transport Minister Seydou Kanté admitted that his promise had been kept a day late. “The road is ours again,” he said.

JNIM denied losing control of the road. In an audio message, a man presented as its spokesman said that the convoy had passed “because we allowed the sick their petrol”. The recording could not be authenticated.

Prices on the black market fell by half, a trader at the Médine market said.`,
    },
    {
      slug: 'niger-nigeria-border-reopens',
      hoursAgo: 34,
      title: 'Niger reopens its border with Nigeria for cattle and onions',
      body: `Niger has reopened two crossings on its border with Nigeria after a closure of more than two years.

“Our herders know no customs office, but from today they may use one,” said Niger’s trade minister, Hadiza Maïga, at the post of Birni-N’Konni on {day-34h}.

The border was shut when the West African bloc ECOWAS imposed sanctions on Niamey. Nigeria lifted its part of the measures last year, but Niger kept its barriers down.

Nigerian customs chief Bello Adekunle said he expected a thousand lorries a week.

Traders in Maradi celebrated with tea and gunpowder. “I have eaten my stock, and then I have eaten my savings,” said Ousmane Garba, who sells cloth. Smugglers, he added, would be the only ones to mourn.

In Niamey, the price of Nigerian rice fell on the news.`,
    },
    {
      slug: 'georgia-eu-ambassador',
      hoursAgo: 28,
      title: 'Georgia: EU denies having approved contested electoral law',
      body: `The European Union has contradicted Georgia’s government over a contested electoral law.

Prime Minister Levan Tsikarishvili had said on {day-30h} that “experts in Brussels” had approved the bill. The EU’s ambassador in Tbilisi, Inês Carvalho, denied it a few hours later.

“Nobody in Brussels has approved this text, because nobody in Brussels was shown it,” Carvalho said.

The law moves the count of votes from polling stations to district centres. Opposition leader Nino Barataia has called for protests every evening until it is withdrawn.

Tsikarishvili’s office did not withdraw the claim. A spokeswoman said that he had meant “experts known to be close to Brussels”, without naming any.

Georgia has been a candidate for membership of the EU since 2023. Talks have been frozen for a year.`,
    },
    {
      slug: 'eu-shadow-fleet-package',
      hoursAgo: 11.5,
      title: 'EU proposes sanctions on 94 tankers of Russia’s shadow fleet',
      body: `The European Commission has proposed sanctions on 94 more tankers that it says carry Russian oil in breach of the price cap.

“The shadow fleet is a danger to our coasts and a lifeline for the war,” the EU’s foreign policy chief, Annelies Vermeer, said in Brussels on {day-12h}.

The ministers are to decide on {day+86h}. Hungary has objections; Malta and Greece, whose shipowners would be affected, have asked for more time.

“One cannot sanction the sea,” joked a diplomat from a southern country, who refused to be named.

According to the Commission, the tankers carried some 40 million barrels in the past year. Russia has threatened to respond in kind.

The package would also bar two banks in Central Asia from the European market.`,
    },
    {
      slug: 'congo-doha-monitors',
      hoursAgo: 59,
      title: 'DR Congo and M23 agree on ceasefire monitors in Doha',
      body: `The government of the Democratic Republic of Congo and the M23 rebels have agreed to let regional monitors watch over their ceasefire, Qatari mediator Jassim al-Marri announced in Doha on {day-60h}.

“Both sides have accepted eyes on the ground,” al-Marri said.

Congolese government spokesman Félicien Mbuyi said the monitors would come from six African countries. The M23, which is backed by Rwanda, holds the cities of Goma and Bukavu.

Rwanda denies supporting the rebels.

The monitors are to arrive in Goma by {date+150h}, according to the Qatari mediator. Western diplomats in Kinshasa were cautious. One said that both sides had signed “with one hand in the pocket”.

Across the river, the Republic of Congo in Brazzaville offered to host the monitors’ headquarters.`,
    },
    {
      slug: 'un-council-liban',
      hoursAgo: 2,
      title: 'UNIFIL: a six-month reprieve for the blue helmets in Lebanon',
      body: `The peacekeepers of UNIFIL will stay in southern Lebanon for six more months, the UN Security Council decided on {day-3h}.

The French text obtained thirteen votes. Paris had hoped for a year but gave way to Washington, two diplomats said.

“Six months is a bridge, not a destination,” Ambassador Hélène Marchand said.

Russia abstained because the resolution did not name Israel’s overflights, its envoy said. The United States abstained because it wanted a date for the end of the mission.

Lebanon’s ambassador, Samir Nader, promised that his country’s army would deploy 3,000 more soldiers by {date+240h}. Israel welcomed that the force would leave one day but said that six months were five too many, according to a statement by its mission.

Some 650 French soldiers serve in the force.`,
    },
  ],
}
