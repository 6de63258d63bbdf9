import { useMemo } from 'react'
import { useLocation } from 'react-router'
import { useKreisangaben } from '../../app/use-kreis.ts'
import { Blattseite } from './Blattseite.tsx'
import { byLink } from './teilnahme.ts'
import styles from './Abstimmung.module.css'

/** Where the personal link of a Kommune leads. */
export function AbstimmungSeite() {
  useKreisangaben()
  const token = useLocation().hash.slice(1)
  const teilnahme = useMemo(() => byLink(token), [token])
  return <Blattseite key={token} teilnahme={teilnahme} ungefragt={<Ungueltig />} />
}

const Ungueltig = () => (
  <div className={styles['seite']}>
    <h1 className="t-titel">Dieser Link gilt nicht (mehr)</h1>
    <p className="t-satz">
      Er ist abgelaufen, wurde entwertet oder nicht ganz kopiert. Bitte öffnen Sie den Link aus der
      neuesten Mail vollständig, oder bitten Sie die Sozialplanung des Kreises um einen neuen.
    </p>
  </div>
)
