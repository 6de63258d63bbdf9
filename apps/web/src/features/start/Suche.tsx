import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { Link, useNavigate } from 'react-router'
import { formatAnzahl } from '@sozial/shared/format'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import { SuchFeld } from '../../ui/Feld.tsx'
import { findTreffer, type Treffergruppe } from './suche.ts'
import type { StartQuery } from './start.generated.ts'
import styles from './Start.module.css'

interface SucheProps {
  readonly katalog: StartQuery['indikatoren']
  readonly atlas: Atlas | undefined
}

/** One field for places and themes; Enter opens the first hit, the arrows go through them. */
export function Suche({ katalog, atlas }: SucheProps) {
  const [wort, setWort] = useState('')
  const navigate = useNavigate()
  const kasten = useRef<HTMLFormElement>(null)
  const liste = useId()
  const gruppen = findTreffer(wort, katalog, atlas)
  const anzahl = gruppen.reduce((summe, gruppe) => summe + gruppe.anzahl, 0)
  const beispiele = beispieleOf(katalog, atlas)

  function onKeyDown(ereignis: KeyboardEvent) {
    if (ereignis.key === 'Escape') setWort('')
    const richtung = { ArrowDown: 1, ArrowUp: -1 }[ereignis.key]
    if (richtung === undefined || gruppen.length === 0) return
    ereignis.preventDefault()
    moveFocus(kasten.current, richtung)
  }

  return (
    <form
      ref={kasten}
      role="search"
      className={styles['suche']}
      onSubmit={(ereignis) => {
        ereignis.preventDefault()
        const erster = gruppen[0]?.treffer[0]
        if (erster) void navigate(erster.ziel)
      }}
    >
      <SuchFeld
        label="Ort oder Thema suchen"
        wert={wort}
        onChange={setWort}
        onKeyDown={onKeyDown}
        aria-controls={liste}
        aria-describedby={`${liste}-stand`}
      />
      <p id={`${liste}-stand`} className="vh" role="status">
        {wort.trim() === '' ? '' : formatAnzahl(anzahl, 'Treffer', 'Treffer')}
      </p>
      <div id={liste}>
        {wort.trim() !== '' && (
          <>
            <Liste gruppen={gruppen} onKeyDown={onKeyDown} />
            <p className="t-klein">
              <Link to={`/angebote?${new URLSearchParams({ was: wort.trim() })}`}>
                Angebote und Hilfen zu „{wort.trim()}“ suchen
              </Link>
            </p>
          </>
        )}
        {wort.trim() === '' && beispiele.length > 0 && (
          <p className="t-klein leise">
            Zum Beispiel{' '}
            {beispiele.map((beispiel, i) => (
              <span key={beispiel}>
                {i > 0 && ', '}
                <button
                  type="button"
                  className={styles['beispiel']}
                  onClick={() => setWort(beispiel)}
                >
                  {beispiel}
                </button>
              </span>
            ))}
          </p>
        )}
      </div>
    </form>
  )
}

interface ListeProps {
  readonly gruppen: readonly Treffergruppe[]
  readonly onKeyDown: (ereignis: KeyboardEvent) => void
}

function Liste({ gruppen, onKeyDown }: ListeProps) {
  if (gruppen.length === 0) {
    return (
      <p className="t-klein leise">
        Kein Ort und kein Indikator. Alle Indikatoren stehen im{' '}
        <Link to="/indikatoren">Katalog</Link>; Ortsteile und Straßen findet die Suche der{' '}
        <Link to="/sozialraeume">Sozialräume</Link>.
      </p>
    )
  }
  return gruppen.map(({ titel, anzahl, treffer, alle }) => (
    <section key={titel} aria-label={titel} className={styles['treffer']}>
      <h2 className="t-kopf">
        {titel} <span className="z">({anzahl})</span>
      </h2>
      <ul>
        {treffer.map(({ schluessel, text, zusatz, ziel, profil }) => (
          <li key={schluessel}>
            <Link to={ziel} onKeyDown={onKeyDown}>
              {text}
            </Link>{' '}
            <span className="t-klein leise">{zusatz}</span>{' '}
            {profil && (
              <Link
                className="t-klein"
                to={profil}
                aria-label={`Profil von ${text}`}
                onKeyDown={onKeyDown}
              >
                Profil
              </Link>
            )}
          </li>
        ))}
        {alle && (
          <li>
            <Link to={alle} onKeyDown={onKeyDown}>
              Alle {anzahl} {titel} im Katalog zeigen
            </Link>
          </li>
        )}
      </ul>
    </section>
  ))
}

/** From the field through the hits and back. */
function moveFocus(kasten: HTMLElement | null, richtung: number) {
  const ziele = [...(kasten?.querySelectorAll<HTMLElement>('input, ul a') ?? [])]
  const hier = ziele.findIndex((ziel) => ziel === document.activeElement)
  ziele[Math.min(Math.max(hier + richtung, 0), ziele.length - 1)]?.focus()
}

/** A place and two everyday words that lead somewhere. */
function beispieleOf(
  katalog: StartQuery['indikatoren'],
  atlas: Atlas | undefined,
): readonly string[] {
  const worte = ['Kinderarmut', 'Pflege', 'Arbeitslosigkeit']
  const ort = atlas?.raeume[0]?.name
  return [
    ...(ort ? [ort] : []),
    ...worte.filter((wort) => findTreffer(wort, katalog, undefined).length > 0),
  ].slice(0, 3)
}
