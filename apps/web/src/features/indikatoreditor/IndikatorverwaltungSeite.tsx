import { useDeferredValue, useState } from 'react'
import { Link } from 'react-router'
import { useApolloClient, useMutation, useQuery } from '@apollo/client/react'
import { formatDatum } from '@sozial/shared/format'
import { groupByThema } from '../../app/atlas/atlas-wahl.ts'
import { passtZurIndikatorsuche } from '../../app/atlas/indikator-suche.ts'
import { useSicht } from '../../app/sitzung/sicht.ts'
import { sageAn } from '../../lib/ansage.ts'
import { toFehler } from '../../lib/fehler.ts'
import { forgetWerte } from '../../lib/forget-werte.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button, LinkButton, ToggleGroup } from '../../ui/Button.tsx'
import { SuchFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import {
  IndikatorverwaltungDocument,
  RestoreIndikatorDocument,
  type IndikatorverwaltungQuery,
} from './editor.generated.ts'
import { Ausmusterung } from './Ausmusterung.tsx'
import { formatZustand, passtZumUmfang, type Umfang } from './verwaltungsliste.ts'
import styles from './Editor.module.css'

type Eintrag = IndikatorverwaltungQuery['indikatoren'][number]

/** All Indikatoren with what can be done to them. */
export function IndikatorverwaltungSeite() {
  const { data, error, refetch } = useQuery(IndikatorverwaltungDocument, {
    variables: { sicht: useSicht() },
  })
  useTitel('Indikatoren verwalten', data?.kreis.name)
  return (
    <div className={styles['seite']}>
      <p className="t-klein leise">
        <Link to="/verwaltung">Verwaltung</Link> / Indikatoren
      </p>
      <h1 className="t-titel">Indikatoren verwalten</h1>
      <p className="t-satz">
        Eigene Indikatoren anlegen, vorhandene ändern, kopieren oder ausmustern. Jede Änderung wird
        eine neue Fassung.
      </p>
      <p>
        <LinkButton art="haupt" to="/verwaltung/indikatoren/neu">
          Neuer Indikator
        </LinkButton>
      </p>
      {error && !data && <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />}
      {!data && !error && (
        <div aria-busy="true">
          <Skelett hoehe={320} />
          <LadeWorte text="Die Indikatoren werden geladen" />
        </div>
      )}
      {data && <Liste indikatoren={data.indikatoren} />}
    </div>
  )
}

function Liste({ indikatoren }: { readonly indikatoren: readonly Eintrag[] }) {
  const [umfang, setUmfang] = useState<Umfang>('alle')
  const [suche, setSuche] = useState('')
  const gesucht = useDeferredValue(suche)
  const [auszumustern, setAuszumustern] = useState<Eintrag | null>(null)
  const treffer = indikatoren.filter(
    (eintrag) => passtZumUmfang(eintrag, umfang) && passtZurIndikatorsuche(eintrag, gesucht),
  )
  return (
    <>
      <div className={styles['kopfzeile']}>
        <div className={styles['suche']}>
          <SuchFeld label="Indikator suchen" wert={suche} onChange={setSuche} />
        </div>
        <ToggleGroup
          label="Umfang"
          wert={umfang}
          optionen={[
            { wert: 'alle', text: 'Alle' },
            { wert: 'eigene', text: 'Von der Planung' },
            { wert: 'ausgemusterte', text: 'Ausgemusterte' },
          ]}
          onChange={setUmfang}
        />
      </div>
      <p className="vh" role="status">
        {treffer.length} Indikatoren gefunden
      </p>
      {treffer.length === 0 && (
        <p className="leise">
          {umfang === 'eigene' && suche === ''
            ? 'Noch hat die Planung keinen Indikator angelegt oder geändert.'
            : umfang === 'ausgemusterte' && suche === ''
              ? 'Kein Indikator ist ausgemustert.'
              : 'Nichts gefunden. Suchen Sie mit einem anderen Wort oder unter „Alle“.'}
        </p>
      )}
      {groupByThema(treffer).map(({ thema, eintraege }) => (
        <Abschnitt key={thema} titel={thema} zusatz={String(eintraege.length)}>
          <Thementabelle thema={thema} eintraege={eintraege} onAusmustern={setAuszumustern} />
        </Abschnitt>
      ))}
      {auszumustern && (
        <Ausmusterung indikator={auszumustern} onClose={() => setAuszumustern(null)} />
      )}
    </>
  )
}

interface ThementabelleProps {
  readonly thema: string
  readonly eintraege: readonly Eintrag[]
  readonly onAusmustern: (eintrag: Eintrag) => void
}

function Thementabelle({ thema, eintraege, onAusmustern }: ThementabelleProps) {
  return (
    <Tabelle titel={`Indikatoren zu ${thema}`} titelUnsichtbar className={styles['liste']}>
      <thead>
        <tr>
          <th scope="col">Indikator</th>
          <th scope="col">Stand</th>
          <th scope="col">Handlungen</th>
        </tr>
      </thead>
      <tbody>
        {eintraege.map((eintrag) => (
          <tr key={eintrag.slug}>
            <th scope="row">
              <Link to={`/indikatoren/${eintrag.slug}`}>{eintrag.fassung.name}</Link>{' '}
              <span className="t-note">
                {eintrag.code}
                {eintrag.kernset && ' · Kernset'}
              </span>
            </th>
            <td className={eintrag.ausgemustertAm ? 'leise' : undefined}>
              {eintrag.ausgemustertAm
                ? `ausgemustert am ${formatDatum(eintrag.ausgemustertAm)}`
                : formatZustand(eintrag)}
            </td>
            <td>
              <Handlungen eintrag={eintrag} onAusmustern={onAusmustern} />
            </td>
          </tr>
        ))}
      </tbody>
    </Tabelle>
  )
}

interface HandlungenProps {
  readonly eintrag: Eintrag
  readonly onAusmustern: (eintrag: Eintrag) => void
}

function Handlungen({ eintrag, onAusmustern }: HandlungenProps) {
  const { slug, fassung, ausgemustertAm } = eintrag
  const client = useApolloClient()
  const [restore, { error }] = useMutation(RestoreIndikatorDocument)
  const aufnehmen = async () => {
    const { data } = await restore({ variables: { slug } }).catch(() => ({ data: undefined }))
    if (!data) return
    forgetWerte(client)
    sageAn(`„${fassung.name}“ ist wieder aufgenommen.`)
  }
  if (ausgemustertAm) {
    return (
      <>
        <Button
          art="text"
          klein
          aria-label={`${fassung.name} wieder aufnehmen`}
          onClick={() => void aufnehmen()}
        >
          Wieder aufnehmen
        </Button>
        {error && <p className="t-note">{toFehler(error).text}</p>}
      </>
    )
  }
  return (
    <span className={styles['handlungen']}>
      <Link to={`/verwaltung/indikatoren/${slug}`} aria-label={`${fassung.name} ändern`}>
        Ändern
      </Link>
      <Link
        to={`/verwaltung/indikatoren/neu?vorlage=${slug}`}
        aria-label={`${fassung.name} kopieren`}
      >
        Kopieren
      </Link>
      <Button
        art="text"
        klein
        aria-label={`${fassung.name} ausmustern`}
        onClick={() => onAusmustern(eintrag)}
      >
        Ausmustern
      </Button>
    </span>
  )
}
