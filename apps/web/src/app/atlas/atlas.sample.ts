/**
 * A small made-up Kreis for tests and for drawing without a server: 20 areas,
 * 11 years, a break, protected, missing and uncertain figures, and one that is
 * exactly zero. Deterministic.
 */
import type { WertStatus } from '@sozial/domain/wert'
import { ANSICHT_VORGABE, type Ansicht } from '@sozial/shared/ansicht'
import type { AtlasQuery } from './atlas.generated.ts'
import {
  JUGENDAEMTER,
  KOMMUNEN,
  RAEUME,
  jugendamtOf,
  kommuneSchluessel,
  schluesselOf,
} from './atlas-raeume.sample.ts'
import { createAtlas, createAtlasdaten, type Atlas } from './atlas-state.ts'

type Messwerte = NonNullable<AtlasQuery['messwerte']>

const JAHRE = [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024]

/** Cells without a figure, as `name|year`; a name alone means every year from there on. */
const STATUS: Readonly<Record<string, WertStatus>> = {
  'Birgelen–Effeld|2024': 'NICHT_VERFUEGBAR',
  'Selfkant|2022': 'GEHEIM_PRIMAER',
  'Selfkant|2023': 'GEHEIM_PRIMAER',
  'Selfkant|2024': 'GEHEIM_PRIMAER',
  'Waldfeucht|2023': 'GEHEIM_SEKUNDAER',
  'Waldfeucht|2024': 'GEHEIM_SEKUNDAER',
  'Gangelt|2017': 'ZU_UNSICHER',
  'Karken–Kirchhoven|2016': 'NICHT_VERFUEGBAR',
  'Teveren–Gillrath|2015': 'NICHT_SINNVOLL',
  'Erkelenz Süd-Ost|2014': 'NULL_WERT',
}

interface Rechnung {
  readonly zaehler: number
  readonly nenner: number
}

/** Counts of one area in one year; the break of 2022 lifts the level a little. */
function rechne([, , kinder, anteil, drift]: (typeof RAEUME)[number], jahr: number): Rechnung {
  const t = jahr - 2014
  const welle = Math.sin(kinder + jahr * 1.7) * 0.35
  const nenner = Math.round(kinder * (1 + 0.004 * t) * (jahr >= 2022 ? 0.985 : 1))
  const prozent = anteil + drift * t + welle + (jahr >= 2022 ? 0.9 : 0)
  return { zaehler: Math.round((prozent / 100) * nenner), nenner }
}

/** Share and interval in per cent; the normal approximation is good enough for a sample. */
function toSpalten(zellen: readonly (Rechnung & { readonly status: WertStatus })[]) {
  const zahlen = (f: (zaehler: number, nenner: number) => number) =>
    zellen.map(({ zaehler, nenner, status }) => {
      if (status === 'NULL_WERT') return f(0, nenner)
      return status === 'GUELTIG' ? f(zaehler, nenner) : null
    })
  const rand = (z: number, n: number) => 196 * Math.sqrt(((z / n) * (1 - z / n)) / n)
  return {
    werte: zahlen((z, n) => (100 * z) / n),
    status: zellen.every(({ status }) => status === 'GUELTIG')
      ? null
      : zellen.map(({ status }) => status),
    unten: zahlen((z, n) => (100 * z) / n - rand(z, n)),
    oben: zahlen((z, n) => (100 * z) / n + rand(z, n)),
    zaehler: zahlen((z) => z),
    nenner: zahlen((_, n) => n),
  }
}

function summe(raeume: typeof RAEUME, jahr: number, faktor = 1): Rechnung & { status: WertStatus } {
  const teile = raeume.map((raum) => rechne(raum, jahr))
  return {
    zaehler: Math.round(faktor * teile.reduce((s, teil) => s + teil.zaehler, 0)),
    nenner: teile.reduce((s, teil) => s + teil.nenner, 0),
    status: 'GUELTIG',
  }
}

function massstab(
  raum: Messwerte['massstaebe'][number]['raum'],
  zelle: (jahr: number) => Rechnung & { readonly status: WertStatus },
): Messwerte['massstaebe'][number] {
  return {
    raum,
    nachbar: raum.schluessel === '05166',
    zeichen: null,
    ...toSpalten(JAHRE.map(zelle)),
  }
}

const zeitraeume = JAHRE.map((jahr) => ({
  id: `z${jahr}`,
  art: 'STICHTAG' as const,
  von: `${jahr}-12-31`,
  bis: `${jahr + 1}-01-01`,
  name: `31.12.${jahr}`,
  kurz: String(jahr),
}))

const abdeckung = (['SOZIALRAUM', 'KOMMUNE', 'KREIS'] as const).map((ebene) => ({
  ebene,
  verschlossen: false,
  zeitraeume: zeitraeume.map(({ id, name, kurz }) => ({ id, name, kurz })),
}))

const INDIKATOR: NonNullable<AtlasQuery['indikator']> = {
  slug: 'kinder-im-sgb2',
  code: 'EXI-02',
  thema: 'Existenzsicherung',
  kernset: true,
  kgst: { kgst: 'JA' },
  fassung: {
    id: 'f1',
    version: 1,
    name: 'Kinder unter 18 im SGB II',
    kurzname: 'Kinder unter 18 im SGB II',
    definition:
      'Anteil der unter 18-Jährigen, die SGB-II-Leistungen erhalten, an allen unter 18-Jährigen',
    formel: 'Leistungsberechtigte unter 18 Jahre ÷ Bevölkerung unter 18 Jahre × 100',
    typ: 'ANTEIL',
    faktor: 100,
    einheit: 'Prozent',
    nachkommastellen: 1,
    polaritaet: 'HOCH_BELASTEND',
    intervall: 'WILSON',
    poolingJahre: 1,
    hinweis: 'Ein hoher Wert zeigt, dass viele Kinder in Haushalten mit wenig Geld leben.',
    grenzen: 'Wer keinen Antrag stellt, wird nicht gezählt.',
    gueltigAb: '2014-01-01',
  },
  abdeckung,
}

const weitere = (
  [
    ['arbeitslosenanteil', 'ARB-02', 'Arbeit', 'Arbeitslosenanteil'],
    ['jugendquotient', 'BEV-05', 'Bevölkerung', 'Jugendquotient'],
    ['bevoelkerung', 'BEV-01', 'Bevölkerung', 'Bevölkerung'],
  ] as const
).map(([slug, code, thema, name]) => ({
  slug,
  code,
  thema,
  kernset: slug !== 'jugendquotient',
  fassung: {
    id: slug,
    name,
    kurzname: name,
    definition: '',
    typ: slug === 'bevoelkerung' ? ('ABSOLUT' as const) : ('ANTEIL' as const),
    polaritaet: slug === 'arbeitslosenanteil' ? ('HOCH_BELASTEND' as const) : ('NEUTRAL' as const),
  },
  abdeckung: (['KOMMUNE', 'KREIS'] as const).map((ebene) => ({ ebene, verschlossen: false })),
}))

const QUELLE = {
  id: 'q1',
  schluessel: 'ba',
  name: 'Statistik der Bundesagentur für Arbeit',
  herausgeber: 'Bundesagentur für Arbeit',
  lizenz: 'Datenlizenz Deutschland 2.0',
}

/** The answer of the server for the sample. */
export const ATLAS_SAMPLE: AtlasQuery = {
  kreis: {
    schluessel: '05370',
    name: 'Kreis Heinsberg',
    demo: true,
    arbeitsstandVom: '2025-05-12T07:42:00Z',
    veroeffentlichung: null,
    ebenen: [
      { ebene: 'KREIS', anzahl: 1 },
      { ebene: 'KOMMUNE', anzahl: 10 },
      { ebene: 'SOZIALRAUM', anzahl: 20 },
    ],
  },
  indikatoren: [{ ...INDIKATOR, abdeckung }, ...weitere],
  indikator: INDIKATOR,
  messwerte: {
    indikator: { slug: INDIKATOR.slug },
    gebietsstaende: [{ id: '1', stichtag: '1975-01-01' }],
    gebietsstand: {
      id: 'g1',
      ebene: 'SOZIALRAUM',
      stichtag: '2024-01-01',
      geometrie: null,
      neuZugeschnittene: [],
    },
    raeume: {
      ids: RAEUME.map((_, i) => `r${i + 1}`),
      schluessel: RAEUME.map((_, i) => schluesselOf(i)),
      namen: RAEUME.map(([name]) => name),
      kommunen: RAEUME.map(([, kommune]) => kommuneSchluessel(kommune)),
      kommunenamen: RAEUME.map(([, kommune]) => kommune),
      jugendamtsbezirke: RAEUME.map(([, kommune]) => jugendamtOf(kommune)[0]),
      jugendamtsbezirknamen: RAEUME.map(([, kommune]) => jugendamtOf(kommune)[1]),
      sozialraeume: RAEUME.map(() => null),
      sozialraumnamen: RAEUME.map(() => null),
    },
    perioden: JAHRE.map((jahr, i) => ({
      zeitraum: zeitraeume[i]!,
      quellen: ['q1'],
      ...toSpalten(
        RAEUME.map((raum) => ({
          ...rechne(raum, jahr),
          status: STATUS[`${raum[0]}|${jahr}`] ?? 'GUELTIG',
        })),
      ),
      zeichen: jahr === 2024 ? RAEUME.map(() => 'p') : null,
    })),
    massstaebe: [
      massstab({ id: 'k', schluessel: '05370', name: 'Kreis Heinsberg', ebene: 'KREIS' }, (jahr) =>
        summe(RAEUME, jahr),
      ),
      massstab({ id: 'v', schluessel: '05166', name: 'Kreis Viersen', ebene: 'KREIS' }, (jahr) =>
        summe(RAEUME, jahr, 0.91),
      ),
      massstab({ id: 'l', schluessel: '05', name: 'Nordrhein-Westfalen', ebene: 'LAND' }, (jahr) =>
        summe(RAEUME, jahr, 1.38),
      ),
      ...KOMMUNEN.map((kommune) =>
        massstab(
          { id: kommune, schluessel: kommuneSchluessel(kommune), name: kommune, ebene: 'KOMMUNE' },
          (jahr) =>
            summe(
              RAEUME.filter(([, k]) => k === kommune),
              jahr,
            ),
        ),
      ),
      ...JUGENDAEMTER.map(([schluessel, name]) =>
        massstab({ id: schluessel, schluessel, name, ebene: 'JUGENDAMTSBEZIRK' }, (jahr) =>
          summe(
            RAEUME.filter(([, kommune]) => jugendamtOf(kommune)[0] === schluessel),
            jahr,
          ),
        ),
      ),
    ],
    brueche: [
      {
        id: 'b1',
        datum: '2022-05-15',
        art: 'ZENSUS',
        titel: 'Zensus 2022',
        folge: 'Neue Bevölkerungszahlen: Werte davor und danach sind nicht vergleichbar.',
        erkannt: false,
      },
    ],
    quellen: [QUELLE],
    anmerkungen: [],
    korrekturen: [
      {
        id: '9',
        anlass: null,
        grund: 'Die Meldung aus Gangelt steht noch aus',
        vorlaeufig: true,
        merkmale: ['Bevölkerung'],
        raeume: RAEUME.map((_, i) => schluesselOf(i)),
        von: '2024-12-31',
        bis: '2025-01-01',
        erfasstAm: '2025-03-01T10:00:00Z',
        erfasstVon: 'Petra Planung',
      },
    ],
  },
}

/** The sample as a screen sees it, with a selection of your own. */
export function sampleAtlas(ansicht: Partial<Ansicht> = {}): Atlas {
  const daten = createAtlasdaten(ATLAS_SAMPLE)
  if (!daten) throw new Error('Das Beispiel hat Werte')
  return createAtlas(daten, { ...ANSICHT_VORGABE, ...ansicht })
}
