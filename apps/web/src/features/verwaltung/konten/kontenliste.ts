/** The list of accounts: what is searched, in which order, and the state of each in words. Pure. */
import { formatAnzahl, formatDatum } from '@sozial/shared/format'
import { rollenworte } from '../../../app/sitzung/worte.ts'
import type { KontenQuery } from './konten.generated.ts'

export type Konto = KontenQuery['konten'][number]
export type Organisation = KontenQuery['organisationen'][number]
export type Organisationsraum = KontenQuery['organisationsraeume'][number]

/** Accounts in which every word of the search occurs; those shut come last. */
export function findKonten(konten: readonly Konto[], gesucht: string): readonly Konto[] {
  const worte = gesucht.toLocaleLowerCase('de').split(/\s+/).filter(Boolean)
  return konten
    .filter((konto) => {
      const text = [
        konto.name,
        konto.anmeldename,
        konto.organisation.name,
        rollenworte(konto.rollen),
        standOf(konto),
      ]
        .join(' ')
        .toLocaleLowerCase('de')
      return worte.every((wort) => text.includes(wort))
    })
    .toSorted(
      (a, b) =>
        Number(a.deaktiviertAm !== null) - Number(b.deaktiviertAm !== null) ||
        a.name.localeCompare(b.name, 'de'),
    )
}

/** "stillgelegt seit …", "eingeladen, Link gilt bis …", "aktiv" */
export function standOf({ deaktiviertAm, linkGueltigBis, hatPasswort }: Konto): string {
  if (deaktiviertAm) return `stillgelegt seit ${formatDatum(deaktiviertAm)}`
  if (!linkGueltigBis) return 'aktiv'
  const wofuer = hatPasswort ? 'neues Passwort' : 'eingeladen'
  return `${wofuer}, Link gilt bis ${formatDatum(linkGueltigBis)}`
}

/** "App, 2 Passkeys" */
export function faktorworte({ hatApp, passkeys, demo }: Konto): string {
  if (demo) return 'ohne'
  const teile = [hatApp && 'App', passkeys > 0 && formatAnzahl(passkeys, 'Passkey', 'Passkeys')]
  return teile.filter(Boolean).join(', ') || 'keiner'
}
