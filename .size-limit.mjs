/**
 * What a screen may weigh. The files come from Vite's manifest, with all that
 * they import: a new chunk cannot slip past its budget. Build the web first.
 */
import { readFileSync } from 'node:fs'

const DIST = 'apps/web/dist'
const manifest = JSON.parse(readFileSync(`${DIST}/.vite/manifest.json`, 'utf8'))

/** An entry and everything that it loads with it. */
function closure(name, seen = new Set()) {
  const chunk = manifest[name]
  if (!chunk) throw new Error(`Im Bau der Oberfläche fehlt ${name}`)
  if (!seen.has(name)) {
    seen.add(name)
    for (const imported of chunk.imports ?? []) closure(imported, seen)
  }
  return seen
}

const shell = closure('index.html')
const scripts = (names) => [...new Set([...names].map((name) => `${DIST}/${manifest[name].file}`))]
const beyondShell = (...entries) =>
  scripts(entries.flatMap((entry) => [...closure(entry)]).filter((name) => !shell.has(name)))
const budget = (name, path, limit) => ({ name, path, limit, gzip: true })

export default [
  budget('Rahmen und Auswahl (JS)', scripts(shell), '220 kB'),
  budget(
    '/karte zusätzlich (JS)',
    beyondShell('src/features/karte/KarteSeite.tsx', 'src/map/leaflet/LeafletMap.tsx'),
    '110 kB',
  ),
  budget(
    '/zeitvergleich zusätzlich (JS)',
    beyondShell(
      'src/features/zeitvergleich/ZeitvergleichSeite.tsx',
      'src/features/zeitvergleich/Diagramm.tsx',
    ),
    '140 kB',
  ),
  budget(
    '/vergleich zusätzlich (JS)',
    beyondShell(
      'src/features/vergleich/VergleichSeite.tsx',
      'src/features/vergleich/Streuung.tsx',
      'src/features/vergleich/Waermetabelle.tsx',
    ),
    '60 kB',
  ),
  budget(
    '/bevoelkerung zusätzlich (JS)',
    beyondShell('src/features/bevoelkerung/BevoelkerungSeite.tsx'),
    '40 kB',
  ),
  budget(
    '/auskunft zusätzlich (JS)',
    beyondShell('src/features/auskunft/AuskunftSeite.tsx'),
    '40 kB',
  ),
  // Of every page together; what a page loads of it is a fifth of that. It grows with the number of screens.
  budget('alle Gestaltung (CSS)', `${DIST}/assets/*.css`, '58 kB'),
]
