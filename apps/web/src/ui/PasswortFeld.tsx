import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { Feldrahmen } from './Feldrahmen.tsx'
import { Dreieck } from './Zeichen.tsx'
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
  const [sichtbar, setSichtbar] = useState(false)
  const [grossgestellt, setGrossgestellt] = useState(false)
  const achteAufUmschalttaste = (ereignis: KeyboardEvent) =>
    setGrossgestellt(ereignis.getModifierState('CapsLock'))
  return (
    <Feldrahmen {...{ label, hinweis, fehler }}>
      {(bindung) => (
        <>
          <div className={styles['passwort']}>
            <input
              {...bindung}
              name={zweck}
              type={sichtbar ? 'text' : 'password'}
              autoComplete={zweck}
              autoCapitalize="none"
              spellCheck={false}
              value={wert}
              autoFocus={autoFocus}
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
        </>
      )}
    </Feldrahmen>
  )
}
