import type { DemoOutlet } from '../outlet.ts'

export const nordhavnInstitute: DemoOutlet = {
  id: 'nordhavn-institute',
  name: 'Nordhavn Institute',
  country: 'DK',
  ownership: 'think-tank',
  owner: 'the Nordhavn Foundation, Copenhagen (invented)',
  creditLine: null,
  format: 'atom',
  encoding: 'utf-8',
  packs: ['world', 'europe'],
  articles: [
    {
      slug: 'commentary-tigris-treaty',
      hoursAgo: 30,
      title: 'What a Tigris treaty would need to work',
      body: `The exchange of river readings between Iraq and Turkey is a small step with a large shadow. Data are cheap; water is not.

Iraq’s water resources minister, Hanan Rasul, has said that her country asked for numbers and will now have them. She is right to be pleased. But a treaty needs three more things: a minimum flow, a clock and a referee.

A minimum flow would have to hold in dry years, when it matters. A clock would oblige Ankara to answer complaints within days. A referee could be the World Bank, which brokered the Indus treaty in 1960.

Turkey has long argued that the rivers are a national resource to be shared by grace. Foreign Minister Cemil Arda moved away from that position when he said in Baghdad that responsibility does not stop at a border.

Iran, whose tributaries feed the Tigris, is missing from the table. Leaving it out is convenient now and will be costly later.`,
    },
    {
      slug: 'analysis-fordow-visit',
      hoursAgo: 24,
      title: 'Three questions about the Fordow visit',
      body: `Iran’s decision to admit inspectors to Fordow next week answers one question and opens three.

First, what will the inspectors be shown? Two diplomats have claimed that equipment was moved out of the workshop before the refused visit. If so, a clean floor proves little.

Second, who blinked? Foreign Minister Farhad Niknam said that the agency had withdrawn its threats. Lena Haavisto, the director general of the International Atomic Energy Agency, denied that there had been any.

Third, what did Russia promise? Moscow’s call for restraint came hours before Tehran changed course.

For Europe, the lesson is an old one: pressure moves Tehran when it comes with an exit. Haavisto built the exit by calling her demand a request. Niknam took it by calling his retreat a condition.

The visit on {date+96h} will not settle the matter. It may, however, postpone a resolution of the agency’s board until the spring, and time is what both sides lack least.`,
    },
    {
      slug: 'brief-odesa-insurance',
      hoursAgo: 6.2,
      title: 'After Odesa: the price of a grain ship',
      body: `The attack on a grain terminal in Odesa destroyed 6,000 tonnes of maize, a rounding error in world trade. Its effect on insurance is not.

Brokers in Istanbul and London have raised premiums for ships that call at Odesa by a quarter. At that price, a third of the vessels that now use the corridor would lose money, by our estimate.

Turkey has proposed talks in Istanbul on {date+110h}. Ukraine has accepted; Russia has said only that it is studying the offer.

The institute’s figures rest on 212 voyages since the spring. They leave out war-risk cover that governments grant, because no government publishes what it pays. With such cover the share of loss-making voyages falls to a tenth.

“The corridor was never closed by missiles; it is closed by accountants,” the institute’s director, Astrid Kjær, told a seminar in Copenhagen on {day-20h}.`,
    },
    {
      slug: 'brief-shadow-fleet-votes',
      hoursAgo: 5,
      title: 'Shadow fleet: how Hungary’s veto could be bought',
      body: `The European Union’s foreign ministers meet on {day+86h} to vote on sanctions against 94 tankers. Hungary objects, and sanctions require unanimity.

Budapest’s price is an exemption for oil that arrives by pipeline. Foreign Minister Gábor Szendrei has demanded it in public, which suggests that he expects to get it.

The EU’s foreign policy chief, Annelies Vermeer, has called the fleet “a danger to our coasts and a lifeline for the war”. An exemption would touch the lifeline far less than the tankers do.

Moscow has promised an answer without describing it. The most likely one is escorts for tankers in the Baltic Sea, which would be costly, visible and legal.

We expect a deal on the second day. Malta and Greece, not Hungary, will decide how many of the 94 ships remain on the list.`,
    },
    {
      slug: 'note-kinmen-grey-zone',
      hoursAgo: 23,
      title: 'Kinmen and the grammar of the grey zone',
      body: `China’s coast guard boarded a ferry off Kinmen, stayed for half an hour and left. Nothing was seized and nobody was hurt. That is the point.

Such acts are designed to be too small for a response and too frequent to ignore. Taiwan’s Mainland Affairs Council has promised protests “through every channel”, yet the channels with Beijing have been closed for years.

Beijing says that no boarding took place. It is possible that both governments describe the same half-hour in good faith: a rope thrown, a ladder lowered, papers passed by hand.

What could help is dull: a hotline between the two coast guards, cameras on ferries, and a rule that every boarding is announced by radio. None of it requires either side to concede a metre of sea.

Japan is watching. Its own islands near Taiwan are served by ferries of the same kind.`,
    },
  ],
}
