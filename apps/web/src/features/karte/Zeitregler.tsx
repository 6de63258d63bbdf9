import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import type { AtlasBruch, AtlasPeriode } from '../../app/atlas/atlas-state.ts'
import { useMediaQuery } from '../../lib/use-media-query.ts'
import { SCHMALER_SCHIRM } from './schirm.ts'
import { useBreite } from '../../map/use-breite.ts'
import { WahlFeld } from '../../ui/Feld.tsx'
import styles from './Zeitregler.module.css'
import { buildReglerstate, hatPlatzNeben, naechsteMarke, tastenziel } from './zeitregler-state.ts'
import type { Reglerstate } from './zeitregler-state.ts'

/** `first` of a run of changes makes an entry in the history, the others replace it. */
export type Zeitwechsel = (index: number, erster: boolean) => void

export interface ZeitreglerProps {
  readonly perioden: readonly AtlasPeriode[]
  readonly brueche: readonly AtlasBruch[]
  readonly index: number
  readonly onChange: Zeitwechsel
  /** A run over all periods begins or ends. */
  readonly onSpielen?: (spielt: boolean) => void
}

/** Chooses the period: track with existing periods only, buttons, keys, play; a select on the phone. */
export function Zeitregler(props: ZeitreglerProps) {
  const schmal = useMediaQuery(SCHMALER_SCHIRM)
  const { perioden } = props
  const { index, onChange } = useVorlauf(props)
  const teile = { ...props, index, onChange }
  if (perioden.length < 2) {
    return <p className={`t-klein leise ${styles['einzig']}`}>Nur {perioden[0]?.name} liegt vor.</p>
  }
  const geheZu = (ziel: number): void => {
    if (ziel >= 0 && ziel < perioden.length && ziel !== index) onChange(ziel, true)
  }
  return (
    <div className={styles['regler']} role="group" aria-label="Zeit">
      {!schmal && <Abspielen {...teile} />}
      <Schritt richtung={-1} onClick={() => geheZu(index - 1)} am={index === 0} />
      {schmal ? <Jahrwahl {...teile} /> : <Bahn {...teile} />}
      <Schritt richtung={1} onClick={() => geheZu(index + 1)} am={index === perioden.length - 1} />
    </div>
  )
}

/**
 * The handle follows the finger at once, the page a moment later: the place
 * that was asked for counts until the page has arrived there.
 */
function useVorlauf({ index, onChange }: ZeitreglerProps) {
  const [ziel, setZiel] = useState<number | null>(null)
  useEffect(() => setZiel((gewuenscht) => (gewuenscht === index ? null : gewuenscht)), [index])
  return {
    index: ziel ?? index,
    onChange: useCallback(
      (neu: number, erster: boolean) => {
        setZiel(neu)
        onChange(neu, erster)
      },
      [onChange],
    ),
  }
}

interface SchrittProps {
  readonly richtung: -1 | 1
  /** At the end of the track: the button stays where it is, but says so. */
  readonly am: boolean
  readonly onClick: () => void
}

function Schritt({ richtung, am, onClick }: SchrittProps) {
  const vor = richtung === 1
  return (
    <button
      type="button"
      className={styles['knopf']}
      aria-label={vor ? 'Ein Zeitraum vor' : 'Ein Zeitraum zurück'}
      aria-disabled={am}
      onClick={onClick}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path
          d={vor ? 'M5 2l5 5-5 5' : 'M9 2L4 7l5 5'}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.7"
        />
      </svg>
    </button>
  )
}

function Jahrwahl({ perioden, index, onChange }: ZeitreglerProps) {
  const letzter = perioden.length - 1
  return (
    <div className={styles['wahl']}>
      <WahlFeld
        label="Zeitraum"
        labelUnsichtbar
        wert={String(index)}
        optionen={perioden
          .map(({ kurz }, i) => ({
            wert: String(i),
            text: i === letzter ? `${kurz} (neuester)` : kurz,
          }))
          .toReversed()}
        onChange={(wert) => onChange(Number(wert), true)}
      />
    </div>
  )
}

/** About four seconds for the whole run. */
const LAUF_MS = 4000

function Abspielen({ perioden, index, onChange, onSpielen }: ZeitreglerProps) {
  const [laeuft, setLaeuft] = useState(false)
  const ruhig = useMediaQuery('(prefers-reduced-motion: reduce)')
  const ende = perioden.length - 1
  useEffect(() => onSpielen?.(laeuft), [laeuft, onSpielen])
  useEffect(() => {
    if (!laeuft) return undefined
    if (index >= ende) {
      setLaeuft(false)
      return undefined
    }
    const dauer = Math.min(900, Math.max(180, LAUF_MS / perioden.length))
    const uhr = setTimeout(() => onChange(index + 1, false), ruhig ? 1500 : dauer)
    return () => clearTimeout(uhr)
  }, [laeuft, index, ende, perioden.length, ruhig, onChange])
  const onClick = (): void => {
    if (!laeuft && index >= ende) onChange(0, true)
    setLaeuft(!laeuft)
  }
  return (
    <button
      type="button"
      className={styles['knopf']}
      aria-label={laeuft ? 'Anhalten' : 'Zeiträume abspielen'}
      onClick={onClick}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d={laeuft ? 'M3 2h3v10H3zM8 2h3v10H8z' : 'M3 1.5v11l9-5.5z'} fill="currentColor" />
      </svg>
    </button>
  )
}

const HOEHE = 44
const RAND = 22
const SPUR = 14

function Bahn({ perioden, brueche, index, onChange }: ZeitreglerProps) {
  const [messen, breite] = useBreite()
  const state = useMemo(
    () => buildReglerstate(perioden, brueche, breite - 2 * RAND),
    [perioden, brueche, breite],
  )
  const { ziehen, tasten } = useBedienung({ state, breite, index, onChange })
  const periode = perioden[index]
  return (
    <div ref={messen} className={styles['bahn']}>
      <div
        role="slider"
        tabIndex={0}
        aria-label="Zeitraum"
        aria-valuemin={0}
        aria-valuemax={perioden.length - 1}
        aria-valuenow={index}
        aria-valuetext={periode?.name}
        className={styles['schieber']}
        onKeyDown={tasten}
        {...ziehen}
      >
        {breite > 0 && <Skala state={state} breite={breite} index={index} />}
      </div>
    </div>
  )
}

interface Bedienung {
  readonly state: Reglerstate
  readonly breite: number
  readonly index: number
  readonly onChange: Zeitwechsel
}

function useBedienung({ state, breite, index, onChange }: Bedienung) {
  /** Null while nobody drags; else whether the drag has changed anything yet. */
  const zug = useRef<{ gewechselt: boolean } | null>(null)
  const folge = (ereignis: PointerEvent<HTMLElement>): void => {
    if (!zug.current) return
    const feld = ereignis.currentTarget.getBoundingClientRect()
    const ort = (ereignis.clientX - feld.left - RAND) / Math.max(1, breite - 2 * RAND)
    const ziel = naechsteMarke(state.marken, ort)
    if (ziel === index) return
    onChange(ziel, !zug.current.gewechselt)
    zug.current.gewechselt = true
  }
  const lassLos = (): void => {
    zug.current = null
  }
  const tasten = (ereignis: KeyboardEvent): void => {
    const ziel = tastenziel(ereignis.key, index, state.marken.length)
    if (ziel === null) return
    ereignis.preventDefault()
    if (ziel !== index) onChange(ziel, true)
  }
  const ziehen = {
    onPointerDown(ereignis: PointerEvent<HTMLElement>) {
      ereignis.currentTarget.setPointerCapture(ereignis.pointerId)
      zug.current = { gewechselt: false }
      folge(ereignis)
    },
    onPointerMove: folge,
    onPointerUp: lassLos,
    onPointerCancel: lassLos,
  }
  return { ziehen, tasten }
}

interface SkalaProps {
  readonly state: Reglerstate
  readonly breite: number
  readonly index: number
}

function Skala({ state, breite, index }: SkalaProps) {
  const spur = breite - 2 * RAND
  const xOf = (ort: number): number => RAND + ort * spur
  const gewaehlt = state.marken[index]
  return (
    <svg width={breite} height={HOEHE} aria-hidden="true">
      <path d={`M${RAND} ${SPUR}H${breite - RAND}`} className={styles['spur']} />
      {state.brueche.map(({ id, ort }) => (
        <path key={id} d={`M${xOf(ort)} 2v24`} className={styles['bruch']} />
      ))}
      {state.marken.map((marke) => (
        <g key={marke.index}>
          <path d={`M${xOf(marke.ort)} ${SPUR - 5}v10`} className={styles['strich']} />
          {marke.beschriftet && marke !== gewaehlt && hatPlatzNeben(marke, gewaehlt, spur) && (
            <text x={xOf(marke.ort)} y="38" className={styles['text']}>
              {marke.text}
            </text>
          )}
        </g>
      ))}
      {gewaehlt && (
        <>
          <text x={xOf(gewaehlt.ort)} y="38" className={styles['jetzt']}>
            {gewaehlt.text}
          </text>
          <circle cx={xOf(gewaehlt.ort)} cy={SPUR} r="9" className={styles['griff']} />
        </>
      )}
    </svg>
  )
}
