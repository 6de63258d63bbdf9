import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Merkmalangabe } from '@sozial/formate/vorschlag'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { Darf } from '../../app/sitzung/Darf.tsx'
import { uebergib } from '../../app/uebergabe.ts'
import { Button } from '../../ui/Button.tsx'
import { TextFeld, WahlFeld } from '../../ui/Feld.tsx'
import type { Gelesen } from './lesen.ts'
import styles from './Ausprobieren.module.css'

interface UebernahmeProps {
  readonly datei: File
  readonly stand: Extract<Gelesen, { art: 'TABELLE' }>
}

/** From looking to keeping: what is still to be said, then the check. */
export function Uebernahme(props: UebernahmeProps) {
  // Where nobody may take figures over, the question does not arise.
  return (
    <Darf was="withdrawLieferung">
      <Weiter {...props} />
    </Darf>
  )
}

function Weiter({ datei, stand: { verstanden } }: UebernahmeProps) {
  const navigate = useNavigate()
  const pruefe = (zuordnung: Zuordnung | null) => {
    uebergib('/verwaltung/lieferungen', { datei, zuordnung })
    void navigate('/verwaltung/lieferungen')
  }
  const zuordnung = verstanden?.zuordnung ?? null
  return (
    <div className={styles['weiter']}>
      <h2 className="t-h2">Sollen diese Zahlen bleiben?</h2>
      <p className="mass">
        Die Datei wird zuerst geprüft; Sie sehen den Bericht und entscheiden dann. Übernommen stehen
        ihre Zahlen für Karte, Zeitreihe und Indikatoren bereit.
      </p>
      {zuordnung ? (
        <Angabenfrage key={datei.name} zuordnung={zuordnung} onFertig={pruefe} />
      ) : (
        <p className={styles['wege']}>
          <Button art="haupt" onClick={() => pruefe(null)}>
            Für den Kreis prüfen
          </Button>
        </p>
      )}
    </div>
  )
}

const ARTEN: readonly { readonly wert: Merkmalangabe['art']; readonly text: string }[] = [
  { wert: 'ANZAHL', text: 'Anzahl: ganze Zahlen, dürfen zusammengezählt werden' },
  { wert: 'MENGE', text: 'Menge: Fläche, Geld, darf zusammengezählt werden' },
  { wert: 'FERTIGWERT', text: 'fertiger Wert: Anteil, Durchschnitt, Index' },
]

/** What a person can look through; further ones stay as proposed. */
const HOECHSTENS = 12

interface AngabenfrageProps {
  readonly zuordnung: Zuordnung
  readonly onFertig: (zuordnung: Zuordnung) => void
}

function Angabenfrage({ zuordnung, onFertig }: AngabenfrageProps) {
  const [herausgeber, setHerausgeber] = useState('')
  const [gesagt, setGesagt] = useState<Readonly<Record<string, Merkmalangabe>>>({})
  const [geprueft, setGeprueft] = useState(false)
  const merkmale = [...new Map(zuordnung.werte.map(({ merkmal }) => [merkmal.schluessel, merkmal]))]
  const angaben = merkmale.map(([schluessel, { name, einheit, art }]) => ({
    schluessel,
    angabe: gesagt[schluessel] ?? { name, einheit, art },
  }))
  const fertig =
    istText(herausgeber) &&
    angaben.every(({ angabe }) => istText(angabe.name) && istText(angabe.einheit))
  async function sende() {
    setGeprueft(true)
    if (!fertig) return
    const { ergaenzeZuordnung } = await import('@sozial/formate/vorschlag')
    onFertig(ergaenzeZuordnung(zuordnung, { herausgeber: herausgeber.trim(), merkmale: gesagt }))
  }
  return (
    <form
      onSubmit={(ereignis) => {
        ereignis.preventDefault()
        void sende()
      }}
    >
      <div className={styles['feld']}>
        <TextFeld
          label="Von welchem Amt sind die Zahlen?"
          hinweis="So steht es später als Quelle bei jeder Zahl, zum Beispiel: Jugendamt Musterkreis"
          fehler={geprueft && !istText(herausgeber) ? BITTE_TEXT : undefined}
          wert={herausgeber}
          onChange={setHerausgeber}
        />
      </div>
      {angaben.slice(0, HOECHSTENS).map(({ schluessel, angabe }) => (
        <Merkmalfrage
          key={schluessel}
          angabe={angabe}
          geprueft={geprueft}
          onChange={(neu) => setGesagt((alle) => ({ ...alle, [schluessel]: neu }))}
        />
      ))}
      {angaben.length > HOECHSTENS && (
        <p className="t-klein leise">
          {angaben.length - HOECHSTENS} weitere Spalten werden so übernommen, wie sie oben heißen.
        </p>
      )}
      <p className={styles['wege']}>
        <Button art="haupt" type="submit">
          Für den Kreis prüfen
        </Button>
      </p>
    </form>
  )
}

const BITTE_TEXT = 'Bitte ausfüllen, höchstens 200 Zeichen.'

const istText = (text: string): boolean => text.trim() !== '' && text.length <= 200

interface MerkmalfrageProps {
  readonly angabe: Merkmalangabe
  readonly geprueft: boolean
  readonly onChange: (angabe: Merkmalangabe) => void
}

function Merkmalfrage({ angabe, geprueft, onChange }: MerkmalfrageProps) {
  const fehlerOf = (text: string) => (geprueft && !istText(text) ? BITTE_TEXT : undefined)
  return (
    <fieldset className={styles['merkmal']}>
      <legend className="vh">{angabe.name}</legend>
      <TextFeld
        label="Was wird gezählt?"
        fehler={fehlerOf(angabe.name)}
        wert={angabe.name}
        onChange={(name) => onChange({ ...angabe, name })}
      />
      <TextFeld
        label="Einheit"
        fehler={fehlerOf(angabe.einheit)}
        wert={angabe.einheit}
        onChange={(einheit) => onChange({ ...angabe, einheit })}
      />
      <WahlFeld
        label="Anzahl oder fertiger Wert?"
        wert={angabe.art}
        optionen={ARTEN}
        onChange={(art) => onChange({ ...angabe, art })}
      />
    </fieldset>
  )
}
