/**
 * Offers, places, people and the mean way to the nearest site for every area and branch, as one would write it by hand
 * for the demo Kreis: two statements and loops, borders read once; no rights, no words, no gaps, no need.
 */
import { naechstesAlter, versorgungsfeldOf, zielalterOf } from '@sozial/domain/versorgung'
import type pg from 'pg'

type Punkt = readonly [number, number]
type Ring = readonly Punkt[]
interface Umriss {
  readonly type: string
  readonly coordinates: readonly Ring[] | readonly (readonly Ring[])[]
}

interface Gruppe {
  readonly quartier: number
  readonly von: number
  readonly bis: number | null
  readonly zahl: number
}
interface Standort {
  readonly form: string
  readonly geheim: boolean
  readonly x: number | null
  readonly y: number | null
  readonly plaetze: readonly { readonly k: string; readonly n: number }[]
}
interface Angebot {
  readonly kategorien: readonly string[]
  readonly gebiet: string | null
  readonly behalten: boolean
  readonly orte: readonly Standort[] | null
}

export interface Handzeile {
  readonly schluessel: string
  readonly vorOrt: readonly number[]
  readonly plaetze: readonly (number | null)[]
  readonly personen: readonly number[]
  readonly km: readonly (number | null)[]
  /** Offers that come to people: by hand nobody spreads their places. */
  readonly mobile: boolean
}

const GILT = (t: string) =>
  `${t}.gueltig_ab <= current_date AND (${t}.gueltig_bis IS NULL OR ${t}.gueltig_bis > current_date)`

const ANGEBOTE_SQL = `SELECT f.inhalt -> 'kategorien' AS kategorien, f.inhalt #>> '{einzugsgebiet,art}' AS gebiet,
    f.inhalt #>> '{sichtbar,kapazitaet}' IS NOT DISTINCT FROM 'INTERN' AS behalten, s.orte
  FROM unterstuetzungsangebot a JOIN organisation o ON o.id = a.organisation_id AND o.zustand = 'GEPRUEFT' AND o.deaktiviert_am IS NULL
    JOIN angebotsfassung f ON f.angebot_id = a.id AND f.zustand = 'VEROEFFENTLICHT'
    JOIN LATERAL (SELECT json_agg(json_build_object('form', s.form, 'geheim', s.geheim, 'x', s.laenge, 'y', s.breite, 'plaetze',
      (SELECT coalesce(json_agg(json_build_object('k', k.kategorie, 'n', k.anzahl)), '[]') FROM kapazitaet k
        WHERE k.standort_id = s.id AND k.art = 'PLAETZE' AND k.status IN ('BESTEHEND', 'WEGFALLEND') AND ${GILT('k')}))) AS orte
      FROM standort s WHERE s.angebot_id = a.id AND ${GILT('s')}) s ON s.orte IS NOT NULL
  WHERE a.zustand = 'VEROEFFENTLICHT'`

const GRUPPEN_SQL = `SELECT g.raumfassung_id AS quartier, t.alter_von AS von, t.alter_bis AS bis, sum(g.wert)::float8 AS zahl
  FROM grundzahl_aktuell g JOIN merkmal m ON m.id = g.merkmal_id AND m.schluessel = 'bevoelkerung'
    JOIN teilgruppe t ON t.id = g.teilgruppe_id AND t.geschlecht <> 'INSGESAMT' AND t.nationalitaet = 'INSGESAMT'
  WHERE g.zeitraum_id = $1 GROUP BY 1, 2, 3`

const innen = ([x, y]: Punkt, ringe: readonly Ring[]): boolean => {
  let drin = false
  for (const ring of ringe)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [[ax, ay], [bx, by]] = [ring[i]!, ring[j]!]
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) drin = !drin
    }
  return drin
}

const polygoneOf = ({ type, coordinates }: Umriss) =>
  (type === 'Polygon' ? [coordinates] : coordinates) as readonly (readonly Ring[])[]

const RAD = Math.PI / 180
const km = ([ax, ay]: Punkt, [bx, by]: Punkt): number =>
  6371.0088 * Math.hypot((bx - ax) * RAD * Math.cos(((ay + by) / 2) * RAD), (by - ay) * RAD)

function mitteOf(umriss: Umriss): Punkt {
  let [gross, ort]: [number, Punkt] = [0, [0, 0]]
  for (const [ring = []] of polygoneOf(umriss)) {
    let [f, sx, sy] = [0, 0, 0]
    const [x0, y0] = ring[0]!
    for (let i = 0; i + 1 < ring.length; i += 1) {
      const [ax, ay, bx, by] = [
        ring[i]![0] - x0,
        ring[i]![1] - y0,
        ring[i + 1]![0] - x0,
        ring[i + 1]![1] - y0,
      ]
      const k = ax * by - bx * ay
      f += k / 2
      sx += (ax + bx) * k
      sy += (ay + by) * k
    }
    if (Math.abs(f) > Math.abs(gross)) [gross, ort] = [f, [x0 + sx / (6 * f), y0 + sy / (6 * f)]]
  }
  return ort
}

/** What does not change from one request to the next. */
export async function ladeFeststehendes(pool: pg.Pool) {
  const raeume = await pool.query<{ id: number; geometrie: Umriss }>(
    `SELECT f.id, f.geometrie FROM raumfassung f JOIN raum r ON r.id = f.raum_id AND r.ebene = 'SOZIALRAUM' WHERE ${GILT('f')}`,
  )
  const quartiere = await pool.query<{ id: number; ober: number; geometrie: Umriss }>(
    `SELECT f.id, o.id AS ober, f.geometrie FROM raumfassung f JOIN raum r ON r.id = f.raum_id AND r.ebene = 'QUARTIER'
       JOIN zuordnung z ON z.unter_id = f.id AND ${GILT('z')} JOIN raumfassung o ON o.id = z.ober_id
       JOIN raum ro ON ro.id = o.raum_id AND ro.ebene = 'SOZIALRAUM' WHERE ${GILT('f')}`,
  )
  const kategorien = await pool.query<{
    k: string
    ober: string | null
    alterVon: number | null
    alterBis: number | null
  }>(
    'SELECT schluessel AS k, ober, alter_von AS "alterVon", alter_bis AS "alterBis" FROM angebotskategorie WHERE gilt_bis IS NULL ORDER BY platz',
  )
  const zeitraum = await pool.query<{ id: number }>(
    `SELECT z.id FROM zeitraum z WHERE z.art = 'STICHTAG' AND EXISTS (SELECT FROM grundzahl_aktuell g
       JOIN merkmal m ON m.id = g.merkmal_id AND m.schluessel = 'bevoelkerung' WHERE g.zeitraum_id = z.id) ORDER BY z.von DESC LIMIT 1`,
  )
  const punkte = quartiere.rows.map((q) => ({ ...q, ort: mitteOf(q.geometrie) }))
  return {
    raeume: raeume.rows,
    punkte,
    kategorien: kategorien.rows,
    zeitraum: zeitraum.rows[0]!.id,
  }
}
export type Feststehendes = Awaited<ReturnType<typeof ladeFeststehendes>>

export async function antworteVonHand(
  pool: pg.Pool,
  { raeume, punkte, kategorien, zeitraum }: Feststehendes,
  folge: readonly number[],
): Promise<readonly Handzeile[]> {
  const angebote = await pool.query<Angebot>({ name: 'hand-a', text: ANGEBOTE_SQL })
  const gruppen = await pool.query<Gruppe>({
    name: 'hand-g',
    text: GRUPPEN_SQL,
    values: [zeitraum],
  })
  const grenzen = [...new Set(gruppen.rows.map(({ von }) => von))].toSorted((a, b) => a - b)
  const umrisse = folge.map((id) => raeume.find((raum) => raum.id === id)!.geometrie)
  const ober = new Map(kategorien.map(({ k, ober: oben }) => [k, oben]))
  const zweigOf = (k: string): string => ober.get(k) ?? k
  const raumOf = (ort: Punkt): number =>
    umrisse.findIndex((umriss) => polygoneOf(umriss).some((ringe) => innen(ort, ringe)))
  const mitRaum = angebote.rows.map((angebot) => ({
    ...angebot,
    zweige: new Set(angebot.kategorien.map(zweigOf)),
    kreisweit:
      angebot.gebiet === null ||
      angebot.gebiet === 'KREIS' ||
      angebot.orte!.every(({ form, geheim }) => form === 'ONLINE' || geheim),
    orte: angebot.orte!.map((ort) => ({
      ...ort,
      raum:
        ort.x === null || ort.y === null || ort.geheim || ort.form !== 'ORT'
          ? -1
          : raumOf([ort.x, ort.y]),
    })),
  }))
  return kategorien.flatMap((kategorie) => {
    if (kategorie.ober !== null) return []
    const alter = naechstesAlter(
      zielalterOf(kategorie, kategorie, versorgungsfeldOf(kategorie.k)),
      grenzen,
    )
    const jeQuartier = new Map<number, number>()
    for (const { quartier, von, bis, zahl } of gruppen.rows)
      if (von >= alter.von && (alter.bis === null || (bis !== null && bis <= alter.bis)))
        jeQuartier.set(quartier, (jeQuartier.get(quartier) ?? 0) + zahl)
    const personen = folge.map((id) =>
      punkte
        .filter(({ ober: raum }) => raum === id)
        .reduce((s, { id: q }) => s + (jeQuartier.get(q) ?? 0), 0),
    )
    const alle = personen.reduce((a, b) => a + b, 0)
    const vorOrt = folge.map(() => 0)
    const plaetze = folge.map(() => 0)
    const ziele: Punkt[] = []
    let mobile = false
    for (const angebot of mitRaum) {
      if (!angebot.zweige.has(kategorie.k)) continue
      mobile ||= !angebot.kreisweit && angebot.orte.some(({ form }) => form !== 'ORT')
      const da = new Set(angebot.kreisweit ? [] : angebot.orte.map(({ raum }) => raum))
      for (const raum of da) if (raum >= 0) vorOrt[raum]! += 1
      for (const { raum, form, geheim, x, y, plaetze: kap } of angebot.orte) {
        if (!angebot.kreisweit && !geheim && form === 'ORT' && x !== null && y !== null)
          ziele.push([x, y])
        if (angebot.behalten || geheim) continue
        const zahl = kap
          .filter(({ k }) => zweigOf(k) === kategorie.k)
          .reduce((s, { n }) => s + n, 0)
        if (angebot.kreisweit)
          for (const i of plaetze.keys()) plaetze[i]! += (zahl * personen[i]!) / alle
        else if (raum >= 0) plaetze[raum]! += zahl
      }
    }
    const wege = folge.map((id, i) => {
      if (ziele.length === 0) return null
      let summe = 0
      for (const punkt of punkte)
        if (punkt.ober === id)
          summe += (jeQuartier.get(punkt.id) ?? 0) * Math.min(...ziele.map((z) => km(punkt.ort, z)))
      return summe / personen[i]!
    })
    return [{ schluessel: kategorie.k, vorOrt, plaetze, personen, km: wege, mobile }]
  })
}
