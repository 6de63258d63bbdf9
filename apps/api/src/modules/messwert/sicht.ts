/**
 * The gate. Which table a query reads follows from the Sicht alone, in SQL:
 * `RELEASED` cannot name the inner table, whatever a caller asks for.
 */
import type { Sicht } from '../../graphql/enums.ts'

interface Sichtquelle {
  /** SQL expression: id of the Datenstand; NULL where nothing is published. */
  readonly datenstand: string
  /** Table with the values. */
  readonly tabelle: string
  /** SQL expression of a status column as it leaves the server. */
  readonly status: string
}

const SICHTQUELLEN: Readonly<Record<Sicht, Sichtquelle>> = {
  INTERN: { datenstand: '0', tabelle: 'messwert', status: 'm.status' },
  RELEASED: {
    datenstand: `(SELECT max(id) FROM datenstand
                  WHERE zustand = 'VEROEFFENTLICHT')`,
    tabelle: 'freigegebener_messwert',
    // Outside nobody learns which cells were protected first.
    status: `CASE m.status WHEN 'GEHEIM_SEKUNDAER' THEN 'GEHEIM_PRIMAER' ELSE m.status END`,
  },
}

export function quelleOf(sicht: Sicht): Sichtquelle {
  return SICHTQUELLEN[sicht]
}
