import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatZahl } from '@sozial/shared/format'
import { zeichenerklaerung } from '@sozial/shared/zeichen'
import { Button } from '../../../ui/Button.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { anzahlOf, WECHSEL, type Stand } from './stand-worte.ts'
import {
  aendertSichUngezeigt,
  textOf,
  type Filter,
  type Zeile,
  type Zelle,
} from './vergleichsliste.ts'
import { VergleichszellenDocument } from './veroeffentlichung.generated.ts'
import styles from './Veroeffentlichung.module.css'

interface EinzelwerteProps {
  readonly stand: Stand
  readonly zeile: Zeile
  readonly wechsel: Filter['wechsel']
}

/** Every changed value of one Indikator, old and new beside each other, one list for each kind of change. */
export function Einzelwerte({ stand, zeile, wechsel }: EinzelwerteProps) {
  return WECHSEL.filter(
    (eine) =>
      anzahlOf(zeile.zahlen, eine.wechsel) > 0 && (wechsel === 'ALLE' || wechsel === eine.wechsel),
  ).map((eine) => <Liste key={eine.wechsel} stand={stand} zeile={zeile} art={eine} />)
}

interface ListeProps {
  readonly stand: Stand
  readonly zeile: Zeile
  readonly art: (typeof WECHSEL)[number]
}

/** So many are read first; then as many as the server gives at once. */
const [ZUERST, HOECHSTENS] = [50, 500]

function Liste({ stand, zeile, art }: ListeProps) {
  const [hoechstens, setHoechstens] = useState(ZUERST)
  const { data, previousData, error, refetch } = useQuery(VergleichszellenDocument, {
    variables: {
      id: stand.id,
      indikator: zeile.indikator.slug,
      wechsel: art.wechsel,
      hoechstens,
    },
  })
  const zellen = (data ?? previousData)?.datenstandvergleich.zellen
  const anzahl = anzahlOf(zeile.zahlen, art.wechsel)
  const zeichen = zeichenerklaerung(
    (zellen ?? []).flatMap(({ altStatus, neuStatus }) =>
      [altStatus, neuStatus].filter((status) => status !== null),
    ),
  )
  return (
    <div className={styles['einzelwerte']}>
      <h3 className="t-kopf">
        {zeile.indikator.name}: {art.text} ({formatZahl(anzahl)})
      </h3>
      {zellen ? (
        <Zellentabelle zellen={zellen} />
      ) : (
        <Abfrage error={error} erneut={() => void refetch()} was="Die Einzelwerte" />
      )}
      {zellen && zellen.length < Math.min(anzahl, HOECHSTENS) && (
        <Button art="text" klein onClick={() => setHoechstens(HOECHSTENS)}>
          {anzahl > HOECHSTENS
            ? `Die ersten ${formatZahl(HOECHSTENS)} zeigen`
            : `Alle ${formatZahl(anzahl)} zeigen`}
        </Button>
      )}
      {zeichen.length > 0 && <p className="t-note">{zeichen.join('; ')}.</p>}
    </div>
  )
}

function Zellentabelle({ zellen }: { readonly zellen: readonly Zelle[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Raum</th>
          <th scope="col">Zeitraum</th>
          <th scope="col" className="r">
            bisher
          </th>
          <th scope="col" className="r">
            neu
          </th>
        </tr>
      </thead>
      <tbody>
        {zellen.map(({ raum, zeitraum, alt, altStatus, neu, neuStatus, nachkommastellen }) => (
          <tr key={`${raum.id}-${zeitraum.id}`}>
            <th scope="row">
              {raum.name}
              {raum.ebene === 'JUGENDAMTSBEZIRK' && (
                <span className="t-note"> {EBENE_WORTE[raum.ebene].singular}</span>
              )}
            </th>
            <td>{zeitraum.kurz}</td>
            <td className="r">{textOf(alt, altStatus, nachkommastellen)}</td>
            <td className="r">
              <b>{textOf(neu, neuStatus, nachkommastellen)}</b>
              {aendertSichUngezeigt({ alt, neu, nachkommastellen }) && (
                <span className="t-note"> ändert sich hinter der letzten gezeigten Stelle</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
