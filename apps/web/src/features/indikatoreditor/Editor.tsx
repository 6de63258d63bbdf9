import { useRef, useState } from 'react'
import { Link } from 'react-router'
import type { Ebene } from '@sozial/domain/raum'
import { formatZeitpunkt } from '@sozial/shared/format'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import { Namensfelder, Richtungswahl, WeitereAngaben } from './Angabenfelder.tsx'
import type { IndikatoreditorQuery } from './editor.generated.ts'
import { intervallOf, istRechenbar, toFassung, type Entwurf } from './entwurf.ts'
import { Formelfelder } from './Formelfelder.tsx'
import { findGleiche } from './gleiche-formel.ts'
import { createMeldungen, type Formularmeldungen } from './meldungen.ts'
import { useAndereFenster } from './use-andere-fenster.ts'
import { useEntwurf, useSpeichern, type Gegenstand, type Gespeichert } from './use-editor.ts'
import { useVerzoegert } from './use-verzoegert.ts'
import { useVorschau, Vorschau } from './Vorschau.tsx'
import { formatRichtung, sortierteWerte } from './vorschau.ts'
import styles from './Editor.module.css'

interface EditorProps extends Gegenstand {
  readonly daten: IndikatoreditorQuery
  readonly onGespeichert: (indikator: Gespeichert) => void
}

/** The server is asked when the typing rests, in milliseconds. */
const RUHE = 400

/** Levels best seen first. */
const VORZUG: readonly Ebene[] = ['SOZIALRAUM', 'QUARTIER', 'KOMMUNE', 'JUGENDAMTSBEZIRK', 'KREIS']

/** What the draft gives on a level and in a period that the reader chooses. */
function useEditorvorschau(entwurf: Entwurf, daten: IndikatoreditorQuery) {
  const ebenen = VORZUG.filter((ebene) => daten.kreis.ebenen.some((eine) => eine.ebene === ebene))
  const [ebene, setEbene] = useState<Ebene>(ebenen[0] ?? 'KREIS')
  const [zeitraum, setZeitraum] = useState<string | null>(null)
  const fassung = toFassung(entwurf, intervallOf(entwurf, daten.indikator?.fassung.intervall))
  const rechenbar = istRechenbar(entwurf)
  const ruhig = useVerzoegert(rechenbar ? JSON.stringify(fassung) : '', RUHE)
  const abfrage = useVorschau({ fassung: ruhig === '' ? null : ruhig, ebene, zeitraum })
  return {
    fassung,
    ergebnis: rechenbar ? (abfrage.data ?? abfrage.previousData)?.raeume : undefined,
    tafel: {
      abfrage,
      fassung,
      kreis: daten.kreis.schluessel,
      rechenbar,
      ebenen,
      ebene,
      onEbene: (neu: Ebene) => {
        setEbene(neu)
        setZeitraum(null)
      },
      onZeitraum: setZeitraum,
    },
  }
}

/** The form to make or change an Indikator, with what it would give beside it. */
export function Editor({ slug, version, beginn, daten, onGespeichert }: EditorProps) {
  const arbeit = useEntwurf({ slug, version, beginn })
  const { entwurf } = arbeit
  const [gewollt, setGewollt] = useState(false)
  const summe = useRef<HTMLDivElement>(null)
  const andere = useAndereFenster(slug)
  const { fassung, ergebnis, tafel } = useEditorvorschau(entwurf, daten)
  const speichern = useSpeichern(slug, {
    slugs: daten.indikatoren.map((indikator) => indikator.slug),
    codes: daten.indikatoren.map(({ code }) => code),
  })
  const vomServer = [...speichern.meldungenZu(entwurf), ...(ergebnis?.meldungen ?? [])]
  const meldungen = createMeldungen(entwurf, vomServer, gewollt)

  const absenden = async () => {
    setGewollt(true)
    // The preview speaks of the draft of a moment ago; the server judges this one when it stores it.
    const blockiert = createMeldungen(entwurf, [], true).fehler.length > 0
    const gespeichert = blockiert
      ? null
      : await speichern.speichere(entwurf, fassung, arbeit.ausgang)
    if (gespeichert) onGespeichert(gespeichert)
    else summe.current?.focus()
  }
  return (
    <div className={styles['spalten']}>
      <div>
        {andere && <AndereFenster />}
        {arbeit.wiedergefunden && (
          <Wiedergefunden am={arbeit.wiedergefunden} onVerwerfen={arbeit.verwerfe} />
        )}
        <div ref={summe} tabIndex={-1}>
          {gewollt && meldungen.fehler.length > 0 && <Fehlerliste texte={meldungen.fehler} />}
          {speichern.fehler && <FehlerMeldung fehler={speichern.fehler} />}
        </div>
        <Abschnitte
          entwurf={entwurf}
          aendere={arbeit.aendere}
          daten={daten}
          meldungen={meldungen}
          richtung={formatRichtung(
            entwurf.polaritaet,
            sortierteWerte(ergebnis?.zeilen ?? []),
            fassung,
          )}
          gleiche={
            istRechenbar(entwurf) ? findGleiche(fassung.berechnung, daten.indikatoren, slug) : []
          }
        />
        <div className={styles['abschluss']}>
          <p className="t-klein leise">{folgesatz(slug, version)}</p>
          <div className={styles['knoepfe']}>
            <Button art="haupt" onClick={() => void absenden()} aria-busy={speichern.laeuft}>
              {slug === null ? 'Indikator speichern' : 'Neue Fassung speichern'}
            </Button>
            <span className="t-klein leise" role="status">
              {speichern.laeuft && 'Wird gespeichert und gerechnet …'}
            </span>
          </div>
        </div>
      </div>
      <aside className={styles['rand']} aria-label="Was herauskommt">
        <Vorschau {...tafel} />
      </aside>
    </div>
  )
}

interface AbschnitteProps {
  readonly entwurf: Entwurf
  readonly aendere: (teil: Partial<Entwurf>) => void
  readonly daten: IndikatoreditorQuery
  readonly meldungen: Formularmeldungen
  /** What the chosen direction says of two areas. */
  readonly richtung: string
  /** Indikatoren that have this formula already. */
  readonly gleiche: IndikatoreditorQuery['indikatoren']
}

/** The form in its order: what must be said, and folded what has a value by itself. */
function Abschnitte(props: AbschnitteProps) {
  const { entwurf, aendere, daten, meldungen, richtung, gleiche } = props
  const teil = { entwurf, aendere, fehler: (feld: string) => meldungen.felder.get(feld) }
  return (
    <>
      <Abschnitt titel="1 Formel" zusatz="was gezählt und worauf es bezogen wird">
        <Formelfelder {...teil} merkmale={daten.merkmale} meldungen={meldungen} />
        <Hinweise texte={meldungen.hinweise} />
        {gleiche.length > 0 && <GleicheFormel gleiche={gleiche} />}
      </Abschnitt>
      <Abschnitt titel="2 Name und Thema">
        <Namensfelder
          {...teil}
          themen={[...new Set(daten.indikatoren.map(({ thema }) => thema))]}
        />
      </Abschnitt>
      <Abschnitt titel="3 Was bedeutet ein hoher Wert?">
        <Richtungswahl {...teil} beispiel={richtung} />
      </Abschnitt>
      <details className={styles['mehr']} open={hatFeldfehler(meldungen.felder) || undefined}>
        <summary>Weitere Angaben (alle haben eine Vorgabe)</summary>
        <WeitereAngaben {...teil} />
      </details>
    </>
  )
}

/** What storing does to values that are there. */
function folgesatz(slug: string | null, version: number | null): string {
  return slug === null
    ? 'Beim Speichern werden die Werte für alle Räume und Zeiträume gerechnet, für die es Zahlen gibt.'
    : `Gespeichert wird eine neue Fassung ${(version ?? 0) + 1}. Die Werte im Arbeitsstand werden neu gerechnet; was veröffentlicht ist, bleibt bei seiner Fassung.`
}

function hatFeldfehler(felder: ReadonlyMap<string, string>): boolean {
  return [...felder.keys()].some((feld) => feld !== 'name' && feld !== 'thema')
}

function AndereFenster() {
  return (
    <Meldung art="warn" titel="Dieser Indikator ist auch in einem anderen Fenster geöffnet.">
      <p>
        Wer zuerst speichert, gilt. Ihre Eingaben hier gehen dabei nicht verloren: Sie bleiben in
        diesem Fenster stehen.
      </p>
    </Meldung>
  )
}

interface WiedergefundenProps {
  readonly am: string
  readonly onVerwerfen: () => void
}

function Wiedergefunden({ am, onVerwerfen }: WiedergefundenProps) {
  return (
    <Meldung titel={`Ihre Eingaben vom ${formatZeitpunkt(am)} sind noch da.`}>
      <p>
        Sie sind noch nicht gespeichert.{' '}
        <Button art="text" klein onClick={onVerwerfen}>
          Verwerfen und neu beginnen
        </Button>
      </p>
    </Meldung>
  )
}

function Fehlerliste({ texte }: { readonly texte: readonly string[] }) {
  return (
    <Meldung
      art="fehler"
      role="alert"
      titel={
        texte.length === 1
          ? 'Eine Angabe fehlt noch oder passt nicht.'
          : `${texte.length} Angaben fehlen noch oder passen nicht.`
      }
    >
      <ul>
        {texte.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Meldung>
  )
}

function GleicheFormel({ gleiche }: Pick<AbschnitteProps, 'gleiche'>) {
  return (
    <Meldung titel="Mit dieser Formel gibt es schon einen Indikator.">
      <ul>
        {gleiche.map(({ slug, code, fassung }) => (
          <li key={slug}>
            <Link to={`/indikatoren/${slug}`}>{fassung.name}</Link> ({code})
          </li>
        ))}
      </ul>
      <p>Speichern lässt sich ein zweiter trotzdem; Ihre Eingaben bleiben in diesem Fenster.</p>
    </Meldung>
  )
}

function Hinweise({ texte }: { readonly texte: readonly string[] }) {
  if (texte.length === 0) return null
  return (
    <div className={styles['hinweise']}>
      <Meldung art="warn" titel="Bitte ansehen; speichern lässt er sich trotzdem.">
        {texte.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Meldung>
    </div>
  )
}
