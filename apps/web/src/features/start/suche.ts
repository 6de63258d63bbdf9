/** One search over places and Indikatoren. Pure. */
import { ANSICHT_VORGABE } from '@sozial/shared/ansicht'
import { toSuche } from '@sozial/shared/ansicht-adresse'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { passtZurIndikatorsuche, rangInIndikatorsuche } from '../../app/atlas/indikator-suche.ts'
import { hatProfil, profilpfad } from '../../app/raum/profilwege.ts'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import type { StartQuery } from './start.generated.ts'
import { vereinfache } from '../../lib/suchtext.ts'

export interface Treffer {
  readonly schluessel: string
  readonly text: string
  readonly zusatz: string
  readonly ziel: string
  /** Address of the page about an area; `null` where it has none. */
  readonly profil: string | null
}

export interface Treffergruppe {
  readonly titel: string
  /** How many there are; `treffer` has the first of them. */
  readonly anzahl: number
  readonly treffer: readonly Treffer[]
  /** Where all of them stand, if that is another page. */
  readonly alle: string | null
}

/** Visible at once over all groups. */
const SICHTBAR = 8

/** Groups with at least one hit, places first; none while the field is empty. */
export function findTreffer(
  wort: string,
  katalog: StartQuery['indikatoren'],
  atlas: Atlas | undefined,
): readonly Treffergruppe[] {
  if (wort.trim() === '') return []
  const gruppen = [
    { titel: 'Orte', alle: findOrte(wort, atlas), ziel: null },
    {
      titel: 'Indikatoren',
      alle: findIndikatoren(wort, katalog),
      ziel: `/indikatoren?${new URLSearchParams({ suche: wort.trim() })}`,
    },
  ].filter(({ alle }) => alle.length > 0)
  const jeGruppe = SICHTBAR / Math.max(gruppen.length, 1)
  return gruppen.map(({ titel, alle, ziel }) => ({
    titel,
    anzahl: alle.length,
    treffer: alle.slice(0, jeGruppe),
    alle: alle.length > jeGruppe ? ziel : null,
  }))
}

function findOrte(wort: string, atlas: Atlas | undefined): readonly Treffer[] {
  if (!atlas) return []
  const gesucht = vereinfache(wort.trim())
  const { singular } = EBENE_WORTE[atlas.ebene]
  const rang = (name: string) => (vereinfache(name).startsWith(gesucht) ? 0 : 1)
  return atlas.raeume
    .filter(({ name, kommunename }) =>
      [name, kommunename ?? ''].some((text) => vereinfache(text).includes(gesucht)),
    )
    .toSorted((a, b) => rang(a.name) - rang(b.name))
    .map(({ schluessel, name, kommunename }) => ({
      schluessel,
      text: name,
      zusatz: kommunename && kommunename !== name ? `${singular} in ${kommunename}` : singular,
      ziel: `/karte?${toSuche({ ...atlas.ansicht, raeume: [schluessel] })}`,
      profil: hatProfil(atlas.ebene) ? profilpfad(atlas.ebene, schluessel) : null,
    }))
}

function findIndikatoren(wort: string, katalog: StartQuery['indikatoren']): readonly Treffer[] {
  return katalog
    .filter((eintrag) => passtZurIndikatorsuche(eintrag, wort))
    .toSorted(
      (a, b) =>
        rangInIndikatorsuche(a, wort) - rangInIndikatorsuche(b, wort) ||
        Number(b.abdeckung.length > 0) - Number(a.abdeckung.length > 0),
    )
    .map(({ slug, fassung, thema, abdeckung }) => ({
      schluessel: slug,
      text: fassung.name,
      zusatz: abdeckung.length > 0 ? thema : `${thema}, noch ohne Werte`,
      ziel:
        abdeckung.length > 0
          ? `/karte?${toSuche({ ...ANSICHT_VORGABE, indikator: slug })}`
          : `/indikatoren/${slug}`,
      profil: null,
    }))
}
