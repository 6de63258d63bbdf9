/**
 * Who may do what: one row for every root field of the schema and every HTTP
 * route. What has no row here does not exist: the server does not start.
 * docs/rechte.md is printed from it (`pnpm rechte`).
 */
import { ALLE, type Berechtigung } from './berechtigung.ts'
import { ROLLEN } from './wer.ts'

export interface Operation extends Berechtigung {
  /** What it does, for somebody who checks rights; continues "darf …". */
  readonly satz: string
  /** Reads values in a Sicht: RELEASED for everyone, INTERN for those innen. */
  readonly sicht?: true
}

const INNEN = ['KOMMUNE', 'PLANUNG', 'GEHEIMHALTUNG'] as const

const alle = (satz: string): Operation => ({ wem: ALLE, satz })
/** Readable by everyone in the published Stand, by those innen in the Arbeitsstand. */
const sicht = (satz: string): Operation => ({ wem: ALLE, sicht: true, satz })
/** Whoever is signed in, with whatever role. */
const angemeldet = (satz: string): Operation => ({ wem: ROLLEN, satz })
/** Also while the second factor is still due: what leads to it. */
const auchOffen = (satz: string): Operation => ({ wem: ROLLEN, auchOffen: true, satz })
const innen = (satz: string): Operation => ({ wem: INNEN, satz })
/** The planners of the Kreis: they answer for what all see. */
const planung = (satz: string): Operation => ({ wem: ['PLANUNG'], nurKreis: true, satz })
/** Planners of the Kreis and administration. */
const betreuung = (satz: string): Operation => ({ wem: ['PLANUNG', 'ADMIN'], nurKreis: true, satz })
/** Those who handle figures of the Kreis or answer for them. */
const lieferungen = (satz: string): Operation => ({
  wem: ['PLANUNG', 'GEHEIMHALTUNG', 'ADMIN'],
  nurKreis: true,
  satz,
})

/** Whoever prepares and whoever releases what the public reads. */
const veroeffentlichung = (satz: string): Operation => ({
  wem: ['PLANUNG', 'GEHEIMHALTUNG'],
  nurKreis: true,
  satz,
})
/** Who keeps offers: whoever enters and whoever checks them; which, the offer says. */
const register = (satz: string): Operation => ({ wem: ['ANBIETER', 'KOMMUNE', 'PLANUNG'], satz })
/** Whoever plans supply for the Kreis, a Jugendamt or a Kommune. */
const versorgung = (satz: string): Operation => ({ wem: ['KOMMUNE', 'PLANUNG'], satz })
/** Whoever plans for a Jugendamt. */
const jugendamt = (satz: string): Operation => ({ wem: ['PLANUNG'], nurJugendamt: true, satz })
/** Whoever has an account of an Anbieter. */
const anbieter = (satz: string): Operation => ({ wem: ['ANBIETER'], satz })
/** The second person. */
const freigabe = (satz: string): Operation => ({ wem: ['GEHEIMHALTUNG'], satz })
const verwaltung = (satz: string): Operation => ({ wem: ['ADMIN'], satz })

/** Root fields as `Query.name` and `Mutation.name`; alphabetical. */
export const OPERATIONEN: Readonly<Record<string, Operation>> = {
  'Mutation.acceptAnbieter': planung('eine angemeldete Organisation in das Verzeichnis aufnehmen'),
  'Mutation.acceptZuschnittshinweis': planung(
    'eine Warnung zu einem Zuschnitt mit einem Grund hinnehmen',
  ),
  'Mutation.answerOrtskommentar': planung(
    'auf einen Kommentar einer Kommune zu einem Zuschnitt antworten',
  ),
  'Mutation.answerRueckfrage': alle(
    'mit einem persönlichen Link der Planung etwas zu dieser einen Anforderung schreiben',
  ),
  'Mutation.answerRueckmeldung': betreuung('eine Rückmeldung abhaken'),
  'Mutation.answerStellungnahme': planung(
    'auf die Stellungnahme einer Kommune zu einem Zuschnitt antworten',
  ),
  'Mutation.archiveAngebot': register(
    'ein eigenes Angebot ins Archiv legen; als Planung des Kreises jedes',
  ),
  'Mutation.askAngebot': planung('zu einem eingereichten Angebot eine Rückfrage stellen'),
  'Mutation.askKommune': planung('eine Kommune noch einmal um ihre Stellungnahme bitten'),
  'Mutation.assignAnbieter': planung('eine Anmeldung einer vorhandenen Organisation zuordnen'),
  'Mutation.assignBausteine': planung('in einem Zuschnitt Bausteine Räumen zuordnen'),
  'Mutation.assignRaeume': planung('unbekannten Namen einer Datei Räume zuordnen'),
  'Mutation.askRueckfrage': planung('einer Stelle eine Frage zu ihrer Lieferung stellen'),
  'Mutation.changeBeteiligung': planung('Ansprechpartner und Frist einer Beteiligung ändern'),
  'Mutation.changeIndikator': planung('einem Indikator eine neue Fassung geben'),
  'Mutation.changeKonto': verwaltung('Name, Organisation und Rollen eines Kontos ändern'),
  'Mutation.changeOrganisation': verwaltung('eine Organisation ändern'),
  'Mutation.changePasswort': angemeldet('das eigene Passwort ändern'),
  'Mutation.changeRegisterangaben': register(
    'ändern, was das Verzeichnis von der eigenen oder einer betreuten Organisation sagt',
  ),
  'Mutation.checkEingang': planung('eine eingegangene Datei prüfen lassen'),
  'Mutation.closeAngebotshinweis': planung('einen Hinweis zu einem Angebot abhaken'),
  'Mutation.closeDatenanforderung': planung('eine Datenanforderung abschließen oder zurückziehen'),
  'Mutation.commentOrt': alle(
    'als Konto der Kommune oder mit einem persönlichen Link eine Stelle im eigenen Teil eines Zuschnitts kommentieren',
  ),
  'Mutation.computeRegisterzahlen': planung(
    'aus dem Register der Angebote Zahlen für einen Stichtag rechnen',
  ),
  'Mutation.confirmAnbieteranmeldung': alle(
    'mit dem Link einer Anmeldung die eigene Adresse bestätigen',
  ),
  'Mutation.confirmAngebot': register(
    'bestätigen, dass an einem eigenen Angebot alles noch stimmt; als Planung des Kreises an jedem',
  ),
  'Mutation.confirmByLink': alle('mit dem Link eines Angebots sagen, dass alles noch stimmt'),
  'Mutation.confirmPasskey': auchOffen('einen Passkey anlegen'),
  'Mutation.confirmTotp': auchOffen('die App mit einem ersten Code bestätigen'),
  'Mutation.copyAngebot': register(
    'ein eigenes oder betreutes Angebot als Entwurf eines neuen kopieren',
  ),
  'Mutation.copyIndikator': planung('einen Indikator unter neuem Namen übernehmen'),
  'Mutation.correctGrundzahlen': planung('einzelne Zahlen mit einem Grund korrigieren'),
  'Mutation.createAnmeldelink': planung('einen Link zum Bestätigen einer Anmeldung machen'),
  'Mutation.createAngebot': register(
    'für die eigene oder eine betreute Organisation ein Angebot beginnen',
  ),
  'Mutation.createBeteiligungslink': planung('einen persönlichen Link zu einer Beteiligung machen'),
  'Mutation.createBetreute': {
    wem: ['KOMMUNE', 'PLANUNG'],
    satz: 'eine Gruppe ohne Rechtsform anlegen, für die die eigene Organisation einträgt',
  },
  'Mutation.createErstpasswort': alle(
    'mit dem Link einer Anmeldung dem eigenen Konto das erste Passwort geben',
  ),
  'Mutation.createIndikator': planung('einen Indikator anlegen'),
  'Mutation.createOrganisation': verwaltung('eine Organisation anlegen'),
  'Mutation.createResetlink': verwaltung('einen Link für ein neues Passwort machen'),
  'Mutation.createRueckmeldung': alle('eine Rückmeldung schreiben'),
  'Mutation.createZeitreihenbruch': planung('einen Zeitreihenbruch eintragen'),
  'Mutation.createZugangslink': planung('einen persönlichen Link zu einer Datenanforderung machen'),
  'Mutation.createZuschnitt': planung('einen Zuschnitt der Sozialräume beginnen'),
  'Mutation.createZugriffsfreigabe': jugendamt(
    'als Jugendamt kleine Zellen des eigenen Bezirks einer anderen Organisation freigeben',
  ),
  'Mutation.deactivateAnbieter': planung('einen Anbieter stilllegen'),
  'Mutation.deactivateKonto': verwaltung('ein Konto stilllegen'),
  'Mutation.deactivateOrganisation': verwaltung(
    'eine Organisation stilllegen; ihre Sitzungen enden',
  ),
  'Mutation.decideZuschnitt': planung(
    'den Beschluss über einen Zuschnitt eintragen: seine Sozialräume gelten von seinem Stichtag an',
  ),
  'Mutation.deleteAnbieteranmeldung': planung('eine Anmeldung löschen, die niemand bestätigt hat'),
  'Mutation.deleteRueckmeldung': betreuung('eine Rückmeldung endgültig löschen'),
  'Mutation.deleteZugriffsregel': verwaltung('eine Zugriffsregel auf den Katalog zurücksetzen'),
  'Mutation.discardAngebotsentwurf': register(
    'den Entwurf eines eigenen oder betreuten Angebots verwerfen',
  ),
  'Mutation.deleteSzenario': versorgung('ein Szenario der eigenen Organisation löschen'),
  'Mutation.discardDatenstand': planung('den Entwurf eines Datenstands aufgeben'),
  'Mutation.discardEingang': planung('eine eingegangene Datei verwerfen'),
  'Mutation.endKapazitaet': register('an einem eigenen oder betreuten Angebot Plätze beenden'),
  'Mutation.endSitzung': angemeldet('eine eigene Sitzung beenden'),
  'Mutation.endStandort': register('einen Standort eines eigenen oder betreuten Angebots beenden'),
  'Mutation.giveStellungnahme': alle(
    'als Konto der Kommune oder mit einem persönlichen Link zum eigenen Teil eines Zuschnitts Stellung nehmen',
  ),
  'Mutation.importUmsteiger': planung(
    'einen Umsteigeschlüssel einlesen, nach dem frühere Werte auf neue Grenzen geschätzt werden',
  ),
  'Mutation.inviteKollege': anbieter('in der eigenen Organisation ein Konto anlegen'),
  'Mutation.inviteKonto': verwaltung('ein Konto anlegen und seinen Link bekommen'),
  'Mutation.markLieferung': planung('eine Lieferung als vorläufig oder endgültig kennzeichnen'),
  'Mutation.markVorlaeufig': planung('Zahlen als vorläufig oder endgültig kennzeichnen'),
  'Mutation.noteByLink': alle('mit dem Link eines Angebots sagen, was nicht stimmt'),
  'Mutation.prepareDatenstand': planung('einen Datenstand zur Freigabe vorbereiten'),
  'Mutation.publishAngebot': planung('ein eingereichtes Angebot veröffentlichen'),
  'Mutation.purgeLieferung': betreuung('eine irrtümlich gelieferte Datei ganz löschen'),
  'Mutation.reactivateAnbieter': planung('die Stilllegung eines Anbieters zurücknehmen'),
  'Mutation.reactivateKonto': verwaltung('ein stillgelegtes Konto wieder freigeben'),
  'Mutation.reactivateOrganisation': verwaltung(
    'eine stillgelegte Organisation wieder hereinlassen',
  ),
  'Mutation.recountUmsteiger': planung(
    'eingelesene Anteile eines alten Raums aufgeben und wieder aus den Einwohnern zählen',
  ),
  'Mutation.redeemLink': alle('mit einem Einmallink das Passwort setzen und sich anmelden'),
  'Mutation.registerAnbieter': alle('eine Organisation anmelden'),
  'Mutation.rejectAnbieter': planung('die Anmeldung einer Organisation ablehnen'),
  'Mutation.rejectAngebot': planung('ein eingereichtes Angebot ablehnen'),
  'Mutation.rejectDatenstand': freigabe('den Entwurf eines Datenstands ablehnen'),
  'Mutation.releaseDatenstand': freigabe(
    'einen Datenstand freigeben, den jemand anderes vorbereitet hat',
  ),
  'Mutation.remindBeteiligung': planung('eine Kommune per Mail an ihre Stellungnahme erinnern'),
  'Mutation.remindDatenanforderung': planung('per Mail an eine Datenanforderung erinnern'),
  'Mutation.removeKollege': anbieter('ein Konto der eigenen Organisation stilllegen'),
  'Mutation.removeFoerderung': register(
    'eine irrtümliche Förderung eines eigenen oder betreuten Angebots herausnehmen',
  ),
  'Mutation.removeZweitfaktor': angemeldet('einen eigenen zweiten Faktor entfernen'),
  'Mutation.renameVorlage': planung('eine Vorlage umbenennen'),
  'Mutation.renewAngebotslink': alle(
    'statt eines abgelaufenen Links einen neuen an die hinterlegte Adresse schicken lassen',
  ),
  'Mutation.renewEinladung': anbieter('eine Einladung in die eigene Organisation erneuern'),
  'Mutation.replaceWiederherstellungscodes': angemeldet('neue Wiederherstellungscodes bekommen'),
  'Mutation.reportPlaetze': register(
    'freie Plätze und Wartezeit eines eigenen oder betreuten Angebots melden',
  ),
  'Mutation.reportByLink': alle('mit dem Link eines Angebots freie Plätze melden'),
  'Mutation.resetZweitfaktor': verwaltung('die zweiten Faktoren eines anderen Kontos entfernen'),
  'Mutation.restAngebot': register(
    'ein eigenes Angebot ruhen lassen; als Planung des Kreises jedes',
  ),
  'Mutation.resumeAngebot': register(
    'ein ruhendes eigenes Angebot fortsetzen; als Planung des Kreises jedes',
  ),
  'Mutation.retireAnmerkung': planung('eine Anmerkung zu Zahlen ausmustern'),
  'Mutation.restoreIndikator': planung('einen Indikator wieder in die Listen aufnehmen'),
  'Mutation.retireIndikator': planung('einen Indikator aus den Listen nehmen'),
  'Mutation.retireVorlage': planung('eine Vorlage nicht mehr vorschlagen lassen'),
  'Mutation.retryBeteiligungsmail': planung(
    'eine Mail an eine Kommune noch einmal senden, die nicht hinausging',
  ),
  'Mutation.retryNachricht': planung('eine Mail noch einmal senden, die nicht hinausging'),
  'Mutation.revokeBeteiligungslink': planung(
    'einen persönlichen Link zu einer Beteiligung entwerten',
  ),
  'Mutation.revokeRaumbeschluss': planung(
    'die Aufhebung eines Beschlusses über einen Zuschnitt eintragen',
  ),
  'Mutation.revokeZugangslink': planung('einen persönlichen Link entwerten'),
  'Mutation.revokeZugriffsfreigabe': jugendamt('als Jugendamt eine eigene Freigabe widerrufen'),
  'Mutation.saveAngebotsentwurf': register(
    'den Entwurf eines eigenen oder betreuten Angebots ändern',
  ),
  'Mutation.saveAnmerkung': planung('zu Zahlen etwas anmerken'),
  'Mutation.saveDatenanforderung': planung('eine Datenanforderung anlegen oder ändern'),
  'Mutation.saveDatenanforderungen': planung(
    'Datenanforderungen an mehrere Stellen zugleich anlegen',
  ),
  'Mutation.saveFoerderung': register(
    'die Förderung eines eigenen oder betreuten Angebots eintragen',
  ),
  'Mutation.saveGeheimhaltungsregel': {
    wem: ['GEHEIMHALTUNG'],
    nurKreis: true,
    satz: 'festlegen, welche Zahlen zu klein sind, um gezeigt zu werden',
  },
  'Mutation.saveKapazitaet': register(
    'Plätze, Stunden und Stellen eines eigenen oder betreuten Angebots eintragen',
  ),
  'Mutation.saveLoeschregel': verwaltung('eine Löschfrist ändern'),
  'Mutation.saveNutzung': register(
    'eintragen, wie viele ein eigenes oder betreutes Angebot nutzten',
  ),
  'Mutation.savePlausibilitaetsregel': planung('die Grenze einer Plausibilitätsregel setzen'),
  'Mutation.saveRaumbeschreibung': {
    wem: ['KOMMUNE', 'PLANUNG'],
    satz: 'die Beschreibung eines Raums ändern: als Planung des Kreises jede, als Kommune die ihrer eigenen Räume',
  },
  'Mutation.saveRollenregel': verwaltung('sagen, welche Rollen einen zweiten Faktor brauchen'),
  'Mutation.saveSeitentext': betreuung('den Text einer Seite speichern'),
  'Mutation.saveStandort': register(
    'einen Standort eines eigenen oder betreuten Angebots eintragen oder ändern',
  ),
  'Mutation.saveStartseite': planung('wählen, womit die Startseite beginnt'),
  'Mutation.saveVorlage': planung('eine Zuordnung als Vorlage aufheben'),
  'Mutation.saveSzenario': versorgung('ein Szenario für die eigene Organisation aufheben'),
  'Mutation.saveZugriffsregel': verwaltung('regeln, welche Rolle welche kleinen Zellen sieht'),
  'Mutation.saveZuschnittsangaben': planung(
    'Name, Stichtag und Begründung eines Zuschnitts ändern',
  ),
  'Mutation.saveZuschnittsgrund': planung('begründen, warum eine Grenze so verläuft'),
  'Mutation.sendDatenanforderung': planung('Daten anfordern, per Mail oder mit einem Link'),
  'Mutation.sendDatenanforderungen': planung('mehrere Datenanforderungen zugleich stellen'),
  'Mutation.setKgstStelle': planung('sagen, wo der KGSt-Satz einen Indikator hat'),
  'Mutation.setZweck': innen(
    'für die eigene Sitzung sagen, wozu kleinräumige Werte gelesen werden',
  ),
  'Mutation.signIn': alle('sich mit Name und Passwort anmelden'),
  'Mutation.signInDemo': alle('sich an einem Konto der Demo anmelden, wo es eine gibt'),
  'Mutation.signOut': alle('die eigene Sitzung beenden'),
  'Mutation.signOutEverywhere': angemeldet('alle eigenen Sitzungen beenden'),
  'Mutation.startAbstimmung': planung('einen Zuschnitt Kommunen zur Stellungnahme vorlegen'),
  'Mutation.startPasskey': auchOffen('beginnen, einen Passkey anzulegen'),
  'Mutation.startPasskeyAnmeldung': alle('beginnen, sich mit einem Passkey auszuweisen'),
  'Mutation.startTotp': auchOffen('beginnen, sich mit Codes einer App auszuweisen'),
  'Mutation.submitAngebot': register('ein eigenes oder betreutes Angebot einreichen'),
  'Mutation.takeEingaenge': planung('mehrere geprüfte Dateien übernehmen lassen'),
  'Mutation.takeEingang': planung('eine geprüfte Datei übernehmen lassen'),
  'Mutation.takeGegenvorschlag': planung(
    'den Gegenvorschlag einer Kommune in den Zuschnitt übernehmen',
  ),
  'Mutation.uebernimmEinteilung': planung(
    'eine bestehende Einteilung in einen Zuschnitt übernehmen',
  ),
  'Mutation.uebernimmUmrisse': planung('einen Zuschnitt auf neu vermessene Bausteine übernehmen'),
  'Mutation.updateZuschnittRaeume': planung('Räume eines Zuschnitts anlegen, ändern und entfernen'),
  'Mutation.verifyPasskey': alle('sich mit einem Passkey ausweisen'),
  'Mutation.verifyTotp': auchOffen('den zweiten Faktor als Code geben'),
  'Mutation.verwerfeZuschnitt': planung('einen Zuschnitt aufgeben'),
  'Mutation.withdrawAngebot': register(
    'etwas Eingereichtes der eigenen oder einer betreuten Organisation zurückholen',
  ),
  'Mutation.withdrawDatenstand': veroeffentlichung('eine Veröffentlichung zurücknehmen'),
  'Mutation.withdrawLieferung': planung('eine Lieferung zurückziehen'),
  'Query.abdeckungsmatrix': sicht('lesen, für wie viele Räume es Werte gibt'),
  'Query.abstimmung': planung('sehen, wie weit die Kommunen mit einem Zuschnitt sind'),
  'Query.abstimmungen': planung('sehen, was zurzeit bei den Kommunen zur Abstimmung liegt'),
  'Query.anbieterformular': alle('das Formular zum Anmelden einer Organisation öffnen'),
  'Query.anbieterverzeichnis': planung('die Anbieter mit ihren Anmeldungen sehen'),
  'Query.angebotsorte': alle('Orte finden, um die herum sich Angebote suchen lassen'),
  'Query.adressvorschlaege': register('zu einer angefangenen Adresse Vorschläge bekommen'),
  'Query.aehnlicheAngebote': register(
    'sehen, ob es ein Angebot wie dieses schon gibt: unter den eigenen und den veröffentlichten',
  ),
  'Query.anforderungsangebot': planung('sehen, womit eine Datenanforderung beginnen kann'),
  'Query.angebot': register(
    'ein eigenes oder betreutes Angebot mit allem sehen; als Planung des Kreises jedes, ohne was nur die Organisation sieht',
  ),
  'Query.angebote': register(
    'die eigenen und betreuten Angebote sehen; als Planung des Kreises alle',
  ),
  'Query.angebotserfassung': register(
    'sehen, für welche Organisationen und Räume man Angebote eintragen kann',
  ),
  'Query.angebotskategorien': alle('die Kategorien der Unterstützungsangebote lesen'),
  'Query.angebotDesLinks': alle(
    'mit dem Link eines Angebots sehen, was alle sehen, und wo sich Plätze melden lassen',
  ),
  'Query.angebotshinweise': planung('die Hinweise zu Angeboten sehen'),
  'Query.angebotsseite': alle('die Seite eines Unterstützungsangebots lesen'),
  'Query.angebotssuche': alle('Unterstützungsangebote suchen'),
  'Query.anmeldungDesLinks': alle('mit dem Link einer Anmeldung sehen, wie weit sie ist'),
  'Query.anmerkungen': planung('die Liste der Anmerkungen sehen'),
  'Query.anforderungDesLinks': alle(
    'mit einem persönlichen Link sehen, welche Daten gefragt sind und was die Prüfung der gelieferten sagt',
  ),
  'Query.altersaufbau': sicht('die Bevölkerung eines Raums nach Alter und Geschlecht lesen'),
  'Query.auskunft': sicht('nachzählen lassen, wie viele es in Räumen sind'),
  'Query.auskunftsmerkmale': sicht('lesen, wonach sich fragen lässt'),
  'Query.bausteinangebote': planung('sehen, aus welchen Bausteinen sich Räume zuschneiden lassen'),
  'Query.beteiligungen': {
    wem: ['KOMMUNE'],
    satz: 'als Kommune sehen, zu welchen Zuschnitten sie gefragt ist',
  },
  'Query.beteiligungsblatt': alle(
    'als Konto der Kommune oder mit einem persönlichen Link den eigenen Teil eines Zuschnitts sehen',
  ),
  'Query.betreute': {
    wem: ['KOMMUNE', 'PLANUNG'],
    satz: 'die Gruppen sehen, für die die eigene Organisation einträgt',
  },
  'Query.datenabdeckung': planung('sehen, welche Daten da sind, fehlen oder angefordert sind'),
  'Query.datenanforderung': planung('eine Datenanforderung sehen'),
  'Query.datenanforderungen': planung('die Datenanforderungen mit Ansprechpartnern sehen'),
  'Query.datenstaende': veroeffentlichung('die Datenstände sehen'),
  'Query.datenstand': veroeffentlichung('einen Datenstand sehen'),
  'Query.datenstandangebot': veroeffentlichung('sehen, was sich veröffentlichen lässt'),
  'Query.datenstandvergleich': veroeffentlichung(
    'sehen, was sich gegen den letzten Datenstand ändert',
  ),
  'Query.eigeneFaktoren': auchOffen('sehen, womit man sich außer dem Passwort ausweist'),
  'Query.eigeneSitzungen': angemeldet('die eigenen Sitzungen sehen'),
  'Query.eingaenge': lieferungen('die Liste der eingegangenen Dateien sehen'),
  'Query.eingang': lieferungen(
    'eine eingegangene Datei sehen; ihren Prüfbericht nur, wer ihre Werte lesen darf',
  ),
  'Query.eingeleseneUmsteiger': planung('sehen, wo nach eingelesenen Anteilen geschätzt wird'),
  'Query.einmallink': alle('mit einem Einmallink sehen, wozu er führt'),
  'Query.einrichtung': alle('sehen, ob der Kreis eingerichtet ist'),
  'Query.faelligkeiten': planung('sehen, was von welcher Quelle als Nächstes fällig ist'),
  'Query.geheimhaltungsregeln': lieferungen(
    'sehen, welche Zahlen zu klein sind, um gezeigt zu werden, und warum',
  ),
  'Query.geheimhaltungsregelverlauf': lieferungen('sehen, wie sich eine Regel geändert hat'),
  'Query.indikator': sicht('die Definition eines Indikators lesen'),
  'Query.indikatoren': sicht('den Katalog der Indikatoren lesen'),
  'Query.indikatorvorschau': planung('den Entwurf eines Indikators auf dem Arbeitsstand rechnen'),
  'Query.kollegen': anbieter('die Konten der eigenen Organisation sehen'),
  'Query.konten': verwaltung('die Konten sehen'),
  'Query.korrigierbareZahlen': planung('die Zahlen sehen, auf denen ein Wert steht'),
  'Query.kreis': alle('Name und Ebenen des Kreises lesen'),
  'Query.lieferung': lieferungen(
    'eine Lieferung sehen; ihren Prüfbericht nur, wer ihre Werte lesen darf',
  ),
  'Query.lieferungen': lieferungen('die Liste der Lieferungen sehen'),
  'Query.loeschregeln': verwaltung('die Löschfristen sehen'),
  'Query.mailversand': planung('sehen, ob Mails hinausgehen'),
  'Query.merkmale': planung('sehen, womit ein Indikator rechnen kann'),
  'Query.messwerte': sicht('die Werte eines Indikators auf einer Ebene lesen'),
  'Query.organisationen': {
    wem: ['KOMMUNE', 'PLANUNG', 'GEHEIMHALTUNG', 'ADMIN'],
    satz: 'die Namen der Organisationen sehen',
  },
  'Query.organisationsraeume': verwaltung('sehen, für welche Räume eine Organisation stehen kann'),
  'Query.plausibilitaetsregeln': lieferungen('sehen, wogegen Lieferungen gehalten werden'),
  'Query.protokoll': verwaltung('aus einem Anlass im Protokoll nachsehen'),
  'Query.pruefliste': planung('sehen, welche Angebote zur Prüfung eingereicht sind'),
  'Query.pruefstand': planung('sehen, was im Verzeichnis der Angebote wartet und veraltet'),
  'Query.raeume': alle('die Namen der Räume lesen'),
  'Query.raumAm': register('erfahren, in welchen Räumen ein Punkt liegt'),
  'Query.raumgeschichte': sicht('lesen, wie Räume entstanden und sich änderten'),
  'Query.raumprofil': sicht('das Profil eines Raums lesen'),
  'Query.raumprofile': sicht('die Räume einer Ebene mit ihren Beschreibungen lesen'),
  'Query.registerstand': planung('sehen, was aus dem Register gerechnet ist'),
  'Query.rollenregeln': verwaltung('sehen, welche Rollen einen zweiten Faktor brauchen'),
  'Query.rueckmeldungen': betreuung('Rückmeldungen mit Name und Adresse lesen'),
  'Query.schutzbericht': veroeffentlichung('sehen, was die Geheimhaltung verbirgt und kostet'),
  'Query.schutzzellen': veroeffentlichung(
    'verborgene Zellen sehen; ihre inneren Zahlen nur GEHEIMHALTUNG zur Geheimhaltungsprüfung',
  ),
  'Query.schwellenwirkung': freigabe(
    'sehen, was andere Mindestzahlen änderten; nur zur Geheimhaltungsprüfung',
  ),
  'Query.seitentext': alle('den Text einer Seite lesen'),
  'Query.seitentexte': alle('die Texte aller Seiten lesen'),
  'Query.sitzung': alle('sehen, wer angemeldet ist und was er darf'),
  'Query.startseite': sicht('die Startseite lesen'),
  'Query.strassenlage': planung('das Straßenverzeichnis und seine Lücken sehen'),
  'Query.strassensuche': alle('zu einer Adresse den Sozialraum finden'),
  'Query.suchvorschlaege': alle('lesen, was mit einer Suche nach Angeboten gemeint sein kann'),
  'Query.szenarien': versorgung('die Szenarien der eigenen Organisation sehen'),
  'Query.uebersicht': sicht('viele Indikatoren auf einer Ebene lesen'),
  'Query.versorgung': versorgung(
    'Bedarf und Angebot der Räume sehen, für die man plant; Geld nur als PLANUNG',
  ),
  'Query.vorlagen': lieferungen('die Vorlagen sehen, nach denen Tabellen gelesen werden'),
  'Query.zahlenDerLieferung': planung('die geltenden Zahlen einer Lieferung sehen'),
  'Query.zugriffsfreigaben': {
    wem: ['PLANUNG', 'ADMIN'],
    satz: 'Freigaben sehen, an denen die eigene Organisation beteiligt ist; als ADMIN alle',
  },
  'Query.zugriffsregeln': {
    wem: ['KOMMUNE', 'PLANUNG', 'GEHEIMHALTUNG', 'ADMIN'],
    satz: 'sehen, wer welche kleinen Zellen sieht',
  },
  'Query.zuschnitt': {
    wem: ['KOMMUNE', 'PLANUNG'],
    satz: 'einen Zuschnitt der Sozialräume sehen: als Planung des Kreises jeden, als Kommune ihren Teil dessen, was ihr vorliegt',
  },
  'Query.zuschnittsvergleich': planung('sehen, was eine andere Einteilung an den Zahlen änderte'),
  'Query.zuschnitte': {
    wem: ['KOMMUNE', 'PLANUNG'],
    satz: 'die Zuschnitte der Sozialräume sehen: als Planung des Kreises alle, als Kommune, was ihr vorliegt',
  },
}

/** HTTP routes as `METHOD path`; HEAD goes with GET. Alphabetical. */
export const ROUTEN: Readonly<Record<string, Operation>> = {
  'GET /angebote.:endung': alle('die öffentlichen Unterstützungsangebote als Datei laden'),
  'GET /angebote/register.:endung': register(
    'die eigenen und betreuten Angebote als Datei laden, mit dem, was nicht öffentlich ist; als Planung des Kreises alle, ohne was nur die Organisation sieht',
  ),
  'GET /angebote/vorlage.xlsx': alle('die leere Tabelle für Unterstützungsangebote laden'),
  'GET /bausteine/kommunen': planung('die Umrisse der Kommunen zum Prüfen von Bausteinen laden'),
  'GET /daten': sicht('das Verzeichnis der Dateien lesen'),
  'GET /daten/:indikator/:datei': sicht('die Werte eines Indikators als Datei laden'),
  'GET /datenanforderungen/:id/vorlage.xlsx': planung('die Vorlage einer Datenanforderung laden'),
  'GET /eingaenge/:id/datei': planung('eine eingegangene Datei wieder laden'),
  'GET /einteilung/sozialraeume.csv': sicht('die Einteilung in Sozialräume als Datei laden'),
  'GET /einteilung/umsteiger.csv': planung(
    'den Umsteigeschlüssel der Sozialräume, Quartiere und Bausteine laden',
  ),
  'GET /gebiete/:datei': alle('die Gebiete eines Gebietsstands als Datei laden'),
  'GET /geo/:datei': alle('die Umrisse eines Gebietsstands laden'),
  'GET /graphql': alle('Abfragen stellen; jede hat ihre eigene Zeile'),
  'GET /healthz': alle('erfahren, ob der Server lebt'),
  'GET /liefern/vorlage.xlsx': alle('mit einem persönlichen Link die Vorlage laden'),
  'GET /oidc/abmelden': alle('die eigene Sitzung beenden, auch beim Anmeldedienst'),
  'GET /oidc/start': alle('sich beim Anmeldedienst der Verwaltung anmelden'),
  'GET /oidc/zurueck': alle('vom Anmeldedienst zurückkommen'),
  'GET /readyz': alle('erfahren, ob der Server antworten kann'),
  'GET /strassen/:datei': planung('die Referenzdateien für die Bundesagentur laden'),
  'POST /angebote/einlesen': register(
    'Angebote der eigenen und betreuten Organisationen aus einer Datei prüfen und einlesen; als Planung des Kreises aller, auch veröffentlicht',
  ),
  'POST /bausteine': planung('Umrisse der kleinräumigen Gliederung prüfen und einlesen'),
  'POST /eingaenge': planung('eine Datei abgeben'),
  'POST /graphql': alle('Abfragen und Änderungen senden; jede hat ihre eigene Zeile'),
  'POST /kreis': betreuung('den Kreis einrichten'),
  'POST /liefern': alle('mit einem persönlichen Link zu dieser einen Anforderung liefern'),
  'POST /protokoll.csv': verwaltung('das Protokoll aus einem Anlass ausgeben'),
  'POST /strassen': planung('ein Straßenverzeichnis prüfen und einlesen'),
}
