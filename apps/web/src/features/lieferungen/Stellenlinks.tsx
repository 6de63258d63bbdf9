import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Fundstelle, type Stelle } from './Fundstelle.tsx'
import type { Meldung } from './typen.ts'
import styles from './Bericht.module.css'

interface StellenlinksProps {
  /** `null`: the file is gone, its places are only named. */
  readonly eingang: { readonly id: string; readonly dateiname: string } | null
  readonly meldungen: readonly Meldung[]
}

const MAX_STELLEN = 6

/** The places of a remark; each shows its row in the file. */
export function Stellenlinks({ eingang, meldungen }: StellenlinksProps) {
  const [offen, setOffen] = useState<string | null>(null)
  const stellen = meldungen.flatMap(toStelle)
  if (stellen.length === 0) return null
  const gezeigte = stellen.slice(0, MAX_STELLEN)
  const rest = stellen.length - gezeigte.length
  const gewaehlt = gezeigte.find((stelle) => describeStelle(stelle) === offen)
  return (
    <div className={styles['stellen']}>
      <p className="t-klein leise">
        {gezeigte.map((stelle, i) => {
          const worte = describeStelle(stelle)
          return (
            <span key={worte}>
              {i > 0 && ' · '}
              {eingang ? (
                <Button
                  art="text"
                  klein
                  aria-expanded={worte === offen}
                  onClick={() => setOffen(worte === offen ? null : worte)}
                >
                  {worte}
                </Button>
              ) : (
                worte
              )}
            </span>
          )
        })}
        {rest > 0 && ` und ${rest} weitere`}
      </p>
      {eingang && gewaehlt && <Fundstelle key={offen} eingang={eingang} stelle={gewaehlt} />}
    </div>
  )
}

function toStelle({ blatt, zeile, spalte }: Meldung): readonly Stelle[] {
  return zeile === null ? [] : [{ blatt, zeile, spalte }]
}

/** "Blatt Tabelle1, Zeile 12, Spalte D" */
export function describeStelle({ blatt, zeile, spalte }: Stelle): string {
  return [blatt && `Blatt ${blatt}`, `Zeile ${zeile}`, spalte && `Spalte ${spalte}`]
    .filter(Boolean)
    .join(', ')
}
