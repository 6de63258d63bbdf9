import { useState } from 'react'
import { Link } from 'react-router'
import { Darf } from '../../app/sitzung/Darf.tsx'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import { formatAbdeckung, formatFehlendes } from './abdeckung.ts'
import type { IndikatorenQuery } from './indikatoren.generated.ts'
import { groupByHandlungsfeld, KGST_WORTE, type Handlungsfeldgruppe } from './kgst.ts'
import { KgstDialog } from './KgstDialog.tsx'
import styles from './IndikatorenSeite.module.css'

type Katalogindikator = IndikatorenQuery['indikatoren'][number]

/** The catalogue by the fields of action of the KGSt; the planner, who owns the paper, enters the place. */
export function KgstTafel({ indikatoren }: { readonly indikatoren: readonly Katalogindikator[] }) {
  const [offen, setOffen] = useState<Katalogindikator | null>(null)
  const ohne = indikatoren.filter(({ kgst }) => kgst.kgst === 'NEIN' || kgst.handlungsfeld === null)
  return (
    <>
      <p className={`mass ${styles['vorrede']}`}>
        Ein Indikator steht hier, weil er zu einem Thema gehört, das Berichte nach KGSt M 4/2009
        nennen. Das Heft selbst ist kostenpflichtig und liegt dem Programm nicht vor: Wer es
        besitzt, trägt ein, wo ein Indikator darin steht.
      </p>
      {groupByHandlungsfeld(indikatoren).map((gruppe) => (
        <Handlungsfeldliste key={gruppe.feld} gruppe={gruppe} onEintragen={setOffen} />
      ))}
      {ohne.length > 0 && (
        <details className={styles['thema']}>
          <summary>
            Keinem Handlungsfeld zugeordnet <span className="leise">{ohne.length}</span>
          </summary>
          <Stellentabelle titel="Ohne Handlungsfeld" eintraege={ohne} onEintragen={setOffen} />
        </details>
      )}
      {offen && <KgstDialog indikator={offen} onClose={() => setOffen(null)} />}
    </>
  )
}

interface HandlungsfeldlisteProps {
  readonly gruppe: Handlungsfeldgruppe<Katalogindikator>
  readonly onEintragen: (indikator: Katalogindikator) => void
}

function Handlungsfeldliste({ gruppe, onEintragen }: HandlungsfeldlisteProps) {
  const { name, stand, eintraege } = gruppe
  return (
    <Abschnitt titel={name} zusatz={stand}>
      {eintraege.length === 0 ? (
        <p className="leise">
          <Darf was="setKgstStelle" sonst="Zu diesem Handlungsfeld ist kein Indikator eingetragen.">
            Hier ist noch Platz. Öffnen Sie unten einen Indikator ohne Handlungsfeld, oder{' '}
            <Link to="/verwaltung/indikatoren/neu">legen Sie einen eigenen an</Link>.
          </Darf>
        </p>
      ) : (
        <Stellentabelle titel={name} eintraege={eintraege} onEintragen={onEintragen} />
      )}
    </Abschnitt>
  )
}

interface StellentabelleProps {
  readonly titel: string
  readonly eintraege: readonly Katalogindikator[]
  readonly onEintragen: (indikator: Katalogindikator) => void
}

function Stellentabelle({ titel, eintraege, onEintragen }: StellentabelleProps) {
  return (
    <Tabelle titel={titel} titelUnsichtbar className={styles['stellen']}>
      <thead>
        <tr>
          <th scope="col">Indikator</th>
          <th scope="col">Werte für</th>
          <th scope="col">Fundstelle in KGSt M 4/2009</th>
        </tr>
      </thead>
      <tbody>
        {eintraege.map((indikator) => (
          <tr key={indikator.slug}>
            <th scope="row">
              <Link to={`/indikatoren/${indikator.slug}`}>{indikator.fassung.name}</Link>{' '}
              <span className="t-note">{indikator.code}</span>
            </th>
            <td className={indikator.abdeckung.length === 0 ? 'leise' : undefined}>
              {formatFehlendes(indikator) || formatAbdeckung(indikator.abdeckung)}
            </td>
            <td>
              <p>{indikator.kgst.fundstelle}</p>
              {indikator.kgst.kgst === 'JA' && <p className="t-note">{KGST_WORTE.JA}</p>}
              <Button
                art="text"
                klein
                aria-label={`Fundstelle eintragen: ${indikator.fassung.name}`}
                onClick={() => onEintragen(indikator)}
              >
                {indikator.kgst.fundstelle === '' ? 'Fundstelle eintragen' : 'Ändern'}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </Tabelle>
  )
}
