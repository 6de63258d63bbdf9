import type { Sicht } from '../../gql/schema.generated.ts'

/** Set by the page after signing in, beside the session's own cookie, which no script can read; lives as long as that. */
const COOKIE = 'sozial_sicht'

/** Who is signed in, as far as a page can know before its first answer. */
export interface Vorwissen {
  readonly angemeldet: boolean
  readonly sicht: Sicht
}

/**
 * From the page's cookies and address. It says what to ask for, so that nobody
 * waits for a request about the session first; what may be read, the server decides.
 */
export function parseVorwissen(cookies: string, pathname: string): Vorwissen {
  const werte = cookies
    .split(';')
    .map((paar) => paar.trim().split('='))
    .filter(([name]) => name === COOKIE)
    .map(([, wert]) => wert)
  const eingebettet = pathname.startsWith('/einbetten/')
  return {
    angemeldet: werte.length > 0 && !eingebettet,
    sicht: werte.includes('INTERN') && !eingebettet ? 'INTERN' : 'RELEASED',
  }
}

const HIER: Vorwissen =
  typeof document === 'undefined'
    ? { angemeldet: true, sicht: 'INTERN' }
    : parseVorwissen(document.cookie, window.location.pathname)

/**
 * What this page reads. It holds for the life of the page: signing in or out
 * loads it anew, so that nothing of the other Sicht stays in memory.
 */
export const getSicht = (): Sicht => HIER.sicht

/** What this page reads, for the variables of every operation that reads figures. */
export const useSicht = (): Sicht => HIER.sicht

/** Whether somebody was signed in when the page was loaded. */
export const warAngemeldet = (): boolean => HIER.angemeldet

/** Whether the page was loaded before it was known who is here; false where no cookie of a page is kept. */
export function kommtNeu(sicht: Sicht): boolean {
  if (HIER.angemeldet && HIER.sicht === sicht) return false
  rememberSicht(sicht)
  const danach = parseVorwissen(document.cookie, window.location.pathname)
  return danach.angemeldet && danach.sicht === sicht
}

/** After signing in: what the next page asks for. */
export function rememberSicht(sicht: Sicht): void {
  document.cookie = `${COOKIE}=${sicht}; path=/; samesite=lax`
}

/** After a session has ended: the next page begins as the public's. */
export function forgetSicht(): void {
  document.cookie = `${COOKIE}=; path=/; max-age=0`
}
