import type { Datei } from '../lesung/index.ts'
import { pruefeDatei } from '../behaelter/index.ts'
import { kurz } from '../lesung/meldungen.ts'
import { spaltenbuchstabe } from '../text/index.ts'
import type { Zeitangabe, Zuordnung } from '../zuordnung/index.ts'
import { hatJahresende, zumJahresende } from './bestand.ts'
import {
  findAuslassen,
  findGliederungen,
  findKombinationen,
  istGleichbleibend,
  sammleTexte,
  sindEinzelfaelle,
  ZAHLENGLIEDERUNG,
} from './durchgang.ts'
import { findVorlage } from '../vorlage/find-vorlage.ts'
import { verweigerePersonen } from './einzelfaelle.ts'
import { baueMeldungen } from './meldungen.ts'
import { mitVorlage, toVorgaben } from './mit-vorlage.ts'
import { nimmProbe } from './probe.ts'
import type { Probe, Spalte } from './probe.ts'
import { mitAllenNamen } from './raum.ts'
import { verteileRollen } from './rollen.ts'
import type { Rolle, Rollenverteilung } from './rollen.ts'
import type { Sicherheit, Spaltenvorschlag, Vorgaben, Zuordnungsvorschlag } from './typen.ts'
import { baueWerte } from './werte.ts'
import type { Kombination } from './werte.ts'
import { findFehlende } from './zahlen.ts'

const STUFEN: readonly Sicherheit[] = ['SICHER', 'WAHRSCHEINLICH', 'UNSICHER']

const VORSCHAUZEILEN = 8

/**
 * Proposes how to read a table that no reader knows: where the head is, which
 * columns name area and period, which hold figures, and how those are written.
 *
 * @throws LesefehlerError when the file is no table at all
 */
export function proposeZuordnung(datei: Datei, vorgaben: Vorgaben = {}): Zuordnungsvorschlag {
  pruefeDatei(datei)
  const treffer = istFrei(vorgaben) ? findVorlage(datei, vorgaben.vorlagen ?? [], vorgaben) : null
  return treffer === null
    ? schlageVor(datei, vorgaben)
    : mitVorlage(schlageVor(datei, toVorgaben(treffer)), treffer)
}

/** What the user says of single columns goes before any Vorlage. */
const istFrei = ({ blatt, kopfzeile, zeitraum, raum, rollen = {} }: Vorgaben): boolean =>
  [blatt, kopfzeile, zeitraum, raum].every((angabe) => angabe === undefined) &&
  Object.keys(rollen).length === 0

function schlageVor(datei: Datei, vorgaben: Vorgaben): Zuordnungsvorschlag {
  verweigerePersonen(datei)
  const probe = nimmProbe(datei, vorgaben)
  const { verteilt, auslassen } = seheAlleZeilen(probe, verteileRollen(probe, vorgaben), vorgaben)
  const form = findForm(probe, verteilt)
  const rollen = new Map([...verteilt.rollen, ...form.rollen])
  const entwurf: Entwurf = { probe, verteilt, rollen, kombinationen: form.kombinationen }
  const fehlt = findFehlendes(entwurf)
  const gebaut = fehlt.length > 0 ? null : baueZuordnung(entwurf, auslassen)
  const gesagt = vorgaben.zeitraum !== undefined
  const zuordnung = gebaut === null || gesagt ? gebaut : zumJahresende(gebaut)
  return {
    zuordnung,
    sicherheit: schwaechste(entwurf),
    form: form.gliederungen.length > 0 ? 'LANG' : 'BREIT',
    raumbezug: verteilt.raum?.bezug ?? null,
    blatt: probe.quelle.blatt,
    blaetter: probe.quelle.blaetter,
    kopfzeile: probe.kopfzeile,
    spalten: probe.spalten.map((spalte) => toSpaltenvorschlag(spalte, rollen)),
    vorschau: vorschauOf(probe),
    fehlt,
    vorlage: null,
    meldungen: baueMeldungen({
      probe,
      verteilt,
      rollen,
      fehlt,
      auslassen,
      merkmale: zuordnung?.werte.map(({ merkmal }) => merkmal.name) ?? [],
      fehlend: zuordnung?.fehlend ?? [],
      zuVieleArten: form.kombinationen === null,
      jahresende: !gesagt && zuordnung !== null && gebaut !== zuordnung && hatJahresende(zuordnung),
    }),
  }
}

/** What the first rows cannot say: the areas of all of them, and which rows are none. */
function seheAlleZeilen(
  probe: Probe,
  verteilt: Rollenverteilung,
  { raeume = [] }: Vorgaben,
): { readonly verteilt: Rollenverteilung; readonly auslassen: readonly string[] } {
  const texte = verteilt.raum === null ? null : sammleTexte(probe, verteilt.raum)
  if (verteilt.raum === null || texte === null) return { verteilt, auslassen: [] }
  const raum = mitAllenNamen(verteilt.raum, texte.texte.keys(), raeume)
  return { verteilt: { ...verteilt, raum }, auslassen: findAuslassen(texte, raum) }
}

interface Entwurf {
  readonly probe: Probe
  readonly verteilt: Rollenverteilung
  readonly rollen: ReadonlyMap<number, Rolle>
  readonly kombinationen: readonly Kombination[] | null
}

interface Form {
  readonly gliederungen: readonly Spalte[]
  readonly kombinationen: readonly Kombination[] | null
  readonly rollen: ReadonlyMap<number, Rolle>
}

/** Wide, or long with the columns that tell the rows of one area apart. */
function findForm(probe: Probe, { raum, zeit, rollen }: Rollenverteilung): Form {
  const gesagt = probe.spalten.filter(({ nr }) => rollen.get(nr)?.rolle === 'GLIEDERUNG')
  const fest = [raum?.schluessel, zeit?.spalte].filter((nr) => typeof nr === 'number')
  const kandidaten = probe.spalten.filter(({ nr, kopf }) => {
    const rolle = rollen.get(nr)
    const istText = rolle?.rolle === 'UNBEACHTET' && rolle.grund.includes('Texte')
    return istText || (rolle?.rolle === 'WERT' && ZAHLENGLIEDERUNG.test(kopf))
  })
  const gefunden =
    gesagt.length > 0 || raum === null ? gesagt : findGliederungen(probe, fest, kandidaten)
  const gliederungen =
    gefunden.length === 0
      ? []
      : [
          ...gefunden,
          ...kandidaten.filter((eine) => !gefunden.includes(eine) && istGleichbleibend(eine)),
        ]
  const unterscheidend = [...fest, ...gliederungen.map(({ nr }) => nr)]
  const einzeln = raum !== null && sindEinzelfaelle(probe, unterscheidend)
  return {
    gliederungen,
    kombinationen: einzeln ? null : findKombinationen(probe, gliederungen),
    rollen: new Map(
      gliederungen.map(({ nr }) => [
        nr,
        {
          rolle: 'GLIEDERUNG',
          sicherheit: 'WAHRSCHEINLICH',
          grund: 'Die Spalte unterscheidet die Zeilen eines Raums.',
        },
      ]),
    ),
  }
}

const mitRolle = ({ probe, rollen }: Entwurf, rolle: Rolle['rolle']): readonly Spalte[] =>
  probe.spalten.filter(({ nr }) => rollen.get(nr)?.rolle === rolle)

function findFehlendes(entwurf: Entwurf): Zuordnungsvorschlag['fehlt'] {
  const { raum, zeit } = entwurf.verteilt
  const werte = mitRolle(entwurf, 'WERT')
  const ohneZeit =
    zeit === null || (zeit.angabe === null && !werte.some(({ nr }) => zeit.koepfe.has(nr)))
  return [
    ...(raum === null ? (['RAUM'] as const) : []),
    ...(ohneZeit ? (['ZEITRAUM'] as const) : []),
    ...(werte.length === 0 || entwurf.kombinationen === null ? (['WERTE'] as const) : []),
  ]
}

function baueZuordnung(entwurf: Entwurf, auslassen: readonly string[]): Zuordnung | null {
  const { probe, verteilt, kombinationen } = entwurf
  const { raum, zeit, schreibung } = verteilt
  if (raum === null || zeit === null || kombinationen === null) return null
  const werte = mitRolle(entwurf, 'WERT').filter(
    ({ nr }) => zeit.angabe !== null || zeit.koepfe.has(nr),
  )
  const { trennzeichen, blatt } = probe.quelle
  const spalte = (nr: number): string | number => probe.spalten[nr]?.name ?? nr + 1
  return {
    name: titelOf(probe),
    quelle: 'eigene_datei',
    ...(blatt !== null && { blatt }),
    ...(istTrennzeichen(trennzeichen) && { trennzeichen }),
    dezimalzeichen: schreibung.schreibung === 'de' ? ',' : '.',
    kopfzeilen: probe.kopfzeilen,
    fehlend: [...findFehlende(werte)],
    raum: {
      ...(raum.schluessel !== null && { schluessel: spalte(raum.schluessel) }),
      ...(raum.fest !== undefined && { wert: raum.fest.schluessel }),
      ...(raum.name !== null && { name: spalte(raum.name) }),
      art: raum.bezug === 'AMTLICH' ? 'AMTLICH' : 'EIGEN',
      umschluesselung: { ...raum.umschluesselung },
      auslassen: [...auslassen],
    },
    // Where every head names its own, what stands above the table ("Stand: …") is no period of figures.
    ...(zeit.angabe !== null &&
      !werte.every(({ nr }) => zeit.koepfe.has(nr)) && { zeitraum: benannt(zeit.angabe, spalte) }),
    werte: [
      ...baueWerte({
        probe,
        schreibung: schreibung.schreibung,
        spalten: werte,
        koepfe: zeit.koepfe,
        kombinationen,
      }),
    ],
  }
}

function benannt(angabe: Zeitangabe, spalte: (nr: number) => string | number): Zeitangabe {
  return 'spalte' in angabe && typeof angabe.spalte === 'number'
    ? { ...angabe, spalte: spalte(angabe.spalte - 1) }
    : angabe
}

const istTrennzeichen = (text: string | null): text is ';' | ',' | '\t' | '|' =>
  text !== null && [';', ',', '\t', '|'].includes(text)

function titelOf({ titel, name }: Probe): string {
  return kurz(titel[0] ?? name.replace(/\.[^.]+$/, ''), 120) || 'Tabelle'
}

function schwaechste({ probe, verteilt, rollen }: Entwurf): Sicherheit {
  const gelesen = probe.spalten.flatMap(({ nr }) => {
    const rolle = rollen.get(nr)
    return rolle === undefined || rolle.rolle === 'UNBEACHTET' ? [] : [rolle.sicherheit]
  })
  const alle = [
    ...gelesen,
    verteilt.raum?.sicherheit ?? 'UNSICHER',
    verteilt.zeit?.sicherheit ?? 'UNSICHER',
    verteilt.schreibung.sicherheit,
  ]
  return STUFEN[Math.max(...alle.map((eine) => STUFEN.indexOf(eine)))] ?? 'UNSICHER'
}

function toSpaltenvorschlag(
  { nr, kopf, gefuellt }: Spalte,
  rollen: ReadonlyMap<number, Rolle>,
): Spaltenvorschlag {
  const { rolle, sicherheit, grund } = rollen.get(nr) ?? {
    rolle: 'UNBEACHTET',
    sicherheit: 'SICHER',
    grund: '',
  }
  return {
    spalte: nr,
    buchstabe: spaltenbuchstabe(nr),
    kopf: kurz(kopf),
    rolle,
    sicherheit,
    grund,
    beispiele: [...new Set(gefuellt)].slice(0, 3).map((text) => kurz(text)),
  }
}

function vorschauOf({ spalten, daten }: Probe): readonly (readonly string[])[] {
  const zeilen = daten
    .slice(0, VORSCHAUZEILEN)
    .map((_, i) => spalten.map(({ texte }) => kurz(texte[i] ?? '')))
  return [spalten.map(({ kopf }) => kurz(kopf)), ...zeilen]
}
