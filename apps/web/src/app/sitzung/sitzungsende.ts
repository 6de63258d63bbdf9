/**
 * A session that has ended while somebody was working. The request that found
 * out waits; after signing in again it is sent once more, so that nothing that
 * was typed is lost and the page stays as it is.
 */
import { useSyncExternalStore } from 'react'
import type { ApolloLink } from '@apollo/client'
import { ErrorLink } from '@apollo/client/link/error'
import { from, mergeMap, throwError } from 'rxjs'
import { toFehler } from '../../lib/fehler.ts'
import { warAngemeldet } from './sicht.ts'

interface Warten {
  /** Whether somebody has signed in again. */
  readonly ende: Promise<boolean>
  readonly loese: (angemeldet: boolean) => void
}

let warten: Warten | null = null
const hoerer = new Set<() => void>()

function setze(neu: Warten | null): void {
  warten = neu
  for (const melde of hoerer) melde()
}

/** Asks to sign in again; all requests that wait get the same answer. */
export function erwarteAnmeldung(): Promise<boolean> {
  if (warten) return warten.ende
  let loese: Warten['loese'] = () => undefined
  const ende = new Promise<boolean>((resolve) => {
    loese = resolve
  })
  setze({ ende, loese })
  return ende
}

/** Ends the waiting: what was asked goes on, or fails as it did. */
export function beendeWarten(angemeldet: boolean): void {
  warten?.loese(angemeldet)
  setze(null)
}

function subscribe(melde: () => void): () => void {
  hoerer.add(melde)
  return () => hoerer.delete(melde)
}

/** Whether the session has ended and the page waits for its reader. */
export function useSitzungsende(): boolean {
  return useSyncExternalStore(subscribe, () => warten !== null)
}

/** What belongs to signing in itself, and what ends a session, does not wait for a session. */
const OHNE_SITZUNG: ReadonlySet<string | undefined> = new Set([
  'Sitzung',
  'Anmeldewege',
  'SignIn',
  'SignInDemo',
  'VerifyTotp',
  'StartPasskeyAnmeldung',
  'VerifyPasskey',
  'SetZweck',
  'SignOut',
])

/** Holds back what needs a session that is gone. */
export function createSitzungLink(): ApolloLink {
  return new ErrorLink(({ error, operation, forward }) => {
    const ohneSitzung = toFehler(error).code === 'ANMELDUNG_NOETIG'
    if (!ohneSitzung || !warAngemeldet() || OHNE_SITZUNG.has(operation.operationName)) return
    return from(erwarteAnmeldung()).pipe(
      mergeMap((angemeldet) => (angemeldet ? forward(operation) : throwError(() => error))),
    )
  })
}
