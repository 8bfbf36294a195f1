import { describe, expect, it } from 'vitest'
import { commands } from '#commands/index.ts'
import { parseTypedCommand } from '#src/cli/prompt/typed-command.ts'

function read(line: string) {
  const parsed = parseTypedCommand(line, commands)
  return parsed.ok ? { name: parsed.value.command.data.name, options: parsed.value.options } : parsed.problem
}

describe('a slash command at the prompt', () => {
  it.each([
    { line: '/brief iraq', name: 'brief', options: { topic: 'iraq' } },
    { line: 'brief grain corridor', name: 'brief', options: { topic: 'grain corridor' } },
    { line: '/brief topic:sea of oman private:yes', name: 'brief', options: { topic: 'sea of oman', private: true } },
    { line: '/said who:Hanan Rasul about:Turkey', name: 'said', options: { who: 'Hanan Rasul', about: 'Turkey' } },
    { line: '/said about:"Turkey" who:Rasul', name: 'said', options: { who: 'Rasul', about: 'Turkey' } },
    { line: '/said Rasul', name: 'said', options: { who: 'Rasul' } },
    { line: '/STATUS', name: 'status', options: {} },
  ])('$line', ({ line, name, options }) => {
    expect(read(line)).toEqual({ name, options })
  })

  it('walks into a subcommand', () => {
    expect(read('/digest remove id:3')).toMatchObject({ name: 'digest', options: { subcommand: 'remove' } })
  })

  it.each([
    { line: '/brief', sentence: /^topic is needed: / },
    { line: '/brief iraq private:perhaps', sentence: /^private cannot be perhaps: it is yes or no\.$/ },
    { line: '/brief iraq window:5y', sentence: /^window cannot be 5y: it is one of 6h, 24h, 3d, 7d, 30d\.$/ },
    { line: '/breif iraq', sentence: /^There is no command \/breif; .*Did you mean brief\?$/ },
    { line: '/status now', sentence: /^\/status takes no words here: now$/ },
    { line: '/digest', sentence: /^\/digest is followed by one of / },
    { line: '/digest frobnicate', sentence: /^\/digest is followed by one of / },
  ])('refuses $line in one sentence', ({ line, sentence }) => {
    expect(read(line)).toMatch(sentence)
  })
})
