import { useState } from 'react'
import type { Wertangabe } from '@sozial/formate/zuordnung'
import type { Teilgruppe } from '@sozial/domain/indikator'
import { Button } from '../../ui/Button.tsx'
import { TextFeld, WahlFeld } from '../../ui/Feld.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import { bedeutungOf, placeOf, type Bedeutung } from './angaben.ts'
import { describeWert } from './bedeutung-worte.ts'
import type { Zuordnungslage } from './lage.ts'
import { ART_WORTE, GESCHLECHT_WORTE, NATIONALITAET_WORTE } from './worte.ts'
import styles from './Spaltenblatt.module.css'

interface WertangabenProps extends Pick<Zuordnungslage, 'angaben' | 'onAngaben' | 'merkmale'> {
  readonly werte: readonly Wertangabe[]
}

/** What a column of figures counts: one thing in a wide table, a list of them in a long one. */
export function Wertangaben({ werte, angaben, onAngaben, merkmale }: WertangabenProps) {
  const [offen, setOffen] = useState<string | null>(null)
  const setze = (wert: Wertangabe) => (neu: Bedeutung) =>
    onAngaben({
      ...angaben,
      bedeutungen: { ...angaben.bedeutungen, [placeOf(wert)]: neu },
    })
  const [erster] = werte
  if (erster === undefined) return null
  if (werte.length === 1) {
    return <Wertfelder wert={erster} merkmale={merkmale} onChange={setze(erster)} />
  }
  const gewaehlt = werte.find((wert) => placeOf(wert) === offen)
  return (
    <>
      <Tabelle titel="Was die Zeilen zählen" className={styles['gruppen']}>
        <thead>
          <tr>
            <th scope="col">In der Datei</th>
            <th scope="col">Gelesen als</th>
            <th scope="col">
              <span className="vh">Ändern</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {werte.slice(0, HOECHSTENS_GRUPPEN).map((wert) => {
            const place = placeOf(wert)
            const inDatei = Object.values(wert.nur ?? {}).join(' · ')
            return (
              <tr key={place} data-gewaehlt={place === offen || undefined}>
                <th scope="row">{inDatei}</th>
                <td>{describeWert(wert)}</td>
                <td>
                  <Button
                    art="text"
                    klein
                    aria-expanded={place === offen}
                    aria-label={`${inDatei} ändern`}
                    onClick={() => setOffen(place === offen ? null : place)}
                  >
                    Ändern
                  </Button>
                </td>
              </tr>
            )
          })}
        </tbody>
      </Tabelle>
      {werte.length > HOECHSTENS_GRUPPEN && (
        <p className="t-klein leise">
          {werte.length - HOECHSTENS_GRUPPEN} weitere werden ebenso gelesen.
        </p>
      )}
      {gewaehlt && (
        <Wertfelder key={offen} wert={gewaehlt} merkmale={merkmale} onChange={setze(gewaehlt)} />
      )}
    </>
  )
}

/** What a person can look through. */
const HOECHSTENS_GRUPPEN = 60

interface WertfelderProps extends Pick<Zuordnungslage, 'merkmale'> {
  readonly wert: Wertangabe
  readonly onChange: (bedeutung: Bedeutung) => void
}

const ARTEN = (Object.keys(ART_WORTE) as Bedeutung['art'][]).map((wert) => ({
  wert,
  text: ART_WORTE[wert],
}))

function Wertfelder({ wert, merkmale, onChange }: WertfelderProps) {
  const bedeutung = bedeutungOf(wert)
  const bekannt = merkmale.find(({ name }) => name === bedeutung.name)
  const nenne = (name: string) => {
    const eines = merkmale.find((merkmal) => merkmal.name === name)
    onChange({ ...bedeutung, name, schluessel: null, ...eines })
  }
  return (
    <div className={styles['felder']}>
      <TextFeld
        label="Was wird gezählt?"
        hinweis={
          bekannt ? `Im Bestand bekannt: ${bekannt.einheit}` : 'Neu; so heißt es künftig im Bestand'
        }
        fehler={bedeutung.name.trim() === '' ? 'Bitte benennen.' : undefined}
        vorschlaege={merkmale.map(({ name }) => name)}
        wert={bedeutung.name}
        onChange={nenne}
      />
      {!bekannt && (
        <div className={styles['paar']}>
          <TextFeld
            label="Einheit"
            fehler={bedeutung.einheit.trim() === '' ? 'Bitte angeben.' : undefined}
            wert={bedeutung.einheit}
            onChange={(einheit) => onChange({ ...bedeutung, schluessel: null, einheit })}
          />
          <WahlFeld
            label="Anzahl oder fertiger Wert?"
            wert={bedeutung.art}
            optionen={ARTEN}
            onChange={(art) => onChange({ ...bedeutung, schluessel: null, art })}
          />
        </div>
      )}
      <Teilgruppenfelder
        teilgruppe={bedeutung.teilgruppe}
        onChange={(teilgruppe) => onChange({ ...bedeutung, teilgruppe })}
      />
    </div>
  )
}

interface TeilgruppenfelderProps {
  readonly teilgruppe: Teilgruppe
  readonly onChange: (teilgruppe: Teilgruppe) => void
}

/** Of whom: everybody, or a part. */
function Teilgruppenfelder({ teilgruppe, onChange }: TeilgruppenfelderProps) {
  const alter = (text: string): number | null =>
    /^\d{1,3}$/.test(text.trim()) ? Math.min(120, Number(text)) : null
  return (
    <fieldset>
      <legend className={styles['legende']}>Von wem?</legend>
      <div className={styles['gruppe']}>
        <WahlFeld
          label="Geschlecht"
          wert={teilgruppe.geschlecht}
          optionen={toOptionen(GESCHLECHT_WORTE)}
          onChange={(geschlecht) => onChange({ ...teilgruppe, geschlecht })}
        />
        <WahlFeld
          label="Nationalität"
          wert={teilgruppe.nationalitaet}
          optionen={toOptionen(NATIONALITAET_WORTE)}
          onChange={(nationalitaet) => onChange({ ...teilgruppe, nationalitaet })}
        />
        <TextFeld
          label="Alter von"
          eingabe={{ inputMode: 'numeric' }}
          wert={teilgruppe.alterVon === 0 ? '' : String(teilgruppe.alterVon)}
          onChange={(text) => onChange({ ...teilgruppe, alterVon: alter(text) ?? 0 })}
        />
        <TextFeld
          label="bis unter"
          eingabe={{ inputMode: 'numeric' }}
          fehler={
            teilgruppe.alterBis !== null && teilgruppe.alterBis <= teilgruppe.alterVon
              ? 'Liegt vor dem Anfang.'
              : undefined
          }
          wert={teilgruppe.alterBis === null ? '' : String(teilgruppe.alterBis)}
          onChange={(text) => onChange({ ...teilgruppe, alterBis: alter(text) })}
        />
      </div>
    </fieldset>
  )
}

function toOptionen<T extends string>(worte: Readonly<Record<T, string>>) {
  return (Object.keys(worte) as T[]).map((wert) => ({ wert, text: worte[wert] }))
}
