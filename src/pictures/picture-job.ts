import type { Picture, Theme } from './picture.ts'

/** A picture to be made a PNG. */
export type PictureJob = { readonly picture: Picture; readonly theme: Theme }
export type PictureReply = { readonly png: Uint8Array }
