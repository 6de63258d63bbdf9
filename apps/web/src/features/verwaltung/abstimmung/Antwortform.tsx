import { useState, type FormEvent } from 'react'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler, type Fehler } from '../../../lib/fehler.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextFeld } from '../../../ui/Feld.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import styles from './Abstimmung.module.css'

interface AntwortformProps {
  /** "die Stellungnahme" */
  readonly was: string
  /** Open at once: it waits for an answer. */
  readonly dringend: boolean
  readonly sende: (antwort: string) => Promise<unknown>
}

/** Answers what a Kommune said, once. */
export function Antwortform({ was, dringend, sende }: AntwortformProps) {
  const [offen, setOffen] = useState(dringend)
  const [text, setText] = useState('')
  const [mangel, setMangel] = useState<string>()
  const [fehler, setFehler] = useState<Fehler | null>(null)
  if (!offen) {
    return (
      <p>
        <Button art="text" onClick={() => setOffen(true)}>
          Antworten
        </Button>
      </p>
    )
  }
  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    setMangel(text.trim() === '' ? 'Bitte schreiben, was der Kreis dazu sagt.' : undefined)
    if (text.trim() === '') return
    try {
      await sende(text)
      sageAn('Die Antwort ist gegeben.')
    } catch (error) {
      setFehler(toFehler(error))
    }
  }
  return (
    <form
      className={`${styles['formular']} ${styles['antwortform']}`}
      onSubmit={(e) => void onSubmit(e)}
      noValidate
    >
      <TextFeld
        label={`Antwort auf ${was}`}
        hinweis="Steht für die Kommune auf ihrer Seite und ändert sich danach nicht mehr."
        fehler={mangel}
        mehrzeilig
        wert={text}
        onChange={setText}
      />
      {fehler && <FehlerMeldung fehler={fehler} />}
      <p>
        <Button type="submit">Antworten</Button>
      </p>
    </form>
  )
}
