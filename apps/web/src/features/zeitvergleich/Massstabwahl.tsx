import { lazy, Suspense, useRef, useState, type ReactNode } from 'react'
import { verfuegbareMassstaebe } from '../../app/atlas/massstab.ts'
import { groupMassstaebe, gewaehlteWorte, massstabname } from '../../app/atlas/massstab-worte.ts'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { Button } from '../../ui/Button.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { toggleMassstab } from './massstabwahl-state.ts'
import { gezeigteMassstaebe } from './zeitvergleich-state.ts'
import styles from './Zeitvergleich.module.css'

const Auswahlliste = lazy(async () => ({
  default: (await import('../../ui/Auswahlliste.tsx')).Auswahlliste,
}))

/** Several yardsticks as lines beside each other; the first is the one of the verdicts. */
export function Massstabwahl(): ReactNode {
  const { atlas, aendere } = useAtlas()
  const knopf = useRef<HTMLButtonElement>(null)
  const [offen, setOffen] = useState(false)
  const massstaebe = verfuegbareMassstaebe(atlas)
  const gezeigt = gezeigteMassstaebe(atlas)
  if (massstaebe.length < 2) return null
  return (
    <>
      <Button
        ref={knopf}
        klein
        aria-haspopup="dialog"
        aria-expanded={offen}
        onClick={() => setOffen(!offen)}
      >
        Maßstäbe{' '}
        <span className={styles.zaehler}>
          {gezeigt.length} von {massstaebe.length}
        </span>
      </Button>
      {offen && (
        <Popover titel="Maßstäbe" anker={knopf} onClose={() => setOffen(false)}>
          <Suspense>
            <Auswahlliste
              label="Maßstäbe als Linien"
              mehrere
              gruppen={groupMassstaebe(massstaebe).map((gruppe) => ({
                titel: gruppe.titel,
                eintraege: gruppe.massstaebe.map((massstab) => ({
                  id: massstab,
                  text: massstabname(atlas, massstab),
                  zusatz: massstab === gezeigt[0] ? 'Urteil' : undefined,
                })),
              }))}
              gewaehlt={gezeigt}
              onWahl={(id) => {
                const massstab = massstaebe.find((kandidat) => kandidat === id)
                const neu = massstab && toggleMassstab(gezeigt, massstab)
                if (neu) aendere(neu)
              }}
            />
          </Suspense>
          <p className={`t-klein leise ${styles.hinweis}`}>
            Die Sätze vergleichen mit {gewaehlteWorte(atlas).dativ}.
          </p>
        </Popover>
      )}
    </>
  )
}
