/** A mailbox on this machine that keeps what the server sends. */
import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

/** Where the server of a run sends its mails: beside its own port. */
export const mailport = (port: string): number => Number(port) + 1

export interface Postfach {
  /** Text of the last mail to an address, as people read it; undefined: none yet. */
  readonly lies: (an: string) => string | undefined
  readonly close: () => Promise<void>
}

export async function oeffnePostfach(port: number): Promise<Postfach> {
  const post = new Map<string, string>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, session, fertig) {
      const teile: Buffer[] = []
      stream.on('data', (teil: Buffer) => teile.push(teil))
      stream.on('end', () => {
        const roh = Buffer.concat(teile).toString('latin1')
        for (const { address } of session.envelope.rcptTo) post.set(address, decode(roh))
        fertig()
      })
    },
  })
  server.on('error', () => undefined)
  await once(server.listen(port, '127.0.0.1'), 'listening')
  return {
    lies: (an) => post.get(an),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Quoted-printable as UTF-8. */
function decode(roh: string): string {
  const bytes = roh
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
