/** The threads of the server, for what takes so long that requests would notice. */
import type { DbOptions } from '@sozial/db'
import { createBausteinfaden } from './modules/baustein/bausteinfaden.ts'
import { createAnnahmefaden } from './modules/eingang/annahmefaden.ts'
import { createEingangsfaden } from './modules/eingang/eingangsfaden.ts'
import { createSchutzfaden } from './modules/geheimhaltung/schutzfaden.ts'

/** Those that ask the database have connections of their own. */
export function openFaeden(verbindung: DbOptions) {
  const schutz = createSchutzfaden(findArbeiter('schutzarbeiter'), verbindung)
  const eingang = createEingangsfaden(findArbeiter('eingangsarbeiter'), verbindung)
  const annahme = createAnnahmefaden(findArbeiter('annahmearbeiter'))
  const bausteine = createBausteinfaden(findArbeiter('bausteinarbeiter'))
  return {
    rechner: {
      schutzrechner: schutz.rechne,
      rechneWirkung: schutz.rechneWirkung,
      eingangsrechner: eingang.rechne,
      annahme: annahme.annahme,
      pruefeBausteine: bausteine.pruefe,
    },
    stop: async (): Promise<void> => {
      await schutz.stop()
      await eingang.stop()
      await annahme.stop()
      await bausteine.stop()
    },
  }
}

/** Beside the bundle; where this runs from its sources, tsx finds the source instead. */
function findArbeiter(
  name: 'schutzarbeiter' | 'eingangsarbeiter' | 'annahmearbeiter' | 'bausteinarbeiter',
): URL {
  const datei = new URL(import.meta.resolve(`./${name}.js`))
  return datei.pathname.endsWith('.ts') ? toStart(datei) : datei
}

/** tsx teaches the first thread alone to read TypeScript, so every other one has to begin with it. */
function toStart(quelle: URL): URL {
  const zeilen = [
    `import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))}`,
    'register()',
    `await import(${JSON.stringify(quelle.href)})`,
  ]
  return new URL(`data:text/javascript,${encodeURIComponent(zeilen.join('\n'))}`)
}
