export { read, readerVersion } from './read.ts'
