import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { FromOutside, ToOutside } from './outside.ts'

/** Discord's double and the outlets in a process of their own. */
export type Outside = Omit<Extract<FromOutside, { readonly kind: 'ready' }>, 'kind'> & {
  tell(message: ToOutside): void
  /** The next message from there. */
  hear(): Promise<FromOutside>
  /** Resolves once the process has ended. */
  end(): Promise<void>
}

/** Starts them: so many feeds, with so many articles each. */
export async function startOutside(feeds: number, articlesOfEach: number): Promise<Outside> {
  const child = fork(new URL('./outside.ts', import.meta.url), [String(feeds), String(articlesOfEach)], {
    execArgv: [],
  })
  const hear = async () => ((await once(child, 'message')) as [FromOutside])[0]
  const ready = await hear()
  if (ready.kind !== 'ready') throw new Error('The world outside did not begin')
  const tell = (message: ToOutside): void => void child.send(message)
  return {
    ...ready,
    tell,
    hear,
    async end() {
      tell('end')
      await once(child, 'exit')
    },
  }
}
