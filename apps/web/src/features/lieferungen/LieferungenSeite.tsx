import { useEffect } from 'react'
import { Link } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { formatAnzahl, formatZahl, formatZeitpunkt } from '@sozial/shared/format'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Ablage } from '../../ui/Ablage.tsx'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import { Dateiliste } from './Dateiliste.tsx'
import { LieferungenDocument, type LieferungenQuery } from './lieferungen.generated.ts'
import { Pruefbericht } from './Pruefbericht.tsx'
import { usePruefung } from './use-pruefung.ts'
import { ENDUNGEN } from './upload.ts'
import { toKurztitel } from './zaehlung.ts'
import styles from './LieferungenSeite.module.css'

/** Hand a file in, see what has come so far. */
export function LieferungenSeite() {
  const { data, error, refetch } = useQuery(LieferungenDocument)
  const steuerung = usePruefung()
  const { nimmAuf } = steuerung
  // Once: the file is then among those of this page.
  // oxlint-disable-next-line react/exhaustive-deps
  useEffect(() => nimmAuf(), [])
  const vorgang = steuerung.vorgaenge.find(({ id }) => id === steuerung.gezeigt)
  useTitel(vorgang ? `${vorgang.name} prüfen` : 'Lieferungen', data?.kreis.name)
  return (
    <>
      <div className={styles['kopf']}>
        <p className="t-klein leise">
          <Link to="/verwaltung">Verwaltung</Link> / Lieferungen
        </p>
        {vorgang ? (
          <Pruefbericht vorgang={vorgang} steuerung={steuerung} />
        ) : (
          <>
            <h1 className="t-titel">Lieferungen</h1>
            <p className={`t-satz ${styles['satz']}`}>
              Geben Sie dem Sozialmonitoring eine Tabelle der Statistikämter; es sagt, was darin
              steht und ob alles passt, und rechnet danach Karte und Zeitreihen neu.
            </p>
            <Ablage text="Dateien auswählen" endungen={ENDUNGEN} onDateien={steuerung.pruefe}>
              CSV der Regionaldatenbank und der Landesdatenbank, GENESIS-Flatfiles (ffcsv) und
              INKAR-Tabellen (xls, xlsx, csv), eine oder mehrere, so wie sie vom Amt kommen. Zuerst
              wird nur geprüft.
            </Ablage>
            <p className="t-klein leise">
              Eine Tabelle in eigener Form? <Link to="/ausprobieren">Hier ansehen</Link>, sagen, was
              in den Spalten steht, und von dort übernehmen.
            </p>
            {steuerung.vorgaenge.length > 0 && <Dateiliste steuerung={steuerung} />}
          </>
        )}
      </div>
      <Abschnitt
        titel="Bisherige Lieferungen"
        zusatz={data && formatAnzahl(data.lieferungen.length, 'Datei', 'Dateien')}
      >
        {error && !data && <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />}
        {!data && !error && (
          <div className={styles['laedt']}>
            <Skelett hoehe={20} />
            <Skelett hoehe={20} />
            <LadeWorte text="Lieferungen werden geladen" />
          </div>
        )}
        {data && <Lieferungsliste lieferungen={data.lieferungen} />}
      </Abschnitt>
    </>
  )
}

interface LieferungslisteProps {
  readonly lieferungen: LieferungenQuery['lieferungen']
}

function Lieferungsliste({ lieferungen }: LieferungslisteProps) {
  if (lieferungen.length === 0) {
    return <p className="leise">Noch keine. Die erste Datei legen Sie oben ab.</p>
  }
  return (
    <Tabelle titel="Lieferungen, neueste zuerst" titelUnsichtbar className={styles['liste']}>
      <thead>
        <tr>
          <th scope="col">Inhalt</th>
          <th scope="col">Datei</th>
          <th scope="col">Quelle</th>
          <th scope="col">Eingegangen</th>
          <th scope="col" className="r">
            Zahlen
          </th>
          <th scope="col">Stand</th>
        </tr>
      </thead>
      <tbody>
        {lieferungen.map((lieferung) => (
          <tr key={lieferung.id}>
            <th scope="row">
              <Link to={`/verwaltung/lieferungen/${lieferung.id}`}>
                {toKurztitel(lieferung.titel)}
              </Link>
            </th>
            <td className={styles['datei']}>{lieferung.dateiname}</td>
            <td>{lieferung.quelle.name}</td>
            <td>{formatZeitpunkt(lieferung.erfasstAm)}</td>
            <td className="r">{formatZahl(lieferung.grundzahlen)}</td>
            <td>{lieferung.zurueckgezogenAm ? 'zurückgezogen' : 'gilt'}</td>
          </tr>
        ))}
      </tbody>
    </Tabelle>
  )
}
