/** How one language tells the tone of an exchange, compiled from `tone` of `lang/xx/engagement.yaml`. */
export interface ToneWords {
  readonly words: ReadonlySet<string>
  /** Words that tell a tone only beside another. */
  readonly paired: ReadonlySet<string>
  readonly adverbs: Readonly<Record<string, string>>
  /** A run of such words (group `tone`) before a noun for an exchange or its setting. */
  readonly attributive: RegExp
  /** A run of them after "the talks were". */
  readonly predicate: RegExp
  readonly adverb: RegExp
  /** "The frankness of our discussions", "an atmosphere of trust". */
  readonly quality: RegExp
  readonly qualityWord: RegExp
  readonly setting: RegExp
  readonly before: RegExp
  readonly after: RegExp
  /** Another time, another's wish. */
  readonly other: RegExp
  /** Words of somebody about this very exchange. */
  readonly quoted: RegExp
  /** Verbs of saying: what stands after them is somebody's words. */
  readonly reported: RegExp
}

/** As `engagement.yaml` holds it. */
export interface RawTone {
  readonly words: readonly string[]
  readonly paired: readonly string[]
  readonly nouns: string
  readonly settings: string
  readonly between: string
  readonly before: string
  readonly after: string
  readonly predicate: string
  readonly adverbs: Readonly<Record<string, string>>
  readonly met: string
  readonly qualities: readonly string[]
  readonly not: string
  readonly quoted: string
  readonly reported: string
}

/** Compiles the tone words; runs are of at most five words, so that matching stays linear. */
export function toneWords(raw: RawTone): ToneWords {
  const any = [...raw.words, ...raw.paired].join('|')
  const run = `(?<tone>(?:${any})(?:(?:, and|,| and| but| yet)? (?:${any})){0,5})`
  const quality = `(?:${[...raw.qualities].sort((a, b) => b.length - a.length).join('|')})`
  return {
    words: new Set(raw.words),
    paired: new Set(raw.paired),
    adverbs: raw.adverbs,
    attributive: new RegExp(
      `\\b${run}(?: ${raw.between}){0,2} ${raw.nouns}\\b(?! (?:room|table|centre|center|point))`,
      'giu',
    ),
    predicate: new RegExp(`\\b${raw.predicate}${run}\\b(?! (?:about|to|for|that|on|with|and \\p{L}+ed))`, 'giu'),
    adverb: new RegExp(`\\b(?<tone>${Object.keys(raw.adverbs).join('|')}) ${raw.met}`, 'giu'),
    quality: new RegExp(
      `\\b(?:the ${quality} of (?:our|the|their|today's|these|this) ${raw.nouns}|in an? ${raw.settings} of (?:deep |full |complete )?${quality}(?:(?:, | and |, and )(?:deep |full |complete )?${quality}){0,3})\\b`,
      'giu',
    ),
    qualityWord: new RegExp(`\\b${quality}\\b`, 'giu'),
    setting: new RegExp(`\\b${raw.settings}$`, 'iu'),
    before: new RegExp(`\\b${raw.before}`, 'iu'),
    after: new RegExp(raw.after, 'iu'),
    other: new RegExp(`\\b${raw.not}`, 'iu'),
    quoted: new RegExp(`\\b${raw.quoted}`, 'iu'),
    reported: new RegExp(`\\b${raw.reported}\\b`, 'u'),
  }
}
