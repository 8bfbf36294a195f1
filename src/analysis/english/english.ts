import type { AnalysisLanguage } from '#src/analysis/analysis-language.ts'
import { markActs } from './acts/mark-acts.ts'
import { markLayout } from './layout/mark-layout.ts'
import { markMentions } from './names/mark-mentions.ts'
import { resolveActors } from './names/resolve-actors.ts'
import { markSentences } from './sentences/sentences.ts'
import { markStatements } from './sieves/mark-statements.ts'
import { condense } from './summary/condense.ts'

export const english: AnalysisLanguage = {
  tag: 'en',
  markSentences,
  markLayout,
  markMentions,
  resolveActors,
  markStatements,
  markActs,
  condense,
}
