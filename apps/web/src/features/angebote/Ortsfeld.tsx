import { useId, useState, type KeyboardEvent } from 'react'
import { toWo, useOrte, type Ort } from './use-orte.ts'
import type { Wo } from './suchwahl.ts'
import styles from './Angebote.module.css'

interface OrtsfeldProps {
  readonly text: string
  readonly onText: (text: string) => void
  readonly onOrt: (wo: Wo) => void
  readonly onHier: () => void
}

const SCHRITTE: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** A place or street, with what fits while typing; or the reader's own position, on a click. */
export function Ortsfeld({ text, onText, onOrt, onHier }: OrtsfeldProps) {
  const id = useId()
  const [offen, setOffen] = useState(false)
  const [aktiv, setAktiv] = useState(-1)
  const treffer = useOrte(offen ? text : '')
  const gezeigt = offen ? treffer : []
  const waehle = (ort: Ort): void => {
    setOffen(false)
    onOrt(toWo(ort))
  }
  const onKeyDown = (ereignis: KeyboardEvent): void => {
    const schritt = SCHRITTE[ereignis.key]
    if (schritt !== undefined && gezeigt.length > 0) {
      ereignis.preventDefault()
      setAktiv(
        (aktiv + schritt + gezeigt.length + (aktiv < 0 && schritt < 0 ? 1 : 0)) % gezeigt.length,
      )
    }
    if (ereignis.key === 'Escape') setOffen(false)
    const ort = gezeigt[aktiv]
    if (ereignis.key === 'Enter' && ort) {
      ereignis.preventDefault()
      waehle(ort)
    }
  }
  return (
    <div className={styles['feld']}>
      <div className={styles['feldkopf']}>
        <label htmlFor={id}>Wo?</label>
        <button type="button" className={styles['hier']} onClick={onHier}>
          In meiner Nähe
        </button>
      </div>
      <input
        id={id}
        role="combobox"
        type="text"
        value={text}
        maxLength={100}
        autoComplete="off"
        placeholder="Ort, Straße oder PLZ"
        aria-expanded={gezeigt.length > 0}
        aria-controls={`${id}-liste`}
        aria-autocomplete="list"
        aria-activedescendant={gezeigt[aktiv] && optionId(id, aktiv)}
        onChange={(e) => {
          onText(e.target.value)
          setOffen(true)
          setAktiv(-1)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOffen(false)}
      />
      {gezeigt.length > 0 && <Vorschlaege {...{ id, aktiv, waehle }} orte={gezeigt} />}
    </div>
  )
}

const optionId = (id: string, i: number): string => `${id}-${i}`

interface VorschlaegeProps {
  readonly id: string
  readonly orte: readonly Ort[]
  readonly aktiv: number
  readonly waehle: (ort: Ort) => void
}

function Vorschlaege({ id, orte, aktiv, waehle }: VorschlaegeProps) {
  return (
    <div id={`${id}-liste`} role="listbox" aria-label="Orte" className={styles['orte']}>
      {orte.map((ort, i) => (
        <div
          key={`${ort.name} ${ort.zusatz}`}
          id={optionId(id, i)}
          role="option"
          tabIndex={-1}
          aria-selected={i === aktiv}
          onPointerDown={(ereignis) => {
            ereignis.preventDefault()
            waehle(ort)
          }}
        >
          <span>{ort.name}</span>
          <span className="t-note">{ort.zusatz}</span>
        </div>
      ))}
    </div>
  )
}
