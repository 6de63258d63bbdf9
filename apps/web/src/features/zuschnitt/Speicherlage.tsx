import { formatUhrzeit } from '@sozial/shared/format'
import { Button } from '../../ui/Button.tsx'
import { Haken } from '../../ui/Zeichen.tsx'
import { useWerkzeug } from './use-werkbank.ts'
import styles from './Werkbank.module.css'

/** Whether what is on screen has reached the server. */
export function Speicherlage() {
  const { stand, werkbank } = useWerkzeug()
  const { lage, offen } = stand
  return (
    <div className={`${styles['lage']} nicht-druck`} role="status">
      {lage.art === 'GESPEICHERT' && (
        <span className={styles['gut']}>
          <Haken groesse={14} /> Gespeichert, {formatUhrzeit(new Date(lage.am))}
        </span>
      )}
      {lage.art === 'SPEICHERT' && <span className="leise">Wird gespeichert …</span>}
      {lage.art === 'WARTET' && (
        <>
          <b>Ohne Verbindung</b>
          <span>
            {offen.length === 1 ? 'Ein Schritt wartet' : `${offen.length} Schritte warten`} in
            diesem Fenster; zeichnen Sie ruhig weiter.
          </span>
          <Button klein onClick={werkbank.sendeJetzt}>
            Jetzt speichern
          </Button>
        </>
      )}
      {lage.art === 'KONFLIKT' && <b>Noch nicht gespeichert: bitte erst entscheiden</b>}
    </div>
  )
}
