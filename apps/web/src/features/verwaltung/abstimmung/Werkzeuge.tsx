import { useState, type FormEvent } from 'react'
import { useMutation } from '@apollo/client/react'
import { toFehler } from '../../../lib/fehler.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextFeld } from '../../../ui/Feld.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import {
  AbstimmungDocument,
  AskKommuneDocument,
  ChangeBeteiligungDocument,
  CreateBeteiligungslinkDocument,
  RemindBeteiligungDocument,
} from './abstimmung.generated.ts'
import type { Beteiligung } from './abstimmung-worte.ts'
import { Links } from './Links.tsx'
import styles from './Abstimmung.module.css'

interface WerkzeugeProps {
  readonly beteiligung: Beteiligung
  readonly mailversand: boolean
}

/** Reminding, asking once more, the link, and other contact or deadline. */
export function Werkzeuge({ beteiligung, mailversand }: WerkzeugeProps) {
  const { id, kommune, email, stellungnahmen } = beteiligung
  const [aendert, setAendert] = useState(false)
  const [erinnere, erinnert] = useMutation(RemindBeteiligungDocument, { variables: { id } })
  const [frage, gefragt] = useMutation(AskKommuneDocument, { variables: { id } })
  const [zeige, gezeigt] = useMutation(CreateBeteiligungslinkDocument, {
    variables: { id },
    refetchQueries: [AbstimmungDocument],
  })
  const error = erinnert.error ?? gefragt.error ?? gezeigt.error
  const mitMail = mailversand && email !== ''
  const link = gezeigt.data?.createBeteiligungslink ?? gefragt.data?.askKommune.gefragt[0]?.link
  return (
    <>
      <p className={styles['werk']}>
        {mitMail && stellungnahmen.length === 0 && (
          <Button klein onClick={() => void erinnere().catch(() => null)}>
            Erinnern
          </Button>
        )}
        {(mitMail || stellungnahmen.length > 0) && (
          <Button klein onClick={() => void frage().catch(() => null)}>
            Noch einmal fragen
          </Button>
        )}
        <Button klein onClick={() => void zeige().catch(() => null)}>
          Link zeigen
        </Button>
        <Button klein onClick={() => setAendert(!aendert)}>
          Ändern
        </Button>
      </p>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      {link && <Links gefragt={[{ id, kommune: kommune.name, link }]} />}
      {aendert && <Aenderung beteiligung={beteiligung} fertig={() => setAendert(false)} />}
    </>
  )
}

interface AenderungProps {
  readonly beteiligung: Beteiligung
  readonly fertig: () => void
}

function Aenderung({ beteiligung, fertig }: AenderungProps) {
  const { id, kommune, hinweis, erinnerungTage } = beteiligung
  const [empfaenger, setEmpfaenger] = useState(beteiligung.empfaenger)
  const [email, setEmail] = useState(beteiligung.email)
  const [frist, setFrist] = useState(beteiligung.frist)
  const [aendere, { error }] = useMutation(ChangeBeteiligungDocument)
  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    const eingabe = { kommune: kommune.schluessel, empfaenger, email, frist, erinnerungTage }
    const variables = { id, beteiligung: eingabe, hinweis }
    const antwort = await aendere({ variables }).catch(() => null)
    if (antwort?.data) fertig()
  }
  return (
    <form className={styles['formular']} onSubmit={(e) => void onSubmit(e)} noValidate>
      <TextFeld label="Ansprechpartner" wert={empfaenger} onChange={setEmpfaenger} />
      <TextFeld label="E-Mail (leer: Link)" wert={email} onChange={setEmail} />
      <TextFeld label="Bitte bis zum" art="date" wert={frist} onChange={setFrist} />
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <p>
        <Button type="submit">Speichern</Button>
      </p>
    </form>
  )
}
