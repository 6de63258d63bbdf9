/** One walk over all rows: which of them are no areas, and in what the rows of one area differ. */
import { deuteSchluessel } from '../schluessel/index.ts'
import { glaette } from '../text/index.ts'
import type { Zeile } from '../zuordnung/index.ts'
import type { Probe, Spalte } from './probe.ts'
import type { Raumfund } from './raum.ts'
import type { Kombination } from './werte.ts'

/** More kinds of rows than this are no breakdown but a list of single cases. */
const HOECHSTENS_KOMBINATIONEN = 300

const HOECHSTENS_AUSGELASSEN = 200

const KEIN_RAUM =
  /^((quellen?|stand|anmerkung(en)?|hinweise?|copyright|legende|zeichenerklärung|erläuterung(en)?|tabelle|summe|gesamt|insgesamt|total|zusammen|alle)(?=$|[\s:.,])|©|\*|\d\)|_{3,})/i

/** Texts of the key column that stand for no area: footers, totals, missing keys. */
export function findAuslassen(probe: Probe, raum: Raumfund): readonly string[] {
  const spalte = raum.schluessel
  if (spalte === null) return []
  const texte = new Set<string>()
  const bemerkungen = new Set<string>()
  for (const zeile of datenzeilen(probe)) {
    if (texte.size >= 50_000) break
    const text = glaette(String(zeile.zellen[spalte] ?? ''))
    texte.add(text)
    if (istBemerkung(text, zeile)) bemerkungen.add(text)
  }
  const deutungen = raum.bezug === 'AMTLICH' ? deuteSchluessel(texte) : null
  const istKeiner = (text: string): boolean =>
    text === '' ||
    bemerkungen.has(text) ||
    (deutungen === null
      ? KEIN_RAUM.test(text) && !Object.hasOwn(raum.umschluesselung, text)
      : deutungen.get(text)?.art === 'FEHLER' && !/^\d/.test(text)) ||
    (deutungen !== null && KEIN_RAUM.test(text))
  return [...texte].filter(istKeiner).slice(0, HOECHSTENS_AUSGELASSEN)
}

/** "Definition: Anteil der Kinder …", alone in its line; an area without any figure has a short name. */
const istBemerkung = (text: string, { zellen }: Zeile): boolean =>
  (text.length > 60 || /:\s/.test(text)) && zellen.filter((zelle) => zelle !== '').length === 1

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
