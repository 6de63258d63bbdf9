/** Classic tables of Regionaldatenbank and Landesdatenbanken ("GENESIS-Tabelle", csv). */
import type { Zeitraum } from '@sozial/domain/zeitraum'
import { deuteBezug, findQuelle } from '../katalog/index.ts'
import { baueLesung } from '../lesung/baue-lesung.ts'
import type { Eintrag, Raumzeile, Spaltenbezug } from '../lesung/baue-lesung.ts'
import type { Datei, Lesung, Meldung } from '../lesung/index.ts'
import { fehler, hinweis, kurz, lesefehler, stelle } from '../lesung/meldungen.ts'
import { decodeText, findeTrennzeichen, glaette, zeilen } from '../text/index.ts'
import type { Textzeile } from '../text/index.ts'
import { istUnterjaehrig, parseZeitraum } from '../zeitangabe/index.ts'
import { istGenesisTabelle, leseKopf } from './kopf.ts'
import type { Kopf } from './kopf.ts'

export { istGenesisTabelle }

/**
 * Reads a classic table.
 *
 * @throws LesefehlerError when the head has an unknown shape or nothing stands below it
 */
export function readRegionalstatistik(datei: Datei): Lesung {
  const { text, kodierung } = decodeText(datei.inhalt)
  const trennzeichen = findeTrennzeichen(text)
  const kopf = leseKopf(zeilen(text, trennzeichen))
  const datenzeilen = (): Iterable<Textzeile> =>
    findDatenzeilen(zeilen(text, trennzeichen), kopf.ersteZeile)
  const vorspalten = deuteVorspalten(kopf, datenzeilen())
  const bezug = merkeBezuege(kopf)
  return baueLesung({
    format: 'regionalstatistik',
    tabelle: kopf.tabelle,
    titel: kopf.titel,
    quelle: findQuelle(kopf.tabelle).schluessel,
    stand: leseStand(text),
    merkmale: [
      ['Kodierung', kodierung],
      ['Trennzeichen', trennzeichen === '\t' ? 'Tabulator' : trennzeichen],
    ],
    meldungen: [...pruefeForm(kopf, datenzeilen()), ...pruefeFuss(text)],
    schreibung: 'de',
    blatt: null,
    schluesselart: 'AMTLICH',
    zeilen: () => leseZeilen({ kopf, vorspalten, bezug, datenzeilen }),
  })
}

/** The rows of figures: from the first one to the footer line. */
function* findDatenzeilen(alle: Iterable<Textzeile>, ersteZeile: number): Generator<Textzeile> {
  for (const zeile of alle) {
    if (zeile.zeile < ersteZeile) continue
    if (istFuss(zeile.felder[0] ?? '')) return
    if (zeile.felder.some((feld) => feld.trim() !== '')) yield zeile
  }
}

function istFuss(feld: string): boolean {
  return feld.startsWith('____') || /^Stand:\s*\d/.test(feld)
}

/** Where period, key, name and classifications stand among the leading columns. */
interface Vorspalten {
  readonly schluessel: number
  readonly zeitraum: number | null
  readonly gliederungen: readonly number[]
}

function deuteVorspalten(kopf: Kopf, datenzeilen: Iterable<Textzeile>): Vorspalten {
  const proben: (readonly string[])[] = []
  for (const { felder } of datenzeilen) {
    proben.push(felder.map(glaette))
    if (proben.length >= 200) break
  }
  const spalten = Array.from({ length: kopf.vorspalten }, (_, i) => i)
  const ist = (spalte: number, pruefe: (text: string) => boolean): boolean =>
    proben.every((felder) => pruefe(felder[spalte] ?? ''))
  const schluessel = spalten.find(
    (spalte) =>
      ist(spalte, (text) => /^(DG|[\d.,eE+]+)$/.test(text)) &&
      ist(spalte + 1, (text) => !/^\d+$/.test(text)),
  )
  if (schluessel === undefined || schluessel + 1 >= kopf.vorspalten) {
    throw lesefehler({
      code: 'KEINE_RAUMSPALTE',
      text: `Ab Zeile ${kopf.ersteZeile} steht in keiner der ersten ${kopf.vorspalten} Spalten ein Gebietsschlüssel mit dem Namen dahinter („${kurz((proben[0] ?? []).slice(0, kopf.vorspalten).join(';'))}“). Bitte eine Tabelle mit regionaler Tiefe (Kreise oder Gemeinden) abrufen.`,
      stelle: stelle(null, kopf.ersteZeile, null),
    })
  }
  const uebrige = spalten.filter((spalte) => spalte !== schluessel && spalte !== schluessel + 1)
  const zeitraum = uebrige.find((spalte) =>
    ist(spalte, (text) => parseZeitraum(text, kopf.jahresdeutung) !== null),
  )
  return {
    schluessel,
    zeitraum: zeitraum ?? null,
    gliederungen: uebrige.filter((spalte) => spalte !== zeitraum),
  }
}

/** Finds the Bezug of a column under the labels of its row; equal ones are one object. */
type Bezugsuche = (
  spalte: number,
  gliederungen: readonly string[],
  zeitraum: Zeitraum | null,
) => Spaltenbezug | null

function merkeBezuege(kopf: Kopf): Bezugsuche {
  const gemerkt = new Map<string, Spaltenbezug | null>()
  const vergeben = new Map<string, number>()
  return (spalte, gliederungen, zeitraum) => {
    const schluessel = [spalte, zeitraum?.von, zeitraum?.bis, ...gliederungen].join('|')
    const bekannt = gemerkt.get(schluessel)
    if (bekannt !== undefined) return bekannt
    const bezug = baueBezug(kopf, { spalte, gliederungen, zeitraum })
    const eindeutig = bezug === null ? null : trenneGleiche(vergeben, bezug, spalte)
    gemerkt.set(schluessel, eindeutig)
    return eindeutig
  }
}

interface Spaltenangaben {
  readonly spalte: number
  readonly gliederungen: readonly string[]
  readonly zeitraum: Zeitraum | null
}

function baueBezug(
  kopf: Kopf,
  { spalte, gliederungen, zeitraum }: Spaltenangaben,
): Spaltenbezug | null {
  const alle = [...(kopf.labels.get(spalte) ?? []), ...gliederungen]
  const imKopf = alle.find((label) => parseZeitraum(label, kopf.jahresdeutung) !== null)
  const unterjaehrig = alle.find(istUnterjaehrig)
  const jahr = zeitraum?.von.slice(0, 4) ?? ''
  const genauer = unterjaehrig === undefined ? null : parseZeitraum(`${unterjaehrig} ${jahr}`)
  const gilt =
    genauer ?? zeitraum ?? (imKopf === undefined ? null : parseZeitraum(imKopf, kopf.jahresdeutung))
  if (gilt === null) return null
  const labels = alle
    .filter((label) => label !== imKopf && label !== unterjaehrig)
    .map((text, i) => ({ text, gliederung: alle[i - 1] ?? '' }))
  const einheit = kopf.einheiten.get(spalte) ?? ''
  return { ...deuteBezug({ tabelle: kopf.tabelle, einheit, labels }), zeitraum: gilt }
}

/** Two columns with the same head must not become one figure: the later one gets its number in the key. */
function trenneGleiche(
  vergeben: Map<string, number>,
  bezug: Spaltenbezug,
  spalte: number,
): Spaltenbezug {
  const { merkmal, teilgruppe, zeitraum } = bezug
  const schluessel = [
    merkmal.schluessel,
    ...Object.values(teilgruppe),
    zeitraum.von,
    zeitraum.bis,
  ].join('|')
  const erste = vergeben.get(schluessel)
  if (erste === undefined) vergeben.set(schluessel, spalte)
  if (erste === undefined || erste === spalte) return bezug
  return {
    ...bezug,
    merkmal: {
      ...merkmal,
      schluessel: `${merkmal.schluessel}_spalte_${spalte + 1}`,
      name: `${merkmal.name} (Spalte ${spalte + 1})`,
    },
  }
}

interface Leseauftrag {
  readonly kopf: Kopf
  readonly vorspalten: Vorspalten
  readonly bezug: Bezugsuche
  readonly datenzeilen: () => Iterable<Textzeile>
}

function* leseZeilen({ kopf, vorspalten, bezug, datenzeilen }: Leseauftrag): Generator<Raumzeile> {
  for (const { zeile, felder } of datenzeilen()) {
    const gliederungen = vorspalten.gliederungen.map((spalte) => glaette(felder[spalte] ?? ''))
    const zeitangabe =
      vorspalten.zeitraum === null ? '' : glaette(felder[vorspalten.zeitraum] ?? '')
    const zeitraum = parseZeitraum(zeitangabe, kopf.jahresdeutung) ?? kopf.zeitraum
    const eintraege: Eintrag[] = []
    for (let spalte = kopf.vorspalten; spalte < kopf.spaltenzahl; spalte += 1) {
      const roh = felder[spalte]
      const gefunden = roh === undefined ? null : bezug(spalte, gliederungen, zeitraum)
      if (roh !== undefined && gefunden !== null) eintraege.push({ spalte, bezug: gefunden, roh })
    }
    yield {
      zeile,
      raum: glaette(felder[vorspalten.schluessel] ?? ''),
      raumName: glaette(felder[vorspalten.schluessel + 1] ?? ''),
      gruppe: [zeitangabe, ...gliederungen].join('|'),
      eintraege,
    }
  }
}

function pruefeForm(kopf: Kopf, datenzeilen: Iterable<Textzeile>): readonly Meldung[] {
  for (const { zeile, felder } of datenzeilen) {
    if (felder.length >= kopf.spaltenzahl) continue
    return [
      fehler({
        code: 'ZEILE_KURZ',
        text: `Zeile ${zeile} hat ${felder.length} statt ${kopf.spaltenzahl} Spalten („${kurz(felder.join(';'))}“). Die Datei ist vermutlich abgeschnitten; bitte erneut abrufen.`,
        stelle: stelle(null, zeile, null),
        roh: kurz(felder.join(';')),
      }),
    ]
  }
  return []
}

function pruefeFuss(text: string): readonly Meldung[] {
  if (/^"?____/m.test(text.slice(-60_000))) return []
  return [
    hinweis({
      code: 'FUSS_FEHLT',
      text: 'Am Ende der Datei fehlt die Fußzeile („__________“). Bitte prüfen, ob die Tabelle vollständig ist.',
    }),
  ]
}

/** Date of the extract from the last line "Stand: 10.10.2017 / 11:01:03". */
function leseStand(text: string): string | null {
  const treffer = /^"?Stand:\s*(\d{2})\.(\d{2})\.(\d{4})/m.exec(text.slice(-2000))
  return treffer === null ? null : `${treffer[3]}-${treffer[2]}-${treffer[1]}`
}
