import type { Name } from './name.ts'
import type { Title } from './title.ts'
import type { Word } from './words.ts'

/** A place of the text where somebody is named, with the titles and forms of address that go with the name there. */
export interface Sighting {
  readonly line: number
  /** The first word of it all: of the title, the form of address or the name. */
  readonly from: number
  readonly name: Name
  readonly titles: readonly Title[]
  /** The title stands before the name ("Minister Orr"), after it ("Orr, Minister of …"), or there is none. */
  readonly by: 'title' | 'honorific' | 'apposition' | 'bare'
  readonly gender: 'f' | 'm' | null
  /** The country named after the name: "Prime Minister Orr of Aldmark". */
  readonly of: Word | null
}

/** A title that stands without a name, or a form of address ("Her Excellency") that does: words `[from, to)`. */
export interface Untitled {
  readonly line: number
  readonly from: number
  readonly to: number
  readonly title: Title | null
  readonly gender: 'f' | 'm' | null
}
