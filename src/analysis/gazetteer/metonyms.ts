/**
 * Seats of power: buildings, streets and bodies that news names in place of a state or a ministry.
 *
 * `state:XX` stands for the state itself; another id for the body. Capitals are in the table of countries: they are an
 * actor only where they act.
 *
 * Source: own reading of newswire; usage as in the style books of AP and Reuters.
 */
export type Metonym = { readonly names: readonly string[]; readonly actor: string; readonly country: string }

// names | actor id | country
const rows = `
White House;Oval Office;West Wing|state:US|US
Capitol Hill;US Capitol;U.S. Capitol|organisation:united-states-congress|US
Foggy Bottom|organisation:us-department-of-state|US
Pentagon|organisation:us-department-of-defense|US
Langley|organisation:central-intelligence-agency|US
Wall Street|organisation:wall-street|US
Kremlin|state:RU|RU
Smolenskaya Square|organisation:russian-foreign-ministry|RU
Lubyanka|organisation:federal-security-service|RU
Staraya Square|state:RU|RU
Downing Street;10 Downing Street;Number 10;No 10;No. 10|state:GB|GB
Whitehall|state:GB|GB
Westminster|organisation:uk-parliament|GB
Buckingham Palace|organisation:buckingham-palace|GB
Threadneedle Street|organisation:bank-of-england|GB
Scotland Yard|organisation:metropolitan-police|GB
Holyrood|organisation:scottish-parliament|GB
Stormont|organisation:northern-ireland-assembly|GB
Elysee;Élysée;Elysee Palace;Élysée Palace|state:FR|FR
Quai d'Orsay|organisation:french-foreign-ministry|FR
Matignon|state:FR|FR
Palais Bourbon|organisation:french-national-assembly|FR
Bundestag|organisation:bundestag|DE
Reichstag|organisation:bundestag|DE
Chancellery|state:DE|DE
Wilhelmstrasse|state:DE|DE
Palazzo Chigi;Chigi Palace|state:IT|IT
Quirinale;Quirinal Palace|state:IT|IT
Farnesina|organisation:italian-foreign-ministry|IT
Montecitorio|organisation:italian-chamber-of-deputies|IT
Moncloa;Moncloa Palace|state:ES|ES
Zarzuela|state:ES|ES
Belem Palace|state:PT|PT
Berlaymont|organisation:european-commission|
Holy See;Vatican;Vatican City|state:VA|VA
Blue House;Cheong Wa Dae|state:KR|KR
Zhongnanhai|state:CN|CN
Great Hall of the People|state:CN|CN
Kantei;Kasumigaseki;Nagatacho|state:JP|JP
Imperial Palace|state:JP|JP
Malacanang;Malacañang;Malacanang Palace;Malacañang Palace|state:PH|PH
South Block|organisation:indian-foreign-ministry|IN
North Block|organisation:indian-finance-ministry|IN
Raisina Hill;Rashtrapati Bhavan|state:IN|IN
Rawalpindi GHQ|organisation:pakistan-army|PK
Merdeka Palace|state:ID|ID
Istana|state:SG|SG
Putrajaya|state:MY|MY
Government House|state:TH|TH
Temple Trees|state:LK|LK
Singha Durbar|state:NP|NP
Arg;Arg Palace|state:AF|AF
Pasteur Street|state:IR|IR
Majlis|organisation:iranian-parliament|IR
Saadabad Palace|state:IR|IR
Green Zone|state:IQ|IQ
Sublime Porte|state:TR|TR
Bestepe;Beştepe|state:TR|TR
Knesset|organisation:knesset|IL
Kirya|organisation:israel-defense-forces|IL
Balfour Street|state:IL|IL
Mukataa;Muqataa;Muqata|organisation:palestinian-authority|PS
Baabda;Baabda Palace|state:LB|LB
Grand Serail|state:LB|LB
Raghadan Palace|state:JO|JO
Al-Yamamah Palace|state:SA|SA
Ittihadiya;Ittihadiya Palace;Heliopolis Palace|state:EG|EG
El Mouradia;El Mouradia Palace|state:DZ|DZ
Carthage Palace|state:TN|TN
Republican Palace|state:SD|SD
Aso Rock;Aso Villa|state:NG|NG
Villa Somalia|state:SO|SO
Jubilee House|state:GH|GH
Union Buildings|state:ZA|ZA
Luthuli House|organisation:african-national-congress|ZA
Plateau Palace|state:NE|NE
Koulouba;Koulouba Palace|state:ML|ML
Planalto;Planalto Palace|state:BR|BR
Itamaraty|organisation:brazilian-foreign-ministry|BR
Casa Rosada|state:AR|AR
Palacio San Martin|organisation:argentine-foreign-ministry|AR
La Moneda;Moneda Palace|state:CL|CL
Miraflores;Miraflores Palace|state:VE|VE
Los Pinos|state:MX|MX
Casa de Narino;Nariño Palace;Casa de Nariño|state:CO|CO
Pizarro Palace;Government Palace|state:PE|PE
Palacio Quemado|state:BO|BO
Carondelet;Carondelet Palace|state:EC|EC
Rideau Hall;Parliament Hill|state:CA|CA
Beehive|state:NZ|NZ
Yarralumla|state:AU|AU
Bankova;Bankova Street|state:UA|UA
Verkhovna Rada|organisation:verkhovna-rada|UA
State Duma;Duma|organisation:state-duma|RU
Cotroceni;Cotroceni Palace;Victoria Palace|state:RO|RO
Prague Castle;Hradcany;Hradčany|state:CZ|CZ
Belweder;Belweder Palace|state:PL|PL
Sandor Palace;Sándor Palace|state:HU|HU
Ballhausplatz;Hofburg|state:AT|AT
Binnenhof|state:NL|NL
Christiansborg|state:DK|DK
Rosenbad|state:SE|SE
Maximos Mansion;Maximou|state:GR|GR
Aras an Uachtarain;Leinster House|state:IE|IE
Bundeshaus|state:CH|CH
Turtle Bay|organisation:united-nations|
`

const listed = (cell: string): readonly string[] => cell.split(';')

export const metonyms: readonly Metonym[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [names = '', actor = '', country = ''] = row.split('|')
    return { names: listed(names), actor, country }
  })
