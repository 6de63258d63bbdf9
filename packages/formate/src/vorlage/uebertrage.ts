/** The mapping of a Vorlage as it is in another file, with a sentence for all that is not as it was. */
import { findAuslassen, sammleTexte } from '../vorschlag/durchgang.ts'
import type { Spalte } from '../vorschlag/probe.ts'
import { findRaum, mitAllenNamen } from '../vorschlag/raum.ts'
import type { Raumfund } from '../vorschlag/raum.ts'
import type { Sicherheit } from '../vorschlag/typen.ts'
import { findFehlende } from '../vorschlag/zahlen.ts'
import { findTitel } from '../vorschlag/zeit.ts'
import type { Spaltenangabe, Wertangabe, Zuordnung } from '../zuordnung/index.ts'
import type { Paar } from './abgleich.ts'
import { beschreibeAbweichungen, findDezimalzeichen } from './abweichungen.ts'
import type { Abweichung } from './abweichungen.ts'
import type { Fund } from './find-vorlage.ts'
import type { Kopf } from './kopf.ts'
import { ersetzeZeit, nummerOf, uebertrageWerte, uebertrageZeit } from './spaltenbezug.ts'
import type { Umbenennung } from './spaltenbezug.ts'
import type { Suchangaben, Vorlagentreffer } from './typen.ts'

const STUFEN: readonly Sicherheit[] = ['SICHER', 'WAHRSCHEINLICH', 'UNSICHER']

export function uebertrage(fund: Fund, suche: Suchangaben): Omit<Vorlagentreffer, 'vorlage'> {
  const { vorlage, probe } = fund
  const { zuordnung } = vorlage
  const benenne = umbenennung(fund)
  const paarOf = (angabe: Spaltenangabe): Paar | undefined =>
    fund.abgleich.paare.get(nummerOf(angabe, vorlage.kopf))
  const werte = uebertrageWerte(zuordnung, benenne, paarOf)
  const weitere = weitereZeiten(fund, werte)
  const zeit = findZeitraum(fund, benenne)
  const schreibung = findDezimalzeichen(fund)
  const abweichungen = [
    ...zeit.abweichungen,
    ...beschreibeAbweichungen(fund, new Set(weitere.map(({ kopf }) => kopf.nr))),
    ...schreibung.abweichungen,
  ]
  return {
    name: vorlage.name,
    zuordnung: {
      ...ohneOrt(zuordnung),
      ...ortOf(fund),
      dezimalzeichen: schreibung.zeichen,
      kopfzeilen: probe.kopfzeilen,
      fehlend: vereint(zuordnung.fehlend, findFehlende(probe.spalten)),
      raum: uebertrageRaum(fund, benenne, suche),
      ...(zeit.zeitraum !== undefined && { zeitraum: zeit.zeitraum }),
      werte: [...werte, ...weitere.map(({ wert }) => wert)],
    },
    sicherheit: schwaechste(abweichungen),
    abweichungen: abweichungen.map(({ satz }) => satz),
    kopfzeile: probe.kopfzeile,
  }
}

function schwaechste(abweichungen: readonly Abweichung[]): Sicherheit {
  const stufen = abweichungen.map(({ sicherheit }) => STUFEN.indexOf(sicherheit))
  return STUFEN[Math.max(0, ...stufen)] ?? 'UNSICHER'
}

const vereint = (a: readonly string[] = [], b: readonly string[] = []): string[] => [
  ...new Set([...a, ...b]),
]

function ohneOrt({ blatt: _b, trennzeichen: _t, zeitraum: _z, ...rest }: Zuordnung) {
  return rest
}

function ortOf({ probe: { quelle } }: Fund): Pick<Zuordnung, 'blatt' | 'trennzeichen'> {
  if (quelle.blatt !== null) return { blatt: quelle.blatt }
  const trennzeichen = ([';', ',', '\t', '|'] as const).find((z) => z === quelle.trennzeichen)
  return trennzeichen === undefined ? {} : { trennzeichen }
}

function umbenennung({ vorlage, abgleich, probe }: Fund): Umbenennung {
  return (angabe) => {
    const paar = abgleich.paare.get(nummerOf(angabe, vorlage.kopf))
    return paar === undefined ? null : angabeOf(probe.spalten[paar.neu.nr], paar.neu.nr)
  }
}

const angabeOf = (spalte: Spalte | undefined, nr: number): Spaltenangabe => spalte?.name ?? nr + 1

/** The areas: columns found again, names and totals of this file added. */
function uebertrageRaum(
  { vorlage, probe }: Fund,
  benenne: Umbenennung,
  { raeume = [] }: Suchangaben,
): Zuordnung['raum'] {
  const { schluessel, name, ...raum } = vorlage.zuordnung.raum
  const spalte = schluessel === undefined ? null : benenne(schluessel)
  const namensspalte = name === undefined ? null : benenne(name)
  const nr = spalte === null ? null : findNummer(probe.spalten, spalte)
  const nurNamen = schluessel === name && raum.art !== 'AMTLICH'
  const gleiche = findRaum(probe, raeume, new Set())
  const erster: Raumfund =
    gleiche !== null && gleiche.schluessel === nr
      ? gleiche
      : { ...LEERER_FUND, schluessel: nr, bezug: nurNamen ? 'NAME' : raum.art }
  const texte = sammleTexte(probe, erster)
  const fund = mitAllenNamen(erster, texte?.texte.keys() ?? [], raeume)
  const umschluesselung = { ...fund.umschluesselung, ...raum.umschluesselung }
  const auslassen = texte === null ? [] : findAuslassen(texte, { ...fund, umschluesselung })
  return {
    ...raum,
    ...(spalte !== null && { schluessel: spalte }),
    ...(namensspalte !== null && { name: namensspalte }),
    umschluesselung,
    auslassen: vereint(raum.auslassen, auslassen),
  }
}

const LEERER_FUND: Raumfund = {
  schluessel: null,
  name: null,
  bezug: 'EIGEN',
  sicherheit: 'SICHER',
  grund: '',
  umschluesselung: {},
  unbekannt: [],
  mehrdeutig: [],
}

const findNummer = (spalten: readonly Spalte[], angabe: Spaltenangabe): number =>
  typeof angabe === 'number' ? angabe - 1 : spalten.findIndex(({ name }) => name === angabe)

/** A year more than last time: a column like one that is read, for another period. */
interface WeitereZeit {
  readonly kopf: Kopf
  readonly wert: Wertangabe
}

function weitereZeiten(
  { abgleich, probe }: Fund,
  werte: readonly Wertangabe[],
): readonly WeitereZeit[] {
  return abgleich.fremd.flatMap((kopf) => {
    if (kopf.zeit === null) return []
    const paar = [...abgleich.paare.values()].findLast(
      ({ neu }) => neu.kern === kopf.kern && neu.zeit !== null,
    )
    if (paar === undefined || paar.neu.zeit === null) return []
    const wie = angabeOf(probe.spalten[paar.neu.nr], paar.neu.nr)
    const { zeit } = kopf
    const alterText = paar.neu.zeit.text
    return werte
      .filter((wert) => wert.spalte === wie && wert.zeitraum !== undefined)
      .map((wert) => ({
        kopf,
        wert: {
          ...wert,
          spalte: angabeOf(probe.spalten[kopf.nr], kopf.nr),
          ...(wert.zeitraum !== undefined &&
            'wert' in wert.zeitraum && {
              zeitraum: ersetzeZeit(wert.zeitraum, alterText, zeit.angabe),
            }),
        },
      }))
  })
}

interface Zeitraumfund {
  readonly zeitraum: Zuordnung['zeitraum']
  readonly abweichungen: readonly Abweichung[]
}

/** A period for the whole table: the one that this file names, never silently that of the last one. */
function findZeitraum({ vorlage, probe, abgleich }: Fund, benenne: Umbenennung): Zeitraumfund {
  const { zeitraum, werte } = vorlage.zuordnung
  if (zeitraum === undefined) return { zeitraum, abweichungen: [] }
  if ('spalte' in zeitraum)
    return { zeitraum: uebertrageZeit(zeitraum, benenne, undefined), abweichungen: [] }
  const wirdGebraucht = werte.some((wert) => wert.zeitraum === undefined)
  const imKopf = [...abgleich.paare.values()].find(({ alt, neu }) => alt.zeit && neu.zeit)
  const titel = findTitel(probe)
  const neuer = imKopf?.neu.zeit?.angabe ?? titel?.angabe ?? null
  if (neuer === null) {
    const satz = `Die Datei nennt keinen Zeitraum; vorgeschlagen ist der aus der Vorlage (${zeitraum.wert}). Bitte prüfen.`
    return { zeitraum, abweichungen: wirdGebraucht ? [{ satz, sicherheit: 'UNSICHER' }] : [] }
  }
  const ersetzt = ersetzeZeit(zeitraum, imKopf?.alt.zeit?.text ?? zeitraum.wert, neuer)
  if (!('wert' in ersetzt) || ersetzt.wert === zeitraum.wert || !wirdGebraucht)
    return { zeitraum: ersetzt, abweichungen: [] }
  const geraten = imKopf === undefined && titel?.sicherheit === 'UNSICHER'
  const satz = `Der Zeitraum ist jetzt ${ersetzt.wert}, in der Vorlage war er ${zeitraum.wert}.`
  return {
    zeitraum: ersetzt,
    abweichungen: [
      geraten
        ? { satz: `${satz} ${titel.grund}`, sicherheit: 'WAHRSCHEINLICH' }
        : { satz, sicherheit: ersetzt.art === zeitraum.art ? 'SICHER' : 'UNSICHER' },
    ],
  }
}
