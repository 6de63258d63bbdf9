import { lazy, Suspense, useMemo, useState } from 'react'
import { formatAnzahl } from '@sozial/shared/format'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { WahlFeld } from '../../ui/Feld.tsx'
import { Meldung } from '../../ui/Meldung.tsx'
import { Skelett } from '../../ui/Skelett.tsx'
import { findAbgleich, gleicheAb, type Abgleich } from './abgleich.ts'
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
export function Ergebnis({ stand: { tabelle, titel, meldungen }, ebenen, kreis }: ErgebnisProps) {
  const [groesse, setGroesse] = useState<string | null>(null)
  const [zeit, setZeit] = useState<string | null>(null)
  const [ebeneId, setEbeneId] = useState<string | null>(null)
  const [auswahl, setAuswahl] = useState<readonly string[]>([])
  const abgleich = useMemo(
    () => waehleEbene(tabelle.raeume, { ebenen, ebeneId, kreis: kreis?.schluessel ?? null }),
    [tabelle, ebenen, ebeneId, kreis],
  )
  const bild = useMemo(
    () => abgleich && createBild(tabelle, abgleich, { groesse, zeit, auswahl }),
    [tabelle, abgleich, groesse, zeit, auswahl],
  )
  const waehle = (id: string) =>
    setAuswahl((vorher) =>
      vorher.includes(id)
        ? vorher.filter((einer) => einer !== id)
        : [...vorher, id].slice(-MAX_LINIEN),
    )
  if (!abgleich || !bild) return <KeinRaum raeume={tabelle.raeume} ebenen={ebenen} />
  const ebene = ebenen.find(({ id }) => id === abgleich.ebene.id)
  return (
    <>
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
          wert={abgleich.ebene.id}
          optionen={ebenen.map(({ id, titel: text }) => ({ wert: id, text: `in ${text}` }))}
          onChange={(id) => {
            setEbeneId(id)
            setAuswahl([])
          }}
        />
      </div>
      <p className="t-klein leise">{titel}</p>
      <p className="t-satz" aria-live="polite">
        {bild.satz}
      </p>
      <EigeneKarte bild={bild} ebene={ebene} auswahl={auswahl} onWaehlen={waehle} />
      <Linien bild={bild} auswahl={auswahl} />
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

interface Ebenenwahl {
  readonly ebenen: readonly Kartenebene[]
  readonly ebeneId: string | null
  readonly kreis: string | null
}

function waehleEbene(
  raeume: ErgebnisProps['stand']['tabelle']['raeume'],
  { ebenen, ebeneId, kreis }: Ebenenwahl,
): Abgleich | undefined {
  const gewaehlt = ebenen.find(({ id }) => id === ebeneId)
  return gewaehlt ? gleicheAb(raeume, gewaehlt, kreis) : findAbgleich(raeume, ebenen, kreis)
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
}: {
  readonly raeume: readonly { readonly name: string }[]
  readonly ebenen: readonly Kartenebene[]
}) {
  const namen = raeume
    .slice(0, 5)
    .map(({ name }) => `„${name}“`)
    .join(', ')
  return (
    <Meldung art="warn" role="status" titel="Gelesen, aber kein Raum der Datei passt zur Karte.">
      <p>
        In der Datei stehen {namen}
        {raeume.length > 5 && ` und ${raeume.length - 5} weitere`}.
      </p>
      <p>
        {ebenen.length === 0
          ? 'Hier ist noch kein Kreis eingerichtet. Legen Sie die Umrisse Ihrer Räume als GeoJSON dazu, dann erscheint die Karte.'
          : 'Gehören sie zu einem anderen Kreis? Legen Sie dessen Umrisse als GeoJSON dazu, oder wählen Sie unten eine andere Spalte für den Raum.'}
      </p>
    </Meldung>
  )
}
