import { useState } from 'react'
import { useMutation } from '@apollo/client/react'
import { formatZeitpunkt } from '@sozial/shared/format'
import { forgetSicht } from '../../app/sitzung/sicht.ts'
import { sageAn } from '../../lib/ansage.ts'
import { toFehler } from '../../lib/fehler.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import {
  EndSitzungDocument,
  KontoDocument,
  SignOutEverywhereDocument,
  type KontoQuery,
} from './konto.generated.ts'
import styles from './Konto.module.css'

type Eigene = KontoQuery['eigeneSitzungen']

/** Where one is signed in, and the way out of each. */
export function Sitzungen({ sitzungen }: { readonly sitzungen: Eigene }) {
  const [fragt, setFragt] = useState(false)
  const [end, { error }] = useMutation(EndSitzungDocument, { refetchQueries: [KontoDocument] })
  const beende = async (id: string) => {
    const antwort = await end({ variables: { id } }).catch(() => null)
    if (antwort) sageAn('Die Sitzung ist beendet.')
  }
  return (
    <Abschnitt titel="Angemeldet">
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <ul className={styles['liste']}>
        {sitzungen.map(({ id, geraet, angelegtAm, zuletztAm, diese }) => (
          <li key={id}>
            <p>
              <b>{geraet}</b>
              {diese && ' · diese Sitzung'}
              <span>
                seit {formatZeitpunkt(angelegtAm)}, zuletzt benutzt {formatZeitpunkt(zuletztAm)}
              </span>
            </p>
            {!diese && (
              <Button klein onClick={() => void beende(id)} aria-label={`Abmelden: ${geraet}`}>
                Abmelden
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p>
        <Button onClick={() => setFragt(true)}>Überall abmelden</Button>
      </p>
      {fragt && <Ueberallfrage onClose={() => setFragt(false)} />}
    </Abschnitt>
  )
}

function Ueberallfrage({ onClose }: { readonly onClose: () => void }) {
  const [signOut, { error }] = useMutation(SignOutEverywhereDocument)
  const melde = async () => {
    const antwort = await signOut().catch(() => null)
    if (!antwort) return
    forgetSicht()
    window.location.assign('/anmelden')
  }
  return (
    <Dialog titel="Überall abmelden?" onClose={onClose}>
      <p>Alle Sitzungen dieses Kontos enden sofort, auch diese.</p>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <p className={styles['werk']}>
        <Button art="haupt" onClick={() => void melde()}>
          Überall abmelden
        </Button>
        <Button onClick={onClose}>Angemeldet bleiben</Button>
      </p>
    </Dialog>
  )
}
