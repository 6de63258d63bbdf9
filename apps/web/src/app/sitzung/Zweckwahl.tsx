import { useState, type FormEvent } from 'react'
import { useMutation } from '@apollo/client/react'
import { ZWECKWORTE } from '@sozial/shared/rollen'
import type { Zweck } from '../../gql/schema.generated.ts'
import { toFehler } from '../../lib/fehler.ts'
import { Button } from '../../ui/Button.tsx'
import { Einzelwahl } from '../../ui/Einzelwahl.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { SetZweckDocument } from './sitzung.generated.ts'
import { findVorgabe, rememberZweck } from './zweckwahl.ts'
import styles from './Anmeldung.module.css'

interface ZweckwahlProps {
  readonly kontoId: string
  readonly zwecke: readonly Zweck[]
  /** The one that holds now. */
  readonly bisher: Zweck | null
  readonly weiter: string
  readonly ohne: string
  /** After the choice is kept; without one when it was passed over. */
  readonly onFertig: (zweck: Zweck | null) => void
}

/** What the figures of small areas are looked at for; one answer per session. */
export function Zweckwahl({ kontoId, zwecke, bisher, weiter, ohne, onFertig }: ZweckwahlProps) {
  const [gewaehlt, setGewaehlt] = useState(() => bisher ?? findVorgabe(kontoId, zwecke))
  const [setZweck, { error, loading }] = useMutation(SetZweckDocument)

  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    if (loading || gewaehlt === undefined) return
    const antwort = await setZweck({ variables: { zweck: gewaehlt } }).catch(() => null)
    if (!antwort) return
    rememberZweck(kontoId, gewaehlt)
    onFertig(gewaehlt)
  }

  return (
    <form className={styles['formular']} onSubmit={(e) => void onSubmit(e)}>
      <p className="t-klein leise">
        Für Sozialräume und Quartiere wird der Zweck im Protokoll festgehalten. Er gilt bis zum
        Abmelden und lässt sich oben rechts unter Ihrem Namen jederzeit ändern.
      </p>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <Einzelwahl
        label="Zweck"
        labelUnsichtbar
        wert={gewaehlt ?? ('' as Zweck)}
        optionen={zwecke.map((zweck) => ({
          wert: zweck,
          text: ZWECKWORTE[zweck].name,
          zusatz: ZWECKWORTE[zweck].grundlage,
        }))}
        onChange={setGewaehlt}
      />
      <p className={styles['werk']}>
        <Button art="haupt" type="submit" autoFocus>
          {loading ? 'Wird vermerkt …' : weiter}
        </Button>
        <Button art="text" onClick={() => onFertig(null)}>
          {ohne}
        </Button>
      </p>
    </form>
  )
}
