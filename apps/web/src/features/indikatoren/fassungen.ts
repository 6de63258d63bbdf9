/** The history of a definition: what changed from one Fassung to the next, in words. Pure. */
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatDatum, formatZahl } from '@sozial/shared/format'
import type { IndikatorenblattQuery } from './blatt.generated.ts'

export type Blattindikator = NonNullable<IndikatorenblattQuery['indikator']>
export type Fassung = Blattindikator['fassungen'][number]

export const POLARITAETEN: Readonly<Record<Fassung['polaritaet'], string>> = {
  HOCH_GUENSTIG: 'Ein hoher Wert ist günstig',
  HOCH_BELASTEND: 'Ein hoher Wert zeigt Belastung',
  NEUTRAL: 'Weder hoch noch niedrig ist für sich gut oder schlecht',
}

export const INTERVALLE: Readonly<Record<Fassung['intervall'], string>> = {
  WILSON: '95-%-Intervall nach Wilson',
  BYAR: '95-%-Intervall nach Byar',
  ZWEI_ZAEHLUNGEN: '95-%-Intervall für das Verhältnis zweier Zählungen',
  KEINE: 'ohne Intervall',
}

/** What a Fassung says of itself, each with its name and its text. */
const ANGABEN: readonly (readonly [name: string, text: (fassung: Fassung) => string])[] = [
  ['Name', ({ name }) => name],
  ['Definition', ({ definition }) => definition],
  ['Formel', ({ formel }) => formel],
  ['Einheit', ({ einheit }) => einheit],
  ['Nachkommastellen', ({ nachkommastellen }) => String(nachkommastellen)],
  ['Richtung', ({ polaritaet }) => POLARITAETEN[polaritaet]],
  ['Unsicherheit', ({ intervall }) => INTERVALLE[intervall]],
  ['Zusammengefasste Jahre', ({ poolingJahre }) => String(poolingJahre)],
  ['Altersgrenze', ({ altersregel }) => (altersregel === 'FEST' ? 'fest' : 'Regelaltersgrenze')],
  ['Kleinste Ebene', ({ kleinsteEbene }) => EBENE_WORTE[kleinsteEbene].singular],
  ['Mindestzahl im Zähler', ({ minZaehler }) => formatZahl(minZaehler)],
  ['Mindestzahl im Nenner', ({ minNenner }) => formatZahl(minNenner)],
  ['Richtwert', ({ richtwert }) => (richtwert === null ? '' : String(richtwert).replace('.', ','))],
  [
    'Schwellen',
    ({ schwellen }) => schwellen.map((zahl) => String(zahl).replace('.', ',')).join(' · '),
  ],
  ['Lesehilfe', ({ hinweis }) => hinweis],
  ['Grenzen', ({ grenzen }) => grenzen],
  ['Rechtsgrundlage', ({ rechtsgrundlage }) => rechtsgrundlage],
]

export interface Aenderung {
  readonly name: string
  readonly vorher: string
  readonly nachher: string
}

export interface Fassungsstand {
  readonly version: number
  /** "Fassung 3, gilt seit 4.2.2026, von der Planung" */
  readonly titel: string
  /** Empty for the first one, and where only what is not printed changed. */
  readonly aenderungen: readonly Aenderung[]
  readonly istErste: boolean
}

const VON: Readonly<Record<Fassung['herkunft'], string>> = {
  KATALOG: 'aus dem Katalog des Programms',
  PLANUNG: 'von der Planung',
  LIEFERUNG: 'aus einer gelieferten Tabelle',
}

/** All Fassungen, newest first, each with what it changed. */
export function createFassungsgeschichte(fassungen: readonly Fassung[]): readonly Fassungsstand[] {
  const geordnet = fassungen.toSorted((a, b) => b.version - a.version)
  return geordnet.map((fassung, i) => {
    const davor = geordnet[i + 1]
    return {
      version: fassung.version,
      titel: `Fassung ${fassung.version}, gilt seit ${formatDatum(fassung.gueltigAb)}, ${VON[fassung.herkunft]}`,
      aenderungen: davor ? compareFassungen(davor, fassung) : [],
      istErste: davor === undefined,
    }
  })
}

function compareFassungen(davor: Fassung, fassung: Fassung): readonly Aenderung[] {
  return ANGABEN.flatMap(([name, text]) => {
    const [vorher, nachher] = [text(davor), text(fassung)]
    return vorher === nachher ? [] : [{ name, vorher, nachher }]
  })
}
