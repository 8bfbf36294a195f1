/** Family names that stand first and are towns too: “Gao Feng”. */
export const familyNamesFirst: ReadonlySet<string> = new Set(
  'gao deng tang song han luo xu lu wei yan bai shi dai qin ding fan jin'.split(' '),
)

/**
 * Family names that alone tell a person: of people often in the news, and frequent ones of many countries that are no
 * everyday words. Lower-cased, without accents.
 *
 * Source: own knowledge; US Census Bureau, frequently occurring surnames; lists of heads of state and government.
 */
export const surnames: ReadonlySet<string> = new Set(
  `assad putin obama trump clinton biden bush reagan carter nixon kennedy romney sanders rubio cruz kasich pence kerry mccain palin gingrich cheney rumsfeld powell rice albright kissinger
  netanyahu sharon peres rabin barak olmert lapid gantz abbas arafat haniyeh sinwar nasrallah mubarak morsi sisi gaddafi gadhafi qaddafi haftar saddam maliki abadi sadr sistani barzani talabani masum kadhimi sudani
  rouhani khamenei khomeini ahmadinejad rafsanjani khatami zarif raisi pezeshkian soleimani araghchi araqchi erdogan gul davutoglu demirel ciller erbakan ocalan fidan
  merkel scholz kohl schroeder schroder steinmeier schaeuble macron hollande sarkozy chirac mitterrand juppe jospin blair brown cameron thatcher major johnson sunak truss starmer corbyn miliband clegg osborne hague hammond lavrov medvedev yeltsin gorbachev chernomyrdin lebed primakov navalny shoigu gerasimov prigozhin peskov zakharova
  zelensky zelenskyy zelenskiy poroshenko yanukovych yushchenko tymoshenko kuchma lukashenko tusk kaczynski duda walesa orban havel klaus fico milosevic karadzic mladic tudjman izetbegovic vucic thaci kurti
  berlusconi prodi renzi conte meloni draghi andreotti dini aznar zapatero rajoy sanchez gonzalez tsipras papandreou simitis mitsotakis erdogan juncker barroso tusk leyen borrell kallas rutte stoltenberg rasmussen solana
  modi singh gandhi vajpayee nehru advani rao jaishankar khan sharif bhutto musharraf zardari karzai ghani massoud hekmatyar akhundzada hasina suu rajapaksa wickremesinghe kumaratunga
  xi hu jiang deng mao wen li zhu yang wang zhang liu chen huang zhao wu zhou xu sun ma guo lin tsai lai ma abe kishida suga hashimoto koizumi murayama ishiba takaichi kim park moon yoon roh lee
  mandela mbeki zuma ramaphosa mugabe mnangagwa kagame museveni kenyatta odinga ruto kabila mobutu tshisekedi burhan hemedti dagalo bashir kiir machar abiy isaias afwerki obasanjo buhari tinubu abacha jonathan
  lula bolsonaro rousseff cardoso collor menem kirchner macri milei fernandez castro chavez maduro guaido uribe santos petro duque samper fujimori humala toledo pinera boric bachelet pinochet morales obrador sheinbaum zedillo salinas calderon fox ortega bukele aristide preval
  annan ban guterres boutros-ghali lagarde malpass tedros grandi bachelet pillay votel townsend petraeus mattis austin blinken sullivan pompeo tillerson esper bolton hegseth kelly mcmaster hillary vance harris
  sampras agassi becker federer nadal djokovic murray graf seles hingis edberg chang courier muster kafelnikov ivanisevic krajicek schumacher hamilton alonso villeneuve hakkinen prost senna messi ronaldo maradona pele zidane beckham cantona shearer klinsmann romario rivaldo
  woods nicklaus faldo norman els mickelson tyson ali holyfield foreman jordan bryant lebron shaq gretzky lemieux ruth tendulkar lara warne akram waqar botham gooch atherton lewis bolt johnson phelps
  smith jones williams davis miller wilson moore taylor anderson thomas jackson harris martin thompson garcia martinez robinson clark rodriguez lewis walker hall allen hernandez wright lopez hill scott adams baker gonzalez nelson mitchell perez roberts turner phillips campbell evans edwards collins stewart morris rogers reed morgan murphy bailey rivera cooper richardson cox howard ward torres peterson ramirez watson brooks sanders bennett barnes ross henderson coleman jenkins patterson hughes flores washington simmons foster bryant alexander russell griffin diaz hayes myers hamilton graham sullivan wallace cole owens reynolds fisher ellis harrison gibson mcdonald marshall ortiz gomez freeman wells webb simpson stevens tucker porter hunter hicks crawford henry boyd mason kennedy warren dixon ramos burns gordon shaw holmes robertson black daniels palmer mills nichols ferguson stone hawkins dunn perkins hudson spencer gardner stephens payne pierce berry matthews arnold wagner willis watkins olson carroll duncan snyder hart cunningham bradley andrews ruiz fox riley armstrong carpenter weaver greene elliott chavez sims peters franklin lawson fields gutierrez schmidt carr vasquez castillo wheeler chapman montgomery richards williamson johnston banks meyer bishop mccoy howell alvarez morrison hansen fernandez garza harvey burton nguyen jacobs reid fuller lynch garrett romero welch larson frazier burke hanson mendoza moreno bowman medina fowler
  mueller muller schneider fischer weber meyer wagner becker schulz hoffmann koch bauer richter klein wolf schroder neumann schwarz zimmermann braun kruger hofmann hartmann lange schmitt werner krause meier lehmann
  martin bernard dubois robert petit durand leroy moreau laurent simon lefebvre roux fournier girard bonnet dupont lambert fontaine rousseau
  rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo costa giordano mancini rizzo lombardi moretti
  ivanov petrov sidorov smirnov kuznetsov popov volkov sokolov lebedev kozlov novikov morozov pavlov semyonov orlov
  nowak kowalski wisniewski kowalczyk novak horvat kovac nagy szabo toth popescu ionescu dimitrov georgiev papadopoulos
  hansen johansen olsen larsen andersen nielsen jensen pedersen johansson andersson karlsson nilsson eriksson lindberg virtanen korhonen
  tanaka suzuki sato takahashi watanabe ito yamamoto nakamura kobayashi yoshida kato choi jung kang cho nguyen tran pham
  patel sharma gupta kumar reddy iyer chowdhury hossain rahman ahmed hussein hussain hassan mohammed khalil mansour haddad najjar shehata
  okafor adeyemi okonkwo mensah diallo traore keita toure ndiaye mwangi otieno dlamini ndlovu moyo banda phiri tesfaye bekele
  silva santos oliveira souza pereira costa ferreira almeida ribeiro carvalho gomes martins araujo rocha cohen levy mizrahi katz friedman shapiro goldberg`
    .trim()
    .split(/\s+/),
)
