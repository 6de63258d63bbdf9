import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatDatum } from '@sozial/shared/format'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Kaestchen, WahlFeld } from '../../../ui/Feld.tsx'
import type { WahlProps } from './Indikatorwahl.tsx'
import { grenzenOf, jahreOf, toggle } from './standauswahl.ts'
import styles from './Veroeffentlichung.module.css'

/** Which areas: those that can be published to choose from, the others with the reason. */
export function Ebenenwahl({ angebot, auswahl, aendere }: WahlProps) {
  return (
    <Abschnitt id="ebenen" titel="2 Ebenen">
      <fieldset className={styles['ebenen']}>
        <legend className="vh">Ebenen</legend>
        {angebot.ebenen.map((ebene) => (
          <Kaestchen
            key={ebene}
            an={auswahl.ebenen.includes(ebene)}
            onChange={() => aendere({ ebenen: toggle(auswahl.ebenen, ebene) })}
          >
            {EBENE_WORTE[ebene].sammelname}
          </Kaestchen>
        ))}
      </fieldset>
      <p className={styles['nichtmoeglich']}>
        Je kleiner die Räume, desto mehr Zahlen bleiben verborgen: solche mit wenigen Fällen und
        dazu so viele, dass sich keine davon aus den Summen errechnen lässt. Zuerst trifft es
        Quartiere, dann Sozialräume, dann Kommunen, nie den Kreis. Was verborgen wird und was das
        kostet, zeigt der Entwurf, bevor etwas öffentlich ist.
      </p>
    </Abschnitt>
  )
}

/** From which year to which, and on which boundaries. */
export function Zeitwahl({ angebot, auswahl, aendere }: WahlProps) {
  const jahre = jahreOf(angebot, auswahl)
  const grenzen = grenzenOf(angebot)
  const optionen = jahre.map((jahr) => ({ wert: jahr, text: jahr }))
  return (
    <Abschnitt id="zeit" titel="3 Zeit und Grenzen">
      <div className={styles['zeit']}>
        <WahlFeld
          label="Von"
          wert={auswahl.von}
          optionen={[
            { wert: '', text: jahre[0] ? `Anfang der Reihen (${jahre[0]})` : 'Anfang der Reihen' },
            ...optionen,
          ]}
          onChange={(von) => aendere({ von })}
        />
        <WahlFeld
          label="Bis"
          wert={auswahl.bis}
          optionen={[
            {
              wert: '',
              text: jahre.length > 0 ? `neueste Werte (${jahre.at(-1)})` : 'neueste Werte',
            },
            ...optionen.toReversed(),
          ]}
          onChange={(bis) => aendere({ bis })}
        />
        <WahlFeld
          label="Gebietsstand"
          wert={auswahl.grenzen}
          optionen={[
            { wert: '', text: grenzen.length > 1 ? 'heutige und frühere' : 'Grenzen von heute' },
            ...(grenzen.length > 1 ? grenzen : []).map((tag, i) => ({
              wert: tag,
              text: i === 0 ? 'nur die heutigen' : `nur die vom ${formatDatum(tag)}`,
            })),
          ]}
          onChange={(grenze) => aendere({ grenzen: grenze })}
        />
      </div>
    </Abschnitt>
  )
}
