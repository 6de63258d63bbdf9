import { aufzaehlung } from '@sozial/domain/aufzaehlung'
import { formatAnzahl } from '@sozial/shared/format'
import { Button } from '../../../ui/Button.tsx'
import { Meldung } from '../../../ui/Meldung.tsx'
import type { Strassenantwort, Strassenbericht } from './send-strassen.ts'
import styles from '../Verwaltung.module.css'

interface BerichtProps {
  readonly datei: string
  readonly antwort: Strassenantwort
  readonly onUebernehmen: () => void
}

/** What the check of a register found, and the way on. */
export function Bericht({ datei, antwort, onUebernehmen }: BerichtProps) {
  if (antwort.art === 'GESCHEITERT') {
    return (
      <Meldung art="fehler" role="alert" titel={`${datei} lässt sich nicht lesen`}>
        <p>{antwort.text}</p>
      </Meldung>
    )
  }
  const { bericht } = antwort
  const falsch = bericht.befunde.some(({ schwere }) => schwere === 'FEHLER')
  return (
    <>
      <Meldung
        role="status"
        art={falsch ? 'fehler' : bericht.befunde.length > 0 ? 'warn' : 'gut'}
        titel={titelOf(bericht, falsch)}
      >
        <p>{satzOf(datei, bericht)}</p>
      </Meldung>
      {bericht.befunde.length > 0 && (
        <ul className={styles['wege']}>
          {bericht.befunde.map(({ text, zeile }) => (
            <li key={`${zeile} ${text}`} style={{ gridTemplateColumns: 'minmax(0, 1fr)' }}>
              <p>
                {zeile !== null && <b>Zeile {zeile}: </b>}
                {text}
              </p>
            </li>
          ))}
        </ul>
      )}
      {!falsch && !bericht.uebernommen && (
        <p className={styles['werk']}>
          <Button art="haupt" onClick={onUebernehmen}>
            Übernehmen
          </Button>
        </p>
      )}
    </>
  )
}

function titelOf({ uebernommen }: Strassenbericht, falsch: boolean): string {
  if (uebernommen) return 'Übernommen'
  return falsch ? 'So geht es nicht: Bitte die Datei berichtigen' : 'Geprüft, noch nicht übernommen'
}

function satzOf(datei: string, bericht: Strassenbericht): string {
  const { strassen, abschnitte, kommunen, neue, entfallene } = bericht
  const teile = [
    `${formatAnzahl(strassen, 'Straße', 'Straßen')} in ${formatAnzahl(abschnitte, 'Abschnitt', 'Abschnitten')}`,
    kommunen.length > 0 ? kommunen.join(', ') : 'keine Kommune des Kreises',
    ...(neue.length > 0 ? [`neu: ${aufzaehlung(neue, 5)}`] : []),
    ...(entfallene.length > 0 ? [`nicht mehr dabei: ${aufzaehlung(entfallene, 5)}`] : []),
  ]
  return `${datei}: ${teile.join('; ')}.`
}
