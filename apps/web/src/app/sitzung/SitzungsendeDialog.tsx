import { useState } from 'react'
import { useMutation } from '@apollo/client/react'
import { ZWECKWORTE } from '@sozial/shared/rollen'
import { toFehler } from '../../lib/fehler.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { Anmeldeformular } from './Anmeldeformular.tsx'
import { forgetSicht, rememberSicht } from './sicht.ts'
import { beendeWarten } from './sitzungsende.ts'
import { SetZweckDocument, SignInDemoDocument } from './sitzung.generated.ts'
import { useBisherige } from './use-bisherige.ts'
import type { Sitzung } from './use-sitzung.ts'
import { toAnmeldung } from './zurueck.ts'
import styles from './Anmeldung.module.css'

/** Signs in again over the page; what stands in it stays. */
export function SitzungsendeDialog() {
  const bisher = useBisherige()
  const [setZweck] = useMutation(SetZweckDocument)
  const [fremd, setFremd] = useState(false)

  async function nimm(neu: Sitzung) {
    rememberSicht(neu.sicht)
    // What is on the screen was another's to see.
    if (bisher?.konto && neu.konto?.id !== bisher.konto.id) return setFremd(true)
    const zweck = bisher?.zweck
    if (zweck && neu.zwecke.includes(zweck)) {
      await setZweck({ variables: { zweck } }).catch(() => undefined)
    }
    return beendeWarten(true)
  }

  if (fremd) {
    return (
      <Dialog titel="Ein anderes Konto" onClose={reload}>
        <p>Diese Seite gehörte einem anderen Konto. Sie wird für das neue frisch geladen.</p>
        <p>
          <Button art="haupt" onClick={reload}>
            Neu laden
          </Button>
        </p>
      </Dialog>
    )
  }
  return (
    <Dialog titel="Ihre Sitzung ist beendet" onClose={() => beendeWarten(false)}>
      {bisher?.konto ? (
        <>
          <p>
            Melden Sie sich noch einmal an. Die Seite bleibt, wie sie ist; was Sie geschrieben
            haben, geht nicht verloren.
            {bisher.zweck && ` Der Zweck bleibt: ${ZWECKWORTE[bisher.zweck].name}.`}
          </p>
          <Wiederanmeldung konto={bisher.konto} onAngemeldet={(neu) => void nimm(neu)} />
        </>
      ) : (
        <p>
          <Button art="haupt" onClick={signInAnew}>
            Neu anmelden
          </Button>
        </p>
      )}
      <p className={styles['oder']}>
        <Button art="text" klein onClick={leave}>
          Ohne Anmeldung weiter, mit dem veröffentlichten Stand
        </Button>
      </p>
    </Dialog>
  )
}

interface WiederanmeldungProps {
  readonly konto: NonNullable<Sitzung['konto']>
  readonly onAngemeldet: (neu: Sitzung) => void
}

function Wiederanmeldung({ konto, onAngemeldet }: WiederanmeldungProps) {
  const [signInDemo, { error }] = useMutation(SignInDemoDocument)
  if (!konto.demo) {
    return <Anmeldeformular anmeldename={konto.anmeldename} onAngemeldet={onAngemeldet} />
  }
  const melde = async () => {
    const antwort = await signInDemo({ variables: { konto: konto.id } }).catch(() => null)
    if (antwort?.data) onAngemeldet(antwort.data.signInDemo)
  }
  return (
    <>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <p>
        <Button art="haupt" onClick={() => void melde()}>
          Wieder anmelden als {konto.name}
        </Button>
      </p>
    </>
  )
}

const reload = () => window.location.reload()

function leave() {
  forgetSicht()
  reload()
}

/** Nothing was typed yet on a page that never had its session. */
function signInAnew() {
  forgetSicht()
  window.location.assign(toAnmeldung(window.location))
}
