import { useQuery } from '@apollo/client/react'
import { formatAnzahl } from '@sozial/shared/format'
import type { AngebotssucheQuery } from './angebote.generated.ts'
import { AngebotszahlDocument } from './angebote.generated.ts'
import { lockerungenOf, type Chip } from './filter-state.ts'
import { LEER, toVariablen, type Punkt, type Suchwahl } from './suchwahl.ts'
import styles from './Angebote.module.css'

interface LeerProps {
  readonly wahl: Suchwahl
  readonly setWahl: (wahl: Suchwahl) => void
  readonly suche: AngebotssucheQuery['angebotssuche']
  readonly eigener: Punkt | null
}

/** Nothing fits: what to leave out, with what that would bring. */
export function Leer({ wahl, setWahl, suche, eigener }: LeerProps) {
  const lockerungen = lockerungenOf(wahl, suche.facetten)
  return (
    <div className={styles['leer']}>
      <p>
        Zu dieser Suche steht im Verzeichnis des Kreises kein Angebot. Das heißt nicht, dass es
        keines gibt: Nicht jeder Anbieter trägt sich ein.
      </p>
      {lockerungen.length > 0 && (
        <>
          <p className="t-h3">So finden Sie mehr</p>
          <ul>
            {lockerungen.map((weg) => (
              <Weg key={weg.key} weg={weg} eigener={eigener} setWahl={setWahl} />
            ))}
          </ul>
        </>
      )}
      <p>
        <button type="button" className={styles['link']} onClick={() => setWahl(LEER)}>
          Alle Angebote zeigen
        </button>
      </p>
    </div>
  )
}

interface WegProps extends Pick<LeerProps, 'eigener' | 'setWahl'> {
  readonly weg: Chip
}

/** A way that leads somewhere; the others are not worth a click. */
function Weg({ weg: { text, ohne }, eigener, setWahl }: WegProps) {
  const { data } = useQuery(AngebotszahlDocument, { variables: toVariablen(ohne, eigener) })
  const anzahl = data?.angebotssuche.anzahl ?? 0
  if (anzahl === 0) return null
  return (
    <li>
      <button type="button" className={styles['link']} onClick={() => setWahl(ohne)}>
        {text}
      </button>{' '}
      <span className="leise">{formatAnzahl(anzahl, 'Angebot', 'Angebote')}</span>
    </li>
  )
}
