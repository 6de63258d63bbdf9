import { SICHERHEIT_WORTE } from '../../app/zuordnung/worte.ts'
import { Button } from '../../ui/Button.tsx'
import { Meldung } from '../../ui/Meldung.tsx'
import type { Wiedererkannt } from './use-deutung.ts'
import styles from './Bericht.module.css'

interface WiedererkennungProps {
  readonly wiedererkannt: Wiedererkannt
  readonly onOhneVorlage: () => void
}

/** By which Vorlage the table is read, how sure that is, and what is not as it was. */
export function Wiedererkennung({ wiedererkannt, onOhneVorlage }: WiedererkennungProps) {
  const { name, sicherheit, abweichungen } = wiedererkannt
  const sicher = sicherheit === 'SICHER'
  return (
    <div className={styles['wiedererkannt']}>
      <Meldung
        art={sicher ? 'gut' : 'warn'}
        titel={`Wiedererkannt: Vorlage „${name}“, ${SICHERHEIT_WORTE[sicherheit]}.`}
      >
        {abweichungen.map((satz) => (
          <p key={satz}>{satz}</p>
        ))}
        <p>
          <Button art="text" klein onClick={onOhneVorlage}>
            Ohne diese Vorlage lesen
          </Button>
        </p>
      </Meldung>
    </div>
  )
}
