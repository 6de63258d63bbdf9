import { Zugriffsmeldung } from '../../app/atlas/Zugriffsmeldung.tsx'
import { jugendamtsname } from '../../app/jugendamt.ts'
import { useSitzung } from '../../app/sitzung/use-sitzung.ts'
import type { Profil, Profilzeile } from './profil-state.ts'
import styles from './Profil.module.css'

interface ZugriffProps {
  readonly profil: Profil
  readonly zeilen: readonly Profilzeile[]
}

/** How many figures of this area are closed to the account, and who could open them. */
export function Zugriff({ profil, zeilen }: ZugriffProps) {
  const ohneZweck = useSitzung()?.zweck === null
  const zu = zeilen.filter(({ zelle }) => zelle.status === 'KEIN_ZUGRIFF').length
  if (zu === 0) return null
  const bezirk = profil.ober.find(({ ebene }) => ebene === 'JUGENDAMTSBEZIRK')
  const wer = bezirk ? jugendamtsname(bezirk.name) : 'die Sozialplanung des Kreises'
  const satz = ohneZweck
    ? 'Kleinräumige Werte sind geschlossen, bis Sie einen Zweck wählen.'
    : `${zu} von ${zeilen.length} Werten sind für Ihr Konto nicht freigegeben. Zuständig: ${wer}.`
  return (
    <div className={styles['zugriff']}>
      <Zugriffsmeldung satz={satz} ohneZweck={ohneZweck} />
    </div>
  )
}
