import pc from 'picocolors'

/** Colours for a stream: none unless it is a terminal, none where `NO_COLOR` is set, always where `FORCE_COLOR` is. */
export function colours(stream: { readonly isTTY?: boolean }): ReturnType<typeof pc.createColors> {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  return pc.createColors(!NO_COLOR && (FORCE_COLOR ? FORCE_COLOR !== '0' : !!stream.isTTY && TERM !== 'dumb'))
}
