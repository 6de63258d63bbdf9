/** What there is, what is missing, and what of it has been asked for: Indikator by year on one level. */
import type { Db } from '@sozial/db'
import type { Ebene } from '@sozial/domain/raum'
import { EBENEN } from '@sozial/domain/raum'
import { letzterTag } from '@sozial/domain/zeitraum'
import { Field, Int, ObjectType } from 'type-graphql'
import type { Zugang } from '../../auth/zugang.ts'
import { toEnum } from '../../graphql/enums.ts'
import { zahlenOf } from '../../graphql/vektor.ts'
import { findAbdeckungsmatrix } from '../abdeckung/abdeckungsmatrix.lesen.queries.ts'
import { IndikatorverweisType } from '../datenstand/datenstand.type.ts'

const ABDECKUNGSFELDER = [
  'DA',
  'VORLAEUFIG',
  'TEILWEISE',
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

/** A Merkmal that is asked for, or was delivered for the time being, in a year. */
interface Merkmaljahr {
  readonly merkmal: string
  readonly jahr: number
}

const INDIKATOREN = `
  SELECT DISTINCT ON (i.id) i.slug, f.name, i.thema, f.kleinste_ebene AS "kleinsteEbene",
    ARRAY(SELECT DISTINCT m #>> '{}' FROM jsonb_path_query(f.berechnung, 'strict $.**.merkmal') m) AS merkmale
  FROM indikator i JOIN indikatorfassung f ON f.indikator_id = i.id
  WHERE i.ausgemustert_am IS NULL ORDER BY i.id, f.version DESC`

const OFFENE = `
  SELECT m.schluessel AS merkmal, extract(year FROM z.bis - 1)::int AS jahr,
    bool_or(a.zustand = 'ANGEFORDERT' AND a.frist < (now() AT TIME ZONE 'Europe/Berlin')::date) AS ueberfaellig
  FROM datenanforderung a JOIN anforderungsspalte s ON s.anforderung_id = a.id
    JOIN merkmal m ON m.id = s.merkmal_id JOIN zeitraum z ON z.id = a.zeitraum_id
  WHERE a.zustand IN ('ANGEFORDERT', 'GELIEFERT') AND a.ebene::text = ANY($1)
  GROUP BY 1, 2`

const VORLAEUFIGE = `
  SELECT DISTINCT m.schluessel AS merkmal, extract(year FROM z.bis - 1)::int AS jahr
  FROM grundzahl_aktuell g JOIN merkmal m ON m.id = g.merkmal_id JOIN zeitraum z ON z.id = g.zeitraum_id
  WHERE g.vorlaeufig`

/** So many years are looked at; older ones are history. */
const JAHRE = 12

/** @param heute year of today: a year that runs still is not missing */
export async function findDatenabdeckung(
  db: Db,
  zugang: Zugang,
  { ebene, heute }: { readonly ebene: Ebene; readonly heute: number },
): Promise<DatenabdeckungType> {
  const matrix = await findAbdeckungsmatrix(db, zugang, ebene)
  const { rows: indikatoren } = await db.pool.query<Indikatorzeile>(INDIKATOREN)
  // What is asked for on a smaller level adds up to this one.
  const { rows: offene } = await db.pool.query<Merkmaljahr & { readonly ueberfaellig: boolean }>(
    OFFENE,
    [EBENEN.slice(EBENEN.indexOf(ebene))],
  )
  const { rows: vorlaeufige } = await db.pool.query<Merkmaljahr>(VORLAEUFIGE)
  const jahre = Array.from({ length: JAHRE }, (_, i) => heute - JAHRE + 1 + i)
  const bestand = toBestand(matrix)
  const zeilen = indikatoren
    .filter(({ kleinsteEbene }) => EBENEN.indexOf(kleinsteEbene) >= EBENEN.indexOf(ebene))
    .map(({ slug, name, thema, merkmale }) => {
      const eigene = bestand.get(slug) ?? new Map<number, Abdeckungsfeld>()
      const kennt = (liste: readonly Merkmaljahr[], jahr: number) =>
        liste.some((eines) => eines.jahr === jahr && merkmale.includes(eines.merkmal))
      const felder = jahre.map((jahr): Abdeckungsfeld => {
        const da = eigene.get(jahr)
        if (da === 'DA' && kennt(vorlaeufige, jahr)) return 'VORLAEUFIG'
        if (da !== undefined) return da
        if (
          kennt(
            offene.filter(({ ueberfaellig }) => ueberfaellig),
            jahr,
          )
        )
          return 'UEBERFAELLIG'
        if (kennt(offene, jahr)) return 'ANGEFORDERT'
        return isErwartet([...eigene.keys()], jahr, heute) ? 'FEHLT' : 'NICHT_ERWARTET'
      })
      return { indikator: { slug, name }, thema, felder }
    })
  return { jahre, zeilen: zeilen.toSorted((a, b) => compareTexte(a, b)) }
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
      // What is protected, too unsure or closed to whoever asks has been delivered.
      const { geschuetzt, unsicher, verschlossen } = ohneWert
      const vorhanden = [mitWert, geschuetzt, unsicher, verschlossen].map(zahlenOf)
      const felder = new Map<number, Abdeckungsfeld>()
      jahre.forEach((jahr, i) => {
        const raeumeImJahr = alle[i] ?? null
        if (raeumeImJahr === null) return
        const da = vorhanden.reduce((summe, zahlen) => summe + (zahlen[i] ?? 0), 0)
        if (da === 0 || felder.get(jahr) === 'DA') return
        felder.set(jahr, da >= raeumeImJahr ? 'DA' : 'TEILWEISE')
      })
      return [indikator, felder] as const
    }),
  )
}
