import { useEffect, useEffectEvent, useState } from 'react'
import { useApolloClient } from '@apollo/client/react'
import type { ApolloClient } from '@apollo/client'
import { toFehler } from '../../lib/fehler.ts'
import { antwortePasskey, kannVorschlagen } from './passkey.ts'
import { StartPasskeyAnmeldungDocument, VerifyPasskeyDocument } from './sitzung.generated.ts'
import type { Sitzung } from './use-sitzung.ts'

async function meldeMitPasskey(client: ApolloClient, vorschlagen: boolean): Promise<Sitzung> {
  const { data: begonnen } = await client.mutate({ mutation: StartPasskeyAnmeldungDocument })
  const antwort = await antwortePasskey(begonnen!.startPasskeyAnmeldung, vorschlagen)
  const { data } = await client.mutate({ mutation: VerifyPasskeyDocument, variables: { antwort } })
  return data!.verifyPasskey
}

/** Breaking off in the browser's own dialog is no failure of ours. */
const istAbbruch = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError')

/** Signs in by a passkey on a button. */
export function usePasskey(onAngemeldet: (sitzung: Sitzung) => void) {
  const client = useApolloClient()
  const [fehler, setFehler] = useState<string | null>(null)
  async function melde() {
    setFehler(null)
    try {
      onAngemeldet(await meldeMitPasskey(client, false))
    } catch (error) {
      setFehler(
        istAbbruch(error)
          ? 'Der Browser hat keinen Passkey geliefert. Versuchen Sie es noch einmal oder melden Sie sich anders an.'
          : toFehler(error).text,
      )
    }
  }
  return { fehler, melde }
}

/** Lets the browser offer passkeys in the list below the field for the name. */
export function usePasskeyvorschlag(onAngemeldet: (sitzung: Sitzung) => void) {
  const client = useApolloClient()
  const nimm = useEffectEvent(onAngemeldet)
  useEffect(() => {
    let gilt = true
    kannVorschlagen()
      .then((kann) => (kann && gilt ? meldeMitPasskey(client, true) : null))
      // Whoever chooses none signs in by the fields.
      .then(
        (sitzung) => sitzung && gilt && nimm(sitzung),
        () => undefined,
      )
    return () => {
      gilt = false
    }
  }, [client])
}
