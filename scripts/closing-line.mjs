// Adds up Vitest's JSON reports and prints the one closing line; exits 1 when any test failed or none ran.
import { readFileSync } from 'node:fs'

const sums = { passed: 0, failed: 0, skipped: 0 }
for (const file of process.argv.slice(2)) {
  const report = JSON.parse(readFileSync(file, 'utf8'))
  sums.passed += report.numPassedTests
  sums.failed += report.numFailedTests
  sums.skipped += report.numPendingTests + report.numTodoTests
}
console.log(`${sums.passed} passed, ${sums.failed} failed, ${sums.skipped} skipped`)
process.exitCode = sums.failed > 0 || sums.passed === 0 ? 1 : 0
