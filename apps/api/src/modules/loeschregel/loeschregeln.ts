/** What is deleted after which time, and why so. The Fristen are rows of `loeschregel`; this is the rest. */
import type { Tx } from '../../database/transaction.ts'
import { deleteAbgelaufene as deleteSitzungen } from '../../auth/sitzung.queries.ts'
import { deleteAbgelaufene as deleteAnmeldungen } from '../anbieter/anbieteranmeldung.queries.ts'
import { deleteEingaenge } from '../eingang/eingang.queries.ts'
import { deleteAbgelaufene as deleteRueckmeldungen } from '../rueckmeldung/rueckmeldung.queries.ts'
import {
  anonymizeKontakte,
  deleteNachrichten,
  deleteZugangslinks,
} from '../anforderung/loeschen.queries.ts'
import { anonymizeKonten, deleteAnmeldeversuche, deleteEinmallinks } from './anmeldung.queries.ts'
import { deleteProtokoll } from '../protokoll/loeschen.queries.ts'
import { deleteUnberuehrte } from '../szenario/szenario.queries.ts'

export const LOESCHARTEN = [
  'RUECKMELDUNG',
  'SITZUNG',
  'EINMALLINK',
  'ANMELDEBREMSE',
  'KONTO_DEAKTIVIERT',
  'PROTOKOLL_ZUGRIFF',
  'PROTOKOLL_AENDERUNG',
  'SERVERPROTOKOLL',
  'EINGANG',
  'ANFORDERUNGSKONTAKT',
  'ZUGANGSLINK',
  'NACHRICHT',
  'ANBIETERANMELDUNG',
  'SZENARIO',
] as const
export type Loeschart = (typeof LOESCHARTEN)[number]

export interface Loeschvorschrift {
  /** Which data, as people call them. */
  readonly name: string
  /** From when the Frist runs. */
  readonly beginn: string
  /** What happens then. */
  readonly folge: string
  /** Why they are kept, and why no longer. */
  readonly grund: string
  /**
   * Deletes what began before `vor`.
   * @returns how many; absent where the operator does it
   */
  readonly loesche?: (tx: Tx, vor: Date) => Promise<number>
}

export const LOESCHVORSCHRIFTEN: Readonly<Record<Loeschart, Loeschvorschrift>> = {
  RUECKMELDUNG: {
    name: 'Rückmeldungen',
    beginn: 'Eingang',
    folge: 'gelöscht',
    grund:
      'Antwort und Behebung von Barrieren (§ 10b BGG NRW); danach wird die Mitteilung nicht mehr gebraucht.',
    loesche: deleteRueckmeldungen,
  },
  SITZUNG: {
    name: 'Sitzungen',
    beginn: 'Ende der Sitzung',
    folge: 'gelöscht',
    grund: 'Anmeldung an einem Gerät; nach ihrem Ende hat sie keinen Zweck mehr.',
    loesche: deleteSitzungen,
  },
  EINMALLINK: {
    name: 'Einmallinks',
    beginn: 'Ende der Gültigkeit',
    folge: 'gelöscht',
    grund: 'Einladung und neues Passwort; danach bleibt nur, dass es den Link gab (Protokoll).',
    loesche: deleteEinmallinks,
  },
  ANMELDEBREMSE: {
    name: 'Zähler der Anmeldebremse',
    beginn: 'letzter Fehlversuch',
    folge: 'gelöscht',
    grund: 'Schutz vor dem Erraten von Passwörtern (Art. 32 DSGVO).',
    loesche: deleteAnmeldeversuche,
  },
  KONTO_DEAKTIVIERT: {
    name: 'Stillgelegte Konten',
    beginn: 'Stilllegung',
    folge: 'Name und Anmeldename unkenntlich gemacht, Passwort und zweite Faktoren gelöscht',
    grund:
      'Rückkehr nach Vertretung oder Elternzeit; das Protokoll nennt die Person bis zu seiner eigenen Frist.',
    loesche: anonymizeKonten,
  },
  PROTOKOLL_ZUGRIFF: {
    name: 'Protokoll: Anmeldungen und Zugriffe auf kleinräumige Werte',
    beginn: 'Eintrag',
    folge: 'gelöscht',
    grund:
      'Kontrolle der Zweckbindung (Art. 5 Abs. 2, Art. 32 DSGVO, § 35 SGB I); länger wäre es Leistungskontrolle.',
    loesche: (tx, vor) => deleteProtokoll(tx, true, vor),
  },
  PROTOKOLL_AENDERUNG: {
    name: 'Protokoll: Änderungen',
    beginn: 'Eintrag',
    folge: 'gelöscht',
    grund:
      'Nachweis, woher eine veröffentlichte Zahl stammt und wer Rechte vergab (Art. 5 Abs. 2 DSGVO), über einen ganzen Berichtszyklus hinaus.',
    loesche: (tx, vor) => deleteProtokoll(tx, false, vor),
  },
  SERVERPROTOKOLL: {
    name: 'Protokoll des Servers',
    beginn: 'Zeile',
    folge: 'vom Betrieb gelöscht (Rotation)',
    grund:
      'Betrieb und Abwehr von Angriffen (Art. 32 DSGVO). Das Programm schreibt es nur; die Frist hier ist die vereinbarte.',
  },
  EINGANG: {
    name: 'Eingegangene Dateien',
    beginn: 'letzte Änderung',
    folge: 'gelöscht, auch die Datei; Lieferungen, die daraus wurden, bleiben',
    grund:
      'Prüfung und Entscheidung über eine Datei; was übernommen wurde, steht in seiner Lieferung, was nicht, wird danach nicht mehr gebraucht.',
    loesche: deleteEingaenge,
  },
  ANFORDERUNGSKONTAKT: {
    name: 'Ansprechpartner abgeschlossener Datenanforderungen',
    beginn: 'Abschluss der Anforderung',
    folge: 'Name und Adresse unkenntlich gemacht',
    grund: 'Die Anforderung des nächsten Jahres geht an dieselbe Stelle; danach wird neu gefragt.',
    loesche: anonymizeKontakte,
  },
  ZUGANGSLINK: {
    name: 'Persönliche Links',
    beginn: 'Ende der Gültigkeit',
    folge: 'gelöscht',
    grund: 'Liefern, Stellung nehmen, bestätigen ohne Konto; danach öffnet der Link nichts mehr.',
    loesche: deleteZugangslinks,
  },
  NACHRICHT: {
    name: 'Mails an Lieferanten, Kommunen und Anbieter',
    beginn: 'Versand oder letzter Versuch',
    folge: 'gelöscht',
    grund: 'Nachweis, wann wer woran erinnert wurde, bis zur nächsten Lieferung.',
    loesche: deleteNachrichten,
  },
  ANBIETERANMELDUNG: {
    name: 'Anmeldungen von Anbietern',
    beginn: 'Entscheidung des Kreises; nie bestätigte: Ende ihrer Frist',
    folge: 'gelöscht, mit Name, Adresse und Mitteilung der Person',
    grund:
      'Prüfung, wer Angebote veröffentlichen darf; danach stehen Organisation und Konto für sich, Abgelehntes und nie Bestätigtes wird nicht gebraucht.',
    loesche: deleteAnmeldungen,
  },
  SZENARIO: {
    name: 'Szenarien der Planung',
    beginn: 'letzte Änderung',
    folge: 'gelöscht',
    grund:
      'Annahmen für eine Entscheidung; ist sie gefallen, stimmen sie mit dem Register nicht mehr überein. Name, wer sie machte, geht mit.',
    loesche: deleteUnberuehrte,
  },
}
