import { done } from '#src/base/result.ts'
import type { NewsroomInputs } from '#src/newsroom/build-newsroom.ts'

/** The parts of a newsroom that need the network, for one that only answers. */
export const noNetwork: Pick<NewsroomInputs, 'feeds' | 'analyse'> = {
  feeds: {
    list: async () => [],
    add: async () => ({ ok: false, problem: { kind: 'bench', reason: 'bench' } }),
    remove: async () => null,
    name: async () => null,
    shownTo: async (_viewer, url) => url,
    poll: async () => [],
    import: async () => ({ added: [], known: 0, refused: [] }),
    export: async () => '',
    packs: async () => [],
    addPack: async () => null,
  },
  analyse: async () => done({ text: '', title: null, url: null, analysis: null as never }),
}
