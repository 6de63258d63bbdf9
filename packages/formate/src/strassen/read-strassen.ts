/** Reads a street register: csv or xlsx, one row per section. */
import type { Strassenseite, Strassenzeile } from '@sozial/domain/strasse'
import { pruefeDatei } from '../behaelter/index.ts'
import { LesefehlerError, type Datei } from '../lesung/index.ts'
import { fehler, kurz, lesefehler, stelle } from '../lesung/meldungen.ts'
import { slug } from '../katalog/index.ts'
import { glaette } from '../text/index.ts'
import { oeffneTabelle, type Zeile } from '../zuordnung/index.ts'

/** The largest Kreis has some 30,000 sections. */
const HOECHSTENS_ZEILEN = 200_000

const SPALTEN = {
  kommune: /^(ags|gemeinde_?schluessel|kommune|gemeinde)$/,
  strasse: /^(strasse|strassenname|strassen_?bezeichnung)$/,
  strassenschluessel: /^(strassen_?schluessel|strschl|strassennummer)$/,
  plz: /^(plz|postleitzahl)$/,
  seite: /^(seite|gerade_ungerade|g_u|strassenseite)$/,
  von: /^(von|hausnummer_von|hnr_von|hausnr_von)$/,
  bis: /^(bis|hausnummer_bis|hnr_bis|hausnr_bis)$/,
  quartier: /^(quartier|quartierschluessel|raum|gebietsschluessel)$/,
} as const

type Spalte = keyof typeof SPALTEN
const NOETIG: readonly Spalte[] = ['kommune', 'strasse', 'quartier']

/**
 * The sections of a file; a head in any order names the columns.
 *
 * @throws LesefehlerError with a sentence for every row that is no section
 */
export function readStrassen(datei: Datei): readonly Strassenzeile[] {
  pruefeDatei(datei)
  const { blatt, zeilen: alle } = oeffneTabelle(datei)
  let spalten: Partial<Record<Spalte, number>> | null = null
  const gelesen: Strassenzeile[] = []
  const meldungen = []
  for (const zeile of alle()) {
    if (zeile.zellen.every((zelle) => glaette(String(zelle)) === '')) continue
    if (spalten === null) {
      spalten = findSpalten(datei, zeile)
      continue
    }
    const ergebnis = toAbschnitt(zeile, spalten)
    if (typeof ergebnis === 'string') {
      const text = `Zeile ${zeile.zeile}: ${ergebnis}`
      meldungen.push(
        fehler({ code: 'STRASSE_UNLESBAR', text, stelle: stelle(blatt, zeile.zeile, null) }),
      )
    } else gelesen.push(ergebnis)
    if (gelesen.length > HOECHSTENS_ZEILEN) throw zuLang()
    if (meldungen.length >= 20) break
  }
  if (meldungen.length > 0) throw new LesefehlerError(meldungen)
  if (gelesen.length === 0) {
    const text = `„${kurz(datei.name)}“ enthält keine Straßen. Gebraucht wird unter dem Kopf eine Zeile je Straßenabschnitt.`
    throw lesefehler({ code: 'STRASSEN_FEHLEN', text })
  }
  return gelesen
}

const zuLang = (): Error =>
  lesefehler({
    code: 'STRASSEN_ZU_VIELE',
    text: `Ein Straßenverzeichnis mit mehr als ${HOECHSTENS_ZEILEN.toLocaleString('de-DE')} Zeilen wird nicht gelesen. Bitte je Kommune eine Datei einlesen.`,
  })

function findSpalten(datei: Datei, { zellen }: Zeile): Partial<Record<Spalte, number>> {
  const koepfe = zellen.map((zelle) => slug(String(zelle)))
  const spalten: Partial<Record<Spalte, number>> = {}
  for (const [name, muster] of Object.entries(SPALTEN)) {
    const nr = koepfe.findIndex((kopf) => muster.test(kopf))
    if (nr >= 0) spalten[name as Spalte] = nr
  }
  const fehlend = NOETIG.filter((name) => spalten[name] === undefined)
  if (fehlend.length === 0) return spalten
  throw lesefehler({
    code: 'STRASSEN_KOPF',
    text: `In „${kurz(datei.name)}“ fehlen die Spalten ${fehlend.map((name) => `„${name}“`).join(', ')}. Die erste Zeile nennt die Spalten: AGS, Straße, Straßenschlüssel, PLZ, von, bis, Seite, Quartier.`,
  })
}

const SEITEN: ReadonlyMap<string, Strassenseite> = new Map([
  ['', 'BEIDE'],
  ['beide', 'BEIDE'],
  ['b', 'BEIDE'],
  ['alle', 'BEIDE'],
  ['ungerade', 'UNGERADE'],
  ['u', 'UNGERADE'],
  ['gerade', 'GERADE'],
  ['g', 'GERADE'],
])

/** @returns a sentence where the row is no section */
function toAbschnitt(
  { zeile, zellen }: Zeile,
  spalten: Partial<Record<Spalte, number>>,
): Strassenzeile | string {
  const text = (name: Spalte): string => {
    const nr = spalten[name]
    return nr === undefined ? '' : glaette(String(zellen[nr] ?? ''))
  }
  const strasse = text('strasse')
  if (strasse === '' || strasse.length > 200) return 'Der Name der Straße fehlt oder ist zu lang.'
  const seite = SEITEN.get(text('seite').toLowerCase())
  if (seite === undefined) {
    return `„${kurz(text('seite'), 30)}“ ist keine Straßenseite. Möglich sind gerade, ungerade und beide.`
  }
  const von = parseHausnummer(text('von') || '1')
  const bis = text('bis') === '' ? { nummer: null, zusatz: '' } : parseHausnummer(text('bis'))
  if (von === null || bis === null) {
    return `„${kurz(`${text('von')} bis ${text('bis')}`, 40)}“ sind keine Hausnummern (zum Beispiel 12 oder 12a).`
  }
  if (bis.nummer !== null && bis.nummer < von.nummer) {
    return `Die Hausnummern ${text('von')} bis ${text('bis')} laufen rückwärts.`
  }
  const plz = text('plz').replace(/^(\d{4})$/, '0$1')
  if (!/^(\d{5})?$/.test(plz)) return `„${kurz(plz, 20)}“ ist keine Postleitzahl.`
  return {
    zeile,
    kommune: text('kommune').replace(/^(\d{7})$/, '0$1'),
    strasse,
    strassenschluessel: text('strassenschluessel').slice(0, 20),
    plz,
    seite,
    von: von.nummer,
    vonZusatz: von.zusatz,
    bis: bis.nummer,
    bisZusatz: bis.zusatz,
    quartier: text('quartier') || null,
  }
}

function parseHausnummer(
  text: string,
): { readonly nummer: number; readonly zusatz: string } | null {
  const [, ziffern, zusatz = ''] = /^(\d{1,4})\s*([a-z]?)$/i.exec(text) ?? []
  const nummer = Number(ziffern)
  return nummer >= 1 ? { nummer, zusatz: zusatz.toLowerCase() } : null
}
