import { useState } from 'react'
import { formatAnzahl } from '@sozial/shared/format'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { chipsOf } from './filter-state.ts'
import { Filterspalte, type FilterspalteProps } from './Filterspalte.tsx'
import styles from './Angebote.module.css'

interface FilterblattProps extends FilterspalteProps {
  readonly anzahl: number
}

/** The filters of a phone: one button with their number, a sheet, and what it leaves. */
export function Filterblatt({ anzahl, ...spalte }: FilterblattProps) {
  const [offen, setOffen] = useState(false)
  const gewaehlt = chipsOf(spalte.wahl, spalte.facetten).length
  return (
    <>
      <Button klein onClick={() => setOffen(true)} className={styles['filterknopf']}>
        {gewaehlt === 0 ? 'Filter' : `Filter (${gewaehlt})`}
      </Button>
      {offen && (
        <Dialog titel="Filter" onClose={() => setOffen(false)}>
          <div className={styles['blatt']}>
            <Filterspalte {...spalte} />
          </div>
          <p className={styles['fertig']}>
            <Button art="haupt" breit onClick={() => setOffen(false)}>
              {anzahl === 0
                ? 'Nichts passt: zurück'
                : `${formatAnzahl(anzahl, 'Angebot', 'Angebote')} zeigen`}
            </Button>
          </p>
        </Dialog>
      )}
    </>
  )
}
