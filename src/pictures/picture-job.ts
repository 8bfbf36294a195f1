import type { Picture, Theme } from './picture.ts'

/** A picture to be made a file. */
export type PictureJob = { readonly picture: Picture; readonly theme: Theme; readonly form: 'png' | 'svg' }
export type PictureReply = { readonly bytes: Uint8Array }
