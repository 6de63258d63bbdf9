/** The form of an order: where it starts from, what is wrong with it, what is sent. Pure. */
import { addJahre, addTage, istTag } from '@sozial/domain/zeitraum'
import type { DatenanforderungInput } from '../../../gql/schema.generated.ts'
import type { Anforderung, Faelligkeit } from './anforderung-worte.ts'

export interface Entwurf {
  readonly titel: string
  readonly quelle: string
  readonly organisation: string
  readonly empfaenger: string
  readonly email: string
  readonly zeitraum: DatenanforderungInput['zeitraum']
  readonly zeitraumname: string
  readonly ebene: DatenanforderungInput['ebene']
  readonly angebot: Anforderung['spalten']
  /** Numbers of the columns of the offer that are wanted. */
  readonly gewaehlt: readonly number[]
  readonly frist: string
  readonly erinnerungTage: string
  readonly hinweis: string
  readonly vorgaenger: string | null
}

const FRIST_TAGE = 28

/** Everything that came last, asked for again. */
export function fromFaelligkeit(
  { quelle, organisation, ebene, zeitraum, spalten }: Faelligkeit,
  { heute, letzte }: { readonly heute: string; readonly letzte: Anforderung | undefined },
): Entwurf {
  return {
    titel: letzte?.titel ?? quelle.name,
    quelle: quelle.id,
    organisation: organisation?.id ?? '',
    empfaenger: letzte?.empfaenger ?? organisation?.name ?? '',
    email: letzte?.email ?? '',
    zeitraum: { art: zeitraum.art, von: zeitraum.von, bis: zeitraum.bis },
    zeitraumname: zeitraum.name,
    ebene,
    angebot: spalten,
    gewaehlt: spalten.map((_, i) => i),
    frist: addTage(heute, FRIST_TAGE),
    erinnerungTage: '7',
    hinweis: letzte?.hinweis ?? '',
    vorgaenger: letzte?.id ?? null,
  }
}

/** As it is, to be changed. */
export function fromAnforderung(anforderung: Anforderung): Entwurf {
  const { zeitraum, spalten, erinnerungTage } = anforderung
  return {
    titel: anforderung.titel,
    quelle: anforderung.quelle?.id ?? '',
    organisation: anforderung.organisation?.id ?? '',
    empfaenger: anforderung.empfaenger,
    email: anforderung.email,
    zeitraum: { art: zeitraum.art, von: zeitraum.von, bis: zeitraum.bis },
    zeitraumname: zeitraum.name,
    ebene: anforderung.ebene,
    angebot: spalten,
    gewaehlt: spalten.map((_, i) => i),
    frist: anforderung.frist,
    erinnerungTage: erinnerungTage === null ? '' : String(erinnerungTage),
    hinweis: anforderung.hinweis,
    vorgaenger: anforderung.vorgaenger?.id ?? null,
  }
}

/** The same for the period a year later. @param formatiere the name of a period */
export function fromVorjahr(
  anforderung: Anforderung,
  {
    heute,
    formatiere,
  }: { readonly heute: string; readonly formatiere: (zeitraum: Entwurf['zeitraum']) => string },
): Entwurf {
  const entwurf = fromAnforderung(anforderung)
  const zeitraum = addJahre(entwurf.zeitraum, 1)
  const frist = addJahre(
    { art: 'STICHTAG', von: anforderung.frist, bis: addTage(anforderung.frist, 1) },
    1,
  ).von
  return {
    ...entwurf,
    zeitraum,
    zeitraumname: formatiere(zeitraum),
    frist: frist > heute ? frist : addTage(heute, FRIST_TAGE),
    vorgaenger: anforderung.id,
  }
}

export type Maengel = Readonly<
  Partial<Record<'titel' | 'empfaenger' | 'email' | 'frist' | 'erinnerungTage' | 'spalten', string>>
>

export function pruefe(entwurf: Entwurf): Maengel {
  const { titel, empfaenger, email, frist, erinnerungTage, gewaehlt } = entwurf
  const tage = erinnerungTage.trim()
  return {
    ...(titel.trim() === '' && { titel: 'Bitte sagen, was gebraucht wird.' }),
    ...(empfaenger.trim() === '' && { empfaenger: 'Bitte angeben, wer gefragt wird.' }),
    ...(email.trim() !== '' &&
      !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) && {
        email: 'Das ist keine E-Mail-Adresse. Bitte genau eine angeben oder das Feld leer lassen.',
      }),
    ...(!istTag(frist) && { frist: 'Bitte einen Tag wählen.' }),
    ...(tage !== '' &&
      !(/^\d{1,2}$/.test(tage) && Number(tage) <= 60) && {
        erinnerungTage: 'Bitte 0 bis 60 Tage, oder leer lassen: dann wird nur von Hand erinnert.',
      }),
    ...(gewaehlt.length === 0 && { spalten: 'Bitte mindestens eine Spalte wählen.' }),
  }
}

export function toEingabe(entwurf: Entwurf): DatenanforderungInput {
  const { organisation, angebot, gewaehlt, erinnerungTage, vorgaenger, zeitraum } = entwurf
  return {
    titel: entwurf.titel,
    quelle: entwurf.quelle,
    organisation: organisation || null,
    empfaenger: entwurf.empfaenger,
    email: entwurf.email,
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
  }
}
