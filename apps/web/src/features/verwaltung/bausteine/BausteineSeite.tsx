import { formatAnzahl } from '@sozial/shared/format'
import { useMemo, useState } from 'react'
import { useTitel } from '../../../lib/use-titel.ts'
import { Ablage } from '../../../ui/Ablage.tsx'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Meldung } from '../../../ui/Meldung.tsx'
import { LadeWorte } from '../../../ui/Skelett.tsx'
import { Kopf } from '../Kopf.tsx'
import { Befundliste } from './Befundliste.tsx'
import { describeBewohner } from './bewohner.ts'
import { toGruppen } from './befundgruppen.ts'
import type { Befundlage } from './pruefung.ts'
import { Spaltenwahl } from './Spaltenwahl.tsx'
import { Uebernahme } from './Uebernahme.tsx'
import { Umrisskarte } from './Umrisskarte.tsx'
import { usePruefung } from './use-pruefung.ts'
import styles from './Bausteine.module.css'

type Pruefung = ReturnType<typeof usePruefung>

/** The kleinräumige Gliederung: read, checked on the map, repaired where wanted, taken over. */
export function BausteineSeite() {
  const pruefung = usePruefung()
  const { name, laeuft, lage, fehler } = pruefung.stand
  useTitel('Bausteine')
  return (
    <>
      <Kopf titel="Bausteine" pfad="Bausteine">
        Aus welchen Flächen Sozialräume zugeschnitten werden: Ortsteile, statistische Bezirke,
        Quartiere oder Gitterzellen. Geprüft wird in Ihrem Browser; gespeichert wird erst, wenn Sie
        übernehmen.
      </Kopf>
      {lage === null && (
        <Ablage
          titel="Umrisse der Bausteine"
          text="Datei auswählen"
          neben
          endungen=".geojson,.json,.topojson,.gpkg,.zip,.shp,.dbf,.prj,.cpg"
          onDateien={(dateien) => dateien.length > 0 && void pruefung.lies(dateien)}
        >
          GeoJSON, GeoPackage, TopoJSON oder Shapefile (als ZIP, oder .shp, .dbf und .prj zusammen),
          bis 50 MB. Mit einer Spalte für Schlüssel und Namen, gern auch Einwohnern. Das
          Bezugssystem wird an der Lage im Kreis erkannt.
        </Ablage>
      )}
      {fehler !== null && (
        <Meldung art="fehler" role="alert" titel={`„${name}“ lässt sich nicht lesen`}>
          <p>{fehler}</p>
        </Meldung>
      )}
      {laeuft && <LadeWorte text={lage ? 'Wird neu geprüft' : 'Wird gelesen und geprüft'} />}
      {lage && <Ergebnis lage={lage} pruefung={pruefung} />}
    </>
  )
}

function Ergebnis({ lage, pruefung }: { readonly lage: Befundlage; readonly pruefung: Pruefung }) {
  const { stand, repariere, waehle, leere } = pruefung
  const [gewaehlt, setGewaehlt] = useState<string | null>(null)
  const gruppen = useMemo(() => toGruppen(lage.befunde), [lage])
  const saetze = useMemo(() => toSaetze(lage), [lage])
  const befund = lage.befunde.find(({ kennung }) => kennung === gewaehlt) ?? null
  return (
    <>
      <Abschnitt
        titel={formatAnzahl(lage.umrisse.length, 'Fläche', 'Flächen')}
        zusatz={stand.name}
        werkzeuge={
          <Button klein onClick={leere}>
            Andere Datei
          </Button>
        }
      >
        <Spaltenwahl
          spalten={lage.datei.spalten}
          wahl={lage.datei.wahl}
          onWaehle={(wahl) => void waehle(wahl)}
        />
        {saetze.map((satz) => (
          <Meldung key={satz}>
            <p>{satz}</p>
          </Meldung>
        ))}
      </Abschnitt>
      <Abschnitt titel="Prüfung" zusatz={fasse(lage)}>
        <div className={styles['zwei']}>
          <div className={styles['kartenspalte']}>
            <Umrisskarte
              umrisse={lage.umrisse}
              kommunen={stand.kommunen}
              befunde={lage.befunde}
              gewaehlt={befund}
              onWaehlen={setGewaehlt}
            />
            {befund && (
              <p className="t-klein">
                <Button art="text" klein onClick={() => setGewaehlt(null)}>
                  Ganzen Kreis zeigen
                </Button>
              </p>
            )}
          </div>
          <div>
            <Befundliste
              gruppen={gruppen}
              gewaehlt={gewaehlt}
              onWaehlen={setGewaehlt}
              onRepariere={repariere}
            />
            {lage.befunde.length === 0 && (
              <Meldung art="gut" titel="Keine Beanstandung">
                <p>Jeder Ort gehört zu genau einem Baustein.</p>
              </Meldung>
            )}
            <Schritte pruefung={pruefung} />
          </div>
        </div>
      </Abschnitt>
      <Abschnitt titel="Übernehmen">
        <Uebernahme name={stand.name} lage={lage} schritte={stand.schritte} />
      </Abschnitt>
    </>
  )
}

/** What is worth knowing about the file, none of it a fault of its outlines. */
function toSaetze({ datei: { meldungen, wahl }, umrisse }: Befundlage): readonly string[] {
  const bewohner = wahl.einwohner === null ? [] : describeBewohner(umrisse)
  return [...meldungen.map(({ text }) => text), ...bewohner]
}

function fasse({ befunde }: Befundlage): string {
  const zaehle = (schwere: string) => befunde.filter((befund) => befund.schwere === schwere).length
  const teile = [
    formatAnzahl(zaehle('FEHLER'), 'Fehler', 'Fehler'),
    formatAnzahl(zaehle('WARNUNG'), 'Warnung', 'Warnungen'),
    formatAnzahl(zaehle('HINWEIS'), 'Hinweis', 'Hinweise'),
  ]
  return befunde.length === 0 ? '' : teile.join(', ')
}

/** What was repaired; the last step can be taken back. */
function Schritte({ pruefung: { stand, nimmZurueck } }: { readonly pruefung: Pruefung }) {
  if (stand.schritte.length === 0) return null
  return (
    <section className={styles['schritte']}>
      <h3 className="t-h3">Bereinigt</h3>
      <ol>
        {stand.schritte.map(({ kennung, satz }) => (
          <li key={kennung}>{satz}</li>
        ))}
      </ol>
      <p>
        <Button klein onClick={nimmZurueck}>
          Letzten Schritt zurücknehmen
        </Button>
      </p>
    </section>
  )
}
