/** Who imports whom, by path; also of folders. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>

/** What a module's import and export lines name, types and dynamic imports included. */
export function importedBy(source: string): readonly string[] {
  const lines = source.matchAll(/(?:^(?:import|export)\s(?:[^'"]*?\sfrom\s)?|\bimport\(\s*)['"]([^'"]+)['"]/gm)
  return [...lines].map(([, target = '']) => target)
}

/** The same graph one step up: which folder imports from which other folder. */
export function foldersOf(files: ImportGraph): ImportGraph {
  const folders = new Map<string, string[]>()
  for (const [path, targets] of files) {
    const folder = folderOf(path)
    const others = targets.map(folderOf).filter((other) => other !== folder)
    folders.set(folder, [...(folders.get(folder) ?? []), ...others])
  }
  return folders
}

/** Ways that lead from a node back to itself: one for each node that has such a way. */
export function circlesIn(graph: ImportGraph): readonly (readonly string[])[] {
  return [...graph.keys()].flatMap((start) => {
    const circle = circleFrom(start, graph)
    return circle ? [circle] : []
  })
}

function circleFrom(start: string, graph: ImportGraph): readonly string[] | null {
  const seen = new Set<string>()
  const walk = (node: string, trail: readonly string[]): readonly string[] | null => {
    for (const next of graph.get(node) ?? []) {
      if (next === start) return [...trail, next]
      if (seen.has(next)) continue
      seen.add(next)
      const found = walk(next, [...trail, next])
      if (found) return found
    }
    return null
  }
  return walk(start, [start])
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}
