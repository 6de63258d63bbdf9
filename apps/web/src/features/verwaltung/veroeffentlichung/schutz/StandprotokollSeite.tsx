import { Link, useParams } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { formatZeitpunkt, grossBeginnend } from '@sozial/shared/format'
import { drucke } from '../../../../lib/drucke.ts'
import { useTitel } from '../../../../lib/use-titel.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Abfrage } from '../../Abfrage.tsx'
import { Kopf } from '../../Kopf.tsx'
import { zustandOf, type Stand } from '../stand-worte.ts'
import { DatenstaendeDocument } from '../veroeffentlichung.generated.ts'
import { Angabenliste } from './Angabenliste.tsx'
import { Protokollzahlen } from './Protokollzahlen.tsx'
import { SchutzberichtDocument } from './schutz.generated.ts'
import styles from './Protokoll.module.css'

/**
 * The release of a Stand on paper: what, by which rules, how it was examined,
 * who stands for it. It may lie around, so it names no protected figure and no
 * area of one.
 */
export function StandprotokollSeite() {
  const { id = '' } = useParams()
  const staende = useQuery(DatenstaendeDocument, { fetchPolicy: 'cache-and-network' })
  const alle = staende.data?.datenstaende
  const stand = alle?.find((eintrag) => eintrag.id === id)
  // From before there was an audit, or not yet.
  const ohneBericht = stand?.lauf?.zustand !== 'FERTIG'
  const bericht = useQuery(SchutzberichtDocument, { variables: { id }, skip: ohneBericht })
  useTitel(stand ? `Protokoll: ${stand.name}` : 'Protokoll der Freigabe')
  const pfad = (
    <>
      <Link to="/verwaltung/veroeffentlichung">Veröffentlichung</Link> /{' '}
      <Link to={`/verwaltung/veroeffentlichung/${id}`}>{stand?.name ?? 'Stand'}</Link> / Protokoll
    </>
  )
  if (alle && !stand) {
    return (
      <Kopf titel="Diesen Stand gibt es nicht" pfad={pfad}>
        <Link to="/verwaltung/veroeffentlichung">Alle Stände</Link>
      </Kopf>
    )
  }
  if (!alle || !stand || (!ohneBericht && !bericht.data)) {
    const erneut = () => void Promise.all([staende.refetch(), bericht.refetch()])
    return (
      <>
        <Kopf titel="Protokoll der Freigabe" pfad={pfad} />
        <Abfrage error={staende.error ?? bericht.error} erneut={erneut} was="Das Protokoll" />
      </>
    )
  }
  return (
    <article className={styles['blatt']}>
      <Kopf titel={`Protokoll der Freigabe: ${stand.name}`} pfad={pfad}>
        {grossBeginnend(zustandOf(stand, alle))}.
      </Kopf>
      <p className={`nicht-druck ${styles['werk']}`}>
        <Button onClick={() => drucke('hoch')}>Drucken oder als PDF sichern</Button>
      </p>
      <Werdegang stand={stand} />
      <Protokollzahlen stand={stand} bericht={bericht.data?.schutzbericht ?? null} />
      <Unterschriften stand={stand} />
    </article>
  )
}

function Werdegang({ stand }: { readonly stand: Stand }) {
  const zeilen: readonly (readonly [string, string])[] = [
    ['Nummer', stand.id],
    ['Daten vom', formatZeitpunkt(stand.standVom)],
    ['Vorbereitet', `${formatZeitpunkt(stand.vorbereitetAm)}, ${stand.vorbereitetVon}`],
    ...(stand.lauf?.beendetAm
      ? [['Geheimhaltung geprüft', formatZeitpunkt(stand.lauf.beendetAm)] as const]
      : []),
    [
      'Freigegeben',
      stand.veroeffentlichtAm
        ? `${formatZeitpunkt(stand.veroeffentlichtAm)}, ${stand.freigegebenVon ?? ''}`
        : 'noch nicht',
    ],
    ...(stand.beendetAm
      ? [
          [
            'Beendet',
            `${formatZeitpunkt(stand.beendetAm)}, ${stand.beendetVon ?? ''}: ${stand.beendetGrund ?? ''}`,
          ] as const,
        ]
      : []),
    ...(stand.bemerkung ? [['Bemerkung', stand.bemerkung] as const] : []),
  ]
  return <Angabenliste zeilen={zeilen} />
}

/** Room for the names of the two who stand for it. */
function Unterschriften({ stand }: { readonly stand: Stand }) {
  return (
    <section className={styles['unterschriften']} aria-label="Unterschriften">
      <p>
        Ort, Datum
        <br />
        Vorbereitet: {stand.vorbereitetVon}
      </p>
      <p>
        Ort, Datum
        <br />
        Freigegeben: {stand.freigegebenVon ?? ''}
      </p>
    </section>
  )
}
