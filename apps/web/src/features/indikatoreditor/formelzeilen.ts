/** A formula as rows to fill in: Merkmale that are added up and taken away. Pure. */
import {
  ALLE,
  type Formel,
  type Geschlecht,
  type Nationalitaet,
  type Teilgruppe,
} from '@sozial/domain/indikator'

/** One Merkmal of a formula as it stands in the form. */
export interface Formelzeile {
  /** Tells rows apart while they move. */
  readonly nummer: number
  readonly vorzeichen: 'PLUS' | 'MINUS'
  /** Key of the Merkmal; empty until one is chosen. */
  readonly merkmal: string
  readonly geschlecht: Geschlecht
  readonly nationalitaet: Nationalitaet
  /** Years as typed; empty: from birth, without end. */
  readonly alterVon: string
  readonly alterBis: string
}

export function createZeile(nummer: number, vorzeichen: Formelzeile['vorzeichen']): Formelzeile {
  const { geschlecht, nationalitaet } = ALLE
  return { nummer, vorzeichen, merkmal: '', geschlecht, nationalitaet, alterVon: '', alterBis: '' }
}

/** The formula that the rows mean; plain where there is one row, never without a numerator part. */
export function toFormel(zeilen: readonly Formelzeile[]): Formel {
  const plus = zeilen.filter(({ vorzeichen }) => vorzeichen === 'PLUS').map(toMerkmal)
  const minus = zeilen.filter(({ vorzeichen }) => vorzeichen === 'MINUS').map(toMerkmal)
  const summe = (teile: readonly Formel[]): Formel => {
    const [einziger] = teile
    return teile.length === 1 && einziger ? einziger : { art: 'SUMME', teile }
  }
  if (minus.length === 0) return summe(plus)
  return { art: 'DIFFERENZ', von: summe(plus), abzueglich: summe(minus) }
}

function toMerkmal({ merkmal, ...gruppe }: Formelzeile): Formel {
  const teilgruppe: Partial<Teilgruppe> = {
    ...(gruppe.geschlecht !== 'INSGESAMT' && { geschlecht: gruppe.geschlecht }),
    ...(gruppe.nationalitaet !== 'INSGESAMT' && { nationalitaet: gruppe.nationalitaet }),
    ...(gruppe.alterVon !== '' &&
      Number(gruppe.alterVon) !== 0 && { alterVon: Number(gruppe.alterVon) }),
    ...(gruppe.alterBis !== '' && { alterBis: Number(gruppe.alterBis) }),
  }
  return Object.keys(teilgruppe).length === 0
    ? { art: 'MERKMAL', merkmal }
    : { art: 'MERKMAL', merkmal, teilgruppe }
}

/** The rows of a formula, numbered from `ab`; `undefined` where it is nested deeper than rows can say. */
export function fromFormel(formel: Formel, ab = 1): readonly Formelzeile[] | undefined {
  const [plus, minus] =
    formel.art === 'DIFFERENZ' ? [formel.von, formel.abzueglich] : [formel, undefined]
  const teile = [
    ...blaetter(plus, 'PLUS'),
    ...(minus === undefined ? [] : blaetter(minus, 'MINUS')),
  ]
  const zeilen = teile.flatMap((zeile, i) => (zeile ? [{ ...zeile, nummer: ab + i }] : []))
  return zeilen.length === teile.length ? zeilen : undefined
}

function blaetter(
  formel: Formel,
  vorzeichen: Formelzeile['vorzeichen'],
): readonly (Omit<Formelzeile, 'nummer'> | undefined)[] {
  const teile = formel.art === 'SUMME' ? formel.teile : [formel]
  return teile.map((teil) => {
    if (teil.art !== 'MERKMAL') return undefined
    const { geschlecht, nationalitaet, alterVon, alterBis } = { ...ALLE, ...teil.teilgruppe }
    return {
      vorzeichen,
      merkmal: teil.merkmal,
      geschlecht,
      nationalitaet,
      alterVon: alterVon === 0 ? '' : String(alterVon),
      alterBis: alterBis === null ? '' : String(alterBis),
    }
  })
}

/**
 * The number of the row that a place in the tree means (`zaehler.von.teile.1`);
 * `undefined` where the whole side is meant. `seite` is `zaehler` or `nenner`.
 */
export function findZeile(
  zeilen: readonly Formelzeile[],
  seite: string,
  pfad: string,
): number | undefined {
  const plus = zeilen.filter(({ vorzeichen }) => vorzeichen === 'PLUS')
  const minus = zeilen.filter(({ vorzeichen }) => vorzeichen === 'MINUS')
  const mitMinus = minus.length > 0
  const orte = [
    ...ortsliste(plus, mitMinus ? `${seite}.von` : seite),
    ...ortsliste(minus, `${seite}.abzueglich`),
  ]
  return orte.find(({ ort }) => pfad === ort || pfad.startsWith(`${ort}.`))?.nummer
}

function ortsliste(zeilen: readonly Formelzeile[], ort: string) {
  return zeilen.map(({ nummer }, i) => ({
    nummer,
    ort: zeilen.length === 1 ? ort : `${ort}.teile.${i}`,
  }))
}
