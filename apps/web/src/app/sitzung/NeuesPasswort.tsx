import { PasswortFeld } from '../../ui/PasswortFeld.tsx'
import { Haken } from '../../ui/Zeichen.tsx'
import { findPasswortmangel, PASSWORTLAENGE } from './passwort-regel.ts'
import styles from './Anmeldung.module.css'

interface NeuesPasswortProps {
  readonly wert: string
  readonly onChange: (wert: string) => void
  /** The reader has tried to go on: what is missing is now an error. */
  readonly geprueft: boolean
  readonly autoFocus?: boolean
}

/** A new password, with its rule in sight and checked while typing. */
export function NeuesPasswort({ wert, onChange, geprueft, autoFocus = false }: NeuesPasswortProps) {
  const mangel = findPasswortmangel(wert)
  const laenge = [...wert].length
  return (
    <div>
      <PasswortFeld
        label="Neues Passwort"
        zweck="new-password"
        hinweis={`Mindestens ${PASSWORTLAENGE.mindestens} Zeichen; am leichtesten merken sich mehrere Wörter. Ziffern und Sonderzeichen müssen nicht sein.`}
        fehler={geprueft ? mangel : undefined}
        wert={wert}
        onChange={onChange}
        autoFocus={autoFocus}
      />
      <p className={`t-klein leise ${styles['stand']}`}>
        {mangel === undefined ? (
          <>
            <Haken groesse={14} /> Lang genug.
          </>
        ) : (
          wert !== '' &&
          !geprueft &&
          (laenge < PASSWORTLAENGE.mindestens
            ? `Noch ${PASSWORTLAENGE.mindestens - laenge} Zeichen.`
            : mangel)
        )}
      </p>
    </div>
  )
}
