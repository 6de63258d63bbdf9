/** Where to go after signing in: always a page of this product. */
import type { Rolle } from '../../gql/schema.generated.ts'

const ANMELDUNG = '/anmelden'

/** Address of the page for signing in that leads back to where one is. */
export function toAnmeldung({
  pathname,
  search,
  hash,
}: Pick<Location, 'pathname' | 'search' | 'hash'>) {
  const von = pathname + search + hash
  if (von === '/' || pathname === ANMELDUNG) return ANMELDUNG
  return `${ANMELDUNG}?${new URLSearchParams({ zurueck: von })}`
}

/** The page to return to; anything that could lead elsewhere is the start page. */
export function parseZurueck(suche: URLSearchParams): string {
  const ziel = suche.get('zurueck') ?? '/'
  const hier = 'https://hier.invalid'
  // A URL parser, because browsers read "/\\host" and "//host" as another host.
  if (!ziel.startsWith('/') || !URL.canParse(ziel, hier)) return '/'
  const { origin, pathname, search, hash } = new URL(ziel, hier)
  if (origin !== hier || pathname === ANMELDUNG) return '/'
  return pathname + search + hash
}

/**
 * The first page of somebody who came from none.
 *
 * @param wartet a Datenstand prepared by somebody else waits for a decision
 */
export function ersteSeite(rollen: readonly Rolle[], wartet: boolean): string {
  if (rollen.includes('GEHEIMHALTUNG') && wartet) return '/verwaltung/veroeffentlichung'
  return rollen.length > 0 && rollen.every((rolle) => rolle === 'ADMIN') ? '/verwaltung' : '/'
}
