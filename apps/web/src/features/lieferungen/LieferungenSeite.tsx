import { useEffect, useRef } from 'react'
import { Link, useNavigate } from 'react-router'
import { useApolloClient, useQuery } from '@apollo/client/react'
import { formatAnzahl, formatZahl, formatZeitpunkt } from '@sozial/shared/format'
import { useDarf } from '../../app/sitzung/use-sitzung.ts'
import { toFehler } from '../../lib/fehler.ts'
import { forgetWerte } from '../../lib/forget-werte.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Ablage } from '../../ui/Ablage.tsx'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import { istAmEnde, type Eingangszeile } from './eingang-state.ts'
import { Eingangsliste } from './Eingangsliste.tsx'
import { LieferungenDocument, type LieferungenQuery } from './lieferungen.generated.ts'
import { ENDUNGEN } from './endungen.ts'
import { useEingaenge, useUebernahme } from './use-eingaenge.ts'
import { useSenden } from './use-senden.ts'
import { toKurztitel } from './zaehlung.ts'
import styles from './LieferungenSeite.module.css'

/** Hand files in, see how far they are and what has come so far. */
export function LieferungenSeite() {
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(LieferungenDocument, {
    fetchPolicy: 'cache-and-network',
  })
  const eingaenge = useEingaenge()
  const uebernahme = useUebernahme()
  const senden = useSenden((ids) => {
    const [id] = ids
    if (ids.length === 1 && id !== undefined) void navigate(`/verwaltung/lieferungen/eingang/${id}`)
    else void eingaenge.refetch()
  })
  const darf = useDarf('checkEingang')
  // The page of a file may know of its end before this list does.
  const offene = (eingaenge.data?.eingaenge ?? []).filter((eingang) => !istAmEnde(eingang))
  useAbgaenge(offene, () => void refetch().catch(() => null))
  useTitel('Lieferungen', data?.kreis.name)
  return (
    <>
      <div className={styles['kopf']}>
        <p className="t-klein leise">
          <Link to="/verwaltung">Verwaltung</Link> / Lieferungen
        </p>
        <h1 className="t-titel">Lieferungen</h1>
        {darf ? (
          <Abgabe onDateien={senden.sende} />
        ) : (
          <p className="t-satz">Was dem Sozialmonitoring an Tabellen gegeben wurde.</p>
        )}
        {eingaenge.error && !eingaenge.data && (
          <FehlerMeldung
            fehler={toFehler(eingaenge.error)}
            erneut={() => void eingaenge.refetch()}
          />
        )}
      </div>
      {uebernahme.fehler && <FehlerMeldung fehler={uebernahme.fehler} />}
      <Eingangsliste eingaenge={offene} senden={senden} onUebernehmen={uebernahme.uebernimm} />
      <Abschnitt titel="Übernommen" zusatz={data && describeBestand(data.lieferungen)}>
        {error && !data && <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />}
        {!data && !error && (
          <div className={styles['laedt']}>
            <Skelett hoehe={20} />
            <Skelett hoehe={20} />
            <LadeWorte text="Lieferungen werden geladen" />
          </div>
        )}
        {data && <Lieferungsliste lieferungen={data.lieferungen} />}
        <p className={`t-klein leise ${styles['vorlagen']}`}>
          Aufgeführt sind die Lieferungen, die Ihr Konto einsehen darf; der Kreis kann mehr haben.
        </p>
        <p className={`t-klein ${styles['vorlagen']}`}>
          <Link to="/verwaltung/lieferungen/vorlagen">Vorlagen</Link>{' '}
          <span className="leise">– woran Tabellen eigener Form wiedererkannt werden</span>
        </p>
      </Abschnitt>
    </>
  )
}

/** What is no longer open was taken over or discarded: it belongs to the lower list, and values have changed. */
function useAbgaenge(offene: readonly Eingangszeile[], onAbgang: () => void) {
  const client = useApolloClient()
  const vorher = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const jetzt = new Set(offene.map(({ id }) => id))
    const gingEiner = [...vorher.current].some((id) => !jetzt.has(id))
    vorher.current = jetzt
    if (!gingEiner) return
    forgetWerte(client)
    onAbgang()
  })
}

/** "12 Lieferungen, 1 davon zurückgezogen" */
function describeBestand(lieferungen: LieferungenQuery['lieferungen']): string {
  const zurueck = lieferungen.filter(({ zurueckgezogenAm }) => zurueckgezogenAm !== null).length
  const alle = formatAnzahl(lieferungen.length, 'Lieferung', 'Lieferungen')
  return zurueck === 0 ? alle : `${alle}, ${zurueck} davon zurückgezogen`
}

interface AbgabeProps {
  readonly onDateien: (dateien: readonly File[]) => void
}

/** For those who may hand files in. */
function Abgabe({ onDateien }: AbgabeProps) {
  return (
    <>
      <p className={`t-satz ${styles['satz']}`}>
        Geben Sie dem Sozialmonitoring eine Tabelle, so wie sie vom Amt kommt: Es sagt, was darin
        steht, prüft jede Zahl und rechnet nach der Übernahme Karte und Zeitreihen neu.
      </p>
      <Ablage text="Dateien auswählen" endungen={ENDUNGEN} onDateien={onDateien}>
        Excel (xlsx, xls), CSV, Text oder ODS, eine oder mehrere, auch als zip. Formate der
        Statistikämter werden von selbst erkannt; bei anderen Tabellen sehen Sie durch, was in den
        Spalten steht. Zuerst wird nur geprüft.
      </Ablage>
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
    <Tabelle
      titel="Lieferungen, neueste zuerst"
      titelUnsichtbar
      gestapelt
      className={styles['liste']}
    >
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
            <td className={styles['datei']} data-kopf="Datei">
              {lieferung.dateiname}
            </td>
            <td data-kopf="Quelle">{lieferung.quelle.name}</td>
            <td data-kopf="Eingegangen">{formatZeitpunkt(lieferung.erfasstAm)}</td>
            <td className="r" data-kopf="Zahlen">
              {formatZahl(lieferung.grundzahlen)}
            </td>
            <td data-kopf="Stand">{lieferung.zurueckgezogenAm ? 'zurückgezogen' : 'gilt'}</td>
          </tr>
        ))}
      </tbody>
    </Tabelle>
  )
}
