import type { MerkmalArt } from '../indikator/index.ts'
import type { Formangabe, Glied } from './formangabe.ts'
import { createTeilung } from './teilung.ts'
import type { Teilung } from './teilung.ts'

/** The number of an elementary part and how often it goes into a form; whole numbers, none of them 0. */
export type Formvektor = ReadonlyMap<number, number>

/**
 * A linear form over elementary parts: what is one number in an area, however
 * many Indikatoren write it in whatever way.
 */
export interface Form {
  /** Its shortest way of being written: the same whatever else is published. */
  readonly key: string
  readonly vektor: Formvektor
  /** A count or quantity that cannot be below zero, because nothing is taken away. */
  readonly nichtNegativ: boolean
  /** Counts; sums of euros or years are no whole numbers and tell of nobody. */
  readonly zaehlt: boolean
  readonly quellen: readonly number[]
  readonly angabe: Formangabe
}

/** Number of a form and the factor that makes it of the stored number; null: always 0. */
export type Formbezug = { readonly form: number; readonly faktor: number } | null

export interface Formen {
  readonly formen: readonly Form[]
  /** One per Angabe, in their order. */
  readonly bezuege: readonly Formbezug[]
  /** A sum over the elementary parts, as it is written. */
  readonly vektorOf: (glieder: readonly Glied[]) => Formvektor
}

/**
 * Brings all published sums to whole-numbered forms over the elementary parts
 * that they are cut into together. Sums that are the same number, or a fixed
 * multiple of it, are one form.
 */
export function createFormen(
  angaben: readonly Formangabe[],
  merkmale: ReadonlyMap<string, MerkmalArt>,
): Formen {
  const teilung = createTeilung(angaben.flatMap(({ glieder }) => glieder))
  const nachVektor = new Map<string, { form: Form; nummer: number }>()
  const formen: Form[] = []
  const bezuege = angaben.map((angabe): Formbezug => {
    const roh = toVektor(angabe.glieder, teilung)
    if (roh.size === 0) return null
    const teiler = gemeinsamerTeiler(roh, teilung)
    const vektor = new Map([...roh].map(([teil, faktor]) => [teil, faktor / teiler] as const))
    const gleich = keyOf(vektor)
    const form = toForm(angabe, vektor, { teiler, merkmale })
    const da = nachVektor.get(gleich)
    if (da === undefined) nachVektor.set(gleich, { form, nummer: formen.push(form) - 1 })
    else if (istKuerzer(form, da.form)) {
      formen[da.nummer] = form
      nachVektor.set(gleich, { form, nummer: da.nummer })
    }
    return { form: nachVektor.get(gleich)!.nummer, faktor: angabe.teiler / teiler }
  })
  return { formen, bezuege, vektorOf: (glieder) => toVektor(glieder, teilung) }
}

/** The same for the same form. */
export const keyOf = (vektor: Formvektor): string =>
  [...vektor].map(([teil, faktor]) => `${teil}:${faktor}`).join()

function toVektor(glieder: readonly Glied[], teilung: Teilung): Formvektor {
  const vektor = new Map<number, number>()
  for (const glied of glieder) {
    for (const teil of teilung.teileOf(glied)) {
      vektor.set(teil, (vektor.get(teil) ?? 0) + glied.faktor)
    }
  }
  return new Map([...vektor].filter(([, faktor]) => faktor !== 0).sort(([a], [b]) => a - b))
}

/** The greatest common divisor, negative where a form would begin with a minus. */
function gemeinsamerTeiler(vektor: Formvektor, { nameOf }: Teilung): number {
  const [erster] = [...vektor.keys()].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  return Math.sign(vektor.get(erster!)!) * [...vektor.values()].reduce(teilerVon, 0)
}

export function teilerVon(a: number, b: number): number {
  let [gross, klein] = [Math.abs(a), Math.abs(b)]
  while (klein !== 0) [gross, klein] = [klein, gross % klein]
  return gross
}

function toForm(
  angabe: Formangabe,
  vektor: Formvektor,
  { teiler, merkmale }: { teiler: number; merkmale: ReadonlyMap<string, MerkmalArt> },
): Form {
  const namen = new Set(angabe.glieder.map(({ merkmal }) => merkmal))
  return {
    key: angabe.glieder
      .map((glied) => `${glied.faktor / teiler}*${gliedKey(glied)}`)
      .sort()
      .join(' '),
    vektor,
    nichtNegativ: [...vektor.values()].every((faktor) => faktor > 0),
    zaehlt: [...namen].every((merkmal) => (merkmale.get(merkmal) ?? 'ANZAHL') === 'ANZAHL'),
    quellen: [...new Set(angabe.glieder.map(({ quelle }) => quelle))].sort((a, b) => a - b),
    angabe,
  }
}

function gliedKey({ merkmal, quelle, teilgruppe, zeitraum }: Glied): string {
  const { geschlecht, nationalitaet, alterVon, alterBis } = teilgruppe
  const gruppe = [geschlecht, nationalitaet, alterVon, alterBis ?? ''].join('|')
  return `${merkmal}|${quelle}|${gruppe}|${zeitraum.art}|${zeitraum.von}|${zeitraum.bis}`
}

function istKuerzer(a: Form, b: Form): boolean {
  const [kurz, lang] = [a.angabe.glieder.length, b.angabe.glieder.length]
  return kurz !== lang ? kurz < lang : a.key < b.key
}

/** What is left of a whole without a part; undefined where it is no part of it. */
export function restOf(ganzes: Formvektor, teil: Formvektor): Formvektor | undefined {
  if (teil.size > ganzes.size) return undefined
  for (const [eines, faktor] of teil) if ((ganzes.get(eines) ?? 0) < faktor) return undefined
  const uebrig = new Map(ganzes)
  for (const [eines, faktor] of teil) {
    const neu = (uebrig.get(eines) ?? 0) - faktor
    if (neu === 0) uebrig.delete(eines)
    else uebrig.set(eines, neu)
  }
  return uebrig
}
