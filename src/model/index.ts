export * from './answer.ts'
export * from './document.ts'
export * from './record.ts'
export * from './span.ts'
