import { useState } from 'react'
import { useApolloClient } from '@apollo/client/react'
import { formatAnzahl, formatDatum } from '@sozial/shared/format'
import { readGebiete, type GeleseneGebiete } from '../../app/gebiete.ts'
import type { Fehler } from '../../lib/fehler.ts'
import { Vorschaukarte } from '../../map/Vorschaukarte.tsx'
import { Ablage } from '../../ui/Ablage.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import { LadeWorte } from '../../ui/Skelett.tsx'
import { findMaengel, sendKreis, type Kreisangaben } from './anlegen.ts'
import styles from './Verwaltung.module.css'

const LEER: Kreisangaben = { schluessel: '', name: '', gueltigAb: '' }

type Dateistand =
  | { readonly art: 'offen' }
  | { readonly art: 'liest' }
  | { readonly art: 'gelesen'; readonly gelesen: GeleseneGebiete }
  | { readonly art: 'unlesbar'; readonly text: string }

/** Key, name and outlines of a new Kreis, shown before anything is stored. */
export function KreisAnlegen({ onAngelegt }: { readonly onAngelegt: () => void }) {
  const { angaben, setze, dateien, stand, lies } = useKreisdatei()
  const { sende, sendet, fehler, geprueft } = useAnlegen(onAngelegt)
  const maengel = geprueft ? findMaengel(angaben) : {}
  const gelesen = stand.art === 'gelesen' ? stand.gelesen : null
  return (
    <div className={styles['spalten']}>
      <div className={styles['schmal']}>
        <TextFeld
          label="Kreisschlüssel"
          hinweis="Die ersten fünf Ziffern des Amtlichen Gemeindeschlüssels (AGS)"
          fehler={maengel.schluessel}
          wert={angaben.schluessel}
          onChange={(schluessel) => setze({ schluessel: schluessel.trim() })}
        />
        <TextFeld
          label="Name des Kreises"
          hinweis="Zum Beispiel „Kreis Heinsberg“"
          fehler={maengel.name}
          wert={angaben.name}
          onChange={(name) => setze({ name })}
        />
        <Ablage
          titel="Umrisse der Gemeinden"
          text="Datei auswählen"
          neben
          endungen=".geojson,.json,.topojson,.zip,.shp,.dbf,.prj,.cpg"
          onDateien={(neue) => lies(neue, angaben.schluessel)}
        >
          GeoJSON, TopoJSON oder Shapefile (als ZIP, oder .shp, .dbf und .prj zusammen), gern ganz
          Deutschlands: Der Browser nimmt daraus die Gemeinden Ihres Kreises, und nur die werden
          gespeichert.
        </Ablage>
        <Dateibefund stand={stand} dateien={dateien} />
        <TextFeld
          label="Grenzen gelten seit"
          hinweis="Am besten der 1. Januar des ersten Jahres, für das Sie Zahlen laden: Frühere Zahlen finden keinen Raum, und alle späteren gelten für Gemeinden, wie sie in der Datei geschnitten sind."
          art="date"
          fehler={maengel.gueltigAb}
          wert={angaben.gueltigAb}
          onChange={(gueltigAb) => setze({ gueltigAb })}
        />
        {fehler && <FehlerMeldung fehler={fehler} />}
        <p>
          <Button art="haupt" onClick={() => void sende(angaben, gelesen)}>
            {sendet ? 'Wird angelegt …' : 'Kreis anlegen'}
          </Button>
        </p>
        {geprueft && !gelesen && (
          <p className="t-klein">Es fehlt noch eine lesbare Datei mit den Umrissen.</p>
        )}
      </div>
      <Vorschau angaben={angaben} gelesen={gelesen} />
    </div>
  )
}

/** The file is read again when the key changes: it says which Gemeinden are meant. */
function useKreisdatei() {
  const [angaben, setAngaben] = useState(LEER)
  const [dateien, setDateien] = useState<readonly File[]>([])
  const [stand, setStand] = useState<Dateistand>({ art: 'offen' })

  function lies(neue: readonly File[], schluessel: string) {
    setDateien(neue)
    if (neue.length === 0 || !/^\d{5}$/.test(schluessel)) return setStand({ art: 'offen' })
    setStand({ art: 'liest' })
    return void readGebiete(neue, { praefix: schluessel }).then(
      (gelesen) => setStand({ art: 'gelesen', gelesen }),
      (error: unknown) =>
        setStand({ art: 'unlesbar', text: error instanceof Error ? error.message : String(error) }),
    )
  }

  function setze(aenderung: Partial<Kreisangaben>) {
    const neu = { ...angaben, ...aenderung }
    setAngaben(neu)
    if (aenderung.schluessel !== undefined) lies(dateien, neu.schluessel)
  }
  return { angaben, setze, dateien, stand, lies }
}

function useAnlegen(onAngelegt: () => void) {
  const client = useApolloClient()
  const [sendet, setSendet] = useState(false)
  const [geprueft, setGeprueft] = useState(false)
  const [fehler, setFehler] = useState<Fehler | null>(null)

  async function sende(angaben: Kreisangaben, gelesen: GeleseneGebiete | null) {
    setGeprueft(true)
    if (sendet || !gelesen || Object.keys(findMaengel(angaben)).length > 0) return
    setSendet(true)
    const gescheitert = await sendKreis(angaben, gelesen)
    setSendet(false)
    setFehler(gescheitert)
    if (gescheitert) return
    await client.clearStore()
    onAngelegt()
  }
  return { sende, sendet, fehler, geprueft }
}

function Dateibefund({
  stand,
  dateien,
}: {
  readonly stand: Dateistand
  readonly dateien: readonly File[]
}) {
  if (stand.art === 'liest') return <LadeWorte text="Die Umrisse werden gelesen" />
  if (stand.art === 'unlesbar') {
    return <Meldung art="fehler" role="alert" titel={stand.text} />
  }
  if (stand.art === 'offen') {
    if (dateien.length === 0) return null
    return (
      <Meldung role="status">
        {dateien.map(({ name }) => name).join(', ')} liegt bereit. Geben Sie oben den Kreisschlüssel
        ein, dann wird gelesen.
      </Meldung>
    )
  }
  const { gebiete, meldungen } = stand.gelesen
  return (
    <Meldung
      art={meldungen.some(({ schwere }) => schwere === 'FEHLER') ? 'fehler' : 'gut'}
      role="status"
      titel={`${formatAnzahl(gebiete.length, 'Gemeinde', 'Gemeinden')} gefunden`}
    >
      {meldungen.slice(0, 5).map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
    </Meldung>
  )
}

interface VorschauProps {
  readonly angaben: Kreisangaben
  readonly gelesen: GeleseneGebiete | null
}

function Vorschau({ angaben, gelesen }: VorschauProps) {
  if (!gelesen) {
    return (
      <div className={styles['rand']}>
        <p className="leise">
          Hier erscheint die Karte, bevor etwas gespeichert wird: Sie sehen, ob es Ihr Kreis ist und
          ob eine Gemeinde fehlt.
        </p>
        <p className="leise t-klein">
          Umrisse gibt es frei beim Bundesamt für Kartographie und Geodäsie (VG250, VG5000) und bei
          den Landesvermessungsämtern.
        </p>
      </div>
    )
  }
  const namen = gelesen.gebiete.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'de'))
  return (
    <div className={styles['rand']}>
      <h2 className="t-h3">{angaben.name.trim() || 'Ihr Kreis'}</h2>
      <Vorschaukarte
        geometrie={gelesen.geometrie}
        titel={`Umrisse von ${formatAnzahl(namen.length, 'Gemeinde', 'Gemeinden')}`}
      />
      <ul className={styles['namen']}>
        {namen.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <p className="t-note">
        {/^\d{4}-\d{2}-\d{2}$/.test(angaben.gueltigAb) &&
          `Gebietsstand ab ${formatDatum(angaben.gueltigAb)}. `}
        Noch nicht gespeichert.
      </p>
    </div>
  )
}
