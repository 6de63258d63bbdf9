import { useId } from 'react'
import { TextFeld } from '../../ui/Feld.tsx'
import { ERGEBNISARTEN, type Ergebnisart } from './ergebnisart.ts'
import styles from './Editor.module.css'

interface ErgebnisartwahlProps {
  readonly art: Ergebnisart
  readonly jahre: string
  readonly fehler: string | undefined
  readonly onArt: (art: Ergebnisart) => void
  readonly onJahre: (jahre: string) => void
}

/** What is to come out, in words; type and factor of the computation follow. */
export function Ergebnisartwahl({ art, jahre, fehler, onArt, onJahre }: ErgebnisartwahlProps) {
  const name = useId()
  return (
    <fieldset className={styles['arten']}>
      <legend className={styles['legende']}>Was soll herauskommen?</legend>
      <div className={styles['artenliste']}>
        {(Object.keys(ERGEBNISARTEN) as Ergebnisart[]).map((eine) => (
          <label key={eine} className={styles['art']}>
            <input
              type="radio"
              name={name}
              checked={eine === art}
              aria-describedby={eine === art ? `${name}-hilfe` : undefined}
              onChange={() => onArt(eine)}
            />
            <span>{ERGEBNISARTEN[eine].wort}</span>
          </label>
        ))}
      </div>
      <p className="t-klein leise" id={`${name}-hilfe`} aria-live="polite">
        {ERGEBNISARTEN[art].hilfe}
      </p>
      {art === 'VERAENDERUNG' && (
        <TextFeld
          label="Verglichen mit wie vielen Jahren zuvor?"
          fehler={fehler}
          wert={jahre}
          onChange={(text) => onJahre(text.replaceAll(/\D/g, '').slice(0, 2))}
        />
      )}
    </fieldset>
  )
}
