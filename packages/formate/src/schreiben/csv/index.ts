/** Tables as csv. German: semicolon, BOM, decimal comma. Machines: RFC 4180. */
import {
  angabenOf,
  bedeutungVon,
  DEMODATEN,
  statusText,
  zeichenVon,
  zelleOf,
} from '../datensatz/index.ts'
import type { Datensatz } from '../datensatz/index.ts'
import { entschaerfe } from './formel.ts'

export { entschaerfe }

export type CsvZelle = string | number | null

type Zeilen = readonly (readonly CsvZelle[])[]

/** Opens in a German spreadsheet by double click. */
export function toCsvDeutsch(zeilen: Zeilen): string {
  return `\uFEFF${verbinde(zeilen, { trenner: ';', toText: (zahl) => String(zahl).replace('.', ',') })}`
}

/** Comma, decimal point, no BOM (RFC 4180). */
export function toCsvMaschine(zeilen: Zeilen): string {
  return verbinde(zeilen, { trenner: ',', toText: String })
}

/** The same for who has made harmless what has to be. */
export function toCsvRoh(zeilen: Zeilen): string {
  return verbinde(zeilen, { trenner: ',', toText: String, sichere: (text) => text })
}

interface Schreibweise {
  readonly trenner: string
  readonly toText: (zahl: number) => string
  /** Keeps a spreadsheet from running a text. */
  readonly sichere?: (text: string) => string
}

function verbinde(
  zeilen: Zeilen,
  { trenner, toText, sichere = entschaerfe }: Schreibweise,
): string {
  const feld = (zelle: CsvZelle): string => {
    const text = typeof zelle === 'string' ? sichere(zelle) : zelle === null ? '' : toText(zelle)
    return text.includes(trenner) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `${zeilen.map((zeile) => zeile.map(feld).join(trenner)).join('\r\n')}\r\n`
}

export const WERTESPALTEN = [
  'Schlüssel',
  'Raum',
  'Kommune',
  'Zeitraum',
  'Wert',
  'Zeichen',
  'Bedeutung',
  'unten 95 %',
  'oben 95 %',
  'Zähler',
  'Nenner',
  'Quelle',
] as const

/** A figure with so many decimals, as a cell of one format. */
type Zahlform = (zahl: number | null, stellen: number) => CsvZelle

/** One row per area and period, as people read it. */
export function wertezeilen(satz: Datensatz, zahlform: Zahlform = runde): Zeilen {
  const { nachkommastellen } = satz.indikator
  return satz.perioden.flatMap((periode) =>
    satz.raeume.map((raum, i): readonly CsvZelle[] => {
      const zelle = zelleOf(periode, i)
      return [
        raum.schluessel,
        raum.name,
        raum.kommune,
        periode.name,
        zahlform(zelle.wert, nachkommastellen),
        zeichenVon(satz, zelle),
        bedeutungVon(satz, zelle),
        zahlform(zelle.unten, nachkommastellen + 1),
        zahlform(zelle.oben, nachkommastellen + 1),
        zelle.zaehler,
        zelle.nenner,
        periode.quellen.join('; '),
      ]
    }),
  )
}

/** As many decimals as the screen shows; the machine csv has them all. */
export function runde(zahl: number | null, stellen: number): number | null {
  if (zahl === null) return null
  const gerundet = Number(zahl.toFixed(stellen))
  return gerundet === 0 ? 0 : gerundet
}

/** "6,0" beside "18,2": as text, since a number would lose its zero. */
function fest(zahl: number | null, stellen: number): string | null {
  const gerundet = runde(zahl, stellen)
  return gerundet === null ? null : gerundet.toFixed(stellen).replace('.', ',')
}

/** Title, rows, and below them all one needs who finds only the file. */
export function schreibeCsvDeutsch(satz: Datensatz): string {
  return toCsvDeutsch([
    WERTESPALTEN,
    ...wertezeilen(satz, fest),
    [],
    ...angabenOf(satz).map(([name, text]) => [`${name}: ${text}`]),
  ])
}

const DATENSPALTEN = [
  'indikator',
  'indikator_code',
  'indikator_fassung',
  'einheit',
  'ebene',
  'raum_schluessel',
  'raum_name',
  'kommune',
  'gebietsstand',
  'zeitraum_art',
  'zeitraum_von',
  'zeitraum_bis_ausschliesslich',
  'zeitraum',
  'wert',
  'status',
  'status_text',
  'unten_95',
  'oben_95',
  'zaehler',
  'nenner',
  'zeichen',
  'quelle',
  'lizenz',
  'stand',
  'abruf',
  'hinweis',
] as const

/** One row per area and period with all decimals; nothing but data. */
export function schreibeCsvMaschine(satz: Datensatz): string {
  const { indikator, ebene, herkunft } = satz
  const zeilen = satz.perioden.flatMap((periode) =>
    satz.raeume.map((raum, i): readonly CsvZelle[] => {
      const zelle = zelleOf(periode, i)
      return [
        indikator.slug,
        indikator.code,
        indikator.fassung,
        indikator.einheit,
        ebene.schluessel,
        raum.schluessel,
        raum.name,
        raum.kommune,
        herkunft.gebietsstand,
        periode.art,
        periode.von,
        periode.bis,
        periode.name,
        zelle.wert,
        statusText(zelle.status),
        bedeutungVon(satz, zelle),
        zelle.unten,
        zelle.oben,
        zelle.zaehler,
        zelle.nenner,
        zelle.zeichen ?? '',
        periode.quellen.join('; '),
        herkunft.lizenzen.join('; '),
        herkunft.stand,
        herkunft.abruf,
        herkunft.demo ? DEMODATEN : '',
      ]
    }),
  )
  return toCsvMaschine([DATENSPALTEN, ...zeilen])
}
