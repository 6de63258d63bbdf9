/** Where the address says that the form of an order starts from. Pure. */
import { EBENE_WORTE } from '@sozial/shared/ebene'
import type { Anforderung } from './anforderung-worte.ts'
import type { AnforderungswahlQuery } from './anforderungen.generated.ts'
import {
  fromAnforderung,
  fromFaelligkeit,
  fromVorige,
  fromVorlage,
  narrow,
  type Entwurf,
} from './entwurf.ts'

export interface Anfang {
  readonly entwurf: Entwurf
  /** What the template shows stays: it is on its way already. */
  readonly fest: boolean
}

/** @param suche `aendern`, `nach`, `aus`, `vorlage`, or `merkmale` with `ebene` and `jahr` or `monat` (2025-09) */
export function findAnfang(
  wahl: AnforderungswahlQuery,
  suche: URLSearchParams,
  heute: string,
): Anfang | undefined {
  const { datenanforderungen: alle, faelligkeiten, anforderungsangebot } = wahl
  const find = (id: string | null | undefined): Anforderung | undefined =>
    alle.find((eine) => eine.id === id)
  const geaenderte = find(suche.get('aendern'))
  if (geaenderte) {
    return { entwurf: fromAnforderung(geaenderte), fest: geaenderte.zustand !== 'ENTWURF' }
  }
  const vorige = find(suche.get('nach'))
  if (vorige) return { entwurf: fromVorige(vorige, { heute, alle }), fest: false }
  const vorlage = anforderungsangebot.vorlagen.find(({ id }) => id === suche.get('vorlage'))
  if (vorlage) return { entwurf: fromVorlage(vorlage, heute), fest: false }
  const faelligkeit = faelligkeiten.find(({ id }) => id === suche.get('aus'))
  if (faelligkeit) {
    const letzte = find(faelligkeit.vorgaenger?.id)
    return { entwurf: fromFaelligkeit(faelligkeit, { heute, letzte }), fest: false }
  }
  return suche.has('merkmale') ? findLuecke(wahl, suche, heute) : undefined
}

/** Kinds of periods that a month can be the end of without a year moving along. */
const KURZE: ReadonlySet<string> = new Set(['STICHTAG', 'MONAT', 'QUARTAL'])

/** What a gap of the coverage can be filled from: by whoever delivered it last, else by a Vorlage. */
function findLuecke(
  { datenanforderungen, faelligkeiten, anforderungsangebot }: AnforderungswahlQuery,
  suche: URLSearchParams,
  heute: string,
): Anfang | undefined {
  const merkmale = (suche.get('merkmale') ?? '').split(',')
  const [jahr, monat] = (suche.get('monat') ?? suche.get('jahr') ?? '').split('-').map(Number)
  const hat = ({ spalten }: Pick<Anforderung, 'spalten'>) =>
    spalten.some(({ merkmal }) => merkmale.includes(merkmal))
  const istKurz = (art: string) => monat === undefined || KURZE.has(art)
  const passende = faelligkeiten.filter((eine) => hat(eine) && istKurz(eine.zeitraum.art))
  const faelligkeit = passende.find(({ ebene }) => ebene === suche.get('ebene')) ?? passende[0]
  const vorlage = anforderungsangebot.vorlagen.find(
    (eine) => hat(eine) && istKurz(eine.zeitraumart),
  )
  const letzte = datenanforderungen.find(({ id }) => id === faelligkeit?.vorgaenger?.id)
  const entwurf = faelligkeit
    ? fromFaelligkeit(faelligkeit, { heute, letzte })
    : vorlage && fromVorlage(vorlage, heute)
  return entwurf && { entwurf: narrow(entwurf, { merkmale, jahr: jahr ?? 0, monat }), fest: false }
}

interface Gruppe {
  readonly gruppe: string
  readonly optionen: readonly { readonly wert: string; readonly text: string }[]
}

/** What a new order can start from; `wert` is the part of the address: `vorlage=7`. */
export function anfaengeOf({
  datenanforderungen,
  faelligkeiten,
  anforderungsangebot,
}: AnforderungswahlQuery): readonly Gruppe[] {
  const gruppen = [
    {
      gruppe: 'Wie zuletzt geliefert',
      optionen: faelligkeiten.map(({ id, quelle, organisation, ebene, zeitraum }) => ({
        wert: `aus=${id}`,
        text: [quelle.name, organisation?.name, EBENE_WORTE[ebene].sammelname, zeitraum.name]
          .filter(Boolean)
          .join(', '),
      })),
    },
    {
      gruppe: 'Nach einer Vorlage',
      optionen: anforderungsangebot.vorlagen.map(({ id, name }) => ({
        wert: `vorlage=${id}`,
        text: name,
      })),
    },
    {
      gruppe: 'Wie eine frühere Anforderung',
      optionen: datenanforderungen
        .filter(({ zustand }) => zustand !== 'ENTWURF')
        .map(({ id, titel, empfaenger, zeitraum }) => ({
          wert: `nach=${id}`,
          text: [titel, empfaenger, zeitraum.name].join(', '),
        })),
    },
  ]
  return gruppen.filter(({ optionen }) => optionen.length > 0)
}
