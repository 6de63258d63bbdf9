import { useState } from 'react'
import { Link } from 'react-router'
import { useSitzung } from '../../../app/sitzung/use-sitzung.ts'
import { sageAn } from '../../../lib/ansage.ts'
import { useTitel } from '../../../lib/use-titel.ts'
import { Ablage } from '../../../ui/Ablage.tsx'
import { Kopf } from '../Kopf.tsx'
import styles from '../Verwaltung.module.css'
import { Dateien } from './Dateien.tsx'
import { Einlesebericht } from './Einlesebericht.tsx'
import { OHNE_WAHL, sendAngebote, type Antwort, type Wahl } from './send-angebote.ts'

/** Many offers from a table, and the register as files. */
export function AngebotsdateienSeite() {
  useTitel('Angebote einlesen')
  const konto = useSitzung()?.konto
  const istKreis = konto?.organisation.art === 'KREIS'
  return (
    <>
      <Kopf
        titel="Angebote einlesen"
        pfad={
          <>
            <Link to="/verwaltung/angebote">Angebote</Link> / Einlesen
          </>
        }
      >
        Viele Angebote aus einer Tabelle, und das Verzeichnis als Datei.
      </Kopf>
      <div className={styles['spalten']}>
        <Einlesen istKreis={istKreis} />
        <Dateien istKreis={istKreis} />
      </div>
    </>
  )
}

function Einlesen({ istKreis }: { readonly istKreis: boolean }) {
  const [datei, setDatei] = useState<File | null>(null)
  const [wahl, setWahl] = useState<Wahl>(OHNE_WAHL)
  const [antwort, setAntwort] = useState<Antwort | null>(null)
  const [laeuft, setLaeuft] = useState(false)
  async function send(eine: File, gewaehlt: Wahl, nurPruefen: boolean) {
    setDatei(eine)
    setWahl(gewaehlt)
    setLaeuft(true)
    const ergebnis = await sendAngebote(eine, gewaehlt, nurPruefen)
    setLaeuft(false)
    setAntwort(ergebnis)
    const uebernommen = ergebnis.art === 'BERICHT' && ergebnis.bericht.uebernommen
    sageAn(uebernommen ? 'Die Angebote sind übernommen.' : 'Die Datei ist geprüft.')
  }
  return (
    <div>
      <Ablage
        titel="Tabelle hierher ziehen oder auswählen"
        text="Datei wählen und prüfen"
        endungen=".csv,.txt,.xlsx,.xls,.ods,.json,.geojson,.zip"
        neben={antwort !== null}
        onDateien={([eine]) => eine && void send(eine, OHNE_WAHL, true)}
      >
        CSV, Excel, GeoJSON oder HSDS. Eine Zeile je Standort, die erste Zeile nennt die Spalten.
        Erst wird geprüft; übernommen wird nichts, bevor Sie es sagen.
      </Ablage>
      <div aria-live="polite">
        {laeuft && <p className="leise">{datei?.name} wird gelesen …</p>}
      </div>
      {datei && antwort && (
        <Einlesebericht
          datei={datei.name}
          antwort={antwort}
          wahl={wahl}
          istKreis={istKreis}
          onWahl={(neue) => void send(datei, neue, true)}
          onUebernehmen={() => void send(datei, wahl, false)}
        />
      )}
    </div>
  )
}
