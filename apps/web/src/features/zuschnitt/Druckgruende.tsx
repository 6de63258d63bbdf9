import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { useDruck } from '../../map/use-druck.ts'
import { useWerkzeug } from './use-werkbank.ts'
import styles from './Werkbank.module.css'

/** What the screen shows of one Raum at a time, paper shows of all: why each is cut as it is. */
export function Druckgruende() {
  const { jetzt, daten } = useWerkzeug()
  const { drucken } = useDruck()
  if (!drucken) return null
  const { raeume, zuordnung, grenzgruende } = jetzt.bild
  const namen = new Map(raeume.map(({ key, nummer, name }) => [key, `${nummer} ${name}`]))
  const grenzen = [...grenzgruende].map(([schluessel, grund]) => ({
    zwischen: schluessel.split('|').map((key) => namen.get(key) ?? ''),
    grund,
  }))
  return (
    <>
      <Abschnitt titel="Räume, Bausteine und Gründe">
        <dl className={styles['druckgruende']}>
          {raeume.map(({ key, nummer, name, grund, groessengrund }) => (
            <div key={key}>
              <dt>
                {nummer} {name}
              </dt>
              <dd>
                {zuordnung
                  .flatMap((raum, i) => (raum === key ? [daten.bausteine.namen[i]] : []))
                  .join(', ') || 'noch kein Baustein'}
                {grund && `. ${grund}`}
                {groessengrund && ` Zur Größe: ${groessengrund}`}
              </dd>
            </div>
          ))}
        </dl>
      </Abschnitt>
      {grenzen.length > 0 && (
        <Abschnitt titel="Warum die Grenzen so verlaufen">
          <dl className={styles['druckgruende']}>
            {grenzen.map(({ zwischen, grund }) => (
              <div key={zwischen.join(' ')}>
                <dt>{zwischen.join(' und ')}</dt>
                <dd>{grund}</dd>
              </div>
            ))}
          </dl>
        </Abschnitt>
      )}
    </>
  )
}
