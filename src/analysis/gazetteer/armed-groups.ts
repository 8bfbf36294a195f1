/**
 * Armed groups and movements, with the country where they mainly act.
 *
 * Source: UN Security Council consolidated list; UCDP Actor Dataset (names of non-state actors); own reading of newswire.
 * Row: first name (which makes the id) ; other names ; … | country.
 */
export const armedGroupRows = `
Islamic State;ISIS;ISIL;IS;Daesh;Da'esh;DAESH;Isis;Isil;Islamic State of Iraq and the Levant;Islamic State of Iraq and Levant;Islamic State of Iraq and Syria;Islamic State in Iraq and the Levant;Islamic State in Iraq and Syria;Islamic State of Iraq and al-Sham;Islamic States;Islamic State group;So-called Islamic State;ISIS/Daesh|
Islamic State Khorasan;Islamic State Khorasan Province;IS-K;ISIS-K;ISKP;Islamic State-Khorasan|AF
Islamic State West Africa Province;ISWAP|NG
al-Qaeda;Al-Qaeda;Al Qaeda;al Qaeda;al-Qaida;Al-Qaida;al Qaida;Al Qaida;Qaeda;Al Qa'eda;al-Qa'ida;Al-Qa'ida;al Qa'ida;AQ|
al-Qaeda in the Arabian Peninsula;Al-Qaeda in the Arabian Peninsula;al Qaeda in the Arabian Peninsula;AQAP|YE
al-Qaeda in the Islamic Maghreb;Al-Qaeda in the Islamic Maghreb;AQIM|
al-Qaeda in Iraq;Al-Qaeda in Iraq;al-Qaida in Iraq;AQI|IQ
Jabhat al-Nusra;al-Nusra Front;Al-Nusra Front;Nusra Front;al-Nusra;Al-Nusra;Nusra;Al Nusra;Jabhat Fateh al-Sham;Jabhat Fatah al-Sham|SY
Hayat Tahrir al-Sham;HTS|SY
Ahrar al-Sham|SY
Jaish al-Islam;Jaysh al-Islam|SY
Free Syrian Army;FSA|SY
Syrian National Army;SNA|SY
YPG;People's Protection Units;Y.P.G.|SY
YPJ;Women's Protection Units|SY
PKK;Kurdistan Workers' Party;Kurdistan Workers Party;P.K.K.|TR
Hezbollah;Hizbollah;Hizbullah;Hezbullah;Hizballah;Lebanese Hezbollah|LB
Kataib Hezbollah;Kata'ib Hezbollah;Kataib Hizbollah|IQ
Asaib Ahl al-Haq;Asa'ib Ahl al-Haq|IQ
Harakat Hezbollah al-Nujaba;Harakat al-Nujaba|IQ
Mahdi Army|IQ
Islamic Resistance in Iraq|IQ
Naqshbandi Army|IQ
Ansar al-Islam|IQ
Hamas;Islamic Resistance Movement|PS
Qassam Brigades;Al-Qassam Brigades;al-Qassam Brigades;Izz ad-Din al-Qassam Brigades|PS
Palestinian Islamic Jihad;Islamic Jihad;PIJ|PS
Fatah|PS
Popular Front for the Liberation of Palestine;PFLP|PS
Al-Aqsa Martyrs Brigades;al-Aqsa Martyrs' Brigades|PS
Houthis;Huthis;Houthi;Huthi;Ansar Allah;Ansarullah;Houthi movement|YE
Taliban;Taleban;the Taliban;Afghan Taliban|AF
Tehrik-i-Taliban Pakistan;Tehreek-e-Taliban Pakistan;TTP;Pakistani Taliban|PK
Haqqani network;Haqqani Network|AF
Northern Alliance|AF
Lashkar-e-Taiba;LeT|PK
Jaish-e-Mohammed;Jaish-e-Mohammad|PK
Balochistan Liberation Army;Baloch Liberation Army;BLA|PK
Jundallah|IR
Mujahedin-e Khalq;Mujahideen-e-Khalq;MEK|IR
Jaish al-Adl|IR
Boko Haram|NG
al-Shabaab;Al-Shabaab;Al Shabaab;al Shabaab;al-Shabab;Al-Shabab;Al Shabab;Shabaab;Shabab|SO
Lord's Resistance Army;LRA|UG
Allied Democratic Forces;ADF|CD
M23;March 23 Movement|CD
FDLR;Democratic Forces for the Liberation of Rwanda|CD
CODECO|CD
Rapid Support Forces;RSF|SD
Janjaweed|SD
Justice and Equality Movement;JEM|SD
Sudan Liberation Army;SLA|SD
Sudan People's Liberation Movement;SPLM|SD
SPLM-N;Sudan People's Liberation Movement-North|SD
SPLA;Sudan People's Liberation Army|SS
SPLM-IO|SS
Tigray People's Liberation Front;TPLF|ET
Oromo Liberation Army;OLA|ET
Fano|ET
JNIM;Jama'at Nasr al-Islam wal Muslimin;Group for the Support of Islam and Muslims;Jamaat Nusrat al-Islam wal-Muslimin|ML
Ansar Dine|ML
MNLA;National Movement for the Liberation of Azawad|ML
Wagner Group;Wagner;Africa Corps;Wagner PMC|RU
Seleka;Séléka|CF
anti-balaka;Anti-Balaka|CF
Coalition of Patriots for Change;CPC (CAR)|CF
Renamo;RENAMO|MZ
UNITA|AO
Polisario Front;Polisario|EH
Ansar al-Sharia|LY
FARC;Revolutionary Armed Forces of Colombia|CO
ELN;National Liberation Army|CO
AUC;United Self-Defense Forces of Colombia|CO
Shining Path;Sendero Luminoso|PE
Tupac Amaru Revolutionary Movement;MRTA;Tupac Amaru|PE
Zapatistas;EZLN;Zapatista National Liberation Army|MX
Sinaloa Cartel;Sinaloa cartel|MX
Jalisco New Generation Cartel;CJNG|MX
Tren de Aragua|VE
Contras|NI
Khmer Rouge|KH
Liberation Tigers of Tamil Eelam;LTTE;Tamil Tigers;Tamil Tiger|LK
Abu Sayyaf|PH
Moro Islamic Liberation Front;MILF|PH
Moro National Liberation Front;MNLF|PH
New People's Army;NPA|PH
Jemaah Islamiyah;JI|ID
Free Papua Movement;OPM|ID
Arakan Army|MM
Karen National Union;KNU|MM
Karen National Liberation Army;KNLA|MM
Kachin Independence Army;KIA|MM
People's Defence Force;PDF|MM
Naxalites|IN
Hizbul Mujahideen|IN
Irish Republican Army;IRA;I.R.A.;Real IRA;Provisional IRA|GB
Ulster Volunteer Force;UVF|GB
ETA;Basque Homeland and Freedom|ES
Red Brigades|IT
Red Army Faction|DE
Kosovo Liberation Army;KLA|XK
Bosnian Serb Army|BA
Azov Battalion;Azov Regiment;Azov Brigade|UA
Donetsk People's Republic;DPR|UA
Luhansk People's Republic;Lugansk People's Republic;LPR|UA
Right Sector|UA
Tonton Macoute|HT
G9;Viv Ansanm|HT
Ku Klux Klan;KKK|US
Proud Boys|US
Oath Keepers|US
shabiha|SY
Grey Wolves|TR
Armed Islamic Group;GIA|DZ
Islamic Salvation Front;FIS|DZ
South Lebanon Army|LB
`
