import { describe, expect, it } from 'vitest'
import { newsRarity } from '#src/stories/facts/news-rarity.ts'

describe('the rarity of a term in the news', () => {
  it('is small for words that are in the news every day, in any of their forms', () => {
    expect(newsRarity('wkill')).toBeLessThan(newsRarity('wceasefir'))
    expect(newsRarity('wceasefir')).toBeLessThan(newsRarity('wflamingo'))
  })

  it('is small for states and capitals as words and as names', () => {
    expect(newsRarity('nbolivia')).toBeLessThan(newsRarity('nsudmark'))
    expect(newsRarity('wbolivia')).toBe(newsRarity('nbolivia'))
  })

  it('is more for a long figure than for a short one', () => {
    expect(newsRarity('#1742')).toBeGreaterThan(newsRarity('#12'))
  })
})
