import type { Sicherheit } from '@sozial/formate/vorschlag'
import { Button } from '../../ui/Button.tsx'
import { Meldung } from '../../ui/Meldung.tsx'
import type { Wiedererkannt } from './deutung.ts'
import styles from './Bericht.module.css'

const ART = { SICHER: 'gut', WAHRSCHEINLICH: 'neutral', UNSICHER: 'warn' } as const

const SATZ: Readonly<Record<Sicherheit, (name: string) => string>> = {
  SICHER: (name) => `Sicher wiedererkannt: Vorlage „${name}“`,
  WAHRSCHEINLICH: (name) => `Wahrscheinlich die Vorlage „${name}“`,
  UNSICHER: (name) => `Vielleicht die Vorlage „${name}“, bitte genau ansehen`,
}

interface WiedererkennungProps {
  readonly wiedererkannt: Wiedererkannt
  readonly onOhneVorlage: () => void
}

/** By which Vorlage the table is read, how sure that is, and what is not as it was. */
export function Wiedererkennung({ wiedererkannt, onOhneVorlage }: WiedererkennungProps) {
  const { name, sicherheit, abweichungen } = wiedererkannt
  return (
    <div className={styles['wiedererkannt']}>
      <Meldung art={ART[sicherheit]} titel={SATZ[sicherheit](name)}>
        {abweichungen.length > 0 && (
          <ul className={styles['abweichungen']}>
            {abweichungen.map((satz) => (
              <li key={satz}>{satz}</li>
            ))}
          </ul>
        )}
        <p>
          <Button art="text" klein onClick={onOhneVorlage}>
            Ohne diese Vorlage lesen
          </Button>
        </p>
      </Meldung>
    </div>
  )
}
