import { useState } from 'react'
import type { Spaltenrolle, Zuordnungsvorschlag } from '@sozial/formate/vorschlag'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextFeld, WahlFeld } from '../../ui/Feld.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import type { Steuerung } from './use-eigene-datei.ts'
import styles from './Ausprobieren.module.css'

const ROLLEN: readonly { readonly wert: Spaltenrolle; readonly text: string }[] = [
  { wert: 'RAUMSCHLUESSEL', text: 'Schlüssel des Raums' },
  { wert: 'RAUMNAME', text: 'Name des Raums' },
  { wert: 'ZEITRAUM', text: 'Zeitraum' },
  { wert: 'WERT', text: 'Werte' },
  { wert: 'GLIEDERUNG', text: 'Gliederung' },
  { wert: 'ABGELEITET', text: 'Anteil, wird nicht gelesen' },
  { wert: 'UNBEACHTET', text: 'nicht lesen' },
]

interface SpaltenwahlProps extends Steuerung {
  readonly vorschlag: Zuordnungsvorschlag
  /** True while something is missing without which nothing can be shown. */
  readonly offen?: boolean
}

/** How the table was understood, column by column; every choice reads the file again. */
export function Spaltenwahl({ vorschlag, antworte, antworten, offen = false }: SpaltenwahlProps) {
  const setze = (spalte: number, rolle: Spaltenrolle) =>
    antworte({ rollen: { ...antworten.rollen, [spalte]: rolle } })
  return (
    <Abschnitt
      titel={offen ? 'Was steht in welcher Spalte?' : 'So wurde die Tabelle verstanden'}
      zusatz={vorschlag.kopfzeile > 0 ? `Kopf in Zeile ${vorschlag.kopfzeile}` : 'ohne Kopfzeile'}
      id="spalten"
    >
      {vorschlag.fehlt.includes('ZEITRAUM') && (
        <Jahresfrage onJahr={(wert) => antworte({ zeitraum: { wert, art: 'JAHR' } })} />
      )}
      {vorschlag.blaetter.length > 1 && (
        <div className={styles['feld']}>
          <WahlFeld
            label="Blatt"
            wert={vorschlag.blatt ?? ''}
            optionen={vorschlag.blaetter.map((blatt) => ({ wert: blatt, text: blatt }))}
            onChange={(blatt) => antworte({ blatt, rollen: {} })}
          />
        </div>
      )}
      <Tabelle titel="Spalten der Datei und ihre Bedeutung" titelUnsichtbar>
        <thead>
          <tr>
            <th scope="col">Spalte</th>
            <th scope="col">Kopf</th>
            <th scope="col" className={styles['breit']}>
              Zum Beispiel
            </th>
            <th scope="col">Bedeutung</th>
            <th scope="col" className={styles['breit']}>
              Warum
            </th>
          </tr>
        </thead>
        <tbody>
          {vorschlag.spalten.map(({ spalte, buchstabe, kopf, rolle, beispiele, grund }) => (
            <tr key={spalte}>
              <th scope="row">{buchstabe}</th>
              <td>{kopf || '–'}</td>
              <td className={`leise ${styles['breit']}`}>{beispiele.slice(0, 2).join(' · ')}</td>
              <td className={styles['rolle']}>
                <WahlFeld
                  label={`Bedeutung von Spalte ${buchstabe}`}
                  labelUnsichtbar
                  wert={rolle}
                  optionen={ROLLEN}
                  onChange={(neu) => setze(spalte, neu)}
                />
              </td>
              <td className={`leise ${styles['breit']}`}>{grund}</td>
            </tr>
          ))}
        </tbody>
      </Tabelle>
    </Abschnitt>
  )
}

function Jahresfrage({ onJahr }: { readonly onJahr: (jahr: string) => void }) {
  const [jahr, setJahr] = useState('')
  const [geprueft, setGeprueft] = useState(false)
  const passt = /^(?:19|20)\d{2}$/.test(jahr.trim())
  return (
    <form
      className={styles['feld']}
      onSubmit={(ereignis) => {
        ereignis.preventDefault()
        setGeprueft(true)
        if (passt) onJahr(jahr.trim())
      }}
    >
      <TextFeld
        label="Aus welchem Jahr sind die Zahlen?"
        hinweis="In der Datei steht keine Zeitangabe"
        fehler={geprueft && !passt ? 'Bitte vier Ziffern, zum Beispiel 2024.' : undefined}
        wert={jahr}
        onChange={setJahr}
      />
      <p className={styles['wege']}>
        <Button art="haupt" type="submit">
          Anzeigen
        </Button>
      </p>
    </form>
  )
}
