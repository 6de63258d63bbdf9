import { ZUSATZZEICHEN } from '@sozial/shared/zeichen'
import styles from './Anmerkungen.module.css'

/** `p`, `r`, `s` beside a figure that is there, with its word; nothing beside an ordinary one. */
export function Zusatz({ zeichen }: { readonly zeichen: string | null }) {
  const wort = ZUSATZZEICHEN[zeichen ?? '']
  if (wort === undefined) return null
  return (
    <abbr className={styles['zusatz']} title={wort}>
      {zeichen}
    </abbr>
  )
}
