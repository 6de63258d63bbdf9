import { lazy, Suspense, useContext, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { classNames } from '../../ui/class-names.ts'
import type { Rechenwegdaten } from './rechenweg.ts'
import { AtlasContext } from './use-atlas.ts'
import styles from './Rechenweg.module.css'

const RechenwegDialog = lazy(async () => ({
  default: (await import('./RechenwegDialog.tsx')).RechenwegDialog,
}))

interface RechenwegProps {
  /** `id` or key of the area whose figure is explained first; the first chosen area or the Kreis otherwise. */
  readonly raum?: string | undefined
  /** `id` of the period; the shown one otherwise. */
  readonly zeitraum?: string | undefined
  /** Figures of a view that is no atlas screen; those of the atlas otherwise. */
  readonly daten?: Rechenwegdaten | undefined
  /** A figure instead of the words; then the button looks like plain text. */
  readonly children?: ReactNode
  /** What the button is called where its text is a bare figure. */
  readonly name?: string | undefined
  /** `false` keeps a figure in a long table out of the tab order; the words below the view reach all of them. */
  readonly tabstopp?: boolean
}

/**
 * "Wie wird das berechnet?": opens the way from the counted numbers to this
 * figure. `<Rechenweg />` below a view, `<Rechenweg raum={…} name={…}>12,8</Rechenweg>`
 * around a figure.
 */
export function Rechenweg({ children, name, tabstopp = true, ...wahl }: RechenwegProps) {
  const atlas = useContext(AtlasContext)
  const [offen, setOffen] = useState(false)
  const daten = wahl.daten ?? atlas?.atlas
  if (!daten) return children
  const { slug } = daten.indikator
  return (
    <>
      <button
        type="button"
        className={classNames(styles['knopf'], children !== undefined && styles['zahl'])}
        aria-haspopup="dialog"
        aria-label={name}
        tabIndex={tabstopp ? undefined : -1}
        onClick={() => setOffen(true)}
      >
        {children ?? 'Wie wird das berechnet?'}
      </button>
      {offen &&
        // A button stands in paragraphs and cells, where a dialog may not.
        createPortal(
          <Suspense>
            <RechenwegDialog
              daten={daten}
              raum={wahl.raum ?? atlas?.atlas.auswahl[0]?.raum.id}
              zeitraum={wahl.zeitraum}
              blatt={
                atlas?.adresse(`/indikatoren/${slug}`, { indikator: slug }) ??
                `/indikatoren/${slug}`
              }
              onClose={() => setOffen(false)}
            />
          </Suspense>,
          document.body,
        )}
    </>
  )
}
