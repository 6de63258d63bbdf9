import { Fragment } from 'react'
import { Link } from 'react-router'
import { groupByThema } from '../../app/atlas/atlas-wahl.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import { formatAbdeckung, formatFehlendes } from './abdeckung.ts'
import type { IndikatorenQuery } from './indikatoren.generated.ts'
import {
  istOhneFilter,
  PLANUNGSFELDER,
  planungsfeldOf,
  type Katalogfilter,
} from './katalogfilter.ts'
import styles from './IndikatorenSeite.module.css'

type Katalogindikator = IndikatorenQuery['indikatoren'][number]

interface KataloglistenProps {
  readonly indikatoren: readonly Katalogindikator[]
  readonly filter: Katalogfilter
}

/** The Kernset first and whole, the others behind it Thema by Thema; a search shows all it finds. */
export function Kataloglisten({ indikatoren, filter }: KataloglistenProps) {
  if (!istOhneFilter(filter)) {
    return (
      <Abschnitt titel="Treffer" zusatz={String(indikatoren.length)}>
        <Indikatortabelle titel="Gefundene Indikatoren" indikatoren={indikatoren} mitKernset />
      </Abschnitt>
    )
  }
  const kernset = indikatoren.filter((indikator) => indikator.kernset)
  const weitere = indikatoren.filter((indikator) => !indikator.kernset)
  return (
    <>
      {kernset.length > 0 && (
        <Abschnitt titel="Kernset" zusatz={`${kernset.length} Indikatoren, die alle zuerst sehen`}>
          <Indikatortabelle titel="Indikatoren des Kernsets" indikatoren={kernset} />
        </Abschnitt>
      )}
      {weitere.length > 0 && (
        <Abschnitt titel="Weitere Indikatoren" zusatz={String(weitere.length)}>
          {groupByThema(weitere).map(({ thema, eintraege }) => (
            <details key={thema} className={styles['thema']}>
              <summary>
                {thema} <span className="leise">{eintraege.length}</span>
              </summary>
              <Indikatortabelle
                titel={`Indikatoren zu ${thema}`}
                indikatoren={eintraege}
                ohneThema
              />
            </details>
          ))}
        </Abschnitt>
      )}
    </>
  )
}

interface IndikatortabelleProps {
  readonly titel: string
  readonly indikatoren: readonly Katalogindikator[]
  /** The Thema stands above the table already. */
  readonly ohneThema?: boolean
  /** Says which ones belong to the Kernset. */
  readonly mitKernset?: boolean
}

function Indikatortabelle({
  titel,
  indikatoren,
  ohneThema = false,
  mitKernset = false,
}: IndikatortabelleProps) {
  return (
    <Tabelle titel={titel} titelUnsichtbar className={styles['tabelle']}>
      <thead>
        <tr>
          <th scope="col">Indikator</th>
          <th scope="col">Planungsfeld</th>
          <th scope="col">Werte für</th>
        </tr>
      </thead>
      {groupByThema(indikatoren).map(({ thema, eintraege }) => (
        <tbody key={thema}>
          {!ohneThema && (
            <tr className={styles['themenzeile']}>
              <th scope="rowgroup" colSpan={3}>
                {thema}
              </th>
            </tr>
          )}
          {eintraege.map((indikator) => (
            <Zeile key={indikator.slug} indikator={indikator} mitKernset={mitKernset} />
          ))}
        </tbody>
      ))}
    </Tabelle>
  )
}

interface ZeileProps {
  readonly indikator: Katalogindikator
  readonly mitKernset: boolean
}

function Zeile({ indikator, mitKernset }: ZeileProps) {
  const { slug, code, kernset, fassung, abdeckung } = indikator
  const fehlt = formatFehlendes(indikator)
  return (
    <tr>
      <th scope="row">
        <Link to={`/indikatoren/${slug}`}>{fassung.name}</Link>{' '}
        <span className="t-note">
          {code}
          {mitKernset && kernset && ' · Kernset'}
        </span>
        <p className="t-klein leise">{fassung.definition}</p>
      </th>
      <td>
        <Feld fassung={fassung} />
      </td>
      <td className={fehlt ? 'leise' : undefined}>{fehlt || <Werte abdeckung={abdeckung} />}</td>
    </tr>
  )
}

/** Levels with other periods stand on lines of their own. */
function Werte({ abdeckung }: Pick<Katalogindikator, 'abdeckung'>) {
  return formatAbdeckung(abdeckung)
    .split(' · ')
    .map((teil) => <p key={teil}>{teil}</p>)
}

const GEWICHT = ['ohne Bedeutung', 'gering', 'mittel', 'hoch'] as const

function Feld({ fassung }: Pick<Katalogindikator, 'fassung'>) {
  const { relevanzJugendhilfe: jugend, relevanzAltenhilfe: alter } = fassung
  const genau = `Bedeutung für die Jugendhilfe: ${GEWICHT[jugend] ?? ''}, für die Altenhilfe: ${GEWICHT[alter] ?? ''}`
  return (
    <Fragment>
      <span aria-hidden="true" title={genau}>
        {PLANUNGSFELDER[planungsfeldOf({ fassung })]}
      </span>
      <span className="vh">{genau}</span>
    </Fragment>
  )
}
