/**
 * Things that carry words of those who hold, wear or shout them, and the verbs by which they do.
 *
 * Source: compiled by hand from reports of marches, campaigns and trials.
 */
const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Held, worn or painted: they speak themselves where they are a subject (“a banner read”). */
export const carriers = listed(
  `sign signs placard placards banner banners poster posters t-shirt t-shirts shirt shirts hat hats cap caps badge badges flag flags sticker stickers
   leaflet leaflets flyer flyers graffiti tattoo tattoos mural plaque plaques scarf scarves bib bibs vest vests jacket jackets`,
)

/** Said, shouted or lived by: never a subject of saying. */
export const watchwords = listed(
  `slogan slogans motto mottos mantra catchphrase chant chants cry cries plea pleas watchword hashtag hashtags rallying-cry`,
)

/** How a carrier bears its words. */
export const bearing = listed(`read say bear proclaim declare carry show display demand call urge`)
