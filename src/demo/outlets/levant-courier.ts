import type { DemoOutlet } from '../outlet.ts'
import { riverDataWire } from './meridian-wire.ts'

export const levantCourier: DemoOutlet = {
  id: 'levant-courier',
  name: 'The Levant Courier',
  country: 'LB',
  ownership: 'private',
  owner: 'Courier Holding, Beirut (invented)',
  creditLine: null,
  format: 'atom',
  encoding: 'utf-8',
  packs: ['iraq', 'israel-palestine'],
  articles: [
    {
      slug: 'iraq-turkey-share-readings',
      hoursAgo: 49,
      title: 'Baghdad and Ankara agree to share river readings',
      body: riverDataWire,
    },
    {
      slug: 'baghdad-orderly-end-to-coalition',
      hoursAgo: 29,
      title: 'Baghdad wants an orderly end to the coalition mission, adviser says',
      body: `Iraq is seeking a gradual and negotiated end to the American-led military mission rather than a sudden departure, an adviser to Prime Minister Karim al-Sabbar said on {day-29h}, two days before parliament is due to vote on a timetable.

“Nobody in this office wants an empty runway on the first of October,” the adviser, Yusuf Dabbagh, said in an interview with The Levant Courier in Baghdad.

Dabbagh said the prime minister would accept the vote of parliament but would ask Washington for “two or three years” of training and spare parts. Al-Sabbar himself has not spoken in public about the draft.

The interview lays bare a rift between the government and the speaker, Tariq al-Mawsili, who wants the last soldier gone by September.

A Western diplomat in the Iraqi capital said that American officers had been told to prepare for both outcomes. “They are counting crates, not votes,” the diplomat said.

The Islamic State, which once held a third of the country, still mounts attacks in the Hamrin mountains. Two policemen were killed there on {day-52h}.`,
    },
    {
      slug: 'tehran-will-admit-inspectors',
      hoursAgo: 26,
      title: 'In reversal, Iran agrees to admit inspectors to Fordow',
      body: `Iran agreed on {day-26h} to let international inspectors into a workshop at Fordow, three days after its foreign minister ruled out any visit.

“We agreed to a visit next week because the agency has withdrawn its threats,” Foreign Minister Farhad Niknam said after a telephone call with Lena Haavisto, the director general of the International Atomic Energy Agency (IAEA).

Haavisto confirmed that a team would travel to Iran on {date+96h}. She denied that the agency had made any threat. “We made a request, and the request has been granted,” she said.

European diplomats in Beirut and Vienna, who had been preparing a resolution against Iran, said they would wait for the result of the visit.

The reversal may owe something to Moscow. Russia’s Foreign Ministry had urged Tehran to show restraint, according to two people familiar with the exchange.`,
    },
    {
      slug: 'jordan-bridge-aid-trucks',
      hoursAgo: 37,
      title: 'Jordan presses Israel to reopen bridge as aid trucks wait',
      body: `AMMAN — Jordan has asked Israel to reopen the King Hussein Bridge, where some 140 aid trucks bound for the Gaza Strip have been waiting for two nights.

Foreign Minister Ziad Haddadin called the closure “a punishment for people who have nothing left to be punished with” and summoned the Israeli chargé d’affaires.

Israel said that it had shut the bridge after shots were fired at a guard post. Jordan’s army denied that any shots came from its side.

“Flour does not wait for an inquiry,” said Paolo Ferrante, who heads the World Food Programme’s office in Amman. He said bakeries in Khan Younis had stocks for two days.

A Jordanian driver who had been waiting since {day-84h} said that his flour was getting damp. Drivers sleep in their cabins, and a charity from the nearby town of Shuneh brings them soup.

The bridge is the shortest route from Jordan to the West Bank and on to Gaza. A second crossing in the south, near Aqaba, can take no more than 30 trucks a day.`,
    },
    {
      slug: 'sudan-olindes-statement',
      hoursAgo: 10.5,
      title: '‘Nothing can excuse’ El Obeid attack, says UN official',
      body: `The senior United Nations official in Sudan has called for an independent investigation into the attack on a market in El Obeid.

“This was a market full of families, and nothing can excuse what was done to them,” Marta Olindes, the UN humanitarian coordinator, said on {day-12h}.

The attack killed dozens of people. Both the Sudanese army and the Rapid Support Forces (RSF) deny responsibility.

Olindes told reporters that the hospital in El Obeid had enough blood for two more days. The World Food Programme has halted deliveries to North Kordofan; according to aid workers in Port Sudan, who spoke on condition of anonymity, the pause could last longer than announced.

Egypt, which borders Sudan, offered to treat some of the wounded in Aswan. Egyptian Foreign Minister Hossam Wagdy said two hospital planes were ready to leave as soon as Port Sudan gave permission.`,
    },
    {
      slug: 'cairo-talks-hearsay',
      hoursAgo: 8,
      title: 'Mediators see Hamas moving on order of releases, Egyptian officials say',
      body: `CAIRO — Two Egyptian officials told The Levant Courier that Hamas negotiators had said they would accept a release of hostages in two stages, a change that could break the deadlock in the talks on a longer truce in Gaza.

The officials, who asked not to be named because the talks are secret, said the offer was passed on by Qatari mediator Jassim al-Marri on {day-28h}.

Hamas denied it. “No such offer was made, in stages or otherwise,” said Nidal Abu Khatir, a senior official of the movement.

Israel did not comment on the report. An aide to the Israeli negotiator Eitan Barkai said only that “every sentence from Cairo must be weighed twice”.

A Western diplomat who follows the talks warned against reading too much into the account. Mediators, the diplomat said, have an interest in sounding hopeful.

The talks are to resume on {day+30h}. They stalled over the Netzarim corridor, the strip of land that cuts Gaza in two.`,
    },
    {
      slug: 'lebanon-peacekeepers-half-year',
      hoursAgo: 2.5,
      title: 'Peacekeepers to stay in south Lebanon, but only for half a year',
      body: `The United Nations Security Council has extended the mandate of the peacekeeping force in south Lebanon (UNIFIL) by six months, a compromise that leaves Beirut with less time than it wanted.

“Six months is a bridge, not a destination,” said Hélène Marchand, the French ambassador, whose country drafted the text.

In Beirut, Defence Minister Walid Chahine promised to send another 3,000 soldiers to the border region. “The army will be there before the snow melts,” he said.

Hezbollah did not comment on the vote. A mayor in the border town of Bint Jbeil, Maryam Hoballah, said people there feared a vacuum. “When the blue helmets leave, our young people leave,” she said.

The United States and Russia abstained, for opposite reasons.`,
    },
  ],
}
