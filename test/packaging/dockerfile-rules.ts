/** A rule for Dockerfiles, with the code that hadolint has for it, and a line that breaks it. */
export type DockerfileRule = {
  readonly code: string
  readonly says: string
  readonly breaks: string
  /** @returns Whether a file with these instructions breaks it. */
  readonly isBroken: (instructions: readonly Instruction[]) => boolean
}

export type Instruction = { readonly name: string; readonly words: string }

/** Instructions of a Dockerfile in order, lines that go on joined, comments left out. */
export function instructionsOf(dockerfile: string): readonly Instruction[] {
  return dockerfile
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => {
      const [name = '', ...words] = line.split(/\s+/)
      return { name, words: words.join(' ') }
    })
}

const any =
  (name: string, words: RegExp) =>
  (instructions: readonly Instruction[]): boolean =>
    instructions.some((one) => one.name === name && words.test(one.words))

export const dockerfileRules: readonly DockerfileRule[] = [
  { code: 'DL3000', says: 'WORKDIR is absolute', breaks: 'WORKDIR app', isBroken: any('WORKDIR', /^[^/]/) },
  {
    code: 'DL3002',
    says: 'the last user is not root',
    breaks: 'USER root',
    isBroken: (all) => /^(?:root|0)\b/.test(all.findLast(({ name }) => name === 'USER')?.words ?? 'root'),
  },
  { code: 'DL3004', says: 'no sudo', breaks: 'RUN sudo npm ci', isBroken: any('RUN', /\bsudo\b/) },
  { code: 'DL3006', says: 'an image has a tag', breaks: 'FROM node', isBroken: any('FROM', /^[^:@\s]+(?:\s|$)/) },
  { code: 'DL3007', says: 'no latest', breaks: 'FROM node:latest', isBroken: any('FROM', /:latest\b/) },
  { code: 'DL3020', says: 'COPY and not ADD', breaks: 'ADD src /app', isBroken: any('ADD', /./) },
  {
    code: 'DL3025',
    says: 'CMD and ENTRYPOINT are lists',
    breaks: 'CMD node main.ts',
    isBroken: (all) => all.some(({ name, words }) => /^(?:CMD|ENTRYPOINT)$/.test(name) && !words.startsWith('[')),
  },
  {
    code: 'DL3059',
    says: 'no two RUN in a row',
    breaks: 'RUN true\nRUN true',
    isBroken: (all) => all.some(({ name }, index) => name === 'RUN' && all[index + 1]?.name === 'RUN'),
  },
  { code: 'DL4000', says: 'no MAINTAINER', breaks: 'MAINTAINER me', isBroken: any('MAINTAINER', /./) },
  {
    code: 'DL4003',
    says: 'one CMD a stage',
    breaks: 'CMD ["a"]\nCMD ["b"]',
    isBroken: (all) => all.filter(({ name }) => name === 'CMD').length > 1,
  },
]
