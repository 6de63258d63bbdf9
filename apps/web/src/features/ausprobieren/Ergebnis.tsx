import { lazy, Suspense, useMemo, useState } from 'react'
import { formatAnzahl } from '@sozial/shared/format'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { WahlFeld } from '../../ui/Feld.tsx'
import { Meldung } from '../../ui/Meldung.tsx'
import { Skelett } from '../../ui/Skelett.tsx'
import {
  findAbgleich,
  gleicheAb,
  ohneKarte,
  OHNE_KARTE,
  type Abgleich,
  type Raumebene,
} from './abgleich.ts'
import { createBild, createLinien, type EigenesBild } from './bild-state.ts'
import { EigeneKarte } from './EigeneKarte.tsx'
import { Wertetabelle } from './Wertetabelle.tsx'
import type { Gelesen } from './lesen.ts'
import type { Kartenebene } from './ebenen.ts'
import type { Steuerung } from './use-eigene-datei.ts'
import styles from './Ausprobieren.module.css'

const LineChart = lazy(async () => ({
  default: (await import('../../charts/line/LineChart.tsx')).LineChart,
}))

interface ErgebnisProps extends Steuerung {
  readonly stand: Extract<Gelesen, { art: 'TABELLE' }>
}

const MAX_LINIEN = 6

/** The figures of the file on the areas of the Kreis. */
export function Ergebnis({ stand, ebenen, kreis }: ErgebnisProps) {
  const { tabelle, titel, meldungen } = stand
  const [groesse, setGroesse] = useState<string | null>(null)
  const [zeit, setZeit] = useState<string | null>(null)
  const [ebeneId, setEbeneId] = useState<string | null>(null)
  const [auswahl, setAuswahl] = useState<readonly string[]>([])
  const abgleich = useMemo(
    () => waehleEbene(tabelle.raeume, { ebenen, ebeneId, kreis: kreis?.schluessel ?? null }),
    [tabelle, ebenen, ebeneId, kreis],
  )
  const bild = useMemo(
    () => createBild(tabelle, abgleich, { groesse, zeit, auswahl }),
    [tabelle, abgleich, groesse, zeit, auswahl],
  )
  const waehle = (id: string) =>
    setAuswahl((vorher) =>
      vorher.includes(id)
        ? vorher.filter((einer) => einer !== id)
        : [...vorher, id].slice(-MAX_LINIEN),
    )
  const ohne = abgleich.ebene.id === OHNE_KARTE
  const hinweis = (
    <KeinRaum raeume={tabelle.raeume} ebenen={ebenen} mitSpalten={stand.verstanden !== null} />
  )
  if (!bild) return hinweis
  const ebene = ebenen.find(({ id }) => id === abgleich.ebene.id)
  return (
    <>
      <Wahl
        {...{ tabelle, bild, setGroesse, setZeit }}
        ebene={abgleich.ebene.id}
        ebenen={ohne ? [abgleich.ebene, ...ebenen] : ebenen}
        setEbene={(id) => {
          setEbeneId(id)
          setAuswahl([])
        }}
      />
      <p className="t-klein leise">{titel}</p>
      <p className="t-satz" aria-live="polite">
        {bild.satz}
      </p>
      {ohne ? (
        hinweis
      ) : (
        <EigeneKarte bild={bild} ebene={ebene} auswahl={auswahl} onWaehlen={waehle} />
      )}
      <Linien bild={bild} auswahl={ohne ? ersteOf(abgleich) : auswahl} />
      <Abschnitt titel="Tabelle" id="tabelle">
        <Wertetabelle bild={bild} />
      </Abschnitt>
      <Offene abgleich={abgleich} hinweise={meldungen.map(({ text }) => text)} />
      {tabelle.gekuerzt && (
        <Meldung>Die Datei ist sehr groß; gezeigt werden die ersten 300.000 Zahlen.</Meldung>
      )}
    </>
  )
}

/** Without a list to choose from the first ones are coloured. */
const ersteOf = ({ ebene }: Abgleich): readonly string[] =>
  ebene.raeume.slice(0, MAX_LINIEN).map(({ id }) => id)

interface WahlProps {
  readonly tabelle: ErgebnisProps['stand']['tabelle']
  readonly bild: EigenesBild
  readonly ebene: string
  readonly ebenen: readonly Raumebene[]
  readonly setGroesse: (id: string) => void
  readonly setZeit: (id: string) => void
  readonly setEbene: (id: string) => void
}

/** What of the file is shown, when, and on which areas. */
function Wahl({ tabelle, bild, ebene, ebenen, setGroesse, setZeit, setEbene }: WahlProps) {
  return (
    <div className={styles['wahl']}>
      <WahlFeld
        label="Was gezeigt wird"
        wert={bild.groesse.id}
        optionen={tabelle.groessen.map(({ id, name }) => ({ wert: id, text: name }))}
        onChange={setGroesse}
      />
      <WahlFeld
        label="Zeitraum"
        wert={bild.zeiten[bild.zeit]?.id ?? ''}
        optionen={bild.zeiten.map(({ id, name }) => ({ wert: id, text: name }))}
        onChange={setZeit}
      />
      <WahlFeld
        label="Räume"
        wert={ebene}
        optionen={ebenen.map(({ id, titel }) => ({ wert: id, text: `in ${titel}` }))}
        onChange={setEbene}
      />
    </div>
  )
}

interface Ebenenwahl {
  readonly ebenen: readonly Kartenebene[]
  readonly ebeneId: string | null
  readonly kreis: string | null
}

function waehleEbene(
  raeume: ErgebnisProps['stand']['tabelle']['raeume'],
  { ebenen, ebeneId, kreis }: Ebenenwahl,
): Abgleich {
  const gewaehlt = ebenen.find(({ id }) => id === ebeneId)
  return gewaehlt
    ? gleicheAb(raeume, gewaehlt, kreis)
    : (findAbgleich(raeume, ebenen, kreis) ?? ohneKarte(raeume))
}

function Linien({
  bild,
  auswahl,
}: {
  readonly bild: EigenesBild
  readonly auswahl: readonly string[]
}) {
  const state = useMemo(() => createLinien(bild, auswahl), [bild, auswahl])
  if (bild.zeiten.length < 2) return null
  const spanne = `${bild.zeiten[0]?.kurz}–${bild.zeiten.at(-1)?.kurz}`
  return (
    <Abschnitt
      titel="Zeitlinie"
      zusatz={
        auswahl.length === 0
          ? 'Wählen Sie Räume in der Liste, dann werden sie hervorgehoben'
          : formatAnzahl(auswahl.length, 'Raum gewählt', 'Räume gewählt')
      }
    >
      <Suspense fallback={<Skelett hoehe={270} />}>
        <LineChart
          state={state}
          titel={`${bild.groesse.name}, ${spanne}`}
          beschreibung={bild.satz}
          tabelle="tabelle"
          hoehe={270}
        />
      </Suspense>
    </Abschnitt>
  )
}

const HOECHSTENS_OFFENE = 30

/** Rows that found no area, by name and with what may be meant. */
function Offene({
  abgleich: { offen, ausserhalb },
  hinweise,
}: {
  readonly abgleich: Abgleich
  readonly hinweise: readonly string[]
}) {
  if (offen.length === 0 && ausserhalb === 0 && hinweise.length === 0) return null
  return (
    <Abschnitt
      titel="Was nicht auf der Karte ist"
      zusatz={formatAnzahl(offen.length, 'Raum', 'Räume')}
    >
      {offen.length > 0 && (
        <ul className={styles['offene']}>
          {offen.slice(0, HOECHSTENS_OFFENE).map(({ raum, vorschlag }) => (
            <li key={raum.schluessel}>
              „{raum.name}“
              {vorschlag
                ? ` – vielleicht ${vorschlag}?`
                : ' – kein Raum mit diesem Schlüssel oder Namen'}
            </li>
          ))}
          {offen.length > HOECHSTENS_OFFENE && (
            <li>und {offen.length - HOECHSTENS_OFFENE} weitere</li>
          )}
        </ul>
      )}
      {ausserhalb > 0 && (
        <p className="t-klein leise">
          {formatAnzahl(ausserhalb, 'Raum der Datei liegt', 'Räume der Datei liegen')} außerhalb
          dieses Kreises oder {ausserhalb === 1 ? 'ist eine Summe' : 'sind Summen'}.
        </p>
      )}
      {hinweise.slice(0, 8).map((text) => (
        <p key={text} className="t-klein leise">
          {text}
        </p>
      ))}
    </Abschnitt>
  )
}

function KeinRaum({
  raeume,
  ebenen,
  mitSpalten,
}: {
  readonly raeume: readonly { readonly name: string }[]
  readonly ebenen: readonly Kartenebene[]
  /** The table of columns stands below. */
  readonly mitSpalten: boolean
}) {
  const namen = raeume
    .slice(0, 5)
    .map(({ name }) => `„${name}“`)
    .join(', ')
  return (
    <Meldung
      art="warn"
      role="status"
      titel="Ohne Karte: Für die Räume dieser Datei gibt es hier keine Umrisse."
    >
      <p>
        In der Datei stehen {namen}
        {raeume.length > 5 && ` und ${raeume.length - 5} weitere`}.
      </p>
      <p>
        {ebenen.length === 0
          ? 'Hier ist noch kein Kreis eingerichtet. Legen Sie die Umrisse Ihrer Räume als GeoJSON dazu, dann erscheint die Karte.'
          : 'Für eine Karte legen Sie oben die Umrisse dieser Räume als GeoJSON dazu.'}
        {mitSpalten && ' Steht der Raum in einer anderen Spalte, wählen Sie unten diese.'}
      </p>
    </Meldung>
  )
}
