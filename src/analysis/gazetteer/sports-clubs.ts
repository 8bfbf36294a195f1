/**
 * Sports clubs and teams whose names are not plain place names. Country where the club plays.
 *
 * Source: own knowledge; membership lists of FIFA, UEFA, MLB, NBA, NFL, NHL, AFL, ARL and English county cricket.
 */
export const sportsClubRows = `
Arsenal|GB
Chelsea|GB
Tottenham;Tottenham Hotspur;Spurs|GB
Everton|GB
Aston Villa|GB
Manchester United;Man United;Man Utd|GB
Manchester City;Man City|GB
Newcastle United|GB
West Ham;West Ham United|GB
Sheffield Wednesday|GB
Sheffield United|GB
Leeds United|GB
Nottingham Forest|GB
Crystal Palace|GB
Queens Park Rangers;QPR|GB
Blackburn Rovers|GB
Bolton Wanderers|GB
Wolverhampton Wanderers;Wolves|GB
West Bromwich Albion;West Bromwich;West Brom|GB
Norwich City|GB
Ipswich Town|GB
Oxford United|GB
Charlton;Charlton Athletic|GB
Port Vale|GB
Tranmere;Tranmere Rovers|GB
Grimsby;Grimsby Town|GB
Millwall|GB
Stoke City|GB
Birmingham City|GB
Swindon Town|GB
Celtic|GB
Rangers;Glasgow Rangers|GB
Hearts|GB
Hibernian;Hibs|GB
Motherwell|GB
Kilmarnock|GB
Raith;Raith Rovers|GB
Dunfermline|GB
Dundee United|GB
Partick Thistle;Partick|GB
St Johnstone;St. Johnstone|GB
St Mirren;St. Mirren|GB
Queen of the South|GB
Bayern Munich;Bayern|DE
Borussia Dortmund|DE
Borussia Moenchengladbach;Borussia Mönchengladbach|DE
Bayer Leverkusen|DE
Werder Bremen|DE
Hamburg SV|DE
Hansa Rostock|DE
Schalke 04|DE
Eintracht Frankfurt|DE
VfB Stuttgart|DE
Fortuna Duesseldorf|DE
1860 Munich|DE
Arminia Bielefeld|DE
Juventus|IT
Inter Milan;Inter;Internazionale|IT
AC Milan|IT
Lazio|IT
AS Roma;Roma|IT
Fiorentina|IT
Sampdoria|IT
Napoli|IT
Atalanta|IT
Real Madrid|ES
Atletico Madrid;Atletico|ES
Barca;FC Barcelona|ES
Real Sociedad|ES
Real Betis;Betis|ES
Deportivo Coruna;Deportivo La Coruna;Deportivo|ES
Espanyol|ES
Athletic Bilbao|ES
Celta Vigo;Celta|ES
Racing Santander|ES
Sporting Gijon|ES
Rayo Vallecano|ES
Paris Saint-Germain;Paris St Germain;Paris St-Germain;Paris SG;PSG|FR
Olympique Marseille|FR
Olympique Lyon|FR
AS Monaco|FR
Ajax;Ajax Amsterdam|NL
Feyenoord|NL
PSV;PSV Eindhoven|NL
Vitesse;Vitesse Arnhem|NL
Roda JC|NL
Twente;Twente Enschede|NL
Heerenveen|NL
Sparta Rotterdam|NL
NAC Breda|NL
Fortuna Sittard|NL
Willem II|NL
NEC Nijmegen;NEC|NL
RKC Waalwijk|NL
Benfica|PT
Sporting Lisbon;Sporting|PT
FC Porto|PT
Boavista|PT
Anderlecht|BE
Club Brugge|BE
Standard Liege|BE
Galatasaray|TR
Fenerbahce|TR
Besiktas|TR
Trabzonspor|TR
Olympiakos;Olympiacos|GR
Panathinaikos|GR
AEK;AEK Athens|GR
PAOK|GR
Partizan Belgrade;Partizan|RS
Red Star Belgrade;Red Star|RS
Dinamo Zagreb|HR
Croatia Zagreb|HR
Hajduk Split;Hajduk|HR
Dynamo Kiev;Dynamo Kyiv|UA
Shakhtar Donetsk;Shakhtar|UA
Spartak Moscow;Spartak|RU
CSKA Moscow;CSKA|RU
Lokomotiv Moscow;Lokomotiv|RU
Dynamo Moscow|RU
Steaua Bucharest;Steaua|RO
Dinamo Bucharest|RO
Rapid Bucharest|RO
Ferencvaros|HU
Slavia Prague|CZ
Sparta Prague|CZ
Legia Warsaw;Legia|PL
Widzew Lodz|PL
Rosenborg|NO
Brondby|DK
IFK Gothenburg;IFK Goteborg|SE
Rapid Vienna|AT
Austria Vienna|AT
Sturm Graz|AT
Grasshopper;Grasshoppers;Grasshopper Zurich|CH
Neuchatel Xamax|CH
Young Boys|CH
Boca Juniors|AR
River Plate|AR
Flamengo|BR
Corinthians|BR
Palmeiras|BR
Gremio|BR
Vasco da Gama|BR
Cruzeiro|BR
Botafogo|BR
Penarol|UY
Colo Colo|CL
Al-Ahly;Al Ahly|EG
Zamalek|EG
Al-Hilal;Al Hilal|SA
Kaizer Chiefs|ZA
Orlando Pirates|ZA
New York Yankees;Yankees|US
New York Mets;Mets|US
Boston Red Sox;Red Sox|US
Toronto Blue Jays;Blue Jays|CA
Baltimore Orioles;Orioles|US
Tampa Bay Rays;Rays|US
Cleveland Indians|US
Detroit Tigers|US
Chicago White Sox;White Sox|US
Chicago Cubs;Cubs|US
Kansas City Royals;Royals|US
Minnesota Twins;Twins|US
Texas Rangers|US
Seattle Mariners;Mariners|US
Oakland Athletics;Athletics|US
California Angels;Anaheim Angels;Los Angeles Angels;Angels|US
Houston Astros;Astros|US
Los Angeles Dodgers;Dodgers|US
San Francisco Giants;New York Giants;Giants|US
San Diego Padres;Padres|US
Colorado Rockies|US
Arizona Diamondbacks;Diamondbacks|US
Atlanta Braves;Braves|US
Florida Marlins;Miami Marlins;Marlins|US
Philadelphia Phillies;Phillies|US
Pittsburgh Pirates;Pirates|US
Cincinnati Reds;Reds|US
St. Louis Cardinals;St Louis Cardinals;Arizona Cardinals;Cardinals|US
Milwaukee Brewers;Brewers|US
Montreal Expos;Expos|CA
Washington Nationals;Nationals|US
Chicago Bulls;Bulls|US
Los Angeles Lakers;Lakers|US
Los Angeles Clippers;Clippers|US
Boston Celtics;Celtics|US
New York Knicks;Knicks|US
New Jersey Nets;Brooklyn Nets;Nets|US
Philadelphia 76ers;76ers|US
Miami Heat|US
Orlando Magic|US
Atlanta Hawks|US
Charlotte Hornets;Hornets|US
Detroit Pistons;Pistons|US
Indiana Pacers;Pacers|US
Cleveland Cavaliers;Cavaliers|US
Milwaukee Bucks;Bucks|US
Toronto Raptors;Raptors|CA
Houston Rockets;Rockets|US
San Antonio Spurs|US
Dallas Mavericks;Mavericks|US
Utah Jazz|US
Denver Nuggets;Nuggets|US
Minnesota Timberwolves;Timberwolves|US
Phoenix Suns;Suns|US
Portland Trail Blazers;Trail Blazers|US
Seattle SuperSonics;SuperSonics|US
Sacramento Kings|US
Golden State Warriors;Golden State|US
Vancouver Grizzlies;Memphis Grizzlies;Grizzlies|US
Dallas Cowboys;Cowboys|US
San Francisco 49ers;49ers|US
Green Bay Packers;Packers|US
Denver Broncos;Broncos|US
Kansas City Chiefs|US
Buffalo Bills|US
Miami Dolphins;Dolphins|US
New England Patriots;Patriots|US
New York Jets|US
Pittsburgh Steelers;Steelers|US
Baltimore Ravens;Ravens|US
Cincinnati Bengals;Bengals|US
Houston Oilers;Edmonton Oilers;Oilers|US
Jacksonville Jaguars;Jaguars|US
Indianapolis Colts;Colts|US
Oakland Raiders;Raiders|US
San Diego Chargers;Chargers|US
Seattle Seahawks;Seahawks|US
Philadelphia Eagles;Eagles|US
Washington Redskins;Redskins|US
Carolina Panthers;Florida Panthers|US
Atlanta Falcons;Falcons|US
New Orleans Saints|US
St. Louis Rams;Los Angeles Rams;Rams|US
Tampa Bay Buccaneers;Buccaneers|US
Minnesota Vikings;Vikings|US
Chicago Bears|US
Detroit Lions|US
Detroit Red Wings;Red Wings|US
Colorado Avalanche|US
New York Rangers|US
New York Islanders;Islanders|US
New Jersey Devils|US
Philadelphia Flyers;Flyers|US
Pittsburgh Penguins;Penguins|US
Washington Capitals|US
Boston Bruins;Bruins|US
Buffalo Sabres;Sabres|US
Montreal Canadiens;Canadiens|CA
Ottawa Senators|CA
Toronto Maple Leafs;Maple Leafs|CA
Calgary Flames|CA
Vancouver Canucks;Canucks|CA
Chicago Blackhawks;Blackhawks|US
St. Louis Blues|US
Dallas Stars|US
San Jose Sharks|US
Anaheim Mighty Ducks;Mighty Ducks|US
Phoenix Coyotes;Coyotes|US
Hartford Whalers;Whalers|US
Tampa Bay Lightning|US
Essendon|AU
Carlton|AU
Collingwood|AU
North Melbourne|AU
Hawthorn|AU
Fitzroy|AU
Footscray|AU
Geelong|AU
St Kilda|AU
Sydney Swans|AU
West Coast Eagles|AU
Brisbane Broncos|AU
Canberra Raiders|AU
Manly|AU
Cronulla|AU
Parramatta|AU
Penrith|AU
Sydney Roosters|AU
Canterbury Bulldogs|AU
St George Dragons|AU
North Queensland|AU
South Sydney|AU
All Blacks|NZ
Springboks|ZA
Wallabies|AU
Wasps|GB
Harlequins|GB
Saracens|GB
Bath Rugby|GB
Leicester Tigers|GB
Wigan Warriors|GB
McLaren|GB
Williams-Renault|GB
Benetton|IT
Marylebone Cricket Club;MCC|GB
Georgia Tech|US
Texas Tech|US
Virginia Tech|US
Notre Dame University|US
Penn State|US
Michigan State|US
Ohio State|US
Florida State|US
UCLA|US
USC|US
MIT|US
NBA|US
NFL|US
NHL|US
MLB|US
NCAA|US
PGA|US
ATP|
WTA|
IAAF|
FIA|
UCI|
ICC|
`
