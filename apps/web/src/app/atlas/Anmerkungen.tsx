import { lazy, Suspense, useState } from 'react'
import { createPortal } from 'react-dom'
import { Link } from 'react-router'
import { Button } from '../../ui/Button.tsx'
import { useDarf } from '../sitzung/use-sitzung.ts'
import { formatBezug, type Nummerierte } from './anmerkungen.ts'
import type { Atlas, AtlasKorrektur, AtlasPeriode } from './atlas-state.ts'
import { formatHinweis, formatKorrekturbezug, waehleKorrekturen, zeichenOf } from './korrekturen.ts'
import { useAtlas } from './use-atlas.ts'
import styles from './Anmerkungen.module.css'

const AnmerkungDialog = lazy(async () => ({
  default: (await import('./AnmerkungDialog.tsx')).AnmerkungDialog,
}))

interface AnmerkungenProps {
  /** Those on what the view shows; nobody but a planner sees anything where there is none. */
  readonly anmerkungen: readonly Nummerierte[]
  /** Whose figures are shown; the shown period of the atlas otherwise. */
  readonly perioden?: readonly AtlasPeriode[]
}

/** What planners say of the figures above, with their numbers; planners add and change here. */
export function Anmerkungen({ anmerkungen, perioden }: AnmerkungenProps) {
  const { atlas } = useAtlas()
  const schreibt = useDarf('saveAnmerkung')
  const [offen, setOffen] = useState<Nummerierte | 'neu' | null>(null)
  const korrekturen = waehleKorrekturen(atlas, perioden ?? [atlas.periode])
  if (anmerkungen.length + korrekturen.length === 0 && !schreibt) return null
  return (
    <section className={styles['teil']} aria-label="Anmerkungen">
      {anmerkungen.length > 0 && (
        <ol className={styles['liste']}>
          {anmerkungen.map((anmerkung) => (
            <li key={anmerkung.id}>
              <span className={styles['nummer']}>{anmerkung.nummer})</span>
              <span>
                <b>
                  {andererIndikator(atlas, anmerkung)}
                  {formatBezug(anmerkung)}:
                </b>{' '}
                {anmerkung.text}
                <Angaben anmerkung={anmerkung} />
                {schreibt && (
                  <span className="nicht-druck">
                    {' '}
                    <Button art="text" klein onClick={() => setOffen(anmerkung)}>
                      Ändern
                    </Button>
                  </span>
                )}
              </span>
            </li>
          ))}
        </ol>
      )}
      <Korrekturliste atlas={atlas} korrekturen={korrekturen} />
      {schreibt && (
        <p className="nicht-druck">
          <Button art="text" klein onClick={() => setOffen('neu')}>
            Zu diesen Zahlen etwas anmerken
          </Button>
        </p>
      )}
      {offen !== null &&
        createPortal(
          <Suspense>
            <AnmerkungDialog
              atlas={atlas}
              vorhandene={offen === 'neu' ? null : offen}
              onClose={() => setOffen(null)}
            />
          </Suspense>,
          document.body,
        )}
    </section>
  )
}

interface KorrekturlisteProps {
  readonly atlas: Atlas
  readonly korrekturen: readonly AtlasKorrektur[]
}

/** Why figures above carry `r` or `p`; the sign stands where remarks have their number. */
function Korrekturliste({ atlas, korrekturen }: KorrekturlisteProps) {
  const darfSehen = useDarf('lieferung')
  if (korrekturen.length === 0) return null
  return (
    <ul className={styles['liste']}>
      {korrekturen.map((korrektur) => (
        <li key={korrektur.id}>
          <span className={styles['nummer']}>{zeichenOf(korrektur)}</span>
          <span>
            <b>{formatKorrekturbezug(korrektur, atlas)}:</b> {formatHinweis(korrektur)}
            {darfSehen && (
              <span className="nicht-druck">
                {' '}
                <Link to={`/verwaltung/lieferungen/${korrektur.id}`}>Lieferung {korrektur.id}</Link>
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** "Altersdurchschnitt, " where the view has more than the one Indikator of the atlas. */
function andererIndikator({ indikator, katalog }: Atlas, { indikatoren }: Nummerierte): string {
  if (indikatoren.includes(indikator.slug)) return ''
  const namen = katalog.filter(({ slug }) => indikatoren.includes(slug))
  return namen.map(({ fassung }) => `${fassung.kurzname}, `).join('')
}

/** Inside: who said it, and who may read it. */
function Angaben({ anmerkung }: { readonly anmerkung: Nummerierte }) {
  if (anmerkung.angelegtVon === null) return null
  return (
    <span className={styles['wer']}>
      {' '}
      ({anmerkung.angelegtVon}, {anmerkung.oeffentlich ? 'öffentlich' : 'intern'}
      {anmerkung.merkmal !== null && `, zu ${anmerkung.merkmal}`})
    </span>
  )
}
