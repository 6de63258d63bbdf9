import { useEffect, useRef } from 'react'
import { formatAnzahl } from '@sozial/shared/format'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextFeld } from '../../ui/Feld.tsx'
import { Dreieck } from '../../ui/Zeichen.tsx'
import type { Warngruppe } from './begruendung-state.ts'
import { Stellenlinks } from './Stellenlinks.tsx'
import styles from './Bericht.module.css'

interface BegruendungenProps {
  readonly eingang: { readonly id: string; readonly dateiname: string }
  readonly gruppen: readonly Warngruppe[]
  /** By key of the group. */
  readonly gesagt: Readonly<Record<string, string>>
  /** How often taking over was tried; the first gap then takes the focus. */
  readonly versuche: number
  readonly onChange: (schluessel: string, text: string) => void
  /** One sentence for each warning of a kind instead of one for all. */
  readonly onEinzeln: (code: string) => void
}

/** What is unlikely: with a reason the figure may stay. */
export function Begruendungen(props: BegruendungenProps) {
  const { eingang, gruppen, gesagt, versuche, onChange, onEinzeln } = props
  const liste = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (versuche > 0) liste.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [versuche])
  if (gruppen.length === 0) return null
  return (
    <Abschnitt titel="Warnungen" zusatz="bitte ansehen; mit Begründung darf die Zahl so bleiben">
      <ul ref={liste} className={styles['hinweise']}>
        {gruppen.map(({ schluessel, code, meldungen }) => (
          <li key={schluessel}>
            <Dreieck />
            <div className={styles['warnung']}>
              <p>{meldungen[0]?.text}</p>
              {meldungen.length > 1 && (
                <p className="t-klein leise">
                  Ebenso an{' '}
                  {formatAnzahl(meldungen.length - 1, 'weiteren Stelle', 'weiteren Stellen')}.
                </p>
              )}
              <Stellenlinks eingang={eingang} meldungen={meldungen} />
              <TextFeld
                label="Warum stimmt es trotzdem?"
                hinweis={
                  meldungen.length > 1 ? `Gilt für alle ${meldungen.length} Stellen` : undefined
                }
                fehler={
                  versuche > 0 && (gesagt[schluessel] ?? '').trim() === ''
                    ? 'Bitte in einem Satz begründen.'
                    : undefined
                }
                wert={gesagt[schluessel] ?? ''}
                onChange={(text) => onChange(schluessel, text)}
              />
              {meldungen.length > 1 && (
                <Button art="text" klein onClick={() => onEinzeln(code)}>
                  Einzeln begründen
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Abschnitt>
  )
}
