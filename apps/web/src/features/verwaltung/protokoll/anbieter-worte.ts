/** What happens to Anbieter, as `HANDLUNGEN` of the Protokoll says it. */
export const ANBIETER_HANDLUNGEN: Readonly<Record<string, string>> = {
  acceptAnbieter: 'hat … aufgenommen',
  assignAnbieter: 'hat … einer vorhandenen zugeordnet',
  confirmAnbieteranmeldung: 'hat mit einem Link … bestätigt',
  createBetreute: 'hat … angelegt und betreut sie',
  createErstpasswort: 'hat mit einem Link ein erstes Passwort begonnen: …',
  deleteAnbieteranmeldung: 'hat … gelöscht',
  registerAnbieter: 'hat … eingereicht',
  rejectAnbieter: 'hat … abgelehnt',
}
