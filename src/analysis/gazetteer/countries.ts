/**
 * Countries and territories: ISO 3166-1 alpha-2 code, names, demonyms, capitals.
 *
 * Sources: ISO 3166-1 (codes; `XK` is the user-assigned code in wide use for Kosovo); UNGEGN list of country names
 * (short and official forms); CIA World Factbook, "Nationality" (demonyms); newswire style books for the other forms.
 * Written by hand; `test/analysis/lexicon/countries.test.ts` compares it with `world-countries` and lists every
 * difference that we accept.
 */
export type Country = {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  /** Short name, as news writes it. */
  readonly name: string
  readonly official: string
  /** “Iraqi”; the first is the usual one. Empty where none is in use. */
  readonly adjectives: readonly string[]
  /** “Iraqis”, “Frenchmen”: words for its people. */
  readonly people: readonly string[]
  readonly capitals: readonly string[]
  /** Other names: “DRC”, “Burma”. */
  readonly aliases: readonly string[]
}

// code | short name | official name | adjectives | people | capitals | other names
const rows = `
AD|Andorra|Principality of Andorra|Andorran|Andorrans|Andorra la Vella|
AE|United Arab Emirates|United Arab Emirates|Emirati|Emiratis|Abu Dhabi|UAE;U.A.E.;the Emirates
AF|Afghanistan|Islamic Republic of Afghanistan|Afghan;Afghani|Afghans|Kabul|Islamic Emirate of Afghanistan
AG|Antigua and Barbuda|Antigua and Barbuda|Antiguan;Barbudan|Antiguans;Barbudans|St. John's|Antigua;Antigua & Barbuda
AI|Anguilla|Anguilla|Anguillan;Anguillian|Anguillans|The Valley|
AL|Albania|Republic of Albania|Albanian|Albanians|Tirana|
AM|Armenia|Republic of Armenia|Armenian|Armenians|Yerevan|
AO|Angola|Republic of Angola|Angolan|Angolans|Luanda|
AQ|Antarctica|Antarctica|Antarctic|||
AR|Argentina|Argentine Republic|Argentine;Argentinian;Argentinean|Argentines;Argentinians;Argentineans|Buenos Aires|
AS|American Samoa|American Samoa|American Samoan|American Samoans|Pago Pago|
AT|Austria|Republic of Austria|Austrian|Austrians|Vienna|
AU|Australia|Commonwealth of Australia|Australian;Aussie|Australians;Aussies|Canberra|
AW|Aruba|Aruba|Aruban|Arubans|Oranjestad|
AX|Åland Islands|Åland Islands|Ålandish|Ålanders|Mariehamn|Åland;Aland Islands;Aland
AZ|Azerbaijan|Republic of Azerbaijan|Azerbaijani;Azeri|Azerbaijanis;Azeris|Baku|
BA|Bosnia and Herzegovina|Bosnia and Herzegovina|Bosnian;Herzegovinian|Bosnians;Herzegovinians|Sarajevo|Bosnia;Bosnia-Herzegovina;Bosnia-Hercegovina;Bosnia & Herzegovina
BB|Barbados|Barbados|Barbadian;Bajan|Barbadians;Bajans|Bridgetown|
BD|Bangladesh|People's Republic of Bangladesh|Bangladeshi|Bangladeshis|Dhaka|
BE|Belgium|Kingdom of Belgium|Belgian|Belgians|Brussels|
BF|Burkina Faso|Burkina Faso|Burkinabe;Burkinabé|Burkinabes|Ouagadougou|Burkina
BG|Bulgaria|Republic of Bulgaria|Bulgarian|Bulgarians|Sofia|
BH|Bahrain|Kingdom of Bahrain|Bahraini|Bahrainis|Manama|
BI|Burundi|Republic of Burundi|Burundian|Burundians|Gitega|
BJ|Benin|Republic of Benin|Beninese|Beninese|Porto-Novo|
BL|Saint Barthélemy|Collectivity of Saint Barthélemy|Barthélemois||Gustavia|St. Barts;Saint Barthelemy;St. Barthelemy
BM|Bermuda|Bermuda|Bermudian;Bermudan|Bermudians;Bermudans|Hamilton|
BN|Brunei|Nation of Brunei, Abode of Peace|Bruneian|Bruneians|Bandar Seri Begawan|Brunei Darussalam
BO|Bolivia|Plurinational State of Bolivia|Bolivian|Bolivians|Sucre;La Paz|
BQ|Caribbean Netherlands|Bonaire, Sint Eustatius and Saba||||Bonaire
BR|Brazil|Federative Republic of Brazil|Brazilian|Brazilians|Brasília;Brasilia|
BS|Bahamas|Commonwealth of the Bahamas|Bahamian|Bahamians|Nassau|The Bahamas
BT|Bhutan|Kingdom of Bhutan|Bhutanese|Bhutanese|Thimphu|
BV|Bouvet Island|Bouvet Island||||
BW|Botswana|Republic of Botswana|Botswanan;Motswana|Botswanans;Batswana|Gaborone|
BY|Belarus|Republic of Belarus|Belarusian;Belarussian|Belarusians;Belarussians|Minsk|Byelorussia
BZ|Belize|Belize|Belizean|Belizeans|Belmopan|
CA|Canada|Canada|Canadian|Canadians|Ottawa|
CC|Cocos (Keeling) Islands|Territory of the Cocos (Keeling) Islands|Cocos Islander|Cocos Islanders|West Island|Cocos Islands;Keeling Islands
CD|DR Congo|Democratic Republic of the Congo|Congolese|Congolese|Kinshasa|Democratic Republic of Congo;DRC;D.R.C.;D.R. Congo;Congo-Kinshasa;Congo Kinshasa;Zaire;the DRC
CF|Central African Republic|Central African Republic|Central African|Central Africans|Bangui|CAR
CG|Republic of the Congo|Republic of the Congo|Congolese|Congolese|Brazzaville|Congo-Brazzaville;Congo Brazzaville;Republic of Congo;Congo Republic
CH|Switzerland|Swiss Confederation|Swiss|Swiss|Bern|Berne
CI|Ivory Coast|Republic of Côte d'Ivoire|Ivorian|Ivorians|Yamoussoukro|Côte d'Ivoire;Cote d'Ivoire
CK|Cook Islands|Cook Islands|Cook Islander|Cook Islanders|Avarua|
CL|Chile|Republic of Chile|Chilean|Chileans|Santiago|
CM|Cameroon|Republic of Cameroon|Cameroonian|Cameroonians|Yaoundé;Yaounde|
CN|China|People's Republic of China|Chinese|Chinese|Beijing|PRC;P.R.C.;Communist China;mainland China;Peking
CO|Colombia|Republic of Colombia|Colombian|Colombians|Bogotá;Bogota|
CR|Costa Rica|Republic of Costa Rica|Costa Rican|Costa Ricans|San José|
CU|Cuba|Republic of Cuba|Cuban|Cubans|Havana|
CV|Cape Verde|Republic of Cabo Verde|Cape Verdean;Cabo Verdean|Cape Verdeans;Cabo Verdeans|Praia|Cabo Verde
CW|Curaçao|Country of Curaçao|Curaçaoan|Curaçaoans|Willemstad|Curacao
CX|Christmas Island|Territory of Christmas Island|Christmas Islander|Christmas Islanders|Flying Fish Cove|
CY|Cyprus|Republic of Cyprus|Cypriot;Greek Cypriot;Greek-Cypriot|Cypriots;Greek Cypriots|Nicosia|
CZ|Czech Republic|Czech Republic|Czech|Czechs|Prague|Czechia
DE|Germany|Federal Republic of Germany|German|Germans|Berlin|
DJ|Djibouti|Republic of Djibouti|Djiboutian|Djiboutians|Djibouti|
DK|Denmark|Kingdom of Denmark|Danish|Danes|Copenhagen|
DM|Dominica|Commonwealth of Dominica|||Roseau|
DO|Dominican Republic|Dominican Republic|Dominican|Dominicans|Santo Domingo|
DZ|Algeria|People's Democratic Republic of Algeria|Algerian|Algerians|Algiers|
EC|Ecuador|Republic of Ecuador|Ecuadorian;Ecuadorean|Ecuadorians;Ecuadoreans|Quito|
EE|Estonia|Republic of Estonia|Estonian|Estonians|Tallinn|
EG|Egypt|Arab Republic of Egypt|Egyptian|Egyptians|Cairo|
EH|Western Sahara|Sahrawi Arab Democratic Republic|Sahrawi;Saharawi|Sahrawis;Saharawis|El Aaiún|SADR
ER|Eritrea|State of Eritrea|Eritrean|Eritreans|Asmara|
ES|Spain|Kingdom of Spain|Spanish|Spaniards|Madrid|
ET|Ethiopia|Federal Democratic Republic of Ethiopia|Ethiopian|Ethiopians|Addis Ababa|
FI|Finland|Republic of Finland|Finnish|Finns|Helsinki|
FJ|Fiji|Republic of Fiji|Fijian|Fijians|Suva|
FK|Falkland Islands|Falkland Islands|Falkland Islander|Falkland Islanders|Stanley|Falklands;Malvinas;the Falklands
FM|Micronesia|Federated States of Micronesia|Micronesian|Micronesians|Palikir|
FO|Faroe Islands|Faroe Islands|Faroese|Faroese|Tórshavn|Faeroe Islands;Faroes
FR|France|French Republic|French|Frenchmen;Frenchman;Frenchwoman|Paris|
GA|Gabon|Gabonese Republic|Gabonese|Gabonese|Libreville|
GB|United Kingdom|United Kingdom of Great Britain and Northern Ireland|British;UK|Britons;Brits;Briton;Brit|London|UK;U.K.;Britain;Great Britain
GD|Grenada|Grenada|Grenadian|Grenadians|St. George's|
GE|Georgia|Georgia|Georgian|Georgians|Tbilisi|Republic of Georgia
GF|French Guiana|Guiana|French Guianese||Cayenne|
GG|Guernsey|Bailiwick of Guernsey||Guernseymen|St. Peter Port|
GH|Ghana|Republic of Ghana|Ghanaian|Ghanaians|Accra|
GI|Gibraltar|Gibraltar|Gibraltarian|Gibraltarians|Gibraltar|
GL|Greenland|Greenland|Greenlandic|Greenlanders;Greenlander|Nuuk|
GM|Gambia|Republic of the Gambia|Gambian|Gambians|Banjul|The Gambia
GN|Guinea|Republic of Guinea|Guinean|Guineans|Conakry|Guinea-Conakry
GP|Guadeloupe|Guadeloupe|Guadeloupian;Guadeloupean|Guadeloupeans|Basse-Terre|
GQ|Equatorial Guinea|Republic of Equatorial Guinea|Equatorial Guinean;Equatoguinean|Equatorial Guineans;Equatoguineans|Malabo;Ciudad de la Paz|
GR|Greece|Hellenic Republic|Greek;Hellenic|Greeks|Athens|
GS|South Georgia|South Georgia and the South Sandwich Islands|||King Edward Point|South Sandwich Islands
GT|Guatemala|Republic of Guatemala|Guatemalan|Guatemalans|Guatemala City|
GU|Guam|Guam|Guamanian|Guamanians|Hagåtña|
GW|Guinea-Bissau|Republic of Guinea-Bissau|Bissau-Guinean|Bissau-Guineans|Bissau|Guinea Bissau
GY|Guyana|Co-operative Republic of Guyana|Guyanese|Guyanese|Georgetown|
HK|Hong Kong|Hong Kong Special Administrative Region of the People's Republic of China|Hong Konger;Hongkonger|Hong Kongers;Hongkongers||Hongkong
HM|Heard Island and McDonald Islands|Heard Island and McDonald Islands||||
HN|Honduras|Republic of Honduras|Honduran|Hondurans|Tegucigalpa|
HR|Croatia|Republic of Croatia|Croatian;Croat|Croatians;Croats|Zagreb|
HT|Haiti|Republic of Haiti|Haitian|Haitians|Port-au-Prince|
HU|Hungary|Hungary|Hungarian|Hungarians|Budapest|
ID|Indonesia|Republic of Indonesia|Indonesian|Indonesians|Jakarta;Nusantara|
IE|Ireland|Republic of Ireland|Irish|Irishmen;Irishman;Irishwoman|Dublin|Irish Republic;Eire
IL|Israel|State of Israel|Israeli|Israelis|Jerusalem|
IM|Isle of Man|Isle of Man|Manx|Manx|Douglas|
IN|India|Republic of India|Indian|Indians|New Delhi|Bharat
IO|British Indian Ocean Territory|British Indian Ocean Territory|||Diego Garcia|Chagos Islands;Chagos Archipelago;Chagos
IQ|Iraq|Republic of Iraq|Iraqi|Iraqis|Baghdad|
IR|Iran|Islamic Republic of Iran|Iranian|Iranians|Tehran|Islamic Republic;Teheran
IS|Iceland|Iceland|Icelandic|Icelanders;Icelander|Reykjavik;Reykjavík|
IT|Italy|Italian Republic|Italian|Italians|Rome|
JE|Jersey|Bailiwick of Jersey|||Saint Helier|
JM|Jamaica|Jamaica|Jamaican|Jamaicans|Kingston|
JO|Jordan|Hashemite Kingdom of Jordan|Jordanian|Jordanians|Amman|
JP|Japan|Japan|Japanese|Japanese|Tokyo|
KE|Kenya|Republic of Kenya|Kenyan|Kenyans|Nairobi|
KG|Kyrgyzstan|Kyrgyz Republic|Kyrgyz;Kyrgyzstani;Kirghiz|Kyrgyzstanis|Bishkek|Kirghizia;Kirgizia
KH|Cambodia|Kingdom of Cambodia|Cambodian|Cambodians|Phnom Penh|Kampuchea
KI|Kiribati|Republic of Kiribati|I-Kiribati|I-Kiribati|South Tarawa|
KM|Comoros|Union of the Comoros|Comoran;Comorian|Comorans;Comorians|Moroni|the Comoros
KN|Saint Kitts and Nevis|Federation of Saint Christopher and Nevis|Kittitian;Nevisian|Kittitians;Nevisians|Basseterre|St. Kitts and Nevis;St Kitts and Nevis;St. Kitts
KP|North Korea|Democratic People's Republic of Korea|North Korean|North Koreans|Pyongyang|DPRK;D.P.R.K.;N. Korea
KR|South Korea|Republic of Korea|South Korean|South Koreans|Seoul|ROK;S. Korea
KW|Kuwait|State of Kuwait|Kuwaiti|Kuwaitis|Kuwait City|
KY|Cayman Islands|Cayman Islands|Caymanian|Caymanians|George Town|
KZ|Kazakhstan|Republic of Kazakhstan|Kazakh;Kazakhstani;Kazakstani|Kazakhs;Kazakhstanis|Astana|Kazakstan;Nur-Sultan
LA|Laos|Lao People's Democratic Republic|Laotian;Lao|Laotians|Vientiane|Lao PDR
LB|Lebanon|Lebanese Republic|Lebanese|Lebanese|Beirut|
LC|Saint Lucia|Saint Lucia|Saint Lucian;St. Lucian|Saint Lucians;St. Lucians|Castries|St. Lucia;St Lucia
LI|Liechtenstein|Principality of Liechtenstein|Liechtensteiner|Liechtensteiners|Vaduz|
LK|Sri Lanka|Democratic Socialist Republic of Sri Lanka|Sri Lankan|Sri Lankans|Colombo;Sri Jayawardenepura Kotte|Ceylon
LR|Liberia|Republic of Liberia|Liberian|Liberians|Monrovia|
LS|Lesotho|Kingdom of Lesotho|Basotho;Mosotho|Basotho|Maseru|
LT|Lithuania|Republic of Lithuania|Lithuanian|Lithuanians|Vilnius|
LU|Luxembourg|Grand Duchy of Luxembourg|Luxembourgish|Luxembourgers;Luxembourger|Luxembourg City|Luxemburg
LV|Latvia|Republic of Latvia|Latvian|Latvians|Riga|
LY|Libya|State of Libya|Libyan|Libyans|Tripoli|
MA|Morocco|Kingdom of Morocco|Moroccan|Moroccans|Rabat|
MC|Monaco|Principality of Monaco|Monegasque;Monacan|Monegasques|Monaco|
MD|Moldova|Republic of Moldova|Moldovan|Moldovans|Chisinau;Chișinău|Moldavia
ME|Montenegro|Montenegro|Montenegrin|Montenegrins|Podgorica|
MF|Saint Martin|Collectivity of Saint Martin|Saint Martiner||Marigot|
MG|Madagascar|Republic of Madagascar|Malagasy;Madagascan|Malagasy|Antananarivo|
MH|Marshall Islands|Republic of the Marshall Islands|Marshallese|Marshallese|Majuro|
MK|North Macedonia|Republic of North Macedonia|Macedonian;North Macedonian|Macedonians;North Macedonians|Skopje|Macedonia;Former Yugoslav Republic of Macedonia;FYROM
ML|Mali|Republic of Mali|Malian|Malians|Bamako|
MM|Myanmar|Republic of the Union of Myanmar|Burmese;Myanmarese|Burmese|Naypyidaw;Naypyitaw;Nay Pyi Taw|Burma
MN|Mongolia|Mongolia|Mongolian|Mongolians|Ulaanbaatar;Ulan Bator|
MO|Macau|Macao Special Administrative Region of the People's Republic of China|Macanese|Macanese||Macao
MP|Northern Mariana Islands|Commonwealth of the Northern Mariana Islands|||Saipan|Northern Marianas
MQ|Martinique|Martinique|Martinican|Martinicans|Fort-de-France|
MR|Mauritania|Islamic Republic of Mauritania|Mauritanian|Mauritanians|Nouakchott|
MS|Montserrat|Montserrat|Montserratian|Montserratians|Plymouth|
MT|Malta|Republic of Malta|Maltese|Maltese|Valletta|
MU|Mauritius|Republic of Mauritius|Mauritian|Mauritians|Port Louis|
MV|Maldives|Republic of the Maldives|Maldivian;Maldivan|Maldivians|Malé|the Maldives
MW|Malawi|Republic of Malawi|Malawian|Malawians|Lilongwe|
MX|Mexico|United Mexican States|Mexican|Mexicans|Mexico City|
MY|Malaysia|Malaysia|Malaysian|Malaysians|Kuala Lumpur;Putrajaya|
MZ|Mozambique|Republic of Mozambique|Mozambican|Mozambicans|Maputo|
NA|Namibia|Republic of Namibia|Namibian|Namibians|Windhoek|
NC|New Caledonia|New Caledonia|New Caledonian|New Caledonians|Nouméa;Noumea|
NE|Niger|Republic of Niger|Nigerien|Nigeriens|Niamey|
NF|Norfolk Island|Territory of Norfolk Island|Norfolk Islander|Norfolk Islanders|Kingston|
NG|Nigeria|Federal Republic of Nigeria|Nigerian|Nigerians|Abuja|
NI|Nicaragua|Republic of Nicaragua|Nicaraguan|Nicaraguans|Managua|
NL|Netherlands|Kingdom of the Netherlands|Dutch|Dutchmen;Dutchman;Dutchwoman|Amsterdam|Holland;The Netherlands
NO|Norway|Kingdom of Norway|Norwegian|Norwegians|Oslo|
NP|Nepal|Federal Democratic Republic of Nepal|Nepali;Nepalese|Nepalis;Nepalese|Kathmandu;Katmandu|
NR|Nauru|Republic of Nauru|Nauruan|Nauruans|Yaren|
NU|Niue|Niue|Niuean|Niueans|Alofi|
NZ|New Zealand|New Zealand|New Zealand|New Zealanders;New Zealander;Kiwis|Wellington|Aotearoa
OM|Oman|Sultanate of Oman|Omani|Omanis|Muscat|
PA|Panama|Republic of Panama|Panamanian|Panamanians|Panama City|
PE|Peru|Republic of Peru|Peruvian|Peruvians|Lima|
PF|French Polynesia|French Polynesia|French Polynesian|French Polynesians|Papeete;Papeetē|
PG|Papua New Guinea|Independent State of Papua New Guinea|Papua New Guinean|Papua New Guineans|Port Moresby|PNG
PH|Philippines|Republic of the Philippines|Philippine;Filipino;Filipina|Filipinos;Filipinas|Manila|the Philippines
PK|Pakistan|Islamic Republic of Pakistan|Pakistani|Pakistanis|Islamabad|
PL|Poland|Republic of Poland|Polish|Poles|Warsaw|
PM|Saint Pierre and Miquelon|Saint Pierre and Miquelon|||Saint-Pierre|St. Pierre and Miquelon
PN|Pitcairn Islands|Pitcairn Group of Islands|Pitcairn Islander|Pitcairn Islanders|Adamstown|Pitcairn
PR|Puerto Rico|Commonwealth of Puerto Rico|Puerto Rican|Puerto Ricans|San Juan|
PS|Palestine|State of Palestine|Palestinian|Palestinians|Ramallah|Palestinian territories;Palestinian Territories;Palestinian territory;Occupied Palestinian Territory;occupied Palestinian territory
PT|Portugal|Portuguese Republic|Portuguese|Portuguese|Lisbon|
PW|Palau|Republic of Palau|Palauan|Palauans|Ngerulmud|
PY|Paraguay|Republic of Paraguay|Paraguayan|Paraguayans|Asunción;Asuncion|
QA|Qatar|State of Qatar|Qatari|Qataris|Doha|
RE|Réunion|Réunion Island|Réunionese|Réunionese|Saint-Denis|Reunion Island
RO|Romania|Romania|Romanian|Romanians|Bucharest|Rumania
RS|Serbia|Republic of Serbia|Serbian;Serb|Serbians;Serbs|Belgrade|
RU|Russia|Russian Federation|Russian|Russians|Moscow|
RW|Rwanda|Republic of Rwanda|Rwandan|Rwandans;Rwandese|Kigali|
SA|Saudi Arabia|Kingdom of Saudi Arabia|Saudi;Saudi Arabian|Saudis;Saudi Arabians|Riyadh|KSA
SB|Solomon Islands|Solomon Islands|Solomon Islander|Solomon Islanders|Honiara|the Solomons
SC|Seychelles|Republic of Seychelles|Seychellois|Seychellois|Victoria|the Seychelles
SD|Sudan|Republic of the Sudan|Sudanese|Sudanese|Khartoum|
SE|Sweden|Kingdom of Sweden|Swedish|Swedes|Stockholm|
SG|Singapore|Republic of Singapore|Singaporean|Singaporeans|Singapore|
SH|Saint Helena|Saint Helena, Ascension and Tristan da Cunha|Saint Helenian|Saint Helenians|Jamestown|St. Helena;Ascension Island;Tristan da Cunha
SI|Slovenia|Republic of Slovenia|Slovenian;Slovene|Slovenians;Slovenes|Ljubljana|
SJ|Svalbard and Jan Mayen|Svalbard and Jan Mayen|||Longyearbyen|Svalbard;Jan Mayen
SK|Slovakia|Slovak Republic|Slovak;Slovakian|Slovaks;Slovakians|Bratislava|
SL|Sierra Leone|Republic of Sierra Leone|Sierra Leonean|Sierra Leoneans|Freetown|
SM|San Marino|Most Serene Republic of San Marino|Sammarinese|Sammarinese|San Marino|
SN|Senegal|Republic of Senegal|Senegalese|Senegalese|Dakar|
SO|Somalia|Federal Republic of Somalia|Somali;Somalian|Somalis;Somalians|Mogadishu|
SR|Suriname|Republic of Suriname|Surinamese;Surinamer|Surinamese|Paramaribo|Surinam
SS|South Sudan|Republic of South Sudan|South Sudanese|South Sudanese|Juba|
ST|São Tomé and Príncipe|Democratic Republic of São Tomé and Príncipe|São Toméan;Sao Tomean|Sao Tomeans|São Tomé;Sao Tome|Sao Tome and Principe
SV|El Salvador|Republic of El Salvador|Salvadoran;Salvadorean|Salvadorans;Salvadoreans|San Salvador|
SX|Sint Maarten|Sint Maarten|Sint Maartener||Philipsburg|St. Maarten;St Maarten
SY|Syria|Syrian Arab Republic|Syrian|Syrians|Damascus|
SZ|Eswatini|Kingdom of Eswatini|Swazi|Swazis|Mbabane;Lobamba|Swaziland
TC|Turks and Caicos Islands|Turks and Caicos Islands|Turks and Caicos Islander|Turks and Caicos Islanders|Cockburn Town|Turks and Caicos
TD|Chad|Republic of Chad|Chadian|Chadians|N'Djamena;Ndjamena|
TF|French Southern Territories|French Southern and Antarctic Lands|||Port-aux-Français|French Southern and Antarctic Lands
TG|Togo|Togolese Republic|Togolese|Togolese|Lomé;Lome|
TH|Thailand|Kingdom of Thailand|Thai|Thais|Bangkok|Siam
TJ|Tajikistan|Republic of Tajikistan|Tajik;Tajikistani;Tadzhik|Tajiks;Tajikistanis|Dushanbe|Tadjikistan
TK|Tokelau|Tokelau|Tokelauan|Tokelauans|Fakaofo|
TL|East Timor|Democratic Republic of Timor-Leste|Timorese;East Timorese|Timorese;East Timorese|Dili|Timor-Leste;Timor Leste
TM|Turkmenistan|Turkmenistan|Turkmen;Turkmenistani|Turkmens;Turkmenistanis|Ashgabat;Ashkhabad|
TN|Tunisia|Tunisian Republic|Tunisian|Tunisians|Tunis|
TO|Tonga|Kingdom of Tonga|Tongan|Tongans|Nuku'alofa;Nukualofa|
TR|Turkey|Republic of Türkiye|Turkish|Turks|Ankara|Türkiye;Turkiye;Republic of Turkey
TT|Trinidad and Tobago|Republic of Trinidad and Tobago|Trinidadian;Tobagonian|Trinidadians;Tobagonians|Port of Spain|Trinidad & Tobago;Trinidad;Tobago
TV|Tuvalu|Tuvalu|Tuvaluan|Tuvaluans|Funafuti|
TW|Taiwan|Republic of China|Taiwanese|Taiwanese|Taipei|Chinese Taipei
TZ|Tanzania|United Republic of Tanzania|Tanzanian|Tanzanians|Dodoma|
UA|Ukraine|Ukraine|Ukrainian|Ukrainians|Kyiv;Kiev|the Ukraine
UG|Uganda|Republic of Uganda|Ugandan|Ugandans|Kampala|
UM|United States Minor Outlying Islands|United States Minor Outlying Islands||||Midway Atoll;Wake Island
US|United States|United States of America|American;US;U.S.|Americans|Washington|USA;U.S.A.;US;U.S.;America;the States
UY|Uruguay|Oriental Republic of Uruguay|Uruguayan|Uruguayans|Montevideo|
UZ|Uzbekistan|Republic of Uzbekistan|Uzbek;Uzbekistani|Uzbeks;Uzbekistanis|Tashkent|
VA|Vatican City|Vatican City State|Vatican||Vatican City|Holy See;the Vatican
VC|Saint Vincent and the Grenadines|Saint Vincent and the Grenadines|Vincentian;Saint Vincentian|Vincentians;Saint Vincentians|Kingstown|St. Vincent and the Grenadines;St. Vincent;St Vincent and the Grenadines
VE|Venezuela|Bolivarian Republic of Venezuela|Venezuelan|Venezuelans|Caracas|
VG|British Virgin Islands|Virgin Islands|Virgin Islander|Virgin Islanders|Road Town|
VI|United States Virgin Islands|Virgin Islands of the United States|Virgin Islander|Virgin Islanders|Charlotte Amalie|US Virgin Islands;U.S. Virgin Islands
VN|Vietnam|Socialist Republic of Vietnam|Vietnamese|Vietnamese|Hanoi|Viet Nam;North Vietnam
VU|Vanuatu|Republic of Vanuatu|Ni-Vanuatu;Vanuatuan|Ni-Vanuatu;Vanuatuans|Port Vila|
WF|Wallis and Futuna|Territory of the Wallis and Futuna Islands|||Mata-Utu;Mata'utu|
WS|Samoa|Independent State of Samoa|Samoan|Samoans|Apia|Western Samoa
XK|Kosovo|Republic of Kosovo|Kosovar;Kosovan|Kosovars;Kosovans|Pristina;Prishtina|
YE|Yemen|Republic of Yemen|Yemeni|Yemenis|Sanaa;Sana'a|
YT|Mayotte|Department of Mayotte|Mahoran;Mahorais|Mahorans|Mamoudzou|
ZA|South Africa|Republic of South Africa|South African|South Africans|Pretoria;Cape Town;Bloemfontein|
ZM|Zambia|Republic of Zambia|Zambian|Zambians|Lusaka|
ZW|Zimbabwe|Republic of Zimbabwe|Zimbabwean|Zimbabweans|Harare|Rhodesia
`

const listed = (cell: string | undefined): readonly string[] => (cell ? cell.split(';').filter(Boolean) : [])

export const countries: readonly Country[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [code = '', name = '', official = '', adjectives, people, capitals, aliases] = row.split('|')
    return {
      code,
      name,
      official,
      adjectives: listed(adjectives),
      people: listed(people),
      capitals: listed(capitals),
      aliases: listed(aliases),
    }
  })
