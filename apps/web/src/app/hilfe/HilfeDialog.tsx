import { Link } from 'react-router'
import { Dialog } from '../../ui/Dialog.tsx'
import { findHilfe } from './hilfe.ts'
import styles from './Hilfe.module.css'

interface HilfeDialogProps {
  readonly pathname: string
  readonly onClose: () => void
}

/** What can be done on this screen. */
export function HilfeDialog({ pathname, onClose }: HilfeDialogProps) {
  const { titel, saetze, tasten } = findHilfe(pathname)
  return (
    <Dialog titel={titel === 'Hilfe' ? titel : `Hilfe: ${titel}`} onClose={onClose}>
      <ul className={styles['saetze']}>
        {saetze.map((satz) => (
          <li key={satz}>{satz}</li>
        ))}
      </ul>
      {tasten && (
        <p>
          <b>Tastatur:</b> {tasten}
        </p>
      )}
      <p className={styles['wege']}>
        <Link to="/hilfe" onClick={onClose}>
          Alle Hilfen
        </Link>
        <Link to="/hilfe#glossar" onClick={onClose}>
          Was heißt das Wort? Glossar
        </Link>
      </p>
    </Dialog>
  )
}
