import type { ReactNode } from 'react'
import { drucke } from '../../lib/drucke.ts'
import { Button, ToggleGroup } from '../../ui/Button.tsx'
import { WahlFeld } from '../../ui/Feld.tsx'
import { ortOf, planeNeuenRaum } from './neuer-raum.ts'
import { useWerkzeug } from './use-werkbank.ts'
import styles from './Werkbank.module.css'

export type Zeichenart = 'KLICK' | 'LASSO'

interface LeisteProps {
  readonly art: Zeichenart
  readonly setArt: (art: Zeichenart) => void
  readonly onListe: () => void
}

/** One row of tools: back and forth, how to draw, where. */
export function Werkzeugleiste({ art, setArt, onListe }: LeisteProps) {
  const { werkbank, stand, daten, kommune, setKommune, setHinweis } = useWerkzeug()
  const mach = (was: 'undo' | 'redo') => () => {
    const satz = werkbank[was]()
    setHinweis(
      satz === null
        ? 'Hier gibt es nichts mehr.'
        : `${was === 'undo' ? 'Zurückgenommen' : 'Wiederholt'}: ${satz}`,
    )
  }
  const letzte = stand.getan.at(-1)?.satz
  const naechste = stand.zurueckgenommen.at(-1)?.satz
  return (
    <div className={`${styles['werkzeuge']} nicht-druck`} role="toolbar" aria-label="Werkzeuge">
      {daten.darfAendern && (
        <>
          <span className={styles['paar']}>
            <Button klein onClick={mach('undo')} title={letzte ?? 'Noch nichts getan'}>
              <Pfeil zurueck /> Rückgängig
            </Button>
            <Button klein onClick={mach('redo')} title={naechste ?? 'Nichts zurückgenommen'}>
              <Pfeil /> Wiederholen
            </Button>
          </span>
          <ToggleGroup
            label="Zeichnen"
            wert={art}
            optionen={[
              { wert: 'KLICK', text: 'Klick' },
              { wert: 'LASSO', text: 'Lasso' },
            ]}
            onChange={setArt}
          />
        </>
      )}
      <WahlFeld
        label="Kommune"
        daneben
        wert={kommune ?? ''}
        optionen={[
          { wert: '', text: 'Ganzer Kreis' },
          ...daten.kommunen.map(({ schluessel, name }) => ({ wert: schluessel, text: name })),
        ]}
        onChange={(wert) => setKommune(wert || null)}
      />
      {daten.darfAendern && (
        <span className={styles['paar']}>
          <NeuerRaum />
          <Button klein onClick={onListe}>
            Liste übernehmen
          </Button>
        </span>
      )}
      <span className="nur-breit">
        <Button klein onClick={() => drucke('hoch')}>
          Drucken
        </Button>
      </span>
    </div>
  )
}

function NeuerRaum() {
  const werkzeug = useWerkzeug()
  const { daten, tu, setAktiv, setAuswahl } = werkzeug
  const wo = ortOf(werkzeug)
  const name = daten.kommunen.find(({ schluessel }) => schluessel === wo)?.name ?? ''
  return (
    <Button
      klein
      onClick={() => {
        const { raum, satz, schritte } = planeNeuenRaum(werkzeug, wo)
        tu(satz, schritte)
        setAuswahl(new Set())
        setAktiv(raum.key)
      }}
    >
      Neuer Raum{name && ` in ${name}`}
    </Button>
  )
}

const Pfeil = ({ zurueck = false }: { readonly zurueck?: boolean }): ReactNode => (
  <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden="true" focusable="false">
    <path
      d="M5 1L1.5 4.5L5 8M2 4.5h6.5a3.5 3.5 0 0 1 0 7H5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      transform={zurueck ? undefined : 'matrix(-1 0 0 1 14 0)'}
    />
  </svg>
)
