/** A paragraph on every Sozialraum of the demo Kreis, made from its Quartiere and what the generator knows of them. */
import { aufzaehlung } from '@sozial/domain/aufzaehlung'
import { KOMMUNEN, NEUZUSCHNITT } from './orte.ts'
import { QUARTIERE, sozialraumOf, type Quartierangabe } from './raeume.ts'

export interface Demobeschreibung {
  /** Key of the Sozialraum. */
  readonly schluessel: string
  readonly text: string
  readonly ortsteile: readonly string[]
  readonly ansprechstelle: string
}

const GEMEINDEN: ReadonlySet<string> = new Set(['Gangelt', 'Selfkant', 'Waldfeucht'])
const HEUTE = '2025-12-31'

export function createBeschreibungen(): readonly Demobeschreibung[] {
  return KOMMUNEN.flatMap(({ ags, name: kommune, sozialraeume }) => {
    const stadt = `${GEMEINDEN.has(kommune) ? 'Gemeinde' : 'Stadt'} ${kommune}`
    return sozialraeume.map(({ name }, i) => {
      const schluessel = `${ags}${i + 1}`
      const quartiere = QUARTIERE.filter((eines) => sozialraumOf(eines, HEUTE) === schluessel)
      return {
        schluessel,
        text: describe(name, stadt, quartiere),
        ortsteile: quartiere.flatMap(ortsteileOf),
        ansprechstelle: `Sozialplanung der ${stadt} (Demodaten)`,
      }
    })
  })
}

/** "Golkrath–Hetzerath" are two, "Erkelenz-Kern" is the town itself. */
const ortsteileOf = ({ name }: Quartierangabe): readonly string[] =>
  name.split('–').map((teil) => teil.replace(/-Kern$/, ''))

function describe(name: string, stadt: string, quartiere: readonly Quartierangabe[]): string {
  const saetze = [
    `${name} ist ein Sozialraum der ${stadt} und umfasst ${aufzaehlung(quartiere.map((q) => q.name))}.`,
    groesse(quartiere),
    wandel(quartiere),
    alter(quartiere),
    umsiedlung(quartiere),
    neuzuschnitt(name),
  ]
  const absatz = saetze.filter((satz) => satz !== '').join(' ')
  return `${absatz}\n\n*Demodaten: Dieser Absatz ist aus den erzeugten Zahlen entstanden und beschreibt keinen wirklichen Ort.*`
}

const jetzt = ({ einwohner: [, wert] }: Quartierangabe): number => wert
const summe = (zahlen: readonly number[]): number => zahlen.reduce((a, b) => a + b, 0)

function groesse(quartiere: readonly Quartierangabe[]): string {
  const [groesstes, zweites] = quartiere.toSorted((a, b) => jetzt(b) - jetzt(a))
  if (!groesstes || !zweites) return ''
  const anteil = jetzt(groesstes) / summe(quartiere.map(jetzt))
  if (anteil > 0.7) return `Mehr als zwei Drittel der Menschen wohnen in ${groesstes.name}.`
  if (anteil > 0.5) return `Mehr als die Hälfte der Menschen wohnt in ${groesstes.name}.`
  if (anteil < 0.4) return `Kein Ortsteil überwiegt; der größte ist ${groesstes.name}.`
  return `Die meisten Menschen wohnen in ${groesstes.name}, danach folgt ${zweites.name}.`
}

function wandel(quartiere: readonly Quartierangabe[]): string {
  const raten = quartiere
    .map(({ name, einwohner: [damals, heute] }) => ({ name, rate: heute / damals - 1 }))
    .toSorted((a, b) => b.rate - a.rate)
  const [staerkste, schwaechste] = [raten[0], raten.at(-1)]
  if (!staerkste || !schwaechste) return ''
  const gewachsen =
    staerkste.rate > 0.06 ? `Seit 2014 ist vor allem ${staerkste.name} gewachsen` : ''
  const geschrumpft =
    schwaechste.rate < -0.04 ? `in ${schwaechste.name} leben weniger Menschen als 2014` : ''
  if (gewachsen && geschrumpft) return `${gewachsen}, ${geschrumpft}.`
  if (gewachsen) return `${gewachsen}.`
  if (geschrumpft) return `${geschrumpft[0]!.toUpperCase()}${geschrumpft.slice(1)}.`
  return 'Die Zahl der Menschen hat sich seit 2014 wenig verändert.'
}

function alter(quartiere: readonly Quartierangabe[]): string {
  const gewogen = summe(quartiere.map((q) => q.alter * jetzt(q))) / summe(quartiere.map(jetzt))
  if (gewogen > 0.9) return 'Die Bevölkerung ist im Mittel etwas älter als im Kreis.'
  if (gewogen < -0.3) return 'Die Bevölkerung ist im Mittel jünger als im Kreis.'
  return 'Der Altersaufbau ähnelt dem des Kreises.'
}

function umsiedlung(quartiere: readonly Quartierangabe[]): string {
  const namen = new Set(quartiere.map(({ name }) => name))
  if (namen.has('Borschemich (neu)')) {
    return 'Borschemich (neu) ist als Umsiedlungsort des Tagebaus entstanden.'
  }
  return namen.has('Keyenberg')
    ? 'Aus Keyenberg sind die meisten Menschen in den neuen Ort umgesiedelt.'
    : ''
}

function neuzuschnitt(name: string): string {
  const { quartier, von, nach } = NEUZUSCHNITT
  if (name === nach) return `${quartier} gehört seit 2020 dazu, vorher zu ${von}.`
  return name === von ? `${quartier} gehört seit 2020 zu ${nach}.` : ''
}
