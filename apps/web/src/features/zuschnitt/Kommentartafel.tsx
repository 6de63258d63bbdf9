import { Link } from 'react-router'
import { groupBy } from '@sozial/domain/strasse'
import { formatZeitpunkt } from '@sozial/shared/format'
import { Antwortwort } from '../../app/abstimmung/Wortwechsel.tsx'
import { classNames } from '../../ui/class-names.ts'
import type { Kommentar } from './kommentare.ts'
import { useWerkzeug } from './use-werkbank.ts'
import styles from './Werkbank.module.css'

interface KommentartafelProps {
  readonly kommentare: readonly Kommentar[]
  readonly gewaehlt: string | null
  readonly onWaehlen: (key: string | null) => void
}

/** What the Kommunen say about places; the numbers stand on the map. */
export function Kommentartafel({ kommentare, gewaehlt, onWaehlen }: KommentartafelProps) {
  const { daten } = useWerkzeug()
  const offene = kommentare.filter(({ offen }) => offen).length
  return (
    <div className={styles['befunde']}>
      {[...groupBy(kommentare, ({ kommune }) => kommune.name)].map(([name, eigene]) => (
        <section key={name}>
          <h3 className={styles['regel']}>{name}</h3>
          <ul>
            {eigene.map((kommentar) => (
              <Zeile
                key={kommentar.key}
                kommentar={kommentar}
                gewaehlt={kommentar.key === gewaehlt}
                onWaehlen={onWaehlen}
              />
            ))}
          </ul>
        </section>
      ))}
      <p className={`t-note ${styles['note']}`}>
        {offene === 0 ? 'Alle sind beantwortet. ' : 'Gefüllt: noch ohne Antwort. '}
        <Link to={`/verwaltung/sozialraeume/${daten.id}/abstimmung`}>
          {offene === 0 ? 'Zur Abstimmung' : 'In der Abstimmung antworten'}
        </Link>
      </p>
    </div>
  )
}

interface ZeileProps extends Pick<KommentartafelProps, 'onWaehlen'> {
  readonly kommentar: Kommentar
  readonly gewaehlt: boolean
}

function Zeile({ kommentar, gewaehlt, onWaehlen }: ZeileProps) {
  const { key, text, offen, wort } = kommentar
  return (
    <li className={styles['kommentar']}>
      <button
        type="button"
        className={classNames(styles['nadel'], offen && styles['offen'])}
        aria-pressed={gewaehlt}
        aria-label={`Kommentar ${text} auf der Karte hervorheben${offen ? ', noch ohne Antwort' : ''}`}
        onClick={() => onWaehlen(gewaehlt ? null : key)}
      >
        {text}
      </button>
      <div>
        <p className={styles['wort']}>{wort.text}</p>
        <p className="t-note">
          {wort.von}, {formatZeitpunkt(wort.am)}
        </p>
        <Antwortwort antwort={wort} />
      </div>
    </li>
  )
}
