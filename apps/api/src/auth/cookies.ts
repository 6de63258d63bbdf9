/**
 * The cookies of one request and what its answer changes about them. All are
 * for this server alone: HttpOnly, SameSite=Lax, Path=/, and behind TLS Secure
 * with the name prefix that browsers hold to this host.
 */
import type { FastifyReply } from 'fastify'

/** Carries the secret of a session. */
export const SITZUNG_COOKIE = 'sozial_sitzung'

interface Cookiewechsel {
  readonly wert: string
  /** Seconds it is kept; without: until the browser is closed. */
  readonly dauer?: number
}

export interface Cookies {
  readonly get: (name: string) => string | null
  readonly set: (name: string, wechsel: Cookiewechsel) => void
  readonly clear: (name: string) => void
  /** Writes what was set and cleared into the answer. */
  readonly send: (reply: FastifyReply) => void
}

/** @param sicher whether the server is reached over TLS only */
export function createCookies(
  mitgebracht: Readonly<Record<string, string | undefined>>,
  sicher: boolean,
): Cookies {
  const wechsel = new Map<string, Cookiewechsel | null>()
  const ganz = (name: string): string => (sicher ? `__Host-${name}` : name)
  const fest = { path: '/', httpOnly: true, sameSite: 'lax', secure: sicher } as const
  return {
    get: (name) => mitgebracht[ganz(name)] ?? null,
    set: (name, neu) => void wechsel.set(name, neu),
    clear: (name) => void wechsel.set(name, null),
    send(reply) {
      for (const [name, neu] of wechsel) {
        if (neu === null) void reply.clearCookie(ganz(name), fest)
        else {
          const dauer = neu.dauer === undefined ? {} : { maxAge: neu.dauer }
          void reply.setCookie(ganz(name), neu.wert, { ...fest, ...dauer })
        }
      }
    },
  }
}
