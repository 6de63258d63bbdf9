import type { Geschlecht, Nationalitaet } from '@sozial/domain/indikator'
import { Button } from '../../ui/Button.tsx'
import { TextFeld, WahlFeld } from '../../ui/Feld.tsx'
import { Kreuz } from '../../ui/Zeichen.tsx'
import { createZeile, type Formelzeile } from './formelzeilen.ts'
import { formatAltersgrenzen, gliederbarkeitOf, type Merkmal } from './merkmale.ts'
import { Merkmalwahl } from './Merkmalwahl.tsx'
import styles from './Editor.module.css'

interface FormelseiteProps {
  /** "Gezählt werden", "bezogen auf" */
  readonly titel: string
  readonly zeilen: readonly Formelzeile[]
  readonly merkmale: readonly Merkmal[]
  /** By number of the row; the whole side under `undefined`. */
  readonly fehler: ReadonlyMap<number | undefined, string>
  /** For a row that comes new. */
  readonly naechste: number
  readonly onChange: (zeilen: readonly Formelzeile[]) => void
}

/** One side of the fraction: Merkmale that are added up and taken away. */
export function Formelseite(props: FormelseiteProps) {
  const { titel, zeilen, merkmale, fehler, naechste, onChange } = props
  const ganz = fehler.get(undefined)
  const setZeile = (neu: Formelzeile) =>
    onChange(zeilen.map((zeile) => (zeile.nummer === neu.nummer ? neu : zeile)))
  return (
    <fieldset className={styles['formelseite']}>
      <legend className={styles['legende']}>{titel}</legend>
      {ganz && (
        <p className={styles['fehler']}>
          <Kreuz groesse={14} />
          {ganz}
        </p>
      )}
      {zeilen.map((zeile, i) => (
        <Zeile
          key={zeile.nummer}
          zeile={zeile}
          istErste={i === 0}
          merkmale={merkmale}
          fehler={fehler.get(zeile.nummer)}
          onChange={setZeile}
          onEntfernen={
            zeilen.length > 1
              ? () => onChange(zeilen.filter(({ nummer }) => nummer !== zeile.nummer))
              : undefined
          }
        />
      ))}
      <div className={styles['hinzu']}>
        <Button
          art="text"
          klein
          onClick={() => onChange([...zeilen, createZeile(naechste, 'PLUS')])}
        >
          Weiteres Merkmal dazuzählen
        </Button>
        <Button
          art="text"
          klein
          onClick={() => onChange([...zeilen, createZeile(naechste, 'MINUS')])}
        >
          Merkmal abziehen
        </Button>
      </div>
    </fieldset>
  )
}

interface ZeileProps {
  readonly zeile: Formelzeile
  readonly istErste: boolean
  readonly merkmale: readonly Merkmal[]
  readonly fehler: string | undefined
  readonly onChange: (zeile: Formelzeile) => void
  /** `undefined` where it is the only one. */
  readonly onEntfernen: (() => void) | undefined
}

function Zeile({ zeile, istErste, merkmale, fehler, onChange, onEntfernen }: ZeileProps) {
  const merkmal = merkmale.find(({ schluessel }) => schluessel === zeile.merkmal)
  const zeichen = zeile.vorzeichen === 'MINUS' ? 'abzüglich' : istErste ? '' : 'dazu'
  const label = zeichen === '' ? 'Merkmal' : `Merkmal, ${zeichen}`
  return (
    <div className={styles['zeile']}>
      {zeichen && <span className={styles['vorzeichen']}>{zeichen}</span>}
      <div className={styles['merkmalzeile']}>
        <Merkmalwahl
          label={label}
          merkmale={merkmale}
          wert={zeile.merkmal}
          fehler={fehler}
          onChange={(schluessel) => onChange({ ...zeile, merkmal: schluessel })}
        />
        {onEntfernen && (
          <Button
            art="text"
            klein
            aria-label={`${merkmal?.name ?? 'Merkmal'} entfernen`}
            onClick={onEntfernen}
          >
            Entfernen
          </Button>
        )}
      </div>
      {zeile.merkmal !== '' && <Eingrenzung zeile={zeile} merkmal={merkmal} onChange={onChange} />}
      {merkmal && merkmal.abdeckung.length === 0 && (
        <p className="t-klein leise">
          Für „{merkmal.name}“ gibt es noch keine Zahlen
          {merkmal.lieferant && `; liefern müsste: ${merkmal.lieferant}`}. Der Indikator lässt sich
          trotzdem anlegen und rechnet, sobald sie da sind.
        </p>
      )}
    </div>
  )
}

const GESCHLECHTER: readonly { readonly wert: Geschlecht; readonly text: string }[] = [
  { wert: 'INSGESAMT', text: 'alle Geschlechter' },
  { wert: 'WEIBLICH', text: 'Frauen' },
  { wert: 'MAENNLICH', text: 'Männer' },
  { wert: 'DIVERS', text: 'divers' },
]

const NATIONALITAETEN: readonly { readonly wert: Nationalitaet; readonly text: string }[] = [
  { wert: 'INSGESAMT', text: 'alle Staatsangehörigkeiten' },
  { wert: 'DEUTSCH', text: 'Deutsche' },
  { wert: 'AUSLAENDISCH', text: 'Ausländerinnen und Ausländer' },
]

interface EingrenzungProps {
  readonly zeile: Formelzeile
  readonly merkmal: Merkmal | undefined
  readonly onChange: (zeile: Formelzeile) => void
}

/** Who of the counted is meant; only by what the figures are broken down. */
function Eingrenzung({ zeile, merkmal, onChange }: EingrenzungProps) {
  const nach = gliederbarkeitOf(merkmal)
  const zahl = (text: string) => text.replaceAll(/\D/g, '').slice(0, 3)
  if (!nach.geschlecht && !nach.nationalitaet && !nach.alter) return null
  return (
    <div className={styles['eingrenzung']}>
      {nach.alter && (
        <div className={styles['alter']}>
          <TextFeld
            label="Alter von"
            wert={zeile.alterVon}
            onChange={(text) => onChange({ ...zeile, alterVon: zahl(text) })}
          />
          <TextFeld
            label="bis unter"
            wert={zeile.alterBis}
            onChange={(text) => onChange({ ...zeile, alterBis: zahl(text) })}
          />
        </div>
      )}
      {nach.geschlecht && (
        <WahlFeld
          label="Geschlecht"
          wert={zeile.geschlecht}
          optionen={GESCHLECHTER}
          onChange={(geschlecht) => onChange({ ...zeile, geschlecht })}
        />
      )}
      {nach.nationalitaet && (
        <WahlFeld
          label="Staatsangehörigkeit"
          wert={zeile.nationalitaet}
          optionen={NATIONALITAETEN}
          onChange={(nationalitaet) => onChange({ ...zeile, nationalitaet })}
        />
      )}
      {nach.alter && (
        <p className={`t-note ${styles['altershinweis']}`}>
          Leer heißt: jedes Alter. {formatAltersgrenzen(merkmal)}
        </p>
      )}
    </div>
  )
}
