import { useState } from 'react'
import { SuchFeld } from '../../../ui/Feld.tsx'
import { Kreuz } from '../../../ui/Zeichen.tsx'
import { Feldgruppe, type FormProps } from './Feldgruppe.tsx'
import {
  searchKategorien,
  suggestKategorien,
  waehlbareOf,
  type Kategorie,
} from './kategoriensuche.ts'
import styles from './Angebote.module.css'

interface KategorienwahlProps extends FormProps {
  readonly kategorien: readonly Kategorie[]
}

/** What it is about: suggested from title and text, else searched by the words people use. */
export function Kategorienwahl({ kategorien, ...form }: KategorienwahlProps) {
  const { inhalt, aendere } = form.entwurf
  const [gesucht, setGesucht] = useState('')
  const gewaehlt = inhalt.kategorien ?? []
  const waehlbare = waehlbareOf(kategorien).filter(
    ({ schluessel }) => !gewaehlt.includes(schluessel),
  )
  const treffer = searchKategorien(waehlbare, gesucht)
  const vorschlaege =
    gesucht === '' && gewaehlt.length === 0
      ? suggestKategorien(waehlbare, `${inhalt.titel ?? ''} ${inhalt.kurztext ?? ''}`)
      : []
  function waehle(schluessel: string) {
    aendere({ kategorien: [...gewaehlt, schluessel] })
    setGesucht('')
  }
  return (
    <Feldgruppe feld="kategorien" gruppe {...form}>
      {() => (
        <>
          <Gewaehlte
            gewaehlt={gewaehlt}
            kategorien={kategorien}
            entferne={(weg) => aendere({ kategorien: gewaehlt.filter((eine) => eine !== weg) })}
          />
          {vorschlaege.length > 0 && (
            <>
              <p className={styles['hilfe']}>Nach Ihrem Titel vielleicht:</p>
              <Treffer kategorien={vorschlaege} onWahl={waehle} />
            </>
          )}
          <SuchFeld label="Kategorie suchen" wert={gesucht} onChange={setGesucht} />
          <p className="vh" role="status">
            {gesucht !== '' && `${treffer.length} Kategorien passen.`}
          </p>
          <Treffer kategorien={treffer} onWahl={waehle} />
          {gesucht.length > 2 && treffer.length === 0 && (
            <p className={styles['hilfe']}>
              Dazu gibt es keine Kategorie. Bitte ein anderes Wort versuchen, zum Beispiel
              „Beratung“ oder „Sport“.
            </p>
          )}
        </>
      )}
    </Feldgruppe>
  )
}

interface GewaehlteProps {
  readonly gewaehlt: readonly string[]
  readonly kategorien: readonly Kategorie[]
  readonly entferne: (schluessel: string) => void
}

function Gewaehlte({ gewaehlt, kategorien, entferne }: GewaehlteProps) {
  if (gewaehlt.length === 0) return null
  return (
    <ul className={styles['gewaehlte']}>
      {gewaehlt.map((schluessel) => {
        const name = kategorien.find((eine) => eine.schluessel === schluessel)?.name ?? schluessel
        return (
          <li key={schluessel}>
            {name}
            <button
              type="button"
              aria-label={`${name} entfernen`}
              onClick={() => entferne(schluessel)}
            >
              <Kreuz groesse={12} />
            </button>
          </li>
        )
      })}
    </ul>
  )
}

interface TrefferProps {
  readonly kategorien: readonly Kategorie[]
  readonly onWahl: (schluessel: string) => void
}

function Treffer({ kategorien, onWahl }: TrefferProps) {
  if (kategorien.length === 0) return null
  return (
    <ul className={styles['vorschlaege']}>
      {kategorien.map(({ schluessel, name, paragraf }) => (
        <li key={schluessel}>
          <button type="button" onClick={() => onWahl(schluessel)}>
            <span>{name}</span>
            <span className="t-note leise">{paragraf}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
