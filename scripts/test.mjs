/**
 * `npm test`: everything a change must pass, on a clean machine with Node and
 * npm. `--fast` (pnpm check) leaves out what needs a database or a browser.
 * Each stage says one line; a failing one shows what it said and hides none of
 * the others. Ends with the line "N passed, N failed".
 */
import { stages } from './stages.mjs'
import { findNodeProblem, seconds, stop } from './workspace.mjs'

const problem = findNodeProblem()
if (problem) stop(problem)

const started = performance.now()
const fast = process.argv.includes('--fast')
const total = { passed: 0, failed: 0, skipped: 0 }

async function runStage({ title, work }) {
  const since = performance.now()
  const result = await work().catch((error) => ({
    failed: 1,
    output: String(error?.message ?? error),
  }))
  const { passed = 0, failed = 0, skipped = 0, output = '', notes = [] } = result
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  const counts = passed + failed > 1 ? `, ${passed} bestanden` : ''
  const left = skipped > 0 ? `, ${skipped} nicht ausgeführt` : ''
  console.log(`${failed === 0 ? '✓' : '✗'} ${title} (${seconds(since)}${counts}${left})`)
  for (const note of notes) console.log(`  ${note}`)
  if (failed > 0) console.log(output.trimEnd())
}

for (const stage of stages) {
  if (stage.fast || !fast) await runStage(stage)
}

if (total.skipped > 0) console.log(`${total.skipped} skipped`)
console.log(`Dauer ${seconds(started)}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
