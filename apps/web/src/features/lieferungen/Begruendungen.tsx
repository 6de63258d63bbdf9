import { useEffect, useRef } from 'react'
import { formatAlle } from '@sozial/shared/format'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dreieck } from '../../ui/Zeichen.tsx'
import { RAUM_UNBEKANNT, type Warngruppe } from './begruendung-state.ts'
import { Begruendungsfeld } from './Begruendungsfeld.tsx'
import type { Eingang, Meldung } from './eingang-state.ts'
import { Raumfragen } from './Raumfragen.tsx'
import { Stellenlinks } from './Stellenlinks.tsx'
import styles from './Bericht.module.css'

interface BegruendungenProps {
  readonly eingang: Eingang
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
  const { eingang, gruppen, gesagt, versuche, onChange } = props
  const liste = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (versuche > 0) liste.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [versuche])
  const istOffen = (schluessel: string): boolean =>
    versuche > 0 && (gesagt[schluessel] ?? '').trim() === ''
  const namen = gruppen.filter(({ code }) => code === RAUM_UNBEKANNT && eingang.zuordnung !== null)
  const andere = gruppen.filter((gruppe) => !namen.includes(gruppe))
  return (
    <div ref={liste}>
      {namen.map((gruppe) => (
        <Raumfragen
          key={gruppe.schluessel}
          eingang={eingang}
          gruppe={gruppe}
          grund={gesagt[gruppe.schluessel] ?? ''}
          fehlt={istOffen(gruppe.schluessel)}
          onGrund={(text) => onChange(gruppe.schluessel, text)}
        />
      ))}
      {andere.length > 0 && <Warnliste {...props} gruppen={andere} istOffen={istOffen} />}
    </div>
  )
}

/** What has a place is shown there; what has none is said here. */
function textsOf(meldungen: readonly Meldung[]): readonly string[] {
  const [erste] = meldungen
  const ohneOrt = meldungen.filter(({ zeile }) => zeile === null)
  return [...new Set([...(erste ? [erste] : []), ...ohneOrt].map(({ text }) => text))]
}

interface WarnlisteProps extends BegruendungenProps {
  /** Without a reason although taking over was tried. */
  readonly istOffen: (schluessel: string) => boolean
}

function Warnliste({ eingang, gruppen, gesagt, istOffen, onChange, onEinzeln }: WarnlisteProps) {
  return (
    <Abschnitt titel="Warnungen" zusatz="bitte ansehen; mit Begründung darf die Zahl so bleiben">
      <ul className={styles['hinweise']}>
        {gruppen.map(({ schluessel, code, meldungen }) => (
          <li key={schluessel}>
            <Dreieck />
            <div className={styles['warnung']}>
              {textsOf(meldungen).map((text) => (
                <p key={text}>{text}</p>
              ))}
              <Stellenlinks eingang={eingang} meldungen={meldungen} />
              <Begruendungsfeld
                label="Warum stimmt es trotzdem?"
                hinweis={
                  meldungen.length > 1
                    ? `Gilt für ${formatAlle(meldungen.length, 'Stellen')}`
                    : undefined
                }
                wert={gesagt[schluessel] ?? ''}
                fehlt={istOffen(schluessel)}
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
