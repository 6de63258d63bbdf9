import { useEffect, useEffectEvent, useState } from 'react'
import { useApolloClient } from '@apollo/client/react'
import type { ApolloClient } from '@apollo/client'
import { toFehler } from '../../lib/fehler.ts'
import { antwortePasskey, kannVorschlagen } from './passkey.ts'
import { StartPasskeyAnmeldungDocument, VerifyPasskeyDocument } from './sitzung.generated.ts'
import type { Sitzung } from './use-sitzung.ts'

/**
 * The browser keeps one challenge and one open question: asking again drops the
 * one before. Whoever presses the button goes before what is only offered.
 */
let gefragt = { amKnopf: false, frage: Promise.resolve() as Promise<unknown> }

const createUeberholt = (): Error => Object.assign(new Error('superseded'), { name: 'AbortError' })

async function meldeMitPasskey(client: ApolloClient, amKnopf: boolean): Promise<Sitzung> {
  if (gefragt.amKnopf && !amKnopf) throw createUeberholt()
  const beginne = () => client.mutate({ mutation: StartPasskeyAnmeldungDocument })
  const frage = gefragt.frage.then(beginne, beginne)
  const diese = { amKnopf, frage }
  gefragt = diese
  try {
    const { data: begonnen } = await frage
    if (gefragt !== diese) throw createUeberholt()
    const antwort = await antwortePasskey(begonnen!.startPasskeyAnmeldung, !amKnopf)
    if (gefragt !== diese) throw createUeberholt()
    const { data } = await client.mutate({
      mutation: VerifyPasskeyDocument,
      variables: { antwort },
    })
    return data!.verifyPasskey
  } finally {
    if (gefragt === diese) gefragt = { ...diese, amKnopf: false }
  }
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
      onAngemeldet(await meldeMitPasskey(client, true))
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
      .then((kann) => (kann && gilt ? meldeMitPasskey(client, false) : null))
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
