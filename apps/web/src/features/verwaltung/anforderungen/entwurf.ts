/** The form of an order: where it starts from, what is wrong with it, what is sent. Pure. */
import {
  addJahre,
  addMonate,
  addTage,
  formatZeitraum,
  istTag,
  letzterTag,
  teileVon,
  type Zeitraum,
} from '@sozial/domain/zeitraum'
import type { DatenanforderungInput } from '../../../gql/schema.generated.ts'
import type { Anforderung, Faelligkeit, Vorlage } from './anforderung-worte.ts'
import { letzterOf } from './zeitraumwahl.ts'

/** Who is asked. */
export interface Stelle {
  readonly organisation: string
  /** Kommune whose areas are asked for; empty: those of the Organisation, else all. */
  readonly raum: string
  readonly empfaenger: string
  readonly email: string
  readonly vorgaenger: string | null
}

export interface Entwurf {
  readonly titel: string
  readonly quelle: string
  readonly vorlage: string | null
  /** What of the layout is assumed; empty: nothing to say. */
  readonly vorlagenhinweis: string
  readonly stellen: readonly Stelle[]
  readonly zeitraum: Zeitraum
  readonly ebene: DatenanforderungInput['ebene']
  readonly angebot: Anforderung['spalten']
  /** Numbers of the columns of the offer that are wanted. */
  readonly gewaehlt: readonly number[]
  readonly frist: string
  readonly erinnerungTage: string
  readonly hinweis: string
}

const FRIST_TAGE = 28

export const LEERE_STELLE: Stelle = {
  organisation: '',
  raum: '',
  empfaenger: '',
  email: '',
  vorgaenger: null,
}

/** Everything that came last, asked for again. */
export function fromFaelligkeit(
  { quelle, organisation, ebene, zeitraum, spalten }: Faelligkeit,
  { heute, letzte }: { readonly heute: string; readonly letzte: Anforderung | undefined },
): Entwurf {
  return {
    titel: letzte?.titel ?? quelle.name,
    quelle: quelle.id,
    vorlage: letzte?.vorlage?.id ?? null,
    vorlagenhinweis: letzte?.vorlage?.hinweis ?? '',
    stellen: [
      {
        organisation: organisation?.id ?? '',
        raum: letzte?.raum?.id ?? '',
        empfaenger: letzte?.empfaenger ?? organisation?.name ?? '',
        email: letzte?.email ?? '',
        vorgaenger: letzte?.id ?? null,
      },
    ],
    zeitraum: { art: zeitraum.art, von: zeitraum.von, bis: zeitraum.bis },
    ebene,
    angebot: spalten,
    gewaehlt: spalten.map((_, i) => i),
    frist: addTage(heute, FRIST_TAGE),
    erinnerungTage: '7',
    hinweis: letzte?.hinweis ?? '',
  }
}

/** As a Vorlage has it, for the newest period that is over. */
export function fromVorlage(vorlage: Vorlage, heute: string): Entwurf {
  const { id, name, hinweis, quelle, zeitraumart: art, ebene, spalten } = vorlage
  return {
    titel: name,
    quelle: quelle.id,
    vorlage: id,
    vorlagenhinweis: hinweis,
    stellen: [LEERE_STELLE],
    zeitraum: letzterOf(art === 'MEHRJAHR' ? 'JAHR' : art, heute),
    ebene,
    angebot: spalten,
    gewaehlt: spalten.map((_, i) => i),
    frist: addTage(heute, FRIST_TAGE),
    erinnerungTage: '7',
    hinweis: '',
  }
}

/** What a gap of the coverage lacks. */
export interface Luecke {
  readonly merkmale: readonly string[]
  readonly jahr: number
  /** Last month of the period, 1 to 12; undefined: whichever of that year. */
  readonly monat?: number | undefined
}

/** Only some Merkmale, and for the period that ends in that year or month. */
export function narrow(entwurf: Entwurf, { merkmale, jahr, monat }: Luecke): Entwurf {
  const { zeitraum, angebot } = entwurf
  const [j, m] = teileVon(letzterTag(zeitraum))
  return {
    ...entwurf,
    zeitraum:
      monat === undefined
        ? addJahre(zeitraum, jahr - j)
        : addMonate(zeitraum, 12 * (jahr - j) + monat - m),
    gewaehlt: angebot.flatMap(({ merkmal }, i) => (merkmale.includes(merkmal) ? [i] : [])),
  }
}

/** As it is, to be changed. */
export function fromAnforderung(anforderung: Anforderung): Entwurf {
  const { zeitraum, spalten, erinnerungTage, vorlage } = anforderung
  return {
    titel: anforderung.titel,
    quelle: anforderung.quelle?.id ?? '',
    vorlage: vorlage?.id ?? null,
    vorlagenhinweis: vorlage?.hinweis ?? '',
    stellen: [toStelle(anforderung, anforderung.vorgaenger?.id ?? null)],
    zeitraum: { art: zeitraum.art, von: zeitraum.von, bis: zeitraum.bis },
    ebene: anforderung.ebene,
    angebot: spalten,
    gewaehlt: spalten.map((_, i) => i),
    frist: anforderung.frist,
    erinnerungTage: erinnerungTage === null ? '' : String(erinnerungTage),
    hinweis: anforderung.hinweis,
  }
}

const toStelle = (
  { organisation, raum, empfaenger, email }: Anforderung,
  vorgaenger: string | null,
): Stelle => ({
  organisation: organisation?.id ?? '',
  raum: raum?.id ?? '',
  empfaenger,
  email,
  vorgaenger,
})

/**
 * The same for the next period, asked of all who were asked together: a quarter
 * or a month on where it was one, else a year.
 */
export function fromVorige(
  anforderung: Anforderung,
  { heute, alle }: { readonly heute: string; readonly alle: readonly Anforderung[] },
): Entwurf {
  const entwurf = fromAnforderung(anforderung)
  const monate = schrittOf(anforderung, alle)
  const frist = addMonate(
    { art: 'STICHTAG', von: anforderung.frist, bis: addTage(anforderung.frist, 1) },
    monate,
  ).von
  return {
    ...entwurf,
    stellen: alle
      .filter((eine) => istSchwester(eine, anforderung))
      .map((eine) => toStelle(eine, eine.id)),
    zeitraum: addMonate(entwurf.zeitraum, monate),
    frist: frist > heute ? frist : addTage(heute, FRIST_TAGE),
  }
}

/** Asked for the same at the same time, of somebody else. */
export const istSchwester = (eine: Anforderung, andere: Anforderung): boolean =>
  eine.id === andere.id ||
  (eine.zustand !== 'ZURUECKGEZOGEN' &&
    eine.titel === andere.titel &&
    eine.quelle?.id === andere.quelle?.id &&
    eine.ebene === andere.ebene &&
    eine.zeitraum.id === andere.zeitraum.id)

const MONATE: Partial<Record<Zeitraum['art'], number>> = { MONAT: 1, QUARTAL: 3 }

/** Months from one period to the next: as it was from the order before to this one. */
function schrittOf({ zeitraum, vorgaenger }: Anforderung, alle: readonly Anforderung[]): number {
  const davor = alle.find(({ id }) => id === vorgaenger?.id)
  const abstand = davor
    ? Math.round((Date.parse(zeitraum.von) - Date.parse(davor.zeitraum.von)) / MONAT_MS)
    : 0
  return MONATE[zeitraum.art] ?? (abstand > 0 ? abstand : 12)
}

const MONAT_MS = 30.44 * 24 * 60 * 60 * 1000

export type Maengel = Readonly<
  Partial<Record<'titel' | 'stellen' | 'frist' | 'erinnerungTage' | 'spalten', string>>
>

export function pruefe(entwurf: Entwurf): Maengel {
  const { titel, stellen, frist, erinnerungTage, gewaehlt } = entwurf
  const tage = erinnerungTage.trim()
  const stellenmangel = stellen.map((stelle) => findStellenmangel(stelle)).find(Boolean)
  return {
    ...(titel.trim() === '' && { titel: 'Bitte sagen, was gebraucht wird.' }),
    ...(stellenmangel && { stellen: stellenmangel }),
    ...(!istTag(frist) && { frist: 'Bitte einen Tag wählen.' }),
    ...(tage !== '' &&
      !(/^\d{1,2}$/.test(tage) && Number(tage) <= 60) && {
        erinnerungTage: 'Bitte 0 bis 60 Tage, oder leer lassen: dann wird nur von Hand erinnert.',
      }),
    ...(gewaehlt.length === 0 && { spalten: 'Bitte mindestens eine Spalte wählen.' }),
  }
}

/** What is wrong with an addressee; empty: nothing. */
export function findStellenmangel({ empfaenger, email }: Stelle): string {
  if (empfaenger.trim() === '') return 'Bitte angeben, wer gefragt wird.'
  if (email.trim() === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())) return ''
  return 'Das ist keine E-Mail-Adresse. Bitte genau eine angeben oder das Feld leer lassen.'
}

/** One order for every addressee. */
export function toEingaben(entwurf: Entwurf): readonly DatenanforderungInput[] {
  const { angebot, gewaehlt, erinnerungTage, zeitraum } = entwurf
  return entwurf.stellen.map(({ organisation, raum, empfaenger, email, vorgaenger }) => ({
    titel: entwurf.titel,
    quelle: entwurf.quelle,
    vorlage: entwurf.vorlage,
    organisation: organisation || null,
    raum: raum || null,
    empfaenger,
    email,
    zeitraum: { art: zeitraum.art, von: zeitraum.von, bis: zeitraum.bis },
    ebene: entwurf.ebene,
    spalten: angebot
      .filter((_, i) => gewaehlt.includes(i))
      .map(({ merkmal, teilgruppe: { geschlecht, nationalitaet, alterVon, alterBis } }) => ({
        merkmal,
        teilgruppe: { geschlecht, nationalitaet, alterVon, alterBis },
      })),
    frist: entwurf.frist,
    erinnerungTage: erinnerungTage.trim() === '' ? null : Number(erinnerungTage),
    hinweis: entwurf.hinweis,
    vorgaenger,
  }))
}

export const zeitraumnameOf = ({ zeitraum }: Pick<Entwurf, 'zeitraum'>): string =>
  formatZeitraum(zeitraum)
