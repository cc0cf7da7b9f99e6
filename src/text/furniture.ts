/** What belongs to the page and not to the text, told by its words; from the language packs. Lines are trimmed and folded. */
export interface Furniture {
  /** True of a line that is never part of a text: a share link, a path of links, a copyright. */
  isFurniture(line: string): boolean
  /** True of a heading after which only furniture comes: "Related news", "Press contacts". */
  opensTail?(line: string): boolean
  /** True of a line that may stand above a title and is none: "Press release", the name of an embassy, a date. */
  isMasthead?(line: string): boolean
}
