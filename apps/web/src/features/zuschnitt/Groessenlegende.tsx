import { GROESSENFARBEN } from '../../map/colors.ts'
import { ohneEinwohner } from './daten.ts'
import { useWerkzeug } from './use-werkbank.ts'
import styles from './Werkbank.module.css'

const WORTE = ['unter 8', '8 bis 10', '10 bis 15', '15 bis 17', 'über 17'] as const

/** What the colours of the map say: the size, and only that; without figures there are none. */
export function Groessenlegende() {
  const { daten } = useWerkzeug()
  const stufen = ohneEinwohner(daten) ? [] : WORTE
  return (
    <div className={styles['legende']}>
      {stufen.length > 0 && <span className="t-kopf">Tausend Einwohner je Raum</span>}
      <ul>
        {stufen.map((wort, stufe) => (
          <li key={wort}>
            <svg width="22" height="12" aria-hidden="true">
              <rect
                x=".5"
                y=".5"
                width="21"
                height="11"
                fill={GROESSENFARBEN[stufe]}
                stroke="#646b73"
              />
            </svg>
            {wort}
          </li>
        ))}
        <li>
          <svg width="22" height="12" aria-hidden="true">
            <rect
              x=".5"
              y=".5"
              width="21"
              height="11"
              fill="#ffffff"
              stroke="#646b73"
              strokeDasharray="3 3"
            />
          </svg>
          noch kein Raum
        </li>
      </ul>
    </div>
  )
}
