import { useEffect, type ReactNode } from 'react'
import { Link } from 'react-router'
import { sageAn } from '../../lib/ansage.ts'
import { drucke } from '../../lib/drucke.ts'
import type { HoverStore } from '../../map/hover.ts'
import { Kreuz } from '../../ui/Zeichen.tsx'
import type { AngebotssucheQuery } from './angebote.generated.ts'
import { chipsOf } from './filter-state.ts'
import { Leer } from './Leer.tsx'
import { Trefferzeile } from './Trefferzeile.tsx'
import { HOECHSTENS, JE_SEITE, toAdresse, toSeite, type Punkt, type Suchwahl } from './suchwahl.ts'
import { fremdwortsatz, sprachwegeOf } from './fremdworte.ts'
import { ergebniswort, quellenwort } from './worte.ts'
import styles from './Angebote.module.css'

interface ErgebnisseProps {
  readonly wahl: Suchwahl
  readonly setWahl: (wahl: Suchwahl) => void
  readonly suche: AngebotssucheQuery['angebotssuche']
  readonly kreis: AngebotssucheQuery['kreis']
  readonly hover: HoverStore
  readonly eigener: Punkt | null
  /** The button of the filters where they have no column. */
  readonly werkzeug: ReactNode
  /** The map where it stands above the list. */
  readonly karte: ReactNode
}

export const LISTE_ID = 'angebotsliste'

/** What was found: the sentence, what is chosen, the list, and what to do next. */
export function Ergebnisse(props: ErgebnisseProps) {
  const { wahl, setWahl, suche, hover } = props
  const [zahl, rest] = ergebniswort(wahl, suche.anzahl)
  const chips = chipsOf(wahl, suche.facetten)
  const { ab } = toSeite(wahl)
  useEffect(() => sageAn(zahl + rest), [zahl, rest])
  return (
    <section className={styles['ergebnisse']} aria-labelledby="ergebnis">
      <h2 id="ergebnis" className={styles['ergebniskopf']}>
        <b>{zahl}</b>
        {rest}
      </h2>
      <Fremdworte {...props} />
      <Gelesen {...suche} />
      {(chips.length > 0 || props.werkzeug) && (
        <div className={`nicht-druck ${styles['chips']}`}>
          {props.werkzeug}
          {chips.map(({ key, text, ohne }) => (
            <button
              key={key}
              type="button"
              className={styles['chip']}
              onClick={() => setWahl(ohne)}
            >
              {text} <Kreuz groesse={16} />
              <span className="vh"> entfernen</span>
            </button>
          ))}
        </div>
      )}
      {suche.anzahl === 0 ? (
        <Leer {...props} />
      ) : (
        <>
          {props.karte}
          <ol id={LISTE_ID} className={styles['liste']} start={ab + 1}>
            {suche.treffer.map((treffer, i) => (
              <Trefferzeile
                key={treffer.slug}
                treffer={treffer}
                nummer={ab + i + 1}
                hatPunkt={suche.punkte.some(({ slug }) => slug === treffer.slug)}
                hover={hover}
              />
            ))}
          </ol>
          <Blaettern {...props} />
          <p className="quelle">{quellenwort(props.kreis)}</p>
        </>
      )}
    </section>
  )
}

const genannt = (worte: readonly string[]): string => worte.map((wort) => `„${wort}“`).join(' und ')

/** What was not German, as it was read; and where the same language is spoken. */
function Fremdworte({ wahl, setWahl, suche }: ErgebnisseProps) {
  const { fremdworte, facetten } = suche
  if (fremdworte.length === 0) return null
  return (
    <p className={`t-klein ${styles['vertippt']}`}>
      {fremdwortsatz(fremdworte)}{' '}
      {sprachwegeOf(wahl, fremdworte, facetten).map(({ key, text, ohne }) => (
        <button key={key} type="button" className={styles['link']} onClick={() => setWahl(ohne)}>
          {text}
        </button>
      ))}
    </p>
  )
}

/** Which of the words were read otherwise, or not at all. */
function Gelesen({
  aehnlichGelesen: aehnlich,
  ohneTreffer: ohne,
  anzahl,
}: ErgebnisseProps['suche']) {
  if (anzahl === 0) return null
  const saetze = [
    aehnlich.length > 0 &&
      `${genannt(aehnlich)} ${aehnlich.length === 1 ? 'kommt' : 'kommen'} so in keinem Angebot vor; gezeigt wird, was ähnlich geschrieben ist.`,
    ohne.length > 0 &&
      `${genannt(ohne)} ${ohne.length === 1 ? 'kommt' : 'kommen'} in keinem Angebot vor und ${ohne.length === 1 ? 'blieb' : 'blieben'} bei der Suche weg.`,
  ].filter(Boolean)
  return saetze.length > 0 && <p className={`t-klein ${styles['vertippt']}`}>{saetze.join(' ')}</p>
}

/** On to the next, all at once, on paper. */
function Blaettern({ wahl, suche }: ErgebnisseProps) {
  const { ab, hoechstens } = toSeite(wahl)
  const seiten = Math.ceil(suche.anzahl / JE_SEITE)
  const seite = wahl.seite === 'ALLE' ? 1 : wahl.seite
  const zu = (neu: Suchwahl['seite']) => ({ search: toAdresse({ ...wahl, seite: neu }) })
  const bis = Math.min(ab + hoechstens, suche.anzahl)
  return (
    <nav className={`nicht-druck ${styles['blaettern']}`} aria-label="Weitere Angebote">
      {suche.anzahl > hoechstens && (
        <p>
          Nummer {ab + 1} bis {bis} von {suche.anzahl}
        </p>
      )}
      {wahl.seite !== 'ALLE' && seite > 1 && <Link to={zu(seite - 1)}>Vorige</Link>}
      {wahl.seite !== 'ALLE' && seite < seiten && <Link to={zu(seite + 1)}>Nächste</Link>}
      {wahl.seite !== 'ALLE' && seiten > 1 && suche.anzahl <= HOECHSTENS && (
        <Link to={zu('ALLE')}>Alle {suche.anzahl} auf einer Seite</Link>
      )}
      <button type="button" className={styles['link']} onClick={() => drucke('hoch')}>
        Diese Liste drucken
      </button>
      <Dateien wahl={wahl} />
      <Link to="/angebote-einbetten">Auf der eigenen Internetseite zeigen</Link>
      <Link to="/angebote/anbieten">Selbst ein Angebot eintragen</Link>
    </nav>
  )
}

/** The same offers as files; where the reader is stands in no address, and so in no file. */
function Dateien({ wahl }: Pick<ErgebnisseProps, 'wahl'>) {
  if (wahl.hier) return null
  const suche = toAdresse({ ...wahl, seite: 1 })
  const adresse = (endung: string) => `/angebote.${endung}${suche === '' ? '' : `?${suche}`}`
  return (
    <span>
      Als Datei: <a href={adresse('xlsx')}>Excel</a>, <a href={adresse('csv')}>CSV</a>,{' '}
      <a href={adresse('geojson')}>GeoJSON</a>
    </span>
  )
}
