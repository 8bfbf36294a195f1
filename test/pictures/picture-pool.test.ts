import { afterAll, describe, expect, it } from 'vitest'
import { boundedCache } from '#src/base/bounded-cache.ts'
import { coveragePicture } from '#src/pictures/coverage.ts'
import type { Picture } from '#src/pictures/picture.ts'
import { PictureError, picturePool } from '#src/pictures/picture-pool.ts'
import { demoBriefing, englishReader } from '#test/support/pictured.ts'

const [story] = demoBriefing().stories
const picture = coveragePicture(story!, englishReader) ?? expect.fail('nothing to draw')
const { signal } = new AbortController()

describe('pictures in a thread of their own', () => {
  const pool = picturePool()
  afterAll(() => pool.close())

  it('are PNGs of two pixels to a unit', async () => {
    const png = Buffer.from(await pool.png(picture, signal))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(920)
  })

  it('are kept: the same facts are not drawn twice', async () => {
    const first = await pool.png(picture, signal)
    expect(await pool.png({ ...picture }, signal)).toBe(first)
    expect(Buffer.compare(await pool.png(picture, signal, { theme: 'light' }), first)).not.toBe(0)
  })

  it('say what went wrong where one cannot be drawn, and draw the next', async () => {
    const broken = { kind: 'nothing of ours' } as unknown as Picture
    await expect(pool.png(broken, signal)).rejects.toBeInstanceOf(PictureError)
    expect(await pool.png({ ...picture, title: 'Another' }, signal)).not.toHaveLength(0)
  })

  it('are not begun for somebody who has gone', async () => {
    await expect(pool.png(picture, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
  })
})

describe('what is kept', () => {
  it('is what was asked for last, as much as there is room for', () => {
    const cache = boundedCache<string>({ mostBytes: 10, bytesOf: (value) => value.length })
    cache.set('a', 'aaaa')
    cache.set('b', 'bbbb')
    expect(cache.get('a')).toBe('aaaa')
    cache.set('c', 'cccc')
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['aaaa', null, 'cccc'])
    cache.set('d', 'd'.repeat(11))
    expect([cache.get('a'), cache.get('d')]).toEqual([null, null])
  })
})
