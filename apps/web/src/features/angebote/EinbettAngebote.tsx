import { useMemo } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { Marken } from '../../app/Marken.tsx'
import { Ansagen } from '../../app/Rahmen.tsx'
import { DEMODATEN } from '../../lib/demodaten.ts'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { OrteDocument } from '../../app/atlas/orte.generated.ts'
import { AngebotssucheDocument, type AngebotssucheQuery } from './angebote.generated.ts'
import { einbettseiteOf, parseEinbettwahl, toEinbettVariablen, toFinder } from './einbetten.ts'
import { barrierewort, platzwort, wohinOf, zeitwort, type Treffer } from './worte.ts'
import styles from './Einbetten.module.css'

/** The offers of a Kommune in the frame of its own page: a list, and the way to the finder. */
export function EinbettAngebote() {
  const [suche] = useSearchParams()
  const wahl = useMemo(() => parseEinbettwahl(suche), [suche])
  const { data, error, refetch } = useQuery(AngebotssucheDocument, {
    variables: toEinbettVariablen(wahl),
  })
  const { data: orte } = useQuery(OrteDocument, { skip: wahl.kommune === null })
  const titel = einbettseiteOf(wahl, data?.angebotssuche.facetten, orte?.raeume)
  useTitel(titel, data?.kreis.name)
  return (
    <main id="inhalt" tabIndex={-1} className={styles['seite']}>
      {data && <Marken demo={data.kreis.demo} />}
      <h1 className="t-titel">{titel}</h1>
      {error && !data && <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />}
      {!data && !error && (
        <>
          <Skelett hoehe={320} />
          <LadeWorte text="Angebote werden geladen" />
        </>
      )}
      {data && <Liste antwort={data} finder={`/angebote?${toFinder(wahl, orte?.raeume)}`} />}
      <Ansagen />
    </main>
  )
}

interface ListeProps {
  readonly antwort: AngebotssucheQuery
  readonly finder: string
}

function Liste({ antwort: { angebotssuche: suche, kreis }, finder }: ListeProps) {
  return (
    <>
      {suche.anzahl === 0 && <p>Hier ist zurzeit kein Angebot eingetragen.</p>}
      <ul className={styles['liste']}>
        {suche.treffer.map((treffer) => (
          <Zeile key={treffer.slug} treffer={treffer} />
        ))}
      </ul>
      <p className="quelle">
        {suche.anzahl > suche.treffer.length && `${suche.treffer.length} von ${suche.anzahl}. `}
        {kreis.demo && `${DEMODATEN}. `}
        <Link to={finder} target="_blank" rel="noreferrer">
          Suchen und filtern im Sozialmonitoring {kreis.name}
        </Link>
      </p>
    </>
  )
}

function Zeile({ treffer }: { readonly treffer: Treffer }) {
  const { slug, titel, organisation, kurztext, zeiten, barrierefreiheit, telefon } = treffer
  const unten = [zeiten.slice(0, 2).map(zeitwort).join('; '), barrierewort(barrierefreiheit)]
  const plaetze = platzwort(treffer)
  return (
    <li>
      <h2 className="t-h3">
        <Link to={`/angebote/${slug}`} target="_blank" rel="noreferrer">
          {titel}
        </Link>
      </h2>
      <p className="t-klein leise">
        {[organisation, wohinOf(treffer)].filter(Boolean).join(' · ')}
      </p>
      <p>{kurztext}</p>
      <p className="t-klein">{[...unten, telefon, plaetze].filter(Boolean).join(' · ')}</p>
    </li>
  )
}
