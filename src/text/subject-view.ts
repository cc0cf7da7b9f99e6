import { ClauseView, isMark } from './clause-view.ts'

/** A view of a sentence that finds the subjects of its verbs. */
export class SubjectView extends ClauseView {
  /** The subject that ends before `verb`: the last stretch between commas, past an inserted phrase, back over a list of names. */
  protected subjectBefore(from: number, verb: number, before: number): readonly [number, number] | null {
    const commas = this.topCommas(from, verb)
    const bounds = [from - 1, ...commas, verb]
    let k = bounds.length - 2
    let end = verb
    if (commas.length && before === commas.at(-1)) {
      end = commas.at(-1)!
      k = bounds.length - 3
      if (k > 0 && this.opensInserted(bounds[k]! + 1)) {
        end = bounds[k]!
        k--
      } else if (k > 0 && !this.isListTail(bounds[k]! + 1)) {
        end = bounds[k]!
        k--
      }
    }
    while (
      k > 0 &&
      (this.isListTail(bounds[k]! + 1) || this.joinsList(bounds, k)) &&
      this.opensNoun(bounds[k - 1]! + 1)
    )
      k--
    const first = this.skipOpening(bounds[k]! + 1, end)
    const last = this.trimAdverbs(first, end)
    return last > first ? [first, last] : null
  }

  protected joinsList(bounds: readonly number[], k: number): boolean {
    return k + 1 < bounds.length - 1 && this.isListTail(bounds[k + 1]! + 1)
  }

  protected isListTail(at: number): boolean {
    return this.isCoordinator(at)
  }

  protected opensInserted(at: number): boolean {
    const { pos, lower } = this.tokens[at]!
    return pos === 'ADP' || pos === 'VERB' || pos === 'ADV' || this.words.subordinators.has(lower)
  }

  protected skipOpening(at: number, end: number): number {
    let i = at
    while (i < end && (this.isCoordinator(i) || isMark(this.tokens[i]!) || this.isLooseAdverb(i))) i++
    return i
  }

  protected trimAdverbs(first: number, end: number): number {
    let i = end
    while (i > first && this.isLoose(i - 1, i - 1 === first)) i--
    return i
  }
}
