export * from './data.ts'
export * from './matcher.ts'
