import { useState } from 'react'
import { formatZahl } from '@sozial/shared/format'
import { groupByThema } from '../../../app/atlas/atlas-wahl.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Kaestchen, SuchFeld } from '../../../ui/Feld.tsx'
import {
  toggle,
  vorlagenOf,
  type Angebot,
  type Angebotsindikator,
  type Auswahl,
} from './standauswahl.ts'
import styles from './Veroeffentlichung.module.css'

export interface WahlProps {
  readonly angebot: Angebot
  readonly auswahl: Auswahl
  readonly aendere: (teil: Partial<Auswahl>) => void
}

/** Indikatoren by Thema; ready-made choices above, a search for the one that is missing. */
export function Indikatorwahl({ angebot, auswahl, aendere }: WahlProps) {
  const [wort, setWort] = useState('')
  const gesucht = wort.trim().toLocaleLowerCase('de')
  const gezeigte = angebot.indikatoren.filter(({ name, code, thema }) =>
    `${name} ${code} ${thema}`.toLocaleLowerCase('de').includes(gesucht),
  )
  return (
    <Abschnitt
      id="indikatoren"
      titel="1 Indikatoren"
      zusatz={`${formatZahl(auswahl.indikatoren.length)} von ${formatZahl(angebot.indikatoren.length)} mit Werten gewählt`}
    >
      <div className={styles['vorlagen']}>
        <div className={styles['suche']}>
          <SuchFeld label="Indikator suchen" wert={wort} onChange={setWort} />
        </div>
        {vorlagenOf(angebot).map(({ text, slugs }) => (
          <Button key={text} klein onClick={() => aendere({ indikatoren: slugs })}>
            {text} ({formatZahl(slugs.length)})
          </Button>
        ))}
        <Button klein art="text" onClick={() => aendere({ indikatoren: [] })}>
          Keinen
        </Button>
      </div>
      {gezeigte.length === 0 && (
        <p className="leise">
          {angebot.indikatoren.length === 0
            ? 'Noch hat kein Indikator Werte.'
            : `Kein Indikator passt zu „${wort}“.`}
        </p>
      )}
      <div className={styles['themen']}>
        {groupByThema(gezeigte).map(({ thema, eintraege }) => (
          <Thema key={thema} {...{ thema, eintraege, auswahl, aendere }} />
        ))}
      </div>
    </Abschnitt>
  )
}

interface ThemaProps extends Pick<WahlProps, 'auswahl' | 'aendere'> {
  readonly thema: string
  readonly eintraege: readonly Angebotsindikator[]
}

function Thema({ thema, eintraege, auswahl, aendere }: ThemaProps) {
  const slugs = eintraege.map(({ slug }) => slug)
  const gewaehlt = slugs.filter((slug) => auswahl.indikatoren.includes(slug))
  const alle = gewaehlt.length === slugs.length
  const schalte = () => {
    const ohne = auswahl.indikatoren.filter((slug) => !slugs.includes(slug))
    aendere({ indikatoren: alle ? ohne : [...ohne, ...slugs] })
  }
  return (
    <fieldset className={styles['thema']}>
      <legend className="t-kopf">
        {thema} ({formatZahl(gewaehlt.length)} von {formatZahl(slugs.length)})
      </legend>
      {slugs.length > 1 && (
        <Button
          klein
          art="text"
          aria-label={alle ? `Keinen aus ${thema}` : `Alle aus ${thema}`}
          onClick={schalte}
        >
          {alle ? 'Keinen' : 'Alle'}
        </Button>
      )}
      {eintraege.map(({ slug, name, kernset }) => (
        <Kaestchen
          key={slug}
          an={auswahl.indikatoren.includes(slug)}
          onChange={() => aendere({ indikatoren: toggle(auswahl.indikatoren, slug) })}
        >
          {name}
          {kernset && <span className="t-note"> Kernset</span>}
        </Kaestchen>
      ))}
    </fieldset>
  )
}
