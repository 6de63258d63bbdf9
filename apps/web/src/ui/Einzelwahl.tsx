import { useId, type ReactNode } from 'react'
import styles from './Feld.module.css'

interface EinzelwahlProps<T extends string> {
  /** The question; stands above the choices. */
  readonly label: ReactNode
  readonly labelUnsichtbar?: boolean
  /** `null`: nothing is chosen yet. */
  readonly wert: T | null
  readonly optionen: readonly {
    readonly wert: T
    readonly text: string
    readonly zusatz?: string
  }[]
  readonly onChange: (wert: T) => void
}

/** One of a few choices, each with a line of explanation. */
export function Einzelwahl<T extends string>(props: EinzelwahlProps<T>) {
  const { label, labelUnsichtbar = false, wert, optionen, onChange } = props
  const name = useId()
  return (
    <fieldset>
      <legend className={labelUnsichtbar ? 'vh' : styles['label']}>{label}</legend>
      {optionen.map((option) => (
        <label key={option.wert} className={styles['wahl']}>
          <input
            type="radio"
            name={name}
            checked={option.wert === wert}
            onChange={() => onChange(option.wert)}
          />
          <div>
            <b>{option.text}</b>
            {option.zusatz && <span>{option.zusatz}</span>}
          </div>
        </label>
      ))}
    </fieldset>
  )
}
