import { useRef, useState, type FormEvent } from 'react'
import type { Datei, Rohmerkmal } from '@sozial/formate/lesung'
import type { Raumzuordnung } from '@sozial/formate/zuordnung'
import { Zeitraumfeld } from '../../app/zuordnung/Zeitraumfeld.tsx'
import type { Zuordnungslage } from '../../app/zuordnung/lage.ts'
import { Button } from '../../ui/Button.tsx'
import { Kaestchen, TextFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import type { Eingang } from './eingang-state.ts'
import { useAbgabe } from './use-abgabe.ts'
import type { Wiedererkannt } from './deutung.ts'
import { Verwerfen } from './Verwerfen.tsx'
import { findMaengel } from './zuordnungsmaengel.ts'
import styles from './Bericht.module.css'

interface ZuordnungsabgabeProps extends Pick<
  Zuordnungslage,
  'vorschlag' | 'zuordnung' | 'angaben' | 'onAngaben'
> {
  readonly eingang: Eingang
  readonly datei: Datei
  readonly wiedererkannt: Wiedererkannt | null
  /** What was said of names that meant no area. */
  readonly raeume: readonly Raumzuordnung[]
  readonly bekannte: readonly Rohmerkmal[]
  /** Names that Vorlagen have already. */
  readonly vorlagennamen: readonly string[]
  /** Offices that have delivered before. */
  readonly herausgeber: readonly string[]
  readonly onFertig: () => void
}

/** What only a person can say of the whole table, and then the check. */
export function Zuordnungsabgabe(props: ZuordnungsabgabeProps) {
  const { eingang, datei, vorschlag, zuordnung, angaben, onAngaben, wiedererkannt } = props
  const [herausgeber, setHerausgeber] = useState(zuordnung?.herausgeber ?? '')
  const [behalten, setBehalten] = useState(true)
  const [name, setName] = useState(() => findFreien(zuordnung?.name ?? '', props.vorlagennamen))
  const [geprueft, setGeprueft] = useState(false)
  const zeit = zeitOf(props)
  const maengel = findMaengel({ vorschlag, zuordnung })
  const abgabe = useAbgabe({ id: eingang.id, datei, bekannte: props.bekannte, wiedererkannt })
  const meldung = useRef<HTMLDivElement>(null)
  async function sende(ereignis: FormEvent) {
    ereignis.preventDefault()
    setGeprueft(true)
    const vollstaendig = istText(herausgeber) && (!behalten || istText(name))
    if (!zuordnung || maengel.length > 0 || !vollstaendig) {
      meldung.current?.scrollIntoView({ block: 'nearest' })
      return
    }
    const vorlage = behalten ? name.trim() : null
    const gelungen = await abgabe.gibAb({
      zuordnung,
      raeume: props.raeume,
      herausgeber: herausgeber.trim(),
      vorlage,
    })
    if (gelungen) props.onFertig()
  }
  const fehlerOf = (text: string) =>
    geprueft && !istText(text) ? 'Bitte ausfüllen, höchstens 200 Zeichen.' : undefined
  return (
    <form className={styles['schritt']} onSubmit={(ereignis) => void sende(ereignis)} noValidate>
      <h2 className="t-h3">Nächster Schritt</h2>
      <div ref={meldung}>{geprueft && <Maengel maengel={maengel} />}</div>
      {zeit !== 'IN_DER_TABELLE' && (
        <Zeitraumfeld
          wert={zeit}
          geprueft={geprueft}
          onChange={(zeitraum) => {
            if (zeitraum) onAngaben({ ...angaben, zeitraum })
          }}
        />
      )}
      <TextFeld
        label="Von welchem Amt sind die Zahlen?"
        hinweis="So steht es später bei jeder Zahl, zum Beispiel: Jugendamt Musterkreis"
        fehler={fehlerOf(herausgeber)}
        vorschlaege={props.herausgeber}
        wert={herausgeber}
        onChange={setHerausgeber}
      />
      <Kaestchen an={behalten} onChange={setBehalten}>
        {wiedererkannt
          ? 'Änderungen in der Vorlage festhalten'
          : 'Beim nächsten Mal wiedererkennen (Vorlage)'}
      </Kaestchen>
      {behalten && !wiedererkannt && (
        <TextFeld label="Name der Vorlage" fehler={fehlerOf(name)} wert={name} onChange={setName} />
      )}
      {abgabe.fehler && <FehlerMeldung fehler={abgabe.fehler} />}
      <Button art="haupt" breit type="submit">
        So lesen und prüfen
      </Button>
      <p className="t-klein leise">Übernommen wird dabei noch nichts.</p>
      <Verwerfen eingang={eingang} />
    </form>
  )
}

/** "Hilfen zur Erziehung 2" where there is one of this name. */
function findFreien(name: string, vergebene: readonly string[]): string {
  if (!vergebene.includes(name)) return name
  for (let nummer = 2; ; nummer += 1) {
    const naechster = `${name} ${nummer}`
    if (!vergebene.includes(naechster)) return naechster
  }
}

const istText = (text: string): boolean => text.trim() !== '' && text.length <= 200

function Maengel({ maengel }: { readonly maengel: readonly string[] }) {
  if (maengel.length === 0) return null
  return (
    <Meldung art="fehler" role="alert" titel="So lässt sich die Tabelle noch nicht lesen.">
      <ul className={styles['maengel']}>
        {maengel.map((satz) => (
          <li key={satz}>{satz}</li>
        ))}
      </ul>
    </Meldung>
  )
}

/** The one period of all figures, where neither a column nor the heads name it. */
function zeitOf({ vorschlag, zuordnung, angaben }: ZuordnungsabgabeProps) {
  const zeitraum = angaben.zeitraum ?? zuordnung?.zeitraum
  if (zeitraum && 'wert' in zeitraum) return zeitraum
  return vorschlag.fehlt.includes('ZEITRAUM') ? null : 'IN_DER_TABELLE'
}
