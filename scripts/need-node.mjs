// Plain JavaScript, so that a Node too old for TypeScript can at least say so. Each npm script that runs
// TypeScript begins with it.

const needed = 24

if (Number.parseInt(process.versions.node, 10) < needed) {
  process.stderr.write(
    `attache: this is Node ${process.versions.node}, and Attaché needs Node ${needed}. \`npm ci\` brings it for the npm ` +
      'scripts, but not with --omit=dev, nor where install scripts are switched off: run `npm ci --ignore-scripts=false`, ' +
      `or install Node ${needed}.\n`,
  )
  process.exit(1)
}
