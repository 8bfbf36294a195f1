import type { SchemaChange } from './schema-change.ts'

/**
 * Which version of the engine made an analysis, so that older ones can be made anew; 0 for those of before. A statement's
 * row id follows from its text and its place there, so that it stays in the order of filing when it is filed anew.
 */
export const analysisVersions: SchemaChange = {
  name: '012-analysis-versions',
  async up({ db, dialect, addColumn, createIndex }) {
    await addColumn('revision', 'analysis_version', 'integer', (column) => column.notNull().defaultTo(0))
    await addColumn('revision', 'reanalysed_at', 'bigint')
    await createIndex(db.schema.createIndex('revision_analysis').on('revision').columns(['analysis_version', 'id']))
    await dialect.acceptGivenIds(db, 'statement')
  },
}
