import type { ComponentProps, ReactNode } from 'react'
import { Button } from './Button.tsx'
import { FehlerMeldung } from './Meldung.tsx'
import styles from './Formularende.module.css'

interface FormularendeProps {
  /** What sending does: "Umbenennen". */
  readonly wort: string
  /** The same while it is under way: "Wird umbenannt …". */
  readonly laufwort?: string
  readonly laeuft?: boolean
  /** Why sending failed. */
  readonly fehler?: ComponentProps<typeof FehlerMeldung>['fehler'] | false | null | undefined
  readonly onAbbruch: () => void
  /** Other ways, between the two. */
  readonly children?: ReactNode
}

/** The end of a form: what went wrong, send, leave. */
export function Formularende(props: FormularendeProps) {
  const { wort, laufwort = wort, laeuft = false, fehler, onAbbruch, children } = props
  return (
    <>
      {fehler && <FehlerMeldung fehler={fehler} />}
      <p className={styles['wege']}>
        <Button type="submit" art="haupt">
          {laeuft ? laufwort : wort}
        </Button>
        {children}
        <Button onClick={onAbbruch}>Abbrechen</Button>
      </p>
    </>
  )
}
