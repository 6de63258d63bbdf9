import { useState, type FormEvent } from 'react'
import { useMutation } from '@apollo/client/react'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { Button } from '../../../ui/Button.tsx'
import { Einzelwahl } from '../../../ui/Einzelwahl.tsx'
import { TextFeld } from '../../../ui/Feld.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import { CloseDatenanforderungDocument } from './anforderungen.generated.ts'
import styles from './Anforderungen.module.css'

type Ergebnis = 'erledigt' | 'zurueck'

interface AbschlussProps {
  readonly id: string
  /** What the reason may be; empty: nothing has been taken over yet. */
  readonly vorschlag: string
  readonly zu: () => void
}

/** Ends an order: done, or not wanted any more. */
export function Abschluss({ id, vorschlag, zu }: AbschlussProps) {
  const [ergebnis, setErgebnis] = useState<Ergebnis>('erledigt')
  const [grund, setGrund] = useState(vorschlag)
  const [fehler, setFehler] = useState('')
  const [schliesse, { error, loading }] = useMutation(CloseDatenanforderungDocument)
  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    setFehler(grund.trim() === '' ? 'Bitte in einem Satz sagen, womit oder warum.' : '')
    if (loading || grund.trim() === '') return
    const variables = { id, erledigt: ergebnis === 'erledigt', grund }
    const antwort = await schliesse({ variables }).catch(() => null)
    if (!antwort?.data) return
    sageAn('Die Anforderung ist abgeschlossen.')
    zu()
  }
  return (
    <form className={styles['formular']} onSubmit={(e) => void onSubmit(e)} noValidate>
      <Einzelwahl<Ergebnis>
        label="Wie endet sie?"
        wert={ergebnis}
        onChange={setErgebnis}
        optionen={[
          {
            wert: 'erledigt',
            text: 'Erledigt',
            zusatz:
              'Die Daten sind da. Der Link zeigt noch den Prüfbericht und nimmt nichts mehr an.',
          },
          {
            wert: 'zurueck',
            text: 'Zurückgezogen',
            zusatz: 'Sie werden nicht mehr gebraucht. Der Link öffnet nichts mehr.',
          },
        ]}
      />
      <TextFeld
        label="Womit oder warum"
        fehler={fehler || undefined}
        wert={grund}
        onChange={setGrund}
      />
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <p className={styles['werk']}>
        <Button type="submit" art="haupt">
          Abschließen
        </Button>
        <Button onClick={zu}>Abbrechen</Button>
      </p>
    </form>
  )
}
