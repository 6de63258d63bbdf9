import type { ReactNode } from 'react'
import { Dreieck, Haken, Kreuz } from './Zeichen.tsx'
import { Button } from './Button.tsx'
import { classNames } from './class-names.ts'
import styles from './Meldung.module.css'

type Art = 'fehler' | 'warn' | 'gut' | 'neutral'

const SYMBOL = { fehler: <Kreuz />, warn: <Dreieck />, gut: <Haken />, neutral: null } as const

interface MeldungProps {
  readonly art?: Art
  readonly titel?: ReactNode
  readonly children?: ReactNode
  /** `alert` interrupts assistive technology: for failures of something the reader has just done. */
  readonly role?: 'alert' | 'status'
}

/** A bar that says what happened and what helps; colour never without sign and word. */
export function Meldung({ art = 'neutral', titel, children, role }: MeldungProps) {
  return (
    <div role={role} className={classNames(styles['melden'], styles[art])}>
      {SYMBOL[art]}
      <div className={styles['inhalt']}>
        {titel && <p className={styles['titel']}>{titel}</p>}
        {children}
      </div>
    </div>
  )
}

interface FehlerMeldungProps {
  readonly fehler: {
    readonly text: string
    readonly hilfe: string
    readonly nummer: string | null
  }
  readonly erneut?: (() => void) | undefined
}

/** A failed request: what happened, what to do, the number for the log. */
export function FehlerMeldung({ fehler, erneut }: FehlerMeldungProps) {
  return (
    <Meldung art="fehler" titel={fehler.text} role="alert">
      {fehler.hilfe && <p>{fehler.hilfe}</p>}
      {fehler.nummer && (
        <p className={classNames('t-note', styles['nummer'])}>Vorgangsnummer {fehler.nummer}</p>
      )}
      {erneut && (
        <p className={styles['werk']}>
          <Button klein onClick={erneut}>
            Erneut versuchen
          </Button>
        </p>
      )}
    </Meldung>
  )
}
