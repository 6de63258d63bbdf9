import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { TextFeld, WahlFeld } from '../../ui/Feld.tsx'
import { OHNE_ANGABEN } from './angaben.ts'
import type { Zuordnungslage } from './lage.ts'
import styles from './Spaltenblatt.module.css'

/** Sheet, head and decimal sign: one line of words until somebody wants to change it. */
export function Tabellenform(lage: Zuordnungslage) {
  const { vorschlag, zuordnung } = lage
  const [offen, setOffen] = useState(false)
  const worte = [
    vorschlag.blatt !== null && `Blatt „${vorschlag.blatt}“`,
    vorschlag.kopfzeile > 0 ? `Spaltenköpfe in Zeile ${vorschlag.kopfzeile}` : 'ohne Spaltenköpfe',
    zuordnung && (zuordnung.dezimalzeichen === ',' ? 'Dezimalkomma' : 'Dezimalpunkt'),
  ].filter(Boolean)
  return (
    <>
      <p className={`t-klein leise ${styles['form']}`}>
        {worte.join(' · ')}{' '}
        <Button art="text" klein aria-expanded={offen} onClick={() => setOffen(!offen)}>
          {offen ? 'Fertig' : 'Ändern'}
        </Button>
      </p>
      {offen && <Formfelder {...lage} />}
    </>
  )
}

function Formfelder({ vorschlag, zuordnung, angaben, onAngaben }: Zuordnungslage) {
  return (
    <div className={styles['gruppe']}>
      {vorschlag.blaetter.length > 1 && (
        <WahlFeld
          label="Blatt"
          wert={vorschlag.blatt ?? ''}
          optionen={vorschlag.blaetter.map((blatt) => ({ wert: blatt, text: blatt }))}
          // Another sheet is another table: nothing said of this one holds there.
          onChange={(blatt) => onAngaben({ ...OHNE_ANGABEN, blatt })}
        />
      )}
      <Kopfzeile
        key={vorschlag.blatt}
        kopfzeile={vorschlag.kopfzeile}
        onChange={(kopfzeile) => onAngaben({ ...angaben, rollen: {}, kopfzeile })}
      />
      {zuordnung && (
        <WahlFeld
          label="Dezimalzeichen"
          wert={zuordnung.dezimalzeichen}
          optionen={[
            { wert: ',', text: 'Komma: 1.234,5' },
            { wert: '.', text: 'Punkt: 1,234.5' },
          ]}
          onChange={(dezimalzeichen) => onAngaben({ ...angaben, dezimalzeichen })}
        />
      )}
    </div>
  )
}

interface KopfzeileProps {
  readonly kopfzeile: number
  readonly onChange: (kopfzeile: number) => void
}

const istZeile = (text: string): boolean => /^\d{1,2}$/.test(text.trim()) && Number(text) <= 60

function Kopfzeile({ kopfzeile, onChange }: KopfzeileProps) {
  const [text, setText] = useState(String(kopfzeile))
  return (
    <TextFeld
      label="Zeile der Spaltenköpfe"
      eingabe={{ inputMode: 'numeric' }}
      fehler={istZeile(text) ? undefined : 'Eine Zahl von 0 (keine) bis 60.'}
      wert={text}
      onChange={(neu) => {
        setText(neu)
        if (istZeile(neu)) onChange(Number(neu))
      }}
    />
  )
}
