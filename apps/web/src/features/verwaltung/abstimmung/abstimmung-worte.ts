/** The agreement with the Kommunen in words. Pure. */
import { formatAnzahl, formatDatum } from '@sozial/shared/format'
import { ART_WORTE } from '../../../app/abstimmung/worte.ts'
import type { AbstimmungQuery } from './abstimmung.generated.ts'

export type Abstimmung = NonNullable<AbstimmungQuery['abstimmung']>
export type Beteiligung = Abstimmung['beteiligungen'][number]

const TAG_MS = 24 * 60 * 60 * 1000

/** "Zustimmung", "gesehen, noch 12 Tage", "seit 6 Tagen überfällig". @param heute `JJJJ-MM-TT` */
export function standOf(
  {
    zustand,
    stellungnahmen,
    saeumig,
    frist,
  }: Pick<Beteiligung, 'zustand' | 'stellungnahmen' | 'saeumig' | 'frist'>,
  heute: string,
): string {
  const [letzte] = stellungnahmen
  if (letzte) {
    const offen = letzte.art === 'BEDENKEN' && letzte.antwort === null ? ', noch ohne Antwort' : ''
    return `${ART_WORTE[letzte.art]}${letzte.verspaetet ? ' (verspätet)' : ''}${offen}${gegenwortOf(letzte)}`
  }
  const tage = Math.round((Date.parse(frist) - Date.parse(heute)) / TAG_MS)
  const gesehen = zustand === 'GESEHEN' ? 'gesehen' : 'noch nicht geöffnet'
  if (saeumig)
    return `seit ${formatAnzahl(Math.max(1, -tage), 'Tag', 'Tagen')} überfällig, ${gesehen}`
  return tage === 0
    ? `heute fällig, ${gesehen}`
    : `${gesehen}, noch ${formatAnzahl(tage, 'Tag', 'Tage')}`
}

function gegenwortOf({ variante, erfuellt }: Beteiligung['stellungnahmen'][number]): string {
  if (!variante) return ''
  if (variante.zustand === 'VERWORFEN') return ', Gegenvorschlag abgelehnt'
  return erfuellt ? ', Gegenvorschlag übernommen' : ', mit Gegenvorschlag'
}

/** How the agreement stands, all Kommunen accounted for. */
export function describeAbstimmung({ beteiligungen, offen, zuschnitt }: Abstimmung): string {
  if (beteiligungen.length === 0) return 'Noch ist keine Kommune gefragt.'
  const letzte = beteiligungen.map(({ stellungnahmen }) => stellungnahmen[0])
  const zahl = (art: keyof typeof ART_WORTE) => letzte.filter((eine) => eine?.art === art).length
  const fehlende = beteiligungen.filter(({ stellungnahmen }) => stellungnahmen.length === 0)
  const saeumige = fehlende.filter(({ saeumig }) => saeumig).length
  const teile = [
    zahl('ZUSTIMMUNG') > 0 &&
      `${zahl('ZUSTIMMUNG')} ${zahl('ZUSTIMMUNG') === 1 ? 'stimmt' : 'stimmen'} zu`,
    zahl('ZUSTIMMUNG_MIT_AENDERUNG') > 0 && `${zahl('ZUSTIMMUNG_MIT_AENDERUNG')} mit Änderung`,
    zahl('BEDENKEN') > 0 && `${zahl('BEDENKEN')} mit Bedenken`,
    fehlende.length > 0 &&
      `${fehlende.length} noch offen${saeumige > 0 ? `, davon ${saeumige} überfällig` : ''}`,
  ].filter(Boolean)
  const ende = offen ? '' : ` Die Abstimmung über „${zuschnitt.name}“ ist beendet.`
  return `Von ${formatAnzahl(beteiligungen.length, 'Kommune', 'Kommunen')}: ${teile.join(', ')}.${ende}`
}

/** What happened in order, newest last. */
export function verlaufOf({
  gesendetAm,
  gesendetVon,
  geoeffnetAm,
  stellungnahmen,
}: Beteiligung): readonly string[] {
  return [
    `Gefragt am ${formatDatum(gesendetAm)} von ${gesendetVon}.`,
    ...(geoeffnetAm ? [`Zuerst angesehen am ${formatDatum(geoeffnetAm)}.`] : []),
    ...stellungnahmen
      .toReversed()
      .flatMap(({ art, am, antwortAm, uebernommen }) => [
        `${ART_WORTE[art]} am ${formatDatum(am)}.`,
        ...(uebernommen ? [`Gegenvorschlag übernommen am ${formatDatum(uebernommen.am)}.`] : []),
        ...(antwortAm ? [`Beantwortet am ${formatDatum(antwortAm)}.`] : []),
      ]),
  ]
}
