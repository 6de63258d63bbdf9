/**
 * The demo Kreis as it enters an empty database: areas, and figures in files
 * with their mapping. They come in through the same door as real deliveries.
 */
import type { Geschlecht, Teilgruppe } from '@sozial/domain/indikator'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import type { MultiPolygon, Polygon } from 'geojson'
import type { Katalogbruch } from '../katalog/typen.ts'
import { createGeometrien } from './geometrie.ts'
import {
  ALTERSGRUPPEN,
  BRUCHJAHR,
  createJahresraeume,
  createKreissumme,
  createLand,
  JAHRE,
  type Jahresraum,
} from './grundzahlen.ts'
import { KOMMUNEN, KREIS, UMRISS } from './orte.ts'

export interface Demoraum {
  readonly schluessel: string
  readonly name: string
  readonly geometrie: Polygon | MultiPolygon
}

export interface Demolieferung {
  readonly datei: { readonly name: string; readonly inhalt: Uint8Array }
  /** Mapping file as JSON text. */
  readonly zuordnung: string
}

export interface Demokreis {
  readonly schluessel: string
  readonly name: string
  readonly kommunen: readonly Demoraum[]
  readonly sozialraeume: readonly (Demoraum & {
    readonly nummer: number
    /** AGS of its Kommune. */
    readonly kommune: string
  })[]
  readonly lieferungen: readonly Demolieferung[]
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
]

export function createDemokreis(): Demokreis {
  const sozialraeume = KOMMUNEN.flatMap((kommune) =>
    kommune.sozialraeume.map((raum, i) => ({
      schluessel: `${kommune.ags}${i + 1}`,
      name: raum.name,
      kommune: kommune.ags,
      lage: raum.lage,
    })),
  )
  const geometrien = createGeometrien(
    UMRISS,
    sozialraeume.map((raum) => ({ id: raum.schluessel, lage: raum.lage })),
  )
  const idsOf = (ags: string) =>
    sozialraeume.filter((raum) => raum.kommune === ags).map((raum) => raum.schluessel)
  return {
    ...KREIS,
    kommunen: KOMMUNEN.map(({ ags, name }) => ({
      schluessel: ags,
      name,
      geometrie: geometrien.vereint(idsOf(ags)),
    })),
    sozialraeume: sozialraeume.map(({ schluessel, name, kommune }, i) => ({
      schluessel,
      name,
      kommune,
      nummer: i + 1,
      geometrie: geometrien.einzeln.get(schluessel) as Polygon,
    })),
    lieferungen: createLieferungen(),
    brueche: BRUECHE,
  }
}

/** A value column: how it is called, what it counts, where the figure comes from. */
interface Spalte {
  readonly kopf: string
  readonly merkmal: Zuordnung['werte'][number]['merkmal']
  readonly teilgruppe?: Partial<Teilgruppe>
  readonly zahl: (raum: Jahresraum) => number
}

const personen = (schluessel: string, name: string) =>
  ({ schluessel, name, einheit: 'Personen', art: 'ANZAHL' }) as const

const BEVOELKERUNG = personen('bevoelkerung', 'Bevölkerung')

const SPALTEN_MELDEREGISTER: readonly Spalte[] = [
  ...(['MAENNLICH', 'WEIBLICH'] as const).flatMap((geschlecht) =>
    ALTERSGRUPPEN.map((_, i) => ageColumn(geschlecht, i)),
  ),
  {
    kopf: 'AUSLAENDISCH',
    merkmal: BEVOELKERUNG,
    teilgruppe: { nationalitaet: 'AUSLAENDISCH' },
    zahl: (raum) => raum.auslaender,
  },
]

function ageColumn(geschlecht: Geschlecht, i: number): Spalte {
  const [von, bis] = ALTERSGRUPPEN[i] as (typeof ALTERSGRUPPEN)[number]
  const feld = geschlecht === 'WEIBLICH' ? 'weiblich' : 'maennlich'
  return {
    kopf: `${geschlecht === 'WEIBLICH' ? 'W' : 'M'}_${von}_${bis ?? 'MEHR'}`,
    merkmal: BEVOELKERUNG,
    teilgruppe: { geschlecht, alterVon: von, alterBis: bis },
    zahl: (raum) => raum[feld][i] ?? 0,
  }
}

const SPALTEN_JOBCENTER: readonly Spalte[] = [
  {
    kopf: 'U18_SGB2',
    merkmal: personen(
      'kinder_in_bedarfsgemeinschaften',
      'Kinder in Bedarfsgemeinschaften nach SGB II',
    ),
    teilgruppe: { alterVon: 0, alterBis: 18 },
    zahl: (raum) => raum.kinderSgb2,
  },
]

const SPALTEN_ARBEITSAGENTUR: readonly Spalte[] = [
  {
    kopf: 'ARBEITSLOSE',
    merkmal: personen('arbeitslose', 'Arbeitslose'),
    zahl: (raum) => raum.arbeitslose,
  },
  {
    kopf: 'ARBEITSLOSE_15_25',
    merkmal: personen('arbeitslose', 'Arbeitslose'),
    teilgruppe: { alterVon: 15, alterBis: 25 },
    zahl: (raum) => raum.arbeitsloseJung,
  },
  {
    kopf: 'LANGZEIT',
    merkmal: personen('langzeitarbeitslose', 'Langzeitarbeitslose'),
    zahl: (raum) => raum.langzeitarbeitslose,
  },
]

const SPALTEN_SOZIALAMT: readonly Spalte[] = [
  {
    kopf: 'GRUSI_65',
    merkmal: personen('grundsicherung_alter', 'Empfänger von Grundsicherung im Alter'),
    teilgruppe: { alterVon: 65, alterBis: null },
    zahl: (raum) => raum.grundsicherungAlter,
  },
]

/** Signs that a supplier writes instead of a figure. */
type Zeichen = (raum: Jahresraum) => string | null

/** The Jobcenter protects two small areas from 2019 on and did not deliver one in the last year. */
const jobcenterZeichen: Zeichen = (raum) => {
  if (raum.jahr >= 2019 && ['053700241', '053700321'].includes(raum.schluessel)) return '*'
  return raum.jahr === 2024 && raum.schluessel === '053700362' ? '...' : null
}

function createLieferungen(): readonly Demolieferung[] {
  const raeume = createJahresraeume()
  const kreis = JAHRE.map((jahr) => createKreissumme(raeume, jahr))
  const alle = [...raeume, ...kreis, ...JAHRE.map(createLand)]
  return [
    toLieferung({
      quelle: 'melderegister',
      titel: 'Einwohner nach Alter und Geschlecht',
      spalten: SPALTEN_MELDEREGISTER,
      raeume: alle,
    }),
    toLieferung({
      quelle: 'jobcenter',
      titel: 'Kinder im SGB II',
      spalten: SPALTEN_JOBCENTER,
      raeume: alle,
      zeichen: jobcenterZeichen,
    }),
    toLieferung({
      quelle: 'arbeitsagentur',
      titel: 'Arbeitslose nach Gruppen',
      spalten: SPALTEN_ARBEITSAGENTUR,
      raeume: alle,
    }),
    toLieferung({
      quelle: 'sozialamt',
      titel: 'Grundsicherung im Alter',
      spalten: SPALTEN_SOZIALAMT,
      raeume: alle,
    }),
  ]
}

interface Tabelle {
  readonly quelle: string
  readonly titel: string
  readonly spalten: readonly Spalte[]
  readonly raeume: readonly Jahresraum[]
  readonly zeichen?: Zeichen
}

function toLieferung({ quelle, titel, spalten, raeume, zeichen }: Tabelle): Demolieferung {
  const kopf = ['SCHLUESSEL', 'NAME', 'STICHTAG', ...spalten.map((spalte) => spalte.kopf)]
  const zeilen = raeume.map((raum) => [
    raum.schluessel,
    raum.name,
    `31.12.${raum.jahr}`,
    ...spalten.map((spalte) => zeichen?.(raum) ?? String(spalte.zahl(raum))),
  ])
  const zuordnung: Zuordnung = {
    name: `${titel} (Demodaten, synthetisch)`,
    quelle,
    trennzeichen: ';',
    dezimalzeichen: ',',
    kopfzeilen: 1,
    raum: { schluessel: 'SCHLUESSEL', name: 'NAME', art: 'EIGEN' },
    zeitraum: { spalte: 'STICHTAG', art: 'STICHTAG' },
    werte: spalten.map((spalte) => ({
      spalte: spalte.kopf,
      merkmal: spalte.merkmal,
      ...(spalte.teilgruppe && { teilgruppe: spalte.teilgruppe }),
    })),
  }
  return {
    datei: {
      name: `demo_${quelle}.csv`,
      inhalt: new TextEncoder().encode(
        [kopf, ...zeilen].map((zeile) => zeile.join(';')).join('\n'),
      ),
    },
    zuordnung: JSON.stringify(zuordnung),
  }
}
