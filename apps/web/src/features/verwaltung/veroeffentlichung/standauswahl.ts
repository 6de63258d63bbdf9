/** What is chosen for a new Datenstand. Pure. */
import type { Ebene } from '@sozial/domain/raum'
import { formatAnzahl, ZONE } from '@sozial/shared/format'
import type { DatenstandInput } from '../../../gql/schema.generated.ts'
import { ebenenworte } from './stand-worte.ts'
import type { DatenstandangebotQuery } from './veroeffentlichung.generated.ts'

export type Angebot = DatenstandangebotQuery['datenstandangebot']
/** A Stand whose choice another one can take over. */
export type Vorbild = Pick<
  DatenstandangebotQuery['datenstaende'][number],
  'id' | 'name' | 'bemerkung' | 'auswahl'
>
export type Angebotsindikator = Angebot['indikatoren'][number]

export interface Auswahl {
  readonly name: string
  readonly indikatoren: readonly string[]
  readonly ebenen: readonly Ebene[]
  /** Four digits; empty: from the first or to the last there is. */
  readonly von: string
  readonly bis: string
  /** Day since which the boundaries hold; empty: those of today and those of then. */
  readonly grenzen: string
  readonly bemerkung: string
}

/** Ready-made choices of Indikatoren, in the order of their buttons; empty ones are left out. */
export function vorlagenOf({ indikatoren }: Angebot) {
  const slugs = (passt: (indikator: Angebotsindikator) => boolean) =>
    indikatoren.filter(passt).map(({ slug }) => slug)
  return [
    { text: 'Kernset', slugs: slugs(({ kernset }) => kernset) },
    { text: 'Wie zuletzt', slugs: slugs(({ veroeffentlicht }) => veroeffentlicht) },
    { text: 'Alle mit Werten', slugs: slugs(() => true) },
  ].filter((vorlage) => vorlage.slugs.length > 0)
}

/** What is public, else the Kernset; every level that is possible; named after the month. */
export function createVorauswahl(angebot: Angebot, heute: Date): Auswahl {
  const vorlagen = vorlagenOf(angebot)
  const letzte = vorlagen.find(({ text }) => text === 'Wie zuletzt') ?? vorlagen[0]
  const monat = heute.toLocaleDateString('de-DE', {
    month: 'long',
    year: 'numeric',
    timeZone: ZONE,
  })
  return {
    name: `Stand ${monat}`,
    indikatoren: letzte?.slugs ?? [],
    ebenen: angebot.ebenen,
    von: '',
    bis: '',
    grenzen: '',
    bemerkung: '',
  }
}

/** What was chosen for an earlier Stand, as far as it is still offered. */
export function uebernehmeAuswahl(
  angebot: Angebot,
  { name, bemerkung, auswahl }: Vorbild,
): Auswahl {
  const slugs = angebot.indikatoren.map(({ slug }) => slug)
  const zeiten = angebot.zeitraeume.filter(({ id }) => auswahl.zeitraeume?.includes(id))
  const jahre = zeiten.map(({ von }) => von.slice(0, 4)).toSorted()
  const grenzen = angebot.gebietsstaende.filter(({ id }) => auswahl.gebietsstaende?.includes(id))
  return {
    name,
    bemerkung,
    indikatoren: slugs.filter((slug) => auswahl.indikatoren?.includes(slug) ?? true),
    ebenen: angebot.ebenen.filter((ebene) => auswahl.ebenen.includes(ebene)),
    von: jahre[0] ?? '',
    bis: jahre.at(-1) ?? '',
    grenzen:
      grenzen
        .map(({ stichtag }) => stichtag)
        .toSorted()
        .at(-1) ?? '',
  }
}

/** Takes something in, or out again. */
export function toggle<T>(menge: readonly T[], eines: T): readonly T[] {
  return menge.includes(eines) ? menge.filter((anderes) => anderes !== eines) : [...menge, eines]
}

/** Years for which a chosen Indikator has figures, first to last. */
export function jahreOf({ indikatoren, zeitraeume }: Angebot, auswahl: Auswahl): readonly string[] {
  const ids = new Set(
    indikatoren
      .filter(({ slug }) => auswahl.indikatoren.includes(slug))
      .flatMap((indikator) => indikator.zeitraeume),
  )
  const jahre = zeitraeume.filter(({ id }) => ids.has(id)).map(({ von }) => von.slice(0, 4))
  return [...new Set(jahre)].toSorted()
}

/** Days since which there have been boundaries, newest first; one alone leaves nothing to choose. */
export function grenzenOf({ gebietsstaende }: Angebot): readonly string[] {
  return [...new Set(gebietsstaende.map(({ stichtag }) => stichtag))].toSorted().toReversed()
}

/** "24 Indikatoren für Kreis, Jugendamtsbezirke und Kommunen, 2015 bis 2024." */
export function umfangOf(angebot: Angebot, auswahl: Auswahl): string {
  const jahre = jahreOf(angebot, auswahl)
  const von = auswahl.von || jahre[0]
  const bis = auswahl.bis || jahre.at(-1)
  const zeit = !von || !bis ? '' : von === bis ? `, ${von}` : `, ${von} bis ${bis}`
  return `${formatAnzahl(auswahl.indikatoren.length, 'Indikator', 'Indikatoren')} für ${ebenenworte(auswahl.ebenen) || 'keine Ebene'}${zeit}.`
}

/** What still stands in the way, each in one sentence with its place on the page. */
export function maengelOf(
  auswahl: Auswahl,
): readonly { readonly stelle: string; readonly text: string }[] {
  const { name, indikatoren, ebenen, von, bis } = auswahl
  return [
    ...(indikatoren.length === 0
      ? [{ stelle: 'indikatoren', text: 'Wählen Sie mindestens einen Indikator.' }]
      : []),
    ...(ebenen.length === 0
      ? [{ stelle: 'ebenen', text: 'Wählen Sie mindestens eine Ebene.' }]
      : []),
    ...(von !== '' && bis !== '' && von > bis
      ? [
          {
            stelle: 'zeit',
            text: 'Das erste Jahr liegt nach dem letzten; tauschen Sie die beiden.',
          },
        ]
      : []),
    ...(name.trim() === ''
      ? [{ stelle: 'name', text: 'Geben Sie dem Stand einen Namen; er steht unter jedem Wert.' }]
      : []),
  ]
}

/** The choice as the server takes it: `null` where everything is meant. */
export function toEingabe(angebot: Angebot, auswahl: Auswahl): DatenstandInput {
  const { name, indikatoren, ebenen, bemerkung } = auswahl
  return {
    name: name.trim(),
    bemerkung: bemerkung.trim(),
    indikatoren,
    ebenen,
    zeitraeume: zeitraeumeOf(angebot, auswahl),
    gebietsstaende: auswahl.grenzen === '' ? null : gebietsstaendeOf(angebot, auswahl),
  }
}

function zeitraeumeOf({ zeitraeume }: Angebot, { von, bis }: Auswahl): readonly string[] | null {
  if (von === '' && bis === '') return null
  return zeitraeume
    .filter((zeitraum) => {
      const jahr = zeitraum.von.slice(0, 4)
      return jahr >= von && (bis === '' || jahr <= bis)
    })
    .map(({ id }) => id)
}

/** Of each level the boundaries that held on the chosen day. */
function gebietsstaendeOf({ gebietsstaende }: Angebot, { ebenen, grenzen }: Auswahl) {
  return ebenen.flatMap((ebene) => {
    const davor = gebietsstaende
      .filter((stand) => stand.ebene === ebene && stand.stichtag <= grenzen)
      .toSorted((a, b) => b.stichtag.localeCompare(a.stichtag))
    return davor[0] ? [davor[0].id] : []
  })
}
