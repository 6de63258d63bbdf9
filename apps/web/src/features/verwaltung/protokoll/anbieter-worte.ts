/** What happens to Anbieter and what the Kreis does with their offers, as `HANDLUNGEN` of the Protokoll says it. */
export const ANBIETER_HANDLUNGEN: Readonly<Record<string, string>> = {
  acceptAnbieter: 'hat … aufgenommen',
  assignAnbieter: 'hat … einer vorhandenen zugeordnet',
  changeRegisterangaben: 'hat die Angaben von … für das Verzeichnis geändert',
  closeAngebotshinweis: 'hat einen Hinweis abgehakt: …',
  confirmAnbieteranmeldung: 'hat mit einem Link … bestätigt',
  createBetreute: 'hat … angelegt und betreut sie',
  createErstpasswort: 'hat mit einem Link ein erstes Passwort begonnen: …',
  deleteAnbieteranmeldung: 'hat … gelöscht',
  noteAngebot: 'hat mit einem Link gesagt, was nicht stimmt: …',
  registerAnbieter: 'hat … eingereicht',
  rejectAnbieter: 'hat … abgelehnt',
  remindAngebot: 'hat an die Bestätigung erinnert: …',
}
