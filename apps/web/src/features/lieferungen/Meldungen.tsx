import { Fragment, useState } from 'react'
import { formatZahl } from '@sozial/shared/format'
import { toCsvDeutsch } from '../../lib/csv.ts'
import { download } from '../../lib/download.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import { Dreieck } from '../../ui/Zeichen.tsx'
import { Fundstelle } from './Fundstelle.tsx'
import { groupFehler, groupMeldungen } from './meldungen-state.ts'
import { Stellenlinks } from './Stellenlinks.tsx'
import type { Meldung } from './typen.ts'
import styles from './Bericht.module.css'

/** More rows than this help nobody on screen; the file has them all. */
const MAX_ZEILEN = 50
const MAX_STELLEN = 6

/** Whose file can be shown; `null` where it is not at hand. */
type Dateibezug = { readonly id: string; readonly dateiname: string } | null

interface FehlertabelleProps {
  readonly fehler: readonly Meldung[]
  readonly eingang: Dateibezug
  /** Name of the checked file, for the name of the list. */
  readonly dateiname: string
}

/** What blocks the file: where, what it says there, what is wrong and what helps. */
export function Fehlertabelle({ fehler, eingang, dateiname }: FehlertabelleProps) {
  const [offen, setOffen] = useState<Meldung | null>(null)
  if (fehler.length === 0) return null
  const gruppen = groupFehler(fehler)
  const speichere = () =>
    download(
      `fehler_${dateiname.replace(/\.[^.]*$/, '')}.csv`,
      toCsvDeutsch([
        ['Blatt', 'Zeile', 'Spalte', 'Wert in der Datei', 'Was nicht stimmt und was hilft'],
        ...fehler.map((m) => [m.blatt, m.zeile, m.spalte, m.roh, m.text]),
      ]),
      'text/csv',
    )
  return (
    <Abschnitt
      titel="Fehler"
      zusatz="müssen berichtigt werden"
      werkzeuge={
        <Button art="text" klein onClick={speichere}>
          Fehlerliste als CSV
        </Button>
      }
    >
      <Tabelle titel="Fehler nach Zeile" titelUnsichtbar className={styles['fehlertabelle']}>
        <thead>
          <tr>
            <th scope="col">Zeile</th>
            <th scope="col">Spalte</th>
            <th scope="col">Wert in der Datei</th>
            <th scope="col">Was nicht stimmt und was hilft</th>
          </tr>
        </thead>
        <tbody>
          {gruppen.slice(0, MAX_ZEILEN).map(({ erste, weitere }) => (
            <Fragment key={[erste.blatt, erste.zeile, erste.spalte, erste.text].join()}>
              <Fehlerzeile
                erste={erste}
                weitere={weitere}
                offen={offen === erste}
                onZeigen={eingang && (() => setOffen(offen === erste ? null : erste))}
              />
              {eingang && offen === erste && erste.zeile !== null && (
                <tr className={styles['fundstelle']}>
                  <td colSpan={4}>
                    <Fundstelle eingang={eingang} stelle={{ ...erste, zeile: erste.zeile }} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </Tabelle>
      {gruppen.length > MAX_ZEILEN && (
        <p className="t-klein leise">
          Gezeigt sind die ersten {MAX_ZEILEN} von {gruppen.length}; die Fehlerliste hat alle.
        </p>
      )}
    </Abschnitt>
  )
}

interface FehlerzeileProps {
  readonly erste: Meldung
  readonly weitere: readonly Meldung[]
  readonly offen: boolean
  /** Shows the row in the file; `null` where the file is not at hand. */
  readonly onZeigen: (() => void) | null
}

function Fehlerzeile({ erste, weitere, offen, onZeigen }: FehlerzeileProps) {
  const { zeile, blatt, spalte, roh, text } = erste
  return (
    <tr>
      <td>
        {zeile !== null && onZeigen ? (
          <Button
            art="text"
            klein
            aria-expanded={offen}
            aria-label={`Zeile ${zeile} in der Datei zeigen`}
            onClick={onZeigen}
          >
            {zeile}
          </Button>
        ) : (
          zeile
        )}
      </td>
      <td>{[blatt, spalte].filter(Boolean).join(' · ')}</td>
      <td>{roh !== null && <code>{roh || '(leer)'}</code>}</td>
      <td>
        {text}
        {weitere.length > 0 && (
          <p className={`leise ${styles['ebenso']}`}>{formatEbenso(weitere)}</p>
        )}
      </td>
    </tr>
  )
}

/** "Ebenso an 7 weiteren Stellen: Zeile 12 („4 16“), Zeile 13, …" */
function formatEbenso(weitere: readonly Meldung[]): string {
  const worte = weitere
    .slice(0, MAX_STELLEN)
    .map(({ zeile, roh }) => [`Zeile ${zeile}`, roh && `(„${roh}“)`].filter(Boolean).join(' '))
  const stellen =
    weitere.length === 1
      ? 'einer weiteren Stelle'
      : `${formatZahl(weitere.length)} weiteren Stellen`
  return `Ebenso an ${stellen}: ${worte.join(', ')}${weitere.length > worte.length ? ' …' : ''}`
}

interface HinweislisteProps {
  readonly hinweise: readonly Meldung[]
  readonly eingang: Dateibezug
}

/** What one should know; it does not block. Remarks of one kind stand together. */
export function Hinweisliste({ hinweise, eingang }: HinweislisteProps) {
  if (hinweise.length === 0) return null
  return (
    <Abschnitt titel="Hinweise" zusatz="bitte ansehen; sie halten die Lieferung nicht auf">
      <ul className={styles['hinweise']}>
        {groupMeldungen(hinweise).map(({ code, meldungen }) => (
          <li key={code}>
            <Dreieck />
            <div>
              <p>{meldungen[0]?.text}</p>
              <Stellenlinks eingang={eingang} meldungen={meldungen} />
            </div>
          </li>
        ))}
      </ul>
    </Abschnitt>
  )
}

/** What is unlikely, each with the reason that was given for it. */
export function Warnungsliste({ warnungen }: { readonly warnungen: readonly Meldung[] }) {
  if (warnungen.length === 0) return null
  return (
    <Abschnitt titel="Warnungen" zusatz="unwahrscheinlich; mit Begründung zu übernehmen">
      <ul className={styles['hinweise']}>
        {warnungen.map((warnung) => (
          <li key={[warnung.code, warnung.blatt, warnung.zeile, warnung.text].join()}>
            <Dreieck />
            <div>
              <p>{warnung.text}</p>
              <Stellenlinks eingang={null} meldungen={[warnung]} />
              {warnung.begruendung !== null && (
                <p className={styles['begruendung']}>Begründung: {warnung.begruendung}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Abschnitt>
  )
}
