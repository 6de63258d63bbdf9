import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatAnzahl, formatWert } from '@sozial/shared/format'
import { Meldung } from '../../ui/Meldung.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import type { CorrectGrundzahlenMutation } from './korrektur.generated.ts'
import { formatWas, formatZahlwert } from './korrektur-state.ts'
import styles from './Korrektur.module.css'

type Ergebnis = CorrectGrundzahlenMutation['correctGrundzahlen']
type Folge = Ergebnis['folgen']['zeilen'][number]

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
  const wie = fertig ? 'jetzt' : 'danach'
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
        <Kopf erste="Zahl" wie={wie} />
        <tbody>
          {zeilen.map((zeile) => (
            <tr key={[zeile.merkmal, zeile.teilgruppe, zeile.raum, zeile.zeitraum].join()}>
              <th scope="row">
                {formatWas(zeile)}, {zeile.raum}, {zeile.zeitraum}
              </th>
              <td className="r" data-kopf="bisher">
                {formatZahlwert(zeile.vorher, zeile.vorherStatus)}
              </td>
              <td className="r" data-kopf={wie}>
                <b>{formatZahlwert(zeile.nachher, zeile.nachherStatus)}</b>
                {zeile.vorlaeufig && ' p'}
              </td>
            </tr>
          ))}
        </tbody>
      </Tabelle>
      <Folgen folgen={folgen} wie={wie} />
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

interface FolgenProps {
  readonly folgen: Ergebnis['folgen']
  readonly wie: string
}

const hatAnderenWert = ({ vorher, nachher, vorherStatus, nachherStatus }: Folge): boolean =>
  vorher !== nachher || vorherStatus !== nachherStatus

/** The values that are others; those that only carry another sign are counted. */
function Folgen({ folgen: { gesamt, zeilen }, wie }: FolgenProps) {
  const andere = zeilen.filter(hatAnderenWert)
  const uebrige = gesamt - andere.length
  const gezeigte = andere.slice(0, HOECHSTENS)
  if (gesamt === 0) return <p>Kein Wert eines Indikators ändert sich dadurch.</p>
  return (
    <>
      {gezeigte.length > 0 && (
        <Tabelle titel="Werte, die daraus folgen" gestapelt>
          <Kopf erste="Wert" wie={wie} />
          <tbody>
            {gezeigte.map((folge) => (
              <Folgenzeile
                key={[folge.indikator, folge.raum.id, folge.zeitraum].join()}
                folge={folge}
                wie={wie}
              />
            ))}
          </tbody>
        </Tabelle>
      )}
      {andere.length > gezeigte.length && (
        <p className="t-klein">
          Und {formatAnzahl(andere.length - gezeigte.length, 'weiterer Wert', 'weitere Werte')}.
        </p>
      )}
      {uebrige > 0 && (
        <p className="t-klein">
          {formatAnzahl(
            uebrige,
            'Wert bleibt gleich und bekommt',
            'Werte bleiben gleich und bekommen',
          )}{' '}
          nur ein anderes Zeichen.
        </p>
      )}
    </>
  )
}

/** More are counted. */
const HOECHSTENS = 40

function Folgenzeile({ folge, wie }: { readonly folge: Folge; readonly wie: string }) {
  const { name, raum, grenzen, zeitraum, nachkommastellen: stellen } = folge
  return (
    <tr>
      <th scope="row">
        {name}, {raum.name} ({EBENE_WORTE[raum.ebene].singular}
        {grenzen !== null && `, Grenzen ${grenzen}`}), {zeitraum}
      </th>
      <td className="r" data-kopf="bisher">
        {formatWert(folge.vorher, folge.vorherStatus ?? 'NICHT_VERFUEGBAR', stellen)}
      </td>
      <td className="r" data-kopf={wie}>
        <b>{formatWert(folge.nachher, folge.nachherStatus, stellen)}</b>{' '}
        {folge.nachherZeichen ?? ''}
      </td>
    </tr>
  )
}

function Kopf({ erste, wie }: { readonly erste: string; readonly wie: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{erste}</th>
        <th scope="col" className="r">
          bisher
        </th>
        <th scope="col" className="r">
          {wie}
        </th>
      </tr>
    </thead>
  )
}
