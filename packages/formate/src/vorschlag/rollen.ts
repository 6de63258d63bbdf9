/** What each column is for. */
import { slug } from '../katalog/index.ts'
import { deuteBegriff, istFertigwert } from './begriffe.ts'
import { istAdressliste } from './einzelfaelle.ts'
import type { Probe, Spalte } from './probe.ts'
import { findRaum, istLaufendeNummer } from './raum.ts'
import type { Raumfund } from './raum.ts'
import type { Sicherheit, Spaltenrolle, Vorgaben } from './typen.ts'
import { findSchreibung, inhaltOf } from './zahlen.ts'
import type { Schreibfund } from './zahlen.ts'
import { findZeit, istVerlorenesDatum, istZeitspalte } from './zeit.ts'
import type { Zeitfund } from './zeit.ts'

export interface Rolle {
  readonly rolle: Spaltenrolle
  readonly sicherheit: Sicherheit
  readonly grund: string
}

export interface Rollenverteilung {
  readonly raum: Raumfund | null
  readonly zeit: Zeitfund | null
  readonly schreibung: Schreibfund
  readonly rollen: ReadonlyMap<number, Rolle>
}

/** Distributes the roles; what the user said comes first. */
export function verteileRollen(probe: Probe, vorgaben: Vorgaben): Rollenverteilung {
  const gesagt = new Map<number, Spaltenrolle>(
    Object.entries(vorgaben.rollen ?? {}).map(([nr, rolle]) => [Number(nr), rolle]),
  )
  const schreibung = findSchreibung(probe)
  const zeit = findGesagteZeit(vorgaben) ?? findZeit(probe, nurFuer(probe, gesagt, ['ZEITRAUM']))
  const fuerRaum = nurFuer(probe, gesagt, ['RAUMSCHLUESSEL', 'RAUMNAME'])
  if (zeit?.spalte !== null && zeit?.spalte !== undefined) fuerRaum.add(zeit.spalte)
  const raum =
    festerRaum(vorgaben) ??
    findGesagtenRaum(probe, gesagt, vorgaben) ??
    ohneAdressen(probe, findRaum(probe, vorgaben.raeume ?? [], fuerRaum))
  const rollen = new Map<number, Rolle>()
  for (const spalte of probe.spalten) {
    const fest = gesagt.get(spalte.nr)
    rollen.set(
      spalte.nr,
      fest === undefined
        ? rolleOf(spalte, { probe, raum, zeit, schreibung })
        : { rolle: fest, sicherheit: 'SICHER', grund: 'So angegeben.' },
    )
  }
  return { raum, zeit, schreibung, rollen }
}

/** The place of an address is no area of its figures: without a key beside it nothing is. */
const ohneAdressen = (probe: Probe, raum: Raumfund | null): Raumfund | null =>
  raum?.bezug === 'NAME' && istAdressliste(probe) ? null : raum

/** Columns that cannot have one of these roles because the user gave them another, or gave the role away. */
function nurFuer(
  { spalten }: Probe,
  gesagt: ReadonlyMap<number, Spaltenrolle>,
  rollen: readonly Spaltenrolle[],
): Set<number> {
  const vergeben = spalten.filter(({ nr }) => rollen.includes(gesagt.get(nr) ?? 'UNBEACHTET'))
  return new Set(
    spalten
      .filter(({ nr }) =>
        vergeben.length > 0
          ? !vergeben.some((eine) => eine.nr === nr)
          : gesagt.has(nr) && !rollen.includes(gesagt.get(nr) ?? 'UNBEACHTET'),
      )
      .map(({ nr }) => nr),
  )
}

function findGesagteZeit({ zeitraum }: Vorgaben): Zeitfund | null {
  if (zeitraum === undefined) return null
  const spalte =
    'spalte' in zeitraum && typeof zeitraum.spalte === 'number' ? zeitraum.spalte - 1 : null
  return {
    angabe: zeitraum,
    spalte,
    koepfe: new Map(),
    sicherheit: 'SICHER',
    grund: 'So angegeben.',
  }
}

function festerRaum({ raum }: Vorgaben): Raumfund | null {
  if (raum === undefined) return null
  return {
    schluessel: null,
    fest: raum,
    name: null,
    bezug: 'EIGEN',
    sicherheit: 'SICHER',
    grund: 'So angegeben.',
    umschluesselung: {},
    unbekannt: [],
    mehrdeutig: [],
  }
}

/** A column named by the user is the key column even where it does not look like one. */
function findGesagtenRaum(
  probe: Probe,
  gesagt: ReadonlyMap<number, Spaltenrolle>,
  { raeume = [] }: Vorgaben,
): Raumfund | null {
  const mit = (rolle: Spaltenrolle): number | undefined =>
    probe.spalten.find(({ nr }) => gesagt.get(nr) === rolle)?.nr
  const schluessel = mit('RAUMSCHLUESSEL')
  const name = mit('RAUMNAME')
  if (schluessel === undefined && name === undefined) return null
  const uebrige = new Set(probe.spalten.map(({ nr }) => nr))
  if (schluessel !== undefined) uebrige.delete(schluessel)
  if (name !== undefined) uebrige.delete(name)
  const gefunden = findRaum(probe, raeume, uebrige)
  if (gefunden !== null && (schluessel === undefined || gefunden.schluessel === schluessel))
    return gefunden
  return {
    schluessel: schluessel ?? name ?? 0,
    name: name ?? null,
    bezug: 'EIGEN',
    sicherheit: 'SICHER',
    grund: 'So angegeben.',
    umschluesselung: {},
    unbekannt: [],
    mehrdeutig: [],
  }
}

interface Umgebung {
  readonly probe: Probe
  readonly raum: Raumfund | null
  readonly zeit: Zeitfund | null
  readonly schreibung: Schreibfund
}

const NEBENSACHE =
  /^(plz|postleitzahl|telefon|fax|lat|lon|lng|x|y|hochwert|rechtswert|.*koordinate.*|l(ä|ae)ngengrad|breitengrad|objectid|fid|gid|shape_?(area|length|leng)|geom(etry)?|wkt|id|.*_(id|code)|.*_(sd|ag)_gr)$/i

function rolleOf(spalte: Spalte, { probe, raum, zeit, schreibung }: Umgebung): Rolle {
  const { nr, kopf } = spalte
  if (nr === raum?.schluessel && raum.bezug !== 'NAME') {
    return { rolle: 'RAUMSCHLUESSEL', sicherheit: raum.sicherheit, grund: raum.grund }
  }
  if (nr === raum?.name)
    return {
      rolle: 'RAUMNAME',
      sicherheit: raum.sicherheit,
      grund: raum.bezug === 'NAME' ? raum.grund : 'Die Spalte enthält die Namen der Räume.',
    }
  if (nr === zeit?.spalte)
    return { rolle: 'ZEITRAUM', sicherheit: zeit.sicherheit, grund: zeit.grund }
  if (nr === raum?.fremdeNummern)
    return unbeachtet('Die Nummern gehören zu keinem Raum des Kreises; die Namen schon.')
  if (istZeitspalte(spalte)) return unbeachtet('Die Spalte enthält Zeitangaben.')
  if (NEBENSACHE.test(kopf))
    return unbeachtet('Der Kopf nennt keine Zahl über Menschen oder Gebiete.')
  if (istVerlorenesDatum(spalte))
    return unbeachtet('Die Spalte enthält Datumswerte ohne ihre Form.')
  if (istLaufendeNummer(spalte) && numeriert(spalte, raum))
    return unbeachtet('Die Spalte zählt nur die Zeilen.')
  switch (inhaltOf(spalte, schreibung.schreibung)) {
    case 'LEER':
      return unbeachtet('Die Spalte ist leer.')
    case 'GEMISCHT':
      return { ...unbeachtet('Zahlen und Texte stehen durcheinander.'), sicherheit: 'UNSICHER' }
    case 'TEXTE':
      return unbeachtet('Die Spalte enthält Texte.')
    case 'ZAHLEN':
      return wertrolle(spalte, probe)
  }
}

/** A number of rows says so, or stands before what it numbers: three areas may have 1, 2 and 3 children. */
const numeriert = ({ nr, kopf }: Spalte, raum: Raumfund | null): boolean =>
  /^(|#|(lfd|laufende|nr|no|nummer|pos|zeile|rang)\b.*)$/i.test(kopf.trim()) ||
  nr < Math.min(raum?.schluessel ?? Infinity, raum?.name ?? Infinity)

const unbeachtet = (grund: string): Rolle => ({ rolle: 'UNBEACHTET', sicherheit: 'SICHER', grund })

function wertrolle(spalte: Spalte, { spalten }: Probe): Rolle {
  const grundzahl = findGrundzahl(spalte, spalten)
  if (grundzahl !== null) {
    return {
      rolle: 'ABGELEITET',
      sicherheit: 'SICHER',
      grund: `Der Anteil ergibt sich aus „${grundzahl.kopf}“ und wird neu berechnet.`,
    }
  }
  const labels = spalte.labels.length > 0 ? spalte.labels : [spalte.kopf]
  const { bekannt, merkmal } = deuteBegriff(labels, { titel: '', halboffen: false })
  if (bekannt) {
    return { rolle: 'WERT', sicherheit: 'SICHER', grund: `Der Kopf nennt „${merkmal.name}“.` }
  }
  return {
    rolle: 'WERT',
    sicherheit: spalte.kopf === '' ? 'UNSICHER' : 'WAHRSCHEINLICH',
    grund: 'Die Spalte enthält Zahlen.',
  }
}

/** The count that a share belongs to: same words without "percentage". */
function findGrundzahl({ nr, kopf }: Spalte, spalten: readonly Spalte[]): Spalte | null {
  const kern = slug(kopf).replaceAll(/_?(percentage|percent|prozent|pct|anteil|in_prozent)_?/g, '')
  if (kern === slug(kopf) || kern === '') return null
  return (
    spalten.find(
      (eine) => eine.nr !== nr && slug(eine.kopf) === kern && !istFertigwert(eine.kopf),
    ) ?? null
  )
}
