import { useState, type SubmitEvent } from 'react'
import type { Anlassart } from '../../../gql/schema.generated.ts'
import { mitFokusAufFehler } from '../../../lib/fokus.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextFeld, WahlFeld } from '../../../ui/Feld.tsx'
import { pruefeSatz, type Anlass } from './anlass.ts'
import { ANLAESSE } from './protokoll-worte.ts'
import styles from './Protokoll.module.css'

/** Asks why before anything is shown. */
export function Anlassfrage({ onAnlass }: { readonly onAnlass: (anlass: Anlass) => void }) {
  const [art, setArt] = useState<Anlassart>('STICHPROBE')
  const [satz, setSatz] = useState('')
  const [gesendet, setGesendet] = useState(false)
  const fehler = pruefeSatz(satz)
  function onSubmit(ereignis: SubmitEvent<HTMLFormElement>) {
    ereignis.preventDefault()
    mitFokusAufFehler(ereignis.currentTarget, () => setGesendet(true))
    if (fehler === null) onAnlass({ art, satz: satz.trim() })
  }
  return (
    <form className={styles['frage']} onSubmit={onSubmit} noValidate>
      <h2 className="t-h2">Warum sehen Sie nach?</h2>
      <WahlFeld label="Anlass" wert={art} optionen={ANLAESSE} onChange={setArt} />
      <TextFeld
        label="In einem Satz"
        hinweis="Steht mit Ihrem Namen im Protokoll, solange dessen Einträge bleiben."
        fehler={gesendet ? (fehler ?? undefined) : undefined}
        wert={satz}
        onChange={setSatz}
        mehrzeilig
      />
      <p>
        <Button type="submit" art="haupt">
          Protokoll öffnen
        </Button>
      </p>
    </form>
  )
}
