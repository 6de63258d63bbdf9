import { useState, type FormEvent } from 'react'
import { useMutation } from '@apollo/client/react'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Formularende } from '../../../ui/Formularende.tsx'
import { TextFeld } from '../../../ui/Feld.tsx'
import type { Freigabe } from './freigabe-worte.ts'
import { RevokeZugriffsfreigabeDocument, ZugriffsfreigabenDocument } from './rechte.generated.ts'
import styles from './Rechte.module.css'

interface WiderrufProps {
  readonly freigabe: Freigabe
  readonly zu: () => void
}

/** Ends a grant at once, with the reason. */
export function Widerruf({ freigabe, zu }: WiderrufProps) {
  const [grund, setGrund] = useState('')
  const [fehlt, setFehlt] = useState(false)
  const [widerrufe, { loading, error }] = useMutation(RevokeZugriffsfreigabeDocument, {
    refetchQueries: [ZugriffsfreigabenDocument],
    awaitRefetchQueries: true,
  })
  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    setFehlt(grund.trim() === '')
    if (loading || grund.trim() === '') return
    const variables = { id: freigabe.id, grund: grund.trim() }
    const ergebnis = await widerrufe({ variables }).catch(() => null)
    if (!ergebnis?.data) return
    sageAn('Die Freigabe ist widerrufen.')
    zu()
  }
  return (
    <Dialog titel="Freigabe widerrufen" onClose={zu}>
      <form className={styles['formular']} onSubmit={(e) => void onSubmit(e)} noValidate>
        <p>
          {freigabe.organisation.name} sieht die kleinräumigen Werte der Quelle{' '}
          {freigabe.quelle.name} in Ihrem Bezirk dann ab der nächsten Anfrage nicht mehr.
        </p>
        <TextFeld
          label="Grund"
          fehler={fehlt ? 'Bitte nennen Sie einen Grund.' : undefined}
          wert={grund}
          onChange={setGrund}
          mehrzeilig
          autoFocus
        />
        <Formularende
          wort="Widerrufen"
          laufwort="Wird widerrufen …"
          laeuft={loading}
          fehler={error && { ...toFehler(error), hilfe: error.message }}
          onAbbruch={zu}
        />
      </form>
    </Dialog>
  )
}
