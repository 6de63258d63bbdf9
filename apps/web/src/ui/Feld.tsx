import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Feldrahmen } from './Feldrahmen.tsx'
import { Lupe } from './Zeichen.tsx'
import styles from './Feld.module.css'

interface TextFeldProps {
  readonly label: string
  readonly hinweis?: string | undefined
  /** One sentence: what is wrong and what helps. */
  readonly fehler?: string | undefined
  readonly wert: string
  readonly onChange: (wert: string) => void
  /** The field is left: for what is saved without a button. */
  readonly onVerlassen?: () => void
  readonly mehrzeilig?: boolean
  /** `date`: the browser's own calendar; the value is `JJJJ-MM-TT` or empty. */
  readonly art?: 'text' | 'date'
  readonly autoFocus?: boolean
  /** Offered while typing; anything else may be written too. */
  readonly vorschlaege?: readonly string[]
  /** What the browser needs to know to fill it in. */
  readonly eingabe?: Pick<
    ComponentProps<'input'>,
    'autoCapitalize' | 'autoComplete' | 'inputMode' | 'name' | 'spellCheck'
  >
}

/** A text field: label, hint, error above the field, never a placeholder as label. */
export function TextFeld({
  label,
  hinweis,
  fehler,
  wert,
  onChange,
  onVerlassen,
  mehrzeilig = false,
  art = 'text',
  autoFocus,
  vorschlaege,
  eingabe,
}: TextFeldProps) {
  return (
    <Feldrahmen {...{ label, hinweis, fehler }}>
      {(bindung) => {
        const gemeinsam = {
          ...bindung,
          value: wert,
          autoFocus,
          'data-autofocus': autoFocus,
          onBlur: onVerlassen,
        }
        if (mehrzeilig)
          return <textarea rows={3} {...gemeinsam} onChange={(e) => onChange(e.target.value)} />
        const liste = vorschlaege && `${bindung.id}-v`
        return (
          <>
            <input
              type={art}
              list={liste}
              {...eingabe}
              {...gemeinsam}
              onChange={(e) => onChange(e.target.value)}
            />
            {vorschlaege && (
              <datalist id={liste}>
                {vorschlaege.map((vorschlag) => (
                  <option key={vorschlag}>{vorschlag}</option>
                ))}
              </datalist>
            )}
          </>
        )
      }}
    </Feldrahmen>
  )
}

interface SuchFeldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  readonly label: string
  readonly wert: string
  readonly onChange: (wert: string) => void
}

/** A search field with its glass; the label is read, the placeholder shown. */
export function SuchFeld({ label, wert, onChange, ...rest }: SuchFeldProps) {
  return (
    <div className={styles['suche']}>
      <Lupe />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        value={wert}
        onChange={(e) => onChange(e.target.value)}
        {...rest}
        className={classNames(styles['ein'], rest.className)}
      />
    </div>
  )
}

interface KaestchenProps {
  readonly an: boolean
  readonly onChange: (an: boolean) => void
  readonly children: ReactNode
}

export function Kaestchen({ an, onChange, children }: KaestchenProps) {
  return (
    <label className={styles['kaestchen']}>
      <input type="checkbox" checked={an} onChange={(e) => onChange(e.target.checked)} />
      <span>{children}</span>
    </label>
  )
}

interface Option<T extends string> {
  readonly wert: T
  readonly text: string
}

interface Optionsgruppe<T extends string> {
  readonly gruppe: string
  readonly optionen: readonly Option<T>[]
}

interface WahlFeldProps<T extends string> {
  readonly label: string
  readonly labelUnsichtbar?: boolean
  /** Label beside the select, for a row of controls. */
  readonly daneben?: boolean
  readonly hinweis?: string | undefined
  /** One sentence: what is wrong and what helps. */
  readonly fehler?: string | undefined
  readonly wert: T
  readonly optionen: readonly (Option<T> | Optionsgruppe<T>)[]
  readonly onChange: (wert: T) => void
}

/** The browser's own select: the surest control on a phone. */
export function WahlFeld<T extends string>(props: WahlFeldProps<T>) {
  const { wert, optionen, onChange, ...rahmen } = props
  return (
    <Feldrahmen {...rahmen}>
      {(bindung) => (
        <select {...bindung} value={wert} onChange={(e) => onChange(e.target.value as T)}>
          {optionen.map((option) =>
            'gruppe' in option ? (
              <optgroup key={option.gruppe} label={option.gruppe}>
                {option.optionen.map(toOption)}
              </optgroup>
            ) : (
              toOption(option)
            ),
          )}
        </select>
      )}
    </Feldrahmen>
  )
}

function toOption<T extends string>({ wert, text }: Option<T>) {
  return (
    <option key={wert} value={wert}>
      {text}
    </option>
  )
}
