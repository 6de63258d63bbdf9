import { useState, type ReactNode } from 'react'
import type { Ebene } from '@sozial/domain/raum'
import { formatAnzahl } from '@sozial/shared/format'
import { sageAn } from '../../lib/ansage.ts'
import { Button } from '../../ui/Button.tsx'
import { Dreieck, Haken } from '../../ui/Zeichen.tsx'
import { Raumsuche } from './Raumsuche.tsx'
import {
  acceptAll,
  describeRaum,
  findOffene,
  hatEinen,
  omitAll,
  type OffenerName,
  type Raumwahl,
  type Zuordnungsraum,
} from './raumwahl.ts'
import styles from './Raumabgleich.module.css'

interface RaumabgleichProps {
  readonly namen: readonly (OffenerName & { readonly wo: ReactNode })[]
  readonly raeume: readonly Zuordnungsraum[]
  /** The level that the file delivers: offered first. */
  readonly ebene: Ebene | null
  readonly wahl: Raumwahl
  readonly onWahl: (wahl: Raumwahl) => void
}

/** Names of a file that belong to no area: which one each means, or that it is none. */
export function Raumabgleich({ namen, raeume, ebene, wahl, onWahl }: RaumabgleichProps) {
  const [zuletzt, setZuletzt] = useState<string | null>(null)
  const offene = findOffene(wahl, namen)
  const annehmbar = offene.filter(hatEinen).length
  function decide(text: string, schluessel: string | null) {
    setZuletzt(text)
    onWahl({ ...wahl, [text]: schluessel })
    sageAn(`„${text}“: ${schluessel === null ? 'kein Raum' : describeRaum(raeume, schluessel)}`)
  }
  function reopen(text: string) {
    const { [text]: _, ...rest } = wahl
    onWahl(rest)
  }
  function decideAll(neu: Raumwahl) {
    setZuletzt(null)
    onWahl(neu)
    sageAn(`${formatAnzahl(offene.length, 'Name', 'Namen')} entschieden`)
  }
  return (
    <div className={styles['abgleich']}>
      <ul className={styles['liste']}>
        {namen.map((name) => (
          <Zeile
            key={name.text}
            {...name}
            raeume={raeume}
            ebene={ebene}
            gewaehlt={wahl[name.text]}
            fokus={zuletzt === name.text}
            onWahl={(schluessel) => decide(name.text, schluessel)}
            onAendern={() => reopen(name.text)}
          />
        ))}
      </ul>
      {offene.length > 1 && (
        <p className={styles['alle']}>
          {annehmbar > 1 && (
            <Button klein onClick={() => decideAll(acceptAll(wahl, namen))}>
              {annehmbar === 2 ? 'Beide' : `Alle ${annehmbar}`} Vorschläge annehmen
            </Button>
          )}
          <Button art="text" klein onClick={() => decideAll(omitAll(wahl, namen))}>
            Die übrigen {offene.length === 2 ? 'beiden' : offene.length} auslassen
          </Button>
        </p>
      )}
    </div>
  )
}

interface ZeileProps extends OffenerName {
  readonly wo: ReactNode
  readonly raeume: readonly Zuordnungsraum[]
  readonly ebene: Ebene | null
  readonly gewaehlt: string | null | undefined
  /** The last decision was about this one: reading goes on here. */
  readonly fokus: boolean
  readonly onWahl: (schluessel: string | null) => void
  readonly onAendern: () => void
}

function Zeile(props: ZeileProps) {
  const { text, name, wo, gewaehlt, raeume, fokus, onAendern } = props
  return (
    <li data-offen={gewaehlt === undefined || undefined}>
      <div className={styles['name']}>
        <b>{text || '(leer)'}</b>
        {name !== '' && name !== text && ` ${name}`} <span className="t-klein leise">{wo}</span>
      </div>
      {gewaehlt === undefined ? (
        <Wahl {...props} />
      ) : (
        <p className={styles['wahl']}>
          {gewaehlt === null ? (
            <span className="leise">kein Raum, wird ausgelassen</span>
          ) : (
            <span className={styles['gemeint']}>
              <Haken groesse={14} /> {describeRaum(raeume, gewaehlt)}
            </span>
          )}
          <Button
            art="text"
            klein
            autoFocus={fokus}
            aria-label={`„${text}“ ändern`}
            onClick={onAendern}
          >
            Ändern
          </Button>
        </p>
      )}
    </li>
  )
}

function Wahl({ text, vorschlaege, raeume, ebene, onWahl }: ZeileProps) {
  return (
    <div className={styles['wahl']} role="group" aria-label={`Welcher Raum ist „${text}“?`}>
      <Dreieck groesse={14} />
      {vorschlaege.map(({ schluessel }) => (
        <Button key={schluessel} klein onClick={() => onWahl(schluessel)}>
          {describeRaum(raeume, schluessel)}
        </Button>
      ))}
      <Raumsuche
        text={vorschlaege.length > 0 ? 'Anderen Raum suchen' : 'Raum suchen'}
        titel={`„${text}“ ist …`}
        raeume={raeume}
        ebene={ebene}
        art="text"
        onWahl={onWahl}
      />
      <Button art="text" klein onClick={() => onWahl(null)}>
        Kein Raum, auslassen
      </Button>
    </div>
  )
}
