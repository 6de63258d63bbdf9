import { useState } from 'react'
import { Link } from 'react-router'
import { Dialog } from '../../ui/Dialog.tsx'
import { WahlFeld } from '../../ui/Feld.tsx'
import { Formelbild } from '../../ui/Formelbild.tsx'
import type { AtlasPeriode, AtlasZelle } from './atlas-state.ts'
import { quellenzeile } from './quelle.ts'
import {
  bruchsaetze,
  findRechenort,
  findZelle,
  formatSicherheit,
  formatSummensatz,
  formatVorbehalt,
  rechenorte,
  type Rechenwegdaten,
} from './rechenweg.ts'
import { createRechnung, formatRechnung, ohneRechnung, parseFormelzeile } from './rechnung.ts'
import styles from './Rechenweg.module.css'

interface RechenwegDialogProps {
  readonly daten: Rechenwegdaten
  readonly raum: string | undefined
  readonly zeitraum: string | undefined
  /** Address of the Indikatorenblatt. */
  readonly blatt: string
  readonly onClose: () => void
}

/** From the counted numbers to the figure, for any area and period of the view. */
export function RechenwegDialog({ daten, raum, zeitraum, blatt, onClose }: RechenwegDialogProps) {
  const orte = rechenorte(daten)
  const [ort, setOrt] = useState(() => findRechenort(daten, raum))
  const [zeit, setZeit] = useState(zeitraum ?? daten.periode.id)
  const periode = daten.perioden.find(({ id }) => id === zeit) ?? daten.periode
  const zelle = findZelle(daten, ort, periode)
  const { fassung } = daten.indikator
  return (
    <Dialog titel="Wie wird das berechnet?" onClose={onClose}>
      <div>
        <p>
          <b>{fassung.name}</b>
        </p>
        <p className="t-klein leise">{fassung.definition}</p>
      </div>
      <div className={styles['wahl']}>
        <WahlFeld
          label="Raum"
          wert={ort}
          optionen={orte.map(({ id, name }) => ({ wert: id, text: name }))}
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
      <Einordnung daten={daten} ort={ort} periode={periode} zelle={zelle} />
      <p>
        <Link to={blatt} onClick={onClose}>
          Zum Indikatorenblatt
        </Link>
      </p>
    </Dialog>
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
}

function Einordnung({ daten, ort, periode, zelle }: EinordnungProps) {
  const saetze = [
    formatSummensatz(daten, ort),
    formatSicherheit(daten.indikator, zelle),
    zelle.wert === null ? '' : formatVorbehalt(zelle),
  ].filter(Boolean)
  const brueche = bruchsaetze(daten)
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
      <p className="t-note">{quellenzeile({ ...daten, periode })}</p>
    </div>
  )
}
