/**
 * Central banks: what they decide is news of their country, though no state is named. Banks that only sound so (Bank of China,
 * Bank of India, Bank of Ireland) are companies.
 *
 * Row: first name (which makes the id) ; other names | country. Source: own knowledge; members of the Bank for International
 * Settlements.
 */
export const centralBankRows = `
Bank of Canada|CA
Bank of Israel|IL
Bank of Italy|IT
Bank of Japan;BoJ|JP
Bank of Korea|KR
Bank of Mexico;Banxico|MX
Bank of Russia;Central Bank of Russia|RU
Bank of Spain|ES
Bank of Thailand|TH
Bank Indonesia|ID
Central Bank of Brazil|BR
Central Bank of Egypt|EG
Central Bank of Iran|IR
Central Bank of Turkey|TR
National Bank of Hungary|HU
National Bank of Poland|PL
National Bank of Ukraine|UA
Norges Bank|NO
People's Bank of China;PBOC|CN
Reserve Bank of Australia|AU
Reserve Bank of India|IN
Reserve Bank of New Zealand|NZ
Riksbank;Sveriges Riksbank|SE
South African Reserve Bank|ZA
State Bank of Pakistan|PK
Swiss National Bank|CH
`
