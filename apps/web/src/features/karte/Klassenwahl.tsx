import { useId, useRef, useState } from 'react'
import type { Ansicht, Klassenmethode } from '@sozial/shared/ansicht'
import { formatZahl } from '@sozial/shared/format'
import { MAX_KLASSEN } from '../../map/klassen.ts'
import type { Klassen } from '../../map/klassen.ts'
import { Button } from '../../ui/Button.tsx'
import { TextFeld, WahlFeld } from '../../ui/Feld.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { Winkel } from '../../ui/Zeichen.tsx'
import { Grenzeneditor } from './Grenzeneditor.tsx'
import type { Modus } from '../../app/atlas/use-atlas.ts'
import { findJenseits, parseGrenzen } from './grenzen.ts'
import styles from './Klassenwahl.module.css'

interface Methode {
  readonly wert: Klassenmethode
  readonly name: string
  readonly hinweis: string
}

const METHODEN: readonly Methode[] = [
  { wert: 'quantile', name: 'Quantile', hinweis: 'in jeder Klasse etwa gleich viele Werte' },
  { wert: 'equalInterval', name: 'Gleiche Abstände', hinweis: 'alle Klassen gleich breit' },
  {
    wert: 'fisherJenks',
    name: 'Natürliche Brüche',
    hinweis: 'Werte einer Klasse liegen nah beieinander',
  },
  {
    wert: 'standardDeviation',
    name: 'Mittelwert ± Standardabweichung',
    hinweis: 'wie weit vom Durchschnitt entfernt',
  },
]

interface KlassenwahlProps {
  /** "Quantile über 2014–2024"; the words that can be changed. */
  readonly titel: string
  readonly ansicht: Ansicht
  readonly klassen: Klassen
  readonly nachkommastellen: number
  /** Smallest and largest figure there is. */
  readonly spanne: { readonly unten: number; readonly oben: number } | null
  /** All figures of all periods. */
  readonly werte: readonly number[]
  readonly onChange: (
    teil: Partial<Pick<Ansicht, 'methode' | 'klassen' | 'grenzen'>>,
    modus?: Modus,
  ) => void
}

/** How the classes of the map are made. */
export function Klassenwahl(props: KlassenwahlProps) {
  const [offen, setOffen] = useState(false)
  const knopf = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button
        ref={knopf}
        type="button"
        className={styles['knopf']}
        aria-haspopup="dialog"
        aria-label={`${props.titel}: Klassen ändern`}
        onClick={() => setOffen(true)}
      >
        {props.titel}
        <Winkel />
      </button>
      {offen && (
        <Popover titel="Klassen der Karte" anker={knopf} onClose={() => setOffen(false)}>
          <Auswahl {...props} onFertig={() => setOffen(false)} />
        </Popover>
      )}
    </>
  )
}

function Auswahl(props: KlassenwahlProps & { readonly onFertig: () => void }) {
  const { ansicht, klassen, nachkommastellen, spanne, werte, onChange } = props
  const [methode, setMethode] = useState(ansicht.methode)
  const waehle = (neu: Klassenmethode): void => {
    setMethode(neu)
    onChange({ methode: neu, grenzen: [] })
  }
  const setGrenzen = (grenzen: readonly number[]): void => {
    setMethode('manual')
    onChange({ methode: 'manual', grenzen, klassen: null }, 'replace')
  }
  return (
    <div className={styles['auswahl']}>
      <Verfahren methode={methode} onWahl={waehle} />
      {methode !== 'manual' && (
        <Zahl klassen={klassen} onZahl={(anzahl) => onChange({ klassen: anzahl })} />
      )}
      <div className={styles['eigene']}>
        {spanne && spanne.unten < spanne.oben ? (
          <Grenzeneditor {...{ werte, klassen, spanne, nachkommastellen }} onGrenzen={setGrenzen} />
        ) : (
          <p>Alle Werte sind gleich; es gibt nichts zu trennen.</p>
        )}
        <Grenzentext key={klassen.grenzen.join(';')} {...props} />
      </div>
      <p className="t-note">
        Die Klassen gelten über alle Zeiträume: Die Legende steht still, und in einem einzelnen Jahr
        kann eine Klasse leer sein.
      </p>
    </div>
  )
}

/** How many classes; more than five are not told apart on a map. */
function Zahl({
  klassen,
  onZahl,
}: {
  readonly klassen: Klassen
  readonly onZahl: (anzahl: number) => void
}) {
  const zahlen = Array.from({ length: MAX_KLASSEN - 1 }, (_, i) => String(i + 2))
  return (
    <WahlFeld
      label="Zahl der Klassen"
      wert={String(klassen.farben.length)}
      optionen={zahlen.map((zahl) => ({ wert: zahl, text: zahl }))}
      onChange={(wert) => onZahl(Number(wert))}
    />
  )
}

/** The same limits as text, for those who know them. */
function Grenzentext({
  klassen,
  nachkommastellen,
  spanne,
  onChange,
  onFertig,
}: KlassenwahlProps & { readonly onFertig: () => void }) {
  const [text, setText] = useState(() =>
    klassen.grenzen
      .slice(1, -1)
      .map((grenze) => formatZahl(grenze, nachkommastellen))
      .join('; '),
  )
  const [fehler, setFehler] = useState<string>()
  const uebernimm = (): void => {
    const gelesen = parseGrenzen(text, MAX_KLASSEN - 1)
    if ('fehler' in gelesen) return setFehler(gelesen.fehler)
    const jenseits = spanne && findJenseits(gelesen.grenzen, { ...spanne, nachkommastellen })
    if (jenseits) return setFehler(jenseits)
    onChange({ methode: 'manual', grenzen: gelesen.grenzen, klassen: null })
    onFertig()
  }
  return (
    <form
      className={styles['text']}
      onSubmit={(ereignis) => {
        ereignis.preventDefault()
        uebernimm()
      }}
    >
      <TextFeld
        label="Eigene Grenzen"
        hinweis="bis zu vier Zahlen, aufsteigend, durch Semikolon getrennt"
        fehler={fehler}
        wert={text}
        onChange={setText}
      />
      <Button type="submit" klein>
        Grenzen anwenden
      </Button>
    </form>
  )
}

interface VerfahrenProps {
  readonly methode: Klassenmethode
  readonly onWahl: (methode: Klassenmethode) => void
}

function Verfahren({ methode, onWahl }: VerfahrenProps) {
  const gruppe = useId()
  return (
    <fieldset>
      <legend className="vh">Verfahren</legend>
      {METHODEN.map(({ wert, name, hinweis }) => (
        <label key={wert} className={styles['methode']}>
          <input
            type="radio"
            name={gruppe}
            checked={methode === wert}
            onChange={() => onWahl(wert)}
          />
          <span>
            {name}
            <span className="t-note"> – {hinweis}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
