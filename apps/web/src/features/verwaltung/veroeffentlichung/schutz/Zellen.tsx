import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import { Button } from '../../../../ui/Button.tsx'
import { Tabelle } from '../../../../ui/Tabelle.tsx'
import { Abfrage } from '../../Abfrage.tsx'
import type { Stand } from '../stand-worte.ts'
import { SchutzzellenDocument } from './schutz.generated.ts'
import { grundOf, type Schutzzelle } from './schutz-worte.ts'
import {
  istAmOrt,
  ortOf,
  parseZelle,
  parseZellenfilter,
  toZellen,
  type Zellenfilter,
  type Zellenort,
} from './zellenadresse.ts'
import { Zellenauswahl } from './Zellenauswahl.tsx'
import { Zellerklaerung } from './Zellerklaerung.tsx'
import styles from './Schutz.module.css'

/** Every protected figure of a Stand; one of them explained beside the list. */
export function Zellen({ stand }: { readonly stand: Stand }) {
  const [suche] = useSearchParams()
  const filter = parseZellenfilter(suche)
  const ort = parseZelle(suche)
  return (
    <div className={styles['zellen']} data-offen={ort ? true : undefined}>
      <div>
        <Zellenauswahl stand={stand} filter={filter} />
        <Zellenliste key={Object.values(filter).join()} stand={stand} filter={filter} ort={ort} />
      </div>
      <div className={styles['blatt']}>
        {ort ? (
          <>
            <p className={styles['zurueck']}>
              <Link to={toZellen(filter)}>Zur Liste der geschützten Zahlen</Link>
            </p>
            <Zellerklaerung key={Object.values(ort).join()} stand={stand} ort={ort} />
          </>
        ) : (
          <p className="leise">
            Wählen Sie eine Zahl: Hier steht dann, warum sie geschützt ist, welche Summe sie
            verriete und was sich von außen errechnen lässt.
          </p>
        )}
      </div>
    </div>
  )
}

/** So many are read first; then as many as the server gives at once. */
const [ZUERST, HOECHSTENS] = [50, 500]

interface ZellenlisteProps {
  readonly stand: Stand
  readonly filter: Zellenfilter
  readonly ort: Zellenort | null
}

function Zellenliste({ stand, filter, ort }: ZellenlisteProps) {
  const [anzahl, setAnzahl] = useState(ZUERST)
  const { data, previousData, error, refetch } = useQuery(SchutzzellenDocument, {
    variables: { id: stand.id, ...filter, anzahl },
  })
  const liste = (data ?? previousData)?.schutzzellen
  if (!liste) {
    return <Abfrage error={error} erneut={() => void refetch()} was="Die geschützten Zahlen" />
  }
  const { gesamt, zellen } = liste
  return (
    <>
      <p className="t-klein leise" role="status">
        {gesamt === 0
          ? 'Keine Zahl ist so geschützt.'
          : formatAnzahl(gesamt, 'geschützte Zahl', 'geschützte Zahlen')}
      </p>
      {zellen.length > 0 && <Zellentabelle {...{ zellen, filter, ort }} />}
      {zellen.length < Math.min(gesamt, HOECHSTENS) && (
        <Button art="text" klein onClick={() => setAnzahl(HOECHSTENS)}>
          {gesamt > HOECHSTENS
            ? `Die ersten ${formatZahl(HOECHSTENS)} zeigen`
            : `Alle ${formatZahl(gesamt)} zeigen`}
        </Button>
      )}
      {gesamt > HOECHSTENS && zellen.length === HOECHSTENS && (
        <p className="t-klein leise">
          Gezeigt sind die ersten {formatZahl(HOECHSTENS)}; grenzen Sie oben weiter ein.
        </p>
      )}
    </>
  )
}

interface ZellentabelleProps {
  readonly zellen: readonly Schutzzelle[]
  readonly filter: Zellenfilter
  readonly ort: Zellenort | null
}

function Zellentabelle({ zellen, filter, ort }: ZellentabelleProps) {
  return (
    <Tabelle titel="Geschützte Zahlen" titelUnsichtbar gestapelt>
      <thead>
        <tr>
          <th scope="col">Raum</th>
          <th scope="col">Indikator</th>
          <th scope="col">Zeitraum</th>
          <th scope="col">Warum</th>
        </tr>
      </thead>
      <tbody>
        {zellen.map((zelle) => {
          const eigener = ortOf(zelle)
          const gewaehlt = ort !== null && istAmOrt(zelle, ort)
          return (
            <tr
              key={Object.values(eigener).join('.')}
              className={gewaehlt ? styles['gewaehlt'] : undefined}
            >
              <th scope="row">
                <Link
                  to={toZellen(filter, eigener)}
                  aria-current={gewaehlt || undefined}
                  preventScrollReset
                >
                  {zelle.raum.name}
                </Link>
                {zelle.raum.ebene === 'JUGENDAMTSBEZIRK' && (
                  <span className="t-note"> {EBENE_WORTE[zelle.raum.ebene].singular}</span>
                )}
              </th>
              <td>{zelle.indikator.name}</td>
              <td>{zelle.zeitraum.kurz}</td>
              <td>{grundOf(zelle)}</td>
            </tr>
          )
        })}
      </tbody>
    </Tabelle>
  )
}
