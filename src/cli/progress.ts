const patience = 1000

/** Shows on a terminal's standard error how far a long task is, once it takes more than a second. */
export function progress(task: string): { step(count: number | string): void; done(): void } {
  const shown = process.stderr.isTTY
  const start = performance.now()
  let last = 0
  let wrote = false
  return {
    step(count) {
      const now = performance.now()
      if (!shown || now - start < patience || now - last < 100) return
      last = now
      wrote = true
      process.stderr.write(`\r\x1b[K${task}: ${count} in ${Math.round((now - start) / 1000)} s`)
    },
    done() {
      if (wrote) process.stderr.write('\r\x1b[K')
    },
  }
}

/** The same for work that tells what it is at and how far; `show` is called as often as it likes. */
export function progressLine(): { show(what: string, done: number, total: number): void; clear(): void } {
  const lines = new Map<string, ReturnType<typeof progress>>()
  return {
    show(what, done, total) {
      const line = lines.get(what) ?? progress(what)
      lines.set(what, line)
      line.step(`${done} of ${total}`)
    },
    clear() {
      for (const line of lines.values()) line.done()
    },
  }
}
