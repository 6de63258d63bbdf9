/**
 * docs/rechte.md: the rules in words and tables, for whoever has to check them.
 * Printed from the same rows that decide, so that it cannot say anything else.
 */
import { ROLLENNAMEN, ZWECKWORTE } from '@sozial/shared/rollen'
import { ALLE, darf, type Berechtigung } from './berechtigung.ts'
import { FELDER } from './felder.ts'
import type { Operation } from './wem.ts'
import { OPERATIONEN } from './operationen.ts'
import { ROUTEN } from './routen.ts'
import { rollenOf, type Angemeldet, type Organisationsart, type Rolle, type Wer } from './wer.ts'
import { istInnen, OEFFENTLICHKEIT } from './wer.ts'
import { createZellenzeilen, ZELLEN_EINLEITUNG } from './zellen-text.ts'
import { zweckeOf } from './worte.ts'

interface Betrachter {
  readonly titel: string
  readonly kurz: string
  readonly wer: Wer
  readonly satz: string
}

const konto = (rolle: Rolle, art: Organisationsart, jugendamt = false): Angemeldet => ({
  art: 'KONTO',
  sitzungId: '',
  kontoId: 0,
  name: '',
  anmeldename: '',
  rollen: [rolle],
  organisation: { id: 0, art, name: '', raumId: null, jugendamtsbezirkId: jugendamt ? 0 : null },
  zweck: null,
  demo: false,
  zweitfaktorOffen: false,
})

/** Everyone who is told apart; PLANUNG twice, because a Kommune plans for itself only. */
const BETRACHTER: readonly Betrachter[] = [
  {
    titel: 'Öffentlichkeit',
    kurz: 'Öff',
    wer: OEFFENTLICHKEIT,
    satz: 'Wer nicht angemeldet ist, auch wer seinen zweiten Faktor noch schuldet. Liest genau einen veröffentlichten Datenstand.',
  },
  {
    titel: ROLLENNAMEN.ANBIETER,
    kurz: 'Anb',
    wer: konto('ANBIETER', 'ANBIETER'),
    satz: 'Angemeldet für einen Anbieter. Sieht keine inneren Werte, nur was öffentlich ist.',
  },
  {
    titel: ROLLENNAMEN.KOMMUNE,
    kurz: 'Kom',
    wer: konto('KOMMUNE', 'KOMMUNE'),
    satz: 'Angemeldet für eine Kommune. Liest den Arbeitsstand; kleinräumige Werte nur, soweit die Regeln je Quelle es sagen.',
  },
  {
    titel: 'Planung einer Kommune',
    kurz: 'Plan Kom',
    wer: konto('PLANUNG', 'KOMMUNE', true),
    satz: 'Etwa die Jugendhilfeplanung einer Stadt mit eigenem Jugendamt. Liest wie die Planung des Kreises mit der Reichweite ihrer Organisation und ändert nichts, was alle sehen.',
  },
  {
    titel: 'Planung des Kreises',
    kurz: 'Plan',
    wer: konto('PLANUNG', 'KREIS', true),
    satz: 'Liest den Arbeitsstand, liest Lieferungen ein, pflegt Indikatoren und Texte, bereitet Veröffentlichungen vor.',
  },
  {
    titel: ROLLENNAMEN.GEHEIMHALTUNG,
    kurz: 'Geh',
    wer: konto('GEHEIMHALTUNG', 'KREIS'),
    satz: 'Die zweite Person: prüft die Geheimhaltung und gibt Datenstände frei, die jemand anderes vorbereitet hat.',
  },
  {
    titel: ROLLENNAMEN.ADMIN,
    kurz: 'Verw',
    wer: konto('ADMIN', 'KREIS'),
    satz: 'Verwaltet Konten aller Organisationen, dazu Organisationen, Regeln und Protokoll: eine Rolle für das ganze System, nur für Konten des Kreises, von Anfang an mit zweitem Faktor. Sieht als solche keine inneren Werte. Niemand nimmt sie sich selbst oder dem letzten Konto, das sie hat.',
  },
]

/** The whole text of docs/rechte.md. */
export function createRechteText(): string {
  const teile = [
    KOPF,
    '## Rollen\n',
    ...BETRACHTER.map(describeBetrachter),
    '## Abfragen und Änderungen\n',
    ZEICHEN,
    toTabelle(OPERATIONEN, 'Name'),
    '## Wer sieht kleine Zellen\n',
    ZELLEN_EINLEITUNG,
    toMarkdown([['Quelle', 'Rolle', 'Wo', 'Wozu'], ...createZellenzeilen()]),
    '## Strengere Felder\n',
    'Alle übrigen Felder liest, wer das Objekt bekommt, zu dem sie gehören.\n',
    createFeldtabelle(),
    '## Adressen\n',
    'Was neben den Abfragen unter einer eigenen Adresse liegt. Dateien der Oberfläche sind öffentlich.\n',
    toTabelle(ROUTEN, 'Adresse'),
  ]
  return `${teile.join('\n').trimEnd()}\n`
}

const KOPF = `# Rechte

Erzeugt von \`pnpm rechte\` aus \`apps/api/src/auth\` und bei jeder Prüfung verglichen. Nicht von Hand ändern.

Ein Recht ist Rolle × Raum × Quelle × Zweck, ohne Regel: keines. Ein Konto gehört zu einer Organisation und hat mindestens eine Rolle; mehrere Rollen gelten zusammen. Geprüft wird vor der Ausführung und ohne Ansehen der Angaben: Wer etwas nicht darf, bekommt dieselbe Antwort, ob es den Gegenstand gibt oder nicht. Was hier keine Zeile hat, gibt es nicht: Der Server startet dann nicht.
`

const ZEICHEN =
  '● darf · ◐ darf, aber nur im veröffentlichten Stand · leer: darf nicht. Wer ● bei Werten hat, liest den Arbeitsstand.\n'

const entriesOf = (regeln: Readonly<Record<string, Operation>>) => Object.entries(regeln)

function describeBetrachter({ titel, wer, satz }: Betrachter): string {
  const eigene = entriesOf({ ...OPERATIONEN, ...ROUTEN }).filter(([, { wem }]) => wem !== ALLE)
  const alle = entriesOf(OPERATIONEN).filter(([, { wem }]) => wem === ALLE)
  const kann = rollenOf(wer).length === 0 ? alle : eigene.filter(([, regel]) => darf(wer, regel))
  const zwecke = zweckeOf(wer).map(
    (zweck) => `${ZWECKWORTE[zweck].name} (${ZWECKWORTE[zweck].grundlage})`,
  )
  const zeilen = [
    `### ${titel}\n`,
    `${satz}\n`,
    ...(zwecke.length > 0 ? [`Zwecke, aus denen sie wählt: ${zwecke.join(', ')}.\n`] : []),
    rollenOf(wer).length === 0 ? 'Darf:\n' : 'Darf, was alle dürfen, und:\n',
    ...kann.map(([, regel]) => `- ${regel.satz}`),
    '',
  ]
  return zeilen.join('\n')
}

function toTabelle(regeln: Readonly<Record<string, Operation>>, titel: string): string {
  const kopf = ['Darf …', ...BETRACHTER.map(({ kurz }) => kurz), titel]
  const zeilen = entriesOf(regeln).map(([name, regel]) => [
    regel.satz,
    ...BETRACHTER.map(({ wer }) => signOf(wer, regel)),
    `\`${name}\``,
  ])
  return toMarkdown([kopf, ...zeilen])
}

function signOf(wer: Wer, regel: Operation): string {
  if (!darf(wer, regel)) return ''
  return regel.sicht === true && !istInnen(wer) ? '◐' : '●'
}

function createFeldtabelle(): string {
  const strenge = Object.entries(FELDER).flatMap(([typ, felder]) =>
    Object.entries(felder)
      .filter(([, { wem }]) => wem !== ALLE)
      .map(([feld, regel]) => [`\`${typ}.${feld}\``, regel.satz, describeWem(regel)]),
  )
  return toMarkdown([['Feld', 'Warum', 'Wer'], ...strenge])
}

const describeWem = (regel: Berechtigung): string =>
  BETRACHTER.filter(({ wer }) => darf(wer, regel))
    .map(({ titel }) => titel)
    .join(', ')

function toMarkdown([kopf = [], ...zeilen]: readonly (readonly string[])[]): string {
  const zeile = (zellen: readonly string[]): string => `| ${zellen.join(' | ')} |`
  return `${[zeile(kopf), `|${'---|'.repeat(kopf.length)}`, ...zeilen.map(zeile)].join('\n')}\n`
}
