import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { WahlFeld } from '../../ui/Feld.tsx'
import { Formelbild } from '../../ui/Formelbild.tsx'
import type { Korrekturort } from '../korrektur/KorrekturDialog.tsx'
import { useDarf } from '../sitzung/use-sitzung.ts'
import type { AtlasPeriode, AtlasZelle } from './atlas-state.ts'
import { korrektursaetze } from './korrekturen.ts'
import { quellenzeile } from './quelle.ts'
import {
  bruchsaetze,
  findRechenort,
  findZelle,
  formatBesonderheit,
  formatSicherheit,
  formatSummensatz,
  formatVorbehalt,
  rechenorte,
  toKorrekturort,
  type Rechenwegdaten,
} from './rechenweg.ts'
import { createRechnung, formatRechnung, ohneRechnung, parseFormelzeile } from './rechnung.ts'
import styles from './Rechenweg.module.css'

interface RechenwegInhaltProps {
  readonly daten: Rechenwegdaten
  /** Whose figure is explained first. */
  readonly raum?: string | undefined
  readonly zeitraum?: string | undefined
  /** Breaks and source stand elsewhere on the page. */
  readonly kurz?: boolean
  /** Opens the figures behind the shown value; offered to those who may correct them. */
  readonly onKorrektur: (ort: Korrekturort) => void
}

/** Area and period to choose, the formula in words and with their numbers, and how sure it is. */
export function RechenwegInhalt(props: RechenwegInhaltProps) {
  const { daten, raum, zeitraum, kurz = false, onKorrektur } = props
  const korrigiert = useDarf('korrigierbareZahlen')
  const [ort, setOrt] = useState(() => findRechenort(daten, raum))
  const [zeit, setZeit] = useState(zeitraum ?? daten.periode.id)
  const periode = daten.perioden.find(({ id }) => id === zeit) ?? daten.periode
  const zelle = findZelle(daten, ort, periode)
  return (
    <>
      <div className={styles['wahl']}>
        <WahlFeld
          label="Raum"
          wert={ort}
          optionen={rechenorte(daten).map(({ id, name }) => ({ wert: id, text: name }))}
          onChange={setOrt}
        />
        <WahlFeld
          label="Zeitraum"
          wert={periode.id}
          optionen={daten.perioden.toReversed().map(({ id, name }) => ({ wert: id, text: name }))}
          onChange={setZeit}
        />
      </div>
      <Formel daten={daten} zelle={zelle} />
      <Einordnung daten={daten} ort={ort} periode={periode} zelle={zelle} kurz={kurz} />
      {korrigiert && (
        <p className="nicht-druck">
          <Button art="text" onClick={() => onKorrektur(toKorrekturort(daten, ort, periode))}>
            Zahlen dahinter ansehen und korrigieren
          </Button>
        </p>
      )}
    </>
  )
}

interface FormelProps {
  readonly daten: Rechenwegdaten
  readonly zelle: AtlasZelle
}

/** The formula in words, then with the numbers of the chosen area. */
function Formel({ daten, zelle }: FormelProps) {
  const { fassung } = daten.indikator
  const rechnung = createRechnung(fassung, zelle)
  return (
    <div className={styles['formel']}>
      <Formelbild {...parseFormelzeile(fassung.formel)} text={fassung.formel} />
      <div className={styles['zahlen']} aria-live="polite">
        {rechnung ? (
          <Formelbild {...rechnung} text={formatRechnung(rechnung)} />
        ) : (
          <p className="t-klein">{formatVorbehalt(zelle) || ohneRechnung(fassung, zelle)}</p>
        )}
      </div>
    </div>
  )
}

interface EinordnungProps extends FormelProps {
  readonly ort: string
  readonly periode: AtlasPeriode
  readonly kurz: boolean
}

function Einordnung({ daten, ort, periode, zelle, kurz }: EinordnungProps) {
  const saetze = [
    formatSummensatz(daten, ort),
    formatBesonderheit(daten.indikator),
    formatSicherheit(daten.indikator, zelle),
    zelle.wert === null ? '' : formatVorbehalt(zelle),
    ...korrektursaetze(daten, { ort, periode, zelle }),
  ].filter(Boolean)
  const brueche = kurz ? [] : bruchsaetze(daten)
  return (
    <div className={styles['einordnung']}>
      {saetze.map((satz) => (
        <p key={satz}>{satz}</p>
      ))}
      {brueche.length > 0 && (
        <p>
          <b>{brueche.length === 1 ? 'Bruch in der Zeitreihe:' : 'Brüche in der Zeitreihe:'}</b>{' '}
          {brueche.join(' ')}
        </p>
      )}
      {!kurz && <p className="t-note">{quellenzeile({ ...daten, periode })}</p>}
    </div>
  )
}
