import { useState } from 'react'
import { groupBy } from '@sozial/domain/strasse'
import { istOffen, type Befund, type Zuschnittsregel } from '@sozial/domain/zuschnitt'
import { formatAnzahl } from '@sozial/shared/format'
import { Button } from '../../ui/Button.tsx'
import { TextFeld } from '../../ui/Feld.tsx'
import { Dreieck, Haken, Kreuz } from '../../ui/Zeichen.tsx'
import { aendereRaum, grenzschluessel } from './bild.ts'
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
    <div className={styles['befunde']}>
      {offene.length === 0 && (
        <p>
          <span className={styles['gut']}>
            <Haken groesse={14} /> Nichts offen.
          </span>
        </p>
      )}
      {[...groupBy(offene, ({ regel }) => REGELWORTE[regel])].map(([wort, befunde]) => (
        <section key={wort}>
          <h3 className={styles['regel']}>
            {wort} <span className="leise">{befunde.length}</span>
          </h3>
          <ul>
            {befunde.map((befund) => (
              <Zeile key={hinweisOf(befund)} befund={befund} />
            ))}
          </ul>
        </section>
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
          <Begruendung befund={befund} onFertig={() => setSchreibt(false)} />
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

/** The reason goes where it belongs: to the Raum, to its size, to the border, or to the warning. */
function Begruendung({
  befund,
  onFertig,
}: {
  readonly befund: Befund
  readonly onFertig: () => void
}) {
  const { stand, jetzt, tu } = useWerkzeug()
  const [text, setText] = useState(befund.grund ?? '')
  const [fehler, setFehler] = useState<string>()
  const speichere = (): void => {
    const grund = text.trim()
    if (grund === '') return setFehler('Bitte schreiben Sie den Grund in einem Satz.')
    const raum = jetzt.bild.raeume[befund.raum ?? -1]
    const feld = befund.regel === 'GROESSE' ? 'groessengrund' : 'grund'
    if (raum && (befund.regel === 'GROESSE' || befund.regel === 'GRUND_FEHLT')) {
      tu(`Grund zu ${raum.nummer} ${raum.name} geschrieben.`, [
        aendereRaum(stand.bild, raum.key, { [feld]: grund }),
      ])
    } else if (befund.regel === 'GRENZGRUND_FEHLT') {
      const [a = '', b = ''] = befund.schluessel.split(':')
      const schluessel = grenzschluessel(a, b)
      const vorher = stand.bild.grenzgruende.get(schluessel) ?? ''
      tu('Grund der Grenze geschrieben.', [
        { art: 'GRENZGRUND', schluessel, vorher, nachher: grund },
      ])
    } else {
      const schluessel = hinweisOf(befund)
      const vorher = stand.bild.hinweise.get(schluessel) ?? ''
      tu('Warnung begründet.', [{ art: 'HINWEIS', schluessel, vorher, nachher: grund }])
    }
    onFertig()
  }
  return (
    <form
      className={styles['begruendung']}
      onSubmit={(ereignis) => {
        ereignis.preventDefault()
        speichere()
      }}
    >
      <TextFeld label="Grund" mehrzeilig autoFocus wert={text} fehler={fehler} onChange={setText} />
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
