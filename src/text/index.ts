export * from './clean.ts'
export type { Furniture } from './furniture.ts'
export * from './prose.ts'
export { stampOf } from './stamp.ts'
