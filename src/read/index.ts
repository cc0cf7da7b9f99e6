export { type Explanation, explain, type Reason, type StatementReasons } from './explain.ts'
export { read, readerVersion } from './read.ts'
