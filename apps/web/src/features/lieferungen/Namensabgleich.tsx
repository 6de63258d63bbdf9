import { formatAnzahl } from '@sozial/shared/format'
import { Raumabgleich } from '../../app/zuordnung/Raumabgleich.tsx'
import { findEbene, type Raumwahl, type Zuordnungsraum } from '../../app/zuordnung/raumwahl.ts'
import type { Deutung } from './deutung.ts'
import styles from './Bericht.module.css'

interface NamensabgleichProps {
  readonly deutung: Extract<Deutung, { art: 'DA' }>
  readonly raeume: readonly Zuordnungsraum[]
  readonly wahl: Raumwahl
  readonly onWahl: (wahl: Raumwahl) => void
}

/** Names of the table that mean no area yet, before it is checked. */
export function Namensabgleich({ deutung, raeume, wahl, onWahl }: NamensabgleichProps) {
  const { abgleich, vorschlag } = deutung
  const { unbekannte, fehlende } = abgleich
  if (unbekannte.length === 0) return null
  const gemeinte = Object.values(vorschlag.zuordnung?.raum.umschluesselung ?? {})
  return (
    <section className={styles['abgleich']} id="namen">
      <h2 className="t-h3">
        {unbekannte.length === 1
          ? 'Ein Name gehört zu keinem Raum'
          : `${unbekannte.length} Namen gehören zu keinem Raum`}
      </h2>
      <p className="t-klein leise">
        Welcher Raum ist gemeint? Was Sie sagen, merkt sich die Vorlage.{describeFehlende(fehlende)}
      </p>
      <Raumabgleich
        namen={unbekannte.map(({ zeilen, ersteZeile, ...name }) => ({
          ...name,
          wo: zeilen === 1 ? `Zeile ${ersteZeile}` : `${zeilen} Zeilen, zuerst ${ersteZeile}`,
        }))}
        raeume={raeume}
        ebene={findEbene(raeume, [...gemeinte, ...fehlende.map(({ schluessel }) => schluessel)])}
        wahl={wahl}
        onWahl={onWahl}
      />
    </section>
  )
}

const NAMEN = 4

/** " In der Datei fehlen noch Gangelt und Selfkant." */
function describeFehlende(fehlende: readonly { readonly name: string }[]): string {
  if (fehlende.length === 0) return ''
  if (fehlende.length > NAMEN) {
    return ` In der Datei fehlen noch ${formatAnzahl(fehlende.length, 'Raum', 'Räume')} des Kreises.`
  }
  const namen = fehlende.map(({ name }) => name).join(', ')
  return ` In der Datei ${fehlende.length === 1 ? 'fehlt' : 'fehlen'} noch ${namen}.`
}
