/** Values of an offer in words. Pure. */
import {
  HILFEFORMEN,
  KOSTENARTEN,
  SPRACHEN,
  ZIELGRUPPEN,
  ZUGAENGE,
  type Angebotsinhalt,
  type Inhaltsfeld,
} from '@sozial/domain/angebot'
import { formatZahl } from '@sozial/shared/format'

interface Namen {
  readonly kategorien: ReadonlyMap<string, string>
  readonly raeume: ReadonlyMap<number, string>
}

const LISTEN: Readonly<Partial<Record<Inhaltsfeld, Readonly<Record<string, string>>>>> = {
  zielgruppen: ZIELGRUPPEN,
  hilfeMix: HILFEFORMEN,
  zugang: ZUGAENGE,
  sprachen: SPRACHEN,
  kostenart: KOSTENARTEN,
}

/** Empty: nothing is said. */
export function wertwort(inhalt: Angebotsinhalt, feld: Inhaltsfeld, namen: Namen): string {
  if (feld === 'alter') return alterswort(inhalt.alter)
  if (feld === 'einzugsgebiet') return gebietswort(inhalt.einzugsgebiet, namen)
  if (feld === 'kontakt' || feld === 'kontaktIntern')
    return Object.values(inhalt[feld] ?? {})
      .filter(Boolean)
      .join('\n')
  if (feld === 'kategorien')
    return (inhalt.kategorien ?? []).map((eine) => namen.kategorien.get(eine) ?? eine).join(', ')
  const wert = inhalt[feld]
  if (wert === undefined) return ''
  if (typeof wert === 'number') return formatZahl(wert, Number.isInteger(wert) ? 0 : 2)
  const worte = LISTEN[feld]
  if (typeof wert === 'string') return worte?.[wert] ?? wert
  return wert.map((einer) => worte?.[einer] ?? einer).join(', ')
}

export function alterswort(alter: Angebotsinhalt['alter']): string {
  const { von = null, bis = null } = alter ?? {}
  if (von !== null && bis !== null) return `${von} bis ${bis} Jahre`
  if (von !== null) return `ab ${von} Jahren`
  return bis === null ? '' : `bis ${bis} Jahre`
}

function gebietswort(gebiet: Angebotsinhalt['einzugsgebiet'], { raeume }: Namen): string {
  if (gebiet === undefined) return ''
  if (gebiet.art === 'KREIS') return 'Der ganze Kreis'
  if (gebiet.art === 'UMKREIS') return `${formatZahl(gebiet.km)} Kilometer um jeden Ort`
  const namen = gebiet.raeume.flatMap((id) => raeume.get(id) ?? [])
  const andere = gebiet.raeume.length - namen.length
  return [...namen, andere > 0 && `${andere} weitere`].filter(Boolean).join(', ')
}
