import { describe, expect, it } from 'vitest'
import { renderArticle } from '#src/discord/render/one-article.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { stories } from '#test/support/invented-news.ts'
import { textOf } from '#test/support/read-message.ts'
import { readingOf } from '#test/support/reading.ts'

const voice = voiceOf('en')

function shown(body: string, change: { title?: string; url?: string } = {}, story: (typeof stories)[0] | null = null) {
  const { article, analysis } = readingOf({ id: 'a', body })
  return textOf(renderArticle({ text: article.text, title: null, url: null, analysis, ...change }, story, voice))
}

describe('one article', () => {
  it('has its title, else its first sentence, and its address where it has one', () => {
    expect(shown('The port is shut. Ships wait.')).toMatch(/^## The port is shut\.\n/)
    const url = 'https://pier.example/1'
    expect(shown('The port is shut.', { title: 'Port shut', url })).toMatch(
      /^## Port shut\n-# \[pier\.example\]\(https:\/\/pier\.example\/1\)/,
    )
  })

  it('names who acts in it, and no places', () => {
    const actors = shown('Kenya closed its port in Mombasa on Monday. Kenya said it would open again.').split(
      voice.say('this.actors'),
    )[1]
    expect(actors).toContain('**Kenya**')
    expect(actors).not.toContain('**Mombasa**')
  })

  it('says so where nobody says anything', () => {
    expect(shown('The port is shut.')).toContain(voice.say('this.nothing'))
    expect(shown('Kenya said the port was shut.')).not.toContain(voice.say('this.nothing'))
  })

  it('has the story that it belongs to', () => {
    expect(shown('The port is shut.')).not.toContain(voice.say('this.belongs'))
    const [story] = stories
    expect(shown('The port is shut.', {}, story!)).toContain(voice.say('this.belongs'))
  })
})
