/**
 * Jest's order of the files, the known long ones first: without a cache of
 * earlier runs it goes by size, and short files that take two minutes come
 * last, when the other worker has nothing left to do.
 */
import Sequencer from '@jest/test-sequencer'

/** Longest first; the one that seeds the demo Kreis well before those that copy it. */
const LONG = [
  'apps/api/src/modules/kreis/seed-demo.test.ts',
  'apps/api/test/referenz/referenzdaten.test.ts',
  'apps/api/test/angriffe/kennungen.test.ts',
  'apps/api/test/server.test.ts',
  'apps/api/test/angriffe/loeser/loeser.test.ts',
  'apps/api/test/veroeffentlichen.test.ts',
  'apps/api/test/schutzlauf.test.ts',
  'apps/api/test/anmerkungen.test.ts',
  'apps/api/test/schutzlauf-grenzfaelle.test.ts',
  'apps/api/src/modules/lieferung/plausibilitaet-referenz.test.ts',
  'apps/api/test/zuschnittsreise.test.ts',
  'apps/api/test/zuschnittsvergleich.test.ts',
  'apps/api/test/rechte.test.ts',
]

function rankOf({ path }) {
  const rank = LONG.findIndex((name) => path.replaceAll('\\', '/').endsWith(`/${name}`))
  return rank < 0 ? LONG.length : rank
}

export default class LongFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((a, b) => rankOf(a) - rankOf(b))
  }
}
