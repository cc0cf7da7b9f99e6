import type { Command } from 'commander'
import { read } from './read.ts'

/** The commands, one line each, in the order in which help lists them. */
export const commands: readonly (() => Command)[] = [read]
