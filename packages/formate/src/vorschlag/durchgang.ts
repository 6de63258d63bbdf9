/** One walk over all rows: which of them are no areas, and in what the rows of one area differ. */
import { deuteLabel } from '../katalog/index.ts'
import { deuteSchluessel } from '../schluessel/index.ts'
import { glaette } from '../text/index.ts'
import type { Zeile } from '../zuordnung/index.ts'
import type { Probe, Spalte } from './probe.ts'
import type { Raumfund } from './raum.ts'
import { sammleRaumtexte } from './raumtexte.ts'
import type { Raumtext, Raumtexte } from './raumtexte.ts'
import type { Kombination } from './werte.ts'

/** More kinds of rows than this are no breakdown but a list of single cases. */
const HOECHSTENS_KOMBINATIONEN = 300

const HOECHSTENS_AUSGELASSEN = 200

const KEIN_RAUM =
  /^((quellen?|stand|anmerkung(en)?|hinweise?|copyright|legende|zeichenerklärung|erläuterung(en)?|tabelle|summe|gesamt|insgesamt|total|zusammen|alle)(?=$|[\s:.,])|©|\*|\d\)|_{3,})/i

/** Columns that count as a breakdown although they hold figures. */
export const ZAHLENGLIEDERUNG = /^(alter|age|altersjahr|geschlecht|sex|gruppe|kategorie|klasse)/i

/** The texts of the column of areas; `null` when all rows belong to one area. */
export function sammleTexte(probe: Probe, { schluessel, name }: Raumfund): Raumtexte | null {
  if (schluessel === null) return null
  const andere = name === schluessel ? null : name
  return sammleRaumtexte(datenzeilen(probe), { schluessel, name: andere })
}

/** Texts of the key column that stand for no area: footers, totals, notes, missing keys. */
export function findAuslassen({ texte, letzteZahl }: Raumtexte, raum: Raumfund): readonly string[] {
  const deutungen = raum.bezug === 'AMTLICH' ? deuteSchluessel(texte.keys()) : null
  const nachNamen = raum.bezug === 'NAME' && Object.keys(raum.umschluesselung).length > 0
  /** Nothing is lost with a name that has no figure; below the last figure stand notes in words. */
  const istNotiz = ({ text, ohneZahlen, ersteZeile }: Raumtext): boolean =>
    ohneZahlen && (nachNamen || (ersteZeile > letzteZahl && /\p{L}.*\s/u.test(text)))
  /** "Insgesamt" alone is no total beside its parts but the figure of the whole Kreis. */
  const hatTeile = [...texte.values()].some(
    ({ text, ohneZahlen }) => text !== '' && !ohneZahlen && !KEIN_RAUM.test(text),
  )
  const istSumme = ({ text, ohneZahlen }: Raumtext): boolean =>
    KEIN_RAUM.test(text) && (hatTeile || ohneZahlen)
  const istKeiner = (bild: Raumtext): boolean => {
    const { text } = bild
    if (text === '' || istBemerkung(bild)) return true
    if (deutungen !== null)
      return KEIN_RAUM.test(text) || (deutungen.get(text)?.art === 'FEHLER' && !/^\d/.test(text))
    return !Object.hasOwn(raum.umschluesselung, text) && (istSumme(bild) || istNotiz(bild))
  }
  return [...texte.values()]
    .filter(istKeiner)
    .slice(0, HOECHSTENS_AUSGELASSEN)
    .map(({ text }) => text)
}

/** "Definition: Anteil der Kinder …", without a figure; an area has a short name. */
const istBemerkung = ({ text, ohneZahlen }: Raumtext): boolean =>
  ohneZahlen && (text.length > 60 || /:\s/.test(text))

function* datenzeilen({ quelle, kopfzeilen }: Probe): Generator<Zeile> {
  let nr = 0
  for (const zeile of quelle.zeilen()) {
    nr += 1
    if (nr > kopfzeilen && zeile.zellen.some((zelle) => zelle !== '')) yield zeile
  }
}

/** The columns by which rows of one area and period differ; fewest that do. */
export function findGliederungen(
  probe: Probe,
  fest: readonly number[],
  kandidaten: readonly Spalte[],
): readonly Spalte[] {
  if (istEindeutig(probe, fest)) return []
  const brauchbar = kandidaten.filter(
    ({ name, gefuellt }) =>
      name !== null && new Set(gefuellt).size > 1 && new Set(gefuellt).size <= 120,
  )
  // Codes beside their labels are tried to be left out first: labels say more.
  const nachLaenge = brauchbar.toSorted((a, b) => mittlereLaenge(a) - mittlereLaenge(b))
  return nachLaenge.reduce<readonly Spalte[]>((noetig, spalte) => {
    const ohne = noetig.filter((eine) => eine !== spalte)
    return unterscheiden(probe, fest, ohne) >= unterscheiden(probe, fest, noetig) ? ohne : noetig
  }, brauchbar)
}

const mittlereLaenge = ({ gefuellt }: Spalte): number =>
  gefuellt.reduce((summe, { length }) => summe + length, 0) / Math.max(1, gefuellt.length)

/** How many different rows these columns tell apart. */
function unterscheiden(probe: Probe, fest: readonly number[], spalten: readonly Spalte[]): number {
  const nummern = [...fest, ...spalten.map(({ nr }) => nr)]
  return new Set(probe.daten.map((_, i) => kennung(probe, nummern, i))).size
}

/**
 * True where most areas come in several rows that nothing tells apart: single
 * cases, not yet counted.
 */
export function sindEinzelfaelle(probe: Probe, unterscheidend: readonly number[]): boolean {
  const alle = probe.spalten.map(({ nr }) => nr)
  const verschiedene = new Set(probe.daten.map((_, i) => kennung(probe, alle, i))).size
  return unterscheiden(probe, unterscheidend, []) * 2 < verschiedene
}

function istEindeutig(probe: Probe, nummern: readonly number[]): boolean {
  return new Set(probe.daten.map((_, i) => kennung(probe, nummern, i))).size === probe.daten.length
}

const kennung = ({ spalten }: Probe, nummern: readonly number[], i: number): string =>
  nummern.map((nr) => spalten[nr]?.texte[i] ?? '').join('\u0000')

/** One group in all rows of a long table ("unter 3 Jahre") belongs to what is counted. */
export function istGleichbleibend({ name, gefuellt, texte }: Spalte): boolean {
  const [text = ''] = gefuellt
  return (
    name !== null &&
    gefuellt.length === texte.length &&
    new Set(gefuellt).size === 1 &&
    (deuteLabel(text).art === 'TEILGRUPPE' || ZAHLENGLIEDERUNG.test(name))
  )
}

/** All combinations that occur; `null` when they are too many. */
export function findKombinationen(
  probe: Probe,
  spalten: readonly Spalte[],
): readonly Kombination[] | null {
  if (spalten.length === 0) return [{}]
  const gefunden = new Map<string, Kombination>()
  for (const { zellen } of datenzeilen(probe)) {
    const texte = spalten.map(({ nr }) => glaette(String(zellen[nr] ?? '')))
    if (texte.some((text) => text === '')) continue
    const schluessel = texte.join('\u0000')
    if (!gefunden.has(schluessel)) {
      gefunden.set(
        schluessel,
        Object.fromEntries(spalten.map(({ name }, i) => [name ?? '', texte[i] ?? ''])),
      )
    }
    if (gefunden.size > HOECHSTENS_KOMBINATIONEN) return null
  }
  return [...gefunden.values()]
}
