import { ALLE, formelnOf, hatFormel, withAltersregel } from '../indikator/index.ts'
import type { Formel, Formelberechnung, Teilgruppe } from '../indikator/index.ts'
import { addJahre, bezuegeOf, letzterTag, LOOKUPS, zeitraumAt } from '../zeitraum/index.ts'
import type { Zeitraum } from '../zeitraum/index.ts'
import type { Systemblock, Zaehlung } from './eingabe.ts'

/** One figure of a Merkmal as a Quelle counted it, and how often it goes into the whole. */
export interface Glied {
  readonly merkmal: string
  readonly quelle: number
  readonly teilgruppe: Teilgruppe
  readonly zeitraum: Zeitraum
  readonly faktor: number
}

/** A stored number: the sum of its Glieder divided by `teiler` (2: the mean of two days). */
export interface Formangabe {
  readonly glieder: readonly Glied[]
  readonly teiler: number
  /** Without years and days, for a reader. */
  readonly formel: Formel
  /** Last of them. */
  readonly zeitraum: Zeitraum
  readonly jahre: number
}

export interface Formangaben {
  /** null: delivered without counts. */
  readonly zaehler: Formangabe | null
  readonly nenner: Formangabe | null
}

/** Finds the Quellen that counted a Merkmal then, the one that goes first in front. */
export type Zaehlungsverzeichnis = (merkmal: string, zeitraum: Zeitraum) => readonly number[]

export function createZaehlungsverzeichnis(gezaehlt: readonly Zaehlung[]): Zaehlungsverzeichnis {
  const quellen = new Map<string, number[]>()
  for (const { merkmal, quelle, zeitraum } of gezaehlt) {
    const key = `${merkmal}|${zeitKey(zeitraum)}`
    const da = quellen.get(key)
    if (da === undefined) quellen.set(key, [quelle])
    else if (!da.includes(quelle)) da.push(quelle)
  }
  return (merkmal, zeitraum) => quellen.get(`${merkmal}|${zeitKey(zeitraum)}`) ?? []
}

export function zeitKey({ art, von, bis }: Zeitraum): string {
  return `${art}|${von}|${bis}`
}

type Blockform = Pick<
  Systemblock,
  'berechnung' | 'poolingJahre' | 'altersregel' | 'zeitraum' | 'quellen'
>

interface Blatt {
  readonly merkmal: string
  readonly teilgruppe: Teilgruppe
  readonly faktor: number
}

/**
 * What the stored numerator and denominator of a block are sums of, exactly as
 * they are computed: all pooled years, the mean of two days where people are
 * counted whom something happens to during a year (docs/methodik/zeitbezug.md),
 * and then and now for a change.
 */
export function toFormangaben(block: Blockform, wer: Zaehlungsverzeichnis): Formangaben {
  const { altersregel, zeitraum, poolingJahre } = block
  if (!hatFormel(block.berechnung) || block.berechnung.typ === 'FERTIGWERT')
    return { zaehler: null, nenner: null }
  const jahr = Number(letzterTag(zeitraum).slice(0, 4))
  const berechnung = withAltersregel(block.berechnung, altersregel, jahr)
  const formeln = formelnOf(berechnung)
  const jahre = Array.from({ length: poolingJahre }, (_, i) => i)
  const nennerjahre = jahre.map((i) => i + formeln.nennerJahreZuvor)
  const zeitenOf = createZeitwahl({ block, wer, berechnung, jahre: [...jahre, ...nennerjahre] })
  const toAngabe = (formel: Formel, zurueck: readonly number[]): Formangabe => ({
    ...toGlieder(blaetterMitFaktor(formel, 1), zurueck, zeitenOf),
    formel,
    zeitraum: addJahre(zeitraum, -(zurueck[0] ?? 0)),
    jahre: poolingJahre,
  })
  return {
    zaehler: toAngabe(formeln.zaehler, jahre),
    nenner: formeln.nenner && toAngabe(formeln.nenner, nennerjahre),
  }
}

function blaetterMitFaktor(formel: Formel, faktor: number): readonly Blatt[] {
  switch (formel.art) {
    case 'MERKMAL':
      return [{ merkmal: formel.merkmal, teilgruppe: { ...ALLE, ...formel.teilgruppe }, faktor }]
    case 'SUMME':
      return formel.teile.flatMap((teil) => blaetterMitFaktor(teil, faktor))
    case 'DIFFERENZ':
      return [
        ...blaetterMitFaktor(formel.von, faktor),
        ...blaetterMitFaktor(formel.abzueglich, -faktor),
      ]
  }
}

/** The days or periods that answer for a Merkmal so many years back, all of the same Quelle. */
type Zeitwahl = (
  merkmal: string,
  jahreZuvor: number,
) => { readonly quelle: number; readonly zeiten: readonly Zeitraum[] }

function createZeitwahl({
  block: { zeitraum, quellen },
  wer,
  berechnung,
  jahre,
}: {
  readonly block: Blockform
  readonly wer: Zaehlungsverzeichnis
  readonly berechnung: Formelberechnung
  readonly jahre: readonly number[]
}): Zeitwahl {
  const { zaehler } = formelnOf(berechnung)
  const gezaehlt = new Set(blaetterMitFaktor(zaehler, 1).map(({ merkmal }) => merkmal))
  const gewaehlt = new Map<string, { quelle: number; lookups: (typeof LOOKUPS)['GENAU'] }>()
  const waehle = (merkmal: string) => {
    const gemittelt = berechnung.typ === 'RATE' && !gezaehlt.has(merkmal)
    for (const bezug of bezuegeOf(zeitraum, { gemittelt })) {
      const lookups = LOOKUPS[bezug]
      const zeiten = jahre.flatMap((j) => findZeiten(zeitraum, j, lookups))
      const erste = zeiten.length < jahre.length * lookups.length ? undefined : zeiten[0]
      const quelle = (erste ? wer(merkmal, erste) : []).find(
        (eine) =>
          quellen.includes(eine) && zeiten.every((zeit) => wer(merkmal, zeit).includes(eine)),
      )
      if (quelle !== undefined) return { quelle, lookups }
    }
    return { quelle: quellen[0] ?? 0, lookups: LOOKUPS.GENAU }
  }
  return (merkmal, jahreZuvor) => {
    const wahl = gewaehlt.get(merkmal) ?? waehle(merkmal)
    gewaehlt.set(merkmal, wahl)
    return { quelle: wahl.quelle, zeiten: findZeiten(zeitraum, jahreZuvor, wahl.lookups) }
  }
}

function findZeiten(
  zeitraum: Zeitraum,
  jahreZuvor: number,
  lookups: (typeof LOOKUPS)['GENAU'],
): readonly Zeitraum[] {
  const damals = addJahre(zeitraum, -jahreZuvor)
  return lookups.flatMap((wann) => zeitraumAt(damals, wann) ?? [])
}

function toGlieder(
  blaetter: readonly Blatt[],
  zurueck: readonly number[],
  zeitenOf: Zeitwahl,
): Pick<Formangabe, 'glieder' | 'teiler'> {
  const roh = zurueck.flatMap((jahr) =>
    blaetter.map((blatt) => ({ ...blatt, ...zeitenOf(blatt.merkmal, jahr) })),
  )
  // One day or the mean of two: the common divisor is 1 or 2.
  const teiler = Math.max(1, ...roh.map(({ zeiten }) => zeiten.length))
  const glieder = roh.flatMap(({ merkmal, teilgruppe, quelle, zeiten, faktor }) =>
    zeiten.map((zeitraum) => ({
      merkmal,
      quelle,
      teilgruppe,
      zeitraum,
      faktor: (faktor * teiler) / zeiten.length,
    })),
  )
  return { glieder, teiler }
}
