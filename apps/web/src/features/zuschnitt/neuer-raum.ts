import { formatAnzahl } from '@sozial/shared/format'
import { fuegeRaumHinzu, neuerRaum, zuordnen, type Raum, type Schritt } from './bild.ts'
import type { Werkzeug } from './use-werkbank.ts'

type Umstand = Pick<Werkzeug, 'daten' | 'auswahl' | 'kommune' | 'aktiv'> & {
  readonly stand: Pick<Werkzeug['stand'], 'bild'>
}

const kommuneOf = ({ daten }: Umstand, baustein: number): string | undefined =>
  daten.kommunen[daten.bausteine.kommunen[baustein] ?? -1]?.schluessel

/**
 * Key of the Kommune that a new Raum would lie in: where most of the chosen Bausteine lie, else
 * where one looks or draws, else where a Baustein is still free.
 */
export function ortOf(umstand: Umstand): string {
  const { daten, auswahl, kommune, aktiv, stand } = umstand
  const anzahl = new Map<string, number>()
  for (const baustein of auswahl) {
    const wo = kommuneOf(umstand, baustein)
    if (wo !== undefined) anzahl.set(wo, (anzahl.get(wo) ?? 0) + 1)
  }
  const meist = [...anzahl].toSorted(([, a], [, b]) => b - a)[0]?.[0]
  const frei = stand.bild.zuordnung.indexOf(null)
  return (
    meist ??
    kommune ??
    aktiv?.kommune ??
    kommuneOf(umstand, frei) ??
    daten.kommunen[0]?.schluessel ??
    ''
  )
}

/** A new Raum of a Kommune, with those of the chosen Bausteine that lie there. */
export function planeNeuenRaum(
  umstand: Umstand,
  wo: string,
): { readonly raum: Raum; readonly satz: string; readonly schritte: readonly Schritt[] } {
  const { daten, auswahl, stand } = umstand
  const name = daten.kommunen.find(({ schluessel }) => schluessel === wo)?.name ?? ''
  const raum = neuerRaum(stand.bild, wo, name)
  const eigene = [...auswahl].filter((baustein) => kommuneOf(umstand, baustein) === wo)
  const hinein = zuordnen(stand.bild, eigene, raum.key)
  const mit = hinein ? ` mit ${formatAnzahl(eigene.length, 'Baustein', 'Bausteinen')}` : ''
  return {
    raum,
    satz: `Neuer Raum ${raum.nummer} in ${name}${mit}.`,
    schritte: [fuegeRaumHinzu(stand.bild, raum), ...(hinein ? [hinein] : [])],
  }
}
