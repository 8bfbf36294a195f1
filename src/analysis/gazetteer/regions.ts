/**
 * Places beyond the table of countries and the list of cities: continents, seas, rivers, mountains, provinces, smaller
 * towns in the news, with their country where there is one.
 *
 * Source: own knowledge; GeoNames and Natural Earth for spellings.
 */
export const regionRows = `
|Africa;Asia;Europe;North America;South America;Latin America;Central America;Oceania;Antarctica;Eurasia;Australasia
|Middle East;Near East;Far East;North Africa;West Africa;East Africa;Central Africa;Southern Africa;Sub-Saharan Africa;sub-Saharan Africa;Horn of Africa;Sahel;Sahara;Maghreb;Levant;Mesopotamia;Arabia;Arabian Peninsula;Gulf;Persian Gulf;Arabian Gulf
|Eastern Europe;Western Europe;Central Europe;Southern Europe;Northern Europe;Balkans;Baltics;Baltic;Scandinavia;Benelux;Iberia;Caucasus;North Caucasus;South Caucasus;Transcaucasia;Central Asia;South Asia;Southeast Asia;South-East Asia;East Asia;West Asia;Northeast Asia;Asia-Pacific;Asia Pacific;Indo-Pacific;Caribbean;West Indies;Polynesia;Melanesia;Arctic;Antarctic;Western Hemisphere
|Pacific;Atlantic;Pacific Ocean;Atlantic Ocean;Indian Ocean;Arctic Ocean;Southern Ocean;Mediterranean;Mediterranean Sea;Black Sea;Caspian Sea;Caspian;Red Sea;Dead Sea;Baltic Sea;North Sea;Adriatic;Adriatic Sea;Aegean;Aegean Sea;Arabian Sea;South China Sea;East China Sea;Yellow Sea;Sea of Japan;Sea of Azov;Sea of Marmara;Barents Sea;Bering Sea;Bering Strait;Coral Sea;Tasman Sea;Irish Sea;English Channel;Channel Islands;Bay of Bengal;Gulf of Mexico;Gulf of Aden;Gulf of Oman;Gulf of Guinea;Gulf of Finland;Gulf of Thailand;Gulf of Aqaba;Hudson Bay;Bay of Biscay;Sea of Galilee;Sea of Okhotsk
|Strait of Hormuz;Straits of Hormuz;Hormuz;Bab el-Mandeb;Bab al-Mandab;Bosphorus;Bosporus;Dardanelles;Taiwan Strait;Strait of Malacca;Malacca Strait;Strait of Gibraltar;Suez Canal;Suez;Panama Canal;Kerch Strait;Torres Strait
|Nile;Blue Nile;White Nile;Euphrates;Tigris;Jordan River;Jordan Valley;River Jordan;Danube;Rhine;Seine;Thames;Volga;Dnieper;Dnipro River;Dniester;Don River;Amazon River;Congo River;Niger River;Niger Delta;Zambezi;Indus;Ganges;Brahmaputra;Mekong;Yangtze;Yellow River;Mississippi River;Missouri River;Rio Grande;Colorado River;Potomac;Hudson River;Hudson;Orontes;Litani;Litani River;Yalu;Tumen;Amur
|Alps;Andes;Himalayas;Himalaya;Hindu Kush;Karakoram;Pyrenees;Urals;Ural Mountains;Rockies;Rocky Mountains;Appalachians;Carpathians;Atlas Mountains;Mount Everest;Everest;Kilimanjaro;Mount Kilimanjaro;Mont Blanc;Mount Fuji;Mount Sinai;Mount Hermon;Mount Sinjar;Qandil;Qandil Mountains;Siberia;Gobi;Gobi Desert;Sinai;Sinai Peninsula;Kalahari;Patagonia;Amazon rainforest;Great Lakes;Lake Chad;Lake Victoria;Lake Tanganyika;Lake Kivu;Lake Geneva;Lake Baikal;Lake Michigan;Crimean Peninsula;Korean Peninsula;Korean peninsula;Balkan Peninsula;Iberian Peninsula;Kola Peninsula;Kamchatka;Scandinavian Peninsula
|Golan Heights;Golan;Kashmir;Jammu and Kashmir;Jammu;Kurdistan;Punjab;Bengal;Transnistria;Trans-Dniester;Nagorno-Karabakh;Karabakh;Abkhazia;South Ossetia;North Ossetia;Yugoslavia;former Yugoslavia;Soviet Union;USSR;U.S.S.R.;Czechoslovakia;East Germany;West Germany;Ottoman Empire;Prussia;Gaul;Roman Empire;Byzantium;Persia;Austria-Hungary;British Empire;Russian Empire;Rhodesia;Tanganyika;Zanzibar
PS|West Bank;Gaza;Gaza Strip;Gaza City;Hebron;Jenin;Nablus;Ramallah;Bethlehem;Jericho;Tulkarm;Qalqilya;Rafah;Khan Younis;Khan Yunis;Deir al-Balah;Jabalia;Jabaliya;Beit Hanoun;Beit Lahia;Nuseirat;East Jerusalem;Philadelphi Corridor;Netzarim;Netzarim Corridor;Kerem Shalom;Shati
IL|Jerusalem;Tel Aviv;Haifa;Eilat;Galilee;Negev;Ashkelon;Ashdod;Sderot;Beersheba;Beer Sheva;Nazareth;Tiberias;Metula;Kiryat Shmona;Dimona;Acre;West Jerusalem;Judea;Samaria;Temple Mount;Western Wall
IQ|Iraqi Kurdistan;Iraqi Kurdistan Region;Kurdistan Region;Kurdistan region;Mosul;Basra;Kirkuk;Erbil;Arbil;Irbil;Sulaymaniyah;Sulaimaniya;Sulaimaniyah;Dohuk;Duhok;Najaf;Karbala;Kerbala;Fallujah;Falluja;Ramadi;Tikrit;Samarra;Baquba;Baqubah;Nineveh;Ninewa;Nineveh Plains;Anbar;Al Anbar;al-Anbar;Diyala;Salahuddin;Salah ad-Din;Saladin;Babil;Dhi Qar;Maysan;Muthanna;Wasit;Sinjar;Tal Afar;Tall Afar;Qayyarah;Qayyara;Hawija;Hit;Heet;Haditha;Rutba;Rutbah;Al Qaim;Qaim;al-Qaim;Baiji;Bayji;Makhmur;Makhmour;Amerli;Amirli;Jurf al-Sakhar;Abu Ghraib;Taji;Balad;Habbaniyah;Hammam al-Alil;Bashiqa;Qaraqosh;Zakho;Halabja;Sadr City;Umm Qasr;Kufa;Nasiriyah;Nasiriya;Kisik;Sultan Abdallah;Ain al-Asad;Al Asad;Al-Asad;Tuz Khurmatu;Tal Kayf;Bartella;Mosul Dam;Mosul dam;Qayyarah West;Al Huwayjah;Rawah;Rawa;Al Baghdadi;Baghdadi;Sunni Triangle
SY|Aleppo;Homs;Hama;Idlib;Idleb;Latakia;Lattakia;Tartus;Tartous;Raqqa;Raqqah;Ar Raqqah;Ar-Raqqah;al-Raqqa;Deir ez-Zor;Deir al-Zor;Deir Ezzor;Dayr az Zawr;Deir Ez Zor;Deir Az Zor;Hasakah;Hasaka;Al Hasakah;al-Hasakah;Hasakeh;Qamishli;Kobani;Kobane;Ayn al-Arab;Manbij;al-Bab;Al Bab;Al-Bab;Jarablus;Azaz;Afrin;Mar'a;Marea;Mara;Palmyra;Tadmur;Tadmor;Daraa;Deraa;Dara'a;Sweida;Suwayda;As-Suwayda;Quneitra;Ghouta;Eastern Ghouta;East Ghouta;Douma;Duma (Syria);Darayya;Daraya;Madaya;Zabadani;Kefraya;Fua;Foua;al-Fuah;Maarat al-Numan;Khan Sheikhoun;Saraqeb;Jisr al-Shughour;Ain Issa;Ayn Issa;Ayn Isa;Tabqa;Tabqah;Tal Abyad;Tell Abyad;Ras al-Ain;Ras al-Ayn;Abu Kamal;Albu Kamal;Al Bukamal;Mayadin;Shaddadi;Ash Shaddadi;Al Shadaddi;Shadadi;Al Hawl;al-Hol;al-Hawl;Dayr Az Zawr;Sukhnah;Yarmouk;Wadi Barada;Ghab;Qalamoun;Rojava;Al-Tanf;al-Tanf;At Tanf;Tanf;Dabiq;Washiyah;Tiyas;Shayrat;Hmeimim;Khmeimim;Sarmada;Atareb;Saydnaya;Sednaya;Jableh;Baniyas;Moadamiya;Jobar
IR|Natanz;Fordow;Fordo;Bushehr;Isfahan;Esfahan;Shiraz;Tabriz;Mashhad;Qom;Arak;Ahvaz;Ahwaz;Abadan;Khuzestan;Sistan-Baluchestan;Sistan and Baluchestan;Kermanshah;Kerman;Bandar Abbas;Chabahar;Kharg Island;Parchin;Qeshm;Evin;Evin Prison;Yazd;Zahedan
TR|Istanbul;Izmir;Adana;Diyarbakir;Gaziantep;Hatay;Antalya;Incirlik;Sanliurfa;Kilis;Mardin;Sirnak;Van;Trabzon;Bursa;Bodrum;Kayseri;Konya;Anatolia;Cizre;Suruc;Malatya;Marmaris
LB|Sidon;Tyre;Bekaa;Bekaa Valley;Baalbek;Dahiyeh;Dahiya;Arsal;Nabatieh;Byblos;Zahle;Naqoura;Shatila;Sabra;Ain al-Hilweh;Beqaa
JO|Zarqa;Irbid;Aqaba;Mafraq;Zaatari;Petra
EG|Alexandria;Giza;Port Said;Luxor;Aswan;Ismailia;Sharm el-Sheikh;Sharm al-Sheikh;El Arish;al-Arish;Tahrir Square;Upper Egypt;Asyut;Assiut
LY|Benghazi;Misrata;Sirte;Tobruk;Derna;Sabha;Zawiya;Zintan;Fezzan;Cyrenaica;Tripolitania;Ajdabiya;Bani Walid
YE|Aden;Hodeidah;Hodeida;Hudaydah;Taiz;Taez;Marib;Ma'rib;Saada;Sadaa;Mukalla;Hadramawt;Hadhramaut;Shabwa;Abyan;Ibb;Socotra;Lahj;Dhamar
SA|Jeddah;Mecca;Medina;Dhahran;Khobar;Neom;Najran;Jizan;Jazan;Taif;Dammam;Abqaiq;Yanbu
SD|Darfur;North Darfur;South Darfur;West Darfur;Central Darfur;East Darfur;Omdurman;El Fasher;al-Fashir;El-Fasher;Al-Fashir;Nyala;El Geneina;Geneina;Port Sudan;Kordofan;South Kordofan;North Kordofan;West Kordofan;Blue Nile state;Gezira;Al Jazirah;El Obeid;al-Obeid;Wad Madani;Sennar;Kassala;Gedaref;Zamzam;Abyei;Bahri;Khartoum North
SS|Bor;Bentiu;Malakal;Jonglei;Upper Nile;Unity State;Equatoria;Wau;Yambio
ET|Tigray;Mekelle;Amhara;Oromia;Afar;Ogaden;Axum;Lalibela;Gondar;Bahir Dar;Gambella
SO|Somaliland;Puntland;Jubaland;Kismayo;Kismayu;Baidoa;Galkayo;Hargeisa;Bosaso;Beledweyne
KE|Mombasa;Garissa;Kisumu;Eldoret;Nakuru;Lamu;Dadaab;Kakuma;Rift Valley
NG|Lagos;Kano;Borno;Maiduguri;Kaduna;Port Harcourt;Chibok;Zamfara;Katsina;Sokoto;Adamawa;Yobe;Benue;Biafra;Ibadan;Jos;Enugu;Rivers State;Plateau State;Sambisa Forest
ML|Timbuktu;Gao;Kidal;Mopti;Menaka;Kayes;Sikasso;Segou;Azawad;Farabougou
BF|Bobo-Dioulasso;Djibo;Dori;Ouahigouya
NE|Agadez;Diffa;Tillaberi;Zinder;Tahoua;Maradi
CD|Goma;Bukavu;Kivu;North Kivu;South Kivu;Ituri;Katanga;Lubumbashi;Kisangani;Beni;Bunia;Kasai;Uvira;Butembo;Mbandaka
MZ|Cabo Delgado;Beira;Pemba;Palma;Nampula;Tete
ZA|Johannesburg;Durban;Soweto;KwaZulu-Natal;Gauteng;Eastern Cape;Western Cape;Northern Cape;Free State;Limpopo;Mpumalanga;Transvaal;Port Elizabeth;Marikana;Sharpeville;Natal;Robben Island
TZ|Dar es Salaam;Arusha;Zanzibar;Dodoma
UA|Crimea;Donbas;Donbass;Donetsk;Luhansk;Lugansk;Kharkiv;Kharkov;Odesa;Odessa;Lviv;Mariupol;Kherson;Zaporizhzhia;Zaporizhia;Dnipro;Dnipropetrovsk;Mykolaiv;Sumy;Chernihiv;Poltava;Bakhmut;Avdiivka;Pokrovsk;Chasiv Yar;Bucha;Irpin;Izium;Kupiansk;Sloviansk;Slovyansk;Kramatorsk;Sevastopol;Simferopol;Yalta;Vuhledar;Lyman;Toretsk;Melitopol;Berdiansk;Enerhodar;Chernobyl;Chornobyl;Zhytomyr;Vinnytsia;Ivano-Frankivsk;Uzhhorod;Snake Island;Zakarpattia;Robotyne;Krynky;Debaltseve;Ilovaisk;Kryvyi Rih;Novorossiya
RU|St. Petersburg;St Petersburg;Saint Petersburg;Leningrad;Stalingrad;Volgograd;Chechnya;Grozny;Dagestan;Ingushetia;Tatarstan;Kursk;Belgorod;Bryansk;Rostov;Rostov-on-Don;Voronezh;Sochi;Vladivostok;Kaliningrad;Murmansk;Novosibirsk;Yekaterinburg;Chelyabinsk;Samara;Kazan;Nizhny Novgorod;Sakhalin;Kuril Islands;Kurils;Engels;Taganrog;Novorossiysk;Krasnodar;Makhachkala;Beslan;Red Square;Siberia;Tatarstan;Karelia;Severodvinsk;Sudzha;Lipetsk;Tula;Omsk;Perm;Ufa;Saratov
GE|Tbilisi;Batumi;Gori;Tskhinvali;Sukhumi;Poti;Adjara
AM|Yerevan;Gyumri;Syunik
AZ|Nakhchivan;Stepanakert;Khankendi;Shusha;Lachin
KZ|Almaty;Baikonur;Semipalatinsk;Aktau;Karaganda
AF|Kandahar;Herat;Jalalabad;Mazar-i-Sharif;Mazar-e-Sharif;Kunduz;Helmand;Lashkar Gah;Ghazni;Nangarhar;Kunar;Paktia;Paktika;Khost;Badakhshan;Bamiyan;Bagram;Panjshir;Zabul;Uruzgan;Wardak;Logar;Laghman;Farah;Nimroz;Tora Bora;Baghlan;Faryab
PK|Karachi;Lahore;Peshawar;Quetta;Rawalpindi;Faisalabad;Multan;Waziristan;North Waziristan;South Waziristan;Khyber Pakhtunkhwa;Khyber;Balochistan;Baluchistan;Sindh;Swat;Swat Valley;Abbottabad;Gwadar;Azad Kashmir;Gilgit-Baltistan;Torkham;Chaman;Bajaur;Sialkot;Muzaffarabad
IN|Delhi;Mumbai;Bombay;Kolkata;Calcutta;Chennai;Madras;Bangalore;Bengaluru;Hyderabad;Ahmedabad;Pune;Jaipur;Lucknow;Kanpur;Srinagar;Ladakh;Gujarat;Maharashtra;Uttar Pradesh;Bihar;Rajasthan;Tamil Nadu;Kerala;Karnataka;Andhra Pradesh;Telangana;Odisha;Orissa;Assam;Manipur;Nagaland;Mizoram;Tripura;Meghalaya;Sikkim;Arunachal Pradesh;Madhya Pradesh;Chhattisgarh;Jharkhand;Haryana;Himachal Pradesh;Uttarakhand;West Bengal;Goa;Pahalgam;Amritsar;Ayodhya;Varanasi;Mohali;Chandigarh;Cuttack;Indore;Nagpur;Agra;Kargil;Pulwama
BD|Chittagong;Cox's Bazar;Sylhet;Rajshahi;Khulna
LK|Jaffna;Kandy;Trincomalee;Galle;Batticaloa;Vavuniya
NP|Pokhara;Lalitpur
MM|Yangon;Rangoon;Mandalay;Rakhine;Kachin;Chin State;Sagaing;Kayah;Karen State;Shan State;Rakhine State;Kachin State;Myawaddy;Lashio;Sittwe;Bago
TH|Chiang Mai;Phuket;Pattaya;Pattani;Mae Sot;Hua Hin
KH|Siem Reap;Angkor Wat;Battambang;Sihanoukville;Preah Vihear
VN|Ho Chi Minh City;Saigon;Da Nang;Danang;Hue;Haiphong;Cam Ranh Bay
PH|Mindanao;Luzon;Visayas;Cebu;Davao;Quezon City;Marawi;Palawan;Scarborough Shoal;Second Thomas Shoal;Subic Bay;Jolo;Basilan;Zamboanga;Sulu;Tacloban;Baguio
ID|Bali;Java;Sumatra;Borneo;Sulawesi;Aceh;Papua;West Papua;Irian Jaya;Kalimantan;Surabaya;Bandung;Medan;Lombok;Maluku;Ambon;Timor;West Timor;Denpasar;Yogyakarta
MY|Penang;Sabah;Sarawak;Johor;Johor Bahru;Selangor;Malacca;Ipoh
CN|Shanghai;Tibet;Xinjiang;Guangdong;Guangzhou;Canton;Shenzhen;Wuhan;Hubei;Hunan;Sichuan;Chengdu;Chongqing;Tianjin;Nanjing;Hangzhou;Zhejiang;Jiangsu;Fujian;Hainan;Yunnan;Guangxi;Guizhou;Henan;Hebei;Shandong;Shanxi;Shaanxi;Xi'an;Gansu;Qinghai;Inner Mongolia;Ningxia;Heilongjiang;Harbin;Jilin;Liaoning;Dalian;Shenyang;Urumqi;Kashgar;Lhasa;Xiamen;Qingdao;Jiangxi;Anhui;Manchuria;Tiananmen Square;Tiananmen;Great Wall;Macau;Zhuhai;Kowloon;Spratly Islands;Spratlys;Paracel Islands;Paracels;Mischief Reef;Fiery Cross Reef
TW|Taipei;Kaohsiung;Taichung;Tainan;Hsinchu;Kinmen;Quemoy;Matsu;Penghu;Hualien
JP|Osaka;Kyoto;Nagoya;Yokohama;Hiroshima;Nagasaki;Fukushima;Sapporo;Kobe;Okinawa;Hokkaido;Honshu;Kyushu;Shikoku;Senkaku Islands;Senkakus;Fukuoka;Sendai;Nagano;Iwo Jima;Narita;Futenma
KR|Busan;Pusan;Incheon;Inchon;Daegu;Taegu;Gwangju;Kwangju;Jeju;Cheju;Panmunjom;Pyeongtaek;Ulsan;Suwon;Gangnam;Yeonpyeong;Dokdo
KP|Yongbyon;Sinuiju;Kaesong;Punggye-ri;Wonsan;Hamhung
AU|Sydney;Melbourne;Brisbane;Perth;Adelaide;Hobart;Darwin;Canberra;New South Wales;NSW;Queensland;Victoria;Tasmania;Western Australia;South Australia;Northern Territory;Gold Coast;Cairns;Newcastle;Alice Springs;Pine Gap;Great Barrier Reef;Port Arthur
NZ|Auckland;Christchurch;Wellington;Dunedin;Hamilton;Queenstown;Napier;Rotorua
GB|England;Scotland;Wales;Northern Ireland;Ulster;Cornwall;Yorkshire;Kent;Essex;Sussex;Surrey;Lancashire;Devon;Dorset;Norfolk;Suffolk;Cumbria;Birmingham;Manchester;Liverpool;Leeds;Sheffield;Bristol;Newcastle;Nottingham;Leicester;Edinburgh;Glasgow;Aberdeen;Dundee;Cardiff;Swansea;Belfast;Derry;Londonderry;Oxford;Cambridge;Southampton;Portsmouth;Plymouth;Brighton;Bath;York;Durham;Sunderland;Middlesbrough;Coventry;Bournemouth;Exeter;Norwich;Salisbury;Dover;Heathrow;Gatwick;Stansted;Wimbledon;Wembley;Old Trafford;Headingley;Edgbaston;Trent Bridge;Ascot;Aintree;Newmarket;Doncaster;Hyde Park;Trafalgar Square;Shetland;Orkney;Hebrides;Isle of Wight;Midlands;Bradford;Wolverhampton;Stoke;Derby;Hull;Blackpool;Preston;Bolton;Blackburn;Wigan;Chelmsford;Canterbury;Worcester;Gloucester;Cheltenham;Hampshire;Somerset;Wiltshire;Gloucestershire;Worcestershire;Warwickshire;Leicestershire;Nottinghamshire;Derbyshire;Northamptonshire;Middlesex;Glamorgan;Faslane;Lockerbie;Dunblane;Canary Wharf
IE|Cork;Galway;Limerick;Waterford;Donegal;Kerry;Kildare;Shannon
FR|Marseille;Marseilles;Lyon;Lyons;Toulouse;Nice;Nantes;Strasbourg;Bordeaux;Lille;Rennes;Reims;Grenoble;Cannes;Calais;Normandy;Brittany;Corsica;Provence;Alsace;Lorraine;Versailles;Le Havre;Le Mans;Metz;Nancy;Auxerre;Lens;Montpellier;Monaco;Bastia;Guingamp;Caen;Brest;Champs-Elysees;Champs-Élysées;Notre-Dame;Notre Dame;Roland Garros;Burgundy;Picardy;Riviera;French Riviera;Saint-Denis
DE|Bavaria;Saxony;Hesse;Brandenburg;Thuringia;North Rhine-Westphalia;Baden-Wuerttemberg;Baden-Württemberg;Lower Saxony;Schleswig-Holstein;Rhineland-Palatinate;Saarland;Hamburg;Munich;Cologne;Frankfurt;Stuttgart;Duesseldorf;Düsseldorf;Dusseldorf;Dortmund;Essen;Leipzig;Bremen;Dresden;Hanover;Hannover;Nuremberg;Bonn;Karlsruhe;Ramstein;Wiesbaden;Potsdam;Rostock;Leverkusen;Moenchengladbach;Mönchengladbach;Ruhr;Bochum;Duisburg;Bielefeld;Freiburg;Kaiserslautern;Wolfsburg;Schalke
AT|Salzburg;Innsbruck;Graz;Linz;Tyrol;Carinthia;Styria;Klagenfurt
CH|Geneva;Zurich;Zürich;Basel;Lausanne;Davos;Lucerne;Lugano;St. Gallen;St. Moritz;Bern;Neuchatel;Ticino
IT|Milan;Turin;Naples;Florence;Venice;Genoa;Bologna;Palermo;Bari;Sicily;Sardinia;Tuscany;Lombardy;Lampedusa;Calabria;Verona;Parma;Piacenza;Udine;Perugia;Cagliari;Trieste;Padua;Reggio Emilia;Bergamo;Vicenza;Brescia;Siena;Pisa;Imola;Monza;Sigonella;Aviano;Veneto;Piedmont;Umbria;Apulia;Puglia;San Siro;Catania;Messina
ES|Barcelona;Catalonia;Basque Country;Basque country;Andalusia;Galicia;Valencia;Seville;Sevilla;Bilbao;Zaragoza;Malaga;San Sebastian;Majorca;Mallorca;Ibiza;Canary Islands;Canaries;Tenerife;Las Palmas;Ceuta;Melilla;Pamplona;Vigo;Oviedo;Gijon;Valladolid;Santander;La Coruna;Navarre;Asturias;Castile;Aragon;Balearic Islands
PT|Porto;Azores;Madeira;Algarve;Braga;Coimbra;Guimaraes;Faro
NL|The Hague;Hague;Rotterdam;Eindhoven;Utrecht;Groningen;Maastricht;Arnhem;Nijmegen;Breda;Tilburg;Schiphol
BE|Antwerp;Ghent;Liege;Bruges;Flanders;Wallonia;Charleroi;Molenbeek;Zeebrugge;Namur;Ostend;Mons;Spa
DK|Aarhus;Odense;Jutland;Bornholm;Aalborg
SE|Gothenburg;Malmo;Malmö;Gotland;Uppsala;Lund;Kiruna;Karlskrona
NO|Bergen;Trondheim;Stavanger;Tromso;Tromsø;Utoya;Lillehammer;Kirkenes
FI|Espoo;Tampere;Turku;Lapland;Karelia;Lahti;Aland;Oulu
PL|Krakow;Kraków;Cracow;Gdansk;Gdańsk;Lodz;Łódź;Wroclaw;Poznan;Lublin;Szczecin;Katowice;Rzeszow;Auschwitz;Silesia;Bialystok;Zakopane
CZ|Brno;Ostrava;Bohemia;Moravia;Pilsen;Plzen
HU|Debrecen;Szeged;Pecs;Gyor
RO|Transylvania;Cluj;Timisoara;Constanta;Iasi;Brasov;Deveselu
BG|Plovdiv;Varna;Burgas
GR|Thessaloniki;Salonika;Piraeus;Crete;Lesbos;Lesvos;Rhodes;Corfu;Samos;Chios;Kos;Macedonia (Greece);Peloponnese;Olympia;Patras
CY|Limassol;Larnaca;Paphos;Akrotiri;Dhekelia;Famagusta;Northern Cyprus
RS|Vojvodina;Novi Sad;Nis;Presevo;Sandzak
BA|Republika Srpska;Srebrenica;Mostar;Banja Luka;Tuzla;Bihac;Brcko;Gorazde;Zenica;Dayton (Bosnia);Pale;Herzegovina
XK|Mitrovica;Prizren;Pec;Gjakova
HR|Split;Dubrovnik;Vukovar;Rijeka;Osijek;Dalmatia;Krajina;Slavonia;Eastern Slavonia;Istria;Knin
SI|Maribor;Bled;Koper
BY|Brest;Grodno;Vitebsk;Gomel;Mogilev
LT|Kaunas;Klaipeda;Suwalki Gap
LV|Daugavpils;Jurmala
EE|Tartu;Narva
MD|Tiraspol;Gagauzia;Balti
US|New York;New York City;NYC;Los Angeles;L.A.;LA;Chicago;Houston;Philadelphia;Phoenix;San Antonio;San Diego;Dallas;San Jose;Austin;San Francisco;Indianapolis;Columbus;Fort Worth;Charlotte;Seattle;Denver;Boston;El Paso;Detroit;Nashville;Memphis;Portland;Oklahoma City;Las Vegas;Louisville;Baltimore;Milwaukee;Albuquerque;Tucson;Fresno;Sacramento;Kansas City;Atlanta;Miami;Oakland;Minneapolis;Tulsa;Cleveland;New Orleans;Tampa;Honolulu;Anaheim;Cincinnati;Pittsburgh;St. Louis;St Louis;Buffalo;Anchorage;Orlando;Newark;Jersey City;Toledo;Madison;Des Moines;Salt Lake City;Birmingham;Rochester;Richmond;Baton Rouge;Hartford;Little Rock;Providence;Knoxville;Charleston;Savannah;Annapolis;Albany;Trenton;Harrisburg;Springfield;Lansing;Topeka;Jefferson City;Boise;Helena;Cheyenne;Pierre;Bismarck;Juneau;Olympia;Salem;Santa Fe;Montgomery;Tallahassee;Jackson;Raleigh;Columbia;Concord;Montpelier;Augusta;Dover;Queens;Brooklyn;Manhattan;Bronx;the Bronx;Staten Island;Harlem;Long Island;Hollywood;Beverly Hills;Silicon Valley;Palo Alto;Mountain View;Cupertino;Redmond;Ferguson;Charlottesville;Flint;Newtown;Sandy Hook;Parkland;Uvalde;Waco;Roswell;Pearl Harbor;Ground Zero;Times Square;Central Park;Washington, D.C.;Washington D.C.;Washington DC;D.C.;DC;District of Columbia;Camp David;Mar-a-Lago;Guantanamo;Guantanamo Bay;Fort Bragg;Fort Hood;Norfolk;Quantico;Langley;Arlington;Cape Canaveral;Cape Kennedy;Virginia Beach;Woodbridge;Evansville;Key West;Palm Beach;West Palm Beach;Fort Lauderdale;St. Petersburg;St. Paul;Green Bay;Ann Arbor;Dayton;Akron;Canton;Youngstown;Scranton;Allentown;Bethlehem;Erie;Gettysburg;Cedar Rapids;Davenport;Dubuque;Iowa City;Sioux City;Council Bluffs;Manchester;Nashua;Grand Rapids;Omaha;Lincoln;Wichita;Tempe;Mesa;Scottsdale;Reno;Spokane;Tacoma;Long Beach;Santa Monica;Malibu;San Bernardino;Orange County;Lexington;Chattanooga;Mobile;Fort Collins;Aspen;Colorado Springs;Boulder;Martha's Vineyard;Nantucket;Cape Cod;Hamptons;Rust Belt;Midwest;Deep South;Bay Area;New England;East Coast;West Coast;Sun Belt;Great Plains;Mason-Dixon
US|Alabama;Alaska;Arizona;Arkansas;California;Colorado;Connecticut;Delaware;Florida;Hawaii;Idaho;Illinois;Indiana;Iowa;Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts;Michigan;Minnesota;Mississippi;Missouri;Montana;Nebraska;Nevada;New Hampshire;New Jersey;New Mexico;North Carolina;North Dakota;Ohio;Oklahoma;Oregon;Pennsylvania;Rhode Island;South Carolina;South Dakota;Tennessee;Texas;Utah;Vermont;Virginia;Washington state;Washington State;West Virginia;Wisconsin;Wyoming;Carolinas;Dakotas;Calif.;Fla.;Tex.;Pa.;Mass.;Va.;Conn.;Ariz.;N.Y.;N.J.;N.C.;S.C.;N.H.;N.M.;R.I.;W.Va.;Md.;Ill.;Ohio;Mich.;Minn.;Wis.;Tenn.;Ky.;Ga.;Ala.;La.;Okla.;Colo.;Nev.;Ore.;Wash.;Neb.;Kan.;Ark.;Del.
CA|Toronto;Montreal;Vancouver;Calgary;Edmonton;Winnipeg;Quebec City;Quebec;Ontario;British Columbia;Alberta;Manitoba;Saskatchewan;Nova Scotia;New Brunswick;Newfoundland;Prince Edward Island;Yukon;Nunavut;Northwest Territories;Labrador;Halifax;Victoria;Regina;Kananaskis;Banff;Niagara Falls;Niagara;Mississauga;Newfoundland and Labrador
MX|Guadalajara;Monterrey;Tijuana;Ciudad Juarez;Ciudad Juárez;Cancun;Cancún;Acapulco;Chiapas;Oaxaca;Sinaloa;Culiacan;Michoacan;Guerrero;Veracruz;Yucatan;Sonora;Jalisco;Baja California;Tamaulipas;Chihuahua;Puebla;Nuevo Laredo
CU|Guantánamo;Santiago de Cuba;Varadero
BR|Rio de Janeiro;Rio;São Paulo;Sao Paulo;Salvador;Recife;Fortaleza;Belo Horizonte;Manaus;Amazonas;Curitiba;Porto Alegre;Amazon;Belem;Mato Grosso;Bahia;Minas Gerais;Rio Grande do Sul
AR|Cordoba;Rosario;Mendoza;La Plata;Tierra del Fuego;Mar del Plata
CO|Medellin;Medellín;Cali;Cartagena;Barranquilla;Cauca;Antioquia;Catatumbo;Arauca;Putumayo;Cucuta
VE|Maracaibo;Valencia;Zulia;Essequibo
PE|Cusco;Cuzco;Arequipa;Machu Picchu;Callao;Ayacucho
CL|Valparaiso;Concepcion;Atacama;Easter Island;Vina del Mar
EC|Guayaquil;Galapagos;Galapagos Islands;Esmeraldas
BO|Santa Cruz;Cochabamba;Potosi
HT|Cap-Haitien;Cite Soleil;Gonaives;Les Cayes;Petionville
DZ|Oran;Constantine;Kabylie;Blida;Medea;Tamanrasset;Tindouf
MA|Casablanca;Marrakesh;Marrakech;Fez;Tangier;Tangiers;Agadir;Meknes
TN|Sousse;Sfax;Kasserine;Carthage;Djerba;Sidi Bouzid;Tataouine
RW|Gisenyi;Butare;Ruhengeri
BI|Bujumbura;Ngozi
CF|Bambari;Bossangoa;Bangassou;Birao
TD|Abeche;Faya;Tibesti
CM|Douala;Bamenda;Buea;Maroua;Yagoua
GH|Kumasi;Tamale;Takoradi
CI|Abidjan;Bouake;Korhogo
SL|Kenema;Bo;Makeni;Kono
LR|Buchanan;Gbarnga
SN|Casamance;Touray;Saint-Louis;Ziguinchor
AO|Cabinda;Huambo;Lobito;Benguela;Cuito;Lunda Norte
ZW|Bulawayo;Mutare;Matabeleland
ZM|Ndola;Kitwe;Livingstone;Copperbelt
UG|Entebbe;Gulu;Jinja;Kasese;Mbarara
KG|Osh;Batken
UZ|Samarkand;Bukhara;Fergana;Andijan;Karakalpakstan
TJ|Khujand;Gorno-Badakhshan
CY|Nicosia
OM|Salalah;Duqm;Sohar;Musandam
AE|Dubai;Sharjah;Fujairah;Ras al-Khaimah;Al Dhafra;Ajman
BH|Juffair
QA|Al Udeid;Ras Laffan;Lusail
KW|Ali Al Salem;Camp Arifjan;Arifjan
HK|Victoria Park;New Territories;Lantau;Mong Kok
PG|Bougainville;Rabaul
FM|Pohnpei;Yap;Chuuk
`
