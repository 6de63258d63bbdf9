/** What is known of Anbieter, in words. Pure. */
import { formatAnzahl, formatDatum } from '@sozial/shared/format'
import { SPITZENVERBAENDE } from '@sozial/domain/angebot'
import type {
  AnbieterfelderFragment,
  AnmeldungsfelderFragment,
  OrganisationsfelderFragment,
} from './anbieter.generated.ts'

export type Anbieter = AnbieterfelderFragment
export type Anmeldung = AnmeldungsfelderFragment
export type Organisation = OrganisationsfelderFragment

export const TRAEGERWORTE = {
  FREI: 'freier Träger',
  OEFFENTLICH: 'öffentliche Stelle',
  PRIVAT: 'privater Träger',
  OHNE_RECHTSFORM: 'Gruppe ohne Rechtsform',
} as const satisfies Record<NonNullable<Anbieter['traegerart']>, string>

/** "3 veröffentlicht, 1 zu prüfen, 2 in Arbeit" */
export function angeboteworte({ veroeffentlicht, eingereicht, entwuerfe }: Anbieter): string {
  const teile = [
    veroeffentlicht > 0 && `${veroeffentlicht} veröffentlicht`,
    eingereicht > 0 && `${eingereicht} zu prüfen`,
    entwuerfe > 0 && `${entwuerfe} in Arbeit`,
  ].filter(Boolean)
  return teile.join(', ') || 'noch keine'
}

/** Where it stands; empty: as it should. */
export function standworte({ zustand, deaktiviertAm, betreutVon }: Anbieter): string {
  if (zustand === 'ABGELEHNT') return 'abgelehnt'
  if (deaktiviertAm !== null) return `stillgelegt am ${formatDatum(deaktiviertAm)}`
  return betreutVon === null ? '' : `betreut von ${betreutVon}`
}

const WORIN = {
  NAME: 'ähnlicher Name',
  WEBSITE: 'gleiche Internetseite',
  ADRESSE: 'E-Mail desselben Hauses',
} as const

export const aehnlichworte = ({ worin }: Anbieter['aehnliche'][number]): string =>
  worin.map((eines) => WORIN[eines]).join(', ')

/** Those whose name, place or Träger has every word. */
export function findAnbieter(alle: readonly Anbieter[], gesucht: string): readonly Anbieter[] {
  const worte = gesucht.toLocaleLowerCase('de').split(/\s+/).filter(Boolean)
  return alle.filter((einer) => {
    const text = [einer.name, einer.ort, einer.betreutVon ?? '', standworte(einer)]
      .join(' ')
      .toLocaleLowerCase('de')
    return worte.every((wort) => text.includes(wort))
  })
}

/** "1 Konto" */
export const kontenworte = ({ konten }: Anbieter): string =>
  konten === 0 ? 'keine' : formatAnzahl(konten, 'Konto', 'Konten')

/** What is known of an organisation, in one line; nothing of it: says so. */
export function angabenworte(eine: Organisation): string {
  const { traegerart, spitzenverband, strasse, plz, ort, telefon, email, website } = eine
  const teile = [
    traegerart && TRAEGERWORTE[traegerart],
    spitzenverband && SPITZENVERBAENDE[spitzenverband],
    [strasse, `${plz} ${ort}`.trim()].filter(Boolean).join(', '),
    telefon,
    email,
    website,
  ].filter(Boolean)
  return teile.join(' · ') || 'Noch nichts angegeben.'
}
