import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import type { Ebene } from '@sozial/domain/raum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatMitEinheit, formatWert } from '@sozial/shared/format'
import type { WertStatus } from '@sozial/domain/wert'
import { createRechnung, formatRechnung } from '../../app/atlas/rechnung.ts'
import type { FassungInput } from '../../gql/schema.generated.ts'
import { toFehler } from '../../lib/fehler.ts'
import { WahlFeld } from '../../ui/Feld.tsx'
import { Formelbild } from '../../ui/Formelbild.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import { IndikatorvorschauDocument, type IndikatorvorschauQuery } from './editor.generated.ts'
import { Verteilung } from './Verteilung.tsx'
import {
  findBeispiele,
  formatDeckung,
  formatRichtung,
  sortierteWerte,
  type Vorschauzeile,
} from './vorschau.ts'
import styles from './Editor.module.css'

/** What is previewed: a draft that can be computed, the level and the period. */
export interface Vorschauauftrag {
  /** JSON of a `FassungInput`; `null` while there is nothing to compute. */
  readonly fassung: string | null
  readonly ebene: Ebene
  readonly zeitraum: string | null
}

/** Asks the server what the draft gives; what was shown before stays until the answer is there. */
export function useVorschau({ fassung, ebene, zeitraum }: Vorschauauftrag) {
  const entwurf = JSON.parse(fassung ?? 'null') as FassungInput | null
  return useQuery(IndikatorvorschauDocument, {
    variables: { entwurf: entwurf as FassungInput, ebene, zeitraum },
    skip: entwurf === null,
    fetchPolicy: 'no-cache',
  })
}

interface VorschauProps {
  readonly abfrage: ReturnType<typeof useVorschau>
  readonly fassung: FassungInput
  /** Key of the Kreis of this database, among its neighbours. */
  readonly kreis: string
  readonly rechenbar: boolean
  readonly ebenen: readonly Ebene[]
  readonly ebene: Ebene
  readonly onEbene: (ebene: Ebene) => void
  readonly onZeitraum: (zeitraum: string) => void
}

/** The draft on the present figures: the Kreis, how the areas lie, the extremes, one area step by step. */
export function Vorschau(props: VorschauProps) {
  const { abfrage, rechenbar, ebenen, ebene, onEbene, onZeitraum } = props
  const daten = abfrage.data ?? abfrage.previousData
  return (
    <section className={styles['vorschau']} aria-label="Vorschau" aria-busy={abfrage.loading}>
      <h2 className="t-h3">Vorschau mit den vorhandenen Zahlen</h2>
      <div className={styles['wahl']}>
        <WahlFeld
          label="Ebene"
          wert={ebene}
          optionen={ebenen.map((eine) => ({ wert: eine, text: EBENE_WORTE[eine].sammelname }))}
          onChange={onEbene}
        />
        {daten && daten.raeume.zeitraeume.length > 0 && (
          <WahlFeld
            label="Zeitraum"
            wert={daten.raeume.zeitraum?.id ?? ''}
            optionen={daten.raeume.zeitraeume
              .toReversed()
              .map(({ id, name }) => ({ wert: id, text: name }))}
            onChange={onZeitraum}
          />
        )}
      </div>
      {!rechenbar && (
        <p className="t-klein leise">
          Sobald oben und unten ein Merkmal gewählt ist, stehen hier die Werte Ihrer Räume.
        </p>
      )}
      {rechenbar && abfrage.error && (
        <FehlerMeldung fehler={toFehler(abfrage.error)} erneut={() => void abfrage.refetch()} />
      )}
      {rechenbar && daten && <Ergebnis {...props} daten={daten} />}
      {rechenbar && !daten && abfrage.loading && <p className="t-klein leise">Wird gerechnet …</p>}
    </section>
  )
}

interface ErgebnisProps extends VorschauProps {
  readonly daten: IndikatorvorschauQuery
}

function Ergebnis({ daten, fassung, kreis: eigener, ebene }: ErgebnisProps) {
  const { raeume, kreis } = daten
  const werte = sortierteWerte(raeume.zeilen)
  const kreiszeile = kreis.zeilen.find(({ schluessel }) => schluessel === eigener)
  if (raeume.zeitraum === null || raeume.zeilen.length === 0) {
    return <NichtRechenbar raeume={raeume} ebene={ebene} />
  }
  const wert = kreiszeile?.wert ?? null
  return (
    <>
      {wert !== null && (
        <p>
          <span className="t-klein leise">{kreiszeile?.name}</span>
          <br />
          <span className={`z ${styles['kreiswert']}`}>
            {formatMitEinheit(wert, fassung.einheit, fassung.nachkommastellen)}
          </span>
        </p>
      )}
      <Verteilung werte={werte} kreis={wert} fassung={fassung} />
      <p className="t-klein" role="status">
        {formatDeckung(raeume.zeilen, ebene)}
      </p>
      <Beispieltabelle zeilen={findBeispiele(werte)} fassung={fassung} ebene={ebene} />
      <p className="t-klein">{formatRichtung(fassung.polaritaet, werte, fassung)}</p>
      <Schritte
        zeilen={[
          ...(kreiszeile ? [kreiszeile] : []),
          ...raeume.zeilen.filter(({ schluessel }) => schluessel !== eigener),
        ]}
        fassung={fassung}
      />
    </>
  )
}

type NichtRechenbarProps = Pick<ErgebnisProps, 'ebene'> & {
  readonly raeume: IndikatorvorschauQuery['raeume']
}

function NichtRechenbar({ raeume, ebene }: NichtRechenbarProps) {
  const { fehlendeMerkmale } = raeume
  if (fehlendeMerkmale.length === 0) {
    return (
      <p className="t-klein">
        Für {EBENE_WORTE[ebene].plural} gibt es keinen Zeitraum, in dem alle Zahlen zusammen
        vorliegen. Wählen Sie eine andere Ebene.
      </p>
    )
  }
  return (
    <div className="t-klein">
      <p>Noch lässt sich nichts rechnen. Es fehlt:</p>
      <ul>
        {fehlendeMerkmale.map(({ schluessel, name, quelle }) => (
          <li key={schluessel}>
            <b>{name}</b>
            {quelle && ` – liefert: ${quelle}`}
          </li>
        ))}
      </ul>
    </div>
  )
}

interface ZeilenProps {
  readonly zeilen: readonly Vorschauzeile[]
  readonly fassung: FassungInput
}

function Beispieltabelle({ zeilen, fassung, ebene }: ZeilenProps & Pick<ErgebnisProps, 'ebene'>) {
  return (
    <Tabelle titel="Die höchsten und die niedrigsten Werte" titelUnsichtbar>
      <thead>
        <tr>
          <th scope="col">{EBENE_WORTE[ebene].singular}</th>
          <th scope="col" className="r">
            {fassung.einheit}
          </th>
        </tr>
      </thead>
      <tbody>
        {zeilen.map(({ schluessel, name, wert, status }) => (
          <tr key={schluessel}>
            <th scope="row">{name}</th>
            <td className="r">
              {formatWert(wert, status as WertStatus, fassung.nachkommastellen)}
            </td>
          </tr>
        ))}
      </tbody>
    </Tabelle>
  )
}

/** The computation of one area with its numbers. */
function Schritte({ zeilen, fassung }: ZeilenProps) {
  const [gewaehlt, setGewaehlt] = useState('')
  const zeile = zeilen.find(({ schluessel }) => schluessel === gewaehlt) ?? zeilen[0]
  if (!zeile) return null
  const { berechnung, einheit, nachkommastellen } = fassung
  const faktor = 'faktor' in berechnung ? berechnung.faktor : 1
  const rechnung = createRechnung(
    { typ: berechnung.typ, faktor, einheit, nachkommastellen },
    { ...zeile, status: zeile.status as WertStatus },
  )
  return (
    <div className={styles['rechnung']}>
      <WahlFeld
        label="Schritt für Schritt"
        wert={zeile.schluessel}
        optionen={zeilen.map(({ schluessel, name }) => ({ wert: schluessel, text: name }))}
        onChange={setGewaehlt}
      />
      {rechnung ? (
        <Formelbild {...rechnung} text={formatRechnung(rechnung)} />
      ) : (
        <p className="t-klein">
          {zeile.wert === null
            ? 'Für diesen Raum gibt es keinen Wert.'
            : formatMitEinheit(zeile.wert, einheit, nachkommastellen)}
        </p>
      )}
    </div>
  )
}
