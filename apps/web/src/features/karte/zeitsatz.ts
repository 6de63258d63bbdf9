/** How the chosen areas moved, in words; nothing is computed across a break. Pure. */
import { veraenderung } from '@sozial/domain/vergleich'
import { formatMitEinheit, formatZahl } from '@sozial/shared/format'
import type { AtlasRaum, AtlasZelle } from '../../app/atlas/atlas-state.ts'
import { teilenJahre } from '../../app/atlas/jahrgaenge.ts'
import { toMessergebnis } from '../../app/atlas/messergebnis.ts'
import { toBruchstellen, toStretches } from '../../charts/bruchstellen.ts'
import type { Stretch } from '../../charts/bruchstellen.ts'
import { istEigenebene } from '../../app/atlas/massstab.ts'
import { massstabreihenname, massstabworte, raumworte } from '../../app/atlas/massstab-worte.ts'
import { massstabOf, zellenOf } from './zeitlinie.ts'
import type { Zeitliniendaten } from './zeitlinie.ts'

const URTEIL = {
  GESTIEGEN: 'gestiegen',
  GESUNKEN: 'gesunken',
  NAHEZU_GLEICH: 'nahezu gleich geblieben',
  NICHT_SICHER: 'nicht sicher verändert',
} as const

interface Bewegung {
  readonly urteil: keyof typeof URTEIL
  readonly von: string
  readonly bis: string
  /** Size of the change, without its sign. */
  readonly betrag: number
}

/** First and last figure of the stretch, judged; `null` with fewer than two. */
function bewegungOf(
  atlas: Zeitliniendaten,
  zellen: readonly AtlasZelle[],
  { von, bis }: Stretch,
): Bewegung | null {
  const stellen = zellen.flatMap((zelle, i) =>
    i >= von && i <= bis && zelle.wert !== null ? [i] : [],
  )
  const [erste, letzte] = [stellen[0], stellen.at(-1)]
  if (erste === undefined || letzte === undefined || erste === letzte) return null
  const [anfang, ende] = [atlas.perioden[erste], atlas.perioden[letzte]]
  if (anfang && ende && teilenJahre(anfang, ende, atlas.indikator.fassung)) return null
  const [alt, neu] = [zellen[erste], zellen[letzte]]
  const [altwert, neuwert] = [alt?.wert ?? 0, neu?.wert ?? 0]
  const { typ, intervall, faktor, einheit, nachkommastellen } = atlas.indikator.fassung
  const regel =
    typ === 'ABSOLUT'
      ? { methode: 'KEINE' as const, faktor, schwelle: Math.abs(altwert) * 0.005 }
      : { methode: intervall, faktor }
  const { urteil } = veraenderung(toMessergebnis(alt), toMessergebnis(neu), regel)
  if (urteil === 'NICHT_VERGLICHEN') return null
  const zahl = (i: number, wert: number): string =>
    `${formatMitEinheit(wert, einheit, nachkommastellen)} (${atlas.perioden[i]?.kurz})`
  return {
    urteil,
    von: zahl(erste, altwert),
    bis: zahl(letzte, neuwert),
    betrag: Math.abs(neuwert - altwert),
  }
}

/** The newest unbroken stretch of at least two periods, as everywhere else in the atlas. */
function neuesterAbschnitt(atlas: Zeitliniendaten): Stretch | undefined {
  const abschnitte = toStretches(atlas.perioden, atlas.brueche)
  return abschnitte.findLast(({ von, bis }) => bis > von) ?? abschnitte.at(-1)
}

interface Raumbewegung {
  readonly raum: AtlasRaum
  readonly bewegung: Bewegung | null
}

/** The sentence above the time line; every chosen area is accounted for. */
export function createZeitsatz(atlas: Zeitliniendaten): string {
  const abschnitt = neuesterAbschnitt(atlas)
  if (!abschnitt) return ''
  const bewegungen = atlas.auswahl.map(({ raum }): Raumbewegung => ({
    raum,
    bewegung: bewegungOf(atlas, zellenOf(atlas, raum), abschnitt),
  }))
  const [erster, ...weitere] = bewegungen
  if (!erster) return ohneAuswahl(atlas, abschnitt)
  const text = weitere.length === 0 ? einer(erster) : mehrere(bewegungen)
  const genannt = weitere.length === 0 ? erster : findStaerkste(bewegungen)
  return `${text}${gegen(atlas, genannt?.raum, abschnitt)}.${bruchsatz(atlas)}`
}

function ohneAuswahl(atlas: Zeitliniendaten, abschnitt: Stretch): string {
  const aufforderung =
    'Wählen Sie bis zu sechs Räume in Karte oder Liste: Hier erscheint ihr Verlauf.'
  const massstab = massstabOf(atlas, undefined)
  const bewegung = massstab && bewegungOf(atlas, massstab.zellen, abschnitt)
  return bewegung
    ? `${massstabworte(atlas, atlas.massstab).name}: ${verlauf(bewegung)}. ${aufforderung}`
    : aufforderung
}

function verlauf({ von, bis, urteil }: Bewegung): string {
  return `von ${von} auf ${bis} ${URTEIL[urteil]}`
}

function einer({ raum, bewegung }: Raumbewegung): string {
  return bewegung
    ? `${raum.name}: ${verlauf(bewegung)}`
    : `Für ${raum.name} liegen zu wenige Werte vor, um einen Verlauf zu beurteilen`
}

/** The area that has surely moved most. */
function findStaerkste(bewegungen: readonly Raumbewegung[]): Raumbewegung | undefined {
  return bewegungen
    .filter(({ bewegung }) => bewegung?.urteil === 'GESTIEGEN' || bewegung?.urteil === 'GESUNKEN')
    .toSorted((a, b) => (b.bewegung?.betrag ?? 0) - (a.bewegung?.betrag ?? 0))[0]
}

function mehrere(bewegungen: readonly Raumbewegung[]): string {
  const staerkste = findStaerkste(bewegungen)
  const anzahl = formatZahl(bewegungen.length)
  if (!staerkste?.bewegung) {
    return `Keiner der ${anzahl} gewählten Räume hat sich sicher verändert: ${zaehle(bewegungen)}`
  }
  const uebrige = bewegungen.filter((bewegung) => bewegung !== staerkste)
  return (
    `Am stärksten verändert hat sich von den ${anzahl} gewählten Räumen ${staerkste.raum.name}: ` +
    `${verlauf(staerkste.bewegung)}; ${uebrigeOf(uebrige)}`
  )
}

/** A single one is named, several are counted. */
function uebrigeOf(bewegungen: readonly Raumbewegung[]): string {
  const [einzige, weitere] = bewegungen
  if (!einzige || weitere) return `von den übrigen ${zaehle(bewegungen)}`
  const { bewegung, raum } = einzige
  return `${raum.name} ${bewegung ? URTEIL[bewegung.urteil] : 'mit zu wenigen Werten'}`
}

/** "2 gestiegen, 1 nicht sicher verändert" */
function zaehle(bewegungen: readonly Raumbewegung[]): string {
  const anzahl = (urteil: keyof typeof URTEIL | undefined): number =>
    bewegungen.filter(({ bewegung }) => bewegung?.urteil === urteil).length
  const teile = (['GESTIEGEN', 'GESUNKEN', 'NAHEZU_GLEICH', 'NICHT_SICHER'] as const).map(
    (urteil) => [anzahl(urteil), URTEIL[urteil]] as const,
  )
  return [...teile, [anzahl(undefined), 'mit zu wenigen Werten'] as const]
    .filter(([zahl]) => zahl > 0)
    .map(([zahl, wort]) => `${formatZahl(zahl)} ${wort}`)
    .join(', ')
}

/** The yardstick beside the area that is named. */
function gegen(atlas: Zeitliniendaten, raum: AtlasRaum | undefined, abschnitt: Stretch): string {
  const massstab = massstabOf(atlas, raum)
  const bewegung = massstab && bewegungOf(atlas, massstab.zellen, abschnitt)
  if (!massstab || !bewegung) return ''
  const wer = istEigenebene(atlas.massstab)
    ? raumworte(massstabreihenname(massstab)).nominativ
    : massstabworte(atlas, atlas.massstab).nominativ
  return `, ${wer} ${URTEIL[bewegung.urteil]}`
}

function bruchsatz(atlas: Zeitliniendaten): string {
  const stellen = toBruchstellen(atlas.perioden, atlas.brueche)
  const letzte = stellen.at(-1)
  if (!letzte) return ''
  return stellen.length === 1
    ? ` Über den Bruch (${letzte.titel}) hinweg wird keine Veränderung berechnet.`
    : ` Über Brüche (zuletzt ${letzte.titel}) hinweg wird keine Veränderung berechnet.`
}
