import { Fragment, useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import { drucke } from '../../../lib/drucke.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Button } from '../../../ui/Button.tsx'
import { SuchFeld, WahlFeld } from '../../../ui/Feld.tsx'
import { Tabelle } from '../../../ui/Tabelle.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Einzelwerte } from './Einzelwerte.tsx'
import { anzahlOf, vergleichssatz, WECHSEL, type Stand } from './stand-worte.ts'
import { toggle } from './standauswahl.ts'
import {
  filtere,
  type Filter,
  type Vergleich as Vergleichsdaten,
  type Zeile,
} from './vergleichsliste.ts'
import { Umfangswechsel } from './Umfangswechsel.tsx'
import { DatenstandvergleichDocument } from './veroeffentlichung.generated.ts'
import styles from './Veroeffentlichung.module.css'

interface VergleichProps {
  readonly stand: Stand
  readonly alle: readonly Stand[]
}

/** What a Stand changes against the one that was public when it was prepared. */
export function Vergleich({ stand, alle }: VergleichProps) {
  const { data, error, refetch } = useQuery(DatenstandvergleichDocument, {
    variables: { id: stand.id },
    fetchPolicy: 'cache-and-network',
  })
  const vergleich = data?.datenstandvergleich
  const gegen = vergleich && alle.find(({ id }) => id === vergleich.grundlage?.id)
  return (
    <>
      {vergleich && (
        <p className={`t-satz ${styles['befund']}`}>
          {vergleichssatz(vergleich.zahlen, gegen?.name ?? null)}
        </p>
      )}
      {vergleich && <Umfangswechsel vergleich={vergleich} />}
      {vergleich ? (
        <Aenderungen {...{ stand, vergleich, gegen }} />
      ) : (
        <Abfrage error={error} erneut={() => void refetch()} was="Die Änderungen" />
      )}
    </>
  )
}

interface AenderungenProps {
  readonly stand: Stand
  readonly vergleich: Vergleichsdaten
  /** What it is compared with; `undefined`: nothing was public. */
  readonly gegen: Stand | undefined
}

/** What changes by Indikator, down to the single value. */
function Aenderungen({ stand, vergleich, gegen }: AenderungenProps) {
  const [filter, setFilter] = useState<Filter>({ wechsel: 'ALLE', wort: '' })
  const [offen, setOffen] = useState<readonly string[]>([])
  const gezeigte = filtere(vergleich.jeIndikator, filter)
  const slugs = gezeigte.map(({ indikator }) => indikator.slug)
  const alleOffen = slugs.every((slug) => offen.includes(slug))
  return (
    <Abschnitt
      id="vergleich"
      titel={stand.zustand === 'ENTWURF' ? 'Was sich ändern würde' : 'Was sich geändert hat'}
      zusatz={gegen ? `gegenüber „${gegen.name}“` : 'davor war nichts öffentlich'}
      werkzeuge={
        <>
          <Button art="text" klein onClick={() => setOffen(alleOffen ? [] : slugs)}>
            {alleOffen ? 'Einzelwerte zuklappen' : 'Alle Einzelwerte'}
          </Button>
          <Button art="text" klein onClick={() => drucke('hoch')}>
            Drucken
          </Button>
        </>
      }
    >
      {vergleich.jeIndikator.length === 0 ? (
        <p className="leise">Kein Wert ist anders.</p>
      ) : (
        <>
          <Filterleiste vergleich={vergleich} filter={filter} onFilter={setFilter} />
          <p className="t-klein leise" role="status">
            {formatAnzahl(gezeigte.length, 'Indikator', 'Indikatoren')}
          </p>
          {gezeigte.length > 0 && (
            <Indikatortabelle
              {...{ stand, vergleich, offen }}
              zeilen={gezeigte}
              wechsel={filter.wechsel}
              onZeile={(slug) => setOffen((bisher) => toggle(bisher, slug))}
            />
          )}
        </>
      )}
    </Abschnitt>
  )
}

interface FilterleisteProps {
  readonly vergleich: Vergleichsdaten
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

function Filterleiste({ vergleich, filter, onFilter }: FilterleisteProps) {
  return (
    <div className={`${styles['filter']} nicht-druck`}>
      <WahlFeld<Filter['wechsel']>
        label="Zeigen"
        daneben
        wert={filter.wechsel}
        optionen={[
          { wert: 'ALLE', text: 'alle Änderungen' },
          ...WECHSEL.filter(({ wechsel }) => anzahlOf(vergleich.zahlen, wechsel) > 0).map(
            ({ wechsel, text }) => ({
              wert: wechsel,
              text: `${text} (${formatZahl(anzahlOf(vergleich.zahlen, wechsel))})`,
            }),
          ),
        ]}
        onChange={(wechsel) => onFilter({ ...filter, wechsel })}
      />
      <div className={styles['suche']}>
        <SuchFeld
          label="Indikator suchen"
          wert={filter.wort}
          onChange={(wort) => onFilter({ ...filter, wort })}
        />
      </div>
    </div>
  )
}

interface IndikatortabelleProps extends Pick<AenderungenProps, 'stand' | 'vergleich'> {
  readonly zeilen: readonly Zeile[]
  readonly offen: readonly string[]
  readonly wechsel: Filter['wechsel']
  readonly onZeile: (slug: string) => void
}

function Indikatortabelle(props: IndikatortabelleProps) {
  const { zeilen, offen, stand, vergleich, wechsel, onZeile } = props
  return (
    <Tabelle titel="Änderungen nach Indikator" titelUnsichtbar gestapelt>
      <thead>
        <tr>
          <th scope="col">Indikator</th>
          {WECHSEL.map((spalte) => (
            <th key={spalte.wechsel} scope="col" className="r">
              {spalte.text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {zeilen.map((zeile) => {
          const { slug, name } = zeile.indikator
          const auf = offen.includes(slug)
          const neuDefiniert = vergleich.definitionenGeaendert.some((eine) => eine.slug === slug)
          return (
            <Fragment key={slug}>
              <tr>
                <th scope="row">
                  <button
                    type="button"
                    className={styles['aufklapper']}
                    aria-expanded={auf}
                    onClick={() => onZeile(slug)}
                  >
                    {name}
                  </button>
                  {neuDefiniert && <span className="t-note"> anders definiert</span>}
                </th>
                {WECHSEL.map((spalte) => (
                  <Zahl key={spalte.wechsel} zeile={zeile} {...spalte} />
                ))}
              </tr>
              {auf && (
                <tr className={styles['einzel']}>
                  <td colSpan={WECHSEL.length + 1}>
                    <Einzelwerte stand={stand} zeile={zeile} wechsel={wechsel} />
                  </td>
                </tr>
              )}
            </Fragment>
          )
        })}
      </tbody>
    </Tabelle>
  )
}

/** A count under its head; where rows are stacked, the head goes before it and nothing is left out silently. */
function Zahl({ zeile, wechsel, text }: { readonly zeile: Zeile } & (typeof WECHSEL)[number]) {
  const anzahl = anzahlOf(zeile.zahlen, wechsel)
  return (
    <td className="r" data-kopf={text} data-null={anzahl === 0 || undefined}>
      {formatZahl(anzahl)}
    </td>
  )
}
