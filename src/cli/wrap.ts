const escapes = /\x1b\[[\d;]*m/g

/** Breaks lines at spaces so that none is wider than `width`; colour codes count for nothing. */
export function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n')
}

function wrapLine(line: string, width: number): string {
  let out = ''
  let room = 0
  for (const word of line.split(' ')) {
    const length = word.replace(escapes, '').length
    const fits = length < room
    out += out === '' ? word : fits ? ` ${word}` : `\n${word}`
    room = (fits ? room - 1 : width) - length
  }
  return out
}
