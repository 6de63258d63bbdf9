/** What there is, what is missing, and what of it has been asked for: Indikator by year on one level. */
import type { Db } from '@sozial/db'
import type { Ebene } from '@sozial/domain/raum'
import { EBENEN } from '@sozial/domain/raum'
import { letzterTag } from '@sozial/domain/zeitraum'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Zugang } from '../../auth/zugang.ts'
import { HEUTE_SQL } from '../../database/heute.ts'
import { toEnum } from '../../graphql/enums.ts'
import { zahlenOf } from '../../graphql/vektor.ts'
import { findAbdeckungsmatrix } from '../abdeckung/abdeckungsmatrix.lesen.queries.ts'
import { IndikatorverweisType } from '../datenstand/datenstand.type.ts'

const ABDECKUNGSFELDER = [
  'DA',
  'VORLAEUFIG',
  'TEILWEISE',
  'VERSCHLOSSEN',
  'ANGEFORDERT',
  'UEBERFAELLIG',
  'FEHLT',
  'NICHT_ERWARTET',
] as const
type Abdeckungsfeld = (typeof ABDECKUNGSFELDER)[number]
const AbdeckungsfeldEnum = toEnum('Abdeckungsfeld', ABDECKUNGSFELDER)

@ObjectType('Datenabdeckungszeile', { simpleResolvers: true })
export class DatenabdeckungszeileType {
  @Field(() => IndikatorverweisType) indikator!: IndikatorverweisType
  @Field(() => String) thema!: string
  @Field(() => [String], { description: 'Schlüssel der Merkmale, aus denen er gerechnet wird' })
  merkmale!: readonly string[]
  @Field(() => [ID], {
    description: 'Je Jahr die Datenanforderung, die danach fragt; leer, wo keine',
  })
  anforderungen!: readonly string[]
  @Field(() => [AbdeckungsfeldEnum], { description: 'Ein Feld je Jahr' })
  felder!: readonly Abdeckungsfeld[]
}

@ObjectType('Datenabdeckung', {
  simpleResolvers: true,
  description: 'Je Indikator und Jahr, in dem der Zeitraum endet',
})
export class DatenabdeckungType {
  @Field(() => [Int], { description: 'Aufsteigend' }) jahre!: readonly number[]
  @Field(() => [DatenabdeckungszeileType]) zeilen!: readonly DatenabdeckungszeileType[]
}

interface Indikatorzeile {
  readonly slug: string
  readonly name: string
  readonly thema: string
  readonly kleinsteEbene: Ebene
  readonly merkmale: readonly string[]
}

/** A Merkmal that was delivered for the time being in a year. */
interface Merkmaljahr {
  readonly merkmal: string
  readonly jahr: number
}

/** A Merkmal that is asked for. */
interface Gefragtes extends Merkmaljahr {
  readonly anforderung: number
  readonly ueberfaellig: boolean
}

const INDIKATOREN = `
  SELECT DISTINCT ON (i.id) i.slug, f.name, i.thema, f.kleinste_ebene AS "kleinsteEbene",
    ARRAY(SELECT DISTINCT m #>> '{}' FROM jsonb_path_query(f.berechnung, 'strict $.**.merkmal') m) AS merkmale
  FROM indikator i JOIN indikatorfassung f ON f.indikator_id = i.id
  WHERE i.ausgemustert_am IS NULL ORDER BY i.id, f.version DESC`

const OFFENE = `
  SELECT m.schluessel AS merkmal, extract(year FROM z.bis - 1)::int AS jahr,
    a.id AS anforderung, a.zustand = 'ANGEFORDERT' AND a.frist < ${HEUTE_SQL} AS ueberfaellig
  FROM datenanforderung a JOIN anforderungsspalte s ON s.anforderung_id = a.id
    JOIN merkmal m ON m.id = s.merkmal_id JOIN zeitraum z ON z.id = a.zeitraum_id
  WHERE a.zustand IN ('ANGEFORDERT', 'GELIEFERT') AND a.ebene::text = ANY($1)
  ORDER BY ueberfaellig DESC, a.frist, a.id`

/** Not from grundzahl_aktuell: of all figures few are provisional, and an index finds these. */
const VORLAEUFIGE = `
  SELECT DISTINCT m.schluessel AS merkmal, extract(year FROM z.bis - 1)::int AS jahr
  FROM grundzahl g JOIN lieferung l ON l.id = g.lieferung_id AND l.zurueckgezogen_am IS NULL
    JOIN merkmal m ON m.id = g.merkmal_id JOIN zeitraum z ON z.id = g.zeitraum_id
  WHERE g.vorlaeufig AND NOT EXISTS (
    SELECT FROM grundzahl n JOIN lieferung d ON d.id = n.lieferung_id AND d.zurueckgezogen_am IS NULL
    WHERE (n.merkmal_id, n.teilgruppe_id, n.zeitraum_id, n.quelle_id, n.raumfassung_id)
      = (g.merkmal_id, g.teilgruppe_id, g.zeitraum_id, g.quelle_id, g.raumfassung_id)
      AND n.lieferung_id > g.lieferung_id)`

/** So many years are looked at; older ones are history. */
const JAHRE = 12

/** What of one level is there and asked for. */
interface Lage {
  /** Ascending; the last one is that of today. */
  readonly jahre: readonly number[]
  readonly bestand: ReadonlyMap<string, ReadonlyMap<number, Abdeckungsfeld>>
  /** By Merkmal and year: the most urgent one. */
  readonly gefragte: ReadonlyMap<string, Gefragtes>
  readonly vorlaeufige: ReadonlySet<string>
}

const schluesselOf = ({ merkmal, jahr }: Merkmaljahr): string => `${jahr} ${merkmal}`

export async function findDatenabdeckung(
  db: Db,
  zugang: Zugang,
  ebene: Ebene,
): Promise<DatenabdeckungType> {
  const { pool } = db
  const matrix = await findAbdeckungsmatrix(db, zugang, ebene)
  const { rows: indikatoren } = await pool.query<Indikatorzeile>(INDIKATOREN)
  // What is asked for on a smaller level adds up to this one.
  const kleinere = EBENEN.slice(EBENEN.indexOf(ebene))
  const { rows: gefragte } = await pool.query<Gefragtes>(OFFENE, [kleinere])
  const { rows: vorlaeufige } = await pool.query<Merkmaljahr>(VORLAEUFIGE)
  const { rows: tage } = await pool.query<{ jahr: number }>(
    `SELECT extract(year FROM ${HEUTE_SQL})::int AS jahr`,
  )
  const jahre = Array.from({ length: JAHRE }, (_, i) => tage[0]!.jahr - JAHRE + 1 + i)
  const lage = {
    jahre,
    bestand: toBestand(matrix),
    gefragte: new Map(gefragte.toReversed().map((eines) => [schluesselOf(eines), eines])),
    vorlaeufige: new Set(vorlaeufige.map(schluesselOf)),
  }
  const zeilen = indikatoren
    .filter(({ kleinsteEbene }) => EBENEN.indexOf(kleinsteEbene) >= EBENEN.indexOf(ebene))
    .map((indikator) => toZeile(indikator, lage))
  return { jahre, zeilen: zeilen.toSorted((a, b) => compareTexte(a, b)) }
}

function toZeile(
  { slug, name, thema, merkmale }: Indikatorzeile,
  { jahre, bestand, gefragte, vorlaeufige }: Lage,
): DatenabdeckungszeileType {
  const eigene = bestand.get(slug) ?? new Map<number, Abdeckungsfeld>()
  const stellenOf = (jahr: number) => merkmale.map((merkmal) => schluesselOf({ merkmal, jahr }))
  const anfragen = jahre.map((jahr) => {
    const eigeneAnfragen = stellenOf(jahr).flatMap((stelle) => gefragte.get(stelle) ?? [])
    return eigeneAnfragen.find(({ ueberfaellig }) => ueberfaellig) ?? eigeneAnfragen[0]
  })
  const felder = jahre.map((jahr, i): Abdeckungsfeld => {
    const da = eigene.get(jahr)
    if (da === 'DA' && stellenOf(jahr).some((stelle) => vorlaeufige.has(stelle)))
      return 'VORLAEUFIG'
    if (da !== undefined) return da
    const anfrage = anfragen[i]
    if (anfrage) return anfrage.ueberfaellig ? 'UEBERFAELLIG' : 'ANGEFORDERT'
    return isErwartet([...eigene.keys()], jahr, jahre.at(-1)!) ? 'FEHLT' : 'NICHT_ERWARTET'
  })
  const anforderungen = anfragen.map((anfrage) => (anfrage ? String(anfrage.anforderung) : ''))
  return { indikator: { slug, name }, thema, merkmale, felder, anforderungen }
}

const compareTexte = (
  a: Pick<DatenabdeckungszeileType, 'thema' | 'indikator'>,
  b: Pick<DatenabdeckungszeileType, 'thema' | 'indikator'>,
): number =>
  a.thema.localeCompare(b.thema, 'de') || a.indikator.name.localeCompare(b.indikator.name, 'de')

/** A series that has begun goes on with the rhythm it had: every year, or every second one. */
function isErwartet(vorhandene: readonly number[], jahr: number, heute: number): boolean {
  if (vorhandene.length === 0 || jahr >= heute) return false
  const geordnet = vorhandene.toSorted((a, b) => a - b)
  const erstes = geordnet[0]!
  const abstaende = geordnet.slice(1).map((eines, i) => eines - geordnet[i]!)
  const takt = Math.max(1, Math.min(...abstaende, 5))
  return jahr > erstes && (jahr - erstes) % takt === 0
}

/** What each Indikator has of each year: with several periods in a year the fullest counts. */
function toBestand(
  matrix: Awaited<ReturnType<typeof findAbdeckungsmatrix>>,
): ReadonlyMap<string, Map<number, Abdeckungsfeld>> {
  const jahre = matrix.zeitraeume.map((zeitraum) => Number(letzterTag(zeitraum).slice(0, 4)))
  return new Map(
    matrix.zeilen.map(({ indikator, raeume, mitWert, ...ohneWert }) => {
      const alle = zahlenOf(raeume)
      // What is protected or too unsure has been delivered; what is closed to whoever asks as well.
      const { geschuetzt, unsicher, verschlossen } = ohneWert
      const offen = [mitWert, geschuetzt, unsicher].map(zahlenOf)
      const zu = zahlenOf(verschlossen)
      const felder = new Map<number, Abdeckungsfeld>()
      jahre.forEach((jahr, i) => {
        const raeumeImJahr = alle[i] ?? null
        if (raeumeImJahr === null) return
        const sichtbar = offen.reduce((summe, zahlen) => summe + (zahlen[i] ?? 0), 0)
        const da = sichtbar + (zu[i] ?? 0)
        if (da === 0 || felder.get(jahr) === 'DA') return
        const voll = da >= raeumeImJahr ? 'DA' : 'TEILWEISE'
        felder.set(jahr, sichtbar === 0 ? 'VERSCHLOSSEN' : voll)
      })
      return [indikator, felder] as const
    }),
  )
}
