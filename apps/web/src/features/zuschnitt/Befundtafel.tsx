import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { groupBy } from '@sozial/domain/strasse'
import { istOffen, type Befund, type Zuschnittsregel } from '@sozial/domain/zuschnitt'
import { formatAnzahl } from '@sozial/shared/format'
import { Button } from '../../ui/Button.tsx'
import { Kaestchen, TextFeld } from '../../ui/Feld.tsx'
import { Dreieck, Haken, Kreuz } from '../../ui/Zeichen.tsx'
import { begruende } from './begruende.ts'
import type { Bild } from './bild.ts'
import { hinweisOf } from './daten.ts'
import { useWerkzeug } from './use-werkbank.ts'
import styles from './Werkbank.module.css'

const REGELWORTE: Readonly<Record<Zuschnittsregel, string>> = {
  NICHT_ZUGEORDNET: 'Noch zu keinem Raum',
  LEERER_RAUM: 'Räume ohne Baustein',
  FREMDE_KOMMUNE: 'Über die Grenze der Kommune',
  NAME_FEHLT: 'Name',
  NAME_DOPPELT: 'Name',
  NAME_MEHRDEUTIG: 'Name',
  NUMMER_DOPPELT: 'Nummer',
  FORTSETZUNG_DOPPELT: 'Fortsetzung',
  GROESSE: 'Größe',
  EINWOHNER_UNBEKANNT: 'Einwohner nicht bekannt',
  GETRENNTE_TEILE: 'Zusammenhang',
  ERWARTETE_FAELLE: 'Zu wenige Fälle zu erwarten',
  GRUND_FEHLT: 'Warum dieser Raum',
  GRENZGRUND_FEHLT: 'Warum diese Grenze',
}

/** What the rules have to say: errors first, then what wants a reason, last what has one. */
export function Befundtafel() {
  const { daten, jetzt, kommune } = useWerkzeug()
  const [mitErledigten, setMitErledigten] = useState(false)
  const hier = jetzt.befunde.filter(
    (befund) =>
      kommune === null ||
      befund.kommune === null ||
      daten.kommunen[befund.kommune]?.schluessel === kommune,
  )
  const offene = hier.filter(istOffen)
  const begruendete = hier.filter((befund) => !istOffen(befund))
  return (
    // Takes the focus when what had it is done and gone.
    <div className={styles['befunde']} data-befunde tabIndex={-1}>
      {offene.length === 0 && (
        <p>
          <span className={styles['gut']}>
            <Haken groesse={14} /> Nichts offen.
          </span>
        </p>
      )}
      {[...groupBy(offene, ({ regel }) => REGELWORTE[regel])].map(([wort, befunde]) => (
        <Gruppe key={wort} wort={wort} befunde={befunde} />
      ))}
      {begruendete.length > 0 && (
        <Button
          klein
          art="text"
          aria-expanded={mitErledigten}
          onClick={() => setMitErledigten(!mitErledigten)}
        >
          {formatAnzahl(begruendete.length, 'begründete Warnung', 'begründete Warnungen')}
        </Button>
      )}
      {mitErledigten && (
        <ul>
          {begruendete.map((befund) => (
            <Zeile key={hinweisOf(befund)} befund={befund} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Zeile({ befund }: { readonly befund: Befund }) {
  const { daten, setGezeigt, jetzt, setAktiv } = useWerkzeug()
  const [schreibt, setSchreibt] = useState(false)
  const { art, satz, grund, bausteine, raum } = befund
  const zeige = (): void => {
    setGezeigt(bausteine)
    if (raum !== null) setAktiv(jetzt.bild.raeume[raum]?.key ?? null)
  }
  return (
    <li className={styles['befund']}>
      <span className={styles[art === 'FEHLER' ? 'fehler' : grund === null ? 'warn' : 'gut']}>
        {art === 'FEHLER' ? (
          <Kreuz groesse={14} />
        ) : grund === null ? (
          <Dreieck />
        ) : (
          <Haken groesse={14} />
        )}
        <span className="vh">{art === 'FEHLER' ? 'Fehler: ' : 'Warnung: '}</span>
      </span>
      <div>
        <p>{satz}</p>
        {grund !== null && <p className="leise">Grund: {grund}</p>}
        {schreibt ? (
          <Begruendung befunde={[befund]} onFertig={() => setSchreibt(false)} />
        ) : (
          <p className={styles['wege']}>
            {bausteine.length > 0 && (
              <Button klein art="text" onClick={zeige}>
                Auf der Karte zeigen
              </Button>
            )}
            {art === 'WARNUNG' && daten.darfAendern && (
              <Button klein art="text" onClick={() => setSchreibt(true)}>
                {grund === null ? 'Begründen' : 'Grund ändern'}
              </Button>
            )}
          </p>
        )}
      </div>
    </li>
  )
}

interface GruppeProps {
  readonly wort: string
  readonly befunde: readonly Befund[]
}

/** One rule: each finding for itself, or one reason for all that are ticked. */
function Gruppe({ wort, befunde }: GruppeProps) {
  const { daten } = useWerkzeug()
  const [ohne, setOhne] = useState<ReadonlySet<string> | null>(null)
  const warnungen = befunde.filter(({ art }) => art === 'WARNUNG')
  const gewaehlte = warnungen.filter((befund) => ohne?.has(hinweisOf(befund)) === false)
  const waehle = (befund: Befund): void => {
    const neu = new Set(ohne)
    if (!neu.delete(hinweisOf(befund))) neu.add(hinweisOf(befund))
    setOhne(neu)
  }
  return (
    <section>
      <h3 className={styles['regel']}>
        {wort} <span className="leise">{befunde.length}</span>
        {warnungen.length > 1 && daten.darfAendern && ohne === null && (
          <Button klein art="text" onClick={() => setOhne(new Set())}>
            Mehrere zusammen begründen
          </Button>
        )}
      </h3>
      {ohne === null ? (
        <ul>
          {befunde.map((befund) => (
            <Zeile key={hinweisOf(befund)} befund={befund} />
          ))}
        </ul>
      ) : (
        <>
          <ul className={styles['auswahl']}>
            {warnungen.map((befund) => (
              <li key={hinweisOf(befund)}>
                <Kaestchen an={!ohne.has(hinweisOf(befund))} onChange={() => waehle(befund)}>
                  {befund.satz}
                </Kaestchen>
              </li>
            ))}
          </ul>
          <Begruendung befunde={gewaehlte} onFertig={() => setOhne(null)} />
        </>
      )}
    </section>
  )
}

interface BegruendungProps {
  readonly befunde: readonly Befund[]
  readonly onFertig: () => void
}

function Begruendung({ befunde, onFertig }: BegruendungProps) {
  const { stand, jetzt, tu } = useWerkzeug()
  const [text, setText] = useState(befunde[0]?.grund ?? '')
  const [fehler, setFehler] = useState<string>()
  const formular = useRef<HTMLFormElement>(null)
  const speichere = (): void => {
    const grund = text.trim()
    if (befunde.length === 0) return setFehler('Bitte wählen Sie oben mindestens eine Zeile.')
    if (grund === '') return setFehler('Bitte schreiben Sie den Grund in einem Satz.')
    const tafel = formular.current?.closest<HTMLElement>('[data-befunde]')
    flushSync(() => {
      tu(satzOf(befunde, jetzt.bild), begruende(stand.bild, befunde, grund))
      onFertig()
    })
    tafel?.focus({ preventScroll: true })
  }
  return (
    <form
      ref={formular}
      className={styles['begruendung']}
      onSubmit={(ereignis) => {
        ereignis.preventDefault()
        speichere()
      }}
    >
      <TextFeld
        label={befunde.length > 1 ? `Grund für alle ${befunde.length}` : 'Grund'}
        mehrzeilig
        autoFocus
        wert={text}
        fehler={fehler}
        onChange={setText}
      />
      <p className={styles['wege']}>
        <Button klein type="submit">
          Festhalten
        </Button>
        <Button klein art="text" onClick={onFertig}>
          Abbrechen
        </Button>
      </p>
    </form>
  )
}

/** What undoing calls it. */
function satzOf([erster, ...weitere]: readonly Befund[], { raeume }: Bild): string {
  if (weitere.length > 0) return `${weitere.length + 1} Befunde begründet.`
  if (erster?.regel === 'GRENZGRUND_FEHLT') return 'Grund der Grenze geschrieben.'
  const raum = raeume[erster?.raum ?? -1]
  const zumRaum = erster?.regel === 'GROESSE' || erster?.regel === 'GRUND_FEHLT'
  return raum && zumRaum
    ? `Grund zu ${raum.nummer} ${raum.name} geschrieben.`
    : 'Warnung begründet.'
}
