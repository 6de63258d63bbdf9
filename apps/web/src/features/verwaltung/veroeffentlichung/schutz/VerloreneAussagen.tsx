import { useState } from 'react'
import { formatAnzahl } from '@sozial/shared/format'
import { Abschnitt } from '../../../../ui/Abschnitt.tsx'
import { Button } from '../../../../ui/Button.tsx'
import type { Schutzbericht } from './schutz-worte.ts'
import styles from './Schutz.module.css'

/** So many Indikatoren are read first. */
const ZUERST = 6

/** What nobody outside can say any more because of what is hidden. */
export function VerloreneAussagen({ bericht }: { readonly bericht: Schutzbericht }) {
  const [alle, setAlle] = useState(false)
  const betroffene = bericht.jeIndikator.filter(
    ({ verloreneAussagen }) => verloreneAussagen.length > 0,
  )
  if (betroffene.length === 0) return null
  const gezeigte = alle ? betroffene : betroffene.slice(0, ZUERST)
  return (
    <Abschnitt titel="Was sich draußen nicht mehr sagen lässt">
      <ul className={styles['liste']}>
        {gezeigte.map(({ indikator, verloreneAussagen }) => (
          <li key={indikator.slug}>
            <b>{indikator.name}.</b> {verloreneAussagen.join(' ')}
          </li>
        ))}
      </ul>
      {betroffene.length > ZUERST && (
        <Button art="text" klein onClick={() => setAlle(!alle)}>
          {alle
            ? 'Nur die ersten zeigen'
            : `Alle ${formatAnzahl(betroffene.length, 'Indikator', 'Indikatoren')} zeigen`}
        </Button>
      )}
    </Abschnitt>
  )
}
