import { deuteSchluessel } from '../schluessel/index.ts'
import type { Schluesseldeutung } from '../schluessel/index.ts'
import type { Tabelle } from './baue-lesung.ts'
import type { Meldung } from './index.ts'
import { fehler, hinweis, HOECHSTZAHL_MELDUNGEN, kurz, ort, stelle } from './meldungen.ts'
import type { Paarregister } from './paarregister.ts'

/** What the rows of one area, by its key as delivered, contain. */
export interface Raumbild {
  /** In the order of the file. */
  readonly nummer: number
  /** As its first row calls it. */
  readonly name: string
  readonly ersteZeile: number
  zeilen: number
  /** Period → is anything but "-" printed there? */
  readonly belegt: Map<string, boolean>
}

type Raeume = ReadonlyMap<string, Raumbild>

/** The areas of a table, and which of its groups (period and classification) each of them has rows for. */
interface Gesammelte {
  readonly raeume: Raeume
  readonly gruppen: ReadonlyMap<string, number>
  readonly register: Paarregister
}
type Deutungen = ReadonlyMap<string, Schluesseldeutung>

/** Keys of all areas of a table. */
export interface Raumpruefung {
  readonly meldungen: readonly Meldung[]
  /** Our key for a delivered one in a period; `null` when the cell does not count. */
  readonly schluessel: (roh: string, periode: () => string) => string | null
}

/**
 * Reads the keys of a table. A Gemeinde that changed its Verbandsgemeinde comes
 * under two long keys with one AGS: in each period the row that has figures counts.
 */
export function pruefeRaeume(tabelle: Tabelle, gesammelte: Gesammelte): Raumpruefung {
  const { raeume } = gesammelte
  if (tabelle.schluesselart === 'EIGEN') {
    return { meldungen: pruefeLeere(tabelle, raeume), schluessel: (roh) => roh.trim() || null }
  }
  const deutungen = deuteSchluessel(raeume.keys())
  const schreibweisen = findSchreibweisen(deutungen)
  return {
    meldungen: [
      ...schluesselmeldungen(tabelle, raeume, deutungen),
      ...findWiderspruch(gesammelte, schreibweisen),
    ],
    schluessel: (roh, periode) => {
      const deutung = deutungen.get(roh)
      if (deutung?.art !== 'SCHLUESSEL') return null
      const alle = schreibweisen.get(deutung.schluessel) ?? []
      return alle.length < 2 || zaehlt({ roh, alle, periode: periode(), raeume })
        ? deutung.schluessel
        : null
    },
  }
}

interface Schreibweise {
  readonly roh: string
  /** All keys in the file that mean this area. */
  readonly alle: readonly string[]
  readonly periode: string
  readonly raeume: Raeume
}

/** Of several spellings the one with figures counts in a period; without figures the first. */
function zaehlt({ roh, alle, periode, raeume }: Schreibweise): boolean {
  if (raeume.get(roh)?.belegt.get(periode) === true) return true
  const belegt = alle.some((eine) => raeume.get(eine)?.belegt.get(periode) === true)
  return !belegt && alle.find((eine) => raeume.get(eine)?.belegt.has(periode)) === roh
}

function pruefeLeere(tabelle: Tabelle, raeume: Raeume): readonly Meldung[] {
  return [...raeume].flatMap(([roh, { ersteZeile }]) => {
    if (roh.trim() !== '') return []
    const platz = stelle(tabelle.blatt, ersteZeile, null)
    const text = `${ort(platz)}: Der Schlüssel des Raums fehlt. Bitte ergänzen oder die Zeile löschen.`
    return fehler({ code: 'SCHLUESSEL_UNBEKANNT', text, stelle: platz })
  })
}

/** Our key → the delivered keys that stand for it. */
function findSchreibweisen(deutungen: Deutungen): ReadonlyMap<string, readonly string[]> {
  const schreibweisen = new Map<string, string[]>()
  for (const [roh, deutung] of deutungen) {
    if (deutung.art !== 'SCHLUESSEL') continue
    const bisher = schreibweisen.get(deutung.schluessel)
    if (bisher === undefined) schreibweisen.set(deutung.schluessel, [roh])
    else bisher.push(roh)
  }
  return schreibweisen
}

function schluesselmeldungen(
  tabelle: Tabelle,
  raeume: Raeume,
  deutungen: Deutungen,
): readonly Meldung[] {
  const meldungen: Meldung[] = []
  let repariert = 0
  const ausgelassen: string[] = []
  for (const [roh, { ersteZeile, zeilen }] of raeume) {
    const deutung = deutungen.get(roh)
    if (deutung?.art === 'SCHLUESSEL' && deutung.repariert) repariert += zeilen
    if (deutung?.art === 'AUSGELASSEN') ausgelassen.push(roh)
    if (deutung?.art !== 'FEHLER' || meldungen.length >= HOECHSTZAHL_MELDUNGEN) continue
    const platz = stelle(tabelle.blatt, ersteZeile, null)
    const text = `${ort(platz)}: ${deutung.text}`
    meldungen.push(fehler({ code: deutung.code, text, stelle: platz, roh: kurz(roh) }))
  }
  if (repariert > 0) {
    meldungen.push(
      hinweis({
        code: 'FUEHRENDE_NULL',
        text: `In ${repariert} ${repariert === 1 ? 'Zeile' : 'Zeilen'} fehlte die führende Null des Gebietsschlüssels; sie wurde ergänzt (zum Beispiel 5370016 → 05370016).`,
      }),
    )
  }
  if (ausgelassen.length > 0) {
    meldungen.push(
      hinweis({
        code: 'RAUM_AUSGELASSEN',
        text: `Die Schlüssel ${ausgelassen.map((roh) => kurz(roh)).join(', ')} bezeichnen Zusammenfassungen des Amts und keine Gebiete; ihre Zeilen wurden nicht gelesen.`,
      }),
    )
  }
  return meldungen
}

/** Two spellings of one key ("5370016", "05370016") with figures for the same period and classification. */
function findWiderspruch(
  gesammelte: Gesammelte,
  schreibweisen: ReadonlyMap<string, readonly string[]>,
): readonly Meldung[] {
  return [...schreibweisen].flatMap(([schluessel, alle]) => {
    const bilder = alle
      .map((roh) => gesammelte.raeume.get(roh))
      .filter((bild) => bild !== undefined)
    const widerspruch = bilder.some((a, i) =>
      bilder.slice(i + 1).some((b) => widersprechenSich(gesammelte, a, b)),
    )
    if (!widerspruch) return []
    return fehler({
      code: 'SCHLUESSEL_DOPPELT',
      text: `Raum ${schluessel} kommt unter mehreren Schreibweisen vor (${alle.join(', ')}) und hätte zwei Werte. Bitte die Datei auf eine Schreibweise bringen.`,
      roh: alle.join(', '),
    })
  })
}

function widersprechenSich({ gruppen, register }: Gesammelte, a: Raumbild, b: Raumbild): boolean {
  const gleicheGruppe = [...gruppen.values()].some(
    (gruppe) => register.hat(a.nummer, gruppe) && register.hat(b.nummer, gruppe),
  )
  return (
    gleicheGruppe &&
    [...a.belegt].some(([periode, belegt]) => belegt && b.belegt.get(periode) === true)
  )
}
