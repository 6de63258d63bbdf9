/** Gemeindeverzeichnis of Destatis (GV-ISys, quarterly and yearly extract of all Gemeinden, xlsx). */
import { ALLE } from '@sozial/domain/indikator'
import type { Teilgruppe } from '@sozial/domain/indikator'
import { stichtag } from '@sozial/domain/zeitraum'
import type { Zeitraum } from '@sozial/domain/zeitraum'
import { BEVOELKERUNG, GEMEINDEVERZEICHNIS } from '../katalog/index.ts'
import { baueLesung } from '../lesung/baue-lesung.ts'
import type { Raumzeile, Spaltenbezug } from '../lesung/baue-lesung.ts'
import type { Datei, Lesung, Meldung, Rohmerkmal } from '../lesung/index.ts'
import { hinweis, kurz, lesefehler, stelle } from '../lesung/meldungen.ts'
import type { Blatt, Mappenzelle } from '../mappe/index.ts'
import { glaette } from '../text/index.ts'

const FLAECHE: Rohmerkmal = {
  schluessel: 'flaeche',
  name: 'Fläche',
  einheit: 'km²',
  art: 'MENGE',
}

/** Record type of a Gemeinde; 10 to 50 are headings of Land, Regierungsbezirk, Region, Kreis and Verband. */
const GEMEINDE = '60'

/** The key stands in five columns: Land, Regierungsbezirk, Kreis, Verband, Gemeinde. */
const STELLEN = { land: 2, regierungsbezirk: 1, kreis: 2, gemeinde: 3 } as const

const MAENNLICH: Teilgruppe = { ...ALLE, geschlecht: 'MAENNLICH' }
const WEIBLICH: Teilgruppe = { ...ALLE, geschlecht: 'WEIBLICH' }

/** The sheet with the Gemeinden; undefined when the workbook is another. */
export function findGemeindeblatt(blaetter: readonly Blatt[]): Blatt | undefined {
  return blaetter.find(({ zeilen }) => {
    const kopf = zeilen.slice(0, KOPFZEILEN).flat().map(toLabel)
    return kopf.includes('satzart') && kopf.some((label) => label.startsWith('amtlicherregional'))
  })
}

const KOPFZEILEN = 12

/** Label without blanks, hyphens at line ends and footnote marks: "Fläche km2 1)" → "flächekm2". */
function toLabel(zelle: Mappenzelle): string {
  return glaette(String(zelle))
    .replace(/\s*\d\)$/, '')
    .replaceAll(/[\s\u00AD-]+/g, '')
    .toLowerCase()
}

/**
 * Reads population (by sex) and area of the Gemeinden. The date stands in the
 * head above the figures. Density is computed again, so it is not read.
 *
 * @throws LesefehlerError when a column or the date is missing
 */
export function readGemeindeverzeichnis(datei: Datei, blatt: Blatt): Lesung {
  const kopf = leseKopf(blatt)
  const { titel, spalten } = kopf
  return baueLesung({
    format: 'gemeindeverzeichnis',
    tabelle: null,
    titel,
    quelle: GEMEINDEVERZEICHNIS.schluessel,
    stand: null,
    merkmale: [
      ['Blatt', blatt.name],
      ['Gebietsstand', kopf.gebietsstand],
      ['Datei', kurz(datei.name)],
    ],
    meldungen: meldeUeberschriften(blatt, kopf),
    schreibung: 'de',
    blatt: blatt.name,
    schluesselart: 'AMTLICH',
    zeilen: () => leseZeilen(blatt, kopf, spalten),
  })
}

interface Kopf {
  readonly titel: string
  readonly gebietsstand: string
  readonly land: number
  readonly satzart: number
  readonly name: number
  readonly spalten: readonly (readonly [spalte: number, bezug: Spaltenbezug])[]
}

function leseKopf(blatt: Blatt): Kopf {
  const zeilen = blatt.zeilen.slice(0, KOPFZEILEN)
  const finde = (muster: RegExp): number => {
    const treffer = zeilen.map((zeile) => zeile.findIndex((zelle) => muster.test(toLabel(zelle))))
    const spalte = treffer.find((eine) => eine >= 0)
    if (spalte !== undefined) return spalte
    throw kopfFehler(blatt, 'fehlt eine erwartete Spalte (Land, Gemeindename, Fläche, Bevölkerung)')
  }
  const flaeche = finde(/^flächekm[2²]$/)
  const gesamt = finde(/^bevölkerung$/)
  const spalten = [
    [flaeche, FLAECHE, ALLE],
    [gesamt, BEVOELKERUNG, ALLE],
    [finde(/^männlich$/), BEVOELKERUNG, MAENNLICH],
    [finde(/^weiblich$/), BEVOELKERUNG, WEIBLICH],
  ] as const
  const vomFlaechenkopf = leseStichtag(zeilen, flaeche)
  const vomKopf = leseStichtag(zeilen, gesamt) ?? vomFlaechenkopf
  if (vomKopf === null) throw kopfFehler(blatt, 'steht über den Zahlen kein Stichtag')
  return {
    titel: glaette(String(zeilen[0]?.[0] ?? '')) || 'Gemeindeverzeichnis',
    gebietsstand: findText(zeilen, /Gebietsstand/) ?? '',
    land: finde(/^land$/),
    satzart: finde(/^satzart$/),
    name: finde(/^gemeindename$/),
    spalten: spalten.map(([spalte, merkmal, teilgruppe]) => [
      spalte,
      {
        merkmal,
        teilgruppe,
        zeitraum: merkmal === FLAECHE ? (vomFlaechenkopf ?? vomKopf) : vomKopf,
      },
    ]),
  }
}

type Zeilen = readonly (readonly Mappenzelle[])[]

/** "am 31.12.2022 (Jahr)" in the column. */
function leseStichtag(zeilen: Zeilen, spalte: number): Zeitraum | null {
  for (const zeile of zeilen) {
    const treffer = /(\d{2})\.(\d{2})\.(\d{4})/.exec(String(zeile[spalte] ?? ''))
    if (treffer !== null) return stichtag(`${treffer[3]}-${treffer[2]}-${treffer[1]}`)
  }
  return null
}

function findText(zeilen: Zeilen, muster: RegExp): string | null {
  const zelle = zeilen.flat().find((eine) => muster.test(String(eine)))
  return zelle === undefined ? null : glaette(String(zelle))
}

function kopfFehler(blatt: Blatt, was: string): Error {
  return lesefehler({
    code: 'KOPF_UNBEKANNT',
    text: `Im Blatt „${kurz(blatt.name)}“ des Gemeindeverzeichnisses ${was}. Bitte den Auszug (alle politisch selbständigen Gemeinden, xlsx) unverändert von destatis.de laden.`,
    stelle: stelle(blatt.name, 1, null),
  })
}

function* leseZeilen(blatt: Blatt, kopf: Kopf, spalten: Kopf['spalten']): Generator<Raumzeile> {
  for (const [i, zellen] of blatt.zeilen.entries()) {
    if (satzartOf(zellen, kopf) !== GEMEINDE) continue
    yield {
      zeile: i + 1,
      raum: toAgs(zellen, kopf.land),
      raumName: glaette(String(zellen[kopf.name] ?? '')),
      gruppe: '',
      eintraege: spalten.map(([spalte, bezug]) => ({ spalte, bezug, roh: zellen[spalte] ?? '' })),
    }
  }
}

const satzartOf = (zellen: readonly Mappenzelle[], { satzart }: Kopf): string =>
  String(zellen[satzart] ?? '').trim()

/** AGS from its columns; zeros that a spreadsheet dropped come back, because each part has its length. */
function toAgs(zellen: readonly Mappenzelle[], land: number): string {
  const teil = (spalte: number, laenge: number): string =>
    String(zellen[spalte] ?? '')
      .trim()
      .padStart(laenge, '0')
  return (
    teil(land, STELLEN.land) +
    teil(land + 1, STELLEN.regierungsbezirk) +
    teil(land + 2, STELLEN.kreis) +
    teil(land + 4, STELLEN.gemeinde)
  )
}

function meldeUeberschriften(blatt: Blatt, kopf: Kopf): readonly Meldung[] {
  const uebergeordnete = blatt.zeilen.filter((zellen) =>
    /^[1-5]0$/.test(satzartOf(zellen, kopf)),
  ).length
  if (uebergeordnete === 0) return []
  return [
    hinweis({
      code: 'UEBERSCHRIFTEN',
      text: `${uebergeordnete.toLocaleString('de-DE')} Zeilen nennen Länder, Regierungsbezirke, Kreise und Gemeindeverbände; sie tragen keine Zahlen und wurden nicht gelesen.`,
      anzahl: uebergeordnete,
    }),
  ]
}
