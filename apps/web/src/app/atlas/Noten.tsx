import { formatBezug, type Nummerierte } from './anmerkungen.ts'
import styles from './Anmerkungen.module.css'

/** The small numbers beside a figure; the sentences stand below the view. */
export function Noten({ noten }: { readonly noten: readonly Nummerierte[] }) {
  if (noten.length === 0) return null
  return (
    <sup className={styles['note']}>
      {noten.map((note, i) => (
        <abbr key={note.id} title={`${formatBezug(note)}: ${note.text}`}>
          {i > 0 && ','}
          {note.nummer}
        </abbr>
      ))}
      )
    </sup>
  )
}
