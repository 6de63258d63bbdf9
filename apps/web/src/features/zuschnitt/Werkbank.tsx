import { useCallback, useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react'
import { istOffen } from '@sozial/domain/zuschnitt'
import { formatDatum, formatZahl } from '@sozial/shared/format'
import type { Geometriezustand } from '../../app/use-geometrie.ts'
import { Bausteinplatte } from '../../map/Bausteinplatte.tsx'
import type { Punkt } from '../../map/geometry.ts'
import { ToggleGroup, Button } from '../../ui/Button.tsx'
import { Meldung } from '../../ui/Meldung.tsx'
import { Skelett } from '../../ui/Skelett.tsx'
import { Bausteintafel } from './Bausteintafel.tsx'
import { Befundtafel } from './Befundtafel.tsx'
import { einwohnerwort, ohneEinwohner, toBausteinbild, type Zuschnittsdaten } from './daten.ts'
import { Geschlossenes } from './Geschlossenes.tsx'
import { Groessenlegende } from './Groessenlegende.tsx'
import { Konflikt } from './Konflikt.tsx'
import { Listenuebernahme } from './Listenuebernahme.tsx'
import { Raumblatt } from './Raumblatt.tsx'
import { Raumtafel } from './Raumtafel.tsx'
import { Bausteinspruch } from './Bausteinspruch.tsx'
import { describeZuschnitt, ZUSTANDSWORTE } from './satz.ts'
import { Speicherlage } from './Speicherlage.tsx'
import { useTasten } from './use-tasten.ts'
import { useWerkbank, useWerkzeug, Werkzeuggeber } from './use-werkbank.ts'
import { WasWaere } from './WasWaere.tsx'
import type { Leitung, Serverstand } from './werkbank.ts'
import { Werkzeugleiste, type Zeichenart } from './Werkzeugleiste.tsx'
import styles from './Werkbank.module.css'

interface WerkbankProps {
  readonly daten: Zuschnittsdaten
  readonly server: Serverstand
  readonly leitung: Leitung
  readonly umrisse: Geometriezustand
  readonly kennzahlen: (baustein: number, ziel: string) => ReactNode
  /** What follows when the drawing is done. */
  readonly children: ReactNode
}

/** The workbench: sentence, tools, map and panel, the Raum that is drawn at, what would be if. */
export function Werkbank(props: WerkbankProps) {
  const { daten, server, leitung, umrisse, kennzahlen, children } = props
  const werkzeug = useWerkbank(daten, server, leitung)
  const [art, setArt] = useState<Zeichenart>('KLICK')
  const [liste, setListe] = useState(false)
  return (
    <Werkzeuggeber value={werkzeug}>
      <Bankkopf />
      <Geschlossenes />
      <Nachricht />
      <Konflikt />
      <Werkzeugleiste art={art} setArt={setArt} onListe={() => setListe(true)} />
      <Arbeitsflaeche art={art} umrisse={umrisse} />
      {werkzeug.aktiv && <Raumblatt raum={werkzeug.aktiv} />}
      <WasWaere kennzahlen={kennzahlen} />
      {children}
      {liste && <Listenuebernahme onClose={() => setListe(false)} />}
    </Werkzeuggeber>
  )
}

function Bankkopf() {
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

type Rand = 'RAEUME' | 'BAUSTEINE' | 'BEFUNDE'

function Arbeitsflaeche({
  art,
  umrisse,
}: {
  readonly art: Zeichenart
  readonly umrisse: Geometriezustand
}) {
  const [rand, setRand] = useState<Rand>('RAEUME')
  const { jetzt, daten } = useWerkzeug()
  const tafel = useId()
  const onTaste = useTasten()
  const offene = jetzt.befunde.filter(istOffen).length
  return (
    <div className={styles['teile']}>
      <div className={styles['karte']}>
        {umrisse.art === 'bereit' ? (
          <Karte art={art} umrisse={umrisse} tafel={tafel} />
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
            ]}
            onChange={setRand}
          />
        </div>
        <div className={styles['rollt']} id={tafel}>
          {rand === 'RAEUME' && <Raumtafel />}
          {rand === 'BAUSTEINE' && <Bausteintafel onTaste={onTaste} />}
          {rand === 'BEFUNDE' && <Befundtafel />}
        </div>
      </section>
    </div>
  )
}

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

interface KarteProps {
  readonly art: Zeichenart
  readonly umrisse: Extract<Geometriezustand, { art: 'bereit' }>
  readonly tafel: string
}

function Karte({ art, umrisse, tafel }: KarteProps) {
  const werkzeug = useWerkzeug()
  const { daten, jetzt, aktiv, auswahl, gezeigt, kommune, hover, hinweis } = werkzeug
  const stellen = useMemo(() => new Map(daten.ids.map((id, i) => [id, i])), [daten])
  const orte = useMemo(
    () => new Map(daten.ids.map((id, i): [string, Punkt] => [id, daten.orte[i] ?? [0, 0]])),
    [daten],
  )
  const bild = useMemo(
    () => toBausteinbild(daten, jetzt, { aktiv: aktiv?.key ?? null, auswahl, gezeigt, kommune }),
    [daten, jetzt, aktiv, auswahl, gezeigt, kommune],
  )
  const onTaste = useTasten()
  const { onWaehlen, onLasso, onSchritt } = useKartenhandgriffe(stellen)
  const { befund, rest } = describeZuschnitt(jetzt)
  const spruch = useCallback(
    (id: string) => <Bausteinspruch baustein={stellen.get(id) ?? -1} />,
    [stellen],
  )
  return (
    <>
      <p className={`${styles['hinweis']} nicht-druck`}>{hinweis || hilfe(werkzeug, art)}</p>
      <Bausteinplatte
        key={daten.geometrie}
        titel={daten.name}
        beschreibung={`${befund}${rest}`}
        tabelle={tafel}
        bild={bild}
        geometrie={umrisse.geometrie}
        orte={orte}
        hover={hover}
        lasso={art === 'LASSO' && daten.darfAendern}
        onWaehlen={onWaehlen}
        onLasso={onLasso}
        onSchritt={onSchritt}
        onTaste={onTaste}
        spruch={spruch}
      />
    </>
  )
}

function hilfe({ aktiv, daten }: ReturnType<typeof useWerkzeug>, art: Zeichenart): string {
  if (!daten.darfAendern) return 'Zeigen Sie auf einen Baustein, um zu sehen, wozu er gehört.'
  if (!aktiv) return 'Wählen Sie einen Raum, in der Liste oder auf der Karte; dann zeichnen Sie.'
  return art === 'LASSO'
    ? `Ziehen Sie eine Linie um alles, was zu ${aktiv.nummer} ${aktiv.name} gehören soll.`
    : `Ein Klick nimmt einen Baustein in ${aktiv.nummer} ${aktiv.name} auf oder wieder heraus; Esc beendet.`
}

/** What clicking, drawing around and walking do; kept stable, because the map holds on to them. */
function useKartenhandgriffe(stellen: ReadonlyMap<string, number>) {
  const werkzeug = useWerkzeug()
  const aktuell = useRef(werkzeug)
  useEffect(() => {
    aktuell.current = werkzeug
  }, [werkzeug])
  return useMemo(() => {
    const onWaehlen = (id: string, dazu: boolean): void => {
      const { daten, jetzt, aktiv, auswahl, ...tun } = aktuell.current
      const baustein = stellen.get(id)
      if (baustein === undefined) return
      const darin = jetzt.bild.zuordnung[baustein] ?? null
      if (dazu && daten.darfAendern) {
        const neu = new Set(auswahl)
        if (!neu.delete(baustein)) neu.add(baustein)
        tun.setAuswahl(neu)
        tun.setHinweis(`${neu.size} Bausteine gewählt; eine Ziffer ordnet sie zu.`)
      } else if (aktiv && daten.darfAendern) {
        tun.ordneZu([baustein], darin === aktiv.key ? null : aktiv)
      } else if (darin === null) {
        tun.setHinweis(
          'Dieser Baustein hat noch keinen Raum. Wählen Sie zuerst einen in der Liste.',
        )
      } else {
        tun.setAktiv(darin)
        tun.setHinweis('')
      }
    }
    const onLasso = (ids: readonly string[]): void => {
      const { aktiv, ordneZu, setAuswahl, setHinweis } = aktuell.current
      const bausteine = ids.flatMap((id) => stellen.get(id) ?? [])
      if (bausteine.length === 0) setHinweis('In dieser Linie liegt die Mitte keines Bausteins.')
      else if (aktiv) ordneZu(bausteine, aktiv)
      else {
        setAuswahl(new Set(bausteine))
        setHinweis(`${bausteine.length} Bausteine gewählt; eine Ziffer ordnet sie zu.`)
      }
    }
    const onSchritt = (id: string): void => {
      const { daten, jetzt, setHinweis } = aktuell.current
      const baustein = stellen.get(id) ?? -1
      const raum = jetzt.bild.raeume.find(({ key }) => key === jetzt.bild.zuordnung[baustein])
      const einwohner = daten.bausteine.gruppen.einwohner[baustein] ?? null
      setHinweis(
        `${daten.bausteine.namen[baustein]}, ${einwohner === null ? einwohnerwort(daten) : `${formatZahl(einwohner)} Einwohner`}, ${raum ? `${raum.nummer} ${raum.name}` : 'kein Raum'}`,
      )
    }
    return { onWaehlen, onLasso, onSchritt }
  }, [stellen])
}
