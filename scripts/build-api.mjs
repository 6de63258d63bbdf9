/**
 * Bundles the server and its threads into apps/api/dist: our own packages inside,
 * packages from npm outside. Run by `npm start` and `npm test`; a benchmark names
 * a folder and a program of its own instead: `node scripts/build-api.mjs FOLDER FILE`.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve as toAbsolute } from 'node:path'

import { root } from './workspace.mjs'

const [, , folder, ...files] = process.argv
const outdir = folder === undefined ? join(root, 'apps/api/dist') : toAbsolute(folder)
const server = [
  'server.ts',
  'schutzarbeiter.ts',
  'eingangsarbeiter.ts',
  'annahmearbeiter.ts',
  'bausteinarbeiter.ts',
]
const { build } = createRequire(join(root, 'apps/api/package.json'))('esbuild')

const toPosix = (path) => path.split('\\').join('/')

/** The path from the bundle to a file, as an import writes it. */
function fromBundle(path) {
  const way = toPosix(relative(outdir, path))
  return way.startsWith('.') ? way : `./${way}`
}

/**
 * pnpm lets a package see its own dependencies alone. Once bundled, prisma's
 * code sits in apps/api, from where prisma's dependencies are out of sight:
 * each npm package is imported from where its importer finds it.
 */
const outsidePackages = {
  name: 'outside-packages',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, importer, resolveDir, kind }) => {
      const inside = kind === 'entry-point' || path.startsWith('@sozial/')
      if (pluginData === outsidePackages || inside || path.startsWith('node:')) return undefined
      const found = await resolve(path, { importer, resolveDir, kind, pluginData: outsidePackages })
      if (found.errors.length > 0 || found.external) return found
      return { path: fromBundle(found.path), external: true }
    })
  },
}

/** In the bundle, `import.meta` goes on naming the source file: migrations and the like lie beside it. */
const sourceLocations = {
  name: 'source-locations',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const url = `new URL(${JSON.stringify(fromBundle(path))}, import.meta.url)`
      const meaning = {
        url: `${url}.href`,
        filename: `toSourcePath(${url})`,
        dirname: `toSourceFolder(toSourcePath(${url}))`,
      }
      const contents = source.replaceAll(
        /import\.meta\.(url|filename|dirname)\b/g,
        (_, name) => meaning[name],
      )
      return { contents, loader: 'ts', resolveDir: dirname(path) }
    })
  },
}

await build({
  entryPoints:
    folder === undefined ? server.map((entry) => join(root, 'apps/api/src', entry)) : files,
  outdir,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'error',
  // Node's own conditions alone; esbuild would add "module", which Node does not know.
  conditions: [],
  banner: {
    js: `import { dirname as toSourceFolder } from 'node:path'
import { fileURLToPath as toSourcePath } from 'node:url'`,
  },
  tsconfig: join(root, 'apps/api/tsconfig.json'),
  plugins: [sourceLocations, outsidePackages],
})
