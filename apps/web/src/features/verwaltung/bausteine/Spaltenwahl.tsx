import type { Spaltenwahl as Wahl, Umrissspalte } from '@sozial/formate/umrisse'
import { WahlFeld } from '../../../ui/Feld.tsx'
import styles from './Bausteine.module.css'

interface SpaltenwahlProps {
  readonly spalten: readonly Umrissspalte[]
  readonly wahl: Wahl
  readonly onWaehle: (wahl: Partial<Wahl>) => void
}

const KEINE = ''

/** Which columns of the file are key, name and population; a guess that can be changed. */
export function Spaltenwahl({ spalten, wahl, onWaehle }: SpaltenwahlProps) {
  const feld = (
    art: keyof Wahl,
    [label, keine]: readonly [string, string],
    geeignete = spalten,
  ) => (
    <WahlFeld
      label={label}
      wert={wahl[art] ?? KEINE}
      optionen={[
        { wert: KEINE, text: keine },
        ...geeignete.map(({ name, beispiele }) => ({
          wert: name,
          text: `${name} (${beispiele.slice(0, 2).join(', ')} …)`,
        })),
      ]}
      onChange={(neu) => onWaehle({ ...wahl, [art]: neu === KEINE ? null : neu })}
    />
  )
  return (
    <div className={styles['spaltenwahl']}>
      {feld('schluessel', ['Schlüssel', 'keine: Zeilen der Datei'])}
      {feld('name', ['Name', 'keiner: der Schlüssel'])}
      {feld(
        'einwohner',
        ['Einwohner', 'keine'],
        spalten.filter(({ istZahl }) => istZahl),
      )}
    </div>
  )
}
