import { useDeferredValue, useState } from 'react'
import { Link } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { groupByThema } from '../../app/atlas/atlas-wahl.ts'
import { passtZurIndikatorsuche } from '../../app/atlas/indikator-suche.ts'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { ToggleGroup } from '../../ui/Button.tsx'
import { SuchFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import { formatAbdeckung } from './abdeckung.ts'
import { IndikatorenDocument, type IndikatorenQuery } from './indikatoren.generated.ts'
import styles from './IndikatorenSeite.module.css'

type Eintrag = IndikatorenQuery['indikatoren'][number]
type Umfang = 'mit-werten' | 'kernset' | 'alle'

/** The catalogue: every Indikator by Thema, and for which areas and years it has values. */
export function IndikatorenSeite() {
  const { data, error, refetch } = useQuery(IndikatorenDocument)
  useTitel('Indikatoren', data?.kreis.name)
  return (
    <div className={styles['seite']}>
      <h1 className="t-titel">Indikatoren</h1>
      {error && !data && <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />}
      {!data && !error && <Laedt />}
      {data && <Katalog indikatoren={data.indikatoren} />}
    </div>
  )
}

function Laedt() {
  return (
    <div className={styles['laedt']} aria-busy="true">
      <Skelett breite="60%" hoehe={20} />
      <Skelett hoehe={40} />
      <Skelett hoehe={320} />
      <LadeWorte text="Der Katalog wird geladen" />
    </div>
  )
}

const passtZu = (umfang: Umfang, eintrag: Eintrag) =>
  umfang === 'alle' || (umfang === 'kernset' ? eintrag.kernset : eintrag.abdeckung.length > 0)

function Katalog({ indikatoren }: { readonly indikatoren: readonly Eintrag[] }) {
  const mitWerten = indikatoren.filter(({ abdeckung }) => abdeckung.length > 0).length
  const [umfang, setUmfang] = useState<Umfang>(mitWerten > 0 ? 'mit-werten' : 'alle')
  const [suche, setSuche] = useState('')
  const gesucht = useDeferredValue(suche)
  const treffer = indikatoren.filter(
    (eintrag) => passtZu(umfang, eintrag) && passtZurIndikatorsuche(eintrag, gesucht),
  )
  return (
    <>
      <p className="t-satz">
        {mitWerten === 0 ? (
          <>
            {indikatoren.length} Indikatoren sind beschrieben, Werte gibt es noch nicht. Sie kommen
            mit der ersten <Link to="/verwaltung/lieferungen">Lieferung</Link>.
          </>
        ) : (
          `${indikatoren.length} Indikatoren sind beschrieben, für ${mitWerten} gibt es Werte.`
        )}
      </p>
      <div className={styles['filter']}>
        <div className={styles['suche']}>
          <SuchFeld label="Indikator suchen" wert={suche} onChange={setSuche} />
        </div>
        <ToggleGroup
          label="Umfang"
          wert={umfang}
          optionen={[
            { wert: 'mit-werten', text: 'Mit Werten' },
            { wert: 'kernset', text: 'Kernset' },
            { wert: 'alle', text: 'Alle' },
          ]}
          onChange={setUmfang}
        />
      </div>
      <p className="vh" role="status">
        {treffer.length} Indikatoren gefunden
      </p>
      {treffer.length === 0 && (
        <p className="leise">Nichts gefunden. Suchen Sie mit einem anderen Wort oder in „Alle“.</p>
      )}
      {groupByThema(treffer).map(({ thema, eintraege }) => (
        <Abschnitt key={thema} titel={thema} zusatz={String(eintraege.length)}>
          <Thementabelle thema={thema} eintraege={eintraege} />
        </Abschnitt>
      ))}
    </>
  )
}

interface ThementabelleProps {
  readonly thema: string
  readonly eintraege: readonly Eintrag[]
}

function Thementabelle({ thema, eintraege }: ThementabelleProps) {
  return (
    <Tabelle titel={`Indikatoren zu ${thema}`} titelUnsichtbar className={styles['tabelle']}>
      <thead>
        <tr>
          <th scope="col">Indikator</th>
          <th scope="col">Einheit</th>
          <th scope="col">Werte für</th>
        </tr>
      </thead>
      <tbody>
        {eintraege.map(({ slug, code, kernset, fassung, abdeckung }) => (
          <tr key={slug}>
            <th scope="row">
              <Link to={`/indikatoren/${slug}`}>{fassung.name}</Link>{' '}
              <span className="t-note">
                {code}
                {kernset && ' · Kernset'}
              </span>
              <p className="t-klein leise">{fassung.definition}</p>
            </th>
            <td>{fassung.einheit}</td>
            <td className={abdeckung.length === 0 ? 'leise' : undefined}>
              {formatAbdeckung(abdeckung) || 'noch keine Werte'}
            </td>
          </tr>
        ))}
      </tbody>
    </Tabelle>
  )
}
