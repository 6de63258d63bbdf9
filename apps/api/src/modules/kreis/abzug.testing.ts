/** Whoever has all that is published and subtracts; shares nothing with what protects it. */
import type pg from 'pg'

interface Zelle {
  readonly groesse: string
  readonly raum: number
  readonly ober: readonly number[]
  readonly ebene: string
  readonly status: string
  readonly zaehler: number | null
}

/**
 * Subtracts in every sum of Kreis, Jugendamtsbezirken and Kommunen until nothing new follows.
 * Figures of the same numerator and period are taken from all Indikatoren.
 *
 * @param offen kinds of protection that are taken as if they were shown, with their inner figures
 * @returns what is protected and follows nevertheless, as "numerator: area"
 */
export async function attackAbzug(
  pool: pg.Pool,
  datenstand: number,
  offen: readonly string[] = [],
): Promise<readonly string[]> {
  const { rows } = await pool.query<Zelle>(
    `SELECT concat_ws(' ', b.zeitraum_id, f.pooling_jahre, f.berechnung ->> 'zaehler') AS groesse,
       m.raumfassung_id AS raum, r.ebene, coalesce(s.art::text, m.status::text) AS status,
       ARRAY(SELECT z.ober_id FROM zuordnung z WHERE z.unter_id = m.raumfassung_id) AS ober,
       CASE WHEN s.art::text = ANY ($2) THEN i.zaehler ELSE m.zaehler END AS zaehler
     FROM messwertblock b
       JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
       JOIN freigegebener_messwert m ON m.block_id = b.id
       JOIN messwert i ON i.block_id = b.id AND i.raumfassung_id = m.raumfassung_id
       LEFT JOIN schutzzelle s ON s.block_id = b.id AND s.raumfassung_id = m.raumfassung_id
       JOIN raumfassung rf ON rf.id = m.raumfassung_id JOIN raum r ON r.id = rf.raum_id
     WHERE b.datenstand_id = $1 AND f.berechnung ? 'zaehler'
       AND r.ebene IN ('KREIS', 'JUGENDAMTSBEZIRK', 'KOMMUNE')`,
    [datenstand, offen],
  )
  const gruppen = groupBy(rows, ({ groesse }) => groesse)
  return [...gruppen].flatMap(([groesse, zellen]) =>
    attackGruppe(zellen, offen).map((raum) => `${groesse}: ${raum}`),
  )
}

/** As `Schutzart`: by a rule, by its supplier, that no other follows. */
const GESCHUETZT = new Set(['PRIMAER', 'LIEFERANT', 'SEKUNDAER', 'AUSGELASSEN'])

function attackGruppe(zellen: readonly Zelle[], offen: readonly string[]): readonly number[] {
  const bekannt = new Map<number, number>()
  for (const { raum, zaehler } of zellen) if (zaehler !== null) bekannt.set(raum, zaehler)
  const summen = findSummen(zellen)
  for (let neu = true; neu;) {
    neu = false
    for (const { ganzes, teile } of summen) {
      const fehlende = [ganzes, ...teile].filter((raum) => !bekannt.has(raum))
      if (fehlende.length !== 1) continue
      const summe = teile.reduce((bisher, raum) => bisher + (bekannt.get(raum) ?? 0), 0)
      bekannt.set(fehlende[0]!, fehlende[0] === ganzes ? summe : bekannt.get(ganzes)! - summe)
      neu = true
    }
  }
  const geschuetzt = zellen.filter(
    ({ status }) => GESCHUETZT.has(status) && !offen.includes(status),
  )
  return [...new Set(geschuetzt.map(({ raum }) => raum))].filter((raum) => bekannt.has(raum))
}

/** Each area with all of a level that are parts of it. */
function findSummen(zellen: readonly Zelle[]) {
  const raeume = new Map(zellen.map((zelle) => [zelle.raum, zelle]))
  return [...raeume.keys()].flatMap((ganzes) => {
    const teile = [...raeume.values()].filter(({ ober }) => ober.includes(ganzes))
    const ebenen = groupBy(teile, ({ ebene }) => ebene)
    return [...ebenen.values()].map((eine) => ({ ganzes, teile: eine.map(({ raum }) => raum) }))
  })
}

function groupBy<T>(liste: readonly T[], keyOf: (eines: T) => string): Map<string, T[]> {
  const gruppen = new Map<string, T[]>()
  for (const eines of liste) {
    const gruppe = gruppen.get(keyOf(eines)) ?? []
    gruppe.push(eines)
    gruppen.set(keyOf(eines), gruppe)
  }
  return gruppen
}
