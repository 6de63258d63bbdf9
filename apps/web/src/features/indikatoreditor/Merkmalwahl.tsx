import { useId, useRef, useState } from 'react'
import { Auswahlliste } from '../../ui/Auswahlliste.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Popover } from '../../ui/Popover.tsx'
import { Kreuz, Winkel } from '../../ui/Zeichen.tsx'
import { groupMerkmale, passtZumMerkmal, type Merkmal } from './merkmale.ts'
import styles from './Editor.module.css'

interface MerkmalwahlProps {
  readonly label: string
  readonly merkmale: readonly Merkmal[]
  readonly wert: string
  readonly fehler: string | undefined
  readonly onChange: (schluessel: string) => void
}

/** What is counted, out of everything that is delivered; found by any part of its name. */
export function Merkmalwahl({ label, merkmale, wert, fehler, onChange }: MerkmalwahlProps) {
  const knopf = useRef<HTMLButtonElement>(null)
  const [offen, setOffen] = useState(false)
  const id = useId()
  const gewaehlt = merkmale.find(({ schluessel }) => schluessel === wert)
  const name = gewaehlt?.name ?? (wert === '' ? 'Merkmal wählen' : wert)
  return (
    <div className={classNames(styles['merkmalfeld'], fehler && styles['falsch'])}>
      {fehler && (
        <p className={styles['fehler']} id={id}>
          <Kreuz groesse={14} />
          {fehler}
        </p>
      )}
      <button
        ref={knopf}
        type="button"
        className={styles['merkmal']}
        aria-haspopup="dialog"
        aria-expanded={offen}
        aria-label={`${label}: ${name}`}
        aria-describedby={fehler ? id : undefined}
        data-leer={wert === '' || undefined}
        onClick={() => setOffen(!offen)}
      >
        <span>{name}</span>
        <Winkel />
      </button>
      {offen && (
        <Popover titel={label} anker={knopf} onClose={() => setOffen(false)}>
          <Auswahlliste
            label="Merkmale"
            suche="Merkmal suchen"
            passt={(schluessel, gesucht) => passtZumMerkmal(merkmale, schluessel, gesucht)}
            gruppen={groupMerkmale(merkmale)}
            gewaehlt={wert === '' ? [] : [wert]}
            onWahl={(schluessel) => {
              onChange(schluessel)
              setOffen(false)
            }}
          />
        </Popover>
      )}
    </div>
  )
}
