import { useAtlas } from './use-atlas.ts'
import { zugriffssatz } from './zugriff.ts'
import { Zugriffsmeldung } from './Zugriffsmeldung.tsx'

/** Why areas are closed to this account, and the way to open them; nothing where none is. */
export function Zugriffshinweis() {
  const { atlas } = useAtlas()
  const satz = zugriffssatz(atlas)
  if (satz === null) return null
  return (
    <div className="rahmen" style={{ paddingTop: 12 }}>
      <Zugriffsmeldung satz={satz} ohneZweck={atlas.ohneZweck ?? false} />
    </div>
  )
}
