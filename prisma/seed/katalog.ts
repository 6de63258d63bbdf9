/**
 * The catalogue that ships with the product: who counts, what is counted, what
 * is computed, and the breaks that hold for every Kreis. At each start it is
 * compared with the database; a changed definition becomes a new Fassung, the
 * old one stays (docs/methodik/katalog.md).
 *
 * A KGSt slot means "reports following KGSt M 4/2009 name it" and never "the
 * KGSt list": the planners own the paper and change it.
 */
import { ALTER_UND_PFLEGE } from './katalog/alter-und-pflege.ts'
import { ARBEIT } from './katalog/arbeit.ts'
import { BILDUNG } from './katalog/bildung.ts'
import { DEMOGRAFIE } from './katalog/demografie.ts'
import { EINKOMMEN } from './katalog/einkommen.ts'
import { GESUNDHEIT } from './katalog/gesundheit.ts'
import { HAUSHALTE } from './katalog/haushalte.ts'
import { INFRASTRUKTUR } from './katalog/infrastruktur.ts'
import { JUGENDHILFE } from './katalog/jugendhilfe.ts'
import { MERKMALE } from './katalog/merkmale.ts'
import { QUELLEN } from './katalog/quellen.ts'
import type { Katalog, Katalogbruch } from './katalog/typen.ts'
import { SICHERHEIT, TEILHABE, WOHNEN } from './katalog/wohnen-sicherheit-teilhabe.ts'

/** Breaks that everybody has who uses the official population figures. */
const BRUECHE: readonly Katalogbruch[] = [
  {
    datum: '2011-05-09',
    art: 'ZENSUS',
    titel: 'Zensus 2011',
    folge: 'Neue Bevölkerungsbasis: Werte davor und danach sind nicht vergleichbar.',
    quelle: 'fortschreibung',
    merkmal: null,
  },
  {
    datum: '2022-05-15',
    art: 'ZENSUS',
    titel: 'Zensus 2022',
    folge: 'Neue Bevölkerungsbasis: Werte davor und danach sind nicht vergleichbar.',
    quelle: 'fortschreibung',
    merkmal: null,
  },
]

export const katalog: Katalog = {
  quellen: QUELLEN,
  merkmale: MERKMALE,
  indikatoren: [
    ...DEMOGRAFIE,
    ...HAUSHALTE,
    ...ARBEIT,
    ...EINKOMMEN,
    ...BILDUNG,
    ...JUGENDHILFE,
    ...GESUNDHEIT,
    ...ALTER_UND_PFLEGE,
    ...WOHNEN,
    ...SICHERHEIT,
    ...TEILHABE,
    ...INFRASTRUKTUR,
  ],
  brueche: BRUECHE,
}
