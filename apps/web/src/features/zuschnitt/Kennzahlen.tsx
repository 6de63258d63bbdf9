import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { formatAnzahl, formatBereich, formatWert } from '@sozial/shared/format'
import { toFehler } from '../../lib/fehler.ts'
import { Button } from '../../ui/Button.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import {
  ZuschnittsvergleichDocument,
  type ZuschnittsvergleichQuery,
} from './zuschnitt.generated.ts'
import styles from './Werkbank.module.css'

type Vergleich = ZuschnittsvergleichQuery['zuschnittsvergleich']
type Indikatorzeile = Vergleich['indikatoren'][number]

interface KennzahlenProps {
  readonly zuschnitt: string
  /** Ids of the server. */
  readonly baustein: string
  readonly ziel: string
}

/** The Kernset on both divisions, reckoned by the server as Messwerte are, and what would be said differently. */
export function Kennzahlen({ zuschnitt, baustein, ziel }: KennzahlenProps) {
  const { data, error, refetch } = useQuery(ZuschnittsvergleichDocument, {
    variables: { id: zuschnitt, verschiebungen: [{ raum: ziel, bausteine: baustein }] },
    fetchPolicy: 'no-cache',
  })
  const vergleich = data?.zuschnittsvergleich
  if (vergleich) {
    return (
      <>
        <Aussagenwechsel aussagen={vergleich.aussagen} />
        <Zahlen vergleich={vergleich} />
      </>
    )
  }
  if (error) return <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />
  return (
    <div aria-busy="true" className={styles['aussage']}>
      <Skelett hoehe={120} />
      <LadeWorte text="Die Kennzahlen beider Fassungen werden gerechnet" />
    </div>
  )
}

/** Verdicts against the Kreis stand first; ranks and classes move at the slightest change. */
function Aussagenwechsel({ aussagen }: Pick<Vergleich, 'aussagen'>) {
  const [alle, setAlle] = useState(false)
  const urteile = aussagen.filter(({ art }) => art === 'URTEIL')
  const uebrige = aussagen.filter(({ art }) => art !== 'URTEIL')
  return (
    <div className={styles['aussagenwechsel']}>
      <h3 className="t-h3">
        {urteile.length === 0
          ? 'Keine Aussage gegen den Kreis wäre anders'
          : `${formatAnzahl(urteile.length, 'Aussage', 'Aussagen')} gegen den Kreis ${urteile.length === 1 ? 'wäre' : 'wären'} anders`}
      </h3>
      <ul>
        {[...urteile, ...(alle ? uebrige : [])].map(({ satz }) => (
          <li key={satz}>{satz}</li>
        ))}
      </ul>
      {uebrige.length > 0 && (
        <Button klein art="text" aria-expanded={alle} onClick={() => setAlle(!alle)}>
          {alle
            ? 'Ränge und Klassen ausblenden'
            : `Dazu ${formatAnzahl(uebrige.length, 'Rang oder Klasse', 'Ränge und Klassen')}`}
        </Button>
      )}
    </div>
  )
}

function Zahlen({ vergleich: { raeume, indikatoren } }: { readonly vergleich: Vergleich }) {
  const geaenderte = raeume.flatMap((raum, stelle) => (raum.veraendert ? [{ raum, stelle }] : []))
  return (
    <Tabelle titel="Kennzahlen beider Räume, jetzt und dann" titelUnsichtbar ersteSpalteFest>
      <thead>
        <tr>
          <th scope="col">Kernset</th>
          <th scope="col" className="r">
            Kreis
          </th>
          {geaenderte.map(({ raum }) =>
            ['jetzt', 'dann'].map((wann) => (
              <th key={`${raum.nummer} ${wann}`} scope="col" className="r">
                {raum.nummer} {raum.name}, {wann}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {indikatoren.map((zeile) => (
          <tr key={zeile.indikator.slug}>
            <th scope="row">
              {zeile.indikator.name}
              <span className="leise">
                {' '}
                {zeile.zeitraum.kurz}
                {zeile.einheit && `, ${zeile.einheit}`}
              </span>
            </th>
            <td className="r">
              {formatWert(zeile.kreis, zeile.kreisStatus, zeile.nachkommastellen)}
            </td>
            {geaenderte.map(({ raum, stelle }) =>
              (['a', 'b'] as const).map((welche) => (
                <td key={`${raum.nummer} ${welche}`} className="r">
                  <Wert zeile={zeile} welche={welche} stelle={stelle} />
                </td>
              )),
            )}
          </tr>
        ))}
      </tbody>
    </Tabelle>
  )
}

interface WertProps {
  readonly zeile: Indikatorzeile
  readonly welche: 'a' | 'b'
  readonly stelle: number
}

/** The figure over its interval. */
function Wert({ zeile, welche, stelle }: WertProps) {
  const { werte, status, unten, oben } = zeile[welche]
  const [von, bis] = [unten[stelle] ?? null, oben[stelle] ?? null]
  const text = formatWert(
    werte[stelle] ?? null,
    status[stelle] ?? 'NICHT_VERFUEGBAR',
    zeile.nachkommastellen,
  )
  return (
    <>
      {welche === 'b' ? <b>{text}</b> : text}
      {von !== null && bis !== null && (
        <span className={styles['bereich']}>{formatBereich(von, bis, zeile.nachkommastellen)}</span>
      )}
    </>
  )
}
