import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { Link, useSearchParams } from 'react-router'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatAnzahl } from '@sozial/shared/format'
import { useTitel } from '../../../lib/use-titel.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { SuchFeld, WahlFeld } from '../../../ui/Feld.tsx'
import { Tabelle } from '../../../ui/Tabelle.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import {
  FELDWORTE,
  filtere,
  fragenOf,
  kopfOf,
  lueckensatzOf,
  OHNE_FILTER,
  TAKTE,
  wegOf,
  ZEIGBARES,
  type Abdeckung,
  type Blick,
  type Feld,
  type Filter,
  type Weg,
  type Zeile,
} from './abdeckung-worte.ts'
import { DatenabdeckungDocument } from './anforderungen.generated.ts'
import { PFAD } from './anforderung-worte.ts'
import { Wenfragen } from './Wenfragen.tsx'
import styles from './Anforderungen.module.css'

const EBENEN = ['KREIS', 'KOMMUNE', 'SOZIALRAUM', 'QUARTIER', 'JUGENDAMTSBEZIRK'] as const

/** Level and rhythm stand in the address. */
function useBlick(): readonly [Blick, (teil: Partial<Blick>) => void] {
  const [suche, setSuche] = useSearchParams()
  const ebene = EBENEN.find((eine) => eine === suche.get('ebene')) ?? 'SOZIALRAUM'
  const takt = TAKTE.find(({ wert }) => wert === suche.get('takt'))?.wert ?? 'JAHR'
  const blick = { ebene, takt }
  return [blick, (teil) => setSuche({ ...blick, ...teil }, { replace: true })]
}

/** What have we, what is missing: Indikator by period on one level. */
export function AbdeckungSeite() {
  const [blick, setBlick] = useBlick()
  const { data, error, refetch } = useQuery(DatenabdeckungDocument, {
    variables: blick,
    fetchPolicy: 'cache-and-network',
  })
  useTitel('Was haben wir, was fehlt?')
  const [filter, setFilter] = useState(OHNE_FILTER)
  const abdeckung = data?.datenabdeckung
  const gezeigte = filtere(abdeckung?.zeilen ?? [], filter)
  const alle = abdeckung?.zeilen.length ?? 0
  const zahlsatz = `${gezeigte.length} von ${formatAnzahl(alle, 'Indikator', 'Indikatoren')}`
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
        {abdeckung ? lueckensatzOf(abdeckung.zeilen) : 'Jeder Indikator, Zeitraum für Zeitraum.'}
      </Kopf>
      <Werkzeuge
        blick={blick}
        onBlick={setBlick}
        filter={filter}
        onFilter={(teil) => setFilter({ ...filter, ...teil })}
        themen={[...new Set(abdeckung?.zeilen.map(({ thema }) => thema))]}
      />
      {abdeckung ? (
        <>
          <Wenfragen fragen={fragenOf(abdeckung, blick)} />
          <Abschnitt titel={EBENE_WORTE[blick.ebene].sammelname} zusatz={zahlsatz}>
            <Matrix
              // Another level or rhythm begins at its newest column again.
              key={`${blick.ebene} ${blick.takt}`}
              abdeckung={abdeckung}
              zeilen={gezeigte}
              blick={blick}
            />
          </Abschnitt>
        </>
      ) : (
        <Abfrage error={error} erneut={() => void refetch()} was="Die Angaben" />
      )}
    </>
  )
}

interface WerkzeugeProps {
  readonly blick: Blick
  readonly onBlick: (teil: Partial<Blick>) => void
  readonly filter: Filter
  readonly onFilter: (teil: Partial<Filter>) => void
  readonly themen: readonly string[]
}

function Werkzeuge({ blick, onBlick, filter, onFilter, themen }: WerkzeugeProps) {
  return (
    <div className={styles['werk']}>
      <WahlFeld
        label="Räume"
        daneben
        wert={blick.ebene}
        optionen={EBENEN.map((eine) => ({ wert: eine, text: EBENE_WORTE[eine].sammelname }))}
        onChange={(ebene) => onBlick({ ebene })}
      />
      <WahlFeld
        label="Zeit"
        daneben
        wert={blick.takt}
        optionen={TAKTE}
        onChange={(takt) => onBlick({ takt })}
      />
      <WahlFeld
        label="Thema"
        daneben
        wert={filter.thema}
        optionen={[
          { wert: '', text: 'alle' },
          ...themen.map((thema) => ({
            wert: thema,
            text: thema,
          })),
        ]}
        onChange={(thema) => onFilter({ thema })}
      />
      <WahlFeld
        label="Zeigen"
        daneben
        wert={filter.nur}
        optionen={ZEIGBARES}
        onChange={(nur) => onFilter({ nur })}
      />
      <SuchFeld
        label="Indikator suchen"
        wert={filter.suche}
        onChange={(suche) => onFilter({ suche })}
      />
    </div>
  )
}

interface MatrixProps {
  readonly abdeckung: Abdeckung
  /** Those that the filter leaves. */
  readonly zeilen: readonly Zeile[]
  readonly blick: Blick
}

function Matrix({ abdeckung, zeilen, blick }: MatrixProps) {
  const { spalten, zeilen: alle } = abdeckung
  if (alle.length === 0) return <p className="mass">{leersatzOf(blick)}</p>
  if (zeilen.length === 0) {
    return <p className="mass">Keiner der {alle.length} Indikatoren passt zu dieser Auswahl.</p>
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
      <p className="t-klein leise" style={{ padding: '4px 0 12px' }}>
        Ein Klick auf eine Lücke beginnt eine Anforderung, einer auf ein angefordertes Feld zeigt
        sie.
      </p>
      <Tabelle
        titel={`Abdeckung der Indikatoren, ${EBENE_WORTE[blick.ebene].sammelname}`}
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
            {spalten.map((spalte, i) => (
              <th
                key={spalte.von}
                scope="col"
                ref={i === spalten.length - 1 ? scrollToNeueste : undefined}
              >
                {kopfOf(spalte)}
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
                <td key={spalten[i]?.von} className={klasseOf(feld)}>
                  <Zelle feld={feld} weg={wegOf(abdeckung, zeile, { nummer: i, blick })} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Tabelle>
    </>
  )
}

const leersatzOf = ({ ebene, takt }: Blick): string =>
  takt === 'JAHR'
    ? 'Auf dieser Ebene ist kein Indikator vorgesehen.'
    : `${EBENE_WORTE[ebene].sammelname}: Kein Indikator kommt hier mehrmals im Jahr. Wählen Sie „Jahre“ oder andere Räume.`

/** What matters most is new: where the columns are wider than the screen, the newest are seen first. */
function scrollToNeueste(kopf: HTMLElement | null): void {
  const fenster = kopf?.closest('[role=region]')
  if (fenster) fenster.scrollLeft = fenster.scrollWidth
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
