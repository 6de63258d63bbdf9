import type { ReactNode } from 'react'
import { useId } from 'react'
import { classNames } from './class-names.ts'
import styles from './Tabelle.module.css'

interface TabelleProps {
  /** Says what the table holds; also the name of its scroll region. */
  readonly titel: ReactNode
  /** The caption is read but not seen, where a head above says the same. */
  readonly titelUnsichtbar?: boolean
  /** The first column stays while the others scroll. */
  readonly ersteSpalteFest?: boolean
  /** The head stays while the rows scroll: a long table scrolls in a window of its own. */
  readonly kopfFest?: boolean
  /** On a phone each row is a block: the first cell its head, the others with their `data-kopf`. */
  readonly gestapelt?: boolean
  readonly className?: string | undefined
  /** `thead`, `tbody` … */
  readonly children: ReactNode
}

/** A table in a labelled region that scrolls sideways and can be reached by keyboard. */
export function Tabelle({
  titel,
  titelUnsichtbar = false,
  ersteSpalteFest = false,
  kopfFest = false,
  gestapelt = false,
  className,
  children,
}: TabelleProps) {
  const id = useId()
  return (
    <div
      className={classNames(styles['rollen'], kopfFest && styles['fenster'])}
      role="region"
      aria-labelledby={id}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable, or keyboards cannot move it
      tabIndex={0}
    >
      <table
        className={classNames(
          ersteSpalteFest && styles['fest'],
          gestapelt && styles['gestapelt'],
          className,
        )}
      >
        <caption id={id} className={titelUnsichtbar ? 'vh' : undefined}>
          {titel}
        </caption>
        {children}
      </table>
    </div>
  )
}
