export * from './data.ts'
export * from './furniture.ts'
export * from './gazetteer.ts'
export * from './matcher.ts'
