import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { useMutation } from '@apollo/client/react'
import { toFehler } from '../../lib/fehler.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { DiscardEingangDocument, EingaengeDocument } from './eingang.generated.ts'
import type { Eingang } from './eingang-state.ts'
import styles from './Bericht.module.css'

/** Gives a file up, with a reason: it is deleted, the note of it stays. */
export function Verwerfen({ eingang }: { readonly eingang: Eingang }) {
  const [fragt, setFragt] = useState(false)
  return (
    <>
      <Button art="text" klein onClick={() => setFragt(true)}>
        Datei verwerfen …
      </Button>
      {fragt && <Frage eingang={eingang} onClose={() => setFragt(false)} />}
    </>
  )
}

interface FrageProps {
  readonly eingang: Eingang
  readonly onClose: () => void
}

function Frage({ eingang: { id, dateiname }, onClose }: FrageProps) {
  const navigate = useNavigate()
  const [grund, setGrund] = useState('')
  const [geprueft, setGeprueft] = useState(false)
  const [verwirf, { error, loading }] = useMutation(DiscardEingangDocument, {
    refetchQueries: [EingaengeDocument],
  })
  async function sende(ereignis: FormEvent) {
    ereignis.preventDefault()
    setGeprueft(true)
    if (grund.trim() === '' || loading) return
    await verwirf({ variables: { id, grund: grund.trim() } })
      .then(() => navigate('/verwaltung/lieferungen'))
      // The error stands in `error` and is shown below.
      .catch(() => null)
  }
  return (
    <Dialog titel={`${dateiname} verwerfen?`} onClose={onClose}>
      <form className={styles['formular']} onSubmit={(ereignis) => void sende(ereignis)} noValidate>
        <p>
          Die Datei wird gelöscht; dass sie kam und warum sie nicht übernommen wurde, bleibt im
          Protokoll.
        </p>
        <TextFeld
          label="Warum?"
          hinweis="Zum Beispiel: falsches Jahr, berichtigte Datei angefordert"
          fehler={geprueft && grund.trim() === '' ? 'Bitte einen Grund nennen.' : undefined}
          autoFocus
          wert={grund}
          onChange={setGrund}
        />
        {error && <FehlerMeldung fehler={toFehler(error)} />}
        <p className={styles['wege']}>
          <Button art="haupt" type="submit">
            Verwerfen
          </Button>
          <Button onClick={onClose}>Behalten</Button>
        </p>
      </form>
    </Dialog>
  )
}
