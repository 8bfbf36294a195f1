import { describe, expect, it } from 'vitest'
import { statementEntry } from '#src/discord/render/statement.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { sourced, statement } from '#test/support/invented-news.ts'

const voice = voiceOf('en')

const said = statement({
  id: '1',
  name: 'Layla Haddad',
  text: 'Our people will never yield to threats.',
  outlet: 'tigris',
  hours: 2,
  slug: 'border',
})

describe('a statement that two outlets word differently', () => {
  it('shows the other wording with its outlet, and the words that differ', () => {
    const entry = statementEntry(
      {
        ...said,
        versions: [
          {
            grade: 'verbatim',
            kind: 'direct',
            opening: 'words',
            pieces: [sourced('Our nation will never yield to menaces.', 'channel', 1, 'border')],
          },
        ],
      },
      voice,
    )
    const [words, , version] = entry.split('\n')
    expect(words).toBe('**Layla Haddad**: “Our people will never yield to threats.”')
    expect(version).toContain('Channel Nord')
    expect(version).toContain('“Our nation will never yield to menaces.”')
    expect(version).toContain('differs in: nation … menaces.')
  })

  it('has no third line where every outlet has the same words', () => {
    expect(statementEntry(said, voice).split('\n')).toHaveLength(2)
  })

  it('puts no marks round a wording that is reported only', () => {
    const entry = statementEntry(
      {
        ...said,
        versions: [
          {
            grade: 'reported',
            kind: 'indirect',
            opening: 'words',
            pieces: [sourced('the nation would never yield', 'channel', 1, 'border')],
          },
        ],
      },
      voice,
    )
    expect(entry.split('\n')[2]).toContain('*reported:* the nation would never yield')
  })
})

describe('the small print of a statement', () => {
  it('says once that the words are the outlet’s', () => {
    const [words, facts] = statementEntry({ ...said, grade: 'reported', kind: 'indirect' }, voice).split('\n')
    expect(words).toBe('**Layla Haddad** (*reported*): Our people will never yield to threats.')
    expect(facts).not.toContain('reported')
  })

  it('names where further wordings stand', () => {
    const versions = (['channel', 'bosporus'] as const).map((outlet) => ({
      grade: 'verbatim' as const,
      kind: 'direct' as const,
      opening: 'words' as const,
      pieces: [sourced(`Our people yield to nobody, says ${outlet}.`, outlet, 1, 'border')],
    }))
    const [, , version] = statementEntry({ ...said, versions }, voice).split('\n')
    expect(version?.replaceAll('\u00a0', ' ')).toMatch(
      / · \+ \[Bosporus Wire\]\(https:\/\/bosporus-wire\.example\/border\) \(cooperative, TR\)$/,
    )
  })
})
