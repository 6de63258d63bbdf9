/** The state of a division in sentences: what stands, what is missing. */
import { istOffen, lageInSpanne } from '@sozial/domain/zuschnitt'
import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import type { Gerechnetes, Zuschnittszustand } from './daten.ts'

export interface Zuschnittssatz {
  /** The finding, in 600. */
  readonly befund: string
  readonly rest: string
}

/** "17 von 20 Räumen liegen zwischen 10.000 und 15.000 Einwohnern. 3 sind kleiner. …" */
export function describeZuschnitt({ lage, groessen, befunde }: Gerechnetes): Zuschnittssatz {
  const lagen = groessen
    .slice(0, lage.raeume.length)
    .map(({ summen }) => (summen.einwohner === null ? null : lageInSpanne(summen.einwohner)))
  const zaehle = (eine: (typeof lagen)[number]): number =>
    lagen.filter((lageHier) => lageHier === eine).length
  const [innen, kleiner, groesser] = [zaehle('INNEN'), zaehle('DARUNTER'), zaehle('DARUEBER')]
  if (lagen.length === 0) {
    const befund = 'Noch ist kein Raum gezeichnet.'
    return { befund, rest: ` ${offenSatz(groessen.at(-1))}` }
  }
  const unbekannt = zaehle(null)
  const befund =
    unbekannt === lagen.length
      ? `${formatAnzahl(lagen.length, 'Raum ist', 'Räume sind')} gezeichnet`
      : `${innen} von ${formatAnzahl(lagen.length, 'Raum', 'Räumen')} ${innen === 1 || lagen.length === 1 ? 'liegt' : 'liegen'} zwischen 10.000 und 15.000 Einwohnern`
  const ausserhalb = [
    kleiner > 0 && `${kleiner} ${kleiner === 1 ? 'ist' : 'sind'} kleiner`,
    groesser > 0 && `${groesser} ${groesser === 1 ? 'ist' : 'sind'} größer`,
    unbekannt > 0 && unbekannt < lagen.length && `von ${unbekannt} ist die Größe nicht bekannt`,
  ].filter(Boolean)
  const offene = befunde.filter(istOffen)
  const fehler = offene.filter(({ art }) => art === 'FEHLER').length
  const rest = [
    ausserhalb.length > 0 ? `, ${ausserhalb.join(', ')}.` : '.',
    offenSatz(groessen.at(-1)),
    fehler > 0
      ? `${formatAnzahl(fehler, 'Fehler steht', 'Fehler stehen')} dem Beschluss im Weg`
      : 'Kein Fehler steht dem Beschluss im Weg',
    offene.length > fehler
      ? `, ${formatAnzahl(offene.length - fehler, 'Begründung fehlt', 'Begründungen fehlen')}.`
      : '.',
  ]
  return { befund, rest: `${rest[0]} ${rest[1]} ${rest[2]}${rest[3]}` }
}

function offenSatz(offen: Gerechnetes['groessen'][number] | undefined): string {
  if (!offen || offen.bausteine === 0) return 'Alle Bausteine sind zugeordnet.'
  const wieViele = formatAnzahl(offen.bausteine, 'Baustein', 'Bausteine')
  const { einwohner } = offen.summen
  const mit = einwohner === null ? '' : ` mit ${formatZahl(einwohner)} Einwohnern`
  return `${wieViele}${mit} ${offen.bausteine === 1 ? 'gehört' : 'gehören'} noch zu keinem Raum.`
}

export const ZUSTANDSWORTE: Readonly<Record<Zuschnittszustand, string>> = {
  ENTWURF: 'Entwurf',
  IN_ABSTIMMUNG: 'in Abstimmung',
  BESCHLOSSEN: 'beschlossen',
  AUFGEHOBEN: 'aufgehoben',
  VERWORFEN: 'verworfen',
}
