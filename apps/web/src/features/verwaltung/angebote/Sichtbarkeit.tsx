import {
  FELDER,
  stufeOf,
  type Angebotsinhalt,
  type Feldname,
  type Stufe,
} from '@sozial/domain/angebot'
import { STUFENWORTE } from './angebot-worte.ts'
import styles from './Angebote.module.css'

interface SichtbarkeitProps {
  readonly feld: Feldname
  readonly inhalt: Angebotsinhalt
  readonly aendere: (teil: Partial<Angebotsinhalt>) => void
}

/** Who sees a field, beside it: words where it is fixed, a choice where there is one. */
export function Sichtbarkeit({ feld, inhalt, aendere }: SichtbarkeitProps) {
  const { stufen, stufe, name } = FELDER[feld]
  const [einzige, ...weitere] = stufen
  if (weitere.length === 0 && einzige)
    return <span className={styles['stufe']}>{STUFENWORTE[einzige]}</span>
  function setStufe(neu: Stufe) {
    const { [feld]: _bisher, ...andere } = inhalt.sichtbar ?? {}
    aendere({ sichtbar: neu === stufe ? andere : { ...andere, [feld]: neu } })
  }
  return (
    <select
      className={styles['stufe']}
      aria-label={`Wer sieht „${name}“?`}
      value={stufeOf(inhalt, feld)}
      onChange={(e) => setStufe(e.target.value as Stufe)}
    >
      {stufen.map((eine) => (
        <option key={eine} value={eine}>
          {STUFENWORTE[eine]}
        </option>
      ))}
    </select>
  )
}
