/** One text a line; `|` stands where a sentence ends. */
export const markedSentences: Readonly<Record<string, string>> = {
  'plain sentences': `
    The envoy left.|Her deputy stayed.
    Why now?|Nobody knew.
    What a day!|The square was full.
    Who fired first?!|No one will say.
    Really??|So it seems.
    Stop!!!|The guard lifted his hand.`,
  'titles and ranks stand before a name': `
    Mr. Okoro met Mrs. Lindqvist at noon.|They spoke for an hour.
    Gen. Ortega and Lt. Col. Haas signed it.
    The talks with Sen. Bell failed.|Rep. Cole left early.
    U.S. Gen. Smith said no.|His staff agreed.
    Dr. Amal Haddad and Prof. Lee testified.
    Maj. Gen. Brandt flew home.
    The Rev. Thomas Osei led the march.
    St. Mark's Church burned down.|Nobody was hurt.
    He climbed Mt. Kenya in May.
    Gov. Reyes v. the state was heard on Monday.`,
  initials: `
    John F. Marlow won.|He thanked J.P. Dunn.
    T. S. Arden and A. B. Crewe wrote it.
    George W. Harlan was there, and so was Ann B. Cole.
    It was you and I.|Did you see it?
    He chose plan B.|The others went home.`,
  'countries and bodies with full stops': `
    She lives in the U.S. with her son.
    She lives in the U.S.|He lives in Spain.
    The U.S. Army withdrew.
    The U.N. Security Council met.|It adopted nothing.
    He flew to the U.K. on Monday.
    WASHINGTON, D.C. — The senator resigned.|Her office confirmed it.
    The U.S.-backed forces advanced.
    It borders the U.A.E.|The frontier is closed.`,
  companies: `
    Larch Inc. sold its mill.
    Larch Inc.|The firm is old.
    Dunn & Co. at the harbour closed.
    Shares of Vega Corp. rose.|Those of Nord Ltd. fell.
    Alder Bros. and Kane S.A. merged.
    He works for Alder Bros.|The firm is old.`,
  hours: `
    The raid began at 5 a.m. on Friday.
    At 5 a.m. Mr. Haas woke up.|He left at 6 p.m.|Mrs. Haas stayed.
    It ended at 11:30 p.m.|The streets were empty.
    Doors open at 9 a.m. and close at noon.`,
  'what belongs to an hour': `
    The polls close at 8 p.m. Sunday.|Results are due on Monday.
    The quake struck at 3:12 a.m. Tuesday near Van.
    The talks start at 6 a.m. EST on Friday.
    The strike came at 9 p.m. Nov. 3, officials said.
    It rose at 9 a.m. local time (7:30 p.m. ET Saturday), entering orbit later.
    The shell fell at 4 p.m. GMT.|Nobody was hurt.
    Booths opened at 7 a.m. Eastern Time and close tonight.
    The siege began at 2 a.m. March 4, when shells fell.
    The siege began at 2 a.m. 4 March, when shells fell.
    The hearing at 10 a.m. EDT Nov. 3 was moved.
    The blast at 8 a.m. Baghdad time killed two.
    Talks resumed at 9 a.m. New York time.|They failed.
    By 1 p.m. UTC the storm had passed.
    He left at 5 p.m.|Mr. Ortega stayed.
    The vote is at 3 p.m.|Wednesday was quiet.
    It ended at 11 p.m.|Thursday's match was off.
    The guns fell silent at 2 p.m.|March began with rain.
    He slept until 6 a.m.|Est was the name of his dog.`,
  'news as it stands on the page': `
    Sen. Rob Holt, D-Ohio, spoke at 9:30 a.m. EST.|He left by noon.
    Gov. Ann Lee signed the bill on Jan. 5.|It takes effect in Feb. 2031.
    “We lost,” Lt. Col. Ray Doe said.|“We will try again.”
    The firm, Acme Inc., fell 3.5 percent.|Shares of Roe Ltd. rose.
    He met Dr. J. R. Moss in St. Marten.|They ate.
    Rep. Al Green (D-Tex.) said no.|He left.
    “Is it over?” he asked.|“No.”
    “Stop!” the guard yelled.|The man ran.
    The quake struck at 6.45 a.m.|Thousands fled.
    The vote was 5-4.|Justice Amos A. Doe Jr. wrote it.
    It cost $3.2bn.|That is a lot.
    Mr. and Mrs. Doe came.|Ms. Roe did not.
    He works in Washington, D.C.|He lives there too.
    He flew from Washington, D.C. to Boston.|It rained.
    The gunman, named as John Q. Roe, fled.|He was 22.
    The case is Roe v. Lund.|It was overturned.
    The group, e.g. the mayor, left.|Others (i.e. the aides) stayed.
    Prof. Lee et al. found it.|Vol. 3 is out.
    Visit example.com.|It is free.
    On Sept. 11 ships sank.|On Oct. 7 bombs fell.
    Gen. Doe: “We hold.”|The line held.
    “I do not ... know,” she said.|He nodded.
    WASHINGTON (AP) — The U.S. Senate voted.|It passed.
    She said “no.”|He left.
    She said “no.” and left.|He stayed.
    The firm is worth approx. 3 million.|It grew.
    The trial of Marlow v. Haas began.|It ends soon.
    “We wait and see...” Marlow said.|He left.
    The U.S. Senate voted 51-49 on Tuesday.|The House did not.
    He was born in Washington, D.C. and lives there.
    The U.S. Marines left.|U.S. officials stayed.
    The envoy told the U.N. Friday that the talks failed.
    Lt. Gov. Ann Cole said so.|Maj. Gen. Bo Dunn agreed.
    It costs $3.5 million.|Nobody paid.
    The No. 2 official resigned.|The No. 1 did not.
    Police said Lt. Col. T. R. Haas, 45, of St. Paul, Minn., died.
    BEIRUT, Sept. 5 (Reuters) - Talks failed.|No date was set.
    “Will you go?” asked Mr. Bell.|“No,” she said.
    “Stop!” Col. Lee shouted.|Nobody did.
    The ship left on Tue. and sank on Wed. near Cuba.
    He moved to the U.S. in 2001.|His son was born in the U.S.|His wife left.
    At least 12 people, incl. two children, died.|Others fled.
    Pres. Arden and Amb. Cole signed it.|It holds.
    Dr. Rosa Lee, Ph.D., testified.|She was brief.
    He is John Smith Jr.|His father was a judge.
    Some 1.2 million fled, vs. 300,000 in 2014.|The rest stayed.
    Sec. 5 of the act bars it.|Art. 7 does not.
    What did he know?|When did he know it?|Nobody asks.`,
  'months and days': `
    It began on Jan. 6 and ended on Feb. 2.
    On Nov. 24 he died in Aleppo.
    The strike of Sept. 9 failed.|In Oct. 2014 it resumed.`,
  numbers: `
    The price rose 2.5 percent.|Wheat fell.
    He paid $1,000.50 for it.|It broke.
    See p. 55 and pp. 60 to 62.
    No. 5 won.|No. 7 came last.
    Did he go?|No.|He stayed.
    Rule No. 3 is clear.
    The score was 3.|Nobody cheered.
    Version 2.0 is out.|Try it.
    Article 5. of the pact is short.`,
  'quotations that end a sentence': `
    “We won.”|The crowd cheered.
    She said, "This is over."|Then she left.
    „We won.“|The crowd cheered.
    He asked, “Why?”|Nobody answered.
    “It ends today.”|“Who says so?”
    The sign read 'No entry.'|He went in.
    He called it “a farce.”|The hall fell silent.`,
  'quotations inside a sentence': `
    “Why?” Haas asked.
    “Stop!” she cried.|He ran.
    “Is it over?” Ms. Bell wondered.|It was not.
    "Enough!" shouted the crowd.
    He said “no.” and left.
    “Who are you?” the guard asked.|“A friend,” he said.
    'Where?' she said.`,
  brackets: `
    He teaches (he was once a judge) in Oran.
    He teaches (He was once a judge.) in Oran.
    They fled.|(Nobody followed.)|The road was dark.
    Sen. Ann Bell (D-Calif.) voted no.|Her party did not.
    Rep. Bo Cole (R., Ohio) left early.
    The group (see vol. 2) is small.
    She quoted him [sic.] twice.|He protested.`,
  'dots of omission': `
    He was ... tired, he said.
    They waited ....|Nothing came.
    I never meant that....|She went home.
    Well... maybe.
    “We … cannot stay,” he said.
    He stopped…|The hall was silent.
    “The plan [...] failed,” the note says.
    It was, I think . . . I do not know.
    The habit grew weaker in those years.|. . . The rule was kept. . . .`,
  'addresses and names with stops': `
    See www.example.org for more.|It is free.
    Write to ann.cole@example.com.|She will answer.
    The file is at https://example.org/a.b/c_d.html.|Read it.
    He works for Yahoo! in Paris.|She does not.
    The site Example.com is down.
    They use Node.js there.`,
  'a space is missing': `
    The army left.|The rebels came.
    The army left.The rebels came.|Nobody fought.`,
  'lists in one line': `
    1. Open the door 2. Walk in 3. Sit down
    1) Open the door 2) Walk in
    a. Open the door b. Walk in c. Sit down
    • First point • Second point
    ⁃9. First point|⁃10. Second point
    1.) First point|2.) Second point`,
  datelines: `
    BAGHDAD (Reuters) - Troops entered the town.|They met no one.
    GENEVA, Jan. 5 (AFP) — Talks began.|They were short.
    PARIS — The minister resigned.|He gave no reason.`,
  'other abbreviations': `
    Oil, gas, etc. are taxed.
    Oil, gas, etc.|The law is old.
    James Carr Jr. spoke.|His father, James Carr Sr., listened.
    She holds a Ph.D. in law.
    It is the case of Bell vs. Cole.|It drags on.
    He is approx. 40 years old.
    The mayor of Ft. Marsh is ill.
    She was born ca. 1910.
    The sun. The sea.`,
}
