import react from '@vitejs/plugin-react'
import { defineConfig, type ProxyOptions, type Plugin } from 'vite'

/**
 * React Aria ships its own words in some thirty languages. Users of this
 * product read German: every other dictionary becomes an empty module.
 */
function germanOnly(): Plugin {
  return {
    name: 'german-only',
    enforce: 'pre',
    transform(_code, id) {
      const sprache =
        /@react-(?:aria|stately)\/.*\/([a-z]{2}-[A-Z]{2})\.(?:mjs|js|module\.js)$/.exec(id)?.[1]
      return sprache && sprache !== 'de-DE' ? { code: 'export default {}', map: null } : null
    },
  }
}

const api = `http://127.0.0.1:${process.env['API_PORT'] ?? '4000'}`
const proxy = Object.fromEntries([
  ...[
    '/angebote.',
    '/angebote/register.',
    '/angebote/vorlage.',
    '/angebote/einlesen',
    '/graphql',
    '/geo',
    '/eingaenge',
    '/daten',
    '/datenanforderungen',
    '/strassen',
    '/einteilung',
    '/bausteine',
    '/gebiete',
    '/kreis',
    '/protokoll.csv',
    '/oidc',
    '/liefern/',
    '/healthz',
  ].map((pfad) => [pfad, api] as const),
  // Looked at it is a page, sent to it is a route.
  [
    '^/liefern(\\?|$)',
    { target: api, bypass: ({ method, url }) => (method === 'GET' ? url : undefined) },
  ] satisfies [string, ProxyOptions],
])

export default defineConfig({
  plugins: [germanOnly(), react()],
  server: { port: 5173, proxy },
  preview: { proxy },
  // The thread that reads a table loads the readers it needs, and no others.
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    manifest: true,
    // No data: URLs, so that the policy needs no exception for fonts and pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // A hundred little files cost more than their bytes: what several
            // screens share travels as one. React Aria stays with its lists,
            // Markdown and what few pages need with those pages.
            {
              name: 'gemeinsam',
              test: /(?:web\/src\/(?:app|lib|ui)|packages\/(?:shared|domain))\/(?!.*(?:Aria|Auswahlliste|Markdown|luecken|Anmeldeformular|Zweitfaktor|sitzung\/faktoren|hilfe\/|einrichtung\/|zuordnung\/|bevoelkerung\/|[Pp]rofil|mitnehmen\/|gebiete|zuschnitt\/|strasse\/|abstimmung\/|plausibilitaet\/|post\/|geometrie\/|aggregation\/|korrektur\/|anforderung\/|vergleich\/|angebot))/,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
})
