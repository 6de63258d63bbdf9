import { useState } from 'react'
import { formatAnzahl, formatZeitpunkt } from '@sozial/shared/format'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { Meldung } from '../../ui/Meldung.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import { ortOf, standOf, toGruppen, type Datei, type Gruppe } from './zustand-worte.ts'
import styles from './Liefern.module.css'

/** What came in by the link, the newest first, and what the check says of it. */
export function Dateien({ dateien }: { readonly dateien: readonly Datei[] }) {
  if (dateien.length === 0) return null
  return (
    <Abschnitt titel="Angekommen">
      <ul className={styles['dateien']}>
        {dateien.map((datei) => {
          const { art, titel, satz } = standOf(datei)
          return (
            <li key={datei.id}>
              <p>
                <b>{datei.dateiname}</b>{' '}
                <span className="t-klein leise">{formatZeitpunkt(datei.eingegangenAm)}</span>
              </p>
              <Meldung art={art} titel={titel} role="status">
                {satz && <p>{satz}</p>}
              </Meldung>
              {!datei.ersetzt &&
                toGruppen(datei.meldungen).map((gruppe) => (
                  <Mangel key={gruppe.code} gruppe={gruppe} />
                ))}
            </li>
          )
        })}
      </ul>
    </Abschnitt>
  )
}

/** So many places of one kind are shown at once; the others on demand. */
const ANFANGS = 10

function Mangel({ gruppe: { meldungen } }: { readonly gruppe: Gruppe }) {
  const [alle, setAlle] = useState(false)
  const [erste] = meldungen
  if (erste && meldungen.length === 1 && erste.zeile === null) return <p>{erste.text}</p>
  return (
    <>
      <Tabelle titel="Fehler nach Zeile" titelUnsichtbar gestapelt>
        <thead>
          <tr>
            <th scope="col">Wo</th>
            <th scope="col">In der Datei steht</th>
            <th scope="col">Was nicht stimmt und was hilft</th>
          </tr>
        </thead>
        <tbody>
          {meldungen.slice(0, alle ? undefined : ANFANGS).map((meldung) => (
            <tr key={[meldung.zeile, meldung.spalte, meldung.text].join()}>
              <th scope="row">{ortOf(meldung)}</th>
              <td data-kopf="In der Datei steht">
                {meldung.roh !== null && <code>{meldung.roh || '(leer)'}</code>}
              </td>
              <td data-kopf="Was hilft">
                {meldung.text}
                {meldung.anzahl > 1 && ` (${formatAnzahl(meldung.anzahl, 'Stelle', 'Stellen')})`}
              </td>
            </tr>
          ))}
        </tbody>
      </Tabelle>
      {!alle && meldungen.length > ANFANGS && (
        <p>
          <Button klein onClick={() => setAlle(true)}>
            Alle {meldungen.length} dieser Art zeigen
          </Button>
        </p>
      )}
    </>
  )
}
