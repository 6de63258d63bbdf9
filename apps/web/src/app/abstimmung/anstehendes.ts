/** What waits in the agreement of Sozialräume and in the register, for whoever is signed in, in words. Pure. */
import { formatAnzahl, formatDatum } from '@sozial/shared/format'
import type { AnstehendesQuery } from './anstehendes.generated.ts'

type Abstimmung = NonNullable<AnstehendesQuery['abstimmungen']>[number]
type Beteiligung = NonNullable<AnstehendesQuery['beteiligungen']>[number]

export interface Anstehend {
  readonly key: string
  /** "Heinsberg hat Bedenken: die Antwort steht aus." */
  readonly satz: string
  /** What it is about, as the label of the link. */
  readonly name: string
  readonly pfad: string
  /** The same for a list of pages: "2 Antworten offen". */
  readonly kurz: string
}

export const ANBIETER = '/verwaltung/anbieter'
export const ANGEBOTE = '/verwaltung/angebote'
export const PRUEFUNG = '/verwaltung/pruefung'
export const ZUSCHNITTE = '/verwaltung/sozialraeume'
export const STELLUNGNAHMEN = '/verwaltung/stellungnahmen'

/** One entry per Zuschnitt of which something waits. */
export const findAnstehendes = ({
  abstimmungen = [],
  beteiligungen = [],
  pruefstand,
  eigene,
}: AnstehendesQuery): readonly Anstehend[] => [
  ...abstimmungen.flatMap(anDenKreis),
  ...beteiligungen.flatMap(anDieKommune),
  ...(pruefstand ? imRegister(pruefstand) : []),
  ...(eigene ? anDenAnbieter(eigene) : []),
]

function anDenKreis({ zuschnitt, beteiligungen }: Abstimmung): readonly Anstehend[] {
  if (beteiligungen.length === 0) return []
  const unbeantwortet = (art: string) =>
    beteiligungen.flatMap(({ kommune, stellungnahmen: [letzte] }) =>
      letzte?.art === art && letzte.antwort === null ? [kommune.name] : [],
    )
  const bedenken = unbeantwortet('BEDENKEN')
  const aenderungen = unbeantwortet('ZUSTIMMUNG_MIT_AENDERUNG')
  const kommentare = beteiligungen
    .flatMap((eine) => eine.kommentare)
    .filter(({ antwort }) => antwort === null).length
  const saeumige = beteiligungen.filter(({ saeumig }) => saeumig).length
  const antworten = bedenken.length + aenderungen.length + kommentare
  const saetze = [
    bedenken.length > 0 && `${nenne(bedenken, 'hat', 'haben')} Bedenken`,
    aenderungen.length > 0 && `${nenne(aenderungen, 'stimmt', 'stimmen')} mit Änderung zu`,
    kommentare > 0 && `${formatAnzahl(kommentare, 'Kommentar', 'Kommentare')} zu Stellen`,
  ].filter(Boolean)
  const wartet = [
    antworten > 0 && `${saetze.join(', ')}: Ihre Antwort steht aus.`,
    saeumige > 0 && `${formatAnzahl(saeumige, 'Kommune ist', 'Kommunen sind')} überfällig.`,
    alleDa(beteiligungen) &&
      antworten === 0 &&
      'Alle gefragten Kommunen haben Stellung genommen; der Beschluss kann folgen.',
  ].filter(Boolean)
  if (wartet.length === 0) return []
  const kurz = [
    antworten > 0 && formatAnzahl(antworten, 'Antwort offen', 'Antworten offen'),
    saeumige > 0 && `${saeumige} überfällig`,
  ].filter(Boolean)
  return [
    {
      key: `Z${zuschnitt.id}`,
      name: zuschnitt.name,
      satz: wartet.join(' '),
      pfad: `${ZUSCHNITTE}/${zuschnitt.id}/abstimmung`,
      kurz: kurz.join(', ') || 'Stellungnahmen vollständig',
    },
  ]
}

const alleDa = (beteiligungen: Abstimmung['beteiligungen']): boolean =>
  beteiligungen.every(({ stellungnahmen }) => stellungnahmen.length > 0)

/** "Gangelt und Selfkant haben" */
function nenne(namen: readonly string[], einzahl: string, mehrzahl: string): string {
  return `${new Intl.ListFormat('de').format(namen)} ${namen.length === 1 ? einzahl : mehrzahl}`
}

function anDieKommune(beteiligung: Beteiligung): readonly Anstehend[] {
  const { id, zuschnitt, frist, zustand, saeumig, nimmtAn } = beteiligung
  if (!nimmtAn || (zustand !== 'OFFEN' && zustand !== 'GESEHEN')) return []
  return [
    {
      key: `B${id}`,
      name: zuschnitt.name,
      satz: saeumig
        ? `Der Kreis wartet auf die Stellungnahme Ihrer Kommune; die Frist war der ${formatDatum(frist)}. Angenommen wird sie noch.`
        : `Der Kreis bittet Ihre Kommune um ihre Stellungnahme bis zum ${formatDatum(frist)}.`,
      pfad: `${STELLUNGNAHMEN}/${zuschnitt.id}`,
      kurz: saeumig ? 'überfällig' : `bis ${formatDatum(frist)} erbeten`,
    },
  ]
}

type Pruefstand = NonNullable<AnstehendesQuery['pruefstand']>

const imRegister = (stand: Pruefstand): readonly Anstehend[] => [
  ...angemeldeteAnbieter(stand),
  ...eingereichteAngebote(stand),
]

function angemeldeteAnbieter({ anmeldungen }: Pruefstand): readonly Anstehend[] {
  if (anmeldungen === 0) return []
  const wer = formatAnzahl(anmeldungen, 'Organisation hat', 'Organisationen haben')
  return [
    {
      key: 'anbieter',
      name: 'Anbieter',
      satz: `${wer} sich angemeldet und ${anmeldungen === 1 ? 'wartet' : 'warten'} auf Ihre Prüfung.`,
      pfad: ANBIETER,
      kurz: `${anmeldungen} zu prüfen`,
    },
  ]
}

/** What grows old is said with what waits. */
function eingereichteAngebote(stand: Pruefstand): readonly Anstehend[] {
  const { eingereicht, aeltestesEingereicht: seit, hinweise, faellig, ruhend } = stand
  if (eingereicht + hinweise === 0) return []
  const aeltestes = seit ? `, das älteste seit dem ${formatDatum(seit)}` : ''
  const saetze = [
    eingereicht > 0 &&
      `${formatAnzahl(eingereicht, 'Angebot ist', 'Angebote sind')} zu prüfen${aeltestes}.`,
    hinweise > 0 && `${formatAnzahl(hinweise, 'Hinweis', 'Hinweise')}, dass etwas nicht stimmt.`,
    faellig > 0 && `${formatAnzahl(faellig, 'Bestätigung ist', 'Bestätigungen sind')} fällig.`,
    ruhend > 0 && `${formatAnzahl(ruhend, 'Angebot ruht', 'Angebote ruhen')}.`,
  ].filter(Boolean)
  const kurz = [
    eingereicht > 0 && `${eingereicht} zu prüfen`,
    hinweise > 0 && formatAnzahl(hinweise, 'Hinweis', 'Hinweise'),
  ].filter(Boolean)
  return [
    {
      key: 'angebote',
      name: 'Angebote prüfen',
      satz: saetze.join(' '),
      pfad: PRUEFUNG,
      kurz: kurz.join(', '),
    },
  ]
}

/** What the Kreis asks or the year demands; drafts wait for nobody. */
function anDenAnbieter({
  jeZustand,
}: NonNullable<AnstehendesQuery['eigene']>): readonly Anstehend[] {
  const zahlOf = (gesucht: (typeof jeZustand)[number]['zustand']): number =>
    jeZustand.find(({ zustand }) => zustand === gesucht)?.anzahl ?? 0
  const [fragen, faellig] = [zahlOf('RUECKFRAGE'), zahlOf('BESTAETIGUNG_FAELLIG')]
  if (fragen + faellig === 0) return []
  const saetze = [
    fragen > 0 && `Der Kreis hat zu ${formatAnzahl(fragen, 'Angebot', 'Angeboten')} eine Frage.`,
    faellig > 0 &&
      `${formatAnzahl(faellig, 'Angebot wartet', 'Angebote warten')} auf Ihre Bestätigung, dass alles noch stimmt.`,
  ].filter(Boolean)
  const kurz = [
    fragen > 0 && formatAnzahl(fragen, 'Rückfrage', 'Rückfragen'),
    faellig > 0 && `${faellig} zu bestätigen`,
  ].filter(Boolean)
  return [
    {
      key: 'eigene',
      name: 'Ihre Angebote',
      satz: saetze.join(' '),
      pfad: ANGEBOTE,
      kurz: kurz.join(', '),
    },
  ]
}
