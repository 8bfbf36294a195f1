import type { DemoOutlet } from '../outlet.ts'

export const acaciaPost: DemoOutlet = {
  id: 'acacia-post',
  name: 'The Acacia Post',
  country: 'KE',
  ownership: 'private',
  owner: 'Acacia Newspapers, Nairobi (invented)',
  creditLine: null,
  format: 'rss1',
  encoding: 'utf-8',
  packs: ['sudan', 'sahel'],
  articles: [
    {
      slug: 'el-obeid-market-thirty-seven',
      hoursAgo: 40,
      title: 'Doctors say 37 killed in attack on El Obeid market',
      body: `A doctors’ committee in the Sudanese city of El Obeid says that 37 people, eleven of them children, were killed when a drone struck a market on {day-43h}.

The figure is higher than that of the health authorities, who spoke of 23 dead.

“We counted the dead ourselves, because the living asked us to,” said Dr Salwa Bashir, a surgeon.

The army accused the Rapid Support Forces (RSF) of the attack. An RSF adviser, reached in Nairobi, said he knew nothing of it.

Traders said the drone came from the north shortly after nine in the morning, when the sorghum stalls are busiest. More than 70 people were wounded.

Kenya, which has hosted RSF delegations in the past, called for an immediate halt to attacks on civilians.`,
    },
    {
      slug: 'rsf-denies-market-strike',
      hoursAgo: 15,
      title: 'RSF denies striking El Obeid market and blames army',
      body: `The Rapid Support Forces (RSF) have denied that they carried out the drone strike on a market in El Obeid.

“Our forces did not fly a single drone over El Obeid that day,” RSF spokesman Hamid Abakar Saleh said in a video message on {day-15h}. He claimed that the army had hit the market itself by mistake.

Army spokesman Brigadier Osman Idris Nour rejected the claim as “a lie on top of a crime”.

Neither side offered evidence. Researchers who looked at pictures of the wreckage for The Acacia Post said that the fragments came from a type of drone used by both.

The African Union’s envoy for Sudan, Joseph Mwangaza, urged the two sides to accept an inquiry.`,
    },
    {
      slug: 'olindes-el-obeid-families',
      hoursAgo: 11.2,
      title: 'Food aid to North Kordofan halted after market attack, UN says',
      body: `The United Nations has halted food deliveries to North Kordofan for three days after two of its trucks were damaged in the attack on El Obeid.

“This was a market full of families, and nothing can excuse what was done to them,” the UN humanitarian coordinator in Sudan, Marta Olindes, said on {day-12h}.

The World Food Programme said 90,000 people would miss their rations.

Families in the displacement camps around El Obeid have begun to ration sorghum, a volunteer said by telephone. The line went dead after two minutes.

Olindes asked both the army and the Rapid Support Forces (RSF) to let a convoy pass from Kosti. The army agreed to the request late on {day-11h}; the RSF has not answered.`,
    },
    {
      slug: 'mali-kenya-tea-fuel',
      hoursAgo: 48.5,
      title: 'Fuel blockade leaves Malian hospitals on half power',
      body: `Hospitals in Bamako are running their generators for only half the day as a blockade by jihadists keeps fuel from the Malian capital, health workers said on {day-49h}.

JNIM, a group linked to al-Qaeda, has burnt dozens of tankers on the roads from Côte d’Ivoire and Senegal.

“We operate by day and pray by night,” said Dr Fanta Sissoko of the Gabriel Touré hospital.

Mali’s transport minister, Seydou Kanté, has promised that stations will be supplied within two days.

The health ministry denied that any patient had died because of power cuts. Doctors at two hospitals, who asked not to be named for fear of losing their posts, said otherwise.

ECOWAS, which Mali left in January, offered to open talks on a humanitarian corridor for fuel. Bamako did not reply.`,
    },
    {
      slug: 'niger-nigeria-crossings',
      hoursAgo: 35,
      title: 'Lorries roll again between Nigeria and Niger',
      body: `The first lorries in more than two years crossed from Nigeria into Niger on {day-35h} after Niamey raised its barriers at two border posts.

“Trade is the shortest road to peace,” Nigerian customs chief Bello Adekunle said in Illela, on the Nigerian side.

Niger’s trade minister, Hadiza Maïga, said cattle, onions and rice would pass freely, while fuel would need a permit.

Niger closed the frontier after the coup of 2023, when ECOWAS threatened to intervene. Nigerian traders in Sokoto say the closure cost them half their income.

Customs officers expect to collect a quarter less than before the closure, because much of the trade has moved to bush tracks. “People have learnt the way round us,” Adekunle admitted. “Now we must be quicker than the bush.”

Benin’s border with Niger remains shut.`,
    },
    {
      slug: 'congo-doha-ceasefire',
      hoursAgo: 60,
      title: 'Congo and M23 rebels accept ceasefire monitors',
      body: `Kinshasa and the M23 rebels have accepted monitors for their ceasefire in the east of the Democratic Republic of Congo, mediators in Doha announced on {day-60h}.

M23 spokesman Colonel Innocent Karege said that the rebels would open the road from Goma to the north “as a sign of good faith”.

Congo’s government spokesman, Félicien Mbuyi, said Kenya and Tanzania were among the six countries that would send officers.

“Monitors can see a ceasefire, they cannot make one,” warned Grace Nyambura, who follows the Great Lakes for a research group in Nairobi.

Rwanda, which Kinshasa accuses of arming the rebels, welcomed the agreement. Its foreign ministry again denied having soldiers in the east of Congo.

An earlier agreement between Kinshasa and the rebels collapsed within a week.`,
    },
    {
      slug: 'chad-camps-adre',
      hoursAgo: 4,
      title: 'Chad says camps at Adré are full as more flee Sudan',
      body: `Chad cannot take in more refugees at Adré without help, its government said on {day-4h}, after 8,000 people crossed from Sudan’s Darfur region in a week.

“We share our water first and our worries after, but the well has a bottom,” said Mahamat Brahim Issa, Chad’s minister for social affairs.

The UN refugee agency said it had received a third of the money it needs for the year.

Chad hosts more than 1.2 million people who fled Sudan. Issa appealed to the African Union and to Gulf states for tents and pumps.

Aid workers at Adré said that most of the newcomers were women and children who had walked for nine days. Some spoke of attacks on villages north of El Geneina; their accounts could not be checked.

In N’Djamena, opposition parties accused the government of neglecting Chadians in the east.`,
    },
  ],
}
