/** Any long or wide table (csv, xls, xlsx, ods) read by a mapping file. */
import type { ZeitraumArt } from '@sozial/domain/zeitraum'
import { baueLesung } from '../lesung/baue-lesung.ts'
import type { Ausgelassen, Eintrag, Raumzeile } from '../lesung/baue-lesung.ts'
import type { Datei, Fundstelle, Lesung, Meldung } from '../lesung/index.ts'
import { fehler, HOECHSTZAHL_MELDUNGEN, kurz, ort, stelle } from '../lesung/meldungen.ts'
import type { Mappenzelle } from '../mappe/index.ts'
import { glaette } from '../text/index.ts'
import { createAuslassung, joinTexte, leseKopf, textOf, zeilenUnterKopf } from './datenzeilen.ts'
import { oeffneTabelle } from './quelltabelle.ts'
import type { Quelltabelle, Zeile } from './quelltabelle.ts'
import type { Zuordnung } from './schema.ts'
import { findSpalten } from './spalten.ts'
import type { Spalten } from './spalten.ts'

export { parseZuordnung } from './schema.ts'
export type { Spaltenangabe, Wertangabe, Zeitangabe, Zuordnung } from './schema.ts'
export { assignRaeume } from './assign-raeume.ts'
export type { Raumzuordnung } from './assign-raeume.ts'
export { datenzeilen, leseKopf } from './datenzeilen.ts'
export { findSpalten, toTeilgruppe } from './spalten.ts'
export { findSichtbare, oeffneTabelle, toQuelltabelle } from './quelltabelle.ts'
export type { Quelltabelle, Zeile } from './quelltabelle.ts'

/**
 * Reads a table as the mapping says.
 *
 * @throws LesefehlerError when a named column or sheet is missing
 */
export function readZuordnung(datei: Datei, zuordnung: Zuordnung): Lesung {
  const quelle = oeffneTabelle(datei, zuordnung)
  const spalten = findSpalten(leseKopf(quelle, zuordnung), zuordnung)
  const zeiten = createZeitpruefung(spalten, quelle.blatt)
  const ausgelassene: Ausgelassen[] = []
  const lesung = { zuordnung, spalten, zeiten, ausgelassene }
  return baueLesung({
    format: 'zuordnung',
    tabelle: null,
    titel: zuordnung.name,
    quelle: zuordnung.quelle,
    stand: null,
    merkmale: quelle.merkmale,
    meldungen: [],
    beimLesen: zeiten.meldungen,
    ausgelassene: () => ausgelassene,
    schreibung: zuordnung.dezimalzeichen === ',' ? 'de' : 'en',
    blatt: quelle.blatt,
    schluesselart: zuordnung.raum.art,
    zeilen: () => leseZeilen(quelle, lesung),
  })
}

/** What the mapping says about single texts. */
interface Deutung {
  /** `null`: the table has no column of areas. */
  readonly raum: (text: string | null) => string
  /** The cell as the rules of all tables read it. */
  readonly zelle: (
    zelle: Mappenzelle,
    texte: ReadonlyMap<string, number> | undefined,
  ) => Mappenzelle
}

function createDeutung({ fehlend = [], raum }: Zuordnung): Deutung {
  const fehlende = new Set(fehlend.map(glaette))
  const schluessel = new Map(
    Object.entries(raum.umschluesselung ?? {}).map(([text, eigener]) => [glaette(text), eigener]),
  )
  // Reports name a key with the zero that it lost: what is said of it there holds for it.
  const findRepariert = (text: string): string | undefined =>
    raum.art === 'AMTLICH' ? schluessel.get(`0${text}`) : undefined
  return {
    raum: (text) =>
      text === null ? (raum.wert ?? '') : (schluessel.get(text) ?? findRepariert(text) ?? text),
    zelle: (zelle, texte) => {
      if (texte === undefined && fehlende.size === 0) return zelle
      const text = glaette(String(zelle))
      return fehlende.has(text) ? '' : (texte?.get(text) ?? zelle)
    },
  }
}

/** What all rows are read by. */
interface Leseweise {
  readonly zuordnung: Zuordnung
  readonly spalten: Spalten
  readonly zeiten: Zeitpruefung
  /** Takes up rows that are no areas, as far as they have figures. */
  readonly ausgelassene: Ausgelassen[]
}

function* leseZeilen(
  quelle: Quelltabelle,
  { zuordnung, spalten, zeiten, ausgelassene }: Leseweise,
): Generator<Raumzeile> {
  const { raum, raumName } = spalten
  const deutung = createDeutung(zuordnung)
  const istAusgelassen = createAuslassung(zuordnung, raum)
  for (const zeile of zeilenUnterKopf(quelle, zuordnung)) {
    const zaehlt = !istAusgelassen(zeile)
    if (zaehlt) zeiten.pruefe(zeile)
    const eintraege = leseEintraege(zeile, spalten, deutung)
    if (eintraege.length === 0) continue
    const text = raum === null ? null : textOf(zeile, raum)
    const name = raumName === null ? '' : textOf(zeile, raumName)
    if (zaehlt) {
      const gruppe = joinTexte(zeile, spalten.unterscheidend, '|')
      yield { zeile: zeile.zeile, raum: deutung.raum(text), raumName: name, gruppe, eintraege }
    } else if (ausgelassene.length < HOECHSTENS_AUSGELASSEN) {
      const genannt = name === '' ? (text ?? '') : name
      ausgelassene.push({ zeile: zeile.zeile, name: genannt, eintraege })
    }
  }
}

/** More rows that are no areas are not looked at. */
const HOECHSTENS_AUSGELASSEN = 200

function leseEintraege(zeile: Zeile, spalten: Spalten, deutung: Deutung): Eintrag[] {
  const eintraege: Eintrag[] = []
  for (const { spalte, zeitspalte, bezug, texte } of spalten.waehle(zeile)) {
    const gefunden = bezug(zeitspalte === null ? '' : textOf(zeile, zeitspalte))
    const roh = deutung.zelle(zeile.zellen[spalte] ?? '', texte)
    if (gefunden !== null) eintraege.push({ spalte, bezug: gefunden, roh })
  }
  return eintraege
}

const KEIN: Readonly<Record<ZeitraumArt, string>> = {
  STICHTAG: 'kein Stichtag',
  JAHR: 'kein Jahr',
  SCHULJAHR: 'kein Schuljahr',
  KITAJAHR: 'kein Kitajahr',
  QUARTAL: 'kein Quartal',
  MONAT: 'kein Monat',
  MEHRJAHR: 'keine Spanne von Jahren',
}

interface Zeitpruefung {
  readonly pruefe: (zeile: Zeile) => void
  readonly meldungen: () => readonly Meldung[]
}

/** Notices periods that cannot be read as the kind that the mapping names, each text once. */
function createZeitpruefung({ zeiten }: Spalten, blatt: string | null): Zeitpruefung {
  const meldungen = new Map<string, Meldung>()
  return {
    meldungen: () => [...meldungen.values()],
    pruefe: (zeile) => {
      for (const { zeitspalte, zeitart, bezug } of zeiten) {
        const roh = zeitspalte === null ? '' : textOf(zeile, zeitspalte)
        if (bezug(roh) !== null || meldungen.has(roh) || meldungen.size >= HOECHSTZAHL_MELDUNGEN)
          continue
        const platz = zeitspalte === null ? null : stelle(blatt, zeile.zeile, zeitspalte)
        meldungen.set(roh, meldeZeit(roh, zeitart, platz))
      }
    },
  }
}

function meldeZeit(roh: string, art: ZeitraumArt | null, platz: Fundstelle | null): Meldung {
  const wo = platz === null ? 'Zuordnungsdatei' : ort(platz)
  const was = roh === '' ? 'Der Zeitraum fehlt' : `„${kurz(roh)}“ ist ${KEIN[art ?? 'JAHR']}`
  const text = `${wo}: ${was}. Bitte in der Datei berichtigen oder in der Zuordnung einen anderen Zeitraum wählen.`
  return fehler({ code: 'ZEITRAUM_UNBEKANNT', text, stelle: platz, roh })
}
