import { ereignisseOf, wann, type Bild } from './angebot-worte.ts'
import styles from './Angebote.module.css'

/** What happened, in words, the newest first. */
export function Verlauf({ bild }: { readonly bild: Bild }) {
  return (
    <ol className={styles['verlauf']}>
      {ereignisseOf(bild).map(({ key, am, text, von }) => (
        <li key={key}>
          <span className="t-note leise">
            {wann(am)}, {von}
          </span>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  )
}
