import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Zeitraumfeld } from '../../app/zuordnung/Zeitraumfeld.tsx'
import { Zuordnungsblatt } from '../../app/zuordnung/Zuordnungsblatt.tsx'
import type { Verstanden } from './lesen.ts'
import type { Steuerung } from './use-eigene-datei.ts'
import styles from './Ausprobieren.module.css'

interface SpaltenProps extends Steuerung {
  readonly verstanden: Verstanden
}

/** How the table was understood; every choice reads the file again. */
export function Spalten({ verstanden, angaben, onAngaben }: SpaltenProps) {
  const { vorschlag, zuordnung } = verstanden
  return (
    <Abschnitt
      titel={zuordnung ? 'So wurde die Tabelle verstanden' : 'Was steht in welcher Spalte?'}
      zusatz="über jeder Spalte steht, was sie bedeutet"
      id="spalten"
    >
      {vorschlag.fehlt.includes('ZEITRAUM') && (
        <div className={styles['feld']}>
          <Zeitraumfeld
            wert={null}
            geprueft={false}
            onChange={(zeitraum) => zeitraum && onAngaben({ ...angaben, zeitraum })}
          />
        </div>
      )}
      <Zuordnungsblatt
        {...verstanden}
        angaben={angaben}
        onAngaben={onAngaben}
        merkmale={[]}
        // One area is no map.
        raeume={[]}
      />
    </Abschnitt>
  )
}
