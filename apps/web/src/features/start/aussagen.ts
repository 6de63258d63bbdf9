/** Further findings beside the first: one sentence and one small chart each. Pure. */
import { veraenderung, type Veraenderungsurteil } from '@sozial/domain/vergleich'
import { imSelbenAbschnitt } from '@sozial/domain/zeitreihe'
import { ANSICHT_VORGABE } from '@sozial/shared/ansicht'
import { toSuche } from '@sozial/shared/ansicht-adresse'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatDifferenzMitEinheit, formatMitEinheit, formatZahl } from '@sozial/shared/format'
import { massstabZelle, type Atlas, type AtlasZelle } from '../../app/atlas/atlas-state.ts'
import { teilenJahre } from '../../app/atlas/jahrgaenge.ts'
import { gezeigtwort } from '../../app/atlas/geschuetzt.ts'
import { findMassstab } from '../../app/atlas/massstab.ts'
import { toMessergebnis } from '../../app/atlas/messergebnis.ts'

export interface Reihenpunkt {
  readonly kurz: string
  readonly wert: number | null
  /** A break lies between this period and the one before. */
  readonly bruch: boolean
}

export type Aussage = {
  readonly slug: string
  readonly satz: string
  readonly note: string
  readonly ziel: string
  readonly nachkommastellen: number
} & (
  | { readonly art: 'REIHE'; readonly punkte: readonly Reihenpunkt[] }
  | {
      readonly art: 'SPANNE'
      readonly raeume: readonly { readonly name: string; readonly wert: number }[]
      readonly kreis: number | null
      readonly prozent: boolean
    }
)

const URTEILE: Readonly<Record<Veraenderungsurteil, string>> = {
  GESTIEGEN: 'gestiegen',
  GESUNKEN: 'gesunken',
  NAHEZU_GLEICH: 'nahezu gleich',
  NICHT_SICHER: 'nicht sicher verändert',
  NICHT_VERGLICHEN: '',
}

/** `undefined` where there is nothing to say: no figure, or one area alone. */
export function createAussage(atlas: Atlas): Aussage | undefined {
  return atlas.ebene === 'KREIS' ? reiheOf(atlas) : spanneOf(atlas)
}

function reiheOf(atlas: Atlas): Aussage | undefined {
  const { kreis, raeume, perioden, indikator } = atlas
  const raum = raeume.find(({ schluessel }) => schluessel === kreis.schluessel)
  const zellen = perioden.map(({ zellen: alle }) => (raum ? alle[raum.index] : undefined))
  const letzte = zellen.findLastIndex((zelle) => typeof zelle?.wert === 'number')
  const neu = zellen[letzte]
  if (!neu || neu.wert === null) return undefined
  const { einheit, nachkommastellen, kurzname } = indikator.fassung
  const punkte = perioden.slice(0, letzte + 1).map((periode, i): Reihenpunkt => ({
    kurz: periode.kurz,
    wert: zellen[i]?.wert ?? null,
    bruch: i > 0 && !imSelbenAbschnitt(perioden[i - 1] ?? periode, periode, atlas.brueche),
  }))
  const seit = wandelSeit(atlas, zellen, punkte)
  const brueche = punkte.some(({ bruch }) => bruch) ? '; gestrichelt: nicht vergleichbar' : ''
  return {
    art: 'REIHE',
    slug: indikator.slug,
    satz: `${kurzname}: ${formatMitEinheit(neu.wert, einheit, nachkommastellen)}${seit}.`,
    note: `${indikator.fassung.name}, ${kreis.name}${brueche}`,
    ziel: `/zeitvergleich?${sucheOf(atlas)}`,
    nachkommastellen,
    punkte,
  }
}

/** ", seit 2022 gesunken": within the newest unbroken stretch alone. */
function wandelSeit(
  { indikator, perioden }: Atlas,
  zellen: readonly (AtlasZelle | undefined)[],
  punkte: readonly Reihenpunkt[],
): string {
  const beginn = punkte.findLastIndex(({ bruch }) => bruch)
  const von = punkte.findIndex(({ wert }, i) => i >= Math.max(beginn, 0) && wert !== null)
  const alt = punkte[von]
  if (!alt || von >= punkte.length - 1) return ''
  const [erste, letzte] = [perioden[von], perioden[punkte.length - 1]]
  if (erste && letzte && teilenJahre(erste, letzte, indikator.fassung)) return ''
  const { intervall: methode, faktor } = indikator.fassung
  const { urteil } = veraenderung(
    toMessergebnis(zellen[von]),
    toMessergebnis(zellen[punkte.length - 1]),
    { methode, faktor },
  )
  return URTEILE[urteil] === '' ? '' : `, seit ${alt.kurz} ${URTEILE[urteil]}`
}

function spanneOf(atlas: Atlas): Aussage | undefined {
  const { raeume, periode, indikator, ebene } = atlas
  const mitWert = raeume
    .flatMap((raum) => {
      const wert = periode.zellen[raum.index]?.wert ?? null
      return wert === null ? [] : [{ name: raum.name, wert }]
    })
    .toSorted((a, b) => a.wert - b.wert)
  const [kleinster, groesster] = [mitWert[0], mitWert.at(-1)]
  if (!kleinster || !groesster || kleinster === groesster) return undefined
  const { einheit, nachkommastellen, kurzname, name } = indikator.fassung
  const spanne = formatDifferenzMitEinheit(
    groesster.wert - kleinster.wert,
    einheit,
    nachkommastellen,
  ).replace(/^\+/, '')
  const massstab = findMassstab(atlas, 'KREIS')
  const frei = gezeigtwort(atlas)
  const von = mitWert.length < raeume.length ? ` von ${formatZahl(raeume.length)}` : ''
  const anzahl = `${formatZahl(mitWert.length)}${von} ${EBENE_WORTE[ebene][von === '' ? 'plural' : 'dativPlural']}`
  return {
    art: 'SPANNE',
    slug: indikator.slug,
    satz: `${kurzname}: Zwischen den ${frei}${EBENE_WORTE[ebene].dativPlural} liegen ${spanne}.`,
    note: `${name}, ${anzahl}, ${periode.kurz}`,
    ziel: `/karte?${sucheOf(atlas)}`,
    nachkommastellen,
    raeume: mitWert,
    kreis: massstab ? massstabZelle(massstab, periode).wert : null,
    prozent: einheit === 'Prozent',
  }
}

function sucheOf({ indikator, ebene }: Pick<Atlas, 'indikator' | 'ebene'>): string {
  return toSuche({ ...ANSICHT_VORGABE, indikator: indikator.slug, ebene })
}
