import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { Link } from 'react-router'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatAnzahl } from '@sozial/shared/format'
import { useTitel } from '../../../lib/use-titel.ts'
import { SuchFeld, WahlFeld } from '../../../ui/Feld.tsx'
import { Tabelle } from '../../../ui/Tabelle.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import {
  FELDWORTE,
  filtere,
  lueckensatzOf,
  OHNE_FILTER,
  wegOf,
  ZEIGBARES,
  type Feld,
  type Weg,
  type Zeile,
} from './abdeckung-worte.ts'
import { DatenabdeckungDocument } from './anforderungen.generated.ts'
import { PFAD } from './anforderung-worte.ts'
import styles from './Anforderungen.module.css'

const EBENEN = ['KREIS', 'KOMMUNE', 'SOZIALRAUM', 'QUARTIER', 'JUGENDAMTSBEZIRK'] as const
type Ebene = (typeof EBENEN)[number]

/** What have we, what is missing: Indikator by year on one level. */
export function AbdeckungSeite() {
  const [ebene, setEbene] = useState<Ebene>('SOZIALRAUM')
  const { data, error, refetch } = useQuery(DatenabdeckungDocument, {
    variables: { ebene },
    fetchPolicy: 'cache-and-network',
  })
  useTitel('Was haben wir, was fehlt?')
  const [filter, setFilter] = useState(OHNE_FILTER)
  const abdeckung = data?.datenabdeckung
  return (
    <>
      <Kopf
        titel="Was haben wir, was fehlt?"
        pfad={
          <>
            <Link to={PFAD}>Datenanforderungen</Link> / Abdeckung
          </>
        }
      >
        {abdeckung ? lueckensatzOf(abdeckung.zeilen) : 'Jeder Indikator, Jahr für Jahr.'}
      </Kopf>
      <div className={styles['werk']}>
        <WahlFeld
          label="Räume"
          daneben
          wert={ebene}
          optionen={EBENEN.map((eine) => ({ wert: eine, text: EBENE_WORTE[eine].sammelname }))}
          onChange={setEbene}
        />
        <WahlFeld
          label="Thema"
          daneben
          wert={filter.thema}
          optionen={[
            { wert: '', text: 'alle' },
            ...[...new Set(abdeckung?.zeilen.map(({ thema }) => thema))].map((thema) => ({
              wert: thema,
              text: thema,
            })),
          ]}
          onChange={(thema) => setFilter({ ...filter, thema })}
        />
        <WahlFeld
          label="Zeigen"
          daneben
          wert={filter.nur}
          optionen={ZEIGBARES}
          onChange={(nur) => setFilter({ ...filter, nur })}
        />
        <SuchFeld
          label="Indikator suchen"
          wert={filter.suche}
          onChange={(suche) => setFilter({ ...filter, suche })}
        />
      </div>
      {abdeckung ? (
        <Matrix
          jahre={abdeckung.jahre}
          zeilen={filtere(abdeckung.zeilen, filter)}
          alle={abdeckung.zeilen.length}
          ebene={ebene}
        />
      ) : (
        <Abfrage error={error} erneut={() => void refetch()} was="Die Angaben" />
      )}
    </>
  )
}

interface MatrixProps {
  readonly jahre: readonly number[]
  readonly zeilen: readonly Zeile[]
  /** Rows without the filter. */
  readonly alle: number
  readonly ebene: Ebene
}

function Matrix({ jahre, zeilen, alle, ebene }: MatrixProps) {
  if (alle === 0) return <p className="mass">Auf dieser Ebene ist kein Indikator vorgesehen.</p>
  if (zeilen.length === 0) {
    return <p className="mass">Keiner der {alle} Indikatoren passt zu dieser Auswahl.</p>
  }
  return (
    <>
      <dl className={styles['zeichen']}>
        {Object.entries(FELDWORTE).map(([feld, { zeichen, text }]) => (
          <div key={feld}>
            <dt>{zeichen || 'leer'}</dt> <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="t-klein leise" role="status">
        {formatAnzahl(zeilen.length, 'Indikator', 'Indikatoren')} von {alle}. Ein Klick auf eine
        Lücke beginnt eine Anforderung, einer auf ein angefordertes Feld zeigt sie.
      </p>
      <Tabelle
        titel={`Abdeckung der Indikatoren, ${EBENE_WORTE[ebene].sammelname}`}
        titelUnsichtbar
        ersteSpalteFest
        kopfFest
        className={styles['matrix']}
      >
        <thead>
          <tr>
            <th scope="col" style={{ textAlign: 'left' }}>
              Indikator
            </th>
            {jahre.map((jahr) => (
              <th key={jahr} scope="col">
                {jahr}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {zeilen.map((zeile) => (
            <tr key={zeile.indikator.slug}>
              <th scope="row">
                <Link to={`/indikatoren/${zeile.indikator.slug}`}>{zeile.indikator.name}</Link>
              </th>
              {zeile.felder.map((feld, i) => (
                <td key={jahre[i]} className={klasseOf(feld)}>
                  <Zelle feld={feld} weg={wegOf(zeile, i, { jahr: jahre[i]!, ebene })} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Tabelle>
    </>
  )
}

function Zelle({ feld, weg }: { readonly feld: Feld; readonly weg: Weg | null }) {
  const { zeichen, text } = FELDWORTE[feld]
  if (!weg) {
    return (
      <>
        <span aria-hidden="true">{zeichen}</span>
        <span className="vh">{text}</span>
      </>
    )
  }
  return (
    <Link to={weg.pfad} aria-label={`${text}; ${weg.was}`} title={weg.was}>
      {zeichen || '+'}
    </Link>
  )
}

function klasseOf(feld: Feld): string | undefined {
  if (feld === 'FEHLT' || feld === 'UEBERFAELLIG') return styles['fehlt']
  if (feld === 'ANGEFORDERT') return styles['angefordert']
  if (feld === 'NICHT_ERWARTET') return styles['leer']
  return feld === 'DA' ? styles['da'] : undefined
}
