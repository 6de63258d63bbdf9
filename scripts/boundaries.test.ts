/**
 * The directions of import (docs/architektur.md), as one table. A new folder
 * needs its line here; a new arrow needs a reason in the review.
 */
import { dirname, relative, resolve } from 'node:path'

import { findSources, readSource, root } from './sources.testing.ts'

/** Zones by path, the first that fits; `$1` stands for the folder's own name. */
const zones: readonly (readonly [RegExp, string])[] = [
  [/^packages\/domain\//, 'domain'],
  [/^packages\/formate\//, 'formate'],
  [/^packages\/shared\//, 'shared'],
  [/^prisma\/seed\//, 'seed'],
  [/^prisma\//, 'db'],
  [/^apps\/api\/src\/modules\/([^/]+)\//, 'api/modul'],
  [/^apps\/api\/src\/cli\//, 'api/cli'],
  [/^apps\/api\//, 'api'],
  [/^apps\/web\/src\/features\/([^/]+)\//, 'web/feature'],
  [/^apps\/web\/src\/charts\//, 'web/charts'],
  [/^apps\/web\/src\/map\//, 'web/map'],
  [/^apps\/web\/src\/ui\//, 'web/ui'],
  [/^apps\/web\/src\/lib\//, 'web/lib'],
  [/^apps\/web\/src\/gql\//, 'web/gql'],
  [/^apps\/web\//, 'web/app'],
  [/^e2e\//, 'e2e'],
  [/^bench\//, 'bench'],
  [/^scripts\//, 'scripts'],
  [/^schema\.graphql/, 'vertrag'],
  [/^docs\/glossar\.md/, 'glossar'],
]

/** What each zone may import besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  formate: ['domain'],
  shared: ['domain'],
  db: ['domain', 'seed'],
  seed: ['db', 'domain', 'formate', 'shared'],
  'api/modul': ['api', 'db', 'seed', 'domain', 'formate', 'shared'],
  'api/cli': ['api', 'api/modul', 'db', 'seed', 'domain', 'formate', 'shared'],
  api: ['api/modul', 'db', 'seed', 'domain', 'formate', 'shared'],
  'web/app': [
    'web/feature',
    'web/charts',
    'web/map',
    'web/ui',
    'web/lib',
    'web/gql',
    'vertrag',
    'domain',
    'shared',
    'formate',
  ],
  'web/feature': [
    'web/app',
    'web/charts',
    'web/map',
    'web/ui',
    'web/lib',
    'web/gql',
    'glossar',
    'domain',
    'formate',
    'shared',
  ],
  'web/charts': ['web/ui', 'web/lib', 'domain', 'shared'],
  'web/map': ['web/ui', 'web/lib', 'domain', 'shared'],
  'web/ui': ['web/lib', 'domain', 'shared'],
  'web/lib': ['domain', 'formate', 'shared'],
  'web/gql': ['domain'],
  vertrag: [],
  glossar: [],
  e2e: ['seed', 'shared'],
  bench: ['api', 'api/modul', 'db', 'seed', 'domain', 'shared'],
  scripts: ['db', 'seed'],
}

/** npm packages that only one folder may import; the rest of the web goes through it. */
const onlyIn: Readonly<Record<string, RegExp>> = {
  'react-leaflet': /^apps\/web\/src\/map\/leaflet\//,
  leaflet: /^apps\/web\/src\/map\/leaflet\//,
  recharts: /^apps\/web\/src\/charts\//,
  'react-aria-components': /^apps\/web\/src\/ui\//,
  '@kern-ux/native': /^apps\/web\/src\/ui\//,
}

/** Where the api touches the database itself: queries, use cases (a verb in their name), cli, start, tests. */
const touchesDatabase =
  /\.queries\.ts$|\.test\.ts$|\.testing\.ts$|^apps\/api\/(test|src\/cli|src\/database)\/|^apps\/api\/src\/(server|schutzarbeiter|eingangsarbeiter|annahmearbeiter|app|context|env)\.ts$|\/(create|import|withdraw|compute|sync|berechnung|schritte|record)[a-z-]*\.ts$/

type Import = { readonly file: string; readonly specifier: string; readonly typeOnly: boolean }

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

function importsOf(file: string): readonly Import[] {
  const source = readSource(file)
  return [...source.matchAll(statement)].map(([, type, from, dynamic]) => ({
    file,
    specifier: from ?? dynamic ?? '',
    typeOnly: type !== undefined,
  }))
}

const packageFolders: Readonly<Record<string, string>> = {
  '@sozial/domain': 'packages/domain/src',
  '@sozial/formate': 'packages/formate/src',
  '@sozial/shared': 'packages/shared/src',
  '@sozial/db': 'prisma',
  '@sozial/api': 'apps/api',
}

/** Path of our own file an import leads to; undefined for npm and Node. */
function targetOf({ file, specifier }: Import): string | undefined {
  if (specifier.startsWith('.')) return relative(root, resolve(root, dirname(file), specifier))
  const own = /^(@sozial\/[a-z]+)(\/.*)?$/.exec(specifier)
  return own ? `${packageFolders[own[1] ?? ''] ?? ''}${own[2] ?? ''}/` : undefined
}

function zoneOf(path: string): { readonly zone: string; readonly folder: string | undefined } {
  for (const [pattern, zone] of zones) {
    const match = pattern.exec(path)
    if (match) return { zone, folder: match[1] }
  }
  return { zone: '', folder: undefined }
}

/** One sentence per forbidden import. */
function violationsOf(found: Import): readonly string[] {
  const { file, specifier } = found
  const target = targetOf(found)
  if (target === undefined) {
    const home = Object.entries(onlyIn).find(
      ([name]) => specifier === name || specifier.startsWith(`${name}/`),
    )?.[1]
    return home && !home.test(file) ? [`${file}: "${specifier}" gibt es nur in ${home.source}`] : []
  }
  const from = zoneOf(file)
  const to = zoneOf(target)
  if (!to.zone) return [`${file}: "${specifier}" liegt in keiner Zone`]
  if (from.zone === 'web/feature' && to.zone === 'web/feature' && from.folder !== to.folder) {
    return [`${file}: Das Feature ${from.folder} darf das Feature ${to.folder} nicht importieren`]
  }
  const tested =
    file.includes('.test.') && from.zone.startsWith('web/') && to.zone.startsWith('web/')
  if (from.zone !== to.zone && !tested && !allowed[from.zone]?.includes(to.zone)) {
    return [`${file}: ${from.zone} darf ${to.zone} nicht importieren ("${specifier}")`]
  }
  if (
    from.zone.startsWith('api') &&
    to.zone === 'db' &&
    !found.typeOnly &&
    !touchesDatabase.test(file)
  ) {
    return [`${file}: Die Datenbank gehört in *.queries.ts oder einen Anwendungsfall`]
  }
  return []
}

const sources = findSources(['.ts', '.tsx'])

/** What packages/domain may import from outside, and the files that do. */
const ERLAUBT: Readonly<Record<string, readonly string[]>> = {
  highs: ['geheimhaltung-loeser/loeser.ts'],
  'clipper2-ts': ['geometrie/boolesch.ts'],
  zod: ['angebot/inhalt.ts', 'oeffnungszeit/oeffnungszeit.ts'],
}

describe('Importrichtungen', () => {
  it('jede Quelldatei liegt in einer Zone', () => {
    expect(sources.length).toBeGreaterThan(100)
    expect(sources.filter((file) => zoneOf(file).zone === '')).toEqual([])
  })

  it('kein Import gegen die Tabelle', () => {
    expect(sources.flatMap(importsOf).flatMap(violationsOf)).toEqual([])
  })

  it('packages/domain importiert im Betrieb nichts von außen als Gleichungslöser, Flächenrechnung und den Leser von Dokumenten', () => {
    const outside = sources
      .filter((file) => /^packages\/domain\/src\/.*(?<!\.test|\.testing)\.ts$/.test(file))
      .flatMap(importsOf)
      .filter(({ specifier }) => !specifier.startsWith('.'))
      .filter(
        ({ file, specifier }) =>
          !ERLAUBT[specifier]?.includes(file.replace('packages/domain/src/', '')),
      )
    expect(outside.map(({ file, specifier }) => `${file}: ${specifier}`)).toEqual([])
  })

  it('packages/formate und packages/shared brauchen Node nicht', () => {
    const node = sources
      .filter((file) => /^packages\/(formate|shared)\/src\/.*(?<!\.test|\.testing)\.ts$/.test(file))
      .flatMap(importsOf)
      .filter(({ specifier }) => specifier.startsWith('node:'))
    expect(node.map(({ file, specifier }) => `${file}: ${specifier}`)).toEqual([])
  })
})

describe('Die Regeln selbst', () => {
  const rule = (file: string, specifier: string): readonly string[] =>
    violationsOf({ file, specifier, typeOnly: false })

  it.each([
    ['apps/web/src/features/karte/a.ts', '../zeitvergleich/b.ts'],
    ['apps/web/src/charts/a.ts', '../features/karte/b.ts'],
    ['apps/web/src/features/karte/a.tsx', 'react-leaflet'],
    ['apps/web/src/features/karte/a.tsx', 'recharts'],
    ['apps/web/src/app/a.tsx', '@sozial/db'],
    ['packages/shared/src/a.ts', '@sozial/formate/lesung'],
    ['apps/api/src/modules/raum/raum.resolver.ts', '@sozial/db'],
  ])('weisen ab: %s importiert %s', (file, specifier) => {
    expect(rule(file, specifier)).toHaveLength(1)
  })

  it.each([
    ['apps/web/src/features/karte/a.ts', './b.ts'],
    ['apps/web/src/map/leaflet/a.tsx', 'react-leaflet'],
    ['apps/api/src/modules/raum/raum.queries.ts', '@sozial/db'],
    ['packages/formate/src/a.ts', '@sozial/domain/wert'],
  ])('lassen zu: %s importiert %s', (file, specifier) => {
    expect(rule(file, specifier)).toEqual([])
  })
})
