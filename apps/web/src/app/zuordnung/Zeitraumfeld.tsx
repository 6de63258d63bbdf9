import { useState } from 'react'
import { ZEITRAUM_ARTEN, type ZeitraumArt } from '@sozial/domain/zeitraum'
import type { Zeitangabe } from '@sozial/formate/zuordnung'
import { TextFeld, WahlFeld } from '../../ui/Feld.tsx'
import { ZEITART_WORTE } from './worte.ts'
import styles from './Spaltenblatt.module.css'

interface ZeitraumfeldProps {
  /** What was found above the table or in its name; `null` where nothing says it. */
  readonly wert: { readonly wert: string; readonly art: ZeitraumArt } | null
  readonly geprueft: boolean
  readonly onChange: (zeitraum: Zeitangabe | null) => void
}

/** For which time all figures of a table hold, where no column says it. */
export function Zeitraumfeld({ wert, geprueft, onChange }: ZeitraumfeldProps) {
  const [text, setText] = useState(wert?.wert ?? '')
  const [art, setArt] = useState(wert?.art ?? null)
  const [passt, setPasst] = useState(wert !== null)
  async function lies(neu: string, gewaehlt: ZeitraumArt | null) {
    const { parseZeitraum } = await import('@sozial/formate/zeitangabe')
    const zeitraum = parseZeitraum(neu.trim())
    setPasst(zeitraum !== null)
    if (zeitraum === null) return onChange(null)
    // A bare year is a year until somebody says that it is a day.
    const neueArt = /^\d{4}$/.test(neu.trim()) ? (gewaehlt ?? zeitraum.art) : zeitraum.art
    setArt(neueArt)
    onChange({ wert: neu.trim(), art: neueArt })
  }
  return (
    <div className={styles['zeitraum']}>
      <TextFeld
        label="Für welche Zeit gelten die Zahlen?"
        hinweis="Jahr oder Tag, zum Beispiel 2024 oder 31.12.2024"
        fehler={
          !passt && (geprueft || text !== '')
            ? 'Bitte ein Jahr mit vier Ziffern oder ein Datum.'
            : undefined
        }
        wert={text}
        onChange={(neu) => {
          setText(neu)
          void lies(neu, null)
        }}
      />
      {passt && /^\d{4}$/.test(text.trim()) && (
        <WahlFeld<ZeitraumArt>
          label="Das ist ein"
          wert={art ?? 'JAHR'}
          optionen={ZEITRAUM_ARTEN.filter((eine) => JAHRESARTEN.has(eine)).map((eine) => ({
            wert: eine,
            text: eine === 'STICHTAG' ? `Stichtag 31.12.${text.trim()}` : ZEITART_WORTE[eine],
          }))}
          onChange={(neu) => void lies(text, neu)}
        />
      )}
    </div>
  )
}

const JAHRESARTEN: ReadonlySet<ZeitraumArt> = new Set(['JAHR', 'STICHTAG', 'SCHULJAHR', 'KITAJAHR'])
