/** A real mail server on loopback that can be told to misbehave. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface Eingegangene {
  readonly messageId: string
  readonly an: string
  readonly roh: string
}

/** What happens to a mail: taken, put off, refused, or the line breaks after the text. */
export type Laune = 'NIMMT' | 'SPAETER' | 'NIE' | 'NIE_TEXT' | 'BRICHT_AB'

export interface Mailserver {
  readonly port: number
  readonly post: readonly Eingegangene[]
  /** Asked for every mail. */
  laune: (an: string) => Laune
  readonly close: () => Promise<void>
}

const absage = (text: string, responseCode: number): Error =>
  Object.assign(new Error(text), { responseCode })

export async function createMailserver(): Promise<Mailserver> {
  const post: Eingegangene[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const laune = test.laune(address)
      if (laune === 'SPAETER') return done(absage('Greylisting, bitte später', 451))
      if (laune === 'NIE') return done(absage('Postfach unbekannt', 550))
      return done()
    },
    onData(stream, session, done) {
      const teile: Buffer[] = []
      stream.on('data', (teil: Buffer) => teile.push(teil))
      stream.on('end', () => {
        const an = session.envelope.rcptTo[0]?.address ?? ''
        const laune = test.laune(an)
        if (laune === 'NIE_TEXT') return done(absage('Inhalt abgelehnt', 554))
        const roh = Buffer.concat(teile).toString('utf8')
        const messageId = /^Message-ID: (.*)$/im.exec(roh)?.[1] ?? ''
        post.push({ messageId, an, roh })
        if (laune === 'BRICHT_AB') {
          const { connections } = server as unknown as {
            connections: Set<{ _socket: { destroy(): void } }>
          }
          for (const { _socket: socket } of connections) socket.destroy()
          return undefined
        }
        return done()
      })
    },
  })
  server.on('error', () => undefined)
  const horcht = server.listen(0, '127.0.0.1')
  await once(horcht, 'listening')
  const test: Mailserver = {
    port: (horcht.address() as AddressInfo).port,
    post,
    laune: () => 'NIMMT',
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return test
}
