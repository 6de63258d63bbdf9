/** What became of a delivered file, in sentences, and the exit code that says the same. */
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import type { EingangType } from '../modules/eingang/eingang.type.ts'
import type { Umgebung } from './kommando.ts'

/** 0 done, 1 refused, 3 somebody has to decide. */
export type Ausgang = 0 | 1 | 3

/** The one that matters most of several. */
export function hoechster(ausgaenge: readonly Ausgang[]): Ausgang {
  if (ausgaenge.includes(1)) return 1
  return ausgaenge.includes(3) ? 3 : 0
}

/** What a nightly job may leave to a person. */
const brauchtEntscheidung = ({ zustand, meldungen }: EingangType): boolean =>
  (zustand === 'GEPRUEFT' && (meldungen ?? []).some(({ schwere }) => schwere === 'WARNUNG')) ||
  (zustand === 'FEHLERHAFT' && (meldungen ?? []).some(({ code }) => code === 'ZUORDNUNG_NOETIG'))

export function ausgangOf(eingang: EingangType): Ausgang {
  if (brauchtEntscheidung(eingang)) return 3
  return eingang.zustand === 'UEBERNOMMEN' || eingang.zustand === 'GEPRUEFT' ? 0 : 1
}

/** @param bekannt it had been taken over before */
export function sagErgebnis(eingang: EingangType, bekannt: boolean, sage: Umgebung['sage']): void {
  sage(`${eingang.dateiname}: ${urteilOf(eingang, bekannt)}`)
  if (!bekannt) sagBericht(eingang, sage)
}

function urteilOf(eingang: EingangType, bekannt: boolean): string {
  const { id, zustand, lieferungId } = eingang
  if (zustand === 'UEBERNOMMEN') {
    return bekannt
      ? `schon übernommen als Lieferung ${lieferungId}, nichts geändert.`
      : `übernommen als Lieferung ${lieferungId}.`
  }
  if (brauchtEntscheidung(eingang)) {
    return `wartet auf eine Entscheidung (Eingang ${id}, unter Verwaltung → Lieferungen); übernommen ist nichts.`
  }
  return zustand === 'GEPRUEFT'
    ? `in Ordnung, noch nichts übernommen (Eingang ${id}).`
    : `abgelehnt, es wurde nichts übernommen (Eingang ${id}).`
}

const SCHWERE = { FEHLER: 'Fehler', WARNUNG: 'Warnung', HINWEIS: 'Hinweis' }

function sagBericht({ zaehlung, meldungen, speist }: EingangType, sage: Umgebung['sage']): void {
  if (zaehlung !== null && zaehlung.gelesen > 0) {
    const { gelesen, uebernommen, geschuetzt, neu, geaendert, uebergangen } = zaehlung
    sage(
      `  ${formatZahl(gelesen)} Zellen gelesen, ${formatZahl(uebernommen)} Zahlen für diesen Kreis (${formatZahl(neu)} neu, ${formatZahl(geaendert)} geändert, ${formatZahl(geschuetzt)} geschützt), ${formatZahl(uebergangen)} übergangen`,
    )
  }
  for (const { schwere, code, text } of meldungen ?? []) {
    sage(`  ${SCHWERE[schwere]}${schwere === 'WARNUNG' ? ` ${code}` : ''}: ${text}`)
  }
  for (const zeile of toSpeisungszeilen(speist ?? [])) sage(`  speist ${zeile}`)
}

/** One line per Indikator: "Einwohner: Kreis, Kommunen (8 Zeiträume)". */
function toSpeisungszeilen(speist: NonNullable<EingangType['speist']>): readonly string[] {
  const zeilen = new Map<string, string>()
  for (const { name, ebene, zeitraeume } of speist) {
    const dauer = formatAnzahl(zeitraeume, 'Zeitraum', 'Zeiträume')
    const bisher = zeilen.get(`${name}|${dauer}`)
    const wort = EBENE_WORTE[ebene].sammelname
    zeilen.set(`${name}|${dauer}`, bisher === undefined ? `${name}: ${wort}` : `${bisher}, ${wort}`)
  }
  return [...zeilen].map(([key, zeile]) => `${zeile} (${key.slice(key.indexOf('|') + 1)})`)
}
