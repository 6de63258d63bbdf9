import type { ComponentProps, ReactNode } from 'react'
import { Link, type LinkProps } from 'react-router'
import { classNames } from './class-names.ts'
import styles from './Button.module.css'

interface Gestalt {
  /** `haupt`: the one main action of a screen. `text`: looks like a link. */
  readonly art?: 'haupt' | 'neben' | 'text' | undefined
  readonly klein?: boolean | undefined
  readonly breit?: boolean | undefined
}

function klasse({ art = 'neben', klein = false, breit = false }: Gestalt, weitere?: string) {
  return classNames(
    styles['kn'],
    art !== 'neben' && styles[art],
    klein && styles['klein'],
    breit && styles['breit'],
    weitere,
  )
}

/** A button. It is never disabled: what is not yet possible is explained beside it. */
export function Button({
  art,
  klein,
  breit,
  className,
  type = 'button',
  ...rest
}: Gestalt & ComponentProps<'button'>) {
  return <button type={type} className={klasse({ art, klein, breit }, className)} {...rest} />
}

/** A link that looks like a button: it leads somewhere. */
export function LinkButton({ art, klein, breit, className, ...rest }: Gestalt & LinkProps) {
  return <Link className={klasse({ art, klein, breit }, className)} {...rest} />
}

interface ToggleGroupProps<T extends string> {
  /** Read before the choices. */
  readonly label: string
  readonly wert: T
  readonly optionen: readonly { readonly wert: T; readonly text: ReactNode }[]
  readonly onChange: (wert: T) => void
}

/** A few choices of which one holds, as joined buttons. */
export function ToggleGroup<T extends string>({
  label,
  wert,
  optionen,
  onChange,
}: ToggleGroupProps<T>) {
  return (
    <div role="group" aria-label={label} className={styles['gruppe']}>
      {optionen.map((option) => (
        <Button
          key={option.wert}
          klein
          aria-pressed={option.wert === wert}
          onClick={() => onChange(option.wert)}
        >
          {option.text}
        </Button>
      ))}
    </div>
  )
}
