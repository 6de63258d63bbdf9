import { useRef, useState } from 'react'
import { Button, ToggleGroup } from '../ui/Button.tsx'
import { Popover } from '../ui/Popover.tsx'
import {
  adresseOf,
  allesVon,
  DATEIFORMEN,
  istAusschnitt,
  type Dateibereich,
} from './herunterladen.ts'
import { useSicht } from './sitzung/sicht.ts'
import styles from './Herunterladen.module.css'

interface HerunterladenProps {
  readonly bereich: Dateibereich
  /** Text of the button. */
  readonly text?: string
}

/** Files of the server: this view or everything of the Indikator, each form with what it is for. */
export function Herunterladen({ bereich, text = 'Für Excel, QGIS, R …' }: HerunterladenProps) {
  const knopf = useRef<HTMLButtonElement>(null)
  const [offen, setOffen] = useState(false)
  return (
    <>
      <Button
        ref={knopf}
        art="text"
        klein
        aria-haspopup="dialog"
        aria-expanded={offen}
        onClick={() => setOffen(true)}
      >
        {text}
      </Button>
      {offen && (
        <Popover titel="Daten herunterladen" anker={knopf} onClose={() => setOffen(false)}>
          <Formen bereich={bereich} onGewaehlt={() => setOffen(false)} />
        </Popover>
      )}
    </>
  )
}

type Umfang = 'ANSICHT' | 'ALLES'

interface FormenProps {
  readonly bereich: Dateibereich
  readonly onGewaehlt: () => void
}

function Formen({ bereich, onGewaehlt }: FormenProps) {
  const sicht = useSicht()
  const waehlbar = istAusschnitt(bereich)
  const [umfang, setUmfang] = useState<Umfang>(waehlbar ? 'ANSICHT' : 'ALLES')
  const gemeint = umfang === 'ANSICHT' ? bereich : allesVon(bereich)
  return (
    <div className={styles['inhalt']}>
      {waehlbar && (
        <ToggleGroup<Umfang>
          label="Umfang"
          wert={umfang}
          onChange={setUmfang}
          optionen={[
            { wert: 'ANSICHT', text: 'Nur diese Ansicht' },
            { wert: 'ALLES', text: 'Alle Jahre und Räume' },
          ]}
        />
      )}
      <ul className={styles['formen']}>
        {DATEIFORMEN.map(({ endung, name, wofuer }) => (
          <li key={endung}>
            <a href={adresseOf(gemeint, endung, sicht)} download onClick={onGewaehlt}>
              {name}
            </a>
            <span className="t-klein leise">{wofuer}</span>
          </li>
        ))}
      </ul>
      <p className="t-klein leise">Jede Datei nennt Quelle, Stichtag und Zeichen.</p>
    </div>
  )
}
