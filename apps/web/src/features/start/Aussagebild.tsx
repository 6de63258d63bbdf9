import { formatZahl } from '@sozial/shared/format'
import { domainAround, domainFromZero, linearScale } from '../../charts/scale.ts'
import type { Aussage } from './aussagen.ts'
import styles from './Start.module.css'

const BREITE = 360
const HOEHE = 120

type Reihe = Extract<Aussage, { art: 'REIHE' }>
type Spanne = Extract<Aussage, { art: 'SPANNE' }>

/** The small chart under a finding; the figures that matter stand at it. */
export function Aussagebild({ aussage }: { readonly aussage: Aussage }) {
  return (
    <svg
      className={styles['bild']}
      viewBox={`0 0 ${BREITE} ${HOEHE}`}
      role="img"
      aria-label={beschreibe(aussage)}
    >
      {aussage.art === 'REIHE' ? <Saeulen {...aussage} /> : <Punktstreifen {...aussage} />}
    </svg>
  )
}

function beschreibe(aussage: Aussage): string {
  const zahl = (wert: number) => formatZahl(wert, aussage.nachkommastellen)
  if (aussage.art === 'REIHE') {
    const mitWert = aussage.punkte.filter(({ wert }) => wert !== null)
    const [erster, letzter] = [mitWert[0], mitWert.at(-1)]
    return `Säulen ${erster?.kurz} bis ${letzter?.kurz}, von ${zahl(erster?.wert ?? 0)} auf ${zahl(letzter?.wert ?? 0)}`
  }
  const [erster, letzter] = [aussage.raeume[0], aussage.raeume.at(-1)]
  return `Punktstreifen von ${zahl(erster?.wert ?? 0)} (${erster?.name}) bis ${zahl(letzter?.wert ?? 0)} (${letzter?.name})`
}

function Saeulen({ punkte, nachkommastellen }: Reihe) {
  const werte = punkte.flatMap(({ wert }) => (wert === null ? [] : [wert]))
  const y = linearScale(domainFromZero(werte), [100, 24])
  const schritt = BREITE / Math.max(punkte.length, 1)
  const breite = Math.min(schritt * 0.8, 26)
  const x = (i: number) => i * schritt + (schritt - breite) / 2
  const beschriftet = new Set([punkte.findIndex(({ wert }) => wert !== null), punkte.length - 1])
  return (
    <>
      <path d={`M0 ${y(0)}H${BREITE}`} className={styles['achse']} />
      {punkte.map(({ kurz, wert, bruch }, i) => {
        const mitte = x(i) + breite / 2
        const anker = i === 0 ? 'start' : i === punkte.length - 1 ? 'end' : 'middle'
        const textX = i === 0 ? x(i) : i === punkte.length - 1 ? x(i) + breite : mitte
        return (
          <g key={kurz}>
            {bruch && <path d={`M${i * schritt} 8V100`} className={styles['bruch']} />}
            {wert !== null && (
              <rect
                x={x(i)}
                width={breite}
                y={Math.min(y(wert), y(0))}
                height={Math.abs(y(wert) - y(0))}
                className={i === punkte.length - 1 ? styles['eigen'] : styles['grund']}
              />
            )}
            {beschriftet.has(i) && wert !== null && (
              <>
                <text
                  x={textX}
                  y={Math.min(y(wert), y(0)) - 6}
                  textAnchor={anker}
                  className={styles['wert']}
                >
                  {formatZahl(wert, nachkommastellen)}
                </text>
                <text x={textX} y="116" textAnchor={anker} className={styles['text']}>
                  {kurz}
                </text>
              </>
            )}
          </g>
        )
      })}
    </>
  )
}

function Punktstreifen({ raeume, kreis, nachkommastellen, prozent }: Spanne) {
  const werte = raeume.map(({ wert }) => wert)
  const x = linearScale(domainAround(werte, kreis ?? werte[0] ?? 0), [14, BREITE - 14])
  const zahl = (wert: number) => `${formatZahl(wert, nachkommastellen)}${prozent ? '\u202F%' : ''}`
  const [erster, letzter] = [raeume[0], raeume.at(-1)]
  return (
    <>
      <path d={`M0 78H${BREITE}`} className={styles['achse']} />
      {kreis !== null && (
        <>
          <path d={`M${x(kreis)} 26V78`} className={styles['bruch']} />
          <text
            x={Math.min(Math.max(x(kreis), 40), BREITE - 40)}
            y="19"
            textAnchor="middle"
            className={styles['kreis']}
          >
            Kreis {formatZahl(kreis, nachkommastellen)}
          </text>
        </>
      )}
      {raeume.map(({ name, wert }, i) => (
        <circle
          key={name}
          cx={x(wert)}
          cy="64"
          r="6"
          className={i === 0 || i === raeume.length - 1 ? styles['eigen'] : styles['grund']}
        >
          <title>{`${name}: ${zahl(wert)}`}</title>
        </circle>
      ))}
      {[erster, letzter].map(
        (raum, i) =>
          raum && (
            <g key={raum.name}>
              <text
                x={i === 0 ? 0 : BREITE}
                y="46"
                textAnchor={i === 0 ? 'start' : 'end'}
                className={styles['text']}
              >
                {raum.name}
              </text>
              <text
                x={x(raum.wert)}
                y="99"
                textAnchor={i === 0 ? 'start' : 'end'}
                className={styles['text']}
              >
                {zahl(raum.wert)}
              </text>
            </g>
          ),
      )}
    </>
  )
}
