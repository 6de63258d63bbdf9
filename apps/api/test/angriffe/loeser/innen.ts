/**
 * What the house alone knows: the true counts of what it publishes, and with
 * them which numbers nobody may learn. Only the judge reads this, never the attack.
 */
import type pg from 'pg'
import type { Ziel } from './eingrenzen.ts'
import { findWechselstuecke } from './grenzwechsel.ts'
import type { Gleichungssystem } from './gleichungen.ts'
import { findUngedruckte, type Bekannte, type Ungedrucktes } from './ungedrucktes.ts'
import type { Angabe, Wissen, Zelle } from './wissen.ts'

/** A number that nobody may learn. */
export interface Geheimnis extends Ziel {
  readonly zelle: Zelle
  readonly was: 'ZAEHLER' | 'NENNER' | 'REST' | 'UNGEDRUCKT'
  /** null: whoever delivered it protects it from us, too. */
  readonly wahr: number | null
}

interface Innenzelle {
  readonly zaehler: number | null
  readonly nenner: number | null
  readonly status: string
  readonly minZaehler: number
  readonly minNenner: number
  readonly zeigtNull: boolean
}

const keyOf = ({ figur: { definition, zeit }, stand }: Zelle, ort: string): string =>
  // Another reading of publication 2 is called `2 nochmals`.
  [Number.parseInt(stand, 10), definition.id, ort, zeit.id].join()

/** True counts by publication, definition, area and time. */
export type Innen = ReadonlyMap<string, Innenzelle>

export async function findInnen(pool: pg.Pool): Promise<Innen> {
  const { rows } = await pool.query<Innenzelle & { key: string }>(
    `WITH regel AS (
       SELECT DISTINCT ON (quelle_id, indikator_id) * FROM geheimhaltungsregel
       ORDER BY quelle_id, indikator_id, id DESC
     )
     SELECT concat_ws(',', b.datenstand_id, b.indikatorfassung_id, m.raumfassung_id, b.zeitraum_id) AS key,
       m.zaehler, m.nenner, m.status, greatest(f.min_zaehler, r.min_zaehler) AS "minZaehler",
       greatest(f.min_nenner, r.min_nenner) AS "minNenner", coalesce(r.zeigt_null, true) AS "zeigtNull"
     FROM messwertblock b JOIN messwert m ON m.block_id = b.id
       JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
       LEFT JOIN LATERAL (
         SELECT max(min_zaehler) AS min_zaehler, max(min_nenner) AS min_nenner, bool_and(zeigt_null) AS zeigt_null
         FROM regel WHERE (quelle_id IS NULL OR quelle_id = ANY (b.quellen))
           AND (indikator_id IS NULL OR indikator_id = f.indikator_id)
       ) r ON true
     WHERE b.datenstand_id <> 0`,
  )
  return new Map(rows.map((zeile) => [zeile.key, zeile]))
}

const wahrOf = (innen: Innen, zelle: Zelle): Innenzelle => {
  const key = keyOf(zelle, zelle.figur.ort.id)
  const wahr = innen.get(key)
  if (wahr === undefined) throw new Error(`The house does not know ${key}.`)
  return wahr
}

/** The few that nobody prints, for the attack to look for. */
export function findUngedrucktes(wissen: Wissen, innen: Innen): readonly Ungedrucktes[] {
  const bekannte = wissen.zellen.flatMap((zelle) => bekannteOf(zelle, wahrOf(innen, zelle)))
  return [
    ...findUngedruckte(wissen, bekannte),
    ...findWechselstuecke(wissen.stueckelungen, bekannte),
  ]
}

/** The counts of a cell that are counts of persons or cases. */
function bekannteOf(zelle: Zelle, innen: Innenzelle): readonly Bekannte[] {
  const { zaehler, nenner, minZaehler: mindestens } = innen
  const geheime = geheimnisseOf(zelle, innen)
  const istMittelwert = zelle.figur.definition.berechnung.typ === 'MITTELWERT'
  return [
    ...(zaehler === null || istMittelwert
      ? []
      : [
          {
            zelle,
            angabe: zelle.zaehler,
            wahr: zaehler,
            mindestens,
            lesbar: geheime.every(({ was }) => was === 'NENNER'),
          },
        ]),
    ...(nenner === null || zelle.nenner === null
      ? []
      : [
          {
            zelle,
            angabe: zelle.nenner,
            wahr: nenner,
            mindestens,
            lesbar: geheime.every(({ was }) => was !== 'NENNER'),
          },
        ]),
  ]
}

/** Counts that are secrets by themselves: looked for even where nothing is hidden around them. */
export const findGeheime = (wissen: Wissen, innen: Innen): readonly Angabe[] =>
  wissen.zellen.flatMap((zelle) =>
    geheimnisseOf(zelle, wahrOf(innen, zelle)).length === 0
      ? []
      : [zelle.zaehler, ...(zelle.nenner ? [zelle.nenner] : [])],
  )

/** The secrets among what is published and what follows from it, each number once with the strictest demand on it. */
export function findGeheimnisse(
  wissen: Wissen,
  system: Gleichungssystem,
  { innen, ungedruckte }: { readonly innen: Innen; readonly ungedruckte: readonly Ungedrucktes[] },
): readonly Geheimnis[] {
  const geheimnisse = new Map<number, Geheimnis>()
  const add = (roh: Omit<Geheimnis, 'variable'>, variable: number | undefined): void => {
    if (variable === undefined) return
    const eines = roh.zelle.figur.gerundet ? toGerundetes(roh) : roh
    const da = geheimnisse.get(variable)
    geheimnisse.set(variable, {
      ...(da ?? { ...eines, variable }),
      unten: Math.min(eines.unten, da?.unten ?? Infinity),
      oben: Math.max(eines.oben, da?.oben ?? -Infinity),
      breite: Math.max(eines.breite, da?.breite ?? 0),
    })
  }
  const hatGeschuetztenTeil = createTeilfrage(wissen, innen)
  for (const zelle of wissen.zellen) {
    const wahr = wahrOf(innen, zelle)
    // Of a sum it is the part that its supplier protects.
    if (wahr.zaehler === null && hatGeschuetztenTeil(zelle)) continue
    for (const eines of geheimnisseOf(zelle, wahr)) add(eines, variableOf(eines, system))
  }
  for (const eines of ungedruckte) add(toGeheimnis(eines), system.variableOf(eines.angabe))
  return [...geheimnisse.values()]
}

/** Where one of the two counts is hidden anyway the few stay uncertain, if not all the way. */
const toGeheimnis = ({
  zelle,
  wahr,
  mindestens,
  lesbar,
}: Ungedrucktes): Omit<Geheimnis, 'variable'> => ({
  zelle,
  was: 'UNGEDRUCKT',
  wahr,
  ...(lesbar
    ? { unten: 0, oben: mindestens, breite: 0 }
    : { unten: Infinity, oben: -Infinity, breite: 1 }),
})

function createTeilfrage({ summen }: Wissen, innen: Innen): (zelle: Zelle) => boolean {
  return (zelle) =>
    summen.some(
      ({ ganzes, teile, stand }) =>
        stand === zelle.stand &&
        ganzes === zelle.figur.ort.id &&
        teile.some((teil) => {
          const eines = innen.get(keyOf(zelle, teil))
          return eines !== undefined && eines.zaehler === null && istGeschuetzt(eines)
        }),
    )
}

const istGeschuetzt = ({ status }: Pick<Innenzelle, 'status'>): boolean =>
  status.startsWith('GEHEIM') || status === 'UNBEKANNT_QUELLE'

function variableOf(
  { was, zelle }: Omit<Geheimnis, 'variable'>,
  system: Gleichungssystem,
): number | undefined {
  if (was === 'REST') return system.restOf(zelle)
  const angabe = was === 'ZAEHLER' ? zelle.zaehler : zelle.nenner
  return angabe === null ? undefined : system.variableOf(angabe)
}

/** A count that is published as a multiple of 5 says what lies up to 2 beside it. */
const toGerundetes = (geheimnis: Omit<Geheimnis, 'variable'>): Omit<Geheimnis, 'variable'> => ({
  ...geheimnis,
  unten: Infinity,
  oben: -Infinity,
  breite: 2,
})

/**
 * The rules of docs/methodik/veroeffentlichen.md, read once more. Where there
 * are too few persons, nobody may learn how many of them are counted; how many
 * persons there are may be published population.
 */
function geheimnisseOf(
  zelle: Zelle,
  { zaehler, nenner, status, minZaehler: k, minNenner, zeigtNull }: Innenzelle,
): readonly Omit<Geheimnis, 'variable'>[] {
  const { typ } = zelle.figur.definition.berechnung
  const breit = (wahr: number | null) =>
    ({ zelle, was: 'ZAEHLER', wahr, unten: Infinity, oben: -Infinity, breite: k }) as const
  if (zaehler === null)
    return istGeschuetzt({ status }) && typ !== 'MITTELWERT' ? [breit(null)] : []
  const gefunden: Omit<Geheimnis, 'variable'>[] = []
  const wenige = (was: Geheimnis['was'], wahr: number): void => {
    const vorzeichen = wahr < 0 ? -1 : 1
    const [unten, oben] = [Math.min(0, vorzeichen * k), Math.max(0, vorzeichen * k)]
    gefunden.push({ zelle, was, wahr, unten, oben, breite: 0 })
  }
  const istKlein = (zahl: number): boolean => zahl !== 0 && Math.abs(zahl) < k
  if (typ !== 'MITTELWERT' && (istKlein(zaehler) || (zaehler === 0 && !zeigtNull))) {
    wenige('ZAEHLER', zaehler)
  }
  if (nenner === null) return gefunden
  if (istKlein(nenner)) wenige('NENNER', nenner)
  // Few children say nothing about the places that a QUOTIENT sets beside them.
  if (typ !== 'QUOTIENT' && nenner < Math.max(k, minNenner)) gefunden.push(breit(zaehler))
  const rest = nenner - zaehler
  if (typ === 'ANTEIL' && (rest === 0 || istKlein(rest))) wenige('REST', rest)
  return gefunden
}
