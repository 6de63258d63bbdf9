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
export type Laune =
  | 'NIMMT'
  | 'SPAETER'
  | 'NIE'
  | 'NIE_TEXT'
  | 'BRICHT_AB'
  /** Never answers to the address, or to the text. */
  | 'SCHWEIGT'
  | 'SCHWEIGT_TEXT'

export interface Mailserver {
  readonly port: number
  readonly post: readonly Eingegangene[]
  /** Asked for every mail. */
  laune: (an: string) => Laune
  /** Addresses it was asked for so far. */
  readonly gefragt: readonly string[]
  /** Empty and willing again. */
  readonly vergiss: () => void
  readonly close: () => Promise<void>
}

const absage = (text: string, responseCode: number): Error =>
  Object.assign(new Error(text), { responseCode })

export interface Mailserverwunsch {
  /** How lines are encrypted: not at all, after STARTTLS, or from the first byte. */
  readonly tls?: 'OHNE' | 'STARTTLS' | 'SOFORT'
  /** Password without which nothing is taken. */
  readonly passwort?: string
  readonly port?: number
}

export async function createMailserver({
  tls = 'OHNE',
  passwort,
  port = 0,
}: Mailserverwunsch = {}): Promise<Mailserver> {
  const post: Eingegangene[] = []
  const gefragt: string[] = []
  const server = new SMTPServer({
    authOptional: passwort === undefined,
    disabledCommands: [
      ...(tls === 'STARTTLS' ? [] : ['STARTTLS']),
      ...(passwort === undefined ? ['AUTH'] : []),
    ],
    logger: false,
    secure: tls === 'SOFORT',
    ...(tls !== 'OHNE' && { cert: ZERTIFIKAT, key: SCHLUESSEL }),
    onAuth({ password }, _session, done) {
      if (password === passwort) return done(null, { user: 'sozial' })
      return done(absage('Anmeldung abgelehnt', 535))
    },
    onRcptTo({ address }, _session, done) {
      gefragt.push(address)
      const laune = test.laune(address)
      if (laune === 'SCHWEIGT') return undefined
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
        if (laune === 'SCHWEIGT_TEXT') return undefined
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
  const horcht = server.listen(port, '127.0.0.1')
  await once(horcht, 'listening')
  const test: Mailserver = {
    port: (horcht.address() as AddressInfo).port,
    post,
    gefragt,
    laune: () => 'NIMMT',
    vergiss: () => {
      test.laune = () => 'NIMMT'
      post.length = 0
      gefragt.length = 0
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return test
}

/** Of a mail server on this machine that nobody trusts but who is told to. Opens nothing. */
export const ZERTIFIKAT = `-----BEGIN CERTIFICATE-----
MIIBsjCCAVegAwIBAgIUQDxZMzCCF/DA5WJcD742npfOcUQwCgYIKoZIzj0EAwIw
HzEdMBsGA1UEAwwUTWFpbHNlcnZlciBkZXIgVGVzdHMwIBcNMjYxMTIzMDMwMzQ5
WhgPMjEyNjEwMzAwMzAzNDlaMB8xHTAbBgNVBAMMFE1haWxzZXJ2ZXIgZGVyIFRl
c3RzMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAETiBs6XB0/wxVism16HPUqERh
C3mTdyWx0xSFwkBJVTSBVp4Qqr0XncztUzDs7Fts2+P2lNppxBzfmsDC9jmKY6Nv
MG0wHQYDVR0OBBYEFHNxDsOkfDvmWGE6zg25gWe8SAp+MB8GA1UdIwQYMBaAFHNx
DsOkfDvmWGE6zg25gWe8SAp+MA8GA1UdEwEB/wQFMAMBAf8wGgYDVR0RBBMwEYIJ
bG9jYWxob3N0hwR/AAABMAoGCCqGSM49BAMCA0kAMEYCIQCH9Pl3umt6ohmIdL49
/l2XgQSC8nbYlqdUJVmTsY4u3wIhANhQJCmCri7dTFQ11R92SIjrWXnkk/f1uXXv
XVEI1BaP
-----END CERTIFICATE-----
`

const SCHLUESSEL = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgNeVOC991PYhoEdQz
XF+RAK3yel1abHtrhtLozRSIjPihRANCAAROIGzpcHT/DFWKybXoc9SoRGELeZN3
JbHTFIXCQElVNIFWnhCqvRedzO1TMOzsW2zb4/aU2mnEHN+awML2OYpj
-----END PRIVATE KEY-----
`
