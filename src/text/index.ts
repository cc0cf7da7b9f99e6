export * from './clean.ts'
export * from './prose.ts'
