import { useState } from 'react'
import { formatZahl } from '@sozial/shared/format'
import type { SzenarioannahmeInput } from '../../gql/schema.generated.ts'
import { Button } from '../../ui/Button.tsx'
import { TextFeld, WahlFeld } from '../../ui/Feld.tsx'
import type { Lage } from './kategorie-state.ts'
import { annahmesatzOf, ortsnamenOf } from './szenario-state.ts'
import styles from './Versorgung.module.css'

type Annahmen = readonly SzenarioannahmeInput[]

interface TeilProps {
  readonly lage: Lage
  readonly annahmen: Annahmen
  readonly setAnnahmen: (annahmen: Annahmen) => void
}

export function Annahmenliste({ lage, annahmen, setAnnahmen }: TeilProps) {
  if (annahmen.length === 0) return <p className="leise">Noch keine Annahme.</p>
  return (
    <ul className={styles['liste']}>
      {annahmen.map((annahme) => (
        <li key={annahme.id}>
          {annahmesatzOf(annahme, lage)}{' '}
          <Button
            art="text"
            klein
            onClick={() => setAnnahmen(annahmen.filter((eine) => eine !== annahme))}
          >
            Weg damit
          </Button>
        </li>
      ))}
    </ul>
  )
}

const PLATZFEHLER = 'Eine Zahl von 0 bis 100.000.'
const istPlatzzahl = (text: string): boolean => /^\d{1,6}$/.test(text) && Number(text) <= 100_000

export function NeuerOrt({ lage, annahmen, setAnnahmen }: TeilProps) {
  const [raum, setRaum] = useState(lage.raumschluessel[0] ?? '')
  const [plaetze, setPlaetze] = useState('')
  const [versucht, setVersucht] = useState(false)
  const fuege = () => {
    setVersucht(true)
    if (!istPlatzzahl(plaetze)) return
    const nummer =
      1 + Math.max(0, ...annahmen.map(({ id }) => Number(/^neu-(\d+)$/.exec(id)?.[1] ?? 0)))
    setAnnahmen([...annahmen, { art: 'NEU', id: `neu-${nummer}`, raum, plaetze: Number(plaetze) }])
    setPlaetze('')
    setVersucht(false)
  }
  return (
    <div>
      <h3 className="t-h3">Einen Ort dazunehmen</h3>
      <div className={styles['steuerung']}>
        <WahlFeld
          label="In welchem Raum"
          wert={raum}
          optionen={lage.raumschluessel.map((schluessel, i) => ({
            wert: schluessel ?? '',
            text: lage.raumnamen[i] ?? '',
          }))}
          onChange={setRaum}
        />
        <TextFeld
          label="Plätze"
          wert={plaetze}
          onChange={setPlaetze}
          fehler={versucht && !istPlatzzahl(plaetze) ? PLATZFEHLER : undefined}
        />
        <Button onClick={fuege}>Dazunehmen</Button>
      </div>
    </div>
  )
}

export function Bestehender({ lage, annahmen, setAnnahmen }: TeilProps) {
  const orte = ortsnamenOf(lage).filter(({ id }) => annahmen.every((eine) => eine.id !== id))
  const [gewaehlt, setGewaehlt] = useState('')
  const [plaetze, setPlaetze] = useState('')
  const [versucht, setVersucht] = useState(false)
  const ort = orte.find(({ id }) => id === gewaehlt) ?? orte[0]
  if (!ort) return null
  const fuege = (annahme: SzenarioannahmeInput) => {
    setAnnahmen([...annahmen, annahme])
    setPlaetze('')
    setVersucht(false)
  }
  const aenderePlaetze = () => {
    setVersucht(true)
    if (istPlatzzahl(plaetze))
      fuege({ art: 'PLAETZE', id: ort.id, ort: ort.name, plaetze: Number(plaetze) })
  }
  return (
    <div>
      <h3 className="t-h3">Einen Ort ändern</h3>
      <div className={styles['steuerung']}>
        <WahlFeld
          label="Welcher Ort"
          wert={ort.id}
          optionen={orte.map(({ id, name }) => ({ wert: id, text: name }))}
          onChange={setGewaehlt}
        />
        <TextFeld
          label="Plätze danach"
          hinweis={
            ort.plaetze === null ? 'Heute nicht genannt' : `Heute ${formatZahl(ort.plaetze)}`
          }
          wert={plaetze}
          onChange={setPlaetze}
          fehler={versucht && !istPlatzzahl(plaetze) ? PLATZFEHLER : undefined}
        />
        <div className={styles['knoepfe']}>
          <Button onClick={aenderePlaetze}>Plätze ändern</Button>
          <Button onClick={() => fuege({ art: 'SCHLIESSEN', id: ort.id, ort: ort.name })}>
            Schließen
          </Button>
        </div>
      </div>
    </div>
  )
}
