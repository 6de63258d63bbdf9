import { useMutation } from '@apollo/client/react'
import { toFehler } from '../../../lib/fehler.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import type { Konto } from './kontenliste.ts'
import { DeactivateKontoDocument, ReactivateKontoDocument } from './konten.generated.ts'
import styles from './Konten.module.css'

interface StilllegenProps {
  readonly konto: Konto
  readonly onClose: () => void
}

/** Shuts an account, or opens one that is shut; asks first. */
export function Stilllegen({ konto, onClose }: StilllegenProps) {
  const still = konto.deaktiviertAm !== null
  const [tue, { error, loading }] = useMutation(
    still ? ReactivateKontoDocument : DeactivateKontoDocument,
  )
  const wort = still ? 'Wieder öffnen' : 'Stilllegen'
  return (
    <Dialog titel={`${konto.name}: ${wort.toLocaleLowerCase('de')}?`} onClose={onClose}>
      <p>
        {still
          ? 'Die Person kann sich danach wieder anmelden, mit ihrem bisherigen Passwort.'
          : 'Die Person kann sich danach nicht mehr anmelden, laufende Sitzungen enden sofort. Was sie getan hat, bleibt im Protokoll.'}
      </p>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <p className={styles['werk']}>
        <Button
          art="haupt"
          onClick={() => void tue({ variables: { id: konto.id } }).then(onClose, () => undefined)}
        >
          {loading ? 'Wird gespeichert …' : wort}
        </Button>
        <Button onClick={onClose}>Abbrechen</Button>
      </p>
    </Dialog>
  )
}
