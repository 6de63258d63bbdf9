import { useId, useState, type ReactNode } from 'react'
import { istOffen } from '@sozial/domain/zuschnitt'
import { formatDatum, formatZahl } from '@sozial/shared/format'
import type { Geometriezustand } from '../../app/use-geometrie.ts'
import type { Nadel } from '../../map/BausteinLayers.tsx'
import { ToggleGroup, Button } from '../../ui/Button.tsx'
import { Meldung } from '../../ui/Meldung.tsx'
import { Skelett } from '../../ui/Skelett.tsx'
import { Bausteintafel } from './Bausteintafel.tsx'
import { Befundtafel } from './Befundtafel.tsx'
import { Druckgruende } from './Druckgruende.tsx'
import { ohneEinwohner, type Zuschnittsdaten } from './daten.ts'
import { Geschlossenes } from './Geschlossenes.tsx'
import { Groessenlegende } from './Groessenlegende.tsx'
import type { Kommentar } from './kommentare.ts'
import { Kommentartafel } from './Kommentartafel.tsx'
import { Konflikt } from './Konflikt.tsx'
import { Listenuebernahme } from './Listenuebernahme.tsx'
import { Raumblatt } from './Raumblatt.tsx'
import { Raumtafel } from './Raumtafel.tsx'
import { describeZuschnitt, ZUSTANDSWORTE } from './satz.ts'
import { Speicherlage } from './Speicherlage.tsx'
import { useTasten } from './use-tasten.ts'
import { useWerkbank, useWerkzeug, Werkzeuggeber } from './use-werkbank.ts'
import { WasWaere } from './WasWaere.tsx'
import type { Leitung, Serverstand } from './werkbank.ts'
import { Werkbankkarte } from './Werkbankkarte.tsx'
import { Werkzeugleiste, type Zeichenart } from './Werkzeugleiste.tsx'
import styles from './Werkbank.module.css'

interface WerkbankProps {
  readonly daten: Zuschnittsdaten
  readonly server: Serverstand
  readonly leitung: Leitung
  readonly umrisse: Geometriezustand
  readonly kennzahlen: (baustein: number, ziel: string) => ReactNode
  /** What the Kommunen say about places. */
  readonly kommentare: readonly Kommentar[]
  /** What can be done with the proposal as a whole; stands under its name. */
  readonly angaben: ReactNode
  /** What follows when the drawing is done. */
  readonly children: ReactNode
}

/** The workbench: sentence, tools, map and panel, the Raum that is drawn at, what would be if. */
export function Werkbank(props: WerkbankProps) {
  const { daten, server, leitung, umrisse, kommentare, kennzahlen, angaben, children } = props
  const werkzeug = useWerkbank(daten, server, leitung)
  const [art, setArt] = useState<Zeichenart>('KLICK')
  const [liste, setListe] = useState(false)
  return (
    <Werkzeuggeber value={werkzeug}>
      <Bankkopf>{angaben}</Bankkopf>
      <Geschlossenes />
      <Nachricht />
      <Konflikt />
      <Werkzeugleiste art={art} setArt={setArt} onListe={() => setListe(true)} />
      <Arbeitsflaeche art={art} umrisse={umrisse} kommentare={kommentare} />
      <div className="nicht-druck">
        {werkzeug.aktiv && <Raumblatt raum={werkzeug.aktiv} />}
        <WasWaere kennzahlen={kennzahlen} />
      </div>
      <Druckgruende />
      {children}
      {liste && <Listenuebernahme onClose={() => setListe(false)} />}
    </Werkzeuggeber>
  )
}

function Bankkopf({ children }: { readonly children: ReactNode }) {
  const { jetzt, daten } = useWerkzeug()
  const { befund, rest } = describeZuschnitt(jetzt)
  return (
    <div className={styles['kopf']}>
      <div>
        <h1 className="t-titel">{daten.name}</h1>
        <p className="t-klein leise">
          {ZUSTANDSWORTE[daten.zustand]},{' '}
          {daten.zustand === 'BESCHLOSSEN' ? 'gilt ab' : 'soll gelten ab'}{' '}
          {formatDatum(daten.stichtag)}
          {daten.gegenvorschlag && `, Gegenvorschlag von ${daten.gegenvorschlag.name}`}
        </p>
        <Speicherlage />
        {children}
      </div>
      <p className="t-satz">
        <b>{befund}</b>
        {rest}
      </p>
    </div>
  )
}

/** What others did meanwhile, what was refused: stays until it is read. */
function Nachricht() {
  const { stand, werkbank, daten } = useWerkzeug()
  const { nachricht } = stand
  return (
    <>
      {!daten.darfAendern && (
        <Meldung>
          <p>
            {daten.gegenvorschlag
              ? 'Dieser Gegenvorschlag bleibt, wie die Kommune ihn gemacht hat. Bitte eine Kopie anlegen und diese ändern.'
              : `Dieser Zuschnitt ist ${ZUSTANDSWORTE[daten.zustand]} und wird hier nur gezeigt.`}
          </p>
        </Meldung>
      )}
      {nachricht && (
        <Meldung art={nachricht.art} role="status">
          <p>
            {nachricht.satz}{' '}
            <Button klein art="text" onClick={werkbank.nachrichtGelesen}>
              Verstanden
            </Button>
          </p>
        </Meldung>
      )}
    </>
  )
}

type Rand = 'RAEUME' | 'BAUSTEINE' | 'BEFUNDE' | 'KOMMENTARE'

type FlaechenProps = Pick<WerkbankProps, 'umrisse' | 'kommentare'> & { readonly art: Zeichenart }

function Arbeitsflaeche({ art, umrisse, kommentare: alle }: FlaechenProps) {
  const [rand, setRand] = useState<Rand>(() => (kommtWegenKommentaren() ? 'KOMMENTARE' : 'RAEUME'))
  const [gewaehlt, setGewaehlt] = useState<string | null>(null)
  const { jetzt, daten, kommune } = useWerkzeug()
  const kommentare = alle.filter(
    (einer) => kommune === null || einer.kommune.schluessel === kommune,
  )
  const tafel = useId()
  const onTaste = useTasten()
  const offene = jetzt.befunde.filter(istOffen).length
  return (
    <div className={styles['teile']}>
      <div className={styles['karte']}>
        {umrisse.art === 'bereit' ? (
          <Werkbankkarte
            art={art}
            umrisse={umrisse}
            tafel={tafel}
            nadeln={
              rand === 'KOMMENTARE'
                ? kommentare.map((einer) => ({ ...einer, gewaehlt: einer.key === gewaehlt }))
                : KEINE_NADELN
            }
          />
        ) : (
          <OhneKarte umrisse={umrisse} />
        )}
        <Groessenlegende />
        <p className="quelle">
          {daten.ohneZweck && ohneEinwohner(daten)
            ? 'Einwohner: geschlossen ohne Zweck. '
            : daten.einwohnerVom
              ? `Einwohner: ${daten.einwohnerVom}. `
              : 'Einwohner sind nicht bekannt. '}
          {formatZahl(daten.ids.length)} Bausteine.
        </p>
      </div>
      <section className={styles['rand']} aria-label="Räume, Bausteine und Befunde">
        <div className="nicht-druck">
          <ToggleGroup
            label="Was daneben steht"
            wert={rand}
            optionen={[
              { wert: 'RAEUME', text: 'Räume' },
              { wert: 'BAUSTEINE', text: 'Bausteine' },
              { wert: 'BEFUNDE', text: offene === 0 ? 'Befunde' : `Befunde (${offene})` },
              ...(alle.length > 0
                ? [{ wert: 'KOMMENTARE' as const, text: `Kommentare (${kommentare.length})` }]
                : []),
            ]}
            onChange={setRand}
          />
        </div>
        <div className={styles['rollt']} id={tafel}>
          {rand === 'RAEUME' && <Raumtafel />}
          {rand === 'BAUSTEINE' && <Bausteintafel onTaste={onTaste} />}
          {rand === 'BEFUNDE' && <Befundtafel />}
          {rand === 'KOMMENTARE' && (
            <Kommentartafel kommentare={kommentare} gewaehlt={gewaehlt} onWaehlen={setGewaehlt} />
          )}
        </div>
      </section>
    </div>
  )
}

const KEINE_NADELN: readonly Nadel[] = []

/** The page of the Abstimmung sends whoever wants to see where a comment lies. */
const kommtWegenKommentaren = (): boolean =>
  new URLSearchParams(window.location.search).get('neben') === 'kommentare'

function OhneKarte({ umrisse }: { readonly umrisse: Geometriezustand }) {
  if (umrisse.art === 'laedt') return <Skelett hoehe={500} />
  return (
    <Meldung
      art={umrisse.art === 'fehler' ? 'fehler' : 'neutral'}
      titel={
        umrisse.art === 'fehler'
          ? 'Die Umrisse konnten nicht geladen werden.'
          : 'Zu diesen Bausteinen gibt es keine Umrisse.'
      }
    >
      <p>In der Liste der Bausteine lässt sich alles zuordnen.</p>
      {umrisse.art === 'fehler' && (
        <Button klein onClick={umrisse.erneut}>
          Erneut versuchen
        </Button>
      )}
    </Meldung>
  )
}
