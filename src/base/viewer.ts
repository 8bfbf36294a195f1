/**
 * For whom something is read: a server, which sees what is common and the feeds that it follows; `common` for direct
 * messages and user installs; `operator` for the terminal, which sees everything.
 */
export type Viewer = { readonly guildId: string } | 'common' | 'operator'
