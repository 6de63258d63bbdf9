import { ZUSATZZEICHEN } from '@sozial/shared/zeichen'
import styles from './Anmerkungen.module.css'

/** `p`, `r`, `s` beside a figure that is there, with its word; nothing beside an ordinary one. */
export function Zusatz({ zeichen }: { readonly zeichen: string | null }) {
  const wort = ZUSATZZEICHEN[zeichen ?? '']
  if (wort === undefined) return null
  return (
    <span className={styles['zusatz']}>
      <abbr title={wort}>{zeichen}</abbr>
    </span>
  )
}
