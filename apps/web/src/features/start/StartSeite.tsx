import { useMemo } from 'react'
import { Link } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { Anstehendes } from '../../app/abstimmung/Anstehendes.tsx'
import { Startluecken } from '../../app/versorgung/Startluecken.tsx'
import { formatFigurzelle } from '../../app/atlas/figur.ts'
import { useSicht } from '../../app/sitzung/sicht.ts'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Probe } from '../../map/Muster.tsx'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { istKlein } from '../../app/veroeffentlicht/nicht-veroeffentlicht.ts'
import { NurGroessereRaeume } from '../../app/veroeffentlicht/NurGroessereRaeume.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Aussagebild } from './Aussagebild.tsx'
import { createAussage } from './aussagen.ts'
import { OhneWerte } from './OhneWerte.tsx'
import { createStartbild, raumSuche, sortRaeume, toAtlas, type Startbild } from './start-state.ts'
import { StartDocument, type StartQuery } from './start.generated.ts'
import { Startkarte } from './Startkarte.tsx'
import { Suche } from './Suche.tsx'
import { StandDerDaten } from './StandDerDaten.tsx'
import { Register, Tueren } from './Unten.tsx'
import styles from './Start.module.css'

/** A finished answer first: one sentence, map and list; then further findings and three ways on. */
export function StartSeite() {
  const { data, error, refetch } = useQuery(StartDocument, { variables: { sicht: useSicht() } })
  const bild = useMemo(() => data && createStartbild(data), [data])
  useTitel('Start', data?.einrichtung.kreis?.name)
  if (!data) {
    return (
      <div className={styles['laedt']} aria-busy={!error}>
        <h1 className="vh">Sozialmonitoring</h1>
        {error ? (
          <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />
        ) : (
          <>
            <Skelett breite="460px" hoehe={138} />
            <Skelett breite="460px" hoehe={90} />
            <LadeWorte />
          </>
        )}
      </div>
    )
  }
  return (
    <>
      {bild ? (
        <Aufmacher bild={bild} katalog={data.indikatoren} />
      ) : (
        <OhneWerte kreis={data.einrichtung.kreis} katalog={data.indikatoren} />
      )}
      <Anstehendes liste={styles['wartet']} />
      <Startluecken liste={styles['wartet']} />
      {bild && <Raeume bild={bild} />}
      {bild && !istKlein(bild.atlas.ebene) && <NurGroessereRaeume />}
      <Aussagen data={data} />
      <Tueren kreis={data.einrichtung.kreis} />
      <div className={styles['unten']}>
        <Register katalog={data.indikatoren} />
        <StandDerDaten kreis={data.einrichtung.kreis} />
      </div>
    </>
  )
}

interface AufmacherProps {
  readonly bild: Startbild
  readonly katalog: StartQuery['indikatoren']
}

function Aufmacher({ bild, katalog }: AufmacherProps) {
  const { atlas, ueberschrift, satz, suche } = bild
  const erste = atlas.perioden[0]
  return (
    <div className={styles['held']}>
      <div className={styles['worte']}>
        <p className="t-klein leise">
          {atlas.indikator.fassung.name}, {atlas.periode.kurz}
        </p>
        <h1 className="t-aussage">{ueberschrift}</h1>
        <p className="t-satz">{satz}</p>
        <p className={styles['wege']}>
          <LinkButton art="haupt" to={`/karte?${suche}`}>
            Auf der Karte ansehen
          </LinkButton>
          {erste && erste !== atlas.periode && (
            <Link to={`/zeitvergleich?${suche}`}>Seit {erste.kurz} vergleichen</Link>
          )}
        </p>
        <Suche katalog={katalog} atlas={atlas} />
      </div>
      <Startkarte bild={bild} />
    </div>
  )
}

/** More rows than this say less than the list beside the map. */
const HOECHSTENS_RAEUME = 36

function Raeume({ bild: { atlas, state, suche } }: Pick<AufmacherProps, 'bild'>) {
  const alle = sortRaeume(state)
  const gezeigt = alle.slice(0, HOECHSTENS_RAEUME)
  const { fassung } = atlas.indikator
  return (
    <Abschnitt
      titel="Alle Räume"
      zusatz={`${fassung.kurzname}, ${fassung.einheit}, ${atlas.periode.kurz}`}
      werkzeuge={
        gezeigt.length < alle.length && (
          <Link to={`/karte?${suche}`}>Alle {alle.length} auf der Karte</Link>
        )
      }
    >
      <ol className={styles['raeume']}>
        {gezeigt.map((raum) => (
          <li key={raum.id}>
            <Probe fuellung={raum.fuellung} breite={14} />
            <Link to={`/karte?${raumSuche(atlas, raum)}`}>{raum.name}</Link>
            <span className="z">{formatFigurzelle(raum, fassung)}</span>
          </li>
        ))}
      </ol>
    </Abschnitt>
  )
}

function Aussagen({ data: { einrichtung, startseite } }: { readonly data: StartQuery }) {
  const aussagen = useMemo(
    () =>
      startseite.weitere.flatMap((messwerte) => {
        const atlas = einrichtung.kreis && toAtlas(einrichtung.kreis, messwerte)
        const aussage = atlas && createAussage(atlas)
        return aussage ? [aussage] : []
      }),
    [einrichtung.kreis, startseite.weitere],
  )
  if (aussagen.length === 0) return null
  return (
    <Abschnitt
      titel="Was sich sonst zeigt"
      werkzeuge={<Link to="/indikatoren">Alle Indikatoren</Link>}
    >
      <div className={styles['drei']}>
        {aussagen.map((aussage) => (
          <article key={aussage.slug}>
            <h3 className={styles['satz3']}>
              <Link to={aussage.ziel}>{aussage.satz}</Link>
            </h3>
            <Aussagebild aussage={aussage} />
            <p className="t-note">{aussage.note}</p>
          </article>
        ))}
      </div>
    </Abschnitt>
  )
}
