/** Columns about the offer: the same in all rows of its sites. */
import {
  HILFEFORMEN,
  KOSTENARTEN,
  SPRACHEN,
  TRAEGERARTEN,
  ZIELGRUPPEN,
  ZUGAENGE,
} from '@sozial/domain/angebot'
import type { Tabellenspalte } from './spaltentyp.ts'

export const ANGEBOTSSPALTEN = {
  kennung: {
    name: 'Kennung',
    muster:
      /^(kennung|id|nr|nummer|lfd_nr|laufende_nummer|slug|einrichtungsnummer|angebotsnummer|e_nr)$/,
    hilfe: 'Eigene Nummer des Angebots. Mit ihr erkennt ein zweites Einlesen das Angebot wieder.',
    beispiel: 'treff-1',
  },
  anbieter: {
    name: 'Anbieter',
    muster:
      /^(anbieter|organisation|traeger|traegername|name_des_traegers|verein|einrichtungstraeger|t_name|organization)$/,
    hilfe: 'Name der Organisation; leer: die eigene.',
    beispiel: 'Nachbarschaftshilfe Musterdorf e. V.',
  },
  traegerart: {
    name: 'Art des Trägers',
    muster: /^(art_des_traegers|traegerart|traegertyp|t_art)$/,
    hilfe: 'Öffentlich, frei, privat oder Gruppe ohne Rechtsform.',
    beispiel: TRAEGERARTEN.FREI,
    liste: TRAEGERARTEN,
  },
  titel: {
    name: 'Titel',
    muster:
      /^(titel|angebot|name|bezeichnung|angebotsname|name_des_angebots|einrichtung|einrichtungsname|e_name|title)$/,
    hilfe: 'So heißt das Angebot. Höchstens 120 Zeichen.',
    beispiel: 'Offener Treff am Markt',
  },
  kurztext: {
    name: 'Kurz gesagt',
    muster: /^(kurz_gesagt|kurztext|kurzbeschreibung|kurzinfo|worum_es_geht)$/,
    hilfe: 'Ein bis zwei Sätze. Höchstens 300 Zeichen.',
    beispiel: 'Kaffee, Spiele und jemand zum Reden, jeden Dienstag.',
  },
  kategorien: {
    name: 'Kategorien',
    muster:
      /^(kategorien?|thema|themen|rubrik|art|angebotsart|einrichtungsart|leistungsart|e_art|category|(arbeits|fach|leistungs|themen)?bereich|(arbeits|handlungs|themen)feld|sparte)$/,
    hilfe: 'Worum es geht; mehrere mit Semikolon. Die Wörter stehen im Blatt „Listen“.',
    beispiel: '',
    mehrere: true,
  },
  zielgruppen: {
    name: 'Für wen',
    muster: /^(fuer_wen|zielgruppen?|zielgr1|zielgr2)$/,
    hilfe: 'Mehrere mit Semikolon.',
    beispiel: `${ZIELGRUPPEN.AB_65}; ${ZIELGRUPPEN.ALLEINLEBENDE}`,
    liste: ZIELGRUPPEN,
    mehrere: true,
  },
  alterVon: {
    name: 'Alter von',
    muster: /^(alter_von|von_alter|mindestalter|alter_ab|minimum_age)$/,
    hilfe: 'In Jahren; leer: keine Grenze.',
    beispiel: 65,
  },
  alterBis: {
    name: 'Alter bis',
    muster: /^(alter_bis|bis_alter|hoechstalter|maximum_age)$/,
    hilfe: 'In Jahren; leer: keine Grenze.',
    beispiel: '',
  },
  alter: {
    name: 'Alter',
    muster: /^(alter|altersgruppe|altersspanne|alter_in_jahren)$/,
    hilfe: 'Zum Beispiel „6–12“ oder „ab 65“.',
    beispiel: '',
    nurLesen: true,
  },
  zugang: {
    name: 'Zugang',
    muster: /^(zugang|zugangsvoraussetzungen?|voraussetzungen?)$/,
    hilfe: 'Was man braucht, um zu kommen; mehrere mit Semikolon.',
    beispiel: ZUGAENGE.FREI,
    liste: ZUGAENGE,
    mehrere: true,
  },
  kostenart: {
    name: 'Kosten',
    muster: /^(kosten|kostenart)$/,
    hilfe: 'Was es die Menschen kostet, die kommen.',
    beispiel: KOSTENARTEN.KOSTENLOS,
    liste: KOSTENARTEN,
  },
  kosten: {
    name: 'Kosten genauer',
    muster: /^(kosten_genauer|gebuehren|preis|preise|beitrag|kostenhinweis)$/,
    hilfe: 'Beträge und Ermäßigungen.',
    beispiel: 'Eine Spende für den Kaffee ist willkommen.',
  },
  telefon: {
    name: 'Telefon',
    muster: /^(telefon|tel|telefonnummer|fon|rufnummer|e_tel|phone)$/,
    hilfe: 'Unter der man das Angebot erreicht.',
    beispiel: '02452 123456',
  },
  email: {
    name: 'E-Mail',
    muster: /^(e_?mail|mail|email_adresse|e_mail_adresse)$/,
    hilfe: 'Unter der man das Angebot erreicht.',
    beispiel: 'treff@example.org',
  },
  website: {
    name: 'Internet',
    muster: /^(internet|internetadresse|website|webseite|homepage|url|web|link|e_web)$/,
    hilfe: 'Beginnt mit https://',
    beispiel: 'https://example.org/treff',
  },
  person: {
    name: 'Ansprechperson',
    muster: /^(ansprechperson|ansprechpartner(in)?|kontaktperson|kontakt|leitung)$/,
    hilfe: 'Wen man sprechen möchte. Steht für alle da.',
    beispiel: '',
  },
  einzugsgebiet: {
    name: 'Einzugsgebiet',
    muster: /^(einzugsgebiet|einzugsbereich|zustaendig_fuer|gebiet)$/,
    hilfe:
      '„Kreis“, ein Umkreis wie „5 km“ oder Namen von Kommunen und Sozialräumen mit Semikolon.',
    beispiel: '5 km',
  },
  langtext: {
    name: 'Beschreibung',
    muster:
      /^(beschreibung|langtext|beschreibungstext|inhalt|information(en)?|bemerkung(en)?|description)$/,
    hilfe: 'Was geschieht, wie oft, was man mitbringt.',
    beispiel: '',
  },
  leichteSprache: {
    name: 'In Leichter Sprache',
    muster: /^(in_leichter_sprache|leichte_sprache)$/,
    hilfe: 'Dasselbe in kurzen, einfachen Sätzen.',
    beispiel: '',
  },
  anmeldung: {
    name: 'Anmeldung',
    muster: /^(anmeldung|anmeldeverfahren)$/,
    hilfe: 'Wie man sich anmeldet.',
    beispiel: '',
  },
  rechtsgrundlage: {
    name: 'Rechtsgrundlage',
    muster: /^(rechtsgrundlage|gesetzliche_grundlage|paragraf|paragraph)$/,
    hilfe: 'Zum Beispiel „§ 71 SGB XII“; wenn es keine gibt, leer.',
    beispiel: '§ 71 SGB XII',
  },
  hilfeMix: {
    name: 'Wer hilft',
    muster: /^(wer_hilft|hilfe_mix|hilfemix)$/,
    hilfe: 'Mehrere mit Semikolon.',
    beispiel: HILFEFORMEN.EHRENAMT,
    liste: HILFEFORMEN,
    mehrere: true,
  },
  sprachen: {
    name: 'Sprachen',
    muster: /^(sprachen?|languages?)$/,
    hilfe: 'In denen jemand da ist; mehrere mit Semikolon.',
    beispiel: `${SPRACHEN.de}; ${SPRACHEN.tr}`,
    liste: SPRACHEN,
    mehrere: true,
  },
  kooperation: {
    name: 'Partner',
    muster: /^(partner|kooperation|kooperationspartner)$/,
    hilfe: 'Mit wem zusammengearbeitet wird. Sieht nur die Planung.',
    beispiel: '',
  },
  wirkungsziel: {
    name: 'Ziel',
    muster: /^(ziel|ziele|wirkungsziel)$/,
    hilfe: 'Woran man merkt, dass es hilft. Sieht nur die Planung.',
    beispiel: '',
  },
  vzae: {
    name: 'Fachkräfte',
    muster: /^(fachkraefte|vzae|vollzeitstellen|stellen)$/,
    hilfe: 'In Vollzeitstellen. Sieht nur die Planung.',
    beispiel: '',
  },
  ehrenamtliche: {
    name: 'Ehrenamtliche',
    muster: /^(ehrenamtliche|anzahl_ehrenamtliche|freiwillige)$/,
    hilfe: 'Wie viele freiwillig mitmachen. Sieht nur die Planung.',
    beispiel: 4,
  },
  zustand: {
    name: 'Zustand',
    muster: /^zustand$/,
    hilfe: 'Wie weit das Angebot ist. Wird beim Einlesen nicht gelesen.',
    beispiel: '',
    innen: true,
  },
  internePerson: {
    name: 'Kontakt für den Kreis',
    muster: /^(kontakt_fuer_den_kreis|kontakt_intern|interner_kontakt)$/,
    hilfe: 'Wen der Kreis bei Fragen anruft. Sieht nur die Planung.',
    beispiel: '',
    innen: true,
  },
  internesTelefon: {
    name: 'Telefon für den Kreis',
    muster: /^(telefon_fuer_den_kreis|telefon_intern)$/,
    hilfe: 'Sieht nur die Planung.',
    beispiel: '',
    innen: true,
  },
  interneEmail: {
    name: 'E-Mail für den Kreis',
    muster: /^(e_mail_fuer_den_kreis|e?_?mail_intern)$/,
    hilfe: 'Sieht nur die Planung.',
    beispiel: '',
    innen: true,
  },
  notiz: {
    name: 'Eigene Notiz',
    muster: /^(eigene_notiz|notiz|interne_notiz)$/,
    hilfe: 'Sieht nur die eigene Organisation.',
    beispiel: '',
    innen: true,
  },
} as const satisfies Readonly<Record<string, Tabellenspalte>>
