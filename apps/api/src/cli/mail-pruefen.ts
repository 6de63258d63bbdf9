import { randomUUID } from 'node:crypto'
import { createPostausgang } from '../modules/nachricht/postausgang.ts'
import { parseArgumente } from './argumente.ts'
import { Aufruffehler, type Kommando } from './kommando.ts'

export const mailPruefen: Kommando = {
  name: 'mail pruefen',
  kurz: 'sendet eine Probemail und sagt, woran es liegt, wenn sie nicht hinausgeht',
  hilfe: `pnpm sozial mail pruefen ADRESSE

  Sendet eine kurze Mail an ADRESSE, mit denselben Einstellungen wie der Server: SMTP_URL,
  SMTP_ABSENDER und, für eine eigene Zertifizierungsstelle, SMTP_CA. Braucht keine Datenbank.
  Endet mit 0, wenn der Mailserver sie angenommen hat, sonst mit 1 und dem Grund.`,
  run: async (args, { posteinstellung, sage, adresse }) => {
    const { positionals } = parseArgumente(args, {}, 1)
    const [empfaenger] = positionals
    if (empfaenger === undefined || !/^[^\s@,;<>"]+@[^\s@,;<>"]+$/.test(empfaenger)) {
      throw new Aufruffehler('Es fehlt die ADRESSE, an die die Probe gehen soll.')
    }
    const einstellung = posteinstellung()
    if (einstellung === null) {
      throw new Error(
        'Es ist kein Mailserver eingerichtet. Bitte SMTP_URL und SMTP_ABSENDER setzen (docs/betrieb.md, „Mails“).',
      )
    }
    const ergebnis = await createPostausgang(einstellung)(
      {
        kennung: randomUUID(),
        empfaenger,
        betreff: 'Probe des Sozialmonitorings',
        text: `Diese Mail hat das Sozialmonitoring (${adresse()}) zur Probe gesendet. Der Mailversand ist eingerichtet.`,
      },
      () => Promise.resolve(),
    )
    if (ergebnis.art !== 'VERSANDT') throw new Error(ergebnis.meldung)
    sage(
      `Der Mailserver ${einstellung.host}:${einstellung.port} hat die Probe an ${empfaenger} angenommen.`,
    )
    return 0
  },
}
