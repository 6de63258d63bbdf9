/**
 * The demo Kreis as it enters an empty database: areas, and figures in files
 * with their mapping. They come in through the same door as real deliveries.
 */
import type { Katalogbruch } from '../katalog/typen.ts'
import { createLieferungen, type Demolieferungen } from './lieferungen.ts'
import { KREIS, NACHBARN } from './orte.ts'
import { createRaeume, type Demoraeume } from './raeume.ts'
import { BRUCHJAHR } from './zahlen-einkommen.ts'

/**
 * Version of what is generated. A demo database of another version is made
 * anew at the next start: its figures can be generated again at any time.
 */
export const DEMOVERSION = 18

export interface Demokreis extends Demoraeume, Demolieferungen {
  readonly schluessel: string
  readonly name: string
  /** Kreise next door, without a map. */
  readonly nachbarn: readonly { readonly schluessel: string; readonly name: string }[]
  readonly brueche: readonly Katalogbruch[]
}

const BRUECHE: readonly Katalogbruch[] = [
  {
    datum: `${BRUCHJAHR}-01-01`,
    art: 'DEFINITION',
    titel: `Umstellung ${BRUCHJAHR}`,
    folge: 'Neues Fachverfahren im Jobcenter: Werte davor und danach sind nicht vergleichbar.',
    quelle: 'jobcenter',
    merkmal: null,
  },
  {
    datum: '2017-01-01',
    art: 'DEFINITION',
    titel: 'Pflegegrade 2017',
    folge:
      'Pflegegrade statt Pflegestufen: mehr Menschen gelten als pflegebedürftig, Werte davor und danach sind nicht vergleichbar.',
    quelle: 'pflegestatistik',
    merkmal: null,
  },
]

export function createDemokreis(): Demokreis {
  return {
    ...KREIS,
    ...createRaeume(),
    nachbarn: NACHBARN.map(({ schluessel, name }) => ({ schluessel, name })),
    ...createLieferungen(),
    brueche: BRUECHE,
  }
}
