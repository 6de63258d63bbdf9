import { formatAnzahl, formatDatum } from '@sozial/shared/format'
import { Meldung } from '../../ui/Meldung.tsx'

interface StichtaghinweisProps {
  readonly stichtag: string
  readonly ohneStand: number | null
  readonly angebote: readonly unknown[]
}

/** On a day that is past: what the register still knows of it, and what it does not. */
export function Stichtaghinweis({ stichtag, ohneStand, angebote }: StichtaghinweisProps) {
  if (ohneStand === null) return null
  return (
    <Meldung>
      <p>
        So war es am {formatDatum(stichtag)}, soweit das Register es noch weiß. Orte, Plätze und
        Förderung zählen mit den Tagen, an denen sie galten; Bedarf und Zielgruppen sind die
        jüngsten, die es damals gab.
      </p>
      <p>
        {ohneStand === 0
          ? 'Titel und Kategorien sind die von damals.'
          : `Von ${formatAnzahl(angebote.length, 'Angebot', 'Angeboten')} sind bei ${ohneStand} Titel, Kategorien und Einzugsgebiet erst aus späterer Zeit bekannt.`}{' '}
        Was damals schloss und nie eingetragen wurde, fehlt.
      </p>
    </Meldung>
  )
}
