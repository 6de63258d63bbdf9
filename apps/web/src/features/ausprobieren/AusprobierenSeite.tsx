import { useEffect } from 'react'
import { nimmUebergebenes } from '../../app/uebergabe.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Ablage, Dateiwahl } from '../../ui/Ablage.tsx'
import { Button } from '../../ui/Button.tsx'
import { Meldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { createBeispiel } from './beispiel.ts'
import { Ergebnis } from './Ergebnis.tsx'
import { Spalten } from './Spalten.tsx'
import { Uebernahme } from './Uebernahme.tsx'
import { useEigeneDatei, type Steuerung } from './use-eigene-datei.ts'
import styles from './Ausprobieren.module.css'

const ENDUNGEN = '.csv,.txt,.tsv,.xls,.xlsx,.ods,.geojson,.json,.topojson,.zip,.shp,.dbf,.prj,.cpg'

/** A file of one's own as map, line and table at once, without a trace on the server. */
export function AusprobierenSeite() {
  const steuerung = useEigeneDatei()
  const { datei, kreis, stand, nimm, bereit } = steuerung
  // A file from another page waits until the areas of the Kreis are known.
  useEffect(() => {
    const uebergeben = bereit ? nimmUebergebenes('/ausprobieren') : null
    if (uebergeben) nimm([uebergeben.datei])
    // oxlint-disable-next-line react/exhaustive-deps -- taken over once: `nimm` is new at every drawing, the file is gone after the first
  }, [bereit])
  useTitel(datei ? datei.name : 'Eine eigene Datei ansehen', kreis?.name)
  return (
    <>
      <div className={styles['kopf']}>
        <h1 className="t-titel">{datei ? datei.name : 'Eine eigene Datei ansehen'}</h1>
        <p className="t-satz">
          {datei
            ? `${stand.art === 'TABELLE' ? 'Gelesen und gezeichnet in Ihrem Browser.' : 'Die Datei bleibt in Ihrem Browser.'} Nichts davon wird übertragen oder gespeichert.`
            : 'Legen Sie eine Tabelle ab und sehen Sie sie sofort als Karte, Zeitlinie und Tabelle. Alles geschieht in Ihrem Browser: Die Datei wird nicht übertragen und nicht gespeichert.'}
        </p>
      </div>
      {stand.art === 'OFFEN' ? <Anfang {...steuerung} /> : <Dateizeile {...steuerung} />}
      {steuerung.geometriefehler && (
        <Meldung art="fehler" role="alert" titel="Die Umrisse lassen sich nicht lesen.">
          <p>{steuerung.geometriefehler}</p>
        </Meldung>
      )}
      <Stand {...steuerung} />
    </>
  )
}

function Anfang({ nimm, ebenen }: Steuerung) {
  const raeume = ebenen[0]?.raeume ?? []
  return (
    <>
      <Ablage text="Datei auswählen" endungen={ENDUNGEN} onDateien={nimm}>
        CSV, xls, xlsx oder ods: Formate der Statistikämter werden erkannt, bei anderen Tabellen
        genügt eine Spalte mit Schlüssel oder Name des Raums. Eigene Grenzen als GeoJSON oder
        Shapefile können Sie gleich mit ablegen.
      </Ablage>
      {raeume.length > 0 && (
        <p className={styles['beispiel']}>
          Keine Datei zur Hand?{' '}
          <Button art="text" onClick={() => nimm([createBeispiel(raeume)])}>
            Mit einer Beispieldatei ansehen
          </Button>
        </p>
      )}
    </>
  )
}

function Dateizeile({ nimm, beginneNeu, hatEigene }: Steuerung) {
  return (
    <p className={styles['wege']}>
      <Dateiwahl
        neben
        text={hatEigene ? 'Andere Grenzen dazulegen' : 'Eigene Grenzen dazulegen'}
        endungen=".geojson,.json,.topojson,.zip,.shp,.dbf,.prj,.cpg"
        onDateien={nimm}
      />
      <Button onClick={beginneNeu}>Andere Datei ansehen</Button>
    </p>
  )
}

function Stand(steuerung: Steuerung) {
  const { stand } = steuerung
  if (stand.art === 'OFFEN') return null
  if (stand.art === 'LIEST') {
    return (
      <div aria-busy="true" className={styles['laedt']}>
        <Skelett hoehe={320} />
        <LadeWorte text="Die Datei wird gelesen" />
      </div>
    )
  }
  if (stand.art === 'UNLESBAR') {
    return (
      <Meldung art="fehler" role="alert" titel="Diese Datei lässt sich nicht zeigen.">
        {stand.saetze.map((satz) => (
          <p key={satz}>{satz}</p>
        ))}
      </Meldung>
    )
  }
  if (stand.art === 'FRAGE') {
    return (
      <>
        <Meldung art="warn" role="status" titel="Fast gelesen: Eine Angabe fehlt noch.">
          {stand.verstanden.vorschlag.meldungen.map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
        </Meldung>
        <Spalten {...steuerung} verstanden={stand.verstanden} />
      </>
    )
  }
  return (
    <>
      <Ergebnis {...steuerung} stand={stand} />
      {stand.verstanden && <Spalten {...steuerung} verstanden={stand.verstanden} />}
      {steuerung.datei && <Uebernahme datei={steuerung.datei} stand={stand} />}
    </>
  )
}
