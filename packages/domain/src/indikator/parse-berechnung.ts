import type { Verstoss } from '../verstoss/index.ts'
import { BERECHNUNGSTYPEN } from './berechnung.ts'
import type { Berechnung, Formel } from './berechnung.ts'
import { GESCHLECHTER, NATIONALITAETEN } from './teilgruppe.ts'
import type { Teilgruppe } from './teilgruppe.ts'

/** Bounds of a formula: nobody reads a deeper or longer one, and nobody can send an endless one. */
export const FORMELGRENZEN = { tiefe: 6, blaetter: 40, text: 500 } as const

export type Gelesen =
  | { readonly berechnung: Berechnung; readonly verstoesse: readonly [] }
  | { readonly berechnung: null; readonly verstoesse: readonly Verstoss[] }

/**
 * Reads a Berechnung that came from outside: only what the type knows is taken
 * over, in a fixed order, everything else is a Verstoss. Whether the formula
 * makes sense is asked by `pruefeDefinition`.
 *
 * Codes: FORMEL_UNLESBAR, FORMEL_ZU_TIEF, FORMEL_ZU_LANG.
 */
export function parseBerechnung(roh: unknown): Gelesen {
  const stelle: Stelle = { pfad: '', tiefe: 0, stand: { verstoesse: [], blaetter: 0 } }
  const berechnung = readBerechnung(stelle, roh)
  const { verstoesse } = stelle.stand
  return berechnung === null || verstoesse.length > 0
    ? { berechnung: null, verstoesse }
    : { berechnung, verstoesse: [] }
}

/** Where the reader is, and what it has seen so far. */
interface Stelle {
  readonly pfad: string
  /** Nesting of formulas. */
  readonly tiefe: number
  readonly stand: { readonly verstoesse: Verstoss[]; blaetter: number }
}

type Objekt = Readonly<Record<string, unknown>>

function at(stelle: Stelle, schluessel: string): Stelle {
  return { ...stelle, pfad: stelle.pfad === '' ? schluessel : `${stelle.pfad}.${schluessel}` }
}

function refuse({ stand, pfad }: Stelle, code: string, text: string): null {
  stand.verstoesse.push({ code, pfad, text })
  return null
}

function missing(stelle: Stelle, was: string): null {
  const text = `An dieser Stelle der Formel fehlt ${was}. Bitte die Stelle neu auswählen.`
  return refuse(stelle, 'FORMEL_UNLESBAR', text)
}

function readObjekt(stelle: Stelle, roh: unknown, felder: readonly string[]): Objekt | null {
  if (typeof roh !== 'object' || roh === null || Array.isArray(roh)) {
    return missing(stelle, 'eine Angabe')
  }
  const fremd = Object.keys(roh).find((feld) => !felder.includes(feld))
  if (fremd === undefined) return roh as Objekt
  const text = `Die Formel enthält eine Angabe, die hier nichts bedeutet: „${fremd.slice(0, 40)}“. Bitte sie weglassen.`
  return refuse(stelle, 'FORMEL_UNLESBAR', text)
}

function readZahl(stelle: Stelle, roh: unknown): number {
  if (typeof roh === 'number' && Number.isFinite(roh)) return roh
  missing(stelle, 'eine Zahl')
  return 0
}

function readText(stelle: Stelle, roh: unknown): string {
  if (typeof roh === 'string' && roh.length <= FORMELGRENZEN.text) return roh.trim()
  missing(stelle, `ein Text mit höchstens ${FORMELGRENZEN.text} Zeichen`)
  return ''
}

function readAuswahl<T extends string>(stelle: Stelle, roh: unknown, werte: readonly T[]): T {
  const gefunden = werte.find((wert) => wert === roh)
  if (gefunden !== undefined) return gefunden
  missing(stelle, `eines von ${werte.join(', ')}`)
  return werte[0]!
}

const GRUPPENFELDER = ['geschlecht', 'nationalitaet', 'alterVon', 'alterBis']

function readTeilgruppe(stelle: Stelle, roh: unknown): Partial<Teilgruppe> {
  const felder = readObjekt(stelle, roh, GRUPPENFELDER) ?? {}
  const { geschlecht, nationalitaet, alterVon, alterBis } = felder
  const bis = at(stelle, 'alterBis')
  return {
    ...(geschlecht !== undefined && {
      geschlecht: readAuswahl(at(stelle, 'geschlecht'), geschlecht, GESCHLECHTER),
    }),
    ...(nationalitaet !== undefined && {
      nationalitaet: readAuswahl(at(stelle, 'nationalitaet'), nationalitaet, NATIONALITAETEN),
    }),
    ...(alterVon !== undefined && { alterVon: readZahl(at(stelle, 'alterVon'), alterVon) }),
    ...(alterBis !== undefined && { alterBis: alterBis === null ? null : readZahl(bis, alterBis) }),
  }
}

function readMerkmal(stelle: Stelle, felder: Objekt) {
  const { stand } = stelle
  stand.blaetter += 1
  if (stand.blaetter === FORMELGRENZEN.blaetter + 1) {
    const text = `Die Formel hat mehr als ${FORMELGRENZEN.blaetter} Merkmale. Bitte sie auf mehrere Indikatoren verteilen.`
    refuse(stelle, 'FORMEL_ZU_LANG', text)
  }
  const { merkmal, teilgruppe } = felder
  const gruppe =
    teilgruppe === undefined ? {} : readTeilgruppe(at(stelle, 'teilgruppe'), teilgruppe)
  return {
    merkmal: readText(at(stelle, 'merkmal'), merkmal),
    ...(Object.keys(gruppe).length > 0 && { teilgruppe: gruppe }),
  }
}

const FORMELFELDER = ['art', 'merkmal', 'teilgruppe', 'teile', 'von', 'abzueglich']
const FORMELARTEN = ['MERKMAL', 'SUMME', 'DIFFERENZ'] as const

function readFormel(oben: Stelle, roh: unknown): Formel | null {
  const stelle = { ...oben, tiefe: oben.tiefe + 1 }
  if (stelle.tiefe > FORMELGRENZEN.tiefe) {
    const text = `Die Formel ist tiefer als ${FORMELGRENZEN.tiefe} Stufen geschachtelt. Bitte sie vereinfachen.`
    return refuse(stelle, 'FORMEL_ZU_TIEF', text)
  }
  if (stelle.stand.blaetter > FORMELGRENZEN.blaetter) return null
  const felder = readObjekt(stelle, roh, FORMELFELDER)
  if (felder === null) return null
  const art = readAuswahl(at(stelle, 'art'), felder['art'], FORMELARTEN)
  switch (art) {
    case 'MERKMAL':
      return { art, ...readMerkmal(stelle, felder) }
    case 'DIFFERENZ': {
      const von = readFormel(at(stelle, 'von'), felder['von'])
      const abzueglich = readFormel(at(stelle, 'abzueglich'), felder['abzueglich'])
      return von && abzueglich && { art, von, abzueglich }
    }
    case 'SUMME': {
      const { teile } = felder
      if (!Array.isArray(teile)) return missing(at(stelle, 'teile'), 'die Liste der Teile')
      const gelesen = teile
        .slice(0, FORMELGRENZEN.blaetter + 1)
        .map((teil, i) => readFormel(at(stelle, `teile.${i}`), teil))
      return { art, teile: gelesen.filter((teil) => teil !== null) }
    }
  }
}

const FELDER = [
  'typ',
  'zaehler',
  'nenner',
  'faktor',
  'jahre',
  'merkmal',
  'teilgruppe',
  'verfahren',
  'wartetAuf',
]

function readBerechnung(stelle: Stelle, roh: unknown): Berechnung | null {
  const felder = readObjekt(stelle, roh, FELDER)
  if (felder === null) return null
  const typ = readAuswahl(at(stelle, 'typ'), felder['typ'], BERECHNUNGSTYPEN)
  if (typ === 'VERFAHREN') {
    const verfahren = readText(at(stelle, 'verfahren'), felder['verfahren'])
    return { typ, verfahren, wartetAuf: readText(at(stelle, 'wartetAuf'), felder['wartetAuf']) }
  }
  if (typ === 'FERTIGWERT') return { typ, ...readMerkmal(stelle, felder) }
  const zaehler = readFormel(at(stelle, 'zaehler'), felder['zaehler'])
  const faktor = readZahl(at(stelle, 'faktor'), felder['faktor'])
  if (typ === 'ABSOLUT') return zaehler && { typ, zaehler, faktor }
  if (typ === 'VERAENDERUNG') {
    return (
      zaehler && { typ, zaehler, jahre: readZahl(at(stelle, 'jahre'), felder['jahre']), faktor }
    )
  }
  const nenner = readFormel(at(stelle, 'nenner'), felder['nenner'])
  return zaehler && nenner && { typ, zaehler, nenner, faktor }
}
