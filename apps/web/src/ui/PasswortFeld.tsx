import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Dreieck, Kreuz } from './Zeichen.tsx'
import styles from './Feld.module.css'

interface PasswortFeldProps {
  readonly label: string
  /** For password managers: the one in use, or one to be made. */
  readonly zweck: 'current-password' | 'new-password'
  readonly hinweis?: ReactNode
  /** One sentence: what is wrong and what helps. */
  readonly fehler?: string | undefined
  readonly wert: string
  readonly onChange: (wert: string) => void
  readonly autoFocus?: boolean
}

/** A password: can be shown, may be pasted, and says when the caps lock is on. */
export function PasswortFeld(props: PasswortFeldProps) {
  const { label, zweck, hinweis, fehler, wert, onChange, autoFocus } = props
  const id = useId()
  const [sichtbar, setSichtbar] = useState(false)
  const [grossgestellt, setGrossgestellt] = useState(false)
  const achteAufUmschalttaste = (ereignis: KeyboardEvent) =>
    setGrossgestellt(ereignis.getModifierState('CapsLock'))
  const beschrieben = [hinweis && `${id}-h`, fehler && `${id}-f`].filter(Boolean).join(' ')
  return (
    <div className={classNames(styles['feld'], fehler && styles['falsch'])}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      {hinweis && (
        <span id={`${id}-h`} className={styles['hinweis']}>
          {hinweis}
        </span>
      )}
      {fehler && (
        <span id={`${id}-f`} className={styles['fehler']}>
          <Kreuz groesse={14} />
          {fehler}
        </span>
      )}
      <div className={styles['passwort']}>
        <input
          id={id}
          name={zweck}
          type={sichtbar ? 'text' : 'password'}
          autoComplete={zweck}
          autoCapitalize="none"
          spellCheck={false}
          className={styles['ein']}
          value={wert}
          autoFocus={autoFocus}
          aria-invalid={fehler ? true : undefined}
          aria-describedby={beschrieben || undefined}
          onChange={(e) => onChange(e.target.value)}
          onKeyDown={achteAufUmschalttaste}
          onKeyUp={achteAufUmschalttaste}
          onBlur={() => setGrossgestellt(false)}
        />
        <button
          type="button"
          className={styles['zeigen']}
          aria-pressed={sichtbar}
          onClick={() => setSichtbar(!sichtbar)}
        >
          {sichtbar ? 'Verbergen' : 'Zeigen'}
        </button>
      </div>
      <span role="status" className={styles['umschalt']}>
        {grossgestellt && (
          <>
            <Dreieck groesse={14} /> Die Feststelltaste ist eingeschaltet.
          </>
        )}
      </span>
    </div>
  )
}
