import { useState, type FormEvent } from 'react'
import { Link } from 'react-router'
import { useApolloClient, useMutation } from '@apollo/client/react'
import { sageAn } from '../../lib/ansage.ts'
import { toFehler } from '../../lib/fehler.ts'
import { forgetWerte } from '../../lib/forget-werte.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Formularende } from '../../ui/Formularende.tsx'
import { TextFeld } from '../../ui/Feld.tsx'
import { PurgeLieferungDocument } from './lieferungen.generated.ts'
import type { Lieferung } from './typen.ts'
import styles from './Bericht.module.css'

interface BereinigungProps {
  readonly lieferung: Lieferung
  /** Loads the Lieferung anew: nothing of what is on the screen is left. */
  readonly onFertig: () => void
  readonly onClose: () => void
}

/** Deletes a file with personal data for good, after its name was typed and a reason given. */
export function Bereinigung({ lieferung, onFertig, onClose }: BereinigungProps) {
  const client = useApolloClient()
  const [purge, { data, loading, error }] = useMutation(PurgeLieferungDocument)
  const [bestaetigung, setBestaetigung] = useState('')
  const [grund, setGrund] = useState('')
  const [versucht, setVersucht] = useState(false)
  const falsch = bestaetigung.trim() !== lieferung.dateiname.trim()
  const zuKurz = grund.trim().length < 10

  async function bereinige(ereignis: FormEvent) {
    ereignis.preventDefault()
    setVersucht(true)
    if (loading || falsch || zuKurz) return
    const variables = { id: lieferung.id, bestaetigung, grund }
    const ergebnis = await purge({ variables }).catch(() => null)
    if (!ergebnis?.data) return
    forgetWerte(client)
    sageAn('Die Lieferung ist bereinigt.')
    if (ergebnis.data.purgeLieferung.datenstaende.length === 0) onFertig()
  }

  if (data) return <Nachricht staende={data.purgeLieferung.datenstaende} onClose={onFertig} />
  return (
    <Dialog titel="Datei mit Personendaten löschen" onClose={onClose}>
      <form onSubmit={(ereignis) => void bereinige(ereignis)} className={styles['formular']}>
        <p>
          Die Datei, ihre Zahlen, alle Bezeichnungen aus ihr und deren Spuren im Protokoll werden
          gelöscht. Es bleibt nur der Vermerk. Das lässt sich nicht zurücknehmen. Sicherungen der
          Datenbank sind nicht erfasst.
        </p>
        <TextFeld
          label="Name der Datei"
          hinweis={`Zur Bestätigung bitte eingeben: ${lieferung.dateiname}`}
          fehler={
            versucht && falsch ? 'Der Name stimmt nicht mit dem der Datei überein.' : undefined
          }
          wert={bestaetigung}
          onChange={setBestaetigung}
          autoFocus
        />
        <TextFeld
          label="Grund"
          hinweis="Bleibt stehen. Bitte ohne Namen, z. B. „Enthielt Namen von Personen“."
          fehler={versucht && zuKurz ? 'Bitte in einem Satz sagen, warum.' : undefined}
          wert={grund}
          onChange={setGrund}
          mehrzeilig
        />
        <Formularende
          wort="Endgültig löschen"
          laufwort="Wird gelöscht …"
          laeuft={loading}
          fehler={error && toFehler(error)}
          onAbbruch={onClose}
        />
      </form>
    </Dialog>
  )
}

interface NachrichtProps {
  readonly staende: readonly { readonly id: string; readonly name: string }[]
  readonly onClose: () => void
}

/** What a person has to do now: published Stände are taken back by hand. */
function Nachricht({ staende, onClose }: NachrichtProps) {
  return (
    <Dialog titel="Gelöscht. Jetzt bitte prüfen" onClose={onClose}>
      <div className={styles['formular']}>
        <p>
          Veröffentlicht, während die Datei galt; bitte zurücknehmen, wenn Zahlen aus ihr darin
          stehen:
        </p>
        <ul>
          {staende.map(({ id, name }) => (
            <li key={id}>
              Nr. {id}, {name}
            </li>
          ))}
        </ul>
        <p className={styles['wege']}>
          <Link to="/verwaltung/veroeffentlichung">Zur Veröffentlichung</Link>
          <Button onClick={onClose}>Schließen</Button>
        </p>
      </div>
    </Dialog>
  )
}
