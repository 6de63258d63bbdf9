/** What somebody knows who has kept every publication: figures, what they are made of, and which areas add up. */
import {
  formenOf,
  keyOfForm,
  lesartenOf,
  type Blatt,
  type Form,
  type Formpaar,
  keyOfGruppe,
} from './formen.ts'
import { findUmgebenden } from './lage.ts'
import { findStueckelungen, type Stueckelung } from './ueberschnitt.ts'
import type { Definition, Ernte, Figur, Ort, Tabelle, Zeit } from './sammeln.ts'

/** A count of an area in a publication. */
export interface Angabe {
  readonly form: Form
  readonly key: string
  readonly ort: string
  readonly stand: string
  /** null: not shown. */
  readonly wert: number | null
  /** How far off the shown one may be. */
  readonly spiel: number
}

/** The counts of a shown or protected figure. */
export interface Zelle {
  readonly figur: Figur
  readonly stand: string
  readonly zaehler: Angabe
  readonly nenner: Angabe | null
}

/** One area is the sum of others of one level. */
export interface Flaechensumme {
  readonly ganzes: string
  readonly teile: readonly string[]
  readonly stand: string
}

export interface Wissen {
  readonly zellen: readonly Zelle[]
  readonly summen: readonly Flaechensumme[]
  /** Pieces between old and new borders. */
  readonly stueckelungen: readonly Stueckelung[]
  readonly namen: ReadonlyMap<string, string>
  /** The counts on single days whose mean this is; none where it is no mean. */
  readonly mittelOf: (angabe: Angabe) => readonly Form[]
}

/** In every publication areas are the sum of their pieces. */
const stuecksummen = (
  ernten: readonly Ernte[],
  stueckelungen: readonly Stueckelung[],
): readonly Flaechensumme[] =>
  ernten.flatMap(({ stand }) =>
    stueckelungen.map(({ ganzes, stuecke }) => ({ ganzes, teile: stuecke, stand })),
  )

export const istGezeigt = ({ status }: Figur): boolean =>
  status === 'GUELTIG' || status === 'NULL_WERT'
const istGeheim = ({ status }: Figur): boolean =>
  status.startsWith('GEHEIM') || status === 'UNBEKANNT_QUELLE'

/** Reads the publications together, the oldest first. */
export function wisse(ernten: readonly Ernte[]): Wissen {
  const roh = ernten.flatMap((ernte) =>
    ernte.tabellen.flatMap((tabelle) => zellenOf(tabelle, ernte.stand)),
  )
  const lesart = findLesarten(roh)
  const geschlossen = new Map<Form, { form: Form; key: string }>()
  const mittel = new Map<string, readonly Form[]>()
  const schliesse = (angabe: Angabe): Angabe => {
    let eine = geschlossen.get(angabe.form)
    if (eine === undefined) {
      const form = ersetze(angabe.form, (blatt) =>
        lesart(blatt)?.length === 1 ? lesart(blatt)![0]! : blatt.zeit,
      )
      geschlossen.set(angabe.form, (eine = { form, key: keyOfForm(form) }))
      const tage = Math.max(...[...form.values()].map(({ blatt }) => lesart(blatt)?.length ?? 1))
      if (tage > 1) {
        const am = (i: number) => (blatt: Blatt) => lesart(blatt)?.[i] ?? blatt.zeit
        mittel.set(
          eine.key,
          Array.from({ length: tage }, (_, i) => ersetze(form, am(i))),
        )
      }
    }
    return { ...angabe, ...eine }
  }
  const stueckelungen = findStueckelungen(ernten)
  return {
    stueckelungen,
    zellen: roh.map((zelle) => ({
      ...zelle,
      zaehler: schliesse(zelle.zaehler),
      nenner: zelle.nenner && schliesse(zelle.nenner),
    })),
    summen: [...ernten.flatMap(summenOf), ...stuecksummen(ernten, stueckelungen)],
    mittelOf: ({ key }) => mittel.get(key) ?? [],
    namen: new Map(
      ernten.flatMap(({ tabellen }) =>
        tabellen.flatMap(({ orte }) =>
          orte.map(({ id, ebene, schluessel }) => [id, `${ebene} ${schluessel}`] as const),
        ),
      ),
    ),
  }
}

function zellenOf({ definition, figuren }: Tabelle, stand: string): readonly Zelle[] {
  return figuren.flatMap((figur): readonly Zelle[] => {
    if (!istGezeigt(figur) && !istGeheim(figur)) return []
    // It says what those say that it was made from: see findUngedeckte.
    if (figur.geschaetzt) return []
    const formen = formenMerken(definition, figur.zeit)
    if (formen === undefined) return []
    const angabe = (form: Form, wert: number | null): Angabe => ({
      form,
      key: '',
      ort: figur.ort.id,
      stand,
      wert: istGezeigt(figur) ? wert : null,
      // A denominator of another Quelle stays exact.
      spiel: figur.gerundet && wert !== null && wert % 5 === 0 ? 2 : 0,
    })
    const zaehler = angabe(formen.zaehler, figur.zaehler)
    return [{ figur, stand, zaehler, nenner: formen.nenner && angabe(formen.nenner, figur.nenner) }]
  })
}

const gemerkt = new WeakMap<Definition, Map<string, Formpaar | undefined>>()

function formenMerken(definition: Definition, zeit: Zeit): Formpaar | undefined {
  const jeZeit = gemerkt.get(definition) ?? new Map<string, Formpaar | undefined>()
  gemerkt.set(definition, jeZeit)
  const key = `${zeit.art}|${zeit.von}|${zeit.bis}`
  if (!jeZeit.has(key)) jeZeit.set(key, formenOf(definition, zeit))
  return jeZeit.get(key)
}

/** The days that the open time of a denominator means; undefined where it is not open or not known. */
type Lesart = (blatt: Blatt) => readonly string[] | undefined

/**
 * Finds out what a denominator's time means by trying: the first reading under
 * which shown denominators agree with shown numbers of the same groups.
 */
function findLesarten(zellen: readonly Zelle[]): Lesart {
  const bekannt = new Map<string, number>()
  for (const { zaehler, nenner } of zellen) {
    for (const angabe of [zaehler, nenner]) {
      const einziges = angabe && einzigesBlatt(angabe.form)
      if (!einziges || angabe.wert === null || einziges.zeit.startsWith('?')) continue
      bekannt.set(`${keyOfGruppe(einziges.gruppe)}@${einziges.zeit}@${angabe.ort}`, angabe.wert)
    }
  }
  const proben = new Map<string, { zu: number; gegen: number }[]>()
  for (const { nenner } of zellen) {
    if (nenner === null || nenner.wert === null) continue
    const offen = [...nenner.form.values()].find(({ blatt }) => blatt.zeit.startsWith('?'))?.blatt
    if (offen === undefined) continue
    const key = keyOfOffen(offen)
    const bisher = proben.get(key) ?? lesartenOf(offen.zeit).map(() => ({ zu: 0, gegen: 0 }))
    proben.set(key, bisher)
    for (const [i, zeiten] of lesartenOf(offen.zeit).entries()) {
      const erwartet = rechne(nenner, offen, { zeiten, bekannt })
      if (erwartet === undefined) continue
      if (Math.abs(erwartet - nenner.wert) < 1e-6) bisher[i]!.zu += 1
      else bisher[i]!.gegen += 1
    }
  }
  const gefunden = new Map(
    [...proben].flatMap(([key, versuche]) => {
      const i = versuche.findIndex(({ zu, gegen }) => zu > 0 && gegen === 0)
      return i < 0 ? [] : [[key, i] as const]
    }),
  )
  return (blatt) => {
    const i = blatt.zeit.startsWith('?') ? gefunden.get(keyOfOffen(blatt)) : undefined
    return i === undefined ? undefined : lesartenOf(blatt.zeit)[i]
  }
}

const keyOfOffen = ({ gruppe, zeit }: Blatt): string => `${gruppe.merkmal}@${zeit}`

function einzigesBlatt(form: Form): Blatt | undefined {
  const [erstes, zweites] = form.values()
  return zweites === undefined && erstes?.faktor === 1 ? erstes.blatt : undefined
}

/** The number a denominator would have if the open time meant these days; undefined where that is not known. */
function rechne(
  { form, ort }: Angabe,
  offen: Blatt,
  { zeiten, bekannt }: { zeiten: readonly string[]; bekannt: ReadonlyMap<string, number> },
): number | undefined {
  let summe = 0
  for (const { blatt, faktor } of form.values()) {
    if (keyOfOffen(blatt) !== keyOfOffen(offen)) return undefined
    for (const zeit of zeiten) {
      const wert = bekannt.get(`${keyOfGruppe(blatt.gruppe)}@${zeit}@${ort}`)
      if (wert === undefined) return undefined
      summe += (faktor * wert) / zeiten.length
    }
  }
  return summe
}

function ersetze(form: Form, zeitOf: (blatt: Blatt) => string): Form {
  const neu = new Map<string, { blatt: Blatt; faktor: number }>()
  for (const { blatt, faktor } of form.values()) {
    const zeit = zeitOf(blatt)
    const key = `${keyOfGruppe(blatt.gruppe)}@${zeit}`
    const bisher = neu.get(key)?.faktor ?? 0
    neu.set(key, { blatt: { gruppe: blatt.gruppe, zeit }, faktor: bisher + faktor })
  }
  return new Map([...neu].filter(([, { faktor }]) => faktor !== 0))
}

/**
 * Which areas add up to which: by the keys of the areas above that every table
 * carries, and where there are outlines by these, because borders change.
 */
function summenOf({ tabellen, kreis, stand, umrisse }: Ernte): readonly Flaechensumme[] {
  // Each table has all areas of its level on one set of borders.
  const flaechen = [...new Map(tabellen.map((eine) => [keyOfOrte(eine), eine])).values()]
  const summen = new Map<string, Flaechensumme>()
  for (const unten of flaechen) {
    for (const oben of flaechen) {
      if (!(DARUEBER[unten.ebene] ?? []).includes(oben.ebene)) continue
      const jeGanzes = new Map<string, string[]>()
      for (const teil of unten.orte) {
        const id = findGanzes(teil, { unten, oben, kreis, umrisse })
        if (id !== undefined) jeGanzes.set(id, [...(jeGanzes.get(id) ?? []), teil.id])
      }
      for (const [ganzes, teile] of jeGanzes) {
        summen.set(`${ganzes}=${teile.join()}`, { ganzes, teile, stand })
      }
    }
  }
  return [...summen.values()]
}

/** The levels directly above, on every way. */
const DARUEBER: Readonly<Record<string, readonly string[]>> = {
  JUGENDAMTSBEZIRK: ['KREIS'],
  KOMMUNE: ['KREIS', 'JUGENDAMTSBEZIRK'],
  SOZIALRAUM: ['KOMMUNE'],
  QUARTIER: ['SOZIALRAUM', 'KOMMUNE'],
}

function findGanzes(
  teil: Ort,
  {
    unten,
    oben,
    kreis,
    umrisse,
  }: Pick<Ernte, 'kreis' | 'umrisse'> & { readonly unten: Tabelle; readonly oben: Tabelle },
): string | undefined {
  const groessere = umrisse.get(oben.geometrie ?? '')
  const umriss = umrisse.get(unten.geometrie ?? '')?.get(teil.id)
  const umgebender = umriss && groessere && findUmgebenden(umriss, groessere)
  if (umgebender !== undefined) return umgebender
  // Keys are those of the newest borders.
  if (!oben.istNeueste) return undefined
  const { kommune, sozialraum, jugendamtsbezirk } = teil
  const schluessel: Readonly<Record<string, string | null>> = {
    KREIS: kreis,
    JUGENDAMTSBEZIRK: jugendamtsbezirk,
    KOMMUNE: kommune,
    SOZIALRAUM: sozialraum,
  }
  return oben.orte.find((ort) => ort.schluessel === schluessel[oben.ebene])?.id
}

const keyOfOrte = ({ ebene, orte }: Tabelle): string =>
  `${ebene} ${orte.map(({ id }) => id).join()}`
