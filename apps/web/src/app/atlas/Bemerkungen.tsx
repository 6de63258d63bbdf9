import { Meldung } from '../../ui/Meldung.tsx'
import styles from './AtlasLayout.module.css'

/** What of an address could not be followed, above what is shown instead. */
export function Bemerkungen({ texte }: { readonly texte: readonly string[] }) {
  if (texte.length === 0) return null
  return (
    <div className={`rahmen ${styles['bemerkung']}`}>
      <Meldung>
        {texte.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Meldung>
    </div>
  )
}
