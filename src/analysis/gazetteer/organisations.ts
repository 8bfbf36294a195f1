/**
 * Well-known bodies: names and abbreviations, with the country they belong to where there is one.
 *
 * Source: own knowledge of the bodies' official names; UN System Chart; EU “Institutions and bodies profiles”; NATO; the
 * outlets' own mastheads.
 *
 * Row: first name (which makes the id) ; other names ; … | country. An abbreviation in capitals is matched as written.
 */
export const organisationRows = `
United Nations;UN;U.N.;UNO|
UN Security Council;U.N. Security Council;United Nations Security Council;Security Council;UNSC|
UN General Assembly;U.N. General Assembly;United Nations General Assembly;General Assembly;UNGA|
UN Human Rights Council;U.N. Human Rights Council;Human Rights Council;UNHRC|
United Nations Children's Fund;UNICEF;Unicef|
UNHCR;UN High Commissioner for Refugees;United Nations High Commissioner for Refugees;UN refugee agency;U.N. refugee agency|
OCHA;UN Office for the Coordination of Humanitarian Affairs;United Nations Office for the Coordination of Humanitarian Affairs|
OHCHR;UN Human Rights Office;U.N. Human Rights Office;UN human rights office|
UNRWA;UN Relief and Works Agency;United Nations Relief and Works Agency|
UNESCO;Unesco;United Nations Educational, Scientific and Cultural Organization|
UNDP;United Nations Development Programme;UN Development Programme;U.N. Development Program|
UNEP;United Nations Environment Programme|
UNFPA;United Nations Population Fund|
UNODC;United Nations Office on Drugs and Crime|
UNAMI;United Nations Assistance Mission for Iraq|
UNAMA;United Nations Assistance Mission in Afghanistan|
UNIFIL;United Nations Interim Force in Lebanon|
UNSMIL;United Nations Support Mission in Libya|
UNMISS;United Nations Mission in South Sudan|
UNITAMS;UN Integrated Transition Assistance Mission in Sudan|
MINUSMA|
MONUSCO|
MINUSCA|
World Food Programme;World Food Program;WFP|
World Health Organization;World Health Organisation;WHO;W.H.O.|
Food and Agriculture Organization;Food and Agriculture Organisation;FAO|
International Labour Organization;International Labor Organization;ILO|
International Organization for Migration;IOM|
International Maritime Organization;IMO|
International Civil Aviation Organization;ICAO|
International Atomic Energy Agency;IAEA;I.A.E.A.|
Organisation for the Prohibition of Chemical Weapons;Organization for the Prohibition of Chemical Weapons;OPCW|
International Court of Justice;ICJ;World Court|
International Criminal Court;ICC|
International Monetary Fund;IMF;I.M.F.|
World Bank|
World Trade Organization;World Trade Organisation;WTO|
World Economic Forum;WEF|
International Committee of the Red Cross;ICRC;Red Cross|
International Federation of Red Cross and Red Crescent Societies;IFRC|
Red Crescent;Syrian Arab Red Crescent|
NATO;Nato;North Atlantic Treaty Organization;North Atlantic Treaty Organisation|
North Atlantic Council|
European Union;EU;E.U.;the bloc|
European Commission;EC|
European Parliament|
European Council|
Council of the European Union|
Council of Europe|
European Court of Human Rights;ECHR|
European Court of Justice;ECJ;Court of Justice of the European Union|
European Central Bank;ECB|
European External Action Service;EEAS|
European Monetary Institute|
Europol|
Frontex|
Eurostat|
Interpol;INTERPOL|
Organization for Security and Co-operation in Europe;Organisation for Security and Co-operation in Europe;Organization for Security and Cooperation in Europe;Organisation for Security and Cooperation in Europe;OSCE|
African Union;AU|
Economic Community of West African States;ECOWAS;Ecowas|
Southern African Development Community;SADC|
East African Community;EAC|
Intergovernmental Authority on Development;IGAD|
Alliance of Sahel States;AES|
African Development Bank|
Arab League;League of Arab States|
Gulf Cooperation Council;GCC|
Organisation of Islamic Cooperation;Organization of Islamic Cooperation;OIC|
Organization of American States;OAS|
Mercosur|
CARICOM;Caricom|
ASEAN;Asean;Association of Southeast Asian Nations|
APEC;Asia-Pacific Economic Cooperation|
Shanghai Cooperation Organization;Shanghai Cooperation Organisation;SCO|
Collective Security Treaty Organization;Collective Security Treaty Organisation;CSTO|
Commonwealth of Independent States;CIS|
Eurasian Economic Union|
Asian Development Bank;ADB|
Asian Infrastructure Investment Bank|
BRICS|
OPEC;Opec;Organization of the Petroleum Exporting Countries|
OECD;Organisation for Economic Co-operation and Development;Organization for Economic Cooperation and Development|
International Energy Agency;IEA|
Group of Seven;G7;G-7|
Group of Eight;G8;G-8|
Group of Twenty;G20;G-20|
Group of 77;G77|
Quartet|
Commonwealth|
Paris Club|
Non-Aligned Movement|
International Olympic Committee;IOC|
FIFA;Fifa|
UEFA;Uefa|
Human Rights Watch;HRW|
Amnesty International;Amnesty|
Doctors Without Borders;Medecins Sans Frontieres;Médecins Sans Frontières;MSF|
Save the Children|
Oxfam|
Mercy Corps|
International Rescue Committee|
Norwegian Refugee Council;NRC|
Islamic Relief|
CARE International|
International Crisis Group;Crisis Group|
Reporters Without Borders;RSF (press freedom)|
Committee to Protect Journalists;CPJ|
Transparency International|
Greenpeace|
World Wildlife Fund;WWF|
White Helmets;Syria Civil Defence;Syrian Civil Defence;Syrian Civil Defense|SY
Syrian Observatory for Human Rights;SOHR|SY
Syrian National Council|SY
Syrian National Coalition;National Coalition for Syrian Revolutionary and Opposition Forces|SY
High Negotiations Committee;HNC|SY
Airwars|
Chatham House|GB
Brookings Institution;Brookings|US
RAND Corporation;Rand Corporation|US
Carnegie Endowment for International Peace|US
Council on Foreign Relations|US
Institute for the Study of War;ISW|US
International Institute for Strategic Studies;IISS|GB
Royal United Services Institute;RUSI|GB
Stockholm International Peace Research Institute;SIPRI|SE
Central Intelligence Agency;CIA;C.I.A.|US
Federal Bureau of Investigation;FBI;F.B.I.|US
National Security Agency;NSA;N.S.A.|US
National Security Council;NSC|US
Department of State;State Department;US State Department;U.S. State Department;US Department of State;U.S. Department of State|US
Department of Defense;Defense Department;US Department of Defense;U.S. Department of Defense;DoD;DOD|US
Justice Department;Department of Justice;US Department of Justice;U.S. Department of Justice;DOJ|US
Treasury Department;US Treasury;U.S. Treasury;Department of the Treasury|US
Department of Homeland Security;Homeland Security;DHS|US
Commerce Department;Department of Commerce|US
Labor Department;Department of Labor|US
Agriculture Department;Department of Agriculture;U.S. Department of Agriculture;USDA|US
Energy Department;Department of Energy|US
Veterans Affairs;Department of Veterans Affairs|US
Office of Foreign Assets Control;OFAC|US
Environmental Protection Agency;EPA;E.P.A.|US
Food and Drug Administration;FDA|US
Federal Reserve;Fed|US
Federal Communications Commission;FCC|US
Securities and Exchange Commission;SEC|US
Internal Revenue Service;IRS|US
Drug Enforcement Administration;DEA|US
USAID;U.S. Agency for International Development|US
NASA;Nasa|US
Secret Service;U.S. Secret Service;US Secret Service|US
Congress;US Congress;U.S. Congress|US
Senate;US Senate;U.S. Senate|US
House of Representatives;US House of Representatives;U.S. House of Representatives|US
Supreme Court;US Supreme Court;U.S. Supreme Court|
Joint Chiefs of Staff;Joint Chiefs|US
US Army;U.S. Army|US
US Navy;U.S. Navy|US
US Air Force;U.S. Air Force|US
US Marine Corps;U.S. Marine Corps;Marine Corps;US Marines;U.S. Marines|US
US Coast Guard;U.S. Coast Guard;Coast Guard|US
National Guard|US
US Central Command;U.S. Central Command;Central Command;CENTCOM;Centcom|US
US European Command;U.S. European Command;EUCOM|US
US Africa Command;U.S. Africa Command;AFRICOM;Africom|US
Indo-Pacific Command;INDOPACOM|US
NAVCENT;U.S. Naval Forces Central Command;Naval Forces Central Command|US
Combined Joint Task Force - Operation Inherent Resolve;Combined Joint Task Force – Operation Inherent Resolve;Combined Joint Task Force-Operation Inherent Resolve;Combined Joint Task Force;CJTF-OIR;CJTF|
Ben & Jerry's|US
Democratic Party;Democrats|US
Republican Party;Republicans;GOP;G.O.P.|US
Democratic National Committee;DNC|US
Republican National Committee;RNC|US
Tea Party|US
Green Party|
Libertarian Party|US
National Rifle Association;NRA|US
Black Lives Matter|US
Planned Parenthood|US
American Civil Liberties Union;ACLU|US
AFL-CIO|US
Foreign Office;Foreign and Commonwealth Office;Foreign & Commonwealth Office;FCO;Foreign, Commonwealth and Development Office;FCDO|GB
Home Office|GB
Ministry of Defence;MoD;MOD|GB
Cabinet Office|GB
Treasury;HM Treasury|GB
Department for International Development;DFID;DfID|GB
House of Commons;Commons|GB
House of Lords|GB
Metropolitan Police;Met Police|GB
MI5|GB
MI6|GB
GCHQ|GB
Royal Navy|GB
Royal Air Force;RAF|GB
British Army|GB
Labour Party;Labour|GB
Conservative Party;Conservatives;Tories;Tory Party|GB
Liberal Democrats;Liberal Democrat;Lib Dems|GB
Scottish National Party;SNP|GB
UKIP;UK Independence Party|GB
Democratic Unionist Party;DUP|GB
Sinn Fein;Sinn Féin|IE
Bank of England|GB
Church of England|GB
Bundesbank|DE
Christian Democratic Union;CDU|DE
Christian Social Union;CSU|DE
Social Democratic Party;SPD|DE
Alternative for Germany;AfD|DE
Bundeswehr|DE
National Front;National Rally|FR
Fidesz|HU
Law and Justice;Law and Justice party|PL
Solidarity|PL
Five Star Movement|IT
Northern League|IT
Podemos|ES
Syriza|GR
United Russia|RU
Federal Security Service;FSB|RU
KGB|RU
GRU|RU
SVR|RU
Roscosmos|RU
Rosatom|RU
Gazprom|RU
Rosneft|RU
Lukoil|RU
Naftogaz|UA
Energoatom|UA
Security Service of Ukraine;SBU|UA
Armed Forces of Ukraine;AFU|UA
Communist Party;Chinese Communist Party;Communist Party of China;CCP;CPC|CN
People's Liberation Army;PLA|CN
Politburo|CN
State Council|CN
National People's Congress;NPC|CN
Kuomintang;KMT|TW
Democratic Progressive Party;DPP|TW
Korean People's Army;KPA|KP
Workers' Party of Korea;Workers' Party|KP
Liberal Democratic Party;LDP|JP
Self-Defense Forces;Self-Defence Forces|JP
Bharatiya Janata Party;BJP|IN
Congress party;Indian National Congress|IN
Inter-Services Intelligence;ISI|PK
Pakistan Army|PK
Pakistan People's Party;PPP|PK
Pakistan Muslim League|PK
Pakistan Tehreek-e-Insaf;PTI|PK
Awami League|BD
National League for Democracy;NLD|MM
Tatmadaw|MM
Supreme National Security Council|IR
Guardian Council|IR
Assembly of Experts|IR
Islamic Revolutionary Guard Corps;Islamic Revolutionary Guards Corps;Revolutionary Guards;Revolutionary Guard;Revolutionary Guard Corps;IRGC;Iranian Revolutionary Guard;Iranian Revolutionary Guards;Pasdaran|IR
Quds Force;Qods Force|IR
Atomic Energy Organization of Iran;AEOI|IR
Popular Mobilization Forces;Popular Mobilisation Forces;Popular Mobilization Units;Popular Mobilisation Units;PMF;PMU;Hashd al-Shaabi;Hashed al-Shaabi|IQ
Iraqi Security Forces;Iraqi security forces;ISF|IQ
Iraqi Army|IQ
Kurdistan Regional Government;Kurdistan regional government;KRG|IQ
Peshmerga;peshmerga;Pesh Merga|IQ
Kurdistan Democratic Party;KDP|IQ
Patriotic Union of Kurdistan;PUK|IQ
Dawa Party;Dawa|IQ
State of Law;State of Law Coalition;State of Law coalition|IQ
Republican Guard|IQ
Badr Organization;Badr Organisation|IQ
Coordination Framework|IQ
Baath Party;Ba'ath Party;Baath|
Syrian Army;Syrian Arab Army;SAA|SY
Syrian Democratic Forces;SDF|SY
Democratic Union Party;PYD|SY
Justice and Development Party;AKP;AK Party|TR
Republican People's Party;CHP|TR
Nationalist Movement Party;MHP|TR
Peoples' Democratic Party;HDP|TR
National Intelligence Organization;MIT (Turkey)|TR
Turkish Armed Forces|TR
Israel Defense Forces;Israel Defence Forces;Israeli Defense Forces;Israeli Defence Forces;IDF;I.D.F.|IL
Mossad|IL
Shin Bet;Shabak|IL
Likud|IL
Kadima|IL
Shas|IL
Yesh Atid|IL
Yisrael Beiteinu|IL
Palestinian Authority;PA;Palestinian National Authority;PNA|PS
Palestine Liberation Organization;Palestine Liberation Organisation;PLO|PS
Muslim Brotherhood;Brotherhood|EG
Al-Azhar|EG
Supreme Council of the Armed Forces|EG
Ennahda;Ennahdha|TN
Lebanese Army;Lebanese Armed Forces|LB
Future Movement|LB
Government of National Accord;GNA|LY
Government of National Unity;GNU|LY
Libyan National Army;LNA|LY
Houses of Representatives|
Presidential Leadership Council;PLC|YE
Southern Transitional Council;STC|YE
General People's Congress|YE
Islah|YE
Sovereign Council;Transitional Sovereign Council|SD
Sudanese Armed Forces;Sudan Armed Forces;Sudan's Armed Forces;SAF|SD
African National Congress;ANC|ZA
Inkatha Freedom Party|ZA
ZANU-PF;Zanu-PF|ZW
Movement for Democratic Change;MDC|ZW
All Progressives Congress;APC|NG
Central Bank of Nigeria|NG
Workers' Party (Brazil);PT (Brazil)|BR
Petrobras|BR
PDVSA|VE
Institutional Revolutionary Party;PRI|MX
National Action Party;PAN|MX
Pemex|MX
Reuters|GB
Associated Press;AP|US
Agence France-Presse;Agence France Presse;AFP|FR
Bloomberg;Bloomberg News|US
United Press International;UPI|US
Deutsche Presse-Agentur;DPA;dpa|DE
ANSA|IT
EFE|ES
Interfax|RU
TASS;Tass;Itar-Tass;ITAR-TASS|RU
RIA Novosti;RIA|RU
Sputnik|RU
RT;Russia Today|RU
Rossiya 1|RU
Xinhua;Xinhua News Agency|CN
People's Daily|CN
Global Times|CN
CCTV|CN
CGTN|CN
South China Morning Post|HK
Kyodo;Kyodo News|JP
NHK|JP
Yomiuri Shimbun|JP
Asahi Shimbun|JP
Nikkei|JP
Yonhap;Yonhap News Agency;Yonhap news agency|KR
Korean Central News Agency;KCNA|KP
Rodong Sinmun|KP
Press TV|IR
IRNA;Islamic Republic News Agency|IR
Fars;Fars News Agency;Fars news agency|IR
Tasnim;Tasnim News Agency;Tasnim news agency|IR
Mehr;Mehr News Agency;Mehr news agency|IR
ISNA;Iranian Students' News Agency|IR
Anadolu;Anadolu Agency;Anadolu Ajansi|TR
Hurriyet|TR
Daily Sabah|TR
TRT;TRT World|TR
SANA;Syrian Arab News Agency|SY
Al Jazeera;Al-Jazeera;al-Jazeera;Aljazeera|QA
Al Arabiya;Al-Arabiya;al-Arabiya|SA
Saudi Press Agency;SPA|SA
Asharq al-Awsat;Asharq Al-Awsat|SA
Al-Ahram;Al Ahram|EG
MENA|EG
WAM|AE
Al Mayadeen;Al-Mayadeen|LB
Al-Manar;Al Manar|LB
Rudaw|IQ
Haaretz|IL
Jerusalem Post|IL
Times of Israel|IL
Yedioth Ahronoth;Ynet|IL
WAFA|PS
BBC;B.B.C.;British Broadcasting Corporation;BBC News|GB
Sky News|GB
ITV|GB
Channel 4;Channel 4 News|GB
Guardian;The Guardian|GB
The Times|GB
Sunday Times|GB
Financial Times|GB
Daily Telegraph;Telegraph|GB
The Independent|GB
The Economist|GB
Daily Mail|GB
The Sun|GB
Middle East Eye|GB
CNN|US
CNBC|US
NBC;NBC News|US
CBS;CBS News|US
ABC;ABC News|US
MSNBC|US
Fox;Fox News|US
PBS|US
NPR;National Public Radio|US
C-SPAN|US
New York Times;The New York Times|US
Washington Post;The Washington Post|US
Wall Street Journal;The Wall Street Journal|US
Los Angeles Times|US
USA Today;USA TODAY|US
Boston Globe|US
Chicago Tribune|US
Politico;POLITICO|US
Huffington Post;HuffPost|US
BuzzFeed;BuzzFeed News|US
Breitbart;Breitbart News|US
Daily Beast|US
Time magazine|US
Newsweek|US
The New Yorker|US
Voice of America;VOA|US
Radio Free Europe;Radio Free Europe/Radio Liberty;RFE/RL|US
Radio Free Asia|US
Le Monde|FR
Le Figaro|FR
Time Warner|US
General Dynamics|US
Dow Jones|US
New York Stock Exchange;NYSE|US
Nasdaq;NASDAQ|US
France 24|FR
RFI;Radio France Internationale|FR
Der Spiegel;Spiegel|DE
Bild|DE
Die Welt|DE
Die Zeit|DE
Deutsche Welle;DW|DE
Frankfurter Allgemeine Zeitung|DE
Sueddeutsche Zeitung;Süddeutsche Zeitung|DE
ARD|DE
ZDF|DE
El Pais;El País|ES
El Mundo|ES
Corriere della Sera|IT
La Repubblica|IT
CBC|CA
Globe and Mail|CA
Toronto Star|CA
Sydney Morning Herald|AU
Times of India|IN
Hindustan Times|IN
The Hindu|IN
NDTV|IN
Press Trust of India;PTI (India)|IN
Dawn|PK
Geo TV|PK
Tolo News;TOLOnews;TOLO News|AF
Straits Times;The Straits Times|SG
Channel NewsAsia|SG
Bangkok Post|TH
Jakarta Post|ID
Antara|ID
Kyiv Independent|UA
Kyiv Post|UA
Ukrinform|UA
Suspilne|UA
Ukrainska Pravda|UA
Novaya Gazeta|RU
Meduza|LV
Kommersant|RU
Izvestia|RU
Pravda|RU
Premium Times|NG
Daily Nation|KE
Mail & Guardian|ZA
SABC|ZA
Sudan Tribune|SD
SUNA|SD
Wikinews|
Wikipedia|
WikiLeaks;Wikileaks|
Twitter|US
Facebook|US
YouTube|US
Google|US
Microsoft|US
Apple|US
Amazon|US
IBM|US
Intel|US
Netflix|US
Tesla|US
SpaceX|US
OpenAI|US
Boeing|US
Lockheed Martin|US
Raytheon|US
Northrop Grumman|US
General Electric;GE|US
General Motors;GM|US
Ford Motor|US
Chrysler|US
Exxon;ExxonMobil;Exxon Mobil|US
Chevron|US
Goldman Sachs|US
JPMorgan;J.P. Morgan;JP Morgan;JPMorgan Chase|US
Morgan Stanley|US
Merrill Lynch|US
Lehman Brothers|US
Salomon Brothers|US
Citigroup;Citibank|US
Bank of America|US
Wells Fargo|US
Moody's|US
Standard & Poor's;S&P|US
Fitch|US
Walmart;Wal-Mart|US
Coca-Cola|US
PepsiCo;Pepsi|US
McDonald's|US
AT&T|US
Airbus|
BP|GB
Shell;Royal Dutch Shell|GB
HSBC|GB
Barclays|GB
British Airways|GB
BAE Systems|GB
Rolls-Royce|GB
Vodafone|GB
Total;TotalEnergies|FR
Renault|FR
Air France|FR
Siemens|DE
Volkswagen;VW|DE
BMW|DE
Daimler|DE
Mercedes-Benz;Mercedes|DE
Deutsche Bank|DE
Lufthansa|DE
Deutsche Telekom|DE
Credit Suisse|CH
UBS|CH
Nestle;Nestlé|CH
Novartis|CH
Eni|IT
Fiat|IT
Ferrari|IT
Philips|NL
Ericsson|SE
Volvo|SE
Nokia|FI
Sony|JP
Toyota|JP
Honda|JP
Nissan|JP
Toshiba|JP
Hitachi|JP
Mitsubishi|JP
SoftBank|JP
Nomura|JP
Samsung;Samsung Electronics|KR
Hyundai|KR
LG|KR
Huawei|CN
Alibaba|CN
Tencent|CN
TikTok|CN
ByteDance|CN
Sinopec|CN
PetroChina|CN
CNOOC|CN
TSMC|TW
Foxconn|TW
Tata|IN
Air India|IN
Saudi Aramco;Aramco|SA
Qatar Airways|QA
QatarEnergy|QA
Maersk|DK
Nvidia|US
Anthropic|US
Instagram|US
Disney;Walt Disney Company;The Walt Disney Company|US
Spotify|SE
Uber|US
Airbnb|US
Pfizer|US
Moderna|US
AstraZeneca|GB
BlackRock|US
Glencore|CH
Sberbank|RU
Equinor|NO
Stellantis|NL
BASF|DE
Unilever|GB
Baidu|CN
Infosys|IN
Adani Group|IN
Embraer|BR
WhatsApp|US
Tumblr|US
Snapchat|US
Reddit|US
LinkedIn|US
Pinterest|US
Weibo|CN
WeChat|CN
Starlink|US
Palantir|US
Rheinmetall|DE
Transneft|RU
`
