import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Meldung } from '../../ui/Meldung.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import type { CorrectGrundzahlenMutation } from './korrektur.generated.ts'
import { Folgen, Kopf } from './Korrekturfolgen.tsx'
import { formatWas, formatZahlwert } from './korrektur-state.ts'
import styles from './Korrektur.module.css'

type Ergebnis = CorrectGrundzahlenMutation['correctGrundzahlen']

interface KorrekturergebnisProps {
  readonly ergebnis: Ergebnis
  /** It has happened; otherwise it would. */
  readonly fertig: boolean
  /** What can be done now. */
  readonly children: ReactNode
}

/** The delivered figures and the values that follow from them, before and after. */
export function Korrekturergebnis({ ergebnis, fertig, children }: KorrekturergebnisProps) {
  const { zeilen, folgen, meldungen, lieferungen } = ergebnis
  const worte = { vorher: 'bisher', nachher: fertig ? 'jetzt' : 'danach' }
  return (
    <div className={styles['ergebnis']}>
      {fertig && <Fertig lieferungen={lieferungen} />}
      {meldungen
        .filter(({ schwere }) => schwere === 'WARNUNG')
        .map(({ text }) => (
          <Meldung key={text} art="warn">
            <p>{text}</p>
          </Meldung>
        ))}
      <Tabelle titel="Gelieferte Zahlen" gestapelt>
        <Kopf erste="Zahl" worte={worte} />
        <tbody>
          {zeilen.map((zeile) => (
            <tr key={[zeile.merkmal, zeile.teilgruppe, zeile.raum, zeile.zeitraum].join()}>
              <th scope="row">
                {formatWas(zeile)}, {zeile.raum}, {zeile.zeitraum}
              </th>
              <td className="r" data-kopf={worte.vorher}>
                {formatZahlwert(zeile.vorher, zeile.vorherStatus)}
              </td>
              <td className="r" data-kopf={worte.nachher}>
                <b>{formatZahlwert(zeile.nachher, zeile.nachherStatus)}</b>
                {zeile.vorlaeufig && ' p'}
              </td>
            </tr>
          ))}
        </tbody>
      </Tabelle>
      {folgen.gesamt === 0 ? (
        <p>Kein Wert eines Indikators ändert sich dadurch.</p>
      ) : (
        <Folgen folgen={folgen} titel="Werte, die daraus folgen" worte={worte} />
      )}
      <p className="t-klein leise">
        Das gilt im Arbeitsstand. Veröffentlichtes bleibt unverändert, bis ein neuer Datenstand
        freigegeben ist.
      </p>
      <div className={styles['wege']}>{children}</div>
    </div>
  )
}

function Fertig({ lieferungen }: Pick<Ergebnis, 'lieferungen'>) {
  return (
    <Meldung art="gut" titel="Die Zahlen gelten jetzt so." role="status">
      <p>
        Rückgängig machen:{' '}
        {lieferungen.map((id, i) => (
          <span key={id}>
            {i > 0 && ', '}
            <Link to={`/verwaltung/lieferungen/${id}`}>Lieferung {id}</Link>
          </span>
        ))}{' '}
        zurückziehen.
      </p>
    </Meldung>
  )
}
