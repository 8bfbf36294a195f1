/**
 * The version of the engine. Raise it with every change by which an article may be read otherwise than before: stored
 * analyses of an older version are then made anew, by `attache reanalyse` and by the bot.
 */
export const analysisVersion = 8
