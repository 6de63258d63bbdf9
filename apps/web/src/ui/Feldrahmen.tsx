import { useId, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Kreuz } from './Zeichen.tsx'
import styles from './Feld.module.css'

interface FeldrahmenProps {
  readonly label: string
  readonly labelUnsichtbar?: boolean
  /** Label beside the control, for a row of controls. */
  readonly daneben?: boolean
  readonly hinweis?: ReactNode
  /** One sentence: what is wrong and what helps. */
  readonly fehler?: string | undefined
  /** The control, with what ties it to the words around it. */
  readonly children: (bindung: Bindung) => ReactNode
}

interface Bindung {
  readonly id: string
  readonly className: string | undefined
  readonly 'aria-invalid': true | undefined
  readonly 'aria-describedby': string | undefined
}

/** What stands around every control: label, hint, error above it. */
export function Feldrahmen(props: FeldrahmenProps) {
  const { label, labelUnsichtbar = false, daneben = false, hinweis, fehler, children } = props
  const id = useId()
  const beschrieben = [hinweis && `${id}-h`, fehler && `${id}-f`].filter(Boolean).join(' ')
  return (
    <div
      className={classNames(
        styles['feld'],
        daneben && styles['daneben'],
        fehler && styles['falsch'],
      )}
    >
      <label htmlFor={id} className={labelUnsichtbar ? 'vh' : styles['label']}>
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
      {children({
        id,
        className: styles['ein'],
        'aria-invalid': fehler ? true : undefined,
        'aria-describedby': beschrieben || undefined,
      })}
    </div>
  )
}
