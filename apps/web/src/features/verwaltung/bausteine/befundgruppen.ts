/** Findings in the order in which they are worked on, with what can be done for all of a kind at once. */
import { BEFUNDARTEN } from '@sozial/domain/geometrie'
import type { Befundart, Umrissbefund } from '@sozial/domain/geometrie'
import type { Schritt } from './use-pruefung.ts'

interface Artworte {
  readonly titel: string
  readonly satz: string
}

const WORTE: Readonly<Record<Befundart, Artworte>> = {
  RING: {
    titel: 'Ungültige Umrisse',
    satz: 'Der Rand überschneidet sich, ist offen oder umschließt nichts.',
  },
  SCHLUESSEL_DOPPELT: {
    titel: 'Doppelte Schlüssel',
    satz: 'Jeder Baustein braucht einen eigenen; welcher stimmt, weiß nur, wer geliefert hat.',
  },
  FORM_DOPPELT: { titel: 'Doppelte Flächen', satz: 'Zwei Bausteine mit demselben Umriss.' },
  UEBERLAPPUNG: {
    titel: 'Überlappungen',
    satz: 'Ein Ort darf nur zu einem Baustein gehören.',
  },
  LUECKE: { titel: 'Lücken', satz: 'Orte, die zu keinem Baustein gehören.' },
  SPLITTER: {
    titel: 'Splitter',
    satz: 'Streifen von wenigen Metern Breite, meist ungenau gezeichnete Grenzen.',
  },
  AUSSERHALB: {
    titel: 'Lage in den Kommunen',
    satz: 'Bausteine, die nicht ganz in einer Kommune liegen.',
  },
  EXKLAVE: { titel: 'Mehrere Teile', satz: 'Exklaven darf es geben; nur zur Kenntnis.' },
}

/** Kinds where the first offer is as good as any other. */
const GEMEINSAM: ReadonlySet<Befundart> = new Set<Befundart>(['RING', 'SPLITTER', 'LUECKE'])

export interface Befundgruppe extends Artworte {
  readonly art: Befundart
  readonly schwere: Umrissbefund['schwere']
  readonly befunde: readonly Umrissbefund[]
  /** Takes the first offer of each; null where each wants a decision of its own. */
  readonly alle: Schritt | null
}

export function toGruppen(befunde: readonly Umrissbefund[]): readonly Befundgruppe[] {
  return BEFUNDARTEN.flatMap((art) => {
    const eigene = befunde.filter((befund) => befund.art === art)
    const [erster] = eigene
    if (erster === undefined) return []
    const mitAngebot = eigene.filter(({ angebote }) => angebote.length > 0)
    const alle =
      GEMEINSAM.has(art) && mitAngebot.length > 1 && nurKleine(mitAngebot)
        ? {
            kennung: mitAngebot.map(({ kennung }) => kennung).join(' '),
            satz: `${WORTE[art].titel}: ${mitAngebot.length} wie vorgeschlagen bereinigt`,
            reparaturen: mitAngebot.map(({ angebote }) => angebote[0]!.reparatur),
          }
        : null
    return [{ art, ...WORTE[art], schwere: erster.schwere, befunde: eigene, alle }]
  })
}

/** A missing quarter of a town is no gap to be filled in passing. */
const GROSS_M2 = 100_000
const nurKleine = (befunde: readonly Umrissbefund[]): boolean =>
  befunde.every(({ art, m2 }) => art !== 'LUECKE' || m2 < GROSS_M2)
