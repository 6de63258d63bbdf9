/** INKAR exports (BBSR): workbook with sheets Daten/Metadaten/Quellangabe, or wide csv with two head rows. */
import type { Teilgruppe } from '@sozial/domain/indikator'
import { ALLE } from '@sozial/domain/indikator'
import { jahr as kalenderjahr, stichtag } from '@sozial/domain/zeitraum'
import { ARBEITSLOSE, BEVOELKERUNG, INKAR, slug } from '../katalog/index.ts'
import { baueLesung } from '../lesung/baue-lesung.ts'
import type { Raumzeile, Spaltenbezug } from '../lesung/baue-lesung.ts'
import type { Datei, Lesung, Meldung, Rohmerkmal } from '../lesung/index.ts'
import { hinweis, kurz, lesefehler, stelle } from '../lesung/meldungen.ts'
import type { Blatt, Mappenzelle } from '../mappe/index.ts'
import { decodeText, findeTrennzeichen, glaette, zeilen } from '../text/index.ts'
import type { Zahlschreibung } from '../text/index.ts'

/** Area levels with official keys; Raumordnungsregionen, types etc. have keys of their own and are left out. */
const AMTLICHE_EBENE =
  /^(Gemeinden?|Gemeindeverbände|Kreise|Kreisfreie.*|Regierungsbezirke|Länder|Bundesländer|Bund|)$/i

/** True when a text begins with one of the two heads of INKAR tables. */
export function istInkarText(text: string): boolean {
  const [erste = '', zweite = ''] = text.slice(0, 20_000).split(/\r?\n/, 2)
  return /^\uFEFF?"?Kennziffer"?[;,\t|]"?Raumeinheit/i.test(erste) && /\d{4}/.test(zweite)
    ? // A key below the head begins a long table, whose years are no heads.
      /^["\s]*[;,\t|][";,\t|\s]*\d{4}/.test(zweite)
    : /^"?(Gebietskennziffer|Kennziffer)"?[;,\t|]/i.test(zweite)
}

/** Reads a wide csv. @throws LesefehlerError when no column names a year */
export function readInkarText(datei: Datei): Lesung {
  const { text, kodierung } = decodeText(datei.inhalt)
  const trennzeichen = findeTrennzeichen(text)
  return readTabelle({
    zeilen: function* () {
      for (const { zeile, felder } of zeilen(text, trennzeichen)) yield { zeile, zellen: felder }
    },
    blatt: null,
    schreibung: 'de',
    beschreibungen: new Map(),
    titel: '',
    merkmale: [
      ['Kodierung', kodierung],
      ['Trennzeichen', trennzeichen],
    ],
  })
}

const findDatenblatt = (blaetter: readonly Blatt[]): Blatt | undefined =>
  blaetter.find(({ zeilen: [kopf] }) => /kennziffer/i.test(String(kopf?.[0] ?? '')))

/** True when a sheet begins with the key column of INKAR. */
export function istInkarMappe(blaetter: readonly Blatt[]): boolean {
  return findDatenblatt(blaetter) !== undefined
}

/** Reads an INKAR workbook. @throws LesefehlerError when the workbook is none of INKAR */
export function readInkarMappe(datei: Datei, blaetter: readonly Blatt[]): Lesung {
  const daten = findDatenblatt(blaetter)
  if (daten === undefined) {
    throw lesefehler({
      code: 'FORMAT_UNBEKANNT',
      text: `Die Arbeitsmappe „${kurz(datei.name)}“ ist kein INKAR-Export. Bitte unter „Eigene Datei ansehen“ sagen, was in den Spalten steht.`,
    })
  }
  const beschreibungen = leseMetadaten(blaetter.find(({ name }) => name === 'Metadaten'))
  return readTabelle({
    zeilen: function* () {
      for (const [i, zellen] of daten.zeilen.entries()) yield { zeile: i + 1, zellen }
    },
    blatt: daten.name,
    schreibung: 'de',
    beschreibungen,
    titel: [...beschreibungen.values()].map(({ langname }) => langname).join('; '),
    merkmale: [['Blätter', blaetter.map(({ name }) => name).join(', ')]],
  })
}

/** What the sheet Metadaten says about an indicator. */
interface Beschreibung {
  readonly langname: string
  readonly anmerkung: string
}

function leseMetadaten(blatt: Blatt | undefined): ReadonlyMap<string, Beschreibung> {
  const zeilenMitNamen = (blatt?.zeilen ?? []).slice(2)
  return new Map(
    zeilenMitNamen.map(([name, langname, , , anmerkung]) => [
      String(name ?? ''),
      { langname: String(langname ?? ''), anmerkung: String(anmerkung ?? '') },
    ]),
  )
}

interface Zeile {
  readonly zeile: number
  readonly zellen: readonly Mappenzelle[]
}

interface Inkartabelle {
  readonly zeilen: () => Iterable<Zeile>
  readonly blatt: string | null
  readonly schreibung: Zahlschreibung
  readonly beschreibungen: ReadonlyMap<string, Beschreibung>
  readonly titel: string
  readonly merkmale: Lesung['merkmale']
}

function readTabelle(tabelle: Inkartabelle): Lesung {
  const { spalten, aggregat } = leseKopf(tabelle)
  const namen = [...new Set([...spalten.values()].map(({ merkmal }) => merkmal.name))]
  return baueLesung({
    format: 'inkar',
    tabelle: null,
    titel: tabelle.titel === '' ? namen.join('; ') : tabelle.titel,
    quelle: INKAR.schluessel,
    stand: null,
    merkmale: tabelle.merkmale,
    meldungen: meldeAusgelassene(tabelle, aggregat),
    schreibung: tabelle.schreibung,
    blatt: tabelle.blatt,
    schluesselart: 'AMTLICH',
    zeilen: () => leseZeilen(tabelle, spalten, aggregat),
  })
}

interface Inkarkopf {
  readonly spalten: ReadonlyMap<number, Spaltenbezug>
  /** Column that names the level of the area; -1 when there is none. */
  readonly aggregat: number
}

function leseKopf(tabelle: Inkartabelle): Inkarkopf {
  const [erste, zweite] = tabelle.zeilen()
  const oben = (erste?.zellen ?? []).map((zelle) => glaette(String(zelle)))
  const unten = (zweite?.zellen ?? []).map((zelle) => glaette(String(zelle)))
  const spalten = new Map<number, Spaltenbezug>()
  for (const [i, label] of unten.entries()) {
    const treffer = /^(.*?)\s*((?:19|20)\d{2})$/.exec(label)
    if (i < 2 || treffer === null) continue
    const [, vorn = '', jahr = ''] = treffer
    spalten.set(
      i,
      deuteSpalte(tabelle, {
        code: oben[i] ?? '',
        name: vorn || (oben[i] ?? ''),
        jahr: Number(jahr),
      }),
    )
  }
  if (spalten.size === 0 || /^\d+$/.test(unten[0] ?? '')) {
    throw lesefehler({
      code: 'KOPF_UNBEKANNT',
      text: `In der zweiten Kopfzeile der INKAR-Tabelle steht kein Jahr („${kurz(unten.join(';'))}“). Bitte die Tabelle unverändert exportieren.`,
      stelle: stelle(tabelle.blatt, 2, null),
    })
  }
  return { spalten, aggregat: oben.findIndex((label) => /^aggregat$/i.test(label)) }
}

interface Spaltenkopf {
  /** Short name or code in the first head row. */
  readonly code: string
  readonly name: string
  readonly jahr: number
}

/* One object per indicator, so that equal Merkmale are identical. */
function deuteSpalte(tabelle: Inkartabelle, { code, name, jahr }: Spaltenkopf): Spaltenbezug {
  const beschreibung = tabelle.beschreibungen.get(name)
  const volltext = `${name} ${beschreibung?.langname ?? ''} ${beschreibung?.anmerkung ?? ''}`
  const { merkmal, teilgruppe } = findInkarMerkmal(name, code, beschreibung?.langname ?? '')
  const istStichtag =
    merkmal === BEVOELKERUNG ||
    (/31\.12\.|Stichtag|Jahresende/i.test(volltext) && !/Jahresdurchschnitt/i.test(volltext))
  return {
    merkmal,
    teilgruppe,
    zeitraum: istStichtag ? stichtag(`${jahr}-12-31`) : kalenderjahr(jahr),
  }
}

interface Bedeutung {
  readonly merkmal: Rohmerkmal
  readonly teilgruppe: Teilgruppe
}

function findInkarMerkmal(name: string, code: string, langname: string): Bedeutung {
  if (/^Arbeitslose$/i.test(name)) return { merkmal: ARBEITSLOSE, teilgruppe: ALLE }
  if (/^Bevölkerung(?: \(?gesamt\)?| insgesamt)?$/i.test(name))
    return { merkmal: BEVOELKERUNG, teilgruppe: ALLE }
  if (
    /^(Erwerbsfähige Bevölkerung|Bevölkerung \(?(?:von )?15 bis unter 65(?: Jahre)?\)?)/i.test(name)
  ) {
    return { merkmal: BEVOELKERUNG, teilgruppe: { ...ALLE, alterVon: 15, alterBis: 65 } }
  }
  const beschreibung = langname === '' ? name : langname
  // Nearly all of INKAR are shares and rates; only what calls itself a number is one.
  const istAnzahl = /^(Zahl|Anzahl) der\b/i.test(beschreibung) && !/^[qa]_/.test(code)
  return {
    merkmal: {
      schluessel: `inkar_${slug(name)}`,
      name: beschreibung,
      einheit: istAnzahl ? 'Anzahl' : einheitVon(beschreibung, code),
      art: istAnzahl ? 'ANZAHL' : 'FERTIGWERT',
    },
    teilgruppe: ALLE,
  }
}

function einheitVon(beschreibung: string, code: string): string {
  if (/ in %|prozent|anteil|quote/i.test(beschreibung)) return 'Prozent'
  if (code.startsWith('q_einkst')) return 'Euro je Einwohner'
  return /\b(je [\d.]*\s*\p{L}+|in (?:€|Euro|EUR)\b[^;,]*)/iu.exec(beschreibung)?.[0] ?? 'Wert'
}

function* leseZeilen(
  tabelle: Inkartabelle,
  spalten: ReadonlyMap<number, Spaltenbezug>,
  aggregat: number,
): Generator<Raumzeile> {
  for (const { zeile, zellen } of tabelle.zeilen()) {
    if (zeile <= 2 || zellen.every((zelle) => zelle === '')) continue
    const ebene = String(zellen[aggregat] ?? '')
    if (!AMTLICHE_EBENE.test(ebene)) continue
    yield {
      zeile,
      raum: /^Bund$/i.test(ebene) ? 'DG' : String(zellen[0] ?? '').trim(),
      raumName: glaette(String(zellen[1] ?? '')),
      gruppe: '',
      eintraege: [...spalten].map(([spalte, bezug]) => ({
        spalte,
        bezug,
        roh: zellen[spalte] ?? '',
      })),
    }
  }
}

function meldeAusgelassene(tabelle: Inkartabelle, aggregat: number): readonly Meldung[] {
  const ebenen = new Set<string>()
  let anzahl = 0
  for (const { zeile, zellen } of tabelle.zeilen()) {
    const ebene = String(zellen[aggregat] ?? '')
    if (zeile <= 2 || AMTLICHE_EBENE.test(ebene)) continue
    ebenen.add(ebene)
    anzahl += 1
  }
  if (anzahl === 0) return []
  return [
    hinweis({
      code: 'EBENE_AUSGELASSEN',
      text: `${anzahl} Zeilen gehören zu Ebenen ohne amtlichen Gebietsschlüssel (${[...ebenen].map((ebene) => kurz(ebene)).join(', ')}) und wurden nicht gelesen.`,
    }),
  ]
}
