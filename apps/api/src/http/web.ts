/** The SPA: hashed files for good, everything else is the one page that reads the address. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { sendFehler } from './fehlerantwort.ts'
import { createSpeicher, sendFertig, toFertig, type Fertig } from './fertig.ts'

const TYPEN: ReadonlyMap<string, string> = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.ico', 'image/x-icon'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json'],
  ['.woff2', 'font/woff2'],
])

const SEITE = '/index.html'

/** Vite writes the hash of the content into these names. */
const FEST = '/assets/'

/** Whether a page of this path, which looks like one, stands for nothing. */
export type Pruefweg = (weg: string) => Promise<boolean>

/** Registers the built web app in `ordner`; without one only the API answers. */
export async function registerWeb(
  app: FastifyInstance,
  ordner: string | null,
  fuehrtInsLeere: Pruefweg,
): Promise<void> {
  const dateien = ordner === null ? new Map<string, string>() : await findDateien(ordner)
  const merke = createSpeicher<Fertig>(dateien.size)
  const sendDatei = async (
    request: FastifyRequest,
    reply: FastifyReply,
    name: string,
  ): Promise<FastifyReply> => {
    const datei = dateien.get(name) ?? ''
    const fertig = await merke(name, async () => toFertig(await readFile(datei)))
    void reply.header('content-type', TYPEN.get(extname(name)) ?? 'application/octet-stream')
    return sendFertig(request, reply, {
      ...fertig,
      haltbarkeit: name.startsWith(FEST) ? 'FEST' : 'PRUEFEN',
    })
  }
  app.setNotFoundHandler(async (request, reply) => {
    const liest = request.method === 'GET' || request.method === 'HEAD'
    const weg = request.url.split('?', 1)[0] ?? ''
    if (liest && dateien.has(weg)) return sendDatei(request, reply, weg)
    if (liest && dateien.has(SEITE) && willSeite(weg, request.headers.accept)) {
      // The page says it in words; search engines and links want the number.
      if (await fuehrtInsLeere(weg)) void reply.code(404)
      return sendDatei(request, reply, SEITE)
    }
    return sendFehler(request, reply, {
      status: 404,
      code: 'NICHT_GEFUNDEN',
      text: 'Unter dieser Adresse gibt es nichts.',
    })
  })
}

/** Who takes anything wants the page too, unless the address names a file that is not there. */
const willSeite = (weg: string, accept = '*/*'): boolean =>
  accept.includes('text/html') || (accept.includes('*/*') && extname(weg) === '')

/** Files by the path in their address. Only what is listed here can be read. */
async function findDateien(ordner: string): Promise<ReadonlyMap<string, string>> {
  const eintraege = await readdir(ordner, { recursive: true, withFileTypes: true })
  return new Map(
    eintraege
      .filter((eintrag) => eintrag.isFile())
      .map((eintrag) => join(eintrag.parentPath, eintrag.name))
      .map((pfad) => [`/${relative(ordner, pfad).split(sep).join('/')}`, pfad]),
  )
}
