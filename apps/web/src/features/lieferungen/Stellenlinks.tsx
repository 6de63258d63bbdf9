import { useState } from 'react'
import { formatZahl } from '@sozial/shared/format'
import { Button } from '../../ui/Button.tsx'
import { Fundstelle, type Stelle } from './Fundstelle.tsx'
import type { Meldung } from './typen.ts'
import styles from './Bericht.module.css'

interface StellenlinksProps {
  /** `null`: the file is gone, its places are only named. */
  readonly eingang: { readonly id: string; readonly dateiname: string } | null
  readonly meldungen: readonly Meldung[]
}

const ZUERST = 6
/** More links than this are no help: the file is wrong as a whole. */
const HOECHSTENS = 200

/** The places of a remark; each shows its row in the file, and what is said of it. */
export function Stellenlinks({ eingang, meldungen }: StellenlinksProps) {
  const [offen, setOffen] = useState<string | null>(null)
  const [alle, setAlle] = useState(false)
  const stellen = meldungen.flatMap(toStelle)
  if (stellen.length === 0) return null
  const gezeigte = stellen.slice(0, alle ? HOECHSTENS : ZUERST)
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
        {rest > 0 && ` und ${formatZahl(rest)} weitere `}
        {rest > 0 && !alle && (
          <Button art="text" klein onClick={() => setAlle(true)}>
            Mehr Stellen zeigen
          </Button>
        )}
      </p>
      {gewaehlt && stellen.indexOf(gewaehlt) > 0 && <p>{gewaehlt.text}</p>}
      {eingang && gewaehlt && <Fundstelle key={offen} eingang={eingang} stelle={gewaehlt} />}
    </div>
  )
}

function toStelle({
  blatt,
  zeile,
  spalte,
  text,
}: Meldung): readonly (Stelle & { readonly text: string })[] {
  return zeile === null ? [] : [{ blatt, zeile, spalte, text }]
}

/** "Blatt Tabelle1, Zeile 12, Spalte D" */
export function describeStelle({ blatt, zeile, spalte }: Stelle): string {
  return [blatt && `Blatt ${blatt}`, `Zeile ${zeile}`, spalte && `Spalte ${spalte}`]
    .filter(Boolean)
    .join(', ')
}
