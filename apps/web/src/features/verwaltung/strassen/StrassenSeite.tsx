import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { formatAnzahl, formatZahl, formatZeitpunkt } from '@sozial/shared/format'
import { sageAn } from '../../../lib/ansage.ts'
import { useTitel } from '../../../lib/use-titel.ts'
import { Dateiwahl } from '../../../ui/Ablage.tsx'
import { Tabelle } from '../../../ui/Tabelle.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import { Bericht } from './Bericht.tsx'
import { sendStrassen, type Strassenantwort } from './send-strassen.ts'
import { StrassenlageDocument, type StrassenlageQuery } from '../verwaltung.generated.ts'
import styles from '../Verwaltung.module.css'

type Lage = StrassenlageQuery['strassenlage']

/** The street register and the pair of files that the BA wants of it. */
export function StrassenSeite() {
  const { data, error, refetch } = useQuery(StrassenlageDocument, {
    fetchPolicy: 'cache-and-network',
  })
  useTitel('Straßenverzeichnis')
  const lage = data?.strassenlage
  return (
    <>
      <Kopf titel="Straßenverzeichnis" pfad="Straßenverzeichnis">
        Welche Hausnummern in welchem Quartier liegen. Daraus entstehen die Referenzdateien, nach
        denen die Bundesagentur für Arbeit ihre Zahlen kleinräumig zählt.
      </Kopf>
      {lage ? (
        <div className={styles['spalten']}>
          <div>
            <Einlesen nachher={() => void refetch()} />
            <Kommunen kommunen={lage.kommunen} />
          </div>
          <Referenzdateien lage={lage} />
        </div>
      ) : (
        <Abfrage error={error} erneut={() => void refetch()} was="Die Straßen" />
      )}
    </>
  )
}

function Einlesen({ nachher }: { readonly nachher: () => void }) {
  const [datei, setDatei] = useState<File | null>(null)
  const [antwort, setAntwort] = useState<Strassenantwort | null>(null)
  const [laeuft, setLaeuft] = useState(false)
  async function send(eine: File, nurPruefen: boolean) {
    setDatei(eine)
    setLaeuft(true)
    const ergebnis = await sendStrassen(eine, nurPruefen)
    setLaeuft(false)
    setAntwort(ergebnis)
    if (ergebnis.art === 'BERICHT' && ergebnis.bericht.uebernommen) {
      sageAn('Das Straßenverzeichnis ist übernommen.')
      nachher()
    }
  }
  return (
    <section className={styles['gruppe']}>
      <h2 className="t-abschnitt">Einlesen</h2>
      <p className="mass">
        Eine Tabelle (CSV, XLSX) mit den Spalten AGS, Straße, Straßenschlüssel, PLZ, von, bis, Seite
        (gerade, ungerade, beide) und Quartier. Sie tritt an die Stelle dessen, was von ihren
        Kommunen da ist; vorher wird sie geprüft.
      </p>
      <p className={styles['werk']}>
        <Dateiwahl
          text="Datei wählen und prüfen"
          endungen=".csv,.txt,.xlsx,.xls,.ods"
          onDateien={([eine]) => eine && void send(eine, true)}
        />
        {laeuft && <span className="leise">Wird geprüft …</span>}
      </p>
      {datei && antwort && !laeuft && (
        <Bericht
          datei={datei.name}
          antwort={antwort}
          onUebernehmen={() => void send(datei, false)}
        />
      )}
    </section>
  )
}

function Kommunen({ kommunen }: Pick<Lage, 'kommunen'>) {
  return (
    <section className={styles['gruppe']}>
      <Tabelle titel="Was da ist" gestapelt>
        <thead>
          <tr>
            <th scope="col">Kommune</th>
            <th scope="col" className="r">
              Straßen
            </th>
            <th scope="col" className="r">
              Abschnitte
            </th>
            <th scope="col" className="r">
              ohne Quartier
            </th>
            <th scope="col">Stand</th>
          </tr>
        </thead>
        <tbody>
          {kommunen.map((eine) => (
            <tr key={eine.schluessel}>
              <th scope="row">{eine.name}</th>
              <td className="r" data-kopf="Straßen">
                {eine.eingelesenAm ? formatZahl(eine.strassen) : '–'}
              </td>
              <td className="r" data-kopf="Abschnitte">
                {eine.eingelesenAm ? formatZahl(eine.abschnitte) : '–'}
              </td>
              <td className="r" data-kopf="ohne Quartier">
                {eine.eingelesenAm ? formatZahl(eine.ohneQuartier) : '–'}
              </td>
              <td data-kopf="Stand">
                {eine.eingelesenAm
                  ? `${formatZeitpunkt(eine.eingelesenAm)}, ${eine.dateiname ?? ''}`
                  : 'noch nicht eingelesen'}
              </td>
            </tr>
          ))}
        </tbody>
      </Tabelle>
    </section>
  )
}

function Referenzdateien({ lage }: { readonly lage: Lage }) {
  const vorhanden = lage.kommunen.some(({ eingelesenAm }) => eingelesenAm)
  return (
    <aside className={styles['rand']}>
      <h2 className="t-abschnitt">Referenzdateien der Bundesagentur</h2>
      {vorhanden ? (
        <p>
          <a href="/strassen/zu.csv" download>
            Zuordnungsdatei (zu.csv)
          </a>
          <br />
          <a href="/strassen/ra.csv" download>
            Straßenraster (ra.csv)
          </a>
        </p>
      ) : (
        <p>Sobald ein Straßenverzeichnis eingelesen ist, stehen sie hier.</p>
      )}
      <p className="t-klein leise">
        Bekannt sind vier und dreizehn Spalten und der Schlüssel aus neun Ziffern; die Reihenfolge
        der Spalten ist angenommen. Bitte vor dem ersten Versand mit Anlage 1 des Vertrags
        vergleichen.
      </p>
      <Liste titel="Straßen ohne Quartier" namen={lage.offene} />
      <Liste titel="Quartiere ohne Straße" namen={vorhanden ? lage.leere : []} />
      <Liste
        titel="Unter 1.000 Einwohnern, zu klein für die Bundesagentur"
        namen={vorhanden ? lage.kleine : []}
      />
    </aside>
  )
}

function Liste({ titel, namen }: { readonly titel: string; readonly namen: readonly string[] }) {
  if (namen.length === 0) return null
  return (
    <details>
      <summary>
        {titel} ({formatAnzahl(namen.length, 'Eintrag', 'Einträge')})
      </summary>
      <ul className={styles['namen']}>
        {namen.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  )
}
