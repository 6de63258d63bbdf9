import { Button } from '../../../ui/Button.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import type { Speicherlage } from './use-entwurf.ts'
import styles from './Angebote.module.css'

const WORTE = {
  GESPEICHERT: 'Entwurf gespeichert.',
  OFFEN: 'Wird gleich gespeichert …',
  SPEICHERT: 'Wird gespeichert …',
  OHNE_VERBINDUNG:
    'Keine Verbindung. Was Sie schreiben, bleibt auf diesem Gerät und wird gesendet, sobald es wieder geht.',
} as const

interface SpeicherzeileProps {
  readonly lage: Speicherlage
  readonly behalten: () => Promise<void>
  readonly verwerfen: () => Promise<void>
}

/** How safe what was typed is, always in sight. */
export function Speicherzeile({ lage, behalten, verwerfen }: SpeicherzeileProps) {
  if (lage.art !== 'FEHLER')
    return (
      <p className={styles['speicherzeile']} role="status">
        {WORTE[lage.art]}
      </p>
    )
  return (
    <div className={styles['speicherzeile']}>
      <FehlerMeldung fehler={lage.fehler} />
      {lage.fehler.code === 'STAND_UEBERHOLT' && (
        <p className={styles['werk']}>
          <Button klein onClick={() => void behalten()}>
            Meinen Text behalten
          </Button>
          <Button klein onClick={() => void verwerfen()}>
            Den anderen laden
          </Button>
        </p>
      )}
    </div>
  )
}
