import { useState, type FormEvent } from 'react'
import { useApolloClient, useMutation } from '@apollo/client/react'
import { formatAnzahl } from '@sozial/shared/format'
import { sageAn } from '../../lib/ansage.ts'
import { toFehler } from '../../lib/fehler.ts'
import { forgetWerte } from '../../lib/forget-werte.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Formularende } from '../../ui/Formularende.tsx'
import { TextFeld } from '../../ui/Feld.tsx'
import { WithdrawLieferungDocument } from './lieferungen.generated.ts'
import type { Lieferung } from './typen.ts'
import styles from './Bericht.module.css'

interface ZuruecknahmeProps {
  readonly lieferung: Lieferung
  readonly onClose: () => void
}

/** Asks for the reason, then withdraws. A failure keeps what was written. */
export function Zuruecknahme({ lieferung, onClose }: ZuruecknahmeProps) {
  const client = useApolloClient()
  const [withdraw, { loading, error }] = useMutation(WithdrawLieferungDocument)
  const [grund, setGrund] = useState('')
  const [fehlt, setFehlt] = useState(false)

  async function ziehZurueck(ereignis: FormEvent) {
    ereignis.preventDefault()
    if (loading) return
    setFehlt(grund.trim() === '')
    if (grund.trim() === '') return
    const ergebnis = await withdraw({
      variables: { id: lieferung.id, grund: grund.trim() },
    }).catch(() => null)
    if (!ergebnis?.data) return
    forgetWerte(client)
    sageAn('Die Lieferung ist zurückgezogen, der Stand davor gilt wieder.')
    onClose()
  }

  return (
    <Dialog titel="Lieferung zurückziehen" onClose={onClose}>
      <form onSubmit={(ereignis) => void ziehZurueck(ereignis)} className={styles['formular']}>
        <p>
          Die {lieferung.grundzahlen.toLocaleString('de-DE')} Zahlen aus „{lieferung.dateiname}“
          gelten dann nicht mehr. Der Stand davor gilt wieder, Karte und Zeitreihen werden neu
          gerechnet.{describeKorrekturen(lieferung)}
        </p>
        <TextFeld
          label="Grund"
          hinweis="Steht im Protokoll und bei der Lieferung, z. B. „Falscher Gebietsstand“."
          fehler={fehlt ? 'Bitte nennen Sie einen Grund.' : undefined}
          wert={grund}
          onChange={setGrund}
          mehrzeilig
          autoFocus
        />
        <Formularende
          wort="Zurückziehen"
          laufwort="Wird zurückgezogen …"
          laeuft={loading}
          fehler={error && toFehler(error)}
          onAbbruch={onClose}
        />
      </form>
    </Dialog>
  )
}

/** What goes with it. */
function describeKorrekturen({ korrekturen }: Lieferung): string {
  const geltende = korrekturen.filter(({ zurueckgezogenAm }) => zurueckgezogenAm === null).length
  if (geltende === 0) return ''
  return ` ${formatAnzahl(geltende, 'Korrektur', 'Korrekturen')} ihrer Zahlen ${geltende === 1 ? 'fällt' : 'fallen'} mit ihr.`
}
