import { Meldung } from '../../ui/Meldung.tsx'
import { stichtagsaetzeOf, type Stichtagslage } from './stichtag-worte.ts'

export function Stichtaghinweis(lage: Stichtagslage) {
  const saetze = stichtagsaetzeOf(lage)
  if (saetze.length === 0) return null
  return (
    <Meldung>
      {saetze.map((satz) => (
        <p key={satz}>{satz}</p>
      ))}
    </Meldung>
  )
}
