import { useQuery } from '@apollo/client/react'
import { Checkliste } from '../../app/einrichtung/Checkliste.tsx'
import {
  EinrichtungDocument,
  type EinrichtungQuery,
} from '../../app/einrichtung/einrichtung.generated.ts'
import { Link } from 'react-router'
import { EBENE_WORTE, formatRaeume } from '@sozial/shared/ebene'
import { useTitel } from '../../lib/use-titel.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Abfrage } from './Abfrage.tsx'
import { Kopf } from './Kopf.tsx'
import { KreisAnlegen } from './KreisAnlegen.tsx'
import styles from './Verwaltung.module.css'

type Kreis = NonNullable<EinrichtungQuery['einrichtung']['kreis']>

/** From an empty database to a Kreis, and what comes after. */
export function EinrichtenSeite() {
  const { data, error, refetch } = useQuery(EinrichtungDocument, {
    fetchPolicy: 'cache-and-network',
  })
  const einrichtung = data?.einrichtung
  useTitel('Kreis einrichten', einrichtung?.kreis?.name)
  return (
    <>
      <Kopf titel="Kreis einrichten" pfad="Einrichten">
        {einrichtung?.kreis
          ? standOf(einrichtung.kreis)
          : 'Aus dem Kreisschlüssel und den Umrissen der Gemeinden, wie sie das Bundesamt für Kartographie und Geodäsie oder Ihr Land veröffentlicht.'}
      </Kopf>
      {!einrichtung && (
        <Abfrage error={error} erneut={() => void refetch()} was="Die nächsten Schritte" />
      )}
      {einrichtung && !einrichtung.kreis && <KreisAnlegen onAngelegt={() => void refetch()} />}
      {einrichtung && <Checkliste schritte={einrichtung.schritte} />}
      {einrichtung?.kreis && <Weitere kreis={einrichtung.kreis} />}
      <Sozialraeume />
    </>
  )
}

function standOf({ name, demo, ebenen }: Kreis): string {
  const raeume = ebenen
    .filter(({ ebene }) => ebene === 'KOMMUNE' || ebene === 'SOZIALRAUM' || ebene === 'QUARTIER')
    .map(({ ebene, anzahl }) => formatRaeume(anzahl, ebene))
  const satz = `Diese Datenbank gehört ${name}${demo ? ' mit Demodaten (synthetisch)' : ''}`
  return raeume.length === 0 ? `${satz}.` : `${satz}: ${raeume.join(', ')}.`
}

/** One database is one Kreis: another one stands beside it. */
function Weitere({ kreis }: { readonly kreis: Kreis }) {
  return (
    <Abschnitt
      titel={kreis.demo ? 'Ihren eigenen Kreis einrichten' : 'Einen weiteren Kreis einrichten'}
    >
      <p className="mass">
        Eine Datenbank gehört zu einem Kreis; {kreis.demo ? 'der Demo-Kreis' : kreis.name} bleibt,
        wie er ist. Ein eigener steht daneben, in einem eigenen Ordner oder auf einem eigenen
        PostgreSQL. Beenden Sie dieses Programm und starten Sie es leer; es führt Sie dann auf genau
        diese Seite, und die Liste oben hakt sich Schritt für Schritt ab.
      </p>
      <p>
        <code className={styles['befehl']}>DEMO=0 DATA_DIR=.data-mein-kreis npm start</code>
      </p>
      <p className="mass t-klein leise">
        Unter Windows (PowerShell):{' '}
        <code>$env:DEMO=&quot;0&quot;; $env:DATA_DIR=&quot;.data-mein-kreis&quot;; npm start</code>.
        Mit einem Datenbankserver statt des Ordners: <code>DATABASE_URL=postgresql://…</code>.
      </p>
    </Abschnitt>
  )
}

function Sozialraeume() {
  const { plural } = EBENE_WORTE.SOZIALRAUM
  return (
    <Abschnitt titel={plural} id="sozialraeume">
      <p className="mass">
        Sozialräume werden mit den Kommunen vereinbart und liegen je in einer Kommune. Bis es sie
        gibt, zeigen alle Ansichten die Kommunen; nichts geht verloren, wenn sie später dazukommen.
      </p>
      <p className="mass">
        Ist jede Kommune ein Sozialraum, brauchen Sie nichts zu tun: Karte, Vergleich und
        Zeitvergleich zeigen die Kommunen dann genau so. Sonst liest die Planung zuerst die{' '}
        <Link to="/verwaltung/sozialraeume/bausteine">Bausteine</Link> ein (Ortsteile, Quartiere,
        statistische Bezirke mit ihren Umrissen) und schneidet daraus unter{' '}
        <Link to="/verwaltung/sozialraeume">Zuschnitte</Link> die Sozialräume zu. Zahlen je Quartier
        oder statistischem Bezirk nimmt das System, sobald die Bausteine da sind.
      </p>
    </Abschnitt>
  )
}
