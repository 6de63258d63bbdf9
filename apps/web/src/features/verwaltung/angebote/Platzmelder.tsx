import { useState } from 'react'
import { toFehler, type Fehler } from '../../../lib/fehler.ts'
import { sageAn } from '../../../lib/ansage.ts'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import { MeldePlaetzeDocument } from './pflege.generated.ts'
import { meldewort, tagOf, type Meldung } from './angebot-worte.ts'
import type { Schreiber } from './use-schreiber.ts'
import styles from './Angebote.module.css'

interface PlatzmelderProps {
  readonly standort: string
  /** Of several sites: which one. */
  readonly name: string
  readonly letzte: Meldung | null
  /** Where there are none, only the waiting time is asked. */
  readonly mitPlaetzen: boolean
  readonly schreibe: Schreiber
}

const FREI = [0, 1, 2, 3, 4, 5] as const
const WOCHEN = [0, 2, 4, 8, 12, 26] as const

/** Free places and waiting time: one tap is the whole report. */
export function Platzmelder({ standort, name, letzte, mitPlaetzen, schreibe }: PlatzmelderProps) {
  const [fehler, setFehler] = useState<Fehler | null>(null)
  async function melde(meldung: { frei: number | null; wartezeitWochen: number | null }) {
    setFehler(null)
    try {
      await schreibe(MeldePlaetzeDocument, { standort, meldung })
      sageAn(`Gemeldet: ${meldewort(meldung)}.`)
    } catch (error) {
      setFehler(toFehler(error))
    }
  }
  return (
    <div className={styles['melder']}>
      {name && <p className={styles['name']}>{name}</p>}
      {mitPlaetzen && (
        <Zahlenreihe
          label="Freie Plätze heute"
          werte={FREI}
          wert={letzte?.frei ?? null}
          worte={String}
          hoechstens={9999}
          onWahl={(frei) => void melde({ frei, wartezeitWochen: letzte?.wartezeitWochen ?? null })}
        />
      )}
      <Zahlenreihe
        label="Wartezeit in Wochen"
        werte={WOCHEN}
        wert={letzte?.wartezeitWochen ?? null}
        worte={(wochen) => (wochen === 0 ? 'keine' : String(wochen))}
        hoechstens={520}
        onWahl={(wartezeitWochen) => void melde({ frei: letzte?.frei ?? null, wartezeitWochen })}
      />
      <p className={styles['hilfe']}>
        {letzte
          ? `Zuletzt gemeldet am ${tagOf(letzte.am)}: ${meldewort(letzte)}.`
          : 'Noch nichts gemeldet. Einmal tippen genügt.'}
      </p>
      {fehler && <FehlerMeldung fehler={fehler} />}
    </div>
  )
}

interface ZahlenreiheProps {
  readonly label: string
  readonly werte: readonly number[]
  readonly wert: number | null
  readonly worte: (wert: number) => string
  readonly hoechstens: number
  readonly onWahl: (wert: number) => void
}

function Zahlenreihe({ label, werte, wert, worte, hoechstens, onWahl }: ZahlenreiheProps) {
  const andere = wert !== null && !werte.includes(wert)
  return (
    <div role="group" aria-label={label}>
      <p className={styles['reihenname']}>{label}</p>
      <div className={styles['tasten']}>
        {werte.map((einer) => (
          <button
            key={einer}
            type="button"
            aria-pressed={einer === wert}
            onClick={() => onWahl(einer)}
          >
            {worte(einer)}
          </button>
        ))}
        <form
          className={styles['mehr']}
          onSubmit={(ereignis) => {
            ereignis.preventDefault()
            const zahl = Number(new FormData(ereignis.currentTarget).get('zahl'))
            if (Number.isInteger(zahl) && zahl >= 0) onWahl(zahl)
          }}
        >
          <input
            className={styles['zahl']}
            name="zahl"
            type="number"
            inputMode="numeric"
            required
            min={0}
            max={hoechstens}
            aria-label={`${label}: andere Zahl`}
            placeholder="mehr"
            key={wert}
            defaultValue={andere ? wert : ''}
          />
          <button type="submit">Melden</button>
        </form>
      </div>
    </div>
  )
}
