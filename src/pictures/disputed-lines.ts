/**
 * Borders that are not agreed between those whom they part. They are drawn as thin dashed lines, without a word on who is
 * right.
 */

/**
 * Parts of borders of the map data: two names of the data, and where a part alone is disputed, the box around it: west,
 * south, east, north, in degrees.
 *
 * Source: Natural Earth, “Admin 0, disputed boundary lines” (public domain), for which parts they are.
 */
export const disputedBorders: readonly {
  readonly between: readonly [string, string]
  readonly within?: readonly [number, number, number, number]
}[] = [
  { between: ['Morocco', 'W. Sahara'] },
  { between: ['Serbia', 'Kosovo'] },
  { between: ['Somalia', 'Somaliland'] },
  { between: ['Ethiopia', 'Somaliland'] },
  { between: ['Cyprus', 'N. Cyprus'] },
  { between: ['Israel', 'Palestine'] },
  { between: ['Israel', 'Syria'] },
  { between: ['India', 'Siachen Glacier'] },
  { between: ['Pakistan', 'Siachen Glacier'] },
  { between: ['China', 'Siachen Glacier'] },
  { between: ['India', 'Pakistan'], within: [73, 32.3, 80, 37.5] },
  { between: ['India', 'China'] },
  { between: ['Pakistan', 'China'] },
  { between: ['Russia', 'Ukraine'], within: [31, 43, 40.5, 50.1] },
  { between: ['Sudan', 'S. Sudan'] },
  { between: ['Sudan', 'Egypt'], within: [33, 21, 38, 24] },
  { between: ['Kenya', 'S. Sudan'] },
  { between: ['Guyana', 'Venezuela'] },
  { between: ['Guyana', 'Suriname'] },
  { between: ['Armenia', 'Azerbaijan'] },
]

/**
 * Parts of a country in the map data whose belonging is disputed: they are filled as no country's. The box is around the
 * whole part.
 */
export const disputedParts: readonly {
  readonly of: string
  readonly within: readonly [number, number, number, number]
}[] = [
  // Crimea: the data shows who holds it.
  { of: 'Russia', within: [32, 44, 37, 46.5] },
]

/**
 * Lines that the map data has no border for: longitude and latitude of each point, in degrees.
 *
 * Source: Natural Earth, “Admin 0, disputed boundary lines”, 1:50 million (public domain); every third point or so,
 * rounded to a hundredth of a degree.
 */
const rows = `
Golan Heights|35.61 32.68,35.61 32.76,35.63 32.87,35.59 32.95,35.60 33.04,35.64 33.20,35.60 33.24
South Ossetia|43.78 42.75,43.60 42.61,43.57 42.39,43.64 42.28,43.61 42.15,43.78 42.09,43.94 42.15,44.08 42.17,44.22 42.09,44.34 42.00,44.54 42.03,44.64 42.18,44.60 42.34,44.39 42.46,44.20 42.65
Abkhazia|42.09 43.20,42.02 43.05,41.91 42.92,41.90 42.81,41.93 42.65,41.72 42.50,41.58 42.40
Transnistria|28.46 48.09,28.57 48.07,28.65 48.02,28.93 47.90,29.02 47.58,29.10 47.45,29.10 47.31,29.14 47.18,29.26 47.15,29.36 47.03,29.31 46.97,29.47 46.91,29.59 46.83,29.69 46.72,29.76 46.62,29.92 46.54
Kashmir, south|78.39 32.52,78.27 32.48,78.37 32.69,78.17 32.66,77.92 32.67,77.78 32.89,77.61 32.89,77.35 32.83,76.98 32.97,76.71 33.14,76.45 33.15,76.17 32.99,75.84 32.88,75.83 32.52,75.55 32.34,75.30 32.32
Kashmir, west|74.09 35.10,74.01 34.90,73.68 34.70,73.48 34.57,73.42 34.37,73.50 34.07,73.55 33.95
Shaksam Valley|75.95 36.46,76.24 36.32,76.43 36.24,76.68 36.19,76.77 36.01,76.83 35.88,77.16 35.73,77.38 35.68,77.52 35.47
Aksai Chin|78.92 33.39,78.93 33.60,78.92 33.86,79.10 34.01,79.43 34.06,79.54 34.24,79.68 34.41,79.74 34.54,80.03 34.66,80.19 35.09,80.31 35.58,80.00 35.82,79.52 35.86,79.20 35.95,78.75 35.88,78.35 35.72,77.94 35.54,77.80 35.50
Arunachal Pradesh|97.05 27.76,96.68 27.96,96.33 28.16,95.81 28.24,95.31 28.08,95.00 27.80,94.50 27.60,94.15 27.48,93.81 27.14,93.40 26.90,92.93 26.88,92.63 26.96,92.05 26.87
Abyei|27.83 9.60,27.83 10.17,28.92 10.17,28.92 9.60
`

type Line = readonly (readonly [number, number])[]

const lines: ReadonlyMap<string, Line> = new Map(
  rows
    .trim()
    .split('\n')
    .map((row) => {
      const at = row.indexOf('|')
      const points = row
        .slice(at + 1)
        .split(',')
        .map((point) => {
          const [longitude = 0, latitude = 0] = point.split(' ').map(Number)
          return [longitude, latitude] as const
        })
      return [row.slice(0, at), points]
    }),
)

export const disputedLines: readonly Line[] = [...lines.values()]

/** Areas between a border of the data and a line of the table: they are filled as no country's too. */
export const disputedAreas: readonly { readonly between: readonly [string, string]; readonly closedBy: Line }[] = [
  { between: ['Israel', 'Syria'], closedBy: lines.get('Golan Heights') ?? [] },
]
