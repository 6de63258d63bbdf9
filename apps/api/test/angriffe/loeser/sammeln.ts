/** Everything that is published, as anybody reads it without signing in. Nothing here knows the database. */
import type { Berechnung } from '@sozial/domain/indikator'
import type { Aussen } from './gelaende.ts'
import { parseUmrisse, type Umrisse } from './lage.ts'

/** A period as the interface names it. */
export interface Zeit {
  readonly id: string
  readonly art: string
  readonly von: string
  readonly bis: string
}

/** What the catalogue says about how a figure comes about. */
export interface Definition {
  readonly id: string
  readonly slug: string
  readonly einheit: string
  readonly berechnung: Berechnung
  readonly poolingJahre: number
  readonly altersregel: string
  readonly nachkommastellen: number
}

/** An area as a published table names it, with the keys of those it lies in. */
export interface Ort {
  readonly id: string
  readonly schluessel: string
  readonly ebene: string
  readonly kommune: string | null
  readonly sozialraum: string | null
  readonly jugendamtsbezirk: string | null
}

/** One cell of one published table. */
export interface Figur {
  readonly definition: Definition
  readonly ort: Ort
  readonly zeit: Zeit
  readonly status: string
  readonly zaehler: number | null
  readonly nenner: number | null
  readonly wert: number | null
  readonly unten: number | null
  readonly oben: number | null
  /** The counts are rounded to 5: up to 2 off. */
  readonly gerundet: boolean
  /** Made from figures on other borders. */
  readonly geschaetzt: boolean
}

/** A whole publication, as somebody keeps it who reads everything on the day it appears. */
export interface Ernte {
  readonly stand: string
  readonly kreis: string
  readonly definitionen: readonly Definition[]
  readonly tabellen: readonly Tabelle[]
  /** Outlines by their addresses. */
  readonly umrisse: ReadonlyMap<string, Umrisse>
}

/** The areas of one level on one set of borders, and what is said about them. */
export interface Tabelle {
  readonly definition: Definition
  readonly ebene: string
  /** Address of the outlines. */
  readonly geometrie: string | null
  /** On the newest borders there are. */
  readonly istNeueste: boolean
  readonly orte: readonly Ort[]
  readonly figuren: readonly Figur[]
}

const KATALOG = `{
  kreis { schluessel veroeffentlichung { id } }
  indikatoren(sicht: RELEASED, ausgemusterte: true) {
    slug abdeckung { ebene zeitraeume { id } }
    fassung { id einheit berechnung poolingJahre altersregel nachkommastellen } } }`

const TABELLE = `query ($indikator: String!, $ebene: Ebene!, $gebietsstand: Datum) {
  messwerte(indikator: $indikator, ebene: $ebene, gebietsstand: $gebietsstand, sicht: RELEASED) {
    gebietsstand { stichtag geometrie } gebietsstaende { stichtag }
    raeume { ids schluessel kommunen sozialraeume jugendamtsbezirke }
    perioden { zeitraum { id art von bis } werte status zaehler nenner unten oben zeichen } } }`

type Spalte<T> = readonly (T | null)[] | null

interface Tabellenantwort {
  readonly gebietsstand: { readonly stichtag: string; readonly geometrie: string | null }
  readonly gebietsstaende: readonly { readonly stichtag: string }[]
  readonly raeume: {
    readonly ids: readonly (string | number)[]
    readonly schluessel: readonly string[]
    readonly kommunen: readonly (string | null)[]
    readonly sozialraeume: readonly (string | null)[]
    readonly jugendamtsbezirke: readonly (string | null)[]
  }
  readonly perioden: readonly {
    readonly zeitraum: Zeit
    readonly werte: readonly (number | null)[]
    readonly status: Spalte<string>
    readonly zaehler: Spalte<number>
    readonly nenner: Spalte<number>
    readonly unten: Spalte<number>
    readonly oben: Spalte<number>
    readonly zeichen: Spalte<string>
  }[]
}

interface Katalogantwort {
  readonly kreis: { schluessel: string; veroeffentlichung: { id: string } | null }
  readonly indikatoren: readonly {
    readonly slug: string
    readonly abdeckung: readonly { readonly ebene: string }[]
    readonly fassung: Omit<Definition, 'slug'>
  }[]
}

/** Answer of a free document; an error is a fault of the attack. */
export async function lies<T>(
  { frage }: Pick<Aussen, 'frage'>,
  dokument: string,
  variablen: object = {},
): Promise<T> {
  const { data, errors } = await frage(dokument, variablen)
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join(' '))
  return data as T
}

/**
 * Reads every table of what is published now.
 *
 * @param nur slugs to read; all where left out
 */
export async function sammle(sprecher: Aussen, nur?: ReadonlySet<string>): Promise<Ernte> {
  const { kreis, indikatoren } = await lies<Katalogantwort>(sprecher, KATALOG)
  const definitionen = indikatoren
    .map(({ slug, fassung }) => ({ slug, ...fassung }))
    .filter(({ slug }) => nur?.has(slug) ?? true)
  const gesucht = indikatoren.flatMap(({ slug, abdeckung }) =>
    abdeckung.map(({ ebene }) => ({ slug, ebene })),
  )
  const tabellen: Tabelle[] = []
  for (const definition of definitionen) {
    const ebenen = gesucht.filter(({ slug }) => slug === definition.slug)
    const gelesen = await Promise.all(
      ebenen.map(async ({ ebene }) => {
        return liesTabellen(sprecher, definition, ebene)
      }),
    )
    tabellen.push(...gelesen.flat())
  }
  return {
    stand: kreis.veroeffentlichung?.id ?? '',
    kreis: kreis.schluessel,
    definitionen,
    tabellen,
    umrisse: await sammleUmrisse(sprecher, tabellen),
  }
}

/** On all borders on which there are figures, the newest first. */
async function liesTabellen(
  sprecher: Aussen,
  definition: Definition,
  ebene: string,
): Promise<readonly Tabelle[]> {
  const liesAm = async (gebietsstand?: string): Promise<Tabellenantwort | null> => {
    const variablen = { indikator: definition.slug, ebene, gebietsstand }
    const { messwerte } = await lies<{ messwerte: Tabellenantwort | null }>(
      sprecher,
      TABELLE,
      variablen,
    )
    return messwerte
  }
  const neueste = await liesAm()
  if (neueste === null) return []
  const tabellen = [toTabelle(definition, ebene, { ...neueste, istNeueste: true })]
  for (const { stichtag } of neueste.gebietsstaende) {
    if (stichtag === neueste.gebietsstand.stichtag) continue
    const alte = (await liesAm(stichtag))!
    tabellen.push(toTabelle(definition, ebene, { ...alte, istNeueste: false }))
  }
  return tabellen
}

async function sammleUmrisse(
  { hole }: Aussen,
  tabellen: readonly Tabelle[],
): Promise<ReadonlyMap<string, Umrisse>> {
  const adressen = new Set(tabellen.flatMap(({ geometrie }) => geometrie ?? []))
  const umrisse = new Map<string, Umrisse>()
  for (const adresse of adressen) {
    const { bytes } = await hole(adresse)
    umrisse.set(adresse, parseUmrisse(Buffer.from(bytes).toString()))
  }
  return umrisse
}

function toTabelle(
  definition: Definition,
  ebene: string,
  {
    gebietsstand: { geometrie },
    raeume,
    perioden,
    istNeueste,
  }: Tabellenantwort & Pick<Tabelle, 'istNeueste'>,
): Tabelle {
  const orte = raeume.ids.map((id, i) => ({
    id: String(id),
    schluessel: raeume.schluessel[i]!,
    ebene,
    kommune: raeume.kommunen[i] ?? null,
    sozialraum: raeume.sozialraeume[i] ?? null,
    jugendamtsbezirk: raeume.jugendamtsbezirke[i] ?? null,
  }))
  const figuren = perioden.flatMap((periode) =>
    orte.map((ort, i) => ({
      definition,
      ort,
      zeit: periode.zeitraum,
      status: periode.status?.[i] ?? 'GUELTIG',
      zaehler: periode.zaehler?.[i] ?? null,
      nenner: periode.nenner?.[i] ?? null,
      wert: periode.werte[i] ?? null,
      unten: periode.unten?.[i] ?? null,
      oben: periode.oben?.[i] ?? null,
      gerundet: periode.zeichen?.[i]?.includes('g') ?? false,
      geschaetzt: periode.zeichen?.[i]?.includes('s') ?? false,
    })),
  )
  return { definition, ebene, geometrie, istNeueste, orte, figuren }
}
