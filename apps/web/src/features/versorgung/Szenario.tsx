import { useState } from 'react'
import type { Ebene } from '@sozial/domain/raum'
import { formatDifferenz, formatZahl } from '@sozial/shared/format'
import type { SzenarioannahmeInput } from '../../gql/schema.generated.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextFeld, WahlFeld } from '../../ui/Feld.tsx'
import { Meldung } from '../../ui/Meldung.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import { Aufheben } from './Aufheben.tsx'
import type { Kategorieansicht } from './kategorie-adresse.ts'
import type { Lage } from './kategorie-state.ts'
import styles from './Versorgung.module.css'

type Annahmen = readonly SzenarioannahmeInput[]

interface SzenarioProps {
  readonly lage: Lage
  readonly ebene: Ebene
  readonly ansicht: Kategorieansicht
  readonly aendere: (teil: Partial<Kategorieansicht>) => void
  readonly annahmen: Annahmen
  readonly setAnnahmen: (annahmen: Annahmen) => void
}

/** What if: sites added, closed, with other places; before and after beside each other. */
export function Szenario(props: SzenarioProps) {
  const { ansicht, aendere } = props
  if (ansicht.szenario === null) {
    return (
      <Abschnitt titel="Was wäre, wenn">
        <p className="mass">
          Einen Ort dazunehmen, schließen oder mit anderen Plätzen rechnen und sofort sehen, was
          sich in jedem Raum ändert. Am Register ändert das nichts.
        </p>
        <Button onClick={() => aendere({ szenario: 'neu' })}>Szenario beginnen</Button>
      </Abschnitt>
    )
  }
  return <Werkstatt {...props} />
}

function Werkstatt({ lage, ebene, ansicht, aendere, annahmen, setAnnahmen }: SzenarioProps) {
  const ende = () => {
    setAnnahmen([])
    aendere({ szenario: null })
  }
  return (
    <Abschnitt
      titel="Was wäre, wenn"
      werkzeuge={
        <Button art="text" klein onClick={ende}>
          Szenario beenden
        </Button>
      }
    >
      {lage.verfehlt.length > 0 && (
        <Meldung>
          <p>
            {lage.verfehlt.length === 1
              ? 'Eine Annahme gilt'
              : `${lage.verfehlt.length} Annahmen gelten`}{' '}
            einem Ort, den es nicht mehr gibt; sie ändern nichts und können weg.
          </p>
        </Meldung>
      )}
      <Aufheben
        kategorie={lage.kategorien[0]!.schluessel}
        {...{ ebene, ansicht, aendere, annahmen, setAnnahmen }}
      />
      <Annahmenliste {...{ lage, annahmen, setAnnahmen }} />
      <div className={styles['zwei']}>
        <NeuerOrt {...{ lage, annahmen, setAnnahmen }} />
        <Bestehender {...{ lage, annahmen, setAnnahmen }} />
      </div>
      {lage.vorher && annahmen.length > 0 && <Wirkung lage={lage} />}
    </Abschnitt>
  )
}

type TeilProps = Pick<SzenarioProps, 'lage' | 'annahmen' | 'setAnnahmen'>

function Annahmenliste({ lage, annahmen, setAnnahmen }: TeilProps) {
  if (annahmen.length === 0) return <p className="leise">Noch keine Annahme.</p>
  return (
    <ul className={styles['liste']}>
      {annahmen.map((annahme) => (
        <li key={annahme.id}>
          {annahmesatz(annahme, lage)}{' '}
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

function annahmesatz({ art, id, raum, plaetze }: SzenarioannahmeInput, lage: Lage): string {
  const zahl = formatZahl(plaetze ?? 0)
  if (art === 'NEU') {
    const name =
      lage.raumnamen[lage.raumschluessel.indexOf(raum ?? '')] ?? 'Raum, den es nicht mehr gibt'
    return `Neuer Ort in ${name} mit ${zahl} Plätzen.`
  }
  const ort =
    ortsnamen(lage).find((eines) => eines.id === id)?.name ?? 'Ein Ort, den es nicht mehr gibt,'
  return art === 'SCHLIESSEN' ? `${ort} schließt.` : `${ort} hat ${zahl} Plätze.`
}

const ortsnamen = ({ angebote, raumnamen }: Lage) =>
  angebote.flatMap(({ titel, standorte }) =>
    standorte.map(({ id, raum, plaetze }) => ({
      id,
      plaetze,
      name: `${titel}${raum === null ? '' : ` (${raumnamen[raum]})`}`,
    })),
  )

const PLATZFEHLER = 'Eine Zahl von 0 bis 100.000.'
const istPlatzzahl = (text: string): boolean => /^\d{1,6}$/.test(text) && Number(text) <= 100_000

function NeuerOrt({ lage, annahmen, setAnnahmen }: TeilProps) {
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

function Bestehender({ lage, annahmen, setAnnahmen }: TeilProps) {
  const orte = ortsnamen(lage).filter(({ id }) => annahmen.every((eine) => eine.id !== id))
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
    if (istPlatzzahl(plaetze)) fuege({ art: 'PLAETZE', id: ort.id, plaetze: Number(plaetze) })
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
          <Button onClick={() => fuege({ art: 'SCHLIESSEN', id: ort.id })}>Schließen</Button>
        </div>
      </div>
    </div>
  )
}

const text = (wert: number | null | undefined, stellen: number): string =>
  wert === null || wert === undefined ? '…' : formatZahl(wert, stellen)

/** Areas that change, before and after beside each other. */
function Wirkung({ lage }: { readonly lage: Lage }) {
  const danach = lage.kategorien[0]!
  const vorher = lage.vorher![0]!
  const anders = lage.raumnamen
    .map((name, i) => ({ name, i }))
    .filter(({ i }) =>
      (['vorOrt', 'plaetze', 'quote', 'km'] as const).some(
        (feld) => vorher[feld][i] !== danach[feld][i],
      ),
    )
  return (
    <Tabelle titel="Was sich ändert" gestapelt>
      <thead>
        <tr>
          <th scope="col">Raum</th>
          <th scope="col" className="r">
            Plätze
          </th>
          <th scope="col" className="r">
            Quote heute
          </th>
          <th scope="col" className="r">
            Quote danach
          </th>
          <th scope="col" className="r">
            Nächster Ort heute
          </th>
          <th scope="col" className="r">
            danach
          </th>
        </tr>
      </thead>
      <tbody>
        {anders.map(({ name, i }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td data-kopf="Plätze" className="r">
              {formatDifferenz((danach.plaetze[i] ?? 0) - (vorher.plaetze[i] ?? 0), 0)}
            </td>
            <td data-kopf="Quote heute" className="r">
              {text(vorher.quote[i], 1)}
            </td>
            <td data-kopf="Quote danach" className={`r ${styles['neu']}`}>
              {text(danach.quote[i], 1)}
            </td>
            <td data-kopf="Nächster Ort heute" className="r">
              {text(vorher.km[i], 1)} km
            </td>
            <td data-kopf="danach" className={`r ${styles['neu']}`}>
              {text(danach.km[i], 1)} km
            </td>
          </tr>
        ))}
      </tbody>
      <Kreiszeile vorher={vorher.kreis} danach={danach.kreis} />
    </Tabelle>
  )
}

type Kreissumme = Lage['kategorien'][number]['kreis']

function Kreiszeile({
  vorher,
  danach,
}: {
  readonly vorher: Kreissumme
  readonly danach: Kreissumme
}) {
  return (
    <tfoot>
      <tr>
        <th scope="row">Kreis</th>
        <td data-kopf="Plätze" className="r">
          {formatDifferenz((danach.plaetze ?? 0) - (vorher.plaetze ?? 0), 0)}
        </td>
        <td data-kopf="Quote heute" className="r">
          {text(vorher.quote, 1)}
        </td>
        <td data-kopf="Quote danach" className="r">
          {text(danach.quote, 1)}
        </td>
        <td colSpan={2}>Wege: je Raum</td>
      </tr>
    </tfoot>
  )
}
