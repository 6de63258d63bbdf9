/** The document a form begins with. Pure. */
import type { Angebotsinhalt } from '@sozial/domain/angebot'
import type { Bild } from './angebot-worte.ts'

type Vorhandenes = Pick<Bild, 'entwurf' | 'veroeffentlicht'> & {
  readonly fassungen: readonly Pick<
    Bild['fassungen'][number],
    'zustand' | 'felder' | 'nachher' | 'stufen'
  >[]
}

/** The draft; what was refused last, so that nobody writes it again; what is published. */
export function anfangOf({ entwurf, veroeffentlicht, fassungen }: Vorhandenes): Angebotsinhalt {
  if (entwurf) return entwurf
  const [neueste] = fassungen
  if (neueste?.zustand !== 'ABGELEHNT') return veroeffentlicht ?? {}
  const { felder, nachher, stufen } = neueste
  const geblieben = Object.entries(veroeffentlicht ?? {}).filter(([feld]) => !felder.includes(feld))
  const geaendert = Object.fromEntries(stufen.map(({ feld, nachher: stufe }) => [feld, stufe]))
  const sichtbar = { ...veroeffentlicht?.sichtbar, ...geaendert }
  return { ...Object.fromEntries(geblieben), ...nachher, sichtbar }
}
