import type { ReactNode } from 'react'
import { Einzelwahl } from '../../../ui/Einzelwahl.tsx'
import { Kaestchen, TextFeld } from '../../../ui/Feld.tsx'
import {
  describeRegel,
  pruefeEntwurf,
  toAngaben,
  type Maengel,
  type Regelentwurf,
} from './regel-worte.ts'
import styles from './Regeln.module.css'

interface RegelfelderProps {
  readonly entwurf: Regelentwurf
  readonly maengel: Maengel
  readonly istAusnahme: boolean
  readonly onChange: (teil: Partial<Regelentwurf>) => void
  /** What is said of the typed rule, before the reason for it. */
  readonly children?: ReactNode
}

const ZIFFERN = { inputMode: 'numeric', autoComplete: 'off' } as const

/** The fields of a rule; an exception for an Indikator has none of what belongs to the Quelle. */
export function Regelfelder(felder: RegelfelderProps) {
  const { entwurf, maengel, istAusnahme, onChange, children } = felder
  return (
    <>
      {!istAusnahme && (
        <Einzelwahl
          label="Wie kleine Zahlen geschützt werden"
          wert={entwurf.verfahren}
          optionen={[
            {
              wert: 'SPERRUNG',
              text: 'Nicht zeigen',
              zusatz: 'Kleine Zahlen bleiben geschützt, alle anderen stehen genau da.',
            },
            {
              wert: 'RUNDUNG_5',
              text: 'Alle auf 5 runden',
              zusatz: 'Jede Fallzahl erscheint als Vielfaches von 5, keine fehlt.',
            },
          ]}
          onChange={(verfahren) => onChange({ verfahren })}
        />
      )}
      <Grenzen {...felder} />
      {!istAusnahme && (
        <Kaestchen
          an={entwurf.schuetztKorrekturen}
          onChange={(schuetztKorrekturen) => onChange({ schuetztKorrekturen })}
        >
          Kleine Unterschiede zu früheren Veröffentlichungen schützen
        </Kaestchen>
      )}
      <Vorschau entwurf={entwurf} istAusnahme={istAusnahme} />
      {children}
      <TextFeld
        label="Begründung"
        hinweis="Worauf sich die Regel stützt; steht im Verlauf und im Protokoll."
        fehler={maengel.begruendung}
        wert={entwurf.begruendung}
        mehrzeilig
        onChange={(begruendung) => onChange({ begruendung })}
      />
    </>
  )
}

function Grenzen({ entwurf, maengel, istAusnahme, onChange }: RegelfelderProps) {
  const sperrt = istAusnahme || entwurf.verfahren === 'SPERRUNG'
  return (
    <>
      <TextFeld
        label="Fälle, mindestens"
        hinweis={
          sperrt
            ? '1 bis 100; 1 heißt: nichts zu schützen. Leer: wie beim Indikator.'
            : 'Welche kleineren sich auch aus gerundeten Summen nicht ergeben dürfen; 1 bis 100.'
        }
        fehler={maengel.minZaehler}
        wert={entwurf.minZaehler}
        eingabe={ZIFFERN}
        onChange={(minZaehler) => onChange({ minZaehler })}
      />
      {sperrt && (
        <>
          <TextFeld
            label="Bezugsgruppe, mindestens"
            hinweis="Auf so viele Menschen muss sich ein Anteil beziehen. Leer: wie beim Indikator."
            fehler={maengel.minNenner}
            wert={entwurf.minNenner}
            eingabe={ZIFFERN}
            onChange={(minNenner) => onChange({ minNenner })}
          />
          <Kaestchen an={entwurf.zeigtNull} onChange={(zeigtNull) => onChange({ zeigtNull })}>
            Eine Null zeigen
          </Kaestchen>
        </>
      )}
    </>
  )
}

/** What the typed rule means, as long as it can be read. */
function Vorschau({ entwurf, istAusnahme }: Pick<RegelfelderProps, 'entwurf' | 'istAusnahme'>) {
  const { minZaehler, minNenner } = pruefeEntwurf(entwurf)
  if (minZaehler ?? minNenner) return null
  const saetze = describeRegel(toAngaben(entwurf, istAusnahme))
  return (
    <div className={styles['vorschau']}>
      <p className="t-kopf">Das heißt</p>
      {(istAusnahme ? saetze.slice(0, -1) : saetze).map((satz) => (
        <p key={satz}>{satz}</p>
      ))}
    </div>
  )
}
