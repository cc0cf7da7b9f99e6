import type { Act } from '../../model/index.ts'
import type { Token } from '../../text/index.ts'
import type { Clause } from './clause.ts'
import type { Cue } from './cues.ts'

/** What the model sees of a clause, as readable names ("head=support", "start=is_ready_to"). */
export function featuresOf(clause: Clause, cue: Cue | null, previous: Act | null): string[] {
  return [...ownFeatures(clause, cue), ...contextFeatures(clause, previous)]
}

/** The features that look at the act before, in the same sentence. */
export function contextFeatures(clause: Clause, previous: Act | null): string[] {
  return [`previous=${previous}`, `previous=${previous}/${clause.joins ? 'joins' : 'parts'}`]
}

/** The features of the clause alone. */
export function ownFeatures(clause: Clause, cue: Cue | null): string[] {
  const words = clause.tokens.slice(0, longest).map(masked)
  const lead = clause.lead.slice(-8).map(masked)
  return [
    'bias',
    `voice=${clause.voice}`,
    clause.joins ? 'joins' : 'parts',
    ...grammar(clause),
    ...verdictFeatures(cue, clause),
    ...openings(words),
    ...endings(lead),
    ...bag(words),
  ]
}

const longest = 60

/** The verdict of the cues, said twice, so that it can outweigh the many words of a clause. */
function verdictFeatures(cue: Cue | null, { voice }: Clause): string[] {
  if (!cue) return ['verdict=none']
  const twice = [1, 2].flatMap((n) => [`rule=${cue.rule}/${n}`, `verdict=${cue.act}/${n}`])
  return [...twice, `verdict=${cue.act}/${voice}`]
}

function grammar(clause: Clause): string[] {
  const { tokens, head, group, after, modal, subject, frame, object, voice, tense } = clause
  const verb = verbOf(tokens, group, head)
  const noun = object >= 0 ? tokens[object]!.lemma : ''
  const next = tokens.slice(after, after + 2).map(masked)
  return [
    `frame=${frame}`,
    `head=${verb}`,
    `form=${modal}/${verb}`,
    `subject=${subject}`,
    `subject=${subject}/${voice}`,
    `modal=${subject}/${modal}`,
    `modal=${subject}/${modal}/${verb}`,
    `frame-head=${frame}/${verb}`,
    `head-object=${verb}/${noun}`,
    `object=${noun}`,
    `head-next=${verb}_${next[0] ?? ''}`,
    `head-next=${verb}_${next.join('_')}`,
    `tense=${tense}`,
    `tense=${subject}/${tense}`,
    `tense=${tense}/${voice}`,
    `tense=${tense}/${verb}`,
    `framed=${frame ? 'yes' : 'no'}/${tense}/${subject}`,
    ...(clause.passive ? ['passive', `passive=${modal}/${voice}`, `passive=${verb}`] : []),
    ...(clause.listed ? ['listed', `listed=${voice}`, `listed=${tense}/${voice}`] : []),
    ...(clause.negated ? [`not=${verb}`, 'not'] : []),
  ]
}

function verbOf(tokens: readonly Token[], group: number, head: number): string {
  const verb = tokens[head]
  if (!verb) return ''
  const auxiliary = head > group && tokens[group]!.lemma === 'be' ? 'be_' : ''
  return auxiliary + verb.lemma
}

function openings(words: readonly string[]): string[] {
  const features: string[] = []
  for (let n = 1; n <= 5 && n <= words.length; n++) features.push(`start=${words.slice(0, n).join('_')}`)
  return features
}

function endings(lead: readonly string[]): string[] {
  if (lead.length === 0) return ['lead=']
  const features: string[] = []
  for (let n = 1; n <= 3 && n <= lead.length; n++) features.push(`lead=${lead.slice(-n).join('_')}`)
  return features
}

function bag(words: readonly string[]): string[] {
  const features = new Set<string>()
  words.forEach((word, i) => {
    features.add(`word=${word}`)
    if (i < 14) features.add(`early=${word}`)
    if (i > 0) features.add(`pair=${words[i - 1]}_${word}`)
  })
  return [...features]
}

/** A word as the model sees it: names and numbers hidden, otherwise its lemma. */
function masked(token: Token): string {
  if (token.pos === 'PROPN') return 'NAME'
  if (token.pos === 'NUM') return '0'
  return token.lemma
}
