/**
 * fast-check as every test gets it: it draws from a fixed seed, so that what
 * was green stays green on every machine. `SEED=7 npx jest …` draws others;
 * a failing property names its seed by itself.
 */
import { configureGlobal } from '../node_modules/fast-check/lib/fast-check.js'

configureGlobal({ seed: Number(process.env['SEED'] ?? 2013) })

export * from '../node_modules/fast-check/lib/fast-check.js'
export { default } from '../node_modules/fast-check/lib/fast-check.js'
