import { type Clausal, reachOf } from '#src/analysis/english/clauses/clauses.ts'
import { isAsked, isNegated } from '#src/analysis/english/clauses/mood.ts'
import {
  type ActRule,
  actRules,
  commissiveVerbs,
  hostileActs,
  hostileVerbs,
  purposiveVerbs,
  readiness,
  transparentVerbs,
  unreadiness,
} from '#src/analysis/english/lexicon/act-verbs.ts'
import { ruleNouns } from '#src/analysis/english/lexicon/target-words.ts'
import {
  adjectival,
  copulaForms,
  crowds,
  forces,
  mildVerbs,
  refusals,
  requests,
  undoing,
} from '#src/analysis/english/lexicon/words-of-acts.ts'
import { isUnspoken } from '#src/analysis/english/sieves/unspoken.ts'
import type { ActType } from '#src/analysis/findings.ts'
import type { Coded } from './coded.ts'
import { shadedByMood } from './mood.ts'
import { isMishap, isOfWords } from './no-assaults.ts'
import { nounRank, particleFollows, singular } from './objects.ts'

const crowdActs: ReadonlySet<ActType> = new Set<ActType>(['assault', 'coerce'])

/** Codes the verb group at `index`; null where its verb does no act that we know. */
export function codeVerb(clause: Clausal, index: number, depth = 0): Coded | null {
  const { words, groups } = clause
  const group = groups[index]!
  const to = reachOf(clause, index)
  const plain = (act: ActType, confidence: number): Coded => ({
    act,
    head: group.head,
    from: group.head + 1,
    to,
    passive: group.passive && !adjectival.has(group.lemma),
    confidence,
  })
  if (!group.passive && isUnspoken(words, group.lemma, group.head + 1, to)) return null
  // “Neither Velora nor Tarn has signed”, “neither confirmed nor denied”
  if (!group.negated && isNegated(words, group, clause.subjects[index] ?? null)) return null
  // “Has China sanctioned Japan?”
  if (isAsked(words, clause.subjects[index] ?? null)) return null
  const base = basicAct(clause, index, to, depth, plain)
  if (base && isMishap(clause, index, to, base)) return null
  if (base && byRule(clause, index, base)) return null
  const shaded = base && shadedByMood(words, group, byCrowd(clause, index, base))
  return shaded && withCondition(clause, index, to, shaded)
}

/** “The law prevents courts from …”: a rule acts against nobody. */
function byRule({ words, groups, subjects }: Clausal, index: number, { act }: Coded): boolean {
  const subject = subjects[index]
  if (!subject || groups[index]!.passive || !crowdActs.has(act)) return false
  const noun = words.findLast(
    ({ lower }, at) => at >= subject.first && at <= subject.last && ruleNouns.has(singular(lower)),
  )
  return noun !== undefined && words[subject.head]!.tag !== 'name'
}

/** “would withdraw its troops unless a truce is agreed”: what is given up under a condition is a threat. */
function withCondition({ words, groups }: Clausal, index: number, to: number, coded: Coded): Coded {
  const { head, first } = groups[index]!
  const isPromise =
    coded.act === 'agree' && words.slice(first, head).some(({ lower }) => /^(?:would|will|'ll|’ll)$/.test(lower))
  const hasCondition = words.slice(head, Math.max(to, head + 14)).some(({ lower }) => lower === 'unless')
  return isPromise && hasCondition ? { ...coded, act: 'threaten', confidence: coded.confidence * 0.8 } : coded
}

/** What a crowd does against police or property is protest: “Students clashed with police”. */
function byCrowd({ words, groups, subjects }: Clausal, index: number, coded: Coded): Coded {
  const subject = subjects[index]
  if (!subject || groups[index]!.passive) return coded
  // “Nurses walked out of hospitals”
  const walksOut = coded.act === 'reject' && (groups[index]!.lemma === 'walk' || groups[index]!.lemma === 'block')
  if (!walksOut && !crowdActs.has(coded.act)) return coded
  for (let at = subject.first; at <= subject.head; at += 1)
    if (crowds.has(singular(words[at]!.lower))) return { ...coded, act: 'protest' }
  return coded
}

function basicAct(
  clause: Clausal,
  index: number,
  to: number,
  depth: number,
  plain: (act: ActType, confidence: number) => Coded,
): Coded | null {
  const { words, groups } = clause
  const group = groups[index]!
  const { lemma, head } = group
  if (unreadiness.has(words[head]!.lower)) return plain('reject', 0.75)
  if (isBe(lemma)) return codeState(clause, index, to, plain)
  // “helped make it better” aids nobody
  if (lemma === 'help' && (words[head + 1]?.forms ?? 0) & 1) return null
  const rules = rulesOf(lemma)
  for (const { act, nouns, particles } of rules) {
    if (
      nouns &&
      particles &&
      particleFollows(words, head, to, particles) &&
      nounRank(clause, index, to, nouns) !== null
    )
      return plain(act, 0.9)
  }
  if (lemma === 'clash' && !forcesAct(clause, index) && nounRank(clause, index, to, police) !== null)
    return plain('protest', 0.7)
  // “…, a rights group charged on Sunday”: nobody stands trial
  if (
    lemma === 'charge' &&
    !group.passive &&
    !(words[head + 1]?.tag === 'name' || words[head + 1]?.tag === 'determiner')
  )
    if (words[head + 1] === undefined || words[head + 1]!.tag === 'preposition' || words[head + 1]!.kind !== 'word')
      return plain('accuse', 0.7)
  // “The ship was built in 1974”
  if (group.passive && works.has(lemma)) return null
  if (lemma === 'attack' && !group.passive && isOfWords(clause, head, to) && !forcesAct(clause, index))
    return plain('accuse', 0.6)
  if (lemma === 'raid' && forcesAct(clause, index)) return plain('assault', 0.8)
  const inner = depth < 3 ? complementOf(clause, index, to) : null
  if (inner !== null) {
    const between = inner.first - head
    const complement = groups[inner.index]!
    if (lemma === 'threaten') return plain('threaten', 0.9)
    // “would not hesitate to strike”
    if (lemma.startsWith('hesitat') && complement.mood === 'infinitive') {
      const promised = promise(clause, inner.index, depth, plain)
      return promised && { ...promised, unmoved: true }
    }
    if (refusals.has(lemma) && complement.mood === 'infinitive') return plain('reject', lemma === 'fail' ? 0.5 : 0.9)
    if (lemma === 'want' && complement.mood === 'infinitive')
      return between === 1 ? promise(clause, inner.index, depth, plain) : plain('request', 0.7)
    if (requests.has(lemma) && complement.mood === 'infinitive' && (lemma !== 'tell' || group.passive))
      return plain('request', 0.85)
    if (commissiveVerbs.has(lemma) && complement.mood === 'infinitive')
      return promise(clause, inner.index, depth, plain, lemma)
    if (transparentVerbs.has(lemma)) {
      const passed = codeVerb(clause, inner.index, depth + 1)
      if (passed) return { ...passed, head: group.head, confidence: passed.confidence * 0.9 }
    }
  }
  const ruled = forcesLeave(clause, index) ? plain('retreat', 0.75) : ruledAct(clause, index, to, rules, plain)
  if (ruled || inner === null || !purposiveVerbs.has(lemma)) return ruled
  const purpose = codeVerb(clause, inner.index, depth + 1)
  return purpose && { ...purpose, head, confidence: purpose.confidence * 0.7 }
}

const works = new Set(['build', 'produce', 'construct', 'develop'])

const police = new Set(['police', 'policeman', 'policemen', 'officer'])

function forcesAct({ words, subjects }: Clausal, index: number): boolean {
  const subject = subjects[index]
  return subject != null && forces.has(singular(words[subject.head]!.lower))
}

/** “Serbian forces left the town” is a retreat, “the minister left the town” is none. */
function forcesLeave({ words, groups, subjects }: Clausal, index: number): boolean {
  const { lemma, passive } = groups[index]!
  const subject = subjects[index] ?? subjects[index - 1]
  return (
    !passive &&
    subject != null &&
    (lemma === 'leave' || lemma === 'quit' || lemma === 'exit' || lemma === 'flee' || lemma === 'abandon') &&
    forces.has(singular(words[subject.head]!.lower))
  )
}

/** The rule whose noun is nearest to the head of the object: “opened a round of border talks” opens talks, not a border. */
function ruledAct(
  clause: Clausal,
  index: number,
  to: number,
  rules: readonly ActRule[],
  plain: (act: ActType, confidence: number) => Coded,
): Coded | null {
  let best: { readonly rule: ActRule; readonly rank: number } | null = null
  for (const rule of rules) {
    if (rule.particles && !particleFollows(clause.words, clause.groups[index]!.head, to, rule.particles)) continue
    const rank = rule.nouns ? nounRank(clause, index, to, rule.nouns) : 0
    if (rank === null) continue
    const total = (rule.particles ? 0.5 : 0) + rank
    if (!best || total > best.rank) best = { rule, rank: total }
  }
  return best && best.rule.act !== 'state' ? plain(best.rule.act, best.rank > 0 ? 0.85 : 0.75) : null
}

/** The rules of a verb; a lemma that was guessed from its ending may lack an e or have a letter doubled. */
function rulesOf(lemma: string): readonly ActRule[] {
  return (
    actRules.get(lemma) ??
    actRules.get(`${lemma}e`) ??
    (lemma.at(-1) === lemma.at(-2) ? actRules.get(lemma.slice(0, -1)) : undefined) ??
    []
  )
}

/** “vowed to crush” threatens, “vowed to help” agrees. */
function promise(
  clause: Clausal,
  inner: number,
  depth: number,
  plain: (act: ActType, confidence: number) => Coded,
  outer = '',
): Coded | null {
  const coded = codeVerb(clause, inner, depth + 1)
  const { lemma, first } = clause.groups[inner]!
  const negated = clause.groups[inner]!.negated || clause.words[first - 1]?.lower === 'not'
  const hostile = (coded ? hostileActs.has(coded.act) : false) || hostileVerbs.has(lemma)
  if (coded?.act === 'request' || coded?.act === 'accuse' || coded?.act === 'reject') return plain(coded.act, 0.6)
  // “promised to wipe out the oligarchs” is no threat to whoever hears it, and no agreement
  if (hostile && !negated && mildVerbs.has(outer)) return null
  // “vowed to abolish the guilds”, but “vowed to repeal the ban”
  if (!coded && !negated && undoing.has(lemma)) return null
  return plain(hostile && !negated ? 'threaten' : 'agree', 0.8)
}

const visits = new Set(['visit', 'tour', 'talk', 'negotiation'])

const isBe = (lemma: string): boolean => copulaForms.has(lemma)

/** “is ready to talk”, “was opposed to the plan”, “are on strike”. */
function codeState(
  clause: Clausal,
  index: number,
  to: number,
  plain: (act: ActType, confidence: number) => Coded,
): Coded | null {
  const { words, groups } = clause
  const { head } = groups[index]!
  for (let at = head + 1; at < Math.min(to, head + 9); at += 1) {
    const { lower } = words[at]!
    if (lower === 'not' || lower === "n't") continue
    if (readiness.has(lower)) {
      let inner = -1
      for (let next = index + 1; next < groups.length && groups[next]!.first - at <= 3; next += 1) {
        if (groups[next]!.mood === 'infinitive' && groups[next]!.first >= at) inner = next
      }
      if (inner >= 0) return promise(clause, inner, 1, plain)
      if (words[at + 1]?.lower === 'for') return plain('agree', 0.6)
    }
    if (
      visits.has(singular(lower)) &&
      ['on', 'due', 'in', 'for'].some((word) => words.slice(head + 1, at).some((other) => other.lower === word))
    )
      return plain('consult', 0.65)
    if (at > head + 4) continue
    if (unreadiness.has(lower) || (lower === 'against' && at === head + 1)) return plain('reject', 0.75)
    if (lower === 'alert') return plain('mobilize', 0.6)
    if (lower === 'strike' && words[at - 1]!.lower === 'on') return plain('protest', 0.7)
    if (lower === 'favour' || lower === 'favor') return plain('support', 0.6)
  }
  return null
}

/** The infinitive or gerund that completes a verb: “agreed to withdraw”, “denied shelling”. */
function complementOf(
  { words, groups }: Clausal,
  index: number,
  to: number,
): { readonly index: number; readonly first: number } | null {
  const { head } = groups[index]!
  for (let next = index + 1; next < groups.length; next += 1) {
    const group = groups[next]!
    if (group.first >= to || group.first - head > 14) return null
    if (group.mood === 'infinitive') {
      for (let at = head + 1; at < group.first; at += 1) if (words[at]!.tag === 'question') return null
      return { index: next, first: group.first }
    }
    if (group.mood === 'gerund' && group.first - head <= 2) return { index: next, first: group.first }
  }
  return null
}
